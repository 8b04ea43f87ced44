/**
 * @import {ApiClient} from '../api/client.js'
 * @import {NameList} from './name-list.js'
 */
import { readable } from '../format.js';
import { names as words } from '../texts/names.js';
import { el, replace, uniqueId } from '../ui/dom.js';
import { messageOf } from '../ui/status.js';
import { parseNames } from './name-list.js';

/** They go into one picture, and one question about relationships among them. */
const MOST = 1000;
const { form: labels } = words;

/** @typedef {{list: NameList, type: string | undefined}} Wanted */

/** Where names are pasted or written. */
class NameForm {
  element;
  #text = el('textarea', {
    id: uniqueId('names'),
    rows: 9,
    spellcheck: 'false',
    autocapitalize: 'off',
    placeholder: labels.placeholder,
  });
  #type = el('select', { id: uniqueId('type') }, el('option', { value: '' }, labels.anyType));
  #typeNote = el('p', { class: 'error-text', role: 'status' });
  #note = el('p', { class: 'names-note', id: uniqueId('note') });
  #error = el('p', { class: 'field-error', role: 'alert' });
  #submit = el('button', { type: 'submit', class: 'button primary' }, labels.lookUp);
  #onSubmit;

  /** @param {(wanted: Wanted) => void} onSubmit */
  constructor(onSubmit) {
    this.#onSubmit = onSubmit;
    const hint = el('p', { class: 'hint', id: uniqueId('hint') }, labels.hint);
    this.#text.setAttribute('aria-describedby', `${hint.id} ${this.#note.id}`);
    this.#text.addEventListener('input', () => this.#renderNote());
    this.#text.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        this.#submitted();
      }
    });
    this.element = el(
      'form',
      { class: 'names-form', novalidate: true },
      el('div', { class: 'field' }, el('label', { for: this.#text.id }, labels.label), this.#text, this.#note, this.#error, hint),
      el(
        'div',
        { class: 'names-foot' },
        el('div', { class: 'field names-type' }, el('label', { for: this.#type.id }, labels.type), this.#type, this.#typeNote),
        this.#submit,
      ),
    );
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submitted();
    });
    this.#renderNote();
  }

  /** @param {string} text */
  set text(text) {
    this.#text.value = text;
    this.#renderNote();
  }

  /** What is taken as a name, and what is not. */
  get note() {
    return this.#note.textContent;
  }

  focus() {
    (this.#text.value.trim() === '' ? this.#text : this.#submit).focus();
  }

  /** @param {ApiClient} api */
  async loadTypes(api) {
    if (this.#type.options.length > 1) {
      return;
    }
    try {
      const { types } = await api.schema();
      const options = types.toSorted((a, b) => b.count - a.count);
      this.#type.append(...options.map(({ type, count }) => el('option', { value: type }, labels.option(readable(type), count))));
      this.#typeNote.textContent = '';
    } catch (error) {
      this.#typeNote.textContent = messageOf(error);
    }
  }

  #submitted() {
    const list = parseNames(this.#text.value);
    const { length } = list.names;
    const error = length === 0 ? labels.none : length > MOST ? labels.tooMany(length, MOST) : null;
    replace(this.#error, error);
    if (error === null) {
      this.#onSubmit({ list, type: this.#type.value || undefined });
    } else {
      this.#text.setAttribute('aria-invalid', 'true');
      this.#text.focus();
    }
  }

  /** Says what is taken as a name, and what is not. */
  #renderNote() {
    const list = parseNames(this.#text.value);
    this.#text.removeAttribute('aria-invalid');
    replace(this.#error);
    const counted = words.count(list.names.length) + (list.parted ? ` ${labels.parted}` : '');
    this.#note.textContent = this.#text.value.trim() === '' ? '' : `${[counted, ...remarksOn(list)].join('; ')}.`;
  }
}

/**
 * What one might not expect of how the names were taken.
 *
 * @param {NameList} list
 */
function remarksOn({ repeated, nameless, columns }) {
  return [
    ...(repeated > 0 ? [labels.repeated(repeated)] : []),
    ...(nameless > 0 ? [labels.nameless(nameless)] : []),
    ...(columns > 0 ? [labels.columns(columns)] : []),
  ];
}

export { NameForm, remarksOn };
