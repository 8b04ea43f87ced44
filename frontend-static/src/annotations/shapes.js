/**
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Camera, Measure} from '../graph/scene.js'
 * @import {Box} from '../graph/labels.js'
 * @import {Annotation, Note, Region} from './annotation.js'
 */

/** Sizes in pixels at the scale of 1. */
const FONT = 12.5;
const LINE = 17;
const PADDING = 9;
const WIDEST = 190;
const MOST_LINES = 14;
const CHIP = 24;
const LONGEST_CHIP = 40;
/** Between the entities of a region and its edge. */
const ROOM = 26;
/** Corners of the circle around an entity, of which the edge is made. */
const CORNERS = 20;
/** Smaller than this a note cannot be read, and is only a mark. */
const READABLE = 0.34;
const MARK = 16;

/**
 * @typedef {{x: number, y: number}} Point
 *
 * @typedef {object} NoteShape in pixels of the screen
 * @property {Note} annotation
 * @property {Box} box
 * @property {number} scale of its text
 * @property {string[]} lines none if it is only a mark
 * @property {Point | null} tied the entity it belongs to
 *
 * @typedef {object} RegionShape
 * @property {Region} annotation
 * @property {Box} box of the chip with its name
 * @property {string} text as much of the name as the chip holds
 * @property {Point[]} outline
 * @property {Point | null} corner where a free region is made larger
 */

/** Lines of each note, which are the same at every scale. @type {WeakMap<Annotation, string[]>} */
const wrapped = new WeakMap();

/**
 * Where notes are on the screen; those of entities that are not to be seen are not either.
 *
 * @param {GraphView} view
 * @param {Camera} camera
 * @param {Measure} measure
 * @returns {NoteShape[]}
 */
function noteShapes(view, camera, measure) {
  return view.annotations.flatMap((note) => (note.kind === 'note' ? (noteShape(note, view, camera, measure) ?? []) : []));
}

/**
 * @param {Note} note
 * @param {GraphView} view
 * @param {Camera} camera
 * @param {Measure} measure
 * @returns {NoteShape | null}
 */
function noteShape(note, view, { k, x, y }, measure) {
  const from = originOf(view, note);
  if (from === null) {
    return null;
  }
  const tied = note.entity === undefined ? null : { x: from.x * k + x, y: from.y * k + y };
  const at = { x: (from.x + note.x) * k + x, y: (from.y + note.y) * k + y };
  if (k < READABLE) {
    return { annotation: note, box: { ...at, w: MARK, h: MARK }, scale: 0, lines: [], tied };
  }
  const scale = Math.max(0.7, Math.min(k, 1.2));
  const lines = linesOf(note, measure);
  const w = (Math.max(24, ...lines.map((line) => measure(line, 'node'))) + 2 * PADDING + 4) * scale;
  const h = (lines.length * LINE + 2 * PADDING - 4) * scale;
  return { annotation: note, box: { ...at, w, h }, scale, lines, tied };
}

/**
 * What the place of a note counts from: `null` if its entity is not to be seen.
 *
 * @param {GraphView} view
 * @param {Note} note
 */
function originOf(view, { entity }) {
  if (entity === undefined) {
    return { x: 0, y: 0 };
  }
  const slot = view.nodeSlot(entity);
  return slot >= 0 && view.nodeVisible[slot] ? { x: view.x[slot], y: view.y[slot] } : null;
}

/**
 * @param {Note} note
 * @param {Measure} measure
 */
function linesOf(note, measure) {
  let lines = wrapped.get(note);
  if (lines === undefined) {
    lines = note.text.split('\n').flatMap((paragraph) => wrap(paragraph, (text) => measure(text, 'node') <= WIDEST));
    if (lines.length > MOST_LINES) {
      lines = [...lines.slice(0, MOST_LINES - 1), '…'];
    }
    wrapped.set(note, lines);
  }
  return lines;
}

/**
 * @param {string} paragraph
 * @param {(text: string) => boolean} fits
 */
function wrap(paragraph, fits) {
  const lines = [];
  let line = '';
  for (const word of paragraph.split(/\s+/).flatMap((long) => pieces(long, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/**
 * A word that is longer than a line, such as an address.
 *
 * @param {string} word
 * @param {(text: string) => boolean} fits
 */
function pieces(word, fits) {
  if (fits(word)) {
    return [word];
  }
  const parts = [''];
  for (const character of word) {
    const longer = parts[parts.length - 1] + character;
    if (fits(longer)) {
      parts[parts.length - 1] = longer;
    } else {
      parts.push(character);
    }
  }
  return parts;
}

/**
 * @param {GraphView} view
 * @param {Camera} camera
 * @param {Measure} measure
 * @returns {RegionShape[]}
 */
function regionShapes(view, camera, measure) {
  return view.annotations.flatMap((region) => (region.kind === 'region' ? (regionShape(region, view, camera, measure) ?? []) : []));
}

/**
 * @param {Region} region
 * @param {GraphView} view
 * @param {Camera} camera
 * @param {Measure} measure
 * @returns {RegionShape | null}
 */
function regionShape(region, view, { k, x, y }, measure) {
  const corners = region.entities === undefined ? areaOf(region) : outlineAround(view, region.entities);
  if (corners.length === 0) {
    return null;
  }
  const outline = corners.map((point) => ({ x: point.x * k + x, y: point.y * k + y }));
  const characters = [...region.text];
  const text = characters.length > LONGEST_CHIP ? `${characters.slice(0, LONGEST_CHIP - 1).join('')}…` : region.text;
  const w = measure(text, 'node') + 2 * PADDING;
  const top = Math.min(...outline.map((point) => point.y));
  const upper = outline.filter((point) => point.y < top + 2).map((point) => point.x);
  const middle = (Math.min(...upper) + Math.max(...upper)) / 2;
  const box = { x: middle - w / 2, y: top - CHIP / 2, w, h: CHIP };
  return { annotation: region, box, text, outline, corner: region.entities === undefined ? outline[2] : null };
}

/** @param {Region} region @returns {Point[]} */
function areaOf({ x = 0, y = 0, width = 0, height = 0 }) {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

/**
 * The smallest area without dents around those of some entities that are to be seen, with some room.
 *
 * @param {GraphView} view
 * @param {string[]} ids
 */
function outlineAround(view, ids) {
  const slots = ids.map((id) => view.nodeSlot(id)).filter((slot) => slot >= 0 && view.nodeVisible[slot]);
  const most = Math.max(...slots.map((slot) => view.radius[slot])) + ROOM;
  const middles = hull(slots.map((slot) => ({ x: view.x[slot], y: view.y[slot] })));
  return hull(
    middles.flatMap(({ x, y }) =>
      Array.from({ length: CORNERS }, (_, i) => {
        const angle = (2 * Math.PI * i) / CORNERS;
        return { x: x + most * Math.cos(angle), y: y + most * Math.sin(angle) };
      }),
    ),
  );
}

/**
 * Andrew's monotone chain.
 *
 * @param {Point[]} points
 */
function hull(points) {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) {
    return sorted;
  }
  const half = (/** @type {Point[]} */ from) => {
    /** @type {Point[]} */
    const chain = [];
    for (const point of from) {
      while (chain.length > 1 && turn(chain[chain.length - 2], chain[chain.length - 1], point) <= 0) {
        chain.pop();
      }
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

/**
 * @param {Point} a
 * @param {Point} b
 * @param {Point} c
 */
function turn(a, b, c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

export { FONT, LINE, PADDING, hull, noteShapes, originOf, regionShapes, wrap };
