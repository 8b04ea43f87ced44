/**
 * @import {ImportOrder, ImportStatus, LookedAt} from '../api/import-types.js'
 * @import {ImportsClient} from '../api/imports-client.js'
 */
import { ApiError, isAbort } from '../api/client.js';
import { texts } from '../texts.js';
import { imports } from '../texts/imports.js';
import { isolated } from '../texts/isolated.js';
import { el, replace } from '../ui/dom.js';
import { EventBus } from '../ui/events.js';
import { icon } from '../ui/icon.js';
import { LiveRegion } from '../ui/live-region.js';
import { failure, loading, messageOf } from '../ui/status.js';
import { ImportForm } from './import-form.js';
import { ImportList } from './import-list.js';
import { previewContent, rejectList } from './import-preview.js';
import { ImportReport, rejectedSection } from './import-report.js';
import { firstRejects, formatBytes, isOver, progressLine, stateName } from './import-words.js';

const words = imports;
/** How often progress is said to those who do not see it. */
const SAY_EVERY_MS = 10_000;
const FIRST_REJECTS = 20;

/**
 * Where files are imported: chosen, looked at, followed while they are stored, and taken back.
 *
 * @extends {EventBus<{changed: null, say: string, show: {dataset: string, title: string}}>} `show` what a data set has
 */
class ImportDesk extends EventBus {
  #dialog;
  #imports;
  #live;
  #back = el('button', { type: 'button', class: 'button small', hidden: true, onclick: () => this.#showStart() }, words.back);
  #body = el('div', { class: 'desk-body' });
  #form = new ImportForm((order) => this.#look(order));
  #list;
  #report = new ImportReport();
  /** Which import is to be seen. @type {string | null} */
  #shownId = null;
  /** Those whose end is waited for. @type {Set<string>} */
  #followed = new Set();
  /** Whether opening the desk again begins anew. */
  #resting = true;
  #uploading = false;
  #saidAt = 0;
  #saidState = '';

  /**
   * @param {{dialog: HTMLDialogElement, imports: ImportsClient}} parts
   */
  constructor({ dialog, imports }) {
    super();
    this.#dialog = dialog;
    this.#imports = imports;
    this.#list = new ImportList(imports, (status) => this.#showRun(status));
    const live = el('div', { class: 'visually-hidden', 'aria-live': 'polite' });
    this.#live = new LiveRegion(live);
    const close = el(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': texts.close, onclick: () => dialog.close() },
      icon('close'),
    );
    replace(dialog, el('header', { class: 'desk-head' }, this.#back, el('h2', {}, words.title), close), this.#body, live);
  }

  /** @param {File[]} [files] to begin with */
  open(files = []) {
    if (!this.#uploading && (this.#resting || files.length > 0)) {
      this.#showStart();
      this.#form.add(files);
    }
    if (!this.#dialog.open) {
      this.#dialog.showModal();
    }
    if (this.#form.element.isConnected) {
      this.#form.focus();
    }
  }

  #showStart() {
    this.#shownId = null;
    this.#resting = true;
    this.#back.hidden = true;
    replace(this.#body, this.#form.element, this.#list.element);
    this.#list.refresh();
    if (this.#dialog.open) {
      this.#form.focus();
    }
  }

  /**
   * @param {string} title
   * @param {...(Node | null | undefined | false | 0 | '')} content
   */
  #showPart(title, ...content) {
    const heading = el('h3', { class: 'desk-title', tabindex: -1 }, title);
    replace(this.#body, heading, ...content.map((each) => each || null));
    this.#body.scrollTop = 0;
    heading.focus();
  }

  /** @param {ImportOrder} order */
  async #look(order) {
    const cancel = new AbortController();
    const line = el('p', { class: 'run-line' });
    const bar = el('progress', { max: 1, value: 0, 'aria-label': words.upload.progress });
    this.#uploading = true;
    this.#back.hidden = true;
    this.#showPart(
      words.upload.running,
      bar,
      line,
      el(
        'div',
        { class: 'desk-actions' },
        el('button', { type: 'button', class: 'button', onclick: () => cancel.abort() }, words.upload.cancel),
      ),
    );
    const onProgress = (/** @type {number} */ sent, /** @type {number} */ total) => {
      bar.value = total > 0 ? sent / total : 0;
      if (sent < total) {
        line.textContent = words.upload.done(formatBytes(sent), formatBytes(total));
      } else {
        bar.removeAttribute('value');
        line.textContent = words.upload.reading;
      }
    };
    try {
      this.#showPreview(await this.#imports.look(order, { signal: cancel.signal, onProgress }));
    } catch (error) {
      this.#returnToForm(error);
    } finally {
      this.#uploading = false;
    }
  }

