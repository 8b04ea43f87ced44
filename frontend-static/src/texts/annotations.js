import { entities, list, number } from './counting.js';

/** What is said about notes and regions. Not in `texts`, because it is fetched with the scripts that need it. */

const STEP = 30;

/** @param {string} text */
function short(text) {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > STEP ? `${line.slice(0, STEP)}…` : line;
}

const annotations = {
  lead: 'What you write and mark here belongs to the picture, not to the data. It is kept in saved views, links, pictures and pages to keep.',
  layer: 'Notes and regions',
  list: 'In this picture',
  none: 'There are no notes and no regions yet.',
  empty: 'The picture is empty: there is nothing to write on.',

  write: 'Write a note',
  writeOn: (/** @type {string} */ name) => `Write a note on ${name}`,
  mark: 'Mark a region',

  newNote: 'A new note',
  newRegion: 'A new region',
  note: 'Note',
  region: 'Region',
  text: 'Text',
  name: 'Name',
  tie: 'Belongs to',
  ground: 'nothing, it is free in the picture',
  tint: 'Colour',
  tints: { amber: 'Amber', blue: 'Blue', green: 'Green', red: 'Red', violet: 'Violet', grey: 'Grey' },
  around: 'What it marks',
  someEntities: 'Entities, wherever they are',
  anArea: 'An area of the picture',
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
  showOf: (/** @type {string} */ text) => `Show ${short(text)}`,
  editOf: (/** @type {string} */ text) => `Edit ${short(text)}`,
  removeOf: (/** @type {string} */ text) => `Remove ${short(text)}`,
  needsText: 'A note needs a text.',
  needsName: 'A region needs a name.',
  needsEntities: 'Choose at least one entity, or mark an area.',
  tooMany: (/** @type {number} */ most) => `A picture holds ${number.format(most)} notes and regions at most.`,

  on: (/** @type {string} */ name) => `on ${name}`,
  free: 'free in the picture',
  aroundSome: (/** @type {string[]} */ names, /** @type {number} */ more) => `around ${list(more > 0 ? [...names, `${number.format(more)} more`] : names)}`,
  area: 'an area of the picture',
  unseen: 'not to be seen now, as what it belongs to is not',
  noteHandle: (/** @type {string} */ text, /** @type {string} */ where) => `Note, ${where}: ${text}`,
  regionHandle: (/** @type {string} */ text, /** @type {string} */ where) => `Region ${text}, ${where}`,
  corner: (/** @type {string} */ text) => `Size of the region ${short(text)}`,
  keys: 'Enter edits, arrow keys move, Delete removes.',

  steps: {
    wrote: (/** @type {string} */ text) => `Wrote the note “${short(text)}”`,
    marked: (/** @type {string} */ text) => `Marked the region “${short(text)}”`,
    edited: (/** @type {string} */ text) => `Changed “${short(text)}”`,
    moved: (/** @type {string} */ text) => `Moved “${short(text)}”`,
    sized: (/** @type {string} */ text) => `Changed the size of “${short(text)}”`,
    removed: (/** @type {string} */ text) => `Removed “${short(text)}”`,
  },
};

export { annotations };
