/**
 * @import {ApiClient} from '../api/client.js'
 * @import {Explorer} from '../explorer.js'
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Router} from '../router.js'
 * @import {Sheets} from '../ui/sheets.js'
 * @import {Stage} from '../ui/stage.js'
 * @import {Found} from './among.js'
 * @import {Entry} from './entry.js'
 * @import {Wanted} from './name-form.js'
 */
import { isAbort } from '../api/client.js';
import { texts } from '../texts.js';
import { names as words } from '../texts/names.js';
import { el, replace } from '../ui/dom.js';
import { icon } from '../ui/icon.js';
import { LiveRegion } from '../ui/live-region.js';
import { withRelationships } from './among.js';
import { countStates, entryOf } from './entry.js';
import { listMore, lookUp } from './lookup.js';
import { NameForm, remarksOn } from './name-form.js';
import { NameResult } from './name-result.js';

/** How often progress is said to those who do not see it. */
const SAY_EVERY_MS = 5000;
/** Where the address says what is shown, and not what is asked. */
const SHOWN = ['start', 'entity', 'link', 'saved'];

/**
 * @typedef {object} NamesParts
 * @property {ReturnType<typeof import('../ui/frame.js').buildFrame>} frame
 * @property {ApiClient} api
 * @property {GraphView} view
 * @property {Explorer} explorer
 * @property {Router} router
 * @property {Sheets} sheets
 * @property {Stage} stage
 */

/** Where a pasted list of names is looked up, and what was found is shown in the picture. */
class NamesDialog {
  #parts;
  #dialog = el('dialog', { class: 'desk names', 'aria-label': words.title });
  #body = el('div', { class: 'desk-body' });
  #live;
  #form = new NameForm((wanted) => this.#begin(wanted));
  #request = new AbortController();
  /** @type {NameResult | null} */
  #result = null;
  /** @type {(() => void) | null} */
  #cancel = null;

