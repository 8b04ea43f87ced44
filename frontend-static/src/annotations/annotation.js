/**
 * What people write and draw into the picture. It is theirs, and no part of the graph.
 *
 * @typedef {'amber' | 'blue' | 'green' | 'red' | 'violet' | 'grey'} Tint
 *
 * @typedef {object} Note
 * @property {string} id
 * @property {'note'} kind
 * @property {string} text
 * @property {Tint} tint
 * @property {number} x in the picture; from the entity that it belongs to, if there is one
 * @property {number} y
 * @property {string} [entity]
 *
 * @typedef {object} Region around some entities, or a free area
 * @property {string} id
 * @property {'region'} kind
 * @property {string} text
 * @property {Tint} tint
 * @property {string[]} [entities]
 * @property {number} [x]
 * @property {number} [y]
 * @property {number} [width]
 * @property {number} [height]
 *
 * @typedef {Note | Region} Annotation
 */

const TINTS = /** @type {const} */ (['amber', 'blue', 'green', 'red', 'violet', 'grey']);

export { TINTS };
