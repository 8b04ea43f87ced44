/**
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Annotation} from './annotation.js'
 * @import {Annotations} from './annotations.js'
 */
import { annotations as words } from '../texts/annotations.js';
import { el, replace } from '../ui/dom.js';
import { emptyNote } from '../ui/status.js';
import { selectedIn } from './changes.js';
import { isSeen, whereOf } from './where.js';

/** All notes and regions as a list, which does everything that can be done in the picture but move. */
class AnnotationList {
  element = el('section', { class: 'annotations', 'aria-label': words.layer });
  #annotations;
  #view;
  #write;
  #rows = el('div', {});

  /**
   * @param {Annotations} annotations
   * @param {GraphView} view
   */
  constructor(annotations, view) {
    this.#annotations = annotations;
    this.#view = view;
    this.#write = el('button', { type: 'button', class: 'button small', onclick: () => annotations.write() });
    const mark = el('button', { type: 'button', class: 'button small', onclick: () => annotations.mark() }, words.mark);
    const tools = el('div', { class: 'view-buttons' }, this.#write, mark);
    replace(this.element, el('h3', {}, words.layer), el('p', { class: 'hint' }, words.lead), tools, this.#rows);
    view.on('selection', () => this.#renderTools());
    view.on('content', () => this.refresh());
    view.on('visibility', () => this.refresh());
    annotations.on('changed', () => this.refresh());
    this.refresh();
  }

  refresh() {
    this.#renderTools();
    const { id, action } = /** @type {HTMLElement | null} */ (this.#rows.querySelector(':focus'))?.dataset ?? {};
    const { annotations } = this.#view;
    replace(
      this.#rows,
      annotations.length === 0
        ? emptyNote(words.none)
        : el('ul', { class: 'annotation-list', 'aria-label': words.list }, annotations.map((each) => this.#row(each))),
    );
    if (id !== undefined) {
      const again = this.#rows.querySelector(`[data-id="${CSS.escape(id)}"][data-action="${action}"]`) ?? this.#write;
      /** @type {HTMLElement} */ (again).focus();
    }
  }

  #renderTools() {
    const selected = selectedIn(this.#view);
    const name = selected === undefined ? undefined : this.#view.node(selected)?.name;
    this.#write.textContent = name === undefined ? words.write : words.writeOn(name);
    this.element.hidden = this.#view.isEmpty;
  }

  /** @param {Annotation} annotation */
  #row(annotation) {
    const { id, text, kind, tint } = annotation;
    const facts = [kind === 'note' ? words.note : words.region, whereOf(this.#view, annotation), !isSeen(this.#view, annotation) && words.unseen];
    const button = (/** @type {string} */ action, /** @type {string} */ label, /** @type {string} */ spoken, /** @type {() => void} */ run) =>
      el('button', { type: 'button', class: 'button small', 'aria-label': spoken, 'data-id': id, 'data-action': action, onclick: run }, label);
    return el(
      'li',
      { class: `annotation-row tint-${tint}` },
      el('p', { class: 'annotation-text' }, text),
      el('p', { class: 'hint' }, facts.filter(Boolean).join(' · ')),
      el(
        'div',
        { class: 'view-buttons' },
        button('show', words.show, words.showOf(text), () => this.#annotations.show(id)),
        button('edit', words.edit, words.editOf(text), () => this.#annotations.edit(id)),
        button('remove', words.remove, words.removeOf(text), () => this.#annotations.remove(id)),
      ),
    );
  }
}

export { AnnotationList };
