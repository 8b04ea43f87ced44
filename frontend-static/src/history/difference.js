/**
 * @import {Filter} from '../graph/filters.js'
 * @import {Shown} from './shown.js'
 */
import { isEqual } from '../graph/arrays.js';
import { NO_FILTER } from '../graph/filters.js';
import { FOLDED, HIDDEN, PINNED } from '../graph/graph-view.js';

/**
 * @typedef {object} Difference between two steps; nodes and edges are numbers of records
 * @property {number[]} added
 * @property {number[]} removed
 * @property {number[]} hid
 * @property {number[]} showed
 * @property {number[]} folded
 * @property {number[]} unfolded
 * @property {number[]} pinned
 * @property {number[]} unpinned
 * @property {number[]} moved
 * @property {number[]} addedEdges
 * @property {number[]} removedEdges
 * @property {{kind: 'node' | 'edge', type: string}[]} hidTypes
 * @property {{kind: 'node' | 'edge', type: string}[]} showedTypes
 * @property {number[]} annotated not empty if notes or regions differ
 * @property {Partial<Filter>[]} filtered each with one part of the filter as it is afterwards
 */

/**
 * @param {Shown} before
 * @param {Shown} after
 * @param {Uint32Array} unsettled nodes that the layout was still moving, which is nothing that somebody did
 * @returns {Difference}
 */
function compare(before, after, unsettled) {
  return {
    ...compareNodes(before, after, new Set(unsettled)),
    addedEdges: missingIn(before.edges, after.edges),
    removedEdges: missingIn(after.edges, before.edges),
    annotated: annotationsOf(before) === annotationsOf(after) ? [] : [1],
    hidTypes: newTypes(before, after),
    showedTypes: newTypes(after, before),
    filtered: newFilters({ ...NO_FILTER, ...before.filter }, { ...NO_FILTER, ...after.filter }),
  };
}

/** @param {Shown} shown */
function annotationsOf({ annotations = [] }) {
  return JSON.stringify(annotations);
}

/** @param {Difference} difference */
function isNothing(difference) {
  return Object.values(difference).every(({ length }) => length === 0);
}

/**
 * @param {Shown} before
 * @param {Shown} after
 * @param {Set<number>} unsettled
 */
function compareNodes(before, after, unsettled) {
  const indexOf = indexIn(before.nodes);
  /** @type {Record<'added' | 'hid' | 'showed' | 'folded' | 'unfolded' | 'pinned' | 'unpinned' | 'moved', number[]>} */
  const found = { added: [], hid: [], showed: [], folded: [], unfolded: [], pinned: [], unpinned: [], moved: [] };
  after.nodes.forEach((number, i) => {
    const at = indexOf(number, i);
    if (at === undefined) {
      found.added.push(number);
      return;
    }
    const changed = before.flags[at] ^ after.flags[i];
    if (changed & HIDDEN) {
      found[after.flags[i] & HIDDEN ? 'hid' : 'showed'].push(number);
    }
    if (changed & FOLDED) {
      found[after.flags[i] & FOLDED ? 'folded' : 'unfolded'].push(number);
    }
    if (changed & PINNED) {
      found[after.flags[i] & PINNED ? 'pinned' : 'unpinned'].push(number);
    }
    if ((before.x[at] !== after.x[i] || before.y[at] !== after.y[i]) && !unsettled.has(number)) {
      found.moved.push(number);
    }
  });
  return { ...found, removed: missingIn(after.nodes, before.nodes) };
}

/**
 * What of `others` is not in `known`.
 *
 * @param {Uint32Array} known
 * @param {Uint32Array} others
 */
function missingIn(known, others) {
  // Mostly the one is the beginning of the other.
  const { length } = known;
  if (isEqual(known.subarray(0, others.length), others.subarray(0, length))) {
    return [...others.subarray(length)];
  }
  const numbers = new Set(known);
  return [...others].filter((number) => !numbers.has(number));
}

/**
 * Where a number is, which is mostly where it was before.
 *
 * @param {Uint32Array} numbers
 * @returns {(number: number, i: number) => number | undefined}
 */
function indexIn(numbers) {
  /** @type {Map<number, number> | undefined} */
  let index;
  return (number, i) => {
    if (numbers[i] === number) {
      return i;
    }
    index ??= new Map([...numbers].map((each, at) => [each, at]));
    return index.get(number);
  };
}

/**
 * @param {Shown} before
 * @param {Shown} after
 */
function newTypes(before, after) {
  const only = (/** @type {string[]} */ all, /** @type {string[]} */ known) => all.filter((type) => !known.includes(type));
  return [
    ...only(after.hiddenTypes, before.hiddenTypes).map((type) => ({ kind: /** @type {const} */ ('node'), type })),
    ...only(after.hiddenRelationshipTypes, before.hiddenRelationshipTypes).map((type) => ({
      kind: /** @type {const} */ ('edge'),
      type,
    })),
  ];
}

/**
 * @param {Filter} before
 * @param {Filter} after
 */
function newFilters(before, after) {
  const names = /** @type {(keyof Filter)[]} */ (Object.keys(NO_FILTER));
  return names
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((name) => ({ [name]: after[name] }));
}

export { compare, isNothing };
