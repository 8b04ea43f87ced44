/** @import {Entity, Relationship, Subgraph} from '../api/types.js' */
import { namedDate } from '../graph/dates.js';

/**
 * A neighbour with all its relationships of one group.
 *
 * @typedef {{node: Entity, edges: Relationship[]}} Neighbour
 * @typedef {'name' | 'degree' | 'earliest' | 'latest'} Order
 */

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * Takes the neighbours of a page into those known.
 *
 * @param {Map<string, Neighbour>} known by id
 * @param {string} id of the entity in the middle
 * @param {Pick<Subgraph, 'nodes' | 'edges'>} page
 */
function collect(known, id, { nodes, edges }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const edge of edges) {
    const other = edge.source === id ? edge.target : edge.source;
    const neighbour = known.get(other);
    const node = byId.get(other);
    if (neighbour !== undefined) {
      neighbour.edges.push(edge);
    } else if (node !== undefined) {
      known.set(other, { node, edges: [edge] });
    }
  }
}

/**
 * Those whose name or alias has every word that is asked for, in order.
 *
 * @param {Iterable<Neighbour>} neighbours
 * @param {{query: string, order: Order}} wanted
 */
function arranged(neighbours, { query, order }) {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const matches = [...neighbours].filter(({ node }) => {
    const names = [node.name, ...(node.aliases ?? [])].map(plain);
    return names.some((name) => words.every((word) => name.includes(word)));
  });
  return matches.sort((a, b) => compareBy(order, a, b) || collator.compare(a.node.name, b.node.name));
}

/**
 * @param {Order} order
 * @param {Neighbour} a
 * @param {Neighbour} b
 */
function compareBy(order, a, b) {
  if (order === 'degree') {
    return b.node.degree - a.node.degree;
  }
  if (order === 'name') {
    return 0;
  }
  const [first, second] = [dateOf(a), dateOf(b)];
  if (first === '' || second === '') {
    // What has no date comes last in either order.
    return Number(first === '') - Number(second === '');
  }
  return (order === 'earliest' ? 1 : -1) * (first < second ? -1 : Number(first > second));
}

/** The date by which a thing is listed. @param {{from?: string, to?: string}} thing */
function named({ from, to }) {
  return namedDate(from) || namedDate(to);
}

/** The earliest date of the relationships, otherwise of the neighbour itself. @param {Neighbour} neighbour */
function dateOf({ node, edges }) {
  const dates = edges.map(named).filter(Boolean);
  return dates.sort()[0] ?? named(node);
}

/** Without accents and capitals. @param {string} text */
function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

export { arranged, collect };
