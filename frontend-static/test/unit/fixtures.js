/**
 * @import {Entity, Nature, Relationship} from '../../src/api/types.js'
 */

/**
 * @param {string} id
 * @param {string} [type]
 * @returns {Entity}
 */
function node(id, type = 'Person') {
  const evidence = { count: 1, sources: ['s'], nature: /** @type {Nature} */ ('fact') };
  return { id, type, name: `Name of ${id}`, properties: {}, degree: 2, evidence, datasets: [] };
}

/**
 * @param {string} id
 * @param {string} source
 * @param {string} target
 * @param {string} [type]
 * @returns {Relationship}
 */
function edge(id, source, target, type = 'KNOWS') {
  const evidence = { count: 1, sources: ['s'], nature: /** @type {Nature} */ ('fact') };
  return { id, type, source, target, properties: {}, evidence };
}

export { edge, node };
