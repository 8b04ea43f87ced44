/**
 * @import {ApiClient} from './api/client.js'
 * @import {DegreeGroup} from './api/types.js'
 * @import {Explorer} from './explorer.js'
 * @import {GraphView} from './graph/graph-view.js'
 * @import {Renderer} from './graph/renderer.js'
 * @import {StartPanel} from './panels/start-panel.js'
 * @import {Router} from './router.js'
 * @import {LiveRegion} from './ui/live-region.js'
 * @import {SelectingParts} from './selecting/selecting.js'
 * @import {Choice} from './ui/entity-combobox.js'
 * @import {Sheets} from './ui/sheets.js'
 * @import {PageState} from './url-state.js'
 */

/**
 * @typedef {object} Parts
 * @property {ReturnType<typeof import('./ui/frame.js').buildFrame>} frame
 * @property {ApiClient} api
 * @property {GraphView} view
 * @property {Explorer} explorer
 * @property {Renderer} renderer
 * @property {Router} router
 * @property {Sheets} sheets
 * @property {LiveRegion} live
 * @property {StartPanel} start
 */

/** The parts of the page whose scripts are fetched when they are first needed. */
class OnDemand {
  #parts;
  #desk = once(() => this.#createDesk());
  #expansion = once(() => this.#createExpansion());
  #paths = once(() => this.#createPaths());
  /** @type {import('./paths/path-picture.js').PathPicture | undefined} */
  #pathPicture;
  #links = once(() => this.#createLinks());
  /** @type {import('./share/view-links.js').ViewLinks | undefined} */
  #createdLinks;

  /** @param {Parts} parts */
  constructor(parts) {
    this.#parts = parts;
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
    return this.#try(async () => {
      await this.#paths();
      if (isEmpty && element.contains(document.activeElement)) {
        body.querySelector('input')?.focus();
      }
    });
  }

  /** @param {Extract<PageState, {view: 'paths'}>} state */
  showPaths(state) {
    const address = location.hash;
    return this.#try(async () => {
      const paths = await this.#paths();
      // Somebody may have gone on while the script was fetched.
      if (location.hash === address) {
        paths.show(state);
      }
    });
  }

  /** @param {{from?: Choice, to?: Choice}} ends */
  connect(ends) {
    return this.#try(async () => (await this.#paths()).connect(ends));
  }

  /** Brings what is lit to where it can be seen. */
  revealPath() {
    this.#pathPicture?.reveal();
  }

  /** @param {string} data of a link to a view */
  openLink(data) {
    return this.#try(async () => (await this.#links()).open(data));
  }

  /**
   * Selecting several entities comes with the first picture.
   *
   * @param {Pick<SelectingParts, 'menu' | 'stage' | 'table' | 'keyboard'>} parts
   */
  selectIn(parts) {
    const { view } = this.#parts;
    const create = once(async () => {
      const { Selecting } = await import('./selecting/selecting.js');
      return new Selecting({ ...this.#parts, ...parts });
    });
    view.on('content', () => view.isEmpty || this.#try(create));
  }

  /** Whether what is shown just now comes from a link. */
  get isOpeningLink() {
    return this.#createdLinks?.isRestoring ?? false;
  }

  /** @returns {Promise<string | null>} why what is shown has no link */
  async copyLink() {
    return (await this.#links()).copy();
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
    const [{ ImportDesk }, { ImportsClient }] = await Promise.all([
      import('./imports/import-desk.js'),
      import('./api/imports-client.js'),
    ]);
    const { frame, api, live, start } = this.#parts;
    const desk = new ImportDesk({ dialog: frame.desk, imports: new ImportsClient(api) });
    desk.on('say', (text) => live.say(text));
    desk.on('changed', () => start.refresh());
    return desk;
  }

  async #createExpansion() {
    const { ExpandDialog } = await import('./expand/expand-dialog.js');
    const { frame, api, view, explorer } = this.#parts;
    return new ExpandDialog({ dialog: frame.expand, api, view, explorer });
  }

  async #createPaths() {
    const [{ PathPicture }, { PathsPanel }] = await Promise.all([import('./paths/path-picture.js'), import('./paths/paths-panel.js')]);
    const { frame, view, renderer, explorer } = this.#parts;
    this.#pathPicture = new PathPicture({ view, renderer, explorer });
    return new PathsPanel({ ...this.#parts, body: frame.paths.body, picture: this.#pathPicture });
  }

  async #createLinks() {
    const { ViewLinks } = await import('./share/view-links.js');
    const { frame, sheets } = this.#parts;
    const { id } = frame.details.element;
    const details = { isOpen: () => sheets.isOpen(id), close: () => sheets.close(id) };
    this.#createdLinks = new ViewLinks({ ...this.#parts, details });
    return this.#createdLinks;
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
