/** @import {GraphView} from './graph-view.js' */

/**
 * The same with room for twice as much.
 *
 * @template {Float32Array | Uint8Array | Int32Array} T
 * @param {T} array
 * @returns {T}
 */
function grown(array) {
  const larger = /** @type {T} */ (new /** @type {any} */ (array.constructor)(array.length * 2));
  larger.set(array);
  return larger;
}

/**
 * Makes the arrays of an empty model as large as they have to be, and not much larger.
 *
 * @param {GraphView} view
 * @param {number} nodes that follow
 * @param {number} edges
 */
function makeRoom(view, nodes, edges) {
  const forNodes = roomFor(view.x.length, nodes);
  if (forNodes !== view.x.length) {
    view.x = new Float32Array(forNodes);
    view.y = new Float32Array(forNodes);
    view.radius = new Float32Array(forNodes);
    view.nodeVisible = new Uint8Array(forNodes);
  }
  const forEdges = roomFor(view.edgeVisible.length, edges);
  if (forEdges !== view.edgeVisible.length) {
    view.edgeVisible = new Uint8Array(forEdges);
    view.ends = new Int32Array(2 * forEdges);
  }
}

/**
 * @param {number} present
 * @param {number} needed
 */
function roomFor(present, needed) {
  const least = 2 ** Math.ceil(Math.log2(Math.max(64, needed)));
  return present >= least && present <= 4 * least ? present : least;
}

/**
 * @param {Uint8Array} flags a byte a slot
 * @param {Iterable<number>} slots
 * @param {number} flag a bit
 * @param {boolean} isSet
 */
function setFlag(flags, slots, flag, isSet) {
  for (const slot of slots) {
    flags[slot] = isSet ? flags[slot] | flag : flags[slot] & ~flag;
  }
}

/**
 * @param {ArrayLike<unknown>} a
 * @param {ArrayLike<unknown>} b
 */
function isEqual(a, b) {
  if (a.length !== b.length) {
    return false;
  }
  for (let i = 0; i < a.length; i += 1) {
    if (a[i] !== b[i]) {
      return false;
    }
  }
  return true;
}

export { grown, isEqual, makeRoom, setFlag };
