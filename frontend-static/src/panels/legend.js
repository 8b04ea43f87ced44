/** @import {GraphView} from '../graph/graph-view.js' */
import { readable, relationName } from '../format.js';
import { WIDTHS } from '../graph/type-styles.js';
import { texts } from '../texts.js';
import { el, replace, svg } from '../ui/dom.js';
import { typeIcon } from '../ui/type-icon.js';

/** What the signs mean and how many of each there are; a click hides a type, or shows it again. */
class Legend {
  #root;
  #view;

  /**
   * @param {{root: HTMLElement, view: GraphView}} parts
   */
  constructor({ root, view }) {
    this.#root = root;
    this.#view = view;
    view.on('content', () => this.#render());
    view.on('visibility', (state) => state === null && this.#render());
    this.#render();
  }

  #render() {
    const focused = /** @type {HTMLElement | null} */ (this.#root.querySelector(':focus'))?.dataset.key;
    const types = counts(this.#view.nodes);
    const relations = counts(this.#view.edges);
    replace(
      this.#root,
      el('ul', { class: 'plain' }, types.map(([type, count]) => this.#item('node', type, count))),
      el('h3', {}, texts.legend.natures),
      el(
        'ul',
        { class: 'plain natures' },
        /** @type {const} */ (['fact', 'allegation', 'judgement', 'inference']).map((nature) =>
          el('li', {}, line(nature), texts.legend[nature]),
        ),
      ),
      el('h3', {}, texts.filters.sources.widths),
      el('ul', { class: 'plain line-widths' }, WIDTHS.toReversed().map(({ from, width }, i, all) => el('li', {}, thickness(width), texts.filters.sources.width(from, all[i + 1]?.from)))),
      relations.length > 0 && el('h3', {}, texts.legend.relationshipTypes),
      el('ul', { class: 'plain' }, relations.map(([type, count]) => this.#item('edge', type, count))),
    );
    const again = [...this.#root.querySelectorAll('button')].find(({ dataset }) => dataset.key === focused);
    again?.focus();
  }

  /**
   * @param {'node' | 'edge'} kind
   * @param {string} type
   * @param {number} count
   */
  #item(kind, type, count) {
    const hidden = this.#view.isTypeHidden(kind, type);
    const name = kind === 'node' ? readable(type) : relationName(type);
    return el(
      'li',
      {},
      el(
        'button',
        {
          type: 'button',
          class: 'legend-item',
          'aria-pressed': String(!hidden),
          'data-key': `${kind} ${type}`,
          onclick: () => this.#view.toggleType(kind, type),
        },
        kind === 'node' && typeIcon(type),
        el('span', { class: 'legend-name' }, name),
        el('span', { class: 'legend-count' }, ' ', texts.count(count)),
        hidden && el('span', { class: 'visually-hidden' }, ` ${texts.legend.hidden}`),
      ),
    );
  }
}

/**
 * @param {{type: string}[]} things
 * @returns {[string, number][]} most first
 */
function counts(things) {
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const { type } of things) {
    found.set(type, (found.get(type) ?? 0) + 1);
  }
  return [...found].sort(([a, m], [b, n]) => n - m || a.localeCompare(b));
}

/** @param {string} nature */
function line(nature) {
  return svg(
    'svg',
    { class: `nature-line line-${nature}`, viewBox: '0 0 28 10', 'aria-hidden': 'true' },
    svg('path', { d: 'M1 5h26' }),
  );
}

/** @param {number} width */
function thickness(width) {
  const path = svg('path', { d: 'M1 5h18', 'stroke-width': width });
  return svg('svg', { class: 'width-line', viewBox: '0 0 20 10', 'aria-hidden': 'true' }, path);
}

export { Legend };
