/** @import {Entity} from '../api/types.js' */
import { annotations as words } from '../texts/annotations.js';
import { el, replace } from '../ui/dom.js';

/** Entities to choose several from, with a filter by name; what is filtered out stays chosen. */
class EntityChecks {
  element;
  #rows;
  #inputs;
  #count = el('p', { class: 'hint', role: 'status' });

  /**
   * @param {Entity[]} entities
   * @param {string[]} chosen
   */
  constructor(entities, chosen) {
    const isChosen = new Set(chosen);
    this.#inputs = entities.map(({ id }) =>
      el('input', { type: 'checkbox', value: id, checked: isChosen.has(id), onchange: () => this.#renderCount() }),
    );
    this.#rows = entities.map(({ name }, i) => ({ name: name.toLowerCase(), row: el('label', { class: 'choice' }, this.#inputs[i], name) }));
    const find = el('input', { type: 'text', 'aria-label': words.find, placeholder: words.find, oninput: () => this.#filter(find.value) });
    const set = (/** @type {string} */ label, /** @type {boolean} */ checked) =>
      el('button', { type: 'button', class: 'button small', onclick: () => this.#setSeen(checked) }, label);
    this.element = el(
      'div',
      { class: 'entity-checks' },
      el('div', { class: 'entity-find' }, find, set(words.all, true), set(words.nobody, false)),
      el('div', { class: 'entity-rows', role: 'group', 'aria-label': words.entities }, this.#rows.map(({ row }) => row)),
      this.#count,
    );
    this.#renderCount();
  }

  /** The ids of those that are chosen. */
  get value() {
    return this.#inputs.filter(({ checked }) => checked).map(({ value }) => value);
  }

  /** @param {string} text */
  #filter(text) {
    const wanted = text.trim().toLowerCase();
    this.#rows.forEach(({ name, row }) => (row.hidden = !name.includes(wanted)));
  }

  /** Of those the filter leaves. @param {boolean} checked */
  #setSeen(checked) {
    this.#rows.forEach(({ row }, i) => {
      if (!row.hidden) {
        this.#inputs[i].checked = checked;
      }
    });
    this.#renderCount();
  }

  #renderCount() {
    replace(this.#count, words.chosen(this.value.length));
  }
}

export { EntityChecks };