  /** @param {NamesParts} parts */
  constructor(parts) {
    this.#parts = parts;
    const dialog = this.#dialog;
    const live = el('div', { class: 'visually-hidden', 'aria-live': 'polite' });
    this.#live = new LiveRegion(live);
    const close = el(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': texts.close, onclick: () => dialog.close() },
      icon('close'),
    );
    replace(dialog, el('header', { class: 'desk-head' }, el('h2', {}, words.title), close), this.#body, live);
    dialog.addEventListener('cancel', (event) => {
      if (this.#cancel !== null) {
        event.preventDefault();
        this.#cancel();
      }
    });
    dialog.addEventListener('close', () => (this.#cancel ?? (() => this.#renew()))());
    document.body.append(dialog);
  }

  /** @param {string} [text] names to begin with; without, it is as it was left */
  open(text) {
    if (text !== undefined) {
      this.#form.text = text;
    }
    if (text !== undefined || this.#result === null) {
      this.#showForm();
    } else {
      this.#result.refresh();
    }
    this.#dialog.showModal();
    this.#form.loadTypes(this.#parts.api);
    (this.#form.element.isConnected ? this.#form : this.#result)?.focus();
    if (text !== undefined) {
      this.#live.say(this.#form.note);
    }
  }

  #showForm() {
    this.#result = null;
    replace(this.#body, this.#form.element);
    this.#form.focus();
  }

  /** @param {Wanted} wanted */
  async #begin({ list, type }) {
    const entries = list.names.map(entryOf);
    if (await this.#lookUp(entries, type, () => this.#showForm())) {
      this.#showResult(entries, type, remarksOn(list));
    }
  }

  /**
   * @param {Entry[]} entries
   * @param {string | undefined} type
   * @param {string[]} remarks on how the names were taken
   */
  #showResult(entries, type, remarks) {
    const { api, view } = this.#parts;
    const result = new NameResult({
      entries,
      type,
      remarks,
      isPictureEmpty: () => view.isEmpty,
      isThere: (id) => view.isShown(view.nodeSlot(id)),
      onMore: (entry) => listMore(api, entry, type, this.#request.signal),
      onRetry: (entry) => this.#lookUpAgain(entry, type),
      onRetryAll: async (some) => {
        const back = () => this.#present(result);
        await this.#lookUp(some, type, back).then((done) => done && back());
      },
      onBack: () => this.#showForm(),
      onShow: (ids, anew) => this.#show(ids, countStates(entries).matched, anew),
      onSay: (text) => this.#live.say(text),
    });
    this.#present(result);
  }

  /** @param {NameResult} result */
  #present(result) {
    this.#result = result;
    result.refresh();
    replace(this.#body, result.element);
    result.focus();
    this.#live.say(result.summary);
  }

  /**
   * @param {Entry[]} entries
   * @param {string | undefined} type
   * @param {() => void} leave what to go back to when it is cancelled
   * @returns {Promise<boolean>} whether it came to its end
   */
  async #lookUp(entries, type, leave) {
    const request = this.#renew();
    const { signal } = request;
    const onProgress = this.#showProgress(entries.length, () => request.abort());
    this.#cancel = () => request.abort();
    try {
      await lookUp(this.#parts.api, entries, { type, signal, onProgress });
      return true;
    } catch (error) {
      if (!isAbort(error)) {
        throw error;
      }
      leave();
      this.#live.say(words.progress.cancelled);
      return false;
    } finally {
      this.#cancel = null;
    }
  }

  /**
   * Looks one up that failed, without leaving the list.
   *
   * @param {Entry} entry
   * @param {string | undefined} type
   */
  async #lookUpAgain(entry, type) {
    try {
      await lookUp(this.#parts.api, [entry], { type, signal: this.#request.signal, onProgress: () => {} });
    } catch (error) {
      if (!isAbort(error)) {
        throw error;
      }
    }
  }

  #renew() {
    this.#request.abort();
    this.#request = new AbortController();
    return this.#request;
  }

  /**
   * @param {number} total
   * @param {() => void} onCancel
   */
  #showProgress(total, onCancel) {
    const { title, done: doneOf, cancel } = words.progress;
    const bar = el('progress', { max: total, value: 0, 'aria-label': title(total) });
    const line = el('p', { class: 'run-line' }, doneOf(0, total));
    const heading = el('h3', { class: 'desk-title', tabindex: -1 }, title(total));
    replace(
      this.#body,
      heading,
      bar,
      line,
      el('div', { class: 'desk-actions' }, el('button', { type: 'button', class: 'button', onclick: onCancel }, cancel)),
    );
    heading.focus();
    let saidAt = Date.now();
    return (/** @type {number} */ done) => {
      bar.value = done;
      line.textContent = doneOf(done, total);
      if (Date.now() - saidAt > SAY_EVERY_MS) {
        saidAt = Date.now();
        this.#live.say(line.textContent);
      }
    };
  }

  /**
   * @param {string[]} ids
   * @param {number} names that stand for them
   * @param {boolean} anew
   */
  async #show(ids, names, anew) {
    const { api, view, explorer, stage, frame } = this.#parts;
    const others = anew ? [] : view.nodes.map(({ id }) => id);
    const { signal } = this.#renew();
    const found = await withRelationships(api, ids, others, signal);
    const title = words.step(names);
    this.#dialog.close();
    stage.ensurePicture();
    if (anew) {
      this.#beginAnew(found, title);
    } else {
      await explorer.showResult(found.nodes, found.edges, title, 'each');
    }
    if (found.cut !== null) {
      explorer.emit('cut', { subject: title, meta: found.cut });
    }
    if (found.gone > 0) {
      explorer.emit('note', words.gone(found.gone));
    }
    frame.picture.overlay.focus();
  }

  /**
   * Shows what was found instead of what is there, as one step.
   *
   * @param {Found} found
   * @param {string} title
   */
  #beginAnew({ nodes, edges }, title) {
    const { explorer, router, sheets, frame } = this.#parts;
    sheets.close(frame.details.element.id);
    explorer.clear();
    explorer.begin({ nodes, edges }, title);
    explorer.emit('say', texts.picture.added(nodes.length, edges.length));
    if (SHOWN.includes(router.state.view)) {
      router.replace({ view: 'start' });
    }
  }
}

export { NamesDialog };
