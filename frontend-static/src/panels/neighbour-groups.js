/**
 * @import {DegreeGroup, EntityDetails} from '../api/types.js'
 * @import {Explorer} from '../explorer.js'
 * @import {GraphView} from '../graph/graph-view.js'
 */
import { readable, relationName } from '../format.js';
import { texts } from '../texts.js';
import { el, replace } from '../ui/dom.js';
import { emptyNote } from '../ui/status.js';

const PAGE = 25;

/**
 * An entity's relationships by type, direction and neighbour type: how many of each are in the picture, and a button
 * for the next.
 */
class NeighbourGroups {
  element = el('div', { class: 'groups' });

  #entity;
  #view;
  #explorer;

  /**
   * @param {{entity: EntityDetails, view: GraphView, explorer: Explorer, signal: AbortSignal}} parts
   */
  constructor({ entity, view, explorer, signal }) {
    this.#entity = entity;
    this.#view = view;
    this.#explorer = explorer;
    view.on('content', () => this.#render(), signal);
    view.on('visibility', (state) => state === null && this.#render(), signal);
    this.#render();
  }

  #render() {
    const focused = /** @type {HTMLElement | null} */ (this.element.querySelector(':focus'))?.dataset.key;
    const { degrees } = this.#entity;
    replace(
      this.element,
      degrees.length === 0
        ? emptyNote(texts.details.noRelationships)
        : el('ul', { class: 'plain' }, degrees.map((group) => this.#group(group))),
    );
    const again = [...this.element.querySelectorAll('button')].find(({ dataset }) => dataset.key === focused);
    again?.focus();
  }

  /** @param {DegreeGroup} group */
  #group(group) {
    const shown = Math.min(group.count, this.#shown(group));
    const outgoing = group.direction === 'out';
    const name = texts.details.group(relationName(group.type), outgoing, readable(group.nodeType));
    const missing = group.count - shown;
    return el(
      'li',
      { class: 'group' },
      el(
        'span',
        { class: 'group-name', title: outgoing ? texts.details.outgoing : texts.details.incoming },
        el('span', { class: 'group-arrow', 'aria-hidden': 'true' }, outgoing ? '→' : '←'),
        name,
      ),
      el('span', { class: 'group-count' }, texts.details.shownOf(shown, group.count)),
      missing > 0 &&
        el(
          'button',
          {
            type: 'button',
            class: 'button small',
            'data-key': name,
            'aria-label': `${texts.details.showNext(Math.min(PAGE, missing))}: ${name}`,
            onclick: () => this.#explorer.showGroup(this.#entity.id, group),
          },
          texts.details.showNext(Math.min(PAGE, missing)),
        ),
    );
  }

  /** @param {DegreeGroup} group */
  #shown({ type, direction, nodeType }) {
    const view = this.#view;
    const slot = view.nodeSlot(this.#entity.id);
    if (slot < 0) {
      return 0;
    }
    const side = direction === 'out' ? 0 : 1;
    return view.incident[slot].filter(
      (edge) =>
        view.edgeVisible[edge] &&
        view.edges[edge].type === type &&
        view.ends[2 * edge + side] === slot &&
        view.nodes[view.ends[2 * edge + 1 - side]].type === nodeType,
    ).length;
  }
}

export { NeighbourGroups };
