/** @import {GraphView} from '../graph/graph-view.js' */
import { shownEdges } from './parts.js';

/**
 * @typedef {{type: string, direction: 'out' | 'in', nodeType: string}} Kind of a relationship, as the entity above sees it
 * @typedef {{kind: Kind, edges: number[]}} Bunch
 */

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * The relationships of an entity but the one that one came by, kind by kind, the largest first.
 *
 * @param {GraphView} view
 * @param {{slot: number, edge: number}} owner
 * @returns {Bunch[]}
 */
function bunchesOf(view, { slot, edge: cameBy }) {
  /** @type {Map<string, Bunch>} */
  const bunches = new Map();
  for (const edge of shownEdges(view, slot)) {
    if (edge !== cameBy) {
      const kind = kindOf(view, edge, slot);
      const key = keyOf(kind);
      const bunch = bunches.get(key) ?? { kind, edges: [] };
      bunch.edges.push(edge);
      bunches.set(key, bunch);
    }
  }
  return [...bunches.values()].sort((a, b) => b.edges.length - a.edges.length || (keyOf(a.kind) < keyOf(b.kind) ? -1 : 1));
}

/**
 * @param {GraphView} view
 * @param {number} edge
 * @param {number} slot
 * @returns {Kind}
 */
function kindOf(view, edge, slot) {
  const direction = view.ends[2 * edge] === slot ? 'out' : 'in';
  return { type: view.edges[edge].type, direction, nodeType: view.nodes[view.otherEnd(edge, slot)].type };
}

/**
 * Relationships with the entities they lead to, by their names and by dates; what is folded comes last.
 *
 * @param {GraphView} view
 * @param {number} slot whose they are
 * @param {number[]} edges
 */
function inOrder(view, slot, edges) {
  const rows = edges.map((edge) => {
    const other = view.otherEnd(edge, slot);
    const { from, to } = view.edges[edge];
    return { edge, slot: other, name: view.nodes[other].name, date: from ?? to ?? '', isFolded: view.bundles.at(other) !== undefined };
  });
  return rows.sort(
    (a, b) => Number(a.isFolded) - Number(b.isFolded) || collator.compare(a.name, b.name) || collator.compare(a.date, b.date),
  );
}

/**
 * How many relationships these are, and how many of them are folded.
 *
 * @param {GraphView} view
 * @param {number[]} edges
 */
function countsOf({ bundles }, edges) {
  const folded = edges.map((edge) => bundles.atEnd(edge)?.members.length ?? 0);
  return {
    count: folded.reduce((sum, members) => sum + Math.max(1, members), 0),
    folded: folded.reduce((sum, members) => sum + members, 0),
  };
}

/** @param {Kind} kind */
function keyOf({ type, direction, nodeType }) {
  return `${direction} ${type} ${nodeType}`;
}

/** @param {Kind | null} a @param {Kind | null} b */
function isSameKind(a, b) {
  return a !== null && b !== null && keyOf(a) === keyOf(b);
}

export { bunchesOf, countsOf, inOrder, isSameKind, keyOf };
