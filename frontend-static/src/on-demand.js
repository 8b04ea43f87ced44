/**
 * @import {ApiClient} from './api/client.js'
 * @import {DegreeGroup} from './api/types.js'
 * @import {Explorer} from './explorer.js'
 * @import {GraphView} from './graph/graph-view.js'
 * @import {KeyboardControl} from './graph/keyboard.js'
 * @import {Layout} from './graph/layout.js'
 * @import {Renderer} from './graph/renderer.js'
 * @import {StartPanel} from './panels/start-panel.js'
 * @import {Router} from './router.js'
 * @import {LiveRegion} from './ui/live-region.js'
 * @import {Choice} from './ui/entity-combobox.js'
 * @import {Menu} from './ui/menu.js'
 * @import {Sheets} from './ui/sheets.js'
 * @import {Stage, StageView} from './ui/stage.js'
 * @import {PageState} from './url-state.js'
 * @import {Keeping} from './views/keeping.js'
 * @import {ExplorationHistory} from './history/exploration-history.js'
 */
import { texts } from './texts.js';
import { replace } from './ui/dom.js';
import { failure } from './ui/status.js';

/**
 * @typedef {object} Parts
 * @property {ReturnType<typeof import('./ui/frame.js').buildFrame>} frame
 * @property {ApiClient} api
 * @property {GraphView} view
 * @property {Layout} layout
 * @property {Menu} menu
 * @property {Explorer} explorer
 * @property {Renderer} renderer
 * @property {Router} router
 * @property {Sheets} sheets
 * @property {Stage} stage
 * @property {KeyboardControl} keyboard
 * @property {LiveRegion} live
 * @property {StartPanel} start
 * @property {ExplorationHistory} exploration
 */

/** The parts of the page whose scripts are fetched when they are first needed. */
class OnDemand {
  #parts;
  #desk = once(() => this.#createDesk());
  #expansion = once(() => this.#createExpansion());
  #selecting = once(() => this.#createSelecting());
  #arranger = once(() => this.#createArranger());
  #table = once(() => this.#createTable());
  #timeline = once(() => this.#createTimeline());
  #tree = once(() => this.#createTree());
  #paths = once(() => this.#createPaths());
  /** @type {import('./paths/path-picture.js').PathPicture | undefined} */
  #pathPicture;
  #exports = once(() => this.#createExports());
  #print = once(() => this.#createPrint());
  #past = once(() => this.#createPast());
  #queries = once(() => this.#createQueries());
  #names = once(() => this.#createNames());
  #keeping = once(() => this.#createKeeping());
  /** @type {Keeping | undefined} */
  #createdKeeping;

