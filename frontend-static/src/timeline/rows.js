/**
 * @import {Entity, Relationship} from '../api/types.js'
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {TimeScale} from '../time/time-scale.js'
 */
import { isUndated } from '../graph/filters.js';
import { edgeLabel, formatPeriod, readable, relationName } from '../format.js';
import { AFTER_ALL, BEFORE_ALL, daysOf, firstDay, lastDay, namedDate } from '../graph/dates.js';
import { typeStyle } from '../graph/type-styles.js';
import { timeline as words } from '../texts/timeline.js';

/**
 * @typedef {object} Row a relationship or an event
 * @property {'node' | 'edge'} kind
 * @property {string} id
 * @property {string} type of the relationship or entity, as it is read
 * @property {string} name with what it relates
 * @property {string} when as it is read; empty without a date
 * @property {string} [from]
 * @property {string} [to]
 *
 * @typedef {{left: number, width: number}} Part from 0 to 1
 *
 * @typedef {object} Bar
 * @property {Part} whole when it was, or may have been
 * @property {Part | null} sure when it certainly was
 * @property {boolean} openStart nothing is known of its beginning
 * @property {boolean} openEnd
 *
 * @typedef {{type: string, colour: number, count: number}} Kind
 */

/** What the colours of entity types leave for relationships, those told apart best first. */
const COLOURS = [0, 2, 5, 4, 8, 1, 3, 7, 6];
const OTHER_COLOUR = 10;
/** Its dates are what an event is about; that another entity has none says nothing. */
const EVENT = 'Event';

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * What the picture shows, those with a date in the order in which they began.
 *
 * @param {GraphView} view
 * @returns {{dated: Row[], undated: Row[]}}
 */
function rowsOf(view) {
  const nodes = view.nodes.filter((_, slot) => view.isShown(slot));
  const edges = view.edges.filter((_, slot) => view.isEdgeShown(slot));
  const rows = [...nodes.map(nodeRow), ...edges.map((edge) => edgeRow(view, edge))];
  const dated = rows.filter(isDated).toSorted((a, b) => startOf(a) - startOf(b) || lastDay(a.to) - lastDay(b.to) || compare(a, b));
  const undated = rows.filter((row) => !isDated(row) && (row.kind === 'edge' || row.type === EVENT));
  return { dated, undated: undated.toSorted(compare) };
}

/** @param {Entity} node @returns {Row} */
function nodeRow({ id, type, name, from, to }) {
  return { kind: 'node', id, type: readable(type), name, when: formatPeriod(from, to), from, to };
}

/**
 * @param {GraphView} view
 * @param {Relationship} edge
 * @returns {Row}
 */
function edgeRow(view, edge) {
  const { id, type, source, target, from, to } = edge;
  const [a, b] = [source, target].map((end) => view.node(end)?.name ?? end);
  return { kind: 'edge', id, type: relationName(type), name: words.relation(a, edgeLabel(edge), b), when: formatPeriod(from, to), from, to };
}

/** @param {Row} row */
function isDated({ from, to }) {
  return !isUndated({ from, to }) && [from, to].some((date) => date && daysOf(date) !== null);
}

/** The first day that is named. @param {Row} row */
function startOf({ from, to }) {
  return firstDay(namedDate(from) || namedDate(to));
}

/** The days that must be on the axis: all that it may have been, and those that its dates name. @param {Row} row */
function spansOf({ from, to }) {
  return [[from, to], [namedDate(from), namedDate(to)]].map(([begin, end]) => ({ first: firstDay(begin), last: lastDay(end) }));
}

/** @param {Row} a @param {Row} b */
function compare(a, b) {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

/**
 * Where a row is on the axis: all days that its dates may mean, and of these the ones that it certainly held.
 *
 * @param {Row} row with a date
 * @param {TimeScale} scale
 * @returns {Bar}
 */
function barOf({ from, to }, scale) {
  const [first, last] = [firstDay(from), lastDay(to)];
  const [openStart, openEnd] = [first === BEFORE_ALL, last === AFTER_ALL];
  const sureFirst = namedDate(from) === '' ? firstDay(to) : lastDay(from);
  const sureLast = namedDate(to) === '' ? lastDay(from) : firstDay(to);
  return {
    whole: part(scale, first, last + 1),
    sure: sureFirst <= sureLast && sureFirst !== BEFORE_ALL && sureLast !== AFTER_ALL ? part(scale, sureFirst, sureLast + 1) : null,
    openStart,
    openEnd,
  };
}

/**
 * @param {TimeScale} scale
 * @param {number} first day
 * @param {number} end the day after the last
 * @returns {Part}
 */
function part(scale, first, end) {
  const left = scale.place(first);
  return { left, width: scale.place(end) - left };
}

/**
 * The types of rows with their colours: that of the type where it is one of entities, others by their number.
 *
 * @param {Row[]} rows
 * @param {GraphView} view
 * @returns {Kind[]}
 */
function kindsOf(rows, view) {
  /** @type {Map<string, Kind>} */
  const kinds = new Map();
  const own = new Map(rows.filter(({ kind }) => kind === 'node').map(({ type, id }) => [type, typeStyle(view.node(id)?.type ?? '').index]));
  rows.forEach(({ type }) => {
    const kind = kinds.get(type) ?? { type, colour: own.get(type) ?? -1, count: 0 };
    kind.count += 1;
    kinds.set(type, kind);
  });
  const sorted = [...kinds.values()].toSorted((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
  const free = COLOURS.filter((colour) => ![...own.values()].includes(colour));
  sorted.filter(({ colour }) => colour < 0).forEach((kind, i) => (kind.colour = free[i] ?? OTHER_COLOUR));
  return sorted;
}

/**
 * Rows that began in one year, year by year.
 *
 * @param {Row[]} rows in their order
 * @returns {{year: string, rows: Row[]}[]}
 */
function byYear(rows) {
  /** @type {{year: string, rows: Row[]}[]} */
  const years = [];
  for (const row of rows) {
    const year = (namedDate(row.from) || namedDate(row.to)).slice(0, 4);
    if (years.at(-1)?.year !== year) {
      years.push({ year, rows: [] });
    }
    years[years.length - 1].rows.push(row);
  }
  return years;
}

export { barOf, byYear, kindsOf, rowsOf, spansOf };
