import { entities, list, number } from './counting.js';
import { isolated } from './isolated.js';

/** What is said about notes and regions. Not in `texts`, because it is fetched with the scripts that need it. */

const STEP = 30;

/** @param {string} text */
function short(text) {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > STEP ? `${line.slice(0, STEP)}…` : line;
}

const annotations = {
  lead: 'What you write and mark here belongs to the graph, not to the data. It is kept in saved views, links, images and offline reports.',
  layer: 'Notes and regions',
  list: 'In this graph',
  none: 'There are no notes and no regions yet.',
  empty: 'The graph is empty: there is nothing to write on.',

  write: 'Write a note',
  writeOn: (/** @type {string} */ name) => `Write a note on ${isolated(name)}`,
  mark: 'Mark a region',

  newNote: 'A new note',
  newRegion: 'A new region',
  note: 'Note',
  region: 'Region',
  text: 'Text',
  name: 'Name',
  tie: 'Belongs to',
  ground: 'nothing, it is free in the graph',
  tint: 'Colour',
  tints: { amber: 'Amber', blue: 'Blue', green: 'Green', red: 'Red', violet: 'Violet', grey: 'Grey' },
  around: 'What it marks',
  someEntities: 'Entities, wherever they are',
  anArea: 'An area of the graph',
  entities: 'Entities in it',
  find: 'Filter by name',
  all: 'All',
  nobody: 'None',
  chosen: (/** @type {number} */ count) => `${entities(count)} chosen`,
  areaHint: 'Drag it by its name, make it larger at its corner. By keyboard: arrow keys, with Shift for the size.',
  save: 'Save',
  cancel: 'Cancel',
  remove: 'Remove',
  edit: 'Edit',
  show: 'Show',
  showOf: (/** @type {string} */ text) => `Show ${isolated(short(text))}`,
  editOf: (/** @type {string} */ text) => `Edit ${isolated(short(text))}`,
  removeOf: (/** @type {string} */ text) => `Remove ${isolated(short(text))}`,
  needsText: 'A note needs a text.',
  needsName: 'A region needs a name.',
  needsEntities: 'Choose at least one entity, or mark an area.',
  tooMany: (/** @type {number} */ most) => `A graph holds ${number.format(most)} notes and regions at most.`,

  on: (/** @type {string} */ name) => `on ${isolated(name)}`,
  free: 'free in the graph',
  aroundSome: (/** @type {string[]} */ names, /** @type {number} */ more) => `around ${list(more > 0 ? [...names, `${number.format(more)} more`] : names)}`,
  area: 'an area of the graph',
  unseen: 'not to be seen now, as what it belongs to is not',
  noteHandle: (/** @type {string} */ text, /** @type {string} */ where) => `Note, ${isolated(where)}: ${isolated(text)}`,
  regionHandle: (/** @type {string} */ text, /** @type {string} */ where) => `Region ${isolated(text)}, ${isolated(where)}`,
  corner: (/** @type {string} */ text) => `Size of the region ${isolated(short(text))}`,
  keys: 'Enter edits, arrow keys move, Delete removes.',

  steps: {
    wrote: (/** @type {string} */ text) => `Wrote the note “${isolated(short(text))}”`,
    marked: (/** @type {string} */ text) => `Marked the region “${isolated(short(text))}”`,
    edited: (/** @type {string} */ text) => `Changed “${isolated(short(text))}”`,
    moved: (/** @type {string} */ text) => `Moved “${isolated(short(text))}”`,
    sized: (/** @type {string} */ text) => `Changed the size of “${isolated(short(text))}”`,
    removed: (/** @type {string} */ text) => `Removed “${isolated(short(text))}”`,
  },
};

export { annotations };
