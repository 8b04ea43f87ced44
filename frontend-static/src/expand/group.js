/**
 * @import {DegreeGroup, Entity, Relationship} from '../api/types.js'
 * @import {GraphView} from '../graph/graph-view.js'
 */

/** A group of more than this never comes into the picture at once, nor all the neighbours of an entity. */
const FLOOD = 100;
const PAGE = 25;

/**
 * How many relationships of a group are in the picture: to be seen, or folded.
 *
 * @param {GraphView} view
 * @param {string} id of the entity in the middle
 * @param {DegreeGroup} group
 */
function shownOf(view, id, { type, direction, nodeType }) {
  const slot = view.nodeSlot(id);
  const side = direction === 'out' ? 0 : 1;
  const edges = (slot < 0 ? [] : view.incident[slot]).filter(
    (edge) =>
      view.edges[edge].type === type &&
      view.ends[2 * edge + side] === slot &&
      (nodeType === undefined || view.nodes[view.ends[2 * edge + 1 - side]].type === nodeType),
  );
  return {
    shown: edges.filter((edge) => view.isEdgeShown(edge)).length,
    folded: edges.filter((edge) => isFolded(view, edge)).length,
  };
}

/** @param {GraphView} view @param {number} edge */
function isFolded(view, edge) {
  return view.bundles.of(view.ends[2 * edge]) !== undefined || view.bundles.of(view.ends[2 * edge + 1]) !== undefined;
}

/**
 * Whether a relationship is in the picture: to be seen, folded, or not at all.
 *
 * @param {GraphView} view
 * @param {Relationship} edge
 * @returns {'shown' | 'folded' | 'absent'}
 */
function presenceOf(view, { id }) {
  const slot = view.edgeSlot(id);
  if (slot < 0 || view.isEdgeShown(slot)) {
    return slot < 0 ? 'absent' : 'shown';
  }
  return isFolded(view, slot) ? 'folded' : 'absent';
}

/**
 * The entities at the ends of some relationships.
 *
 * @param {Entity[]} nodes
 * @param {Relationship[]} edges
 */
function endsOf(nodes, edges) {
  const ids = new Set(edges.flatMap(({ source, target }) => [source, target]));
  return nodes.filter(({ id }) => ids.has(id));
}

export { FLOOD, PAGE, endsOf, presenceOf, shownOf };
