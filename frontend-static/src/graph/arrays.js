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

export { grown, setFlag };