  /** @param {unknown} error why nothing came of it */
  #returnToForm(error) {
    this.#showStart();
    if (isAbort(error)) {
      this.#say(words.upload.cancelled);
      return;
    }
    const placed = this.#form.showErrors(error instanceof ApiError ? error.fields : []);
    const fields = error instanceof ApiError ? error.fields.length : 0;
    if (!placed || fields === 0) {
      this.#body.prepend(failure(error));
      this.#body.scrollTop = 0;
    }
  }

  /** @param {LookedAt} status */
  #showPreview(status) {
    const { preview } = status;
    this.#resting = false;
    this.#shownId = status.id;
    this.#back.hidden = false;
    const content = el('div', { class: 'preview' });
    replace(content, ...previewContent(preview));
    this.#showPart(words.preview.title(status.title), content, this.#actions(status, !preview.problem));
    this.#form.clear();
    this.#say(preview.problem ?? words.preview.ready);
  }

  /**
   * Shows how an import stands, and follows it while it goes on.
   *
   * @param {ImportStatus} status
   */
  #showRun(status) {
    const over = isOver(status);
    this.#shownId = status.id;
    this.#resting = over;
    this.#back.hidden = false;
    this.#report.show(status);
    this.#showPart(
      status.title,
      this.#report.element,
      status.rejected > 0 && over && status.state !== 'UNDONE' && this.#rejected(status),
      over ? this.#actions(status) : this.#ongoing(status),
    );
    if (!over) {
      this.#follow(status.id);
    }
  }

  /** @param {string} id */
  #follow(id) {
    if (this.#followed.has(id)) {
      return;
    }
    this.#followed.add(id);
    const onStatus = (/** @type {ImportStatus} */ status, /** @type {boolean} */ over) => {
      if (over) {
        this.#ended(status);
      } else {
        this.#progressed(status);
      }
    };
    const onInterrupted = (/** @type {boolean} */ gone) => {
      if (this.#shownId === id) {
        this.#report.note(gone ? texts.errors.unreachable : words.run.interrupted);
      }
      if (gone) {
        this.#followed.delete(id);
      }
    };
    this.#imports.follow(id, { onStatus, onInterrupted });
  }

  /** @param {ImportStatus} status */
  #progressed(status) {
    if (this.#shownId === status.id) {
      this.#report.show(status);
      if (status.state !== this.#saidState || Date.now() - this.#saidAt > SAY_EVERY_MS) {
        this.#saidState = status.state;
        this.#saidAt = Date.now();
        this.#say(progressLine(status));
      }
    }
  }

  /** @param {ImportStatus} status */
  #ended(status) {
    this.#followed.delete(status.id);
    this.#say(`${isolated(status.title)}: ${stateName(status)}`);
    if (this.#shownId === status.id) {
      this.#showRun(status);
    } else if (this.#shownId === null) {
      this.#list.refresh();
    }
    this.emit('changed', null);
  }

  /**
   * What can be done with one that waits or runs.
   *
   * @param {ImportStatus} status
   */
  #ongoing({ id, state }) {
    const bar = el('div', { class: 'desk-actions' });
    const cancel = () => this.#attempt(bar, () => this.#imports.cancel(id));
    const hint = el('p', { class: 'hint' }, words.run.goesOn);
    if (['QUEUED', 'READING', 'LINKING'].includes(state)) {
      replace(bar, el('button', { type: 'button', class: 'button', onclick: cancel }, words.run.cancel));
    }
    return el('div', {}, hint, bar);
  }

  /**
   * What can be done with one that does not run.
   *
   * @param {ImportStatus} status
   * @param {boolean} [startable]
   */
  #actions(status, startable = true) {
    const { state } = status;
    const bar = el('div', { class: 'desk-actions' });
    const begin = () => this.#attempt(bar, () => this.#imports.start(status.id));
    const discard = () => this.#attempt(bar, () => this.#imports.undo(status.id));
    const button = (/** @type {string} */ label, /** @type {() => void} */ run, kind = '') =>
      el('button', { type: 'button', class: `button ${kind}`, onclick: run }, label);
    const waits = state === 'READY';
    replace(
      bar,
      waits && startable && button(words.preview.start, begin, 'primary'),
      waits && button(words.preview.discard, discard),
      (state === 'FAILED' || state === 'CANCELLED') && button(words.run.goOn, begin, 'primary'),
      state === 'DONE' && !status.nothingTaken && button(words.run.show, () => this.#showContent(status), 'primary'),
      ['DONE', 'FAILED', 'CANCELLED', 'UNDO_FAILED'].includes(state) && button(words.run.undo, () => this.#confirmUndo(bar, status)),
      (state === 'DONE' || state === 'UNDONE') && button(words.again, () => this.#showStart()),
    );
    return bar;
  }

  /** @param {ImportStatus} status */
  #showContent({ dataset, title }) {
    this.#dialog.close();
    this.emit('show', { dataset, title });
  }

  /**
   * @param {HTMLElement} bar
   * @param {ImportStatus} status
   */
  #confirmUndo(bar, status) {
    const keep = () => this.#showRun(status);
    const undo = () => this.#attempt(bar, () => this.#imports.undo(status.id));
    const yes = el('button', { type: 'button', class: 'button danger', onclick: undo }, words.run.undoYes);
    const question = el('p', { id: 'undo-question' }, words.run.undoQuestion);
    yes.setAttribute('aria-describedby', question.id);
    replace(bar, question, yes, el('button', { type: 'button', class: 'button', onclick: keep }, words.run.undoNo));
    yes.focus();
  }

  /**
   * @param {HTMLElement} bar where it was asked for
   * @param {() => Promise<ImportStatus>} call
   */
  async #attempt(bar, call) {
    replace(bar, loading());
    try {
      const status = await call();
      this.#say(words.states[status.state]);
      this.#showRun(status);
    } catch (error) {
      replace(bar, failure(error, () => this.#attempt(bar, call)));
    }
  }

  /** @param {ImportStatus} status */
  #rejected(status) {
    const first = el('div', {}, loading());
    this.#imports
      .rejects(status.id)
      .then((lines) => {
        const found = firstRejects(lines, FIRST_REJECTS);
        const all = found.length === Number(status.rejected);
        replace(first, !all && el('p', { class: 'hint' }, words.run.someRejects), rejectList(found));
      })
      .catch((error) => replace(first, el('p', { class: 'error-text' }, messageOf(error))));
    return rejectedSection(status, this.#imports.rejectsUrl(status.id), first);
  }

  /**
   * What lies behind an open dialog is not heard.
   *
   * @param {string} text
   */
  #say(text) {
    if (this.#dialog.open) {
      this.#live.say(text);
    } else {
      this.emit('say', text);
    }
  }
}

export { ImportDesk };
