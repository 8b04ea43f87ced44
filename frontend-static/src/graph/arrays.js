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

export { grown };
