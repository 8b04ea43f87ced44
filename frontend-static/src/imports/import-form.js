/**
 * @import {FieldError} from '../api/types.js'
 * @import {ImportOrder} from '../api/import-types.js'
 */
import { imports } from '../texts/imports.js';
import { el, replace, uniqueId } from '../ui/dom.js';
import { FormFields } from '../ui/form-fields.js';
import { icon } from '../ui/icon.js';
import { datasetId, formatBytes, orderErrors } from './import-words.js';

const { form: words, formats, mappings } = imports;
const OWN = 'own';
const OPTIONAL = /** @type {const} */ (['publisher', 'url', 'licence', 'publishedOn', 'retrievedOn']);
const DATES = ['publishedOn', 'retrievedOn'];

/** Which files are to be imported, and what is to be known about them. */
class ImportForm {
  element;
  #errors;
  #picker;
  #list = el('ul', { class: 'desk-files plain', 'aria-label': words.files });
  #dataset = el('input', { type: 'text', name: 'dataset', autocomplete: 'off', spellcheck: 'false', 'aria-required': 'true' });
  #title = el('input', { type: 'text', name: 'title', autocomplete: 'off' });
  #format = select('format', formats, { told: '' });
  #mapping = select('mapping', mappings);
  #mappingPicker = el('input', { type: 'file', name: 'mappingFile', accept: '.yaml,.yml' });
  #mappingField;
  #mappingFileField;
  #source;
  /** @type {File[]} */
  #files = [];
  /** The id that was suggested last: one that somebody typed is left alone. */
  #suggested = '';

