/**
 * @import {PathFilter, Restriction} from './path-question.js'
 * @import {EntityNames} from './entity-names.js'
 */
import { readable, relationName } from '../format.js';
import { paths as words } from '../texts/paths.js';
import { el, replace } from '../ui/dom.js';
import { icon } from '../ui/icon.js';
import { NO_FILTER, restrictions, withoutRestriction } from './path-question.js';

const { refine } = words;

/** What restricts the paths, one by one; each can be taken away. */
class PathChips {
  element = el('ul', { class: 'chips', 'aria-label': refine.chips });
  #names;
  #onChange;
  #next;

  /**
   * @param {object} parts
   * @param {EntityNames} parts.names
   * @param {(filter: PathFilter) => void} parts.onChange
   * @param {HTMLElement} parts.next where the focus goes from the last one that is taken away
   */
  constructor({ names, onChange, next }) {
    this.#names = names;
    this.#onChange = onChange;
    this.#next = next;
  }

  /**
   * @param {PathFilter} filter
   * @param {boolean} ofMany
   */
  show(filter, ofMany) {
    const shown = restrictions(filter, ofMany);
    const focused = this.#buttons().findIndex((button) => button === document.activeElement);
    replace(
      this.element,
      shown.map((restriction) => el('li', {}, this.#chip(filter, restriction))),
      shown.length > 1 &&
        el('li', {}, el('button', { type: 'button', class: 'link', onclick: () => this.#onChange(NO_FILTER) }, refine.removeAll)),
    );
    this.element.hidden = shown.length === 0;
    if (focused >= 0) {
      const next = this.#buttons();
      (next[focused] ?? next.at(-1) ?? this.#next).focus();
    }
  }

  #buttons() {
    return [...this.element.querySelectorAll('button')];
  }

  /**
   * @param {PathFilter} filter
   * @param {Restriction} restriction
   */
  #chip(filter, restriction) {
    const { field } = restriction;
    const label = refine.chip[field](this.#valueName(restriction));
    return el(
      'button',
      {
        type: 'button',
        class: `chip chip-${field}`,
        'aria-label': refine.remove(label),
        title: refine.remove(label),
        onclick: () => this.#onChange(withoutRestriction(filter, restriction)),
      },
      el('span', {}, label),
      icon('close'),
    );
  }

  /** @param {Restriction} restriction */
  #valueName({ field, value }) {
    switch (field) {
      case 'types':
        return relationName(value);
      case 'nodeTypes':
        return readable(value);
      case 'avoid':
        return this.#names.isType(value) ? refine.any(readable(value)) : (this.#names.nameOf(value) ?? value);
      default:
        return value;
    }
  }
}

export { PathChips };
