/**
 * @import {ApiClient} from '../api/client.js'
 * @import {QueryParameter} from '../api/types.js'
 */
import { readable } from '../format.js';
import { texts } from '../texts.js';
import { queries as words } from '../texts/queries.js';
import { el, uniqueId } from '../ui/dom.js';
import { EntityCombobox } from '../ui/entity-combobox.js';

/** The form field for one parameter of a saved query. */
class ParameterField {
  element;
  #parameter;
  #input;
  /** @type {EntityCombobox | null} */
  #picker = null;

  /**
   * @param {ApiClient} api
   * @param {QueryParameter} parameter
   * @param {string} [value] for an entity its id
   */
  constructor(api, parameter, value) {
    this.#parameter = parameter;
    const initial = value ?? (parameter.default === undefined ? '' : String(parameter.default));
    this.#input = parameter.type === 'boolean' ? booleanField(parameter, initial) : textField(parameter, initial);
    const { name, description, required } = parameter;
    const hint = description ? el('p', { class: 'hint', id: uniqueId('hint') }, description) : null;
    this.element = el(
      'div',
      { class: 'field' },
      el(
        'label',
        { for: this.#input.id },
        readable(name),
        !required && el('span', { class: 'optional' }, ` (${words.optional})`),
      ),
      el('div', { class: 'combo' }, this.#input),
      hint,
    );
    if (hint !== null) {
      this.#input.setAttribute('aria-describedby', hint.id);
    }
    if (parameter.type === 'entity' && this.#input instanceof HTMLInputElement) {
      this.#picker = new EntityCombobox({ api, input: this.#input, type: parameter.entityType });
      if (initial !== '') {
        this.#showChosen(api, this.#picker, initial);
      }
    }
  }

  get name() {
    return this.#parameter.name;
  }

  get value() {
    return this.#picker === null ? this.#input.value.trim() : (this.#picker.choice?.id ?? '');
  }

  /** Whether it is needed and empty, or names an entity that was not chosen. */
  get isMissing() {
    const typed = this.#input.value.trim() !== '';
    return this.value === '' && (this.#parameter.required || (this.#picker !== null && typed));
  }

  /**
   * @param {ApiClient} api
   * @param {EntityCombobox} picker
   * @param {string} id
   */
  async #showChosen(api, picker, id) {
    picker.choice = { id, name: id };
    const { name } = await api.entity(id).catch(() => ({ name: id }));
    if (picker.choice?.id === id) {
      picker.choice = { id, name };
    }
  }
}

const INPUT_TYPES = { entity: 'text', string: 'text', integer: 'number', date: 'text', boolean: 'text' };

/**
 * @param {QueryParameter} parameter
 * @param {string} value
 */
function textField({ name, type, required }, value) {
  return el('input', {
    id: uniqueId('parameter'),
    name,
    type: INPUT_TYPES[type],
    value: type === 'entity' ? '' : value,
    placeholder: type === 'date' ? '2016, 2016-02 or 2016-02-14' : null,
    'aria-required': String(required),
  });
}

/**
 * @param {QueryParameter} parameter
 * @param {string} value
 */
function booleanField({ name, required }, value) {
  const options = /** @type {const} */ ([
    ...(required ? [] : [['', words.any]]),
    ['true', texts.yes],
    ['false', texts.no],
  ]);
  return el(
    'select',
    { id: uniqueId('parameter'), name },
    options.map(([key, label]) => el('option', { value: key, selected: key === value }, label)),
  );
}

export { ParameterField };
