import { counted, entities, number, relationships } from './counting.js';
import { isolated } from './isolated.js';

/** What is said about saved views. Not in `texts`, because it is fetched with the scripts that need it. */

/** @param {number} count */
function things(count) {
  return counted(count, 'entity or relationship', 'entities and relationships');
}

/** @param {number} count */
function inSteps(count) {
  return counted(count, 'step', 'steps');
}

const views = {
  current: 'This graph',
  currentOf: (/** @type {string} */ title) => `Opened: ${isolated(title)}`,
  empty: 'The graph is empty. Open a view, or search for somebody to begin one.',
  title: 'Title',
  note: 'Note',
  noteHint: 'What it shows, what is still to be found out',
  withHistory: (/** @type {number} */ steps) => `With its history (${inSteps(steps)})`,
  noRoom: (/** @type {number} */ count, /** @type {string} */ title) =>
    `The ${count === 1 ? 'oldest step' : `${number.format(count)} oldest steps`} of its history found no room in “${isolated(title)}”.`,
  historyCut: (/** @type {string} */ reasons) => `Not all relationships of the view’s history could be fetched: ${reasons}.`,
  goneFromHistory: (/** @type {number} */ count, /** @type {string} */ names) =>
    `${things(count)} in the history of the view ${count === 1 ? 'is' : 'are'} no longer in the database: ${names}.`,
  save: 'Save view',
  saveAgain: 'Save changes',
  saveNew: 'Save as new',
  needsTitle: 'A view needs a title.',
  saved: (/** @type {string} */ title) => `Saved “${isolated(title)}”.`,
  savedNote: (/** @type {string} */ title) => `“${isolated(title)}” is saved in the database, with places, filters and camera. Its link opens it wherever this database is.`,
  conflict: (/** @type {string} */ title) => `Somebody else has saved “${isolated(title)}” since you opened it. What is to happen?`,
  overwrite: 'Save mine over it',
  openTheirs: 'Open theirs',
  goneMeanwhile: (/** @type {string} */ title) => `“${isolated(title)}” has been deleted meanwhile. Save it as new to keep it.`,

  list: 'Saved views',
  none: 'Nothing has been saved yet.',
  size: (/** @type {number} */ nodes, /** @type {number} */ edges, /** @type {number} */ notes, /** @type {number} */ steps) =>
    [entities(nodes), relationships(edges), notes > 0 && counted(notes, 'note or region', 'notes and regions'), steps > 0 && inSteps(steps)]
      .filter(Boolean)
      .join(' · '),
  changed: (/** @type {string} */ at) => `saved ${at}`,
  open: (/** @type {string} */ title) => `Open ${isolated(title)}`,
  isOpen: 'open',
  copy: 'Copy link',
  copyOf: (/** @type {string} */ title) => `Copy link to ${isolated(title)}`,
  copied: (/** @type {string} */ title) => `The link to “${isolated(title)}” is copied.`,
  notCopied: (/** @type {string} */ address) => `The browser allows no copying here. The link: ${address}`,
  rename: 'Rename',
  renameOf: (/** @type {string} */ title) => `Rename ${isolated(title)}`,
  renamed: (/** @type {string} */ title) => `It is called “${isolated(title)}” now.`,
  keep: 'Keep it',
  remove: 'Delete',
  removeOf: (/** @type {string} */ title) => `Delete ${isolated(title)}`,
  really: (/** @type {string} */ title) => `Delete “${isolated(title)}” for everybody? This cannot be undone.`,
  removed: (/** @type {string} */ title) => `“${isolated(title)}” is deleted.`,
  more: (/** @type {number} */ left) => `Show ${number.format(left)} more`,
  cancel: 'Cancel',

  openedBefore: 'The view in the address was opened already; the graph is as you left it since.',
  again: 'Open it again',
  unknown: 'There is no such saved view: it has been deleted, or is in another database.',

  changedNote: (/** @type {number} */ count, /** @type {string} */ lines) =>
    `${things(count)} ${count === 1 ? 'has' : 'have'} changed since the view was saved: ${lines}.`,
  showChanges: 'What changed',
  since: (/** @type {string} */ at) => `Since it was saved on ${at}`,
  unchanged: 'Nothing of it has changed or gone.',
  gone: 'Gone from the database',
  changedTitle: 'Changed',
  added: (/** @type {number} */ count) => `${relationships(count)} among these entities ${count === 1 ? 'is' : 'are'} not in it: new since then, or not shown when it was saved.`,
  was: (/** @type {string} */ what, /** @type {string} */ before, /** @type {string} */ after) => `${what} ${isolated(before)} → ${isolated(after)}`,
  nothing: 'none',
  what: /** @type {Record<string, string>} */ ({
    name: 'name',
    type: 'type',
    role: 'role',
    dates: 'when',
    source: 'from',
    target: 'to',
    sources: 'sources',
    claims: 'claims',
  }),
  lines: (/** @type {string[]} */ parts) => parts.join('; '),

  latest: 'Saved views',
  all: 'All saved views',
};

/** About a saved view that comes back. */
const reopened = {
  opened: 'Opened a saved view',
  nothing: (/** @type {number} */ count, /** @type {string} */ names) =>
    `Nothing of this view is in the database any more: none of its ${entities(count)} (${names}).`,
  goneNodes: (/** @type {number} */ count, /** @type {string} */ names) =>
    `${entities(count)} of the view ${count === 1 ? 'is' : 'are'} no longer in the database: ${names}.`,
  goneEdges: (/** @type {number} */ count, /** @type {string} */ names) =>
    `${relationships(count)} of the view ${count === 1 ? 'is' : 'are'} no longer in the database: ${names}.`,
  newEdges: (/** @type {number} */ count) =>
    `${relationships(count)} among these entities ${count === 1 ? 'is' : 'are'} not in the view: new since then, or not shown when it was saved.`,
  addedNew: 'Added what the view did not have',
  cut: (/** @type {string} */ reasons) => `Not all relationships of the view could be fetched: ${reasons}.`,
};

export { reopened, views };
