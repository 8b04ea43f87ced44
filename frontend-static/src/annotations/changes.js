/**
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Look} from '../share/linked-view.js'
 * @import {Annotation, Note, Region} from './annotation.js'
 */

const TENTHS = 10;
const LEAST_SIZE = 30;
/** How much of what is looked at a new area takes. */
const SHARE = 0.35;
/** Where a note begins beside its entity. */
const BESIDE = { x: 40, y: 26 };

/** What can be done to notes and regions; each gives a new one and leaves the old as it was. */

/**
 * @param {GraphView} view
 * @param {Look} look
 * @param {string} id
 * @param {string} [entity] that it is to belong to
 * @returns {Note} on the selected entity, or where one looks
 */
function newNote(view, look, id, entity = selectedIn(view)) {
  return { id, kind: 'note', text: '', tint: 'amber', ...(entity === undefined ? middleOf(look) : { ...BESIDE, entity }) };
}

/** The selected entity, if it is to be seen. @param {GraphView} view */
function selectedIn(view) {
  const { selection } = view;
  return selection?.kind === 'node' && view.isShown(view.nodeSlot(selection.id)) ? selection.id : undefined;
}

/**
 * @param {GraphView} view
 * @param {Look} look
 * @param {string} id
 * @param {string[]} [entities] to be in it, if not the selected one and its neighbours
 * @returns {Region} without any entity, an area where one looks
 */
function newRegion(view, look, id, entities = aroundSelected(view)) {
  const place = entities.length === 0 ? areaIn(look) : { entities };
  return { id, kind: 'region', text: '', tint: 'blue', ...place };
}

/** @param {GraphView} view */
function aroundSelected(view) {
  const selected = selectedIn(view);
  if (selected === undefined) {
    return [];
  }
  const slot = view.nodeSlot(selected);
  const ends = view.incident[slot].filter((edge) => view.edgeVisible[edge]).map((edge) => view.otherEnd(edge, slot));
  return [...new Set([slot, ...ends])].filter((each) => view.isShown(each)).map((each) => view.nodes[each].id);
}

/** @param {Look} look */
function areaIn({ x, y, k, width, height }) {
  const size = { width: tenth((width * SHARE) / k), height: tenth((height * SHARE) / k) };
  return { x: tenth(x - size.width / 2), y: tenth(y - size.height / 2), ...size };
}

/** @param {Look} look */
function middleOf({ x, y }) {
  return { x: tenth(x), y: tenth(y) };
}

/**
 * Gives a note to an entity, or to none, and leaves it where it is, or beside the entity where that was not so before.
 *
 * @param {GraphView} view
 * @param {Note} note
 * @param {string | undefined} entity
 * @returns {Note}
 */
function tied(view, note, entity) {
  if (note.entity === entity) {
    return note;
  }
  const { entity: before, ...free } = note;
  if (entity !== undefined) {
    return { ...free, ...BESIDE, entity };
  }
  const slot = before === undefined ? -1 : view.nodeSlot(before);
  return slot < 0 ? free : { ...free, x: tenth(note.x + view.x[slot]), y: tenth(note.y + view.y[slot]) };
}

/**
 * @param {Annotation} annotation
 * @param {number} dx in the picture
 * @param {number} dy
 * @returns {Annotation} the same where it surrounds entities and goes where they go
 */
function moved(annotation, dx, dy) {
  if (annotation.kind === 'region' && annotation.entities !== undefined) {
    return annotation;
  }
  return { ...annotation, x: tenth((annotation.x ?? 0) + dx), y: tenth((annotation.y ?? 0) + dy) };
}

/**
 * @param {Annotation} annotation
 * @param {number} dx in the picture
 * @param {number} dy
 * @returns {Annotation} the same where it has no size of its own
 */
function sized(annotation, dx, dy) {
  if (annotation.kind === 'note' || annotation.entities !== undefined) {
    return annotation;
  }
  const { width = 0, height = 0 } = annotation;
  return { ...annotation, width: tenth(Math.max(LEAST_SIZE, width + dx)), height: tenth(Math.max(LEAST_SIZE, height + dy)) };
}

/** @param {number} place */
function tenth(place) {
  return Math.round(place * TENTHS) / TENTHS;
}

export { areaIn, moved, newNote, newRegion, selectedIn, sized, tied };