  /** @param {Parts} parts */
  constructor(parts) {
    this.#parts = parts;
    const { view } = parts;
    // Selecting several entities comes with the first picture.
    view.on('content', () => view.isEmpty || this.#try(this.#selecting));
    // What is on the screen can be taken away even when Clew has gone; if this fails, choosing it says so.
    view.on('content', () => view.isEmpty || Promise.all([this.#exports(), this.#print()]).catch(() => {}));
    // An arrangement that comes back with a step says what it is.
    view.on('content', () => view.backdrop && this.#try(this.#arranger));
    // Whoever left notes in the picture finds them there again.
    view.on('content', () => view.annotations.length > 0 && this.keep(() => {}));
  }

  /** Opens the menu of arrangements. */
  arrange() {
    return this.#try(async () => (await this.#arranger()).open(this.#parts.frame.picture.tools.arrange));
  }

  /** Brings what is beside the picture up to date, once it is shown. @param {StageView} view */
  showStage(view) {
    const panel = view === 'timeline' ? this.#timeline : view === 'tree' ? this.#tree : this.#table;
    return view === 'picture' || view === 'result' ? undefined : this.#try(async () => (await panel()).refresh());
  }

  /** @param {File[]} [files] to begin with */
  openDesk(files) {
    return this.#try(async () => (await this.#desk()).open(files));
  }

  /**
   * Opens the menu of an entity's neighbours, or the list of a group of them.
   *
   * @param {string} id
   * @param {DegreeGroup} [group]
   */
  choose(id, group) {
    return this.#try(async () => (await this.#expansion()).open(id, this.#placeOf(id), group));
  }

  /** Opened without a question, the path finder asks for one. */
  fillPaths() {
    const { element, body } = this.#parts.frame.paths;
    const isEmpty = body.childElementCount === 0;
    return this.#tryIn(body, async () => {
      await this.#paths();
      if (isEmpty && element.contains(document.activeElement)) {
        body.querySelector('input')?.focus();
      }
    });
  }

  /** @param {Extract<PageState, {view: 'paths'}>} state */
  showPaths(state) {
    return this.#showStill(this.#parts.frame.paths.body, this.#paths, (paths) => paths.show(state));
  }

  /** @param {{from?: Choice, to?: Choice}} ends */
  connect(ends) {
    return this.#try(async () => (await this.#paths()).connect(ends));
  }

  /** Brings what is lit to where it can be seen. */
  revealPath() {
    this.#pathPicture?.reveal();
  }

  openExports() {
    return this.#try(async () => (await this.#exports()).open());
  }

  /** The panel of the history has been opened. */
  showPast() {
    return this.#tryIn(this.#parts.frame.history.body, async () => (await this.#past()).opened());
  }

  showQueries() {
    return this.#showStill(this.#parts.frame.queries.body, this.#queries, (queries) => queries.showList());
  }

  /** @param {Extract<PageState, {view: 'query'}>} state */
  showQuery({ name, parameters }) {
    return this.#showStill(this.#parts.frame.queries.body, this.#queries, (queries) => queries.show(name, parameters));
  }

  /** @param {string} [text] names to look up, one per line */
  openNames(text) {
    return this.#try(async () => (await this.#names()).open(text));
  }

  /** The panel of the views has been opened. */
  showViews() {
    return this.#tryIn(this.#parts.frame.views.body, async () => (await this.#keeping()).views.fill());
  }

  /** @param {(keeping: Keeping) => unknown} work with what views are kept in */
  keep(work) {
    return this.#try(async () => work(await this.#keeping()));
  }

  /** Whether what is shown just now comes from a link or a saved view. */
  get isOpeningLink() {
    return this.#createdKeeping?.links.isRestoring ?? false;
  }

  /** What the saved view that is shown is called, if it is one. */
  get viewTitle() {
    return this.#createdKeeping?.views.current?.title ?? null;
  }

  /** @returns {Promise<string | null>} why what is shown has no link */
  async copyLink() {
    return (await this.#keeping()).links.copy();
  }

  /**
   * Shows something unless somebody has gone on while its script was fetched.
   *
   * @template T
   * @param {HTMLElement} body of the panel it is shown in
   * @param {() => Promise<T>} fetch
   * @param {(part: T) => Promise<void> | void} show
   */
  #showStill(body, fetch, show) {
    const address = location.hash;
    return this.#tryIn(body, async () => {
      const part = await fetch();
      if (location.hash === address) {
        await show(part);
      }
    });
  }

  /**
   * A panel whose script cannot be fetched says so itself.
   *
   * @param {HTMLElement} body
   * @param {() => Promise<unknown>} work
   */
  async #tryIn(body, work) {
    try {
      await work();
    } catch (error) {
      const retry = () => {
        replace(body);
        this.#tryIn(body, work);
      };
      replace(body, failure(error, retry));
    }
  }

