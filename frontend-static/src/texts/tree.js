import { counted, entities, number, relationships } from './counting.js';
import { isolated } from './isolated.js';

/** What the tree says. */
const tree = {
  label: 'Entities and those they are connected to',
  help: 'Up and Down go from row to row, Right and Left open and close, an asterisk opens everything beside. Enter shows the evidence of the entity, Shift and Enter that of the relationship, M or the menu key all actions. Letters go to the next name that begins with them; M as a capital.',
  hints: [
    ['→ ←', 'open, close'],
    ['*', 'open all beside'],
    ['Enter', 'details'],
    ['Shift Enter', 'relationship'],
    ['M', 'actions'],
  ],

  begin: 'Begin at',
  eachPart: (/** @type {number} */ count) => (count > 1 ? `Each of ${number.format(count)} unconnected parts` : 'The most connected'),
  most: 'Most relationships',
  option: (/** @type {string} */ name, /** @type {number} */ count) => `${isolated(name)} (${number.format(count)})`,
  beginHere: 'Begin the tree here',
  begins: (/** @type {string} */ name) => `The tree begins at ${isolated(name)}.`,
  beginsEach: 'The tree begins at each part of the view.',
  apart: (/** @type {number} */ count, /** @type {number} */ parts, /** @type {string} */ name) =>
    `${entities(count)} in ${counted(parts, 'part', 'parts')} of this view ${count === 1 ? 'has' : 'have'} no connection with ${isolated(name)}.`,
  showParts: 'Show each part',

  typeSaid: (/** @type {string} */ type) => `, ${type}, `,
  outgoing: ', outgoing, ',
  incoming: ', incoming, ',
  nature: (/** @type {string} */ nature, /** @type {string} */ claims) => `${nature}, ${claims}`,
  above: 'already above',
  goAbove: 'Go to where it is above',
  relation: 'Evidence of the relationship',
  count: (/** @type {number} */ count) => number.format(count),
  countSaid: (/** @type {number} */ count) => (count === 1 ? ' relationship' : ' relationships'),
  beyond: (/** @type {number} */ count) => `+${number.format(count)}`,
  beyondSaid: (/** @type {number} */ count) => (count > 0 ? ' not in this view, ' : ''),
  beyondTitle: (/** @type {number} */ count) => `${relationships(count)} not in this view`,
  folded: 'folded, Enter unfolds',
  actions: 'All actions',

  next: (/** @type {number} */ next, /** @type {number} */ total) => `Show the next ${number.format(next)} of ${number.format(total)}`,
  shown: (/** @type {number} */ shown, /** @type {number} */ total) => `${number.format(shown)} of ${number.format(total)} shown`,
  opened: (/** @type {number} */ opened, /** @type {number} */ total) => `Opened ${number.format(opened)} of ${number.format(total)}.`,
  gone: (/** @type {string} */ name) => `${isolated(name)} is no longer in the tree.`,
};

export { tree };
