/**
 * @import {Annotation} from '../annotations/annotation.js'
 * @import {Entity, Relationship} from '../api/types.js'
 * @import {Filter} from '../graph/filters.js'
 * @import {Backdrop} from '../graph/backdrop.js'
 * @import {Content} from '../graph/content.js'
 * @import {GraphView, Selection} from '../graph/graph-view.js'
 * @import {Records} from './records.js'
 */

/**
 * What the picture shows, by the numbers of records; `x`, `y` and `flags` are in the order of `nodes`.
 *
 * @typedef {object} Shown
 * @property {Uint32Array} nodes
 * @property {Float32Array} x
 * @property {Float32Array} y
 * @property {Uint8Array} flags
 * @property {Uint32Array} edges
 * @property {string[]} hiddenTypes
 * @property {string[]} hiddenRelationshipTypes
 * @property {Filter} [filter] none unless given
 * @property {Backdrop | null} [backdrop] none unless given
 * @property {readonly Annotation[]} [annotations] none unless given
 * @property {boolean} [away] whether all this has to be read from where it is stored
 *
 * @typedef {{nodes: Records<Entity>, edges: Records<Relationship>}} AllRecords
 */

import { isEqual } from '../graph/arrays.js';

const ARRAYS = /** @type {const} */ (['nodes', 'x', 'y', 'flags', 'edges']);
/** Stands for what was let go. @type {Shown} */
const AWAY = {
  away: true,
  nodes: new Uint32Array(0),
  x: new Float32Array(0),
  y: new Float32Array(0),
  flags: new Uint8Array(0),
  edges: new Uint32Array(0),
  hiddenTypes: [],
  hiddenRelationshipTypes: [],
};

/**
 * @param {GraphView} view
 * @param {AllRecords} records
 * @returns {Shown}
 */
function capture(view, records) {
  const { nodes, edges, flags, backdrop, annotations } = view;
  const hidden = { hiddenTypes: view.hiddenTypes('node'), hiddenRelationshipTypes: view.hiddenTypes('edge') };
  return { ...numbered({ nodes, edges }, records), ...placesIn(view), flags, ...hidden, filter: view.filters.filter, backdrop, annotations };
}

/**
 * @param {Pick<Content, 'nodes' | 'edges'>} content
 * @param {AllRecords} records
 */
function numbered({ nodes, edges }, records) {
  return {
    nodes: Uint32Array.from(nodes, (node) => records.nodes.numberOf(node)),
    edges: Uint32Array.from(edges, (edge) => records.edges.numberOf(edge)),
  };
}

/**
 * What the picture would show with some content.
 *
 * @param {Omit<Content, 'selection'>} content
 * @param {AllRecords} records
 * @returns {Shown}
 */
function shownOf(content, records) {
  const arrays = { x: Float32Array.from(content.x), y: Float32Array.from(content.y), flags: Uint8Array.from(content.flags) };
  return { ...content, ...arrays, ...numbered(content, records) };
}

/** @param {GraphView} view */
function placesIn(view) {
  return { x: view.x.slice(0, view.nodes.length), y: view.y.slice(0, view.nodes.length) };
}

/**
 * @param {Shown} shown
 * @param {AllRecords} records
 * @param {Selection | null} selection
 * @returns {Content}
 */
function contentOf(shown, records, selection) {
  if (shown.away) {
    throw new RangeError('What this step shows has not been read.');
  }
  return {
    ...shown,
    nodes: Array.from(shown.nodes, (number) => records.nodes.get(number)),
    edges: Array.from(shown.edges, (number) => records.edges.get(number)),
    selection,
  };
}

/**
 * The numbers of all records that some steps show.
 *
 * @param {{shown: Shown}[]} steps
 */
function numbersIn(steps) {
  /** @type {Record<'nodes' | 'edges', Set<number>>} */
  const numbers = { nodes: new Set(), edges: new Set() };
  for (const { shown } of steps) {
    shown.nodes.forEach((number) => numbers.nodes.add(number));
    shown.edges.forEach((number) => numbers.edges.add(number));
  }
  return numbers;
}

/**
 * The same, in the arrays of another step wherever these are equal, so that a change costs only what it changes.
 *
 * @param {Shown} shown
 * @param {Shown} other
 * @returns {Shown}
 */
function shared(shown, other) {
  const equal = ARRAYS.filter((name) => isEqual(shown[name], other[name]));
  return { ...shown, ...Object.fromEntries(equal.map((name) => [name, other[name]])) };
}

/**
 * The places of a step, with those of some nodes as they are in another.
 *
 * @param {Shown} shown
 * @param {Shown} other
 * @param {Uint32Array} numbers of these nodes
 */
function placesFrom(shown, other, numbers) {
  const wanted = new Set(numbers);
  const index = new Map([...other.nodes].map((number, i) => [number, i]));
  const x = shown.x.slice();
  const y = shown.y.slice();
  shown.nodes.forEach((number, i) => {
    const at = index.get(number);
    if (at !== undefined && wanted.has(number)) {
      x[i] = other.x[at];
      y[i] = other.y[at];
    }
  });
  return { x, y };
}

export { AWAY, capture, contentOf, numbersIn, placesFrom, placesIn, shared, shownOf };
