/** @import {SavedViews} from './saved-views.js' */
import { ApiError } from '../api/client.js';
import { views as words } from '../texts/views.js';
import { el, replace, uniqueId } from '../ui/dom.js';
import { FormFields } from '../ui/form-fields.js';
import { emptyNote, failure } from '../ui/status.js';

const LONGEST_TITLE = 200;
const LONGEST_NOTE = 10_000;

/** Where the picture is given a title and a note, and saved. */
class SaveForm {
  element = el('section', { class: 'view-save', 'aria-label': words.current });
  #views;
  #onSaved;
  #title = el('input', { id: uniqueId('view'), name: 'title', type: 'text', maxlength: LONGEST_TITLE, required: true, autocomplete: 'off' });
  #note = el('textarea', { id: uniqueId('view'), name: 'note', rows: 3, maxlength: LONGEST_NOTE, placeholder: words.noteHint });
  #withHistory = el('input', { type: 'checkbox', name: 'history', checked: true });
  #historyLabel = el('span', {});
  #heading = el('h3', {});
  #outcome = el('div', { class: 'view-outcome' });
  #again = el('button', { type: 'submit', class: 'button primary' }, words.saveAgain);
  #new = el('button', { type: 'button', class: 'button', onclick: () => this.#save(() => this.#views.saveNew(this.#written)) }, words.saveNew);
  #form = el(
    'form',
    { novalidate: true, onsubmit: (/** @type {Event} */ event) => this.#submit(event) },
    el('div', { class: 'field' }, el('label', { for: this.#title.id }, words.title), this.#title),
    el('div', { class: 'field' }, el('label', { for: this.#note.id }, words.note), this.#note),
    el('label', { class: 'check' }, this.#withHistory, this.#historyLabel),
    el('div', { class: 'view-buttons' }, this.#again, this.#new),
    this.#outcome,
  );
  #fields = new FormFields(this.#form);
  /** Whose texts are in the fields: nobody's, those of a new view, or of one with this id and version. */
  #filledFor = '';

  /**
   * @param {SavedViews} views
   * @param {() => void} onSaved
   */
  constructor(views, onSaved) {
    this.#views = views;
    this.#onSaved = onSaved;
  }

  /** What is shown, or where it comes from, has changed. What somebody has written stays. */
  refresh() {
    const { current, isEmpty } = this.#views;
    if (isEmpty) {
      this.#filledFor = '';
      replace(this.element, emptyNote(words.empty));
      return;
    }
    const key = current === null ? 'new' : `${current.id} ${current.version}`;
    const isUntouched = current === null && this.#title.value === this.#title.defaultValue;
    if (key !== this.#filledFor || isUntouched) {
      this.#fill(current?.title ?? this.#views.suggestedTitle, current?.note ?? '');
      this.#filledFor = key;
    }
    this.#heading.textContent = current === null ? words.current : words.currentOf(current.title);
    this.#again.textContent = current === null ? words.save : words.saveAgain;
    this.#historyLabel.textContent = words.withHistory(this.#views.steps);
    this.#new.hidden = current === null;
    if (this.#form.parentElement !== this.element) {
      replace(this.element, this.#heading, this.#form);
    }
  }

  /**
   * @param {string} title
   * @param {string} note
   */
  #fill(title, note) {
    this.#title.value = this.#title.defaultValue = title;
    this.#note.value = note;
    this.#fields.show([]);
    replace(this.#outcome);
  }

  get #written() {
    return { title: this.#title.value.trim(), note: this.#note.value.trim(), withHistory: this.#withHistory.checked };
  }

  /** @param {Event} event */
  #submit(event) {
    event.preventDefault();
    this.#save(() => this.#views.saveAgain(this.#written));
  }

  /** @param {() => Promise<number | void>} work that tells how many steps found no room */
  async #save(work) {
    replace(this.#outcome);
    const { title } = this.#written;
    if (this.#fields.show(title === '' ? [{ field: 'title', message: words.needsTitle }] : []) > 0) {
      return;
    }
    this.#again.disabled = this.#new.disabled = true;
    try {
      const left = (await work()) ?? 0;
      this.#filledFor = '';
      this.refresh();
      const saved = this.#views.current?.title ?? title;
      replace(
        this.#outcome,
        el('p', { class: 'hint' }, words.savedNote(saved)),
        left > 0 && el('p', { class: 'cut-note' }, words.noRoom(left, saved)),
      );
      this.#onSaved();
    } catch (error) {
      replace(this.#outcome, this.#failed(error));
      this.#outcome.querySelector('button')?.focus();
    } finally {
      this.#again.disabled = this.#new.disabled = false;
    }
  }

  /** @param {unknown} error */
  #failed(error) {
    const { current } = this.#views;
    const status = error instanceof ApiError ? error.status : 0;
    if (current === null || (status !== 412 && status !== 404)) {
      return failure(error);
    }
    const button = (/** @type {string} */ label, /** @type {() => Promise<number | void>} */ work) =>
      el('button', { type: 'button', class: 'button small', onclick: () => this.#save(work) }, label);
    const isNew = button(words.saveNew, () => this.#views.saveNew(this.#written));
    if (status === 404) {
      return el('div', { class: 'failure', role: 'alert' }, el('p', {}, words.goneMeanwhile(current.title)), isNew);
    }
    return el(
      'div',
      { class: 'failure', role: 'alert' },
      el('p', {}, words.conflict(current.title)),
      el(
        'div',
        { class: 'view-buttons' },
        isNew,
        button(words.openTheirs, () => this.#views.open(current.id)),
        button(words.overwrite, () => this.#views.saveAgain(this.#written, { anyway: true })),
      ),
    );
  }
}

export { SaveForm };
