/**
 * @import {Subgraph} from '../api/types.js'
 * @import {GraphView} from './graph-view.js'
 */

/** What was asked for is shown, whatever was filtered before. */

/**
 * Ends the filters by type that hide some of this.
 *
 * @param {GraphView} view
 * @param {Pick<Subgraph, 'nodes' | 'edges'>} found
 */
function showTypes(view, { nodes, edges }) {
  for (const [kind, things] of /** @type {const} */ ([['node', nodes], ['edge', edges]])) {
    for (const type of new Set(things.map((thing) => thing.type))) {
      if (view.isTypeHidden(kind, type)) {
        view.toggleType(kind, type);
      }
    }
  }
}

/**
 * Ends the filters by time and by sources that hide some of this.
 *
 * @param {GraphView} view
 * @param {{id: string}[]} nodes
 * @param {{id: string}[]} edges
 * @returns {boolean} whether there were any
 */
function uncover(view, nodes, edges) {
  const before = view.filters.filter;
  nodes.forEach(({ id }) => release(view, 'node', view.nodeSlot(id)));
  edges.forEach(({ id }) => release(view, 'edge', view.edgeSlot(id)));
  return view.filters.filter !== before;
}

/**
 * @param {GraphView} view
 * @param {'node' | 'edge'} kind
 * @param {number} slot
 */
function release(view, kind, slot) {
  for (let changes = view.filters.releaseFor(kind, slot); changes !== null; changes = view.filters.releaseFor(kind, slot)) {
    view.setFilter(changes);
  }
}

export { showTypes, uncover };
