/**
 * @import {Box} from './camera.js'
 * @import {GraphView} from './graph-view.js'
 */

/** Half the size of what stands at a place, roughly. */
const PLACE = 24;

/**
 * The box around those of some nodes that are to be seen, and around another box; `null` if there is nothing.
 *
 * @param {GraphView} view
 * @param {Iterable<number>} slots
 * @param {Box} [around]
 */
function boundsOf(view, slots, around) {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity, ...around };
  for (const slot of slots) {
    if (view.nodeVisible[slot]) {
      const r = view.radius[slot];
      box.left = Math.min(box.left, view.x[slot] - r);
      box.right = Math.max(box.right, view.x[slot] + r);
      box.top = Math.min(box.top, view.y[slot] - r);
      box.bottom = Math.max(box.bottom, view.y[slot] + r);
    }
  }
  return box.left > box.right ? null : box;
}

/** @param {GraphView} view */
function visibleSlots({ nodes, nodeVisible }) {
  return Array.from(nodes.keys()).filter((slot) => nodeVisible[slot]);
}

/** @param {{x: number, y: number}} place of a node @returns {Box} */
function around({ x, y }) {
  return { left: x - PLACE, right: x + PLACE, top: y - PLACE, bottom: y + PLACE };
}

/**
 * @param {Box} a
 * @param {Box} b
 * @returns {Box}
 */
function union(a, b) {
  return {
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

export { around, boundsOf, union, visibleSlots };
