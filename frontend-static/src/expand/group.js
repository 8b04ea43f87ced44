/**
 * @import {DegreeGroup, Entity, Relationship} from '../api/types.js'
 * @import {GraphView} from '../graph/graph-view.js'
 */

/** A group of more than this never comes into the picture at once, nor all the neighbours of an entity. */
const FLOOD = 100;
const PAGE = 25;

/**
 * How many relationships of a group can be seen in the picture.
 *
 * @param {GraphView} view
 * @param {string} id of the entity in the middle
 * @param {DegreeGroup} group
 */
function shownOf(view, id, { type, direction, nodeType }) {
  const slot = view.nodeSlot(id);
  const side = direction === 'out' ? 0 : 1;
  const edges = slot < 0 ? [] : view.incident[slot];
  return edges.filter(
    (edge) =>
      view.edgeVisible[edge] &&
      view.edges[edge].type === type &&
      view.ends[2 * edge + side] === slot &&
      (nodeType === undefined || view.nodes[view.ends[2 * edge + 1 - side]].type === nodeType),
  ).length;
}

/**
 * Whether a relationship can be seen in the picture.
 *
 * @param {GraphView} view
 * @param {Relationship} edge
 */
function isShown(view, { id }) {
  return view.edgeVisible[view.edgeSlot(id)] === 1;
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

export { FLOOD, PAGE, endsOf, isShown, shownOf };
