/**
 * @import {Annotations} from '../annotations/annotations.js'
 * @import {ApiClient} from '../api/client.js'
 * @import {Subgraph} from '../api/types.js'
 * @import {Explorer} from '../explorer.js'
 * @import {ExplorationHistory} from '../history/exploration-history.js'
 * @import {Step} from '../history/step-tree.js'
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Renderer} from '../graph/renderer.js'
 * @import {Router} from '../router.js'
 * @import {ViewLinks} from '../share/view-links.js'
 * @import {StartPanel} from '../panels/start-panel.js'
 * @import {LiveRegion} from '../ui/live-region.js'
 * @import {Sheets} from '../ui/sheets.js'
 * @import {Changed, SavedView, ViewDocument} from './view-document.js'
 * @import {ViewHistory} from './view-history.js'
 */
import { ApiError, isAbort } from '../api/client.js';
import { askAboutExisting } from '../api/existing.js';
import { titleOf } from '../exports/view-title.js';
import { formatReasons } from '../format.js';
import { named } from '../share/view-links.js';
import { isolated } from '../texts/isolated.js';
import { reopened, views as words } from '../texts/views.js';
import { formatState } from '../url-state.js';
import { changeLine } from './change-line.js';
import { CurrentView } from './current-view.js';
import { changesSince, documentOf, linkOf } from './view-document.js';
import { HistoryWriter, goneFromHistory, toldSteps } from './view-history.js';
import { ViewsClient } from './views-client.js';
import { ViewsPanel } from './views-panel.js';

/**
 * What has become of a view since it was saved.
 *
 * @typedef {object} Since
 * @property {string} changed when it was saved
 * @property {string[]} gone by name
 * @property {Changed[]} changes
 * @property {number} added relationships among its entities that it does not have
 *
 * @typedef {object} ViewParts
 * @property {HTMLElement} sheet
 * @property {Sheets} sheets
 * @property {HTMLElement} body
 * @property {ApiClient} api
 * @property {GraphView} view
 * @property {Explorer} explorer
 * @property {Renderer} renderer
 * @property {Router} router
 * @property {LiveRegion} live
 * @property {ViewLinks} links
 * @property {StartPanel} start
 * @property {Annotations} annotations
 * @property {ExplorationHistory} exploration
 *
 * @typedef {{title: string, note: string, withHistory: boolean}} Written what somebody says about a view
 */

/** Saves what is shown, and shows what was saved. */
class SavedViews {
  #view;
  #explorer;
  #exploration;
  #renderer;
  #router;
  #live;
  #links;
  #sheet;
  #sheets;
  #start;
  #client;
  #panel;
  #current;
  #request = new AbortController();
  /** @type {Since | null} */
  #since = null;

