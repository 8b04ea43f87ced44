/** @import {GraphView} from '../graph/graph-view.js' */
import { inSlices } from './slices.js';

/**
 * Which group each of some nodes is in.
 *
 * @typedef {object} Membership
 * @property {string[]} keys of the groups, the largest first: a type, or the id of a country or party. The last one is
 *     empty, for those that belong nowhere
 * @property {Int32Array} groups by the index of the node among those asked about
 * @property {number[]} counts how many entities each has, with those that are folded
 * @property {number} several how many entities could be in more than one
 */

/** What says most about where somebody belongs; any other relationship comes after these. */
const TELLING = ['CITIZEN_OF', 'MEMBER_OF', 'REPRESENTS', 'LOCATED_IN', 'PART_OF'];

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * @param {GraphView} view
 * @param {number[]} slots
 */
function byType(view, slots) {
  return membership(view, slots, (slot) => [view.nodes[slot].type], (type) => type);
}

/**
 * By the entity of a type that each is related to in the picture: with several, the one it is a citizen or member of
 * comes before one it represents, is located in, is part of, or is related to otherwise; then the names decide.
 *
 * @param {GraphView} view
 * @param {number[]} slots
 * @param {string} type
 */
function byLink(view, slots, type) {
  const nameOf = (/** @type {string} */ id) => view.node(id)?.name ?? id;
  return membership(view, slots, (slot) => homesOf(view, slot, type), nameOf);
}

/**
 * @param {GraphView} view
 * @param {number} slot
 * @param {string} type
 * @returns {string[]} ids, the first one counts
 */
function homesOf(view, slot, type) {
  if (view.nodes[slot].type === type) {
    return [view.nodes[slot].id];
  }
  const edges = view.incident[slot].filter((edge) => view.edgeVisible[edge] && view.nodes[view.otherEnd(edge, slot)].type === type);
  if (edges.length < 2) {
    return edges.map((edge) => view.nodes[view.otherEnd(edge, slot)].id);
  }
  /** @type {Map<string, number>} */
  const ranks = new Map();
  for (const edge of edges) {
    const { id } = view.nodes[view.otherEnd(edge, slot)];
    const rank = TELLING.indexOf(view.edges[edge].type);
    ranks.set(id, Math.min(ranks.get(id) ?? TELLING.length, rank < 0 ? TELLING.length : rank));
  }
  const byName = (/** @type {string} */ a, /** @type {string} */ b) =>
    collator.compare(view.node(a)?.name ?? a, view.node(b)?.name ?? b) || (a < b ? -1 : 1);
  return [...ranks].toSorted(([a, x], [b, y]) => x - y || byName(a, b)).map(([id]) => id);
}

/**
 * @param {GraphView} view
 * @param {number[]} slots
 * @param {(slot: number) => string[]} homes
 * @param {(key: string) => string} nameOf
 * @returns {Promise<Membership>}
 */
async function membership(view, slots, homes, nameOf) {
  /** @type {Map<string, number>} */
  const sizes = new Map();
  let several = 0;
  const chosen = await inSlices(slots, (slot) => {
    const [key = '', ...others] = homes(slot);
    const size = view.bundles.at(slot)?.members.length ?? 1;
    sizes.set(key, (sizes.get(key) ?? 0) + size);
    several += others.length > 0 ? size : 0;
    return key;
  });
  const keys = [...sizes.keys()].filter((key) => key !== '');
  keys.sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0) || collator.compare(nameOf(a), nameOf(b)) || (a < b ? -1 : 1));
  keys.push('');
  const index = new Map(keys.map((key, i) => [key, i]));
  return {
    keys,
    groups: Int32Array.from(chosen, (key) => index.get(key) ?? 0),
    counts: keys.map((key) => sizes.get(key) ?? 0),
    several,
  };
}

export { byLink, byType };
