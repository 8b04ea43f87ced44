/** @import {GraphView} from '../graph/graph-view.js' */

/**
 * Whether a place is within a polygon, by the even-odd rule, so that where a line crosses itself it encloses what looks
 * enclosed.
 *
 * @param {ArrayLike<number>} points x and y of each corner, one after the other
 * @param {number} x
 * @param {number} y
 */
function isInside(points, x, y) {
  let inside = false;
  for (let i = 0, j = points.length - 2; i < points.length; j = i, i += 2) {
    const yi = points[i + 1];
    const yj = points[j + 1];
    if (yi > y !== yj > y && x < ((points[j] - points[i]) * (y - yi)) / (yj - yi) + points[i]) {
      inside = !inside;
    }
  }
  return inside;
}

/**
 * The visible nodes whose middle is within a polygon.
 *
 * @param {GraphView} view
 * @param {number[]} corners
 * @returns {number[]} slots
 */
function nodesInside({ nodes, nodeVisible, x, y }, corners) {
  const points = Float64Array.from(corners);
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let i = 0; i < points.length; i += 2) {
    box.left = Math.min(box.left, points[i]);
    box.right = Math.max(box.right, points[i]);
    box.top = Math.min(box.top, points[i + 1]);
    box.bottom = Math.max(box.bottom, points[i + 1]);
  }
  /** @type {number[]} */
  const found = [];
  for (let slot = 0; slot < nodes.length; slot += 1) {
    const isNear = x[slot] >= box.left && x[slot] <= box.right && y[slot] >= box.top && y[slot] <= box.bottom;
    if (nodeVisible[slot] && isNear && isInside(points, x[slot], y[slot])) {
      found.push(slot);
    }
  }
  return found;
}

export { isInside, nodesInside };
