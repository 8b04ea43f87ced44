/**
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Look} from '../share/linked-view.js'
 * @import {Annotation, Note, Region, Tint} from './annotation.js'
 */
import { texts } from '../texts.js';
import { annotations as words } from '../texts/annotations.js';
import { el, replace, uniqueId } from '../ui/dom.js';
import { FormFields } from '../ui/form-fields.js';
import { icon } from '../ui/icon.js';
import { TINTS } from './annotation.js';
import { areaIn, tied } from './changes.js';
import { EntityChecks } from './entity-checks.js';

const LONGEST_NOTE = 2000;
const LONGEST_NAME = 120;

/**
 * @typedef {object} Editing
 * @property {Look} look where a new area would be
 * @property {(annotation: Annotation) => void} save
 * @property {() => void} [remove] only where it is there already
 */

/** The dialog in which a note or region is written. */
class AnnotationEditor {
  #dialog = el('dialog', { class: 'annotation-editor' });
  #view;

  /** @param {GraphView} view */
  constructor(view) {
    this.#view = view;
    document.body.append(this.#dialog);
  }

  /**
   * @param {Annotation} annotation
   * @param {Editing} editing
   */
  open(annotation, editing) {
    const { form, read } = annotation.kind === 'note' ? this.#noteForm(annotation) : this.#regionForm(annotation, editing.look);
    const isNew = editing.remove === undefined;
    const title = annotation.kind === 'note' ? (isNew ? words.newNote : words.note) : isNew ? words.newRegion : words.region;
    const fields = new FormFields(form);
    const close = () => this.#dialog.close();
    form.append(this.#buttons(editing.remove, close));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const { made, errors } = read();
      if (fields.show(errors) === 0) {
        close();
        editing.save(made);
      }
    });
    const head = el(
      'header',
      { class: 'expand-head' },
      el('div', {}, el('h2', {}, title)),
      el('button', { type: 'button', class: 'icon-button', 'aria-label': texts.close, onclick: close }, icon('close')),
    );
    this.#dialog.setAttribute('aria-label', title);
    replace(this.#dialog, head, form);
    this.#dialog.showModal();
    /** @type {HTMLElement | null} */ (form.querySelector('textarea, input'))?.focus();
  }

  /**
   * @param {(() => void) | undefined} remove
   * @param {() => void} close
   */
  #buttons(remove, close) {
    const removing = () => {
      close();
      remove?.();
    };
    return el(
      'div',
      { class: 'view-buttons annotation-foot' },
      el('button', { type: 'submit', class: 'button primary' }, words.save),
      el('button', { type: 'button', class: 'button', onclick: close }, words.cancel),
      remove && el('button', { type: 'button', class: 'button danger', onclick: removing }, words.remove),
    );
  }

  /** @param {Note} note */
  #noteForm(note) {
    const text = el('textarea', { id: uniqueId('note'), name: 'text', rows: 5, maxlength: LONGEST_NOTE, required: true }, note.text);
    const tie = el('select', { id: uniqueId('note'), name: 'entity' }, el('option', { value: '' }, words.ground), this.#options(note.entity));
    const tints = tintField(note.tint);
    const form = el('form', { class: 'annotation-form', novalidate: true }, field(words.text, text), field(words.tie, tie), tints.element);
    const read = () => ({
      made: { ...tied(this.#view, note, tie.value || undefined), text: text.value.trim(), tint: tints.value },
      errors: text.value.trim() === '' ? [{ field: 'text', message: words.needsText }] : [],
    });
    return { form, read };
  }

  /** @param {string | undefined} chosen */
  #options(chosen) {
    return this.#shown(chosen === undefined ? [] : [chosen]).map(({ id, name }) =>
      el('option', { value: id, selected: id === chosen }, name),
    );
  }

  /**
   * By name, what is to be seen, and what was chosen before.
   *
   * @param {string[]} chosen
   */
  #shown(chosen) {
    const { nodes } = this.#view;
    const isChosen = new Set(chosen);
    return nodes.filter(({ id }, slot) => this.#view.isShown(slot) || isChosen.has(id)).toSorted((a, b) => a.name.localeCompare(b.name));
  }

  /**
   * @param {Region} region
   * @param {Look} look
   */
  #regionForm(region, look) {
    const name = el('input', { id: uniqueId('region'), name: 'text', type: 'text', maxlength: LONGEST_NAME, required: true, autocomplete: 'off', value: region.text });
    const tints = tintField(region.tint);
    const checks = new EntityChecks(this.#shown(region.entities ?? []), region.entities ?? []);
    const isArea = region.entities === undefined;
    const some = el('input', { type: 'radio', name: 'around', value: 'entities', checked: !isArea });
    const area = el('input', { type: 'radio', name: 'around', value: 'area', checked: isArea });
    const hint = el('p', { class: 'hint' }, words.areaHint);
    const show = () => {
      checks.element.hidden = area.checked;
      hint.hidden = !area.checked;
    };
    some.addEventListener('change', show);
    area.addEventListener('change', show);
    show();
    const form = el(
      'form',
      { class: 'annotation-form', novalidate: true },
      field(words.name, name),
      tints.element,
      el(
        'fieldset',
        { class: 'field' },
        el('legend', {}, words.around),
        el('label', { class: 'choice' }, some, words.someEntities),
        el('label', { class: 'choice' }, area, words.anArea),
        checks.element,
        hint,
      ),
    );
    const { id, kind, x, y, width, height } = region;
    const read = () => {
      const where = area.checked ? (isArea ? { x, y, width, height } : areaIn(look)) : { entities: checks.value };
      const errors = name.value.trim() === '' ? [{ field: 'text', message: words.needsName }] : [];
      if (!area.checked && checks.value.length === 0) {
        errors.push({ field: 'around', message: words.needsEntities });
      }
      return { made: { id, kind, text: name.value.trim(), tint: tints.value, ...where }, errors };
    };
    return { form, read };
  }
}

/**
 * @param {string} label
 * @param {HTMLElement} input
 */
function field(label, input) {
  return el('div', { class: 'field' }, el('label', { for: input.id }, label), input);
}

/** @param {Tint} chosen */
function tintField(chosen) {
  const inputs = TINTS.map((tint) => el('input', { type: 'radio', name: 'tint', value: tint, checked: tint === chosen }));
  const element = el(
    'fieldset',
    { class: 'field' },
    el('legend', {}, words.tint),
    el('div', { class: 'tints' }, TINTS.map((tint, i) => el('label', { class: `tint tint-${tint}` }, inputs[i], el('span', {}, words.tints[tint])))),
  );
  return {
    element,
    get value() {
      return TINTS[inputs.findIndex(({ checked }) => checked)] ?? chosen;
    },
  };
}

export { AnnotationEditor };
