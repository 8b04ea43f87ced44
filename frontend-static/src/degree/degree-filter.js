/**
 * @import {GraphView} from '../graph/graph-view.js'
 */
import { RELEASED } from '../graph/filters.js';
import { texts } from '../texts.js';
import { degree as words } from '../texts/selecting.js';
import { el } from '../ui/dom.js';
import { icon } from '../ui/icon.js';

const MOST = 9999;

/** How many relationships an entity must have in the view to be shown: a button among the filters, and its box. */
class DegreeFilter {
  #view;
  #input = el('input', { type: 'number', min: 0, max: MOST, id: 'least-degree' });
  #leavesOut = el('p', { class: 'degree-count', role: 'status' });
  #all = el('button', { type: 'button', class: 'link' }, words.all);
  #box;
  #button;

  /**
   * @param {{frame: ReturnType<typeof import('../ui/frame.js').buildFrame>, view: GraphView}} parts
   */
  constructor({ frame, view }) {
    this.#view = view;
    this.#box = this.#createBox();
    this.#button = el('button', { type: 'button', class: 'stage-button', title: words.title }, icon('degree'), el('span', {}, words.title));
    this.#button.popoverTargetElement = this.#box;
    this.#box.addEventListener('toggle', ({ newState }) => newState === 'open' && this.#opened());
    this.#input.addEventListener('change', () => this.#choose(Number(this.#input.value)));
    this.#all.addEventListener('click', () => {
      this.#view.setFilter(RELEASED.degree ?? {});
      this.#input.focus();
    });
    view.on('content', () => this.#render());
    view.on('visibility', (state) => state === null && this.#render());
    frame.stage.filters.sources.after(this.#button);
    document.body.append(this.#box);
    this.#render();
  }

  #createBox() {
    return el(
      'div',
      { class: 'degree-box', popover: 'auto', role: 'dialog', 'aria-label': words.title },
      el('div', { class: 'degree-least' }, el('label', { for: this.#input.id }, words.least), this.#input, el('span', {}, words.unit)),
      el('p', { class: 'hint' }, words.meaning),
      el('div', { class: 'degree-foot' }, this.#leavesOut, this.#all),
    );
  }

  #opened() {
    const { left, bottom } = this.#button.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height, style } = this.#box;
    style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
    style.top = `${Math.max(8, Math.min(bottom + 8, innerHeight - height - 8))}px`;
    this.#input.focus();
    this.#input.select();
  }

  /** @param {number} count */
  #choose(count) {
    this.#view.setFilter({ leastDegree: Math.max(0, Math.min(MOST, Math.round(count) || 0)) });
  }

  #render() {
    const { leastDegree } = this.#view.filters.filter;
    const { nodes, edges } = this.#view.filters.counts.degree;
    const isUsed = leastDegree > 0;
    this.#input.value = String(leastDegree);
    this.#leavesOut.textContent = isUsed ? words.leavesOut(nodes, edges) : '';
    this.#all.hidden = !isUsed;
    this.#button.classList.toggle('filter-used', isUsed);
    this.#button.setAttribute('aria-label', isUsed ? texts.filters.inUse(words.title) : words.title);
  }
}

export { DegreeFilter };
