/** @import {GraphView, Selection} from '../graph/graph-view.js' */

/**
 * The tables of a page to keep, in step with its picture: a name in them selects, what is selected is marked, and what
 * a filter hides is not listed.
 */
class FileTables {
  #root;
  #view;

  /** @param {{root: HTMLElement, view: GraphView}} parts */
  constructor({ root, view }) {
    this.#root = root;
    this.#view = view;
    root.addEventListener('click', (event) => this.#clicked(event));
    view.on('selection', () => this.#markSelection());
    view.on('visibility', () => this.#hideRows());
  }

  /** @param {MouseEvent} event */
  #clicked(event) {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const named = /^#(entity|relationship)-(\d+)$/.exec(link?.getAttribute('href') ?? '');
    if (named !== null) {
      event.preventDefault();
      const isNode = named[1] === 'entity';
      const { id } = (isNode ? this.#view.nodes : this.#view.edges)[Number(named[2])];
      this.#view.select({ kind: isNode ? 'node' : 'edge', id });
    }
  }

  #markSelection() {
    const { selection } = this.#view;
    this.#root.querySelector('tr[aria-current]')?.removeAttribute('aria-current');
    if (selection !== null) {
      const row = this.#row(selection.kind, this.#slotOf(selection));
      row?.setAttribute('aria-current', 'true');
      row?.scrollIntoView({ block: 'nearest' });
    }
  }

  #hideRows() {
    const { nodes, edges, nodeVisible, edgeVisible } = this.#view;
    nodes.forEach((_, slot) => this.#row('node', slot)?.toggleAttribute('hidden', !nodeVisible[slot]));
    edges.forEach((_, slot) => this.#row('edge', slot)?.toggleAttribute('hidden', !edgeVisible[slot]));
  }

  /** @param {Selection} selection */
  #slotOf({ kind, id }) {
    return kind === 'node' ? this.#view.nodeSlot(id) : this.#view.edgeSlot(id);
  }

  /**
   * @param {'node' | 'edge'} kind
   * @param {number} slot
   */
  #row(kind, slot) {
    return this.#root.ownerDocument.getElementById(`${kind === 'node' ? 'entity' : 'relationship'}-${slot}`);
  }
}

export { FileTables };
