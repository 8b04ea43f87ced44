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
 * @typedef {object} RowWords what a row says
 * @property {string} name
 * @property {string} relation to the entity above; at the top, the type
 * @property {string} when
 * @property {string} evidence
 * @property {string} note
 * @property {number} beyond how many relationships of the entity are not in the view
 * @property {string} label all of it, as it is read out
 */

const NOTHING = { relation: '', when: '', evidence: '', note: '', beyond: 0 };

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
  return { ...NOTHING, name, note: words.shown(position - 1, count), label: name };
}

/** @param {Item} item @returns {RowWords} */
function groupWords({ kind, count, folded }) {
  const name = kind === null ? '' : groupName(kind);
  const note = folded > 0 ? texts.expand.folded(folded) : '';
  return { ...NOTHING, name, note, label: said([directed(name, kind), words.relationships(count), note]) };
}

/** @param {GraphView} view @param {Item} item @returns {RowWords} */
function bundleWords(view, { slot, edge, kind, parent }) {
  const name = nodeText(view, slot);
  const relation = kind === null || parent?.what === 'group' ? '' : relationName(view.edges[edge].type);
  return { ...NOTHING, name, relation, note: words.folded, label: said([name, directed(relation, kind), words.folded]) };
}

/** @param {GraphView} view @param {Item} item @returns {RowWords} */
function topWords(view, { slot }) {
  const { name, type, from, to, evidence: summary } = view.nodes[slot];
  const when = formatPeriod(from, to);
  const evidence = claims(summary);
  const beyond = beyondOf(view, slot);
  const label = said([words.type(name, readable(type)), when, evidence, beyondLabel(beyond)]);
  return { ...NOTHING, name, relation: readable(type), when, evidence, beyond, label };
}

/** @param {GraphView} view @param {Item} item @returns {RowWords} */
function neighbourWords(view, { slot, edge, kind, parent, isAbove }) {
  const { name, type } = view.nodes[slot];
  const relationship = view.edges[edge];
  const { role = '', from, to } = relationship;
  const when = formatPeriod(from, to) || texts.filters.undatedCell;
  const evidence = claims(relationship.evidence);
  const beyond = isAbove ? 0 : beyondOf(view, slot);
  const whole = [words.type(name, readable(type)), directed(edgeLabel(relationship), kind), when, evidence];
  return {
    name,
    relation: parent?.what === 'group' ? role : edgeLabel(relationship),
    when,
    evidence,
    note: isAbove ? words.above : '',
    beyond,
    label: said([...whole, isAbove ? words.aboveLabel : beyondLabel(beyond)]),
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

/** @param {number} beyond */
function beyondLabel(beyond) {
  return beyond > 0 ? words.beyondLabel(beyond) : '';
}

/** @param {string} relation @param {Kind | null} kind */
function directed(relation, kind) {
  return relation && kind && (kind.direction === 'out' ? words.outgoing(relation) : words.incoming(relation));
}

/** @param {(string | null)[]} parts */
function said(parts) {
  return parts.filter(Boolean).join(', ');
}

export { rowWords };
