/**
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Annotation} from './annotation.js'
 */
import { annotations as words } from '../texts/annotations.js';

const NAMED = 3;

/**
 * What a note or region belongs to, in words.
 *
 * @param {GraphView} view
 * @param {Annotation} annotation
 */
function whereOf(view, annotation) {
  const nameOf = (/** @type {string} */ id) => view.node(id)?.name ?? id;
  if (annotation.kind === 'note') {
    return annotation.entity === undefined ? words.free : words.on(nameOf(annotation.entity));
  }
  const { entities } = annotation;
  return entities === undefined ? words.area : words.aroundSome(entities.slice(0, NAMED).map(nameOf), Math.max(0, entities.length - NAMED));
}

/**
 * @param {GraphView} view
 * @param {Annotation} annotation
 */
function labelOf(view, annotation) {
  const where = whereOf(view, annotation);
  return annotation.kind === 'note' ? words.noteHandle(annotation.text, where) : words.regionHandle(annotation.text, where);
}

/**
 * Whether it can be seen, as far as that hangs on entities.
 *
 * @param {GraphView} view
 * @param {Annotation} annotation
 */
function isSeen(view, annotation) {
  const ids = annotation.kind === 'note' ? annotation.entity && [annotation.entity] : annotation.entities;
  return !ids || ids.some((id) => view.nodeVisible[view.nodeSlot(id)] === 1);
}

export { isSeen, labelOf, whereOf };
