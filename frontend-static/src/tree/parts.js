/** @import {GraphView} from '../graph/graph-view.js' */

/** @typedef {{head: number, count: number, slots: Set<number>}} Part `head` has most relationships, `count` has what is folded */

/**
 * What hangs together of what is to be seen, the largest first. Each part is named by its entity with most
 * relationships; of several, by the one that came first.
 *
 * @param {GraphView} view
 * @returns {Part[]}
 */
function partsOf(view) {
  const reached = new Uint8Array(view.nodes.length);
  /** @type {Part[]} */
  const parts = [];
  for (const slot of view.nodes.keys()) {
    if (view.nodeVisible[slot] === 1 && reached[slot] === 0) {
      parts.push(partAround(view, slot, reached));
    }
  }
  return parts.sort((a, b) => b.count - a.count || a.head - b.head);
}

/**
 * @param {GraphView} view
 * @param {number} start
 * @param {Uint8Array} reached by slot
 * @returns {Part}
 */
function partAround(view, start, reached) {
  const slots = new Set([start]);
  const part = { head: start, count: 0, slots };
  let most = -1;
  reached[start] = 1;
  // A set goes on with what is added to it meanwhile.
  for (const slot of slots) {
    const edges = shownEdges(view, slot);
    part.count += view.bundles.at(slot)?.members.length ?? 1;
    if (edges.length > most || (edges.length === most && slot < part.head)) {
      most = edges.length;
      part.head = slot;
    }
    for (const edge of edges) {
      const other = view.otherEnd(edge, slot);
      reached[other] = 1;
      slots.add(other);
    }
  }
  return part;
}

/**
 * The fewest relationships that lead from one of these entities to one that is wanted.
 *
 * @param {GraphView} view
 * @param {number[]} starts
 * @param {(slot: number) => boolean} isWanted
 * @returns {{start: number, edges: number[]} | null}
 */
function wayTo(view, starts, isWanted) {
  /** The relationship that led to each. @type {Map<number, number>} */
  const cameBy = new Map(starts.map((slot) => [slot, -1]));
  for (const [slot] of cameBy) {
    if (isWanted(slot)) {
      return wayBack(view, cameBy, slot);
    }
    // Nothing hangs on what stands for a bundle.
    for (const edge of view.bundles.at(slot) === undefined ? shownEdges(view, slot) : []) {
      const other = view.otherEnd(edge, slot);
      if (!cameBy.has(other)) {
        cameBy.set(other, edge);
      }
    }
  }
  return null;
}

/**
 * @param {GraphView} view
 * @param {Map<number, number>} cameBy
 * @param {number} end
 */
function wayBack(view, cameBy, end) {
  const edges = [];
  let start = end;
  for (let edge = cameBy.get(end) ?? -1; edge >= 0; edge = cameBy.get(start) ?? -1) {
    edges.unshift(edge);
    start = view.otherEnd(edge, start);
  }
  return { start, edges };
}

/** The relationships of an entity that are to be seen. @param {GraphView} view @param {number} slot */
function shownEdges(view, slot) {
  return view.incident[slot].filter((edge) => view.edgeVisible[edge] === 1);
}

export { partsOf, shownEdges, wayTo };
