/** @import {Annotation} from './annotation.js' */
import { TINTS } from './annotation.js';

const MOST = 500;
const LONGEST_TEXT = 2000;
const FARTHEST = 1e8;

/**
 * Whoever made a link may have put anything into it.
 *
 * @param {unknown} list
 * @param {Set<string>} entities of the same view
 * @returns {list is Annotation[]}
 */
function areAnnotations(list, entities) {
  return (
    Array.isArray(list) &&
    list.length <= MOST &&
    new Set(list.map((each) => each?.id)).size === list.length &&
    list.every((each) => isAnnotation(each, entities))
  );
}

/**
 * @param {any} each
 * @param {Set<string>} entities
 */
function isAnnotation(each, entities) {
  return isText(each?.id) && isText(each.text) && TINTS.includes(each.tint) && (isNote(each, entities) || isRegion(each, entities));
}

/**
 * @param {any} each
 * @param {Set<string>} entities
 */
function isNote({ kind, x, y, entity }, entities) {
  return kind === 'note' && isPlace(x) && isPlace(y) && (entity === undefined || entities.has(entity));
}

/**
 * @param {any} each
 * @param {Set<string>} inView
 */
function isRegion({ kind, x, y, width, height, entities }, inView) {
  const isArea = isPlace(x) && isPlace(y) && isPlace(width) && isPlace(height) && width > 0 && height > 0;
  const isAround = Array.isArray(entities) && entities.length > 0 && entities.every((id) => inView.has(id));
  return kind === 'region' && (entities === undefined ? isArea : isAround);
}

/** @param {unknown} text */
function isText(text) {
  return typeof text === 'string' && text.trim() !== '' && text.length <= LONGEST_TEXT;
}

/** @param {unknown} place */
function isPlace(place) {
  return typeof place === 'number' && Math.abs(place) <= FARTHEST;
}

/**
 * Notes and regions where some entities have gone: each stays where it was.
 *
 * @param {readonly Annotation[]} annotations
 * @param {(id: string) => boolean} isThere
 * @param {(id: string) => {x: number, y: number}} placeOf where an entity was
 * @returns {Annotation[]}
 */
function withoutGone(annotations, isThere, placeOf) {
  return annotations.map((annotation) => {
    if (annotation.kind === 'note') {
      const { entity, ...free } = annotation;
      if (entity === undefined || isThere(entity)) {
        return annotation;
      }
      const { x, y } = placeOf(entity);
      return { ...free, x: x + annotation.x, y: y + annotation.y };
    }
    const { entities, ...area } = annotation;
    const left = entities?.filter(isThere);
    if (entities === undefined || left === undefined || left.length === entities.length) {
      return annotation;
    }
    return left.length > 0 ? { ...area, entities: left } : { ...area, ...around(entities.map(placeOf)) };
  });
}

const ROOM = 40;

/** @param {{x: number, y: number}[]} places */
function around(places) {
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const x = Math.min(...xs) - ROOM;
  const y = Math.min(...ys) - ROOM;
  return { x, y, width: Math.max(...xs) + ROOM - x, height: Math.max(...ys) + ROOM - y };
}

export { MOST, areAnnotations, withoutGone };