  /** @param {() => Promise<unknown>} work */
  async #try(work) {
    try {
      await work();
    } catch (error) {
      this.#parts.explorer.emit('failed', { error, retry: () => this.#try(work) });
    }
  }

  async #createDesk() {
    const [{ ImportDesk }, { ImportsClient }, { showDataset }] = await Promise.all([
      import('./imports/import-desk.js'),
      import('./api/imports-client.js'),
      import('./imports/show-dataset.js'),
    ]);
    const { frame, api, live, start } = this.#parts;
    const desk = new ImportDesk({ dialog: frame.desk, imports: new ImportsClient(api) });
    desk.on('say', (text) => live.say(text));
    desk.on('changed', () => start.refresh());
    desk.on('show', (dataset) => this.#try(() => showDataset(this.#parts, dataset)));
    return desk;
  }

  async #createExpansion() {
    const { ExpandDialog } = await import('./expand/expand-dialog.js');
    const { frame, api, view, explorer } = this.#parts;
    return new ExpandDialog({ dialog: frame.expand, api, view, explorer });
  }

  async #createArranger() {
    const { Arranger } = await import('./stage-parts.js');
    return new Arranger({ ...this.#parts, counts: this.#parts.frame.picture.counts });
  }

  async #createSelecting() {
    const { Selecting } = await import('./selecting/selecting.js');
    return new Selecting({ ...this.#parts, onMark: (ids) => this.keep(({ annotations }) => annotations.mark(ids)) });
  }

  async #createTable() {
    const [{ TablePanel }, selecting] = await Promise.all([import('./stage-parts.js'), this.#selecting()]);
    const table = new TablePanel({ ...this.#parts, root: this.#parts.frame.stage.table });
    selecting.addRowChecks(table.entities);
    return table;
  }

  async #createTimeline() {
    const { Timeline } = await import('./stage-parts.js');
    return new Timeline({ ...this.#parts, root: this.#parts.frame.stage.timeline });
  }

  async #createTree() {
    const { TreePanel } = await import('./stage-parts.js');
    return new TreePanel({ ...this.#parts, root: this.#parts.frame.stage.tree });
  }

  async #createPaths() {
    const [{ PathPicture }, { PathsPanel }] = await Promise.all([import('./paths/path-picture.js'), import('./paths/paths-panel.js')]);
    const { frame, view, renderer, explorer } = this.#parts;
    this.#pathPicture = new PathPicture({ view, renderer, explorer });
    return new PathsPanel({ ...this.#parts, body: frame.paths.body, picture: this.#pathPicture });
  }

  async #createQueries() {
    const [{ QueriesPanel }, { QueryResultPanel }, { queries: words }] = await Promise.all([
      import('./queries/queries-panel.js'),
      import('./queries/query-result.js'),
      import('./texts/queries.js'),
    ]);
    const { frame, api, view, explorer, router, stage, live } = this.#parts;
    const result = new QueryResultPanel({
      root: frame.stage.result,
      api,
      router,
      onShow: ({ nodes, edges }, title) => {
        stage.show('picture');
        return explorer.showResult(nodes, edges, texts.history.steps.result(title));
      },
      onEdge: async ({ nodes, edges }, title, id) => {
        stage.show('picture');
        await explorer.showResult(nodes, edges, texts.history.steps.result(title));
        view.select({ kind: 'edge', id });
      },
    });
    return new QueriesPanel({
      body: frame.queries.body,
      api,
      router,
      onResult: (outcome) => {
        result.show(outcome);
        stage.show('result');
        live.say(words.rows(outcome.result.rows.length));
      },
    });
  }

  async #createExports() {
    const { ExportMenu } = await import('./exports/export-menu.js');
    const { frame, menu, api, view, live, explorer } = this.#parts;
    const exports = new ExportMenu({ button: frame.exports, menu, api, view, copyLink: () => this.copyLink(), viewTitle: () => this.viewTitle });
    exports.on('say', (text) => live.say(text));
    exports.on('cut', (text) => explorer.emit('note', text));
    exports.on('failed', (failed) => explorer.emit('failed', failed));
    return exports;
  }

  async #createPrint() {
    const { PrintSheet } = await import('./exports/print-sheet.js');
    const { frame, view } = this.#parts;
    return new PrintSheet({ ...frame.picture, view });
  }

  async #createPast() {
    const { HistoryPanel } = await import('./history/history-panel.js');
    const { frame, exploration } = this.#parts;
    return new HistoryPanel({ sheet: frame.history.element, body: frame.history.body, history: exploration });
  }

  async #createNames() {
    const { NamesDialog } = await import('./names/names-dialog.js');
    return new NamesDialog(this.#parts);
  }

  async #createKeeping() {
    const { Keeping } = await import('./views/keeping.js');
    this.#createdKeeping = new Keeping(this.#parts);
    return this.#createdKeeping;
  }

  /** Where an entity is in the window, if it can be seen. @param {string} id */
  #placeOf(id) {
    const { frame, view, renderer } = this.#parts;
    const slot = view.nodeSlot(id);
    if (frame.picture.element.hidden || view.nodeVisible[slot] !== 1) {
      return null;
    }
    const box = frame.picture.overlay.getBoundingClientRect();
    const [x, y] = renderer.toScreen(slot);
    return x < 0 || y < 0 || x > box.width || y > box.height ? null : { x: box.left + x, y: box.top + y };
  }
}

/**
 * The same every time; what failed is tried again.
 *
 * @template T
 * @param {() => Promise<T>} create
 * @returns {() => Promise<T>}
 */
function once(create) {
  /** @type {Promise<T> | undefined} */
  let created;
  return async () => {
    created ??= create();
    try {
      return await created;
    } catch (error) {
      created = undefined;
      throw error;
    }
  };
}

export { OnDemand };
