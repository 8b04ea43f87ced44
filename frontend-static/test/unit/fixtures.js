/**
 * @import {Entity, Nature, Relationship} from '../../src/api/types.js'
 * @import {NewStep} from '../../src/history/step-tree.js'
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

/**
 * A step of an empty picture.
 *
 * @param {string} title
 * @returns {NewStep}
 */
function step(title) {
  const shown = {
    nodes: new Uint32Array(0),
    x: new Float32Array(0),
    y: new Float32Array(0),
    flags: new Uint8Array(0),
    edges: new Uint32Array(0),
    hiddenTypes: [],
    hiddenRelationshipTypes: [],
  };
  return { title, at: 0, shown, selection: null, unsettled: new Uint32Array(0) };
}

export { edge, node, step };