  /** @param {ViewParts} parts */
  constructor({ sheet, sheets, body, api, view, explorer, renderer, router, live, links, start, annotations, exploration }) {
    this.#view = view;
    this.#explorer = explorer;
    this.#exploration = exploration;
    this.#renderer = renderer;
    this.#router = router;
    this.#live = live;
    this.#links = links;
    this.#sheet = sheet;
    this.#sheets = sheets;
    this.#start = start;
    this.#client = new ViewsClient(api);
    this.#current = new CurrentView(view);
    this.#panel = new ViewsPanel({ sheet, body, views: this, client: this.#client, live, notes: annotations.list.element });
    // How many steps there are is known once a change is one.
    exploration.on('changed', () => this.#panel.refresh());
  }

  /** The saved view that the picture comes from. */
  get current() {
    return this.#current.value;
  }

  /** What has become of it since it was saved, if it was opened here. */
  get since() {
    return this.current === null ? null : this.#since;
  }

  get isEmpty() {
    return this.#view.isEmpty;
  }

  /** What a new view may be called. */
  get suggestedTitle() {
    return titleOf(this.#view).slice(0, 200);
  }

  /** How many steps led to what is shown, those left aside included. */
  get steps() {
    return new HistoryWriter(this.#exploration).size;
  }

  fill() {
    return this.#panel.opened();
  }

  /**
   * Who comes back to the address of a view that was opened already is asked first: something may have been done since.
   *
   * @param {string} id
   */
  async openFromAddress(id) {
    if (id === this.current?.id && !this.#view.isEmpty) {
      this.#explorer.emit('offer', { text: words.openedBefore, label: words.again, run: () => this.#open(id) });
    } else {
      await this.#open(id);
    }
  }

  /** @param {string} id */
  open(id) {
    this.#router.note({ view: 'saved', id });
    return this.#open(id);
  }

  /** @param {string} id */
  async #open(id) {
    this.#request.abort();
    this.#request = new AbortController();
    const { signal } = this.#request;
    const { hash } = location;
    const isWanted = () => !signal.aborted && location.hash === hash;
    this.#explorer.emit('busy', true);
    try {
      await this.#show(await this.#client.one(id, signal), signal, isWanted);
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) {
        this.#explorer.emit('note', words.unknown);
      } else if (!isAbort(error)) {
        this.#explorer.emit('failed', { error, retry: () => this.#open(id) });
      }
    } finally {
      this.#explorer.emit('busy', false);
    }
  }

  /**
   * @param {SavedView} saved
   * @param {AbortSignal} signal
   * @param {() => boolean} isWanted
   */
  async #show(saved, signal, isWanted) {
    const link = linkOf(saved, this.#renderer.camera.look);
    const told = { ...reopened, opened: `${reopened.opened}, “${isolated(saved.title)}”` };
    const began = Date.now();
    const shown = await this.#links.show(link, told, signal, isWanted);
    if (shown === null) {
      return;
    }
    const changes = changesSince(saved, shown.answer);
    const { goneNodes, goneEdges, newEdges } = shown.found;
    const gone = [...goneNodes, ...goneEdges.map(changeLine.relationship)];
    this.#since = { changed: saved.changed, gone, changes, added: newEdges.length };
    this.#current.value = saved;
    this.#panel.refresh();
    if (changes.length > 0) {
      const text = words.changedNote(changes.length, named(changes.map(({ name }) => name)));
      this.#explorer.emit('offer', { text, label: words.showChanges, run: () => this.#sheets.open(this.#sheet.id, true) });
    }
    const step = this.#exploration.tree.current;
    // It is none where the picture was the same already.
    if (saved.history !== undefined && step.begins && step.at >= began) {
      await this.#takeHistory(saved, saved.history, shown.answer, step, signal);
    }
  }

  /**
   * @param {SavedView} saved
   * @param {ViewHistory} history
   * @param {Subgraph} known of what the view shows
   * @param {Step} step that shows it
   * @param {AbortSignal} signal
   */
  async #takeHistory(saved, history, known, step, signal) {
    const others = (history.entities ?? []).map(({ id }) => id);
    const ids = [...saved.entities.map(({ id }) => id), ...others];
    const { answer } = others.length === 0 ? { answer: known } : await askAboutExisting(ids, (some) => this.#client.subgraph(some, signal));
    const found = answer ?? known;
    this.#exploration.graft(step, toldSteps(history, found), history.current);
    const gone = goneFromHistory(saved, found);
    if (found.meta.truncated) {
      this.#explorer.emit('note', words.historyCut(formatReasons(found.meta)));
    } else if (gone.length > 0) {
      this.#explorer.emit('note', words.goneFromHistory(gone.length, named(gone)));
    }
  }

  /**
   * Saves what is shown as a new view.
   *
   * @param {Written} written
   * @returns {Promise<number>} how many steps of its history found no room
   */
  saveNew(written) {
    return this.#save(written, (document) => this.#client.create(document));
  }

  /**
   * Saves what is shown in the place of the view that it comes from.
   *
   * @param {Written} written
   * @param {{anyway?: boolean}} [options] even if somebody else has saved it meanwhile
   * @returns {Promise<number>} how many steps of its history found no room
   */
  async saveAgain(written, { anyway = false } = {}) {
    const { current } = this;
    return current === null
      ? this.saveNew(written)
      : this.#save(written, (document) => this.#client.change(current.id, anyway ? null : current.version, document));
  }

  /**
   * A history for which there is no room in a view is left out from its beginning, until there is.
   *
   * @param {Written} written
   * @param {(document: ViewDocument) => Promise<SavedView>} send
   */
  async #save({ title, note, withHistory }, send) {
    const writer = new HistoryWriter(this.#exploration);
    const { size } = writer;
    const document = documentOf(this.#view, this.#renderer.camera.look, { title, note });
    for (let most = withHistory ? size : 0; ; most = Math.floor(most / 2)) {
      try {
        this.#took(await send(most === 0 ? document : { ...document, history: await writer.historyOf(document, most) }));
        return withHistory ? size - most : 0;
      } catch (error) {
        if (most === 0 || !isHistoryTooLarge(error)) {
          throw error;
        }
      }
    }
  }

  /**
   * Another title, and nothing else, even where its content is shown with changes.
   *
   * @param {string} id
   * @param {string} title
   */
  async rename(id, title) {
    const { version, note, entities, relationships, filters, camera, selection, annotations, history } = await this.#client.one(id);
    const document = { title, note, entities, relationships, filters, camera, selection, annotations, history };
    const saved = await this.#client.change(id, version, document);
    const { current } = this;
    if (current?.id === id && current.version === version) {
      this.#current.value = saved;
    }
    this.#start.refresh();
  }

  /** @param {string} id */
  async remove(id) {
    await this.#client.remove(id);
    this.#start.refresh();
    if (this.current?.id === id) {
      this.#current.value = null;
      this.#since = null;
      if (this.#router.state.view === 'saved') {
        this.#router.replace({ view: 'start' });
      }
    }
  }

  /** @param {string} id */
  addressOf(id) {
    return location.origin + location.pathname + formatState({ view: 'saved', id });
  }

  /** @param {SavedView} saved */
  #took(saved) {
    this.#since = null;
    this.#current.value = saved;
    this.#router.note({ view: 'saved', id: saved.id });
    this.#live.say(words.saved(saved.title));
    this.#start.refresh();
  }
}

/** @param {unknown} error */
function isHistoryTooLarge(error) {
  const lists = ['history.entities', 'history.relationships', 'history.steps'];
  return error instanceof ApiError && (error.status === 413 || error.fields.some(({ field }) => lists.includes(field)));
}

export { SavedViews };
