/**
 * @import {Period} from '../graph/filters.js'
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Span, TimeScale} from './time-scale.js'
 */
import { firstDay, isPlain, lastDay } from '../graph/dates.js';
import { isUndated } from '../graph/filters.js';
import { formatDate } from '../format.js';
import { texts } from '../texts.js';

const { time: words } = texts.filters;

/** A film through time has no more pictures than about this. */
const MOST_FRAMES = 80;

/**
 * The first and last step that a period touches.
 *
 * @param {TimeScale} scale
 * @param {Period | null} period
 */
function stepsOf(scale, period) {
  return {
    first: period?.from ? scale.stepAt(firstDay(period.from)) : 0,
    last: period?.to ? scale.stepAt(lastDay(period.to)) : scale.most,
  };
}

/**
 * From one step to another; an end of the scale is open, so that it holds what comes to the picture later.
 *
 * @param {TimeScale} scale
 * @param {number} first
 * @param {number} last
 * @returns {Period | null}
 */
function between(scale, first, last) {
  const from = first <= 0 ? null : scale.steps[first];
  const to = last >= scale.most ? null : scale.steps[last];
  return from === null && to === null ? null : { from, to };
}

/**
 * From one step to another, and not beyond.
 *
 * @param {TimeScale} scale
 * @param {number} first
 * @param {number} last
 * @returns {Period}
 */
function closed(scale, first, last) {
  return { from: scale.steps[first], to: scale.steps[last] };
}

/**
 * @param {TimeScale} scale
 * @param {number} step
 */
function at(scale, step) {
  return closed(scale, step, step);
}

/** @param {Period | null} period */
function isPoint(period) {
  return period !== null && period.from !== null && period.from === period.to;
}

/**
 * What was written into the fields of a period.
 *
 * @param {string} from
 * @param {string} to
 * @returns {{period: Period | null} | {wrong: 'from' | 'to' | 'both', why: string}}
 */
function written(from, to) {
  const [begin, end] = [from, to].map((text) => text.trim() || null);
  if (begin !== null && !isPlain(begin)) {
    return { wrong: 'from', why: whyNone(begin) };
  }
  if (end !== null && !isPlain(end)) {
    return { wrong: 'to', why: whyNone(end) };
  }
  if (firstDay(begin) > lastDay(end)) {
    return { wrong: 'both', why: words.crossed(formatDate(begin ?? ''), formatDate(end ?? '')) };
  }
  return { period: begin === null && end === null ? null : { from: begin, to: end } };
}

/** @param {string} date */
function whyNone(date) {
  return /^\d{4}(-\d\d){0,2}$/.test(date) ? words.impossible(date) : words.invalid(date);
}

/**
 * When the dated relationships of a picture were; `counted` are those that are hidden neither by type nor by hand.
 *
 * @param {GraphView} view
 * @returns {{all: Span[], counted: Span[]}}
 */
function timesOf({ edges, ends, filters }) {
  const dated = [...edges.keys()].filter((slot) => !isUndated(edges[slot]));
  const span = (/** @type {number} */ slot) => filters.spanOf(ends, slot);
  return { all: dated.map(span), counted: dated.filter((slot) => filters.isCounted(slot)).map(span) };
}

/**
 * The pictures of a film through time, from where it is on; from the beginning, where it is at its end. A point and a
 * period move on; one that is open towards the beginning grows, until all is shown.
 *
 * @param {TimeScale} scale
 * @param {Period | null} now
 * @returns {Generator<Period | null, void, undefined>}
 */
function* film(scale, now) {
  const { first, last } = stepsOf(scale, now);
  const pace = Math.ceil(scale.steps.length / MOST_FRAMES);
  const length = last - first;
  const isGrowing = now === null || now.from === null;
  const least = isGrowing ? 0 : length;
  let end = last >= scale.most ? least : Math.min(scale.most, last + pace);
  for (; end < scale.most; end += pace) {
    yield isGrowing ? between(scale, 0, end) : closed(scale, end - length, end);
  }
  yield isGrowing ? null : closed(scale, scale.most - length, scale.most);
}

export { at, between, closed, film, isPoint, stepsOf, timesOf, written };
