/** @import {FieldError} from '../api/types.js' */
import { el, uniqueId } from './dom.js';

/** Shows what is wrong with a form, each error at its field. */
class FormFields {
  #form;
  /** Each with what described its field before. @type {{field: Element, note: HTMLElement, before: string | null}[]} */
  #shown = [];

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.#form = form;
  }

  /**
   * @param {FieldError[]} errors none takes away those shown
   * @returns {number} how many found their field
   */
  show(errors) {
    for (const { field, note, before } of this.#shown.toReversed()) {
      field.removeAttribute('aria-invalid');
      describe(field, before);
      note.remove();
    }
    this.#shown = [];
    for (const { field: name, message } of errors) {
      const named = this.#form.elements.namedItem(name);
      const field = named instanceof RadioNodeList ? named[0] : named;
      const host = field instanceof Element ? field.closest('.field') : null;
      if (field instanceof Element && host !== null) {
        const note = el('p', { class: 'field-error', id: uniqueId('error'), role: 'alert' }, message);
        const before = field.getAttribute('aria-describedby');
        field.setAttribute('aria-invalid', 'true');
        describe(field, [before, note.id].filter(Boolean).join(' '));
        host.append(note);
        this.#shown.push({ field, note, before });
      }
    }
    const first = this.#shown[0]?.field;
    if (first instanceof HTMLElement) {
      first.focus();
    }
    return this.#shown.length;
  }
}

/**
 * @param {Element} field
 * @param {string | null} ids
 */
function describe(field, ids) {
  if (ids === null) {
    field.removeAttribute('aria-describedby');
  } else {
    field.setAttribute('aria-describedby', ids);
  }
}

export { FormFields };
