/**
 * @import {ApiClient} from '../api/client.js'
 * @import {Hit} from '../api/types.js'
 */
import { ApiError, isAbort } from '../api/client.js';
import { formatPeriod, readable } from '../format.js';
import { texts } from '../texts.js';
import { el, replace, uniqueId } from './dom.js';
import { messageOf } from './status.js';
import { typeIcon } from './type-icon.js';

const PAGE = 8;
const PAUSE = 140;
/** The API takes no longer ones, in UTF-16 units. */
const LONGEST = 200;

/** @typedef {{id: string, name: string}} Choice */

/**
 * A text field that finds entities while one types: the ARIA combobox pattern with a list box. The field's popup is
 * built beside it.
 */
class EntityCombobox {
  #api;
  #input;
  #popup;
  #list;
  #status;
  #type;
  #onChoose;
  /** @type {Hit[]} */
  #hits = [];
  #total = 0;
  #active = -1;
  #timer = 0;
  #request = new AbortController();
  /** @type {Choice | null} */
  #choice = null;

  /**
   * @param {object} options
   * @param {ApiClient} options.api
   * @param {HTMLInputElement} options.input
   * @param {string} [options.type] only entities of this type
   * @param {(choice: Choice) => void} [options.onChoose]
   */
  constructor({ api, input, type, onChoose = () => {} }) {
    this.#api = api;
    this.#input = input;
    this.#type = type;
    this.#onChoose = onChoose;
    const id = uniqueId('choices');
    this.#list = el('div', { role: 'listbox', id, 'aria-label': input.getAttribute('aria-label') ?? texts.search.label });
    this.#status = el('div', { class: 'popup-status', role: 'status' });
    this.#popup = el('div', { class: 'popup', hidden: true }, this.#list, this.#status);
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': id,
      autocomplete: 'off',
      spellcheck: 'false',
    })) {
      input.setAttribute(name, value);
    }
    input.after(this.#popup);
    input.addEventListener('input', () => this.#typed());
    input.addEventListener('keydown', (event) => this.#keydown(event));
    input.addEventListener('focus', () => input.select());
    input.addEventListener('blur', () => this.#close());
    // Keeps the focus in the field while the pointer works in the list.
    this.#popup.addEventListener('pointerdown', (event) => event.preventDefault());
  }

  /** What was chosen last, and not changed since. */
  get choice() {
    return this.#choice;
  }

  /** @param {Choice | null} choice */
  set choice(choice) {
    this.#choice = choice;
    this.#input.value = choice?.name ?? '';
    this.#close();
  }

  #typed() {
    this.#choice = null;
    clearTimeout(this.#timer);
    if (this.#input.value.trim() === '') {
      this.#close();
    } else {
      this.#timer = setTimeout(() => this.#find(0), PAUSE);
    }
  }

  /** @param {number} offset */
  async #find(offset) {
    const q = this.#input.value.trim();
    const wrong = wrongWith(q);
    if (wrong !== null) {
      this.#request.abort();
      this.#open();
      this.#fail(wrong);
      return;
    }
    this.#request.abort();
    this.#request = new AbortController();
    this.#open();
    replace(this.#status, texts.search.loading);
    try {
      const found = await this.#api.search({ q, type: this.#type, limit: PAGE, offset }, this.#request.signal);
      this.#hits = offset === 0 ? found.items : [...this.#hits, ...found.items];
      this.#total = found.total;
      this.#render(q);
      this.#activate(offset === 0 ? -1 : Math.min(offset, this.#hits.length - 1));
    } catch (error) {
      if (!isAbort(error)) {
        this.#fail(error instanceof ApiError && error.fields.some(({ field }) => field === 'q') ? texts.search.nothingTo : messageOf(error));
      }
    }
  }

  /** @param {string} why */
  #fail(why) {
    this.#hits = [];
    replace(this.#list);
    replace(this.#status, el('span', { class: 'error-text' }, why));
  }

  /** @param {string} q */
  #render(q) {
    replace(
      this.#list,
      this.#hits.map((hit, i) => this.#option(hit, i)),
      this.#hits.length < this.#total &&
        el(
          'div',
          { role: 'option', id: `${this.#list.id}-${this.#hits.length}`, class: 'option more', onclick: () => this.#choose(this.#hits.length) },
          texts.search.more,
        ),
    );
    replace(
      this.#status,
      this.#hits.length === 0 ? texts.search.none(q) : texts.search.found(this.#hits.length, this.#total),
    );
  }

  /**
   * @param {Hit} hit
   * @param {number} i
   */
  #option(hit, i) {
    const facts = [readable(hit.type), formatPeriod(hit.from, hit.to), texts.relationships(hit.degree)];
    return el(
      'div',
      { role: 'option', id: `${this.#list.id}-${i}`, class: 'option', 'aria-selected': 'false', onclick: () => this.#choose(i) },
      typeIcon(hit.type),
      el(
        'span',
        { class: 'option-text' },
        el('span', { class: 'option-name' }, hit.name),
        hit.matched && el('span', { class: 'option-matched' }, texts.search.alsoKnown(hit.matched)),
        el('span', { class: 'option-facts' }, facts.filter(Boolean).join(' · ')),
      ),
    );
  }

  /** @param {KeyboardEvent} event */
  #keydown(event) {
    const open = !this.#popup.hidden;
    const last = this.#list.children.length - 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) {
        this.#typed();
      } else if (event.key === 'ArrowDown') {
        this.#activate(this.#active >= last ? 0 : this.#active + 1);
      } else {
        this.#activate(this.#active <= 0 ? last : this.#active - 1);
      }
    } else if (event.key === 'Enter' && open && this.#hits.length > 0) {
      event.preventDefault();
      this.#choose(Math.max(0, this.#active));
    } else if (event.key === 'Escape' && open) {
      event.stopImmediatePropagation();
      this.#close();
    }
  }

  /** @param {number} i */
  #activate(i) {
    this.#list.children[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = i;
    const option = this.#list.children[i];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option === undefined) {
      this.#input.removeAttribute('aria-activedescendant');
    } else {
      this.#input.setAttribute('aria-activedescendant', option.id);
    }
  }

  /** @param {number} i */
  #choose(i) {
    const hit = this.#hits[i];
    if (hit === undefined) {
      this.#find(this.#hits.length);
      return;
    }
    this.choice = { id: hit.id, name: hit.name };
    this.#onChoose({ id: hit.id, name: hit.name });
  }

  #open() {
    this.#popup.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
  }

  #close() {
    clearTimeout(this.#timer);
    this.#request.abort();
    this.#popup.hidden = true;
    this.#hits = [];
    this.#active = -1;
    replace(this.#list);
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
  }
}

/**
 * What can be told of a search before it is asked.
 *
 * @param {string} q
 */
function wrongWith(q) {
  if (q.length > LONGEST) {
    return texts.search.tooLong(LONGEST);
  }
  return /[\p{L}\p{N}]/u.test(q) ? null : texts.search.nothingTo;
}

export { EntityCombobox };
