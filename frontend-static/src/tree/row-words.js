/**
 * @import {EvidenceSummary} from '../api/types.js'
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Kind} from './bunches.js'
 * @import {Item} from './outline.js'
 */
import { edgeLabel, formatPeriod, groupName, readable, relationName } from '../format.js';
import { nodeText } from '../graph/bundle-words.js';
import { texts } from '../texts.js';
import { tree as words } from '../texts/tree.js';
import { PAGE } from './outline.js';

/**
 * @typedef {object} Said what is only seen otherwise, by a sign or a place
 * @property {string} type
 * @property {string} direction
 * @property {string} count
 * @property {string} beyond
 *
 * @typedef {object} RowWords what a row says
 * @property {string} name
 * @property {string} relation to the entity above; at the top, the type
 * @property {string} when
 * @property {string} evidence
 * @property {string} note
 * @property {number} beyond how many relationships of the entity are not in the view
 * @property {Said} said
 */

const NOTHING = { relation: '', when: '', evidence: '', note: '', beyond: 0 };
const UNSAID = { type: '', direction: '', count: '', beyond: '' };

/**
 * @param {GraphView} view
 * @param {Item} item
 * @returns {RowWords}
 */
function rowWords(view, item) {
  switch (item.what) {
    case 'more':
      return moreWords(item);
    case 'group':
      return groupWords(item);
    case 'bundle':
      return bundleWords(view, item);
    default:
      return item.edge < 0 ? topWords(view, item) : neighbourWords(view, item);
  }
}

/** @param {Item} item @returns {RowWords} */
function moreWords({ position, count }) {
  const name = words.next(Math.min(PAGE, count - position + 1), count);
  return { ...NOTHING, name, note: words.shown(position - 1, count), said: UNSAID };
}

/** @param {Item} item @returns {RowWords} */
function groupWords({ kind, count, folded }) {
  const name = kind === null ? '' : groupName(kind);
  const note = folded > 0 ? texts.expand.folded(folded) : '';
  return { ...NOTHING, name, note, said: { ...UNSAID, count: words.countSaid(count), direction: direction(kind) } };
}

/** @param {GraphView} view @param {Item} item @returns {RowWords} */
function bundleWords(view, { slot, edge, kind, parent }) {
  const relation = kind === null || parent?.what === 'group' ? '' : relationName(view.edges[edge].type);
  const said = { ...UNSAID, direction: direction(kind) };
  return { ...NOTHING, name: nodeText(view, slot), relation, note: words.folded, said };
}

/** @param {GraphView} view @param {Item} item @returns {RowWords} */
function topWords(view, { slot }) {
  const { name, type, from, to, evidence } = view.nodes[slot];
  const beyond = beyondOf(view, slot);
  return {
    ...NOTHING,
    name,
    relation: readable(type),
    when: formatPeriod(from, to),
    evidence: claims(evidence),
    beyond,
    said: { ...UNSAID, beyond: words.beyondSaid(beyond) },
  };
}

/** @param {GraphView} view @param {Item} item @returns {RowWords} */
function neighbourWords(view, { slot, edge, kind, parent, isAbove }) {
  const { name, type } = view.nodes[slot];
  const relationship = view.edges[edge];
  const { role = '', from, to } = relationship;
  const beyond = isAbove ? 0 : beyondOf(view, slot);
  const isInGroup = parent?.what === 'group';
  return {
    name,
    relation: isInGroup ? role : edgeLabel(relationship),
    when: formatPeriod(from, to) || texts.filters.undatedCell,
    evidence: claims(relationship.evidence),
    note: isAbove ? words.above : '',
    beyond,
    said: { ...UNSAID, type: words.typeSaid(readable(type)), direction: isInGroup ? '' : direction(kind), beyond: words.beyondSaid(beyond) },
  };
}

/** @param {EvidenceSummary} evidence */
function claims({ count, sources, nature }) {
  const text = texts.filters.sources.claims(count, sources.length);
  return nature === 'fact' ? text : words.nature(texts.natures[nature], text);
}

/** @param {GraphView} view @param {number} slot */
function beyondOf(view, slot) {
  return Math.max(0, view.nodes[slot].degree - view.incident[slot].length);
}

/** @param {Kind | null} kind */
function direction(kind) {
  return kind === null ? '' : kind.direction === 'out' ? words.outgoing : words.incoming;
}

export { rowWords };
