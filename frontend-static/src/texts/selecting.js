import { counted, entities, number, relationships } from './counting.js';
import { isolated } from './isolated.js';

/** What is said about several entities that are selected to be worked on together. */

const selecting = {
  title: 'Selected entities',
  lasso: 'Select with a lasso',
  lassoOn: 'Lasso: draw around entities, or pick them one by one.',
  lassoHint: 'Draw around entities, or pick them',
  lassoOff: 'The lasso is put away.',
  lassoDone: 'Done',

  count: (/** @type {number} */ count, /** @type {number} */ folded) =>
    `${number.format(count)} selected${folded > 0 ? ` (${number.format(folded)} folded)` : ''}`,
  said: (/** @type {number} */ count, /** @type {number} */ folded) =>
    count === 0
      ? 'Nothing is selected.'
      : `${entities(count)} selected${folded > 0 ? `, ${number.format(folded)} of them folded` : ''}.`,
  toggled: (/** @type {string} */ name, /** @type {boolean} */ isSelected, /** @type {string} */ said) =>
    `${isolated(name)}: ${isSelected ? 'selected' : 'no longer selected'}. ${isolated(said)}`,
  cursor: (/** @type {string} */ said) => `${isolated(said)}, selected`,

  actions: {
    neighbours: 'Select neighbours',
    neighboursShort: 'Neighbours',
    invert: 'Invert',
    sameType: 'All of the same type',
    sameTypeShort: 'Same type',
    hide: 'Hide',
    keep: 'Keep only these',
    keepShort: 'Keep only',
    pin: 'Pin',
    unpin: 'Unpin',
    fold: (/** @type {number} */ count) => `Fold ${number.format(count)}`,
    unfold: (/** @type {number} */ count) => `Unfold ${number.format(count)}`,
    connect: 'How are they connected?',
    mark: 'Mark as a region',
    clear: 'Clear the selection',
    more: 'More',
  },
  pinned: (/** @type {number} */ count) => `${entities(count)} ${count === 1 ? 'stays where it is' : 'stay where they are'}.`,
  unpinned: (/** @type {number} */ count) => `${entities(count)} ${count === 1 ? 'is' : 'are'} free to move.`,
  /** The name of a step. */
  kept: (/** @type {number} */ count) => `Kept only ${entities(count)}`,

  row: (/** @type {string} */ name) => `Select ${isolated(name)}`,
  rows: (/** @type {number} */ count) => `Select all ${counted(count, 'row', 'rows')}`,
};

const degree = {
  title: 'Degree',
  least: 'At least',
  unit: 'relationships in this view',
  meaning:
    'Counted before this filter leaves anything out: an entity that has enough stays, even if all its neighbours go.',
  leavesOut: (/** @type {number} */ nodes, /** @type {number} */ edges) =>
    nodes === 0 ? 'It leaves out nothing.' : `It leaves out ${entities(nodes)} with ${relationships(edges)}.`,
  all: 'Any degree',
};

export { degree, selecting };
