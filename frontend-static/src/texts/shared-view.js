import { counted, entities, list, number, relationships } from './counting.js';
import { isolated } from './isolated.js';

/**
 * What is said in a page to keep, on paper, and about links. Not in `texts`, because it is fetched with the scripts that
 * make these.
 */

/** @param {number} count */
function claims(count) {
  return counted(count, 'claim', 'claims');
}

/**
 * @param {number} nodes
 * @param {number} edges
 */
function both(nodes, edges) {
  return [nodes > 0 && entities(nodes), edges > 0 && relationships(edges)].filter(Boolean).join(' and ');
}

/** @param {number} characters */
function kilobytes(characters) {
  return `${number.format(Math.ceil(characters / 100) / 10)} kB`;
}

/** About a link that holds a whole view. */
const link = {
  copied: (/** @type {number} */ size) =>
    `The link to this view is copied (${kilobytes(size)}). It holds the names and places, not the evidence: who opens it needs this data.`,
  inAddress: 'The browser allows no copying here: the link to this view is in the address bar now.',
  tooLarge: (/** @type {number} */ nodes, /** @type {number} */ edges, /** @type {number} */ size, /** @type {number} */ most) =>
    `Too large for a link: ${both(nodes, edges)} make ${kilobytes(size)}, and a link holds ${kilobytes(most)}. Instead:`,
  opened: 'Opened a link',
  openedBefore: 'The link in the address was opened already; the graph is as you left it since.',
  again: 'Open it again',
  faults: {
    damaged: 'This link to a view cannot be read: it is damaged, or was cut off on its way. Ask for it again, or for an offline report.',
    newer: 'This link to a view was made by a newer Clew, and cannot be read here.',
    unsupported: 'Links to views need a newer browser.',
  },
  nothing: (/** @type {number} */ count, /** @type {string} */ names) =>
    `Nothing of this link is in the database: none of its ${entities(count)} (${names}).`,
  goneNodes: (/** @type {number} */ count, /** @type {string} */ names) =>
    `${entities(count)} of the link ${count === 1 ? 'is' : 'are'} no longer in the database: ${names}.`,
  goneEdges: (/** @type {number} */ count, /** @type {string} */ names) =>
    `${relationships(count)} of the link ${count === 1 ? 'is' : 'are'} no longer in the database: ${names}.`,
  newEdges: (/** @type {number} */ count) =>
    `${relationships(count)} among these entities ${count === 1 ? 'is' : 'are'} not in the link: new since then, or not shown when it was made.`,
  add: (/** @type {number} */ count) => (count === 1 ? 'Add it' : 'Add them'),
  addedNew: 'Added what the link did not have',
  cut: (/** @type {string} */ reasons) => `Not all relationships of the link could be fetched: ${reasons}.`,
  names: (/** @type {string[]} */ names, /** @type {number} */ more) =>
    more > 0 ? `${names.join('; ')}; and ${number.format(more)} more` : names.join('; '),
};

/** In a page to keep, and in what is printed. */
const file = {
  holds: (/** @type {number} */ nodes, /** @type {number} */ edges, /** @type {number} */ notes) =>
    `${entities(nodes)} and ${relationships(edges)}, resting on ${claims(notes)}.`,
  natures:
    'A solid line is stated as fact. A dashed line is an allegation, a dotted one a judgement, and one of dashes and dots an inference: what somebody says, not what is known.',
  about: 'About this page',
  leftOut: 'What is not in it',
  nothingLeftOut: 'Everything that the view showed is in this page. What the database holds beyond that is not.',
  hidden: (/** @type {number} */ nodes, /** @type {number} */ edges) =>
    `Hidden in the view when this was made: ${both(nodes, edges)}.`,
  hiddenTypes: (/** @type {string[]} */ types) => `Hidden by type: ${list(types)}.`,
  hiddenAnnotations: (/** @type {number} */ count) =>
    `Not here either: ${counted(count, 'note or region', 'notes and regions')} of what was hidden.`,
  annotations: 'Notes and regions',
  annotation: { note: 'Note', region: 'Region' },
  notShown: (/** @type {number} */ edges) =>
    `${relationships(edges)} among these entities ${edges === 1 ? 'is' : 'are'} in the database and ${edges === 1 ? 'was' : 'were'} not in the view.`,
  gone: (/** @type {number} */ nodes, /** @type {number} */ edges) =>
    `The evidence of ${both(nodes, edges)} could not be had: the database no longer has them, or did not name them.`,
  cut: (/** @type {string} */ reasons) => `The answer with the evidence was cut: ${reasons}.`,
  further: 'Entities have further relationships in the database; the table says how many of how many are here.',

  licences: 'Licences of the program in this page (Clew: Apache License 2.0)',

  picture: 'Graph',
  entities: 'Entities',
  relationships: 'Relationships',
  evidence: 'Evidence',
  columns: {
    name: 'Name',
    type: 'Type',
    when: 'When',
    known: 'Also known',
    relationships: 'Relationships',
    evidence: 'Evidence',
    from: 'From',
    relationship: 'Relationship',
    to: 'To',
    nature: 'Stated as',
  },
  alsoKnownAs: (/** @type {string} */ names) => `also known as ${names}`,
  ofKnown: (/** @type {number} */ here, /** @type {number} */ known) => `${number.format(here)} of ${number.format(known)}`,
  noEvidence: 'none in this page',
  published: (/** @type {string} */ day) => `published ${day}`,
  retrieved: (/** @type {string} */ day) => `retrieved ${day}`,
  licence: (/** @type {string} */ licence) => `licence: ${isolated(licence)}`,

  search: 'Search in this page …',
  pictureLabel:
    'Graph. Arrow keys move from node to node, Enter shows what is known. The tables hold the same.',
  choose: 'Choose something in the graph or in a table to see what is known about it, and who says so.',
  hereOf: (/** @type {number} */ here, /** @type {number} */ known) =>
    `${number.format(here)} of its ${number.format(known)} known relationships are in this page.`,
  note: (/** @type {number} */ count) => `Footnote ${number.format(count)}`,
  tables: 'Tables and evidence',
  unreadable: 'The graph cannot be drawn here. The tables hold the same.',
};

export { file, link };
