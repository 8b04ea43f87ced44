import { counted, entities, list, relationships } from './counting.js';

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
  tools: 'History of this picture',
  undo: 'Undo',
  redo: 'Redo',
  undoStep: (/** @type {string} */ title) => `Undo: ${title}`,
  redoStep: (/** @type {string} */ title) => `Redo: ${title}`,
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to redo.',
  undone: (/** @type {string} */ title) => `Undone: ${title}.`,
  redone: (/** @type {string} */ title) => `Redone: ${title}.`,
  went: (/** @type {string} */ title) => `The picture is as it was after: ${title}.`,
  resumed: 'The picture is as you left it.',

  beginning: 'Empty picture',
  anew: 'Began a new picture',
  lead: 'Each step can be returned to. What you leave aside by going another way stays here.',
  list: 'Steps',
  undoneStep: 'undone',
  aside: 'Left aside',
  asideOf: (/** @type {string} */ title) => `Left aside after: ${title}`,
  earlierAside: 'Left aside, begun at a step that is no longer kept',
  fallen: (/** @type {number} */ count, /** @type {number} */ most) =>
    `The ${count === 1 ? 'oldest step is' : `${counted(count, 'step', 'steps')} before these are`} no longer kept: ` +
    `the history holds ${most}.`,
  notStored:
    'This browser cannot keep your history: you can undo and redo, but after a reload the picture and its steps will be gone.',

  withEntities: (/** @type {string} */ title, /** @type {number} */ count) => `${title}: ${entities(count)}`,
  withRelationships: (/** @type {string} */ title, /** @type {number} */ count) => `${title}: ${relationships(count)}`,

  /** The names of steps. */
  steps: {
    opened: (/** @type {string} */ name) => `Opened ${name}`,
    expanded: (/** @type {string} */ name) => `Expanded ${name}`,
    more: (/** @type {string} */ name) => `Showed more of ${name}`,
    group: (/** @type {string} */ name, /** @type {string} */ group) => `Showed more of ${name}, ${group}`,
    chosen: (/** @type {string} */ name, /** @type {string} */ group) => `Chose from ${name}, ${group}`,
    connections: (/** @type {string[]} */ names) => `Connections of ${list(names)}`,
    path: (/** @type {string} */ from, /** @type {string} */ to) => `Added a connection of ${from} and ${to}`,
    paths: (/** @type {number} */ count) => `Added ${counted(count, 'connection', 'connections')}`,
    shared: (/** @type {string} */ name) => `Added ${name}`,
    result: (/** @type {string} */ query) => `Showed the result of “${query}”`,
    arranged: 'Arranged the picture anew',
    cleared: 'Cleared the picture',
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
