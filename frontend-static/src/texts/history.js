import { counted, entities, list, relationships } from './counting.js';
import { isolated } from './isolated.js';

/** What the history of an exploration says. */

/** @param {string[]} names */
function some(names) {
  return names.length > 3 ? entities(names.length) : list(names);
}

/** @param {string[]} types */
function all(types) {
  return types.length > 3 ? counted(types.length, 'type', 'types') : list(types);
}

const history = {
  title: 'History',
  tools: 'History of this graph',
  undo: 'Undo',
  redo: 'Redo',
  undoStep: (/** @type {string} */ title) => `Undo: ${isolated(title)}`,
  redoStep: (/** @type {string} */ title) => `Redo: ${isolated(title)}`,
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to redo.',
  undone: (/** @type {string} */ title) => `Undone: ${isolated(title)}.`,
  redone: (/** @type {string} */ title) => `Redone: ${isolated(title)}.`,
  went: (/** @type {string} */ title) => `The graph is as it was after: ${isolated(title)}.`,
  resumed: 'The graph is as you left it.',

  beginning: 'Empty graph',
  anew: 'Began a new graph',
  lead: 'Each step can be returned to. What you leave aside by going another way stays here.',
  list: 'Steps',
  undoneStep: 'undone',
  aside: 'Other branches',
  asideOf: (/** @type {string} */ title) => `Other branches after: ${isolated(title)}`,
  led: 'How it came about',
  ledTo: (/** @type {string} */ title) => `How it came about: ${isolated(title)}`,
  earlierAside: 'Other branches, begun at a step that is no longer kept',
  fallen: (/** @type {number} */ count, /** @type {number} */ most) =>
    `The ${count === 1 ? 'oldest step is' : `${counted(count, 'step', 'steps')} before these are`} no longer kept: ` +
    `the history holds ${most}.`,
  notStored:
    'This browser cannot keep your history: you can undo and redo, but after a reload the graph and its steps will be gone.',

  withEntities: (/** @type {string} */ title, /** @type {number} */ count) => `${isolated(title)}: ${entities(count)}`,
  withRelationships: (/** @type {string} */ title, /** @type {number} */ count) => `${isolated(title)}: ${relationships(count)}`,

  /** The names of steps. */
  steps: {
    opened: (/** @type {string} */ name) => `Opened ${isolated(name)}`,
    expanded: (/** @type {string} */ name) => `Expanded ${isolated(name)}`,
    more: (/** @type {string} */ name) => `Showed more of ${isolated(name)}`,
    group: (/** @type {string} */ name, /** @type {string} */ group) => `Showed more of ${isolated(name)}, ${isolated(group)}`,
    chosen: (/** @type {string} */ name, /** @type {string} */ group) => `Chose from ${isolated(name)}, ${isolated(group)}`,
    connections: (/** @type {string[]} */ names) => `Connections of ${list(names)}`,
    path: (/** @type {string} */ from, /** @type {string} */ to) => `Added a connection of ${from} and ${to}`,
    paths: (/** @type {number} */ count) => `Added ${counted(count, 'connection', 'connections')}`,
    shared: (/** @type {string} */ name) => `Added ${isolated(name)}`,
    result: (/** @type {string} */ query) => `Showed the result of “${isolated(query)}”`,
    arranged: 'Arranged the graph anew',
    cleared: 'Cleared the graph',
    added: (/** @type {string[]} */ names) => `Added ${some(names)}`,
    addedRelationships: (/** @type {number} */ count) => `Added ${relationships(count)}`,
    removed: (/** @type {string[]} */ names) => `Removed ${some(names)}`,
    removedRelationships: (/** @type {number} */ count) => `Removed ${relationships(count)}`,
    hid: (/** @type {string[]} */ names) => `Hid ${some(names)}`,
    showed: (/** @type {string[]} */ names) => `Showed ${some(names)} again`,
    folded: (/** @type {string[]} */ names) => `Folded ${some(names)}`,
    unfolded: (/** @type {string[]} */ names) => `Unfolded ${some(names)}`,
    hidTypes: (/** @type {string[]} */ types) => `Hid by type: ${all(types)}`,
    showedTypes: (/** @type {string[]} */ types) => `Showed again by type: ${all(types)}`,
    pinned: (/** @type {string[]} */ names) => `Pinned ${some(names)}`,
    unpinned: (/** @type {string[]} */ names) => `Unpinned ${some(names)}`,
    moved: (/** @type {string[]} */ names) => `Moved ${some(names)}`,
  },
};

export { history };
