/** @import {GraphView} from '../graph/graph-view.js' */
import { titleOf } from '../exports/view-title.js';
import { relationshipLine } from '../panels/citation.js';
import { texts } from '../texts.js';
import { el } from './dom.js';

/**
 * Says what is shown to those who do not see it: the browser's title, and a heading above all others.
 */
class PageTitle {
  #heading = el('h1', { class: 'visually-hidden' });
  #view;
  #result;
  #viewTitle;

  /**
   * @param {object} parts
   * @param {HTMLElement} parts.main what the heading is of
   * @param {GraphView} parts.view
   * @param {HTMLElement} parts.result of a query, with its own heading
   * @param {() => string | null} parts.viewTitle of the saved view that is shown, if any
   */
  constructor({ main, view, result, viewTitle }) {
    this.#view = view;
    this.#result = result;
    this.#viewTitle = viewTitle;
    main.prepend(this.#heading);
    for (const event of /** @type {const} */ (['content', 'selection', 'visibility'])) {
      view.on(event, () => this.update());
    }
    this.update();
  }

  update() {
    const subject = this.#subject();
    const title = subject === null ? texts.page.name : texts.page.titleOf(subject);
    if (document.title !== title) {
      document.title = title;
    }
    this.#heading.textContent = subject ?? texts.page.name;
    // What the start offers has a heading of its own.
    this.#heading.hidden = document.querySelector('.start h1')?.checkVisibility() ?? false;
  }

  #subject() {
    if (!this.#result.hidden) {
      return this.#result.querySelector('h2')?.textContent ?? null;
    }
    if (this.#view.isEmpty) {
      return null;
    }
    return this.#selected() ?? this.#viewTitle() ?? titleOf(this.#view);
  }

  #selected() {
    const { selection } = this.#view;
    if (selection?.kind === 'node') {
      return this.#view.node(selection.id)?.name;
    }
    const edge = selection && this.#view.edges[this.#view.edgeSlot(selection.id)];
    const [sourceNode, targetNode] = [edge?.source, edge?.target].map((id) => id && this.#view.node(id));
    return edge && sourceNode && targetNode && relationshipLine({ ...edge, sourceNode, targetNode });
  }
}

export { PageTitle };
