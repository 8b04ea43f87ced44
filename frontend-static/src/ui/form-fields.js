/** @import {FieldError} from '../api/types.js' */
import { el, uniqueId } from './dom.js';

/** Shows what is wrong with a form, each error at its field. */
class FormFields {
  #form;
  /** @type {Map<Element, HTMLElement>} */
  #notes = new Map();

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.#form = form;
  }

  /**
   * @param {FieldError[]} errors none takes away those shown
   * @returns {number} how many found their field
   */
  show(errors) {
    for (const [field, note] of this.#notes) {
      field.removeAttribute('aria-invalid');
      field.removeAttribute('aria-describedby');
      note.remove();
    }
    this.#notes.clear();
    for (const { field: name, message } of errors) {
      const named = this.#form.elements.namedItem(name);
      const field = named instanceof RadioNodeList ? named[0] : named;
      const host = field instanceof Element ? field.closest('.field') : null;
      if (field instanceof Element && host !== null) {
        const note = el('p', { class: 'field-error', id: uniqueId('error'), role: 'alert' }, message);
        field.setAttribute('aria-invalid', 'true');
        field.setAttribute('aria-describedby', note.id);
        host.append(note);
        this.#notes.set(field, note);
      }
    }
    const [first] = this.#notes.keys();
    if (first instanceof HTMLElement) {
      first.focus();
    }
    return this.#notes.size;
  }
}

export { FormFields };
