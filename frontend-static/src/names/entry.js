/**
 * @import {ListedName} from './name-list.js'
 * @import {Match} from './name-match.js'
 */

/**
 * How it stands with a name: an entity is taken for it, one has to be chosen, none was found, none is wanted, or it could
 * not be looked up.
 *
 * @typedef {'matched' | 'open' | 'missing' | 'left' | 'failed'} State
 *
 * @typedef {object} Entry a line of the list, and what was found for it
 * @property {ListedName} name
 * @property {Match | null} match
 * @property {unknown} error why there is none
 * @property {string | null} chosen the id of an entity
 * @property {boolean} isDecided whether somebody has chosen, be it none
 */

const STATES = /** @type {const} */ (['matched', 'open', 'missing', 'left', 'failed']);

/**
 * @param {ListedName} name
 * @returns {Entry}
 */
function entryOf(name) {
  return { name, match: null, error: null, chosen: null, isDecided: false };
}

/**
 * @param {Entry} entry
 * @param {Match} match
 */
function take(entry, match) {
  const chosen = match.kind === 'exact' ? match.candidates[0].hit.id : null;
  Object.assign(entry, { match, error: null, chosen: entry.isDecided ? entry.chosen : chosen });
}

/**
 * @param {Entry} entry
 * @param {string | null} id
 */
function choose(entry, id) {
  entry.chosen = id;
  entry.isDecided = true;
}

/**
 * @param {Entry} entry
 * @returns {State}
 */
function stateOf({ match, chosen, isDecided }) {
  if (match === null) {
    return 'failed';
  }
  if (chosen !== null) {
    return 'matched';
  }
  if (match.kind === 'none') {
    return 'missing';
  }
  return isDecided ? 'left' : 'open';
}

/**
 * @param {Entry[]} entries
 * @returns {Record<State, number>}
 */
function countStates(entries) {
  const counts = { matched: 0, open: 0, missing: 0, left: 0, failed: 0 };
  entries.forEach((entry) => (counts[stateOf(entry)] += 1));
  return counts;
}

/** The entities taken, each once. @param {Entry[]} entries */
function chosenIds(entries) {
  return [...new Set(entries.flatMap(({ chosen }) => chosen ?? []))];
}

export { STATES, choose, chosenIds, countStates, entryOf, stateOf, take };
