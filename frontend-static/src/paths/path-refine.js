/**
 * @import {ApiClient} from '../api/client.js'
 * @import {Schema} from '../api/types.js'
 * @import {PathFilter} from './path-question.js'
 * @import {EntityNames} from './entity-names.js'
 */
import { readable, relationName } from '../format.js';
import { paths as words } from '../texts/paths.js';
import { el, replace, uniqueId } from '../ui/dom.js';
import { EntityCombobox } from '../ui/entity-combobox.js';
import { loading } from '../ui/status.js';
import { typeIcon } from '../ui/type-icon.js';
import { PathChips } from './path-chips.js';
import { NO_FILTER, OF_TWO } from './path-question.js';
import { counted, group, isBox, number, ranks, renderChecks, select, text } from './refine-fields.js';

/** Numbers change step by step under the finger; only where they stop is asked for. */
const PAUSE = 350;

const { refine } = words;

/**
 * What the paths may pass: a form that folds away, and what it says as chips that are always to be seen.
 */
class PathRefine {
  /** What opens and closes the form. */
  opener;
  chips;
  element;
  #names;
  #onChange;
  #schemaOf;
  #types = el('div', { class: 'checks' });
  #nodeTypes = el('div', { class: 'checks' });
  /** @type {PathFilter} */
  #filter = NO_FILTER;
  #ofMany = false;
  /** @type {Schema | null} */
  #schema = null;
  #timer = 0;