  /** @param {(order: ImportOrder) => void} onLook */
  constructor(onLook) {
    const picker = el('input', { type: 'file', name: 'file', multiple: true, class: 'visually-hidden', onchange: () => this.#picked() });
    this.#picker = picker;
    this.#mappingField = field(words.mapping, this.#mapping, { hint: words.mappingHint });
    this.#mappingFileField = field(words.mappingFile, this.#mappingPicker);
    this.#source = el(
      'details',
      { class: 'desk-source' },
      el('summary', {}, words.source, el('span', { class: 'optional' }, ` (${words.optional})`)),
      el('p', { class: 'hint' }, words.sourceHint),
      el('div', { class: 'desk-grid' }, OPTIONAL.map((name) => field(words[name], optionalInput(name)))),
    );
    this.element = el(
      'form',
      {
        class: 'desk-form',
        novalidate: true,
        onsubmit: (/** @type {SubmitEvent} */ event) => {
          event.preventDefault();
          this.#submit(onLook);
        },
      },
      el(
        'div',
        { class: 'field' },
        el('span', { class: 'field-name' }, words.files),
        el(
          'div',
          { class: 'drop-area' },
          el('label', { class: 'button file-button' }, picker, words.choose),
          el('span', { class: 'hint' }, words.drop),
        ),
        this.#list,
      ),
      el(
        'div',
        { class: 'desk-grid' },
        field(words.dataset, this.#dataset, { hint: words.datasetHint }),
        field(words.title, this.#title, { optional: true }),
        field(words.namespace, el('input', { type: 'text', name: 'namespace', autocomplete: 'off', spellcheck: 'false' }), {
          hint: words.namespaceHint,
          optional: true,
        }),
        field(words.format, this.#format),
        this.#mappingField,
        this.#mappingFileField,
      ),
      this.#source,
      el(
        'div',
        { class: 'desk-actions' },
        el('button', { type: 'submit', class: 'button primary' }, words.look),
        el('span', { class: 'hint' }, words.lookHint),
      ),
    );
    this.#errors = new FormFields(this.element);
    this.#format.addEventListener('change', () => this.#showMapping());
    this.#mapping.addEventListener('change', () => this.#showMapping());
    this.#showMapping();
  }

  /**
   * Takes files in addition to those chosen; one of the same name takes the place of the other.
   *
   * @param {File[]} files
   */
  add(files) {
    const names = new Set(files.map(({ name }) => name));
    this.#setFiles([...this.#files.filter(({ name }) => !names.has(name)), ...files]);
  }

  /** Forgets the files and what they were called; what is known of their source may serve for the next. */
  clear() {
    this.#title.value = '';
    this.#setFiles([]);
    this.#errors.show([]);
  }

  focus() {
    (this.#files.length === 0 ? this.#picker : this.#dataset).focus();
  }

  /**
   * @param {FieldError[]} errors
   * @returns {boolean} whether each of them has its field here
   */
  showErrors(errors) {
    this.#reveal(errors);
    return this.#errors.show(errors) === errors.length;
  }

  /**
   * What is wrong has to be seen.
   *
   * @param {FieldError[]} errors
   */
  #reveal(errors) {
    const names = errors.map(({ field: name }) => name);
    if (names.some((name) => OPTIONAL.some((each) => each === name))) {
      this.#source.open = true;
    }
    if (names.includes('mapping') && this.#format.value !== 'table') {
      this.#format.value = 'table';
      this.#showMapping();
    }
  }

  /** @param {(order: ImportOrder) => void} onLook */
  #submit(onLook) {
    const order = this.#order();
    if (this.showErrors(orderErrors(order)) && orderErrors(order).length === 0) {
      onLook(order);
    }
  }

  /** @returns {ImportOrder} */
  #order() {
    const isTable = this.#format.value === 'table';
    const isOwn = isTable && this.#mapping.value === OWN;
    /** @type {Record<string, string>} */
    const parameters = {};
    for (const control of this.element.querySelectorAll('input[type="text"], select')) {
      const { name, value } = /** @type {HTMLInputElement | HTMLSelectElement} */ (control);
      if (value.trim() !== '' && (name !== 'mapping' || (isTable && !isOwn))) {
        parameters[name] = value.trim();
      }
    }
    return { files: this.#files, mappingFile: (isOwn && this.#mappingPicker.files?.[0]) || null, parameters };
  }

  #picked() {
    this.add([...(this.#picker.files ?? [])]);
    // The same file can be chosen again after it was left out.
    this.#picker.value = '';
  }

  /** @param {File[]} files */
  #setFiles(files) {
    this.#files = files;
    replace(this.#list, files.map((file) => this.#item(file)));
    if (this.#dataset.value === this.#suggested) {
      this.#suggested = files.length > 0 ? datasetId(files[0].name) : '';
      this.#dataset.value = this.#suggested;
    }
  }

  /** @param {File} file */
  #item(file) {
    const leaveOut = () => {
      this.#setFiles(this.#files.filter((each) => each !== file));
      this.#picker.focus();
    };
    const label = words.remove(file.name);
    return el(
      'li',
      {},
      el('span', { class: 'desk-file' }, file.name),
      el('span', { class: 'hint' }, formatBytes(file.size)),
      el('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick: leaveOut }, icon('close')),
    );
  }

  #showMapping() {
    const isTable = this.#format.value === 'table';
    this.#mappingField.hidden = !isTable;
    this.#mappingFileField.hidden = !isTable || this.#mapping.value !== OWN;
  }
}

/**
 * @param {string} label
 * @param {HTMLInputElement | HTMLSelectElement} control
 * @param {{hint?: string, optional?: boolean}} [options]
 */
function field(label, control, { hint, optional = false } = {}) {
  control.id = uniqueId('import');
  const note = hint && el('p', { class: 'hint', id: uniqueId('hint') }, hint);
  if (note) {
    control.setAttribute('aria-describedby', note.id);
  }
  const mark = optional && el('span', { class: 'optional' }, ` (${words.optional})`);
  return el('div', { class: 'field' }, el('label', { for: control.id }, label, mark), control, note);
}

/** @param {string} name */
function optionalInput(name) {
  return el('input', { type: 'text', name, autocomplete: 'off', placeholder: DATES.includes(name) ? words.date : null });
}

/**
 * @param {string} name
 * @param {Record<string, string>} labels by value
 * @param {Record<string, string>} [values] where the value is another
 */
function select(name, labels, values = {}) {
  return el('select', { name }, Object.entries(labels).map(([key, label]) => el('option', { value: values[key] ?? key }, label)));
}

export { ImportForm };
