/**
 * @import {ApiClient} from '../api/client.js'
 * @import {Entity, Meta, Relationship} from '../api/types.js'
 */
import { askAboutExisting } from '../api/existing.js';

/** About so many ids the API answers at once. */
const PER_CALL = 2000;

/**
 * @typedef {object} Found
 * @property {Entity[]} nodes
 * @property {Relationship[]} edges
 * @property {number} gone how many are not there any more
 * @property {Meta | null} cut of an answer that was not complete
 */

/**
 * Entities with every relationship among them, and between them and others, in as many calls as that takes.
 *
 * @param {ApiClient} api
 * @param {string[]} ids each once, fewer than one call is about
 * @param {string[]} others
 * @param {AbortSignal} signal
 * @returns {Promise<Found>}
 */
async function withRelationships(api, ids, others, signal) {
  const wanted = new Set(ids);
  const rest = others.filter((id) => !wanted.has(id));
  const size = PER_CALL - ids.length;
  /** @type {Map<string, Entity>} */
  const nodes = new Map();
  /** @type {Map<string, Relationship>} */
  const edges = new Map();
  /** @type {Meta | null} */
  let cut = null;
  for (let first = 0; first === 0 || first < rest.length; first += size) {
    const batch = [...ids, ...rest.slice(first, first + size)];
    const { answer } = await askAboutExisting(batch, (asked) => api.subgraph(asked, signal));
    answer?.nodes.filter(({ id }) => wanted.has(id)).forEach((node) => nodes.set(node.id, node));
    answer?.edges.forEach((edge) => edges.set(edge.id, edge));
    cut = answer?.meta.truncated ? answer.meta : cut;
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()], gone: ids.length - nodes.size, cut };
}

export { withRelationships };