  /**
   * @param {object} parts
   * @param {ApiClient} parts.api
   * @param {EntityNames} parts.names
   * @param {() => Promise<Schema>} parts.schema
   * @param {(filter: PathFilter | null) => void} parts.onChange `null` says that a new filter will follow in a moment
   */
  constructor({ api, names, schema, onChange }) {
    this.#names = names;
    this.#onChange = onChange;
    this.#schemaOf = schema;
    this.element = el(
      'div',
      { class: 'refine', id: uniqueId('refine'), role: 'group', 'aria-label': refine.title, hidden: true },
      el('div', { class: 'refine-numbers' }, number('maxLength', 1, 10), number('k', 1, 50), number('minSources', 0, 100)),
      ranks(),
      select('direction', refine.directions),
      text('at', refine.atHint),
      el(
        'div',
        { class: 'field' },
        el('label', { class: 'choice' }, el('input', { type: 'checkbox', name: 'during', value: 'overlap' }), refine.during),
      ),
      el('div', { class: 'refine-types' }, group('types', this.#types), group('nodeTypes', this.#nodeTypes)),
      this.#avoidField(api),
    );
    this.opener = el(
      'button',
      {
        type: 'button',
        class: 'button refine-opener',
        'aria-controls': this.element.id,
        onclick: () => (this.isOpen = !this.isOpen),
      },
      refine.title,
    );
    this.chips = new PathChips({ names, onChange: (filter) => this.#put(filter), next: this.opener });
    this.isOpen = false;
    this.element.addEventListener('input', (event) => this.#changed(event, 'number'));
    this.element.addEventListener('change', (event) => this.#changed(event, 'other'));
  }

  /** As the form stands, even where it has not been asked for yet. */
  get filter() {
    return this.#read();
  }

  get isOpen() {
    return !this.element.hidden;
  }

  set isOpen(open) {
    this.element.hidden = !open;
    this.opener.setAttribute('aria-expanded', String(open));
    if (open) {
      this.#loadTypes();
    }
  }

  /**
   * @param {PathFilter} filter
   * @param {boolean} ofMany whether it is about more than two entities
   */
  show(filter, ofMany) {
    clearTimeout(this.#timer);
    this.#filter = filter;
    this.#ofMany = ofMany;
    for (const field of this.#all('[data-field]')) {
      field.hidden = ofMany && OF_TWO.includes(/** @type {keyof PathFilter} */ (field.dataset.field));
    }
    this.#renderTypes();
    for (const input of this.#inputs()) {
      const value = filter[/** @type {keyof PathFilter} */ (input.name)];
      if (typeof value === 'string' && isBox(input)) {
        input.checked = value === input.value;
      } else if (typeof value === 'string') {
        input.value = value;
      }
    }
    this.chips.show(filter, ofMany);
  }

  /** Opens the form if one of these fields is in it. @param {string[]} fields */
  reveal(fields) {
    if (fields.some((field) => field in NO_FILTER)) {
      this.isOpen = true;
    }
  }

  /** @param {string} value an id or a type */
  leaveOut(value) {
    const { avoid } = this.#filter;
    if (!avoid.includes(value)) {
      this.#put({ ...this.#filter, avoid: [...avoid, value] });
    }
  }

  /** The names of what is left out may have become known. */
  namesChanged() {
    this.chips.show(this.#filter, this.#ofMany);
  }

  /** @param {PathFilter} filter */
  #put(filter) {
    this.show(filter, this.#ofMany);
    this.#onChange(filter);
  }

  /** @param {string} selector @returns {HTMLElement[]} */
  #all(selector) {
    return [.../** @type {NodeListOf<HTMLElement>} */ (this.element.querySelectorAll(selector))];
  }

  /** @returns {(HTMLInputElement | HTMLSelectElement)[]} */
  #inputs() {
    return [.../** @type {NodeListOf<HTMLInputElement>} */ (this.element.querySelectorAll('input[name], select[name]'))].filter(
      ({ name }) => name in NO_FILTER && name !== 'avoid',
    );
  }

  /**
   * @param {Event} event
   * @param {'number' | 'other'} kind
   */
  #changed(event, kind) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    if (!(input.name in NO_FILTER) || input.name === 'avoid' || (input.type === 'number') !== (kind === 'number')) {
      return;
    }
    clearTimeout(this.#timer);
    if (kind === 'number') {
      this.#onChange(null);
      this.#timer = setTimeout(() => this.#put(this.#read()), PAUSE);
    } else {
      this.#put(this.#read());
    }
  }

  /** @returns {PathFilter} */
  #read() {
    /** @type {Record<string, string | string[]>} */
    const filter = { ...this.#filter, during: '' };
    for (const { name } of this.#inputs().filter((input) => Array.isArray(filter[input.name]))) {
      filter[name] = [];
    }
    for (const input of this.#inputs()) {
      const list = filter[input.name];
      if (isBox(input) && !input.checked) {
        continue;
      }
      if (Array.isArray(list)) {
        list.push(input.value);
      } else {
        filter[input.name] = input.value.trim() || NO_FILTER[/** @type {keyof PathFilter} */ (input.name)];
      }
    }
    return /** @type {PathFilter} */ (/** @type {unknown} */ (filter));
  }

  async #loadTypes() {
    if (this.#schema === null) {
      for (const host of [this.#types, this.#nodeTypes]) {
        delete host.dataset.shown;
        replace(host, loading());
      }
      // Without it there are still the types that are chosen; opening again asks again.
      this.#schema = await this.#schemaOf().catch(() => null);
      this.#renderTypes();
    }
  }

  #renderTypes() {
    const { types, nodeTypes } = this.#filter;
    const { relationshipTypes, types: entityTypes } = this.#schema ?? {};
    renderChecks(this.#types, 'types', counted(relationshipTypes, types), types, (type) => [
      el('span', {}, relationName(type)),
    ]);
    renderChecks(this.#nodeTypes, 'nodeTypes', counted(entityTypes, nodeTypes), nodeTypes, (type) => [
      typeIcon(type),
      el('span', {}, readable(type)),
    ]);
  }

  /** @param {ApiClient} api */
  #avoidField(api) {
    const input = el('input', { id: uniqueId('avoid'), name: 'avoid', type: 'text', placeholder: words.pick });
    const field = el(
      'div',
      { class: 'field' },
      el('label', { for: input.id }, refine.labels.avoid),
      el('div', { class: 'combo' }, input),
      el('p', { class: 'hint' }, refine.avoidHint),
    );
    const picker = new EntityCombobox({
      api,
      input,
      onChoose: ({ id, name }) => {
        picker.choice = null;
        this.#names.learn([{ id, name }]);
        this.leaveOut(id);
      },
    });
    return field;
  }
}

export { PathRefine };
