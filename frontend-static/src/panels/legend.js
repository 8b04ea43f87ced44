/** @import {GraphView} from '../graph/graph-view.js' */
import { readable, relationName } from '../format.js';
import { WIDTHS } from '../graph/type-styles.js';
import { texts } from '../texts.js';
import { el, replace, svg } from '../ui/dom.js';
import { typeIcon } from '../ui/type-icon.js';

/** @typedef {{type: string, shown: number, all: number}} Count */

/** What the signs mean and how many of each are shown; a click hides a type, or shows it again. */
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
    const { nodes, edges, nodeVisible, edgeVisible, bundles } = this.#view;
    const types = counts(nodes, (slot) => nodeVisible[slot] === 1 && bundles.at(slot) === undefined);
    const relations = counts(edges, (slot) => edgeVisible[slot] === 1 && bundles.atEnd(slot) === undefined);
    replace(
      this.#root,
      el('ul', { class: 'plain' }, types.map((each) => this.#item('node', each))),
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
      el('ul', { class: 'plain' }, relations.map((each) => this.#item('edge', each))),
    );
    const again = [...this.#root.querySelectorAll('button')].find(({ dataset }) => dataset.key === focused);
    again?.focus();
  }

  /**
   * @param {'node' | 'edge'} kind
   * @param {Count} count
   */
  #item(kind, { type, shown, all }) {
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
        el('span', { class: 'legend-count' }, ' ', shown === all || hidden ? texts.count(all) : texts.legend.someOf(shown, all)),
        hidden && el('span', { class: 'visually-hidden' }, ` ${texts.legend.hidden}`),
      ),
    );
  }
}

/**
 * @param {{type: string}[]} things
 * @param {(slot: number) => boolean} isShown
 * @returns {Count[]} most first
 */
function counts(things, isShown) {
  /** @type {Map<string, Count>} */
  const found = new Map();
  things.forEach(({ type }, slot) => {
    const count = found.get(type) ?? { type, shown: 0, all: 0 };
    count.all += 1;
    count.shown += isShown(slot) ? 1 : 0;
    found.set(type, count);
  });
  return [...found.values()].sort((a, b) => b.all - a.all || a.type.localeCompare(b.type));
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
