import { counted, entities, number, relationships } from './counting.js';
import { isolated } from './isolated.js';

/** What the menu of an entity's neighbours says. */

const expand = {
  title: (/** @type {string} */ name) => `Expand ${isolated(name)}`,
  kicker: 'Expand',
  groups: 'Neighbours by relationship',
  severalTypes: 'several types',

  inPicture: (/** @type {number} */ shown, /** @type {number} */ total) =>
    `${number.format(shown)} of ${number.format(total)} shown`,
  ofAll: (/** @type {number} */ shown, /** @type {number} */ total) => `${number.format(shown)} of ${relationships(total)} shown`,
  folded: (/** @type {number} */ count) => `${number.format(count)} folded`,
  next: (/** @type {number} */ count) => `Show ${number.format(count)} more`,
  all: (/** @type {number} */ total) => `Show all ${number.format(total)}`,
  choose: 'Choose…',
  crowded: (/** @type {number} */ most) => `A group of more than ${most} never comes at once: take the next, or choose.`,
  typesUntold: 'Where there are very many relationships, the types of the entities at their other end are not told apart.',

  fold: (/** @type {number} */ count) => `Fold ${number.format(count)} neighbours`,
  unfold: 'Unfold',
  unfoldAll: (/** @type {number} */ count) => `Unfold ${number.format(count)} neighbours`,
  bundle: (/** @type {number} */ count, /** @type {string} */ type) => `${number.format(count)} × ${type}`,
  bundleOf: (/** @type {string} */ bundle, /** @type {string} */ relation, /** @type {string} */ hub, /** @type {boolean} */ toHub) =>
    toHub ? `${isolated(bundle)} (${relation}: ${isolated(hub)})` : `${isolated(bundle)} (${isolated(hub)}: ${relation})`,
  bundleCursor: (/** @type {string} */ bundle) => `${isolated(bundle)}, folded. Enter unfolds.`,
  foldedNote: (/** @type {number} */ count) => `${entities(count)} folded`,
  foldedInTable: 'Folded in the graph, and not in this table',
  nowFolded: (/** @type {number} */ count) => `${entities(count)} folded.`,
  nowUnfolded: (/** @type {number} */ count) => `${entities(count)} unfolded.`,
  addedFolded: (/** @type {string} */ added, /** @type {number} */ count) => `${added} ${entities(count)} of them are folded.`,

  back: 'Back',
  of: (/** @type {string} */ name) => `Neighbours of ${isolated(name)}`,
  search: 'Search in this list',
  sort: 'Sort by',
  sorts: { name: 'Name', degree: 'Most relationships', earliest: 'Earliest date', latest: 'Latest date' },
  shown: 'shown',
  inBundle: 'folded',
  listing: (/** @type {number} */ listed, /** @type {number} */ total) =>
    `Listing: ${number.format(listed)} of ${relationships(total)} …`,
  listed: (/** @type {number} */ people, /** @type {number} */ listed) =>
    people === listed ? `All ${entities(people)} are listed.` : `All ${entities(people)} with ${relationships(listed)} are listed.`,
  listedSome: (/** @type {number} */ listed, /** @type {number} */ total) =>
    `${number.format(listed)} of ${relationships(total)} are listed; search and order know only these.`,
  changed: (/** @type {number} */ total) => `${relationships(total)} had been counted: the data changed meanwhile.`,
  listMore: 'List more',
  matches: (/** @type {number} */ shown, /** @type {number} */ total) =>
    `${number.format(shown)} of ${counted(total, 'match', 'matches')} in view`,
  moreRows: 'More rows',
  none: 'Nothing in this list is called so.',
  selectAll: (/** @type {number} */ count) => `All ${number.format(count)}`,
  add: (/** @type {number} */ count) => (count === 0 ? 'Add' : `Add ${number.format(count)}`),
  chosen: (/** @type {number} */ count) => `${number.format(count)} chosen`,
};

export { expand };
