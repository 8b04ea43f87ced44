/**
 * @import {ApiClient} from '../api/client.js'
 * @import {Choice} from '../ui/entity-combobox.js'
 */
import { paths as words } from '../texts/paths.js';
import { el, replace, uniqueId } from '../ui/dom.js';
import { EntityCombobox } from '../ui/entity-combobox.js';
import { icon } from '../ui/icon.js';
import { MOST_ENDS } from './path-question.js';

/**
 * @typedef {object} End
 * @property {HTMLElement} row
 * @property {HTMLLabelElement} label
 * @property {HTMLInputElement} input
 * @property {HTMLElement} remove
 * @property {EntityCombobox} picker
 */

/** The two to ten entities whose connections are sought. Their fields are called `end0`, `end1` and so on. */
class PathEnds {
  element;
  #api;
  #onChange;
  #rows = el('div', { class: 'ends-rows' });
  #swap;
  #add;
  /** @type {End[]} */
  #ends = [];

  /**
   * @param {ApiClient} api
   * @param {() => void} onChange
   */
  constructor(api, onChange) {
    this.#api = api;
    this.#onChange = onChange;
    const { swap, addEnd } = words;
    this.#swap = el(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': swap, title: swap, onclick: () => this.#swapEnds() },
      icon('swap'),
    );
    this.#add = el('button', { type: 'button', class: 'link add-end', onclick: () => this.#addEnd() }, addEnd);
    this.element = el('div', { class: 'ends-fields' }, this.#rows, this.#swap, this.#add);
    this.choices = [null, null];
  }

  get choices() {
    return this.#ends.map(({ picker }) => picker.choice);
  }

  /** @param {(Choice | null)[]} choices */
  set choices(choices) {
    if (choices.length !== this.#ends.length) {
      this.#ends = choices.map(() => this.#end());
      this.#arrange();
    }
    choices.forEach((choice, i) => {
      const { picker } = this.#ends[i];
      if (picker.choice?.id !== choice?.id || picker.choice?.name !== choice?.name) {
        picker.choice = choice;
      }
    });
  }

  /**
   * Shows the names of what is chosen once they are known; what is being typed stays.
   *
   * @param {(id: string) => string | undefined} nameOf
   */
  rename(nameOf) {
    for (const { picker } of this.#ends) {
      const { choice } = picker;
      const name = choice === null ? undefined : nameOf(choice.id);
      if (choice !== null && name !== undefined && name !== choice.name) {
        picker.choice = { id: choice.id, name };
      }
    }
  }

  /** @param {number} i */
  focus(i) {
    this.#ends[i].input.focus();
  }

  /** @returns {End} */
  #end() {
    const input = el('input', { id: uniqueId('end'), type: 'text', placeholder: words.pick });
    const label = el('label', { for: input.id });
    /** @type {HTMLElement} */
    const remove = el('button', { type: 'button', class: 'icon-button', onclick: () => this.#removeEnd(end) }, icon('close'));
    const row = el('div', { class: 'field end' }, label, el('div', { class: 'combo' }, input), remove);
    const picker = new EntityCombobox({ api: this.#api, input, onChoose: () => this.#chosen() });
    /** @type {End} */
    const end = { row, label, input, remove, picker };
    return end;
  }

  /** What is still to be chosen is next. */
  #chosen() {
    this.#ends.find(({ picker }) => picker.choice === null)?.input.focus();
    this.#onChange();
  }

  #arrange() {
    const count = this.#ends.length;
    const ofMany = count > 2;
    const { endLabel, endName, removeEnd } = words;
    this.#ends.forEach(({ label, input, remove }, i) => {
      label.textContent = endLabel(i, count);
      input.name = `end${i}`;
      input.setAttribute('aria-label', endName(i, count));
      remove.hidden = !ofMany;
      remove.setAttribute('aria-label', removeEnd(i + 1));
      remove.title = removeEnd(i + 1);
    });
    this.#swap.hidden = ofMany;
    this.#add.hidden = count === MOST_ENDS;
    replace(this.#rows, this.#ends.map(({ row }) => row));
  }

  #addEnd() {
    this.#ends.push(this.#end());
    this.#arrange();
    this.focus(this.#ends.length - 1);
  }

  /** @param {End} end */
  #removeEnd(end) {
    const i = this.#ends.indexOf(end);
    this.#ends.splice(i, 1);
    this.#arrange();
    this.focus(Math.min(i, this.#ends.length - 1));
    this.#onChange();
  }

  #swapEnds() {
    this.choices = this.choices.reverse();
    this.#onChange();
  }
}

export { PathEnds };
