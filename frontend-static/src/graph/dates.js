/**
 * Dates at the precision that is known, as days since 1970-01-01: a partial date means its whole period. The server
 * answers questions about a time by the same rules.
 *
 * @typedef {'year' | 'month' | 'day'} Unit
 */

const FORM = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const DAY = 86_400_000;
/** Where there is no date, or none that can be read, it may have been at any time. */
const BEFORE_ALL = -(2 ** 31);
const AFTER_ALL = 2 ** 31 - 1;
const LENGTHS = { year: 4, month: 7, day: 10 };

/** @type {Map<string, {first: number, last: number} | null>} */
const known = new Map();

/**
 * The days that a date means; `null` if it is none.
 *
 * @param {string} date `2013`, `2013-07` or `2013-07-31`
 */
function daysOf(date) {
  let days = known.get(date);
  if (days === undefined) {
    days = read(date);
    known.set(date, days);
  }
  return days;
}

/** @param {string} date */
function read(date) {
  if (!FORM.test(date)) {
    return null;
  }
  const first = new Date(date + '-01-01'.slice(date.length - 4));
  // Some browsers take the 30th of February for the 2nd of March.
  if (Number.isNaN(first.getTime()) || !first.toISOString().startsWith(date)) {
    return null;
  }
  const last = new Date(first);
  if (date.length === LENGTHS.year) {
    last.setUTCMonth(11, 31);
  } else if (date.length === LENGTHS.month) {
    last.setUTCMonth(last.getUTCMonth() + 1, 0);
  }
  return { first: first.getTime() / DAY, last: last.getTime() / DAY };
}

/** @param {string | null | undefined} date */
function firstDay(date) {
  return (date ? daysOf(date)?.first : undefined) ?? BEFORE_ALL;
}

/** @param {string | null | undefined} date */
function lastDay(date) {
  return (date ? daysOf(date)?.last : undefined) ?? AFTER_ALL;
}

/**
 * The year, month or day that a day is in.
 *
 * @param {number} day
 * @param {Unit} unit
 */
function dateAt(day, unit) {
  return new Date(day * DAY).toISOString().slice(0, LENGTHS[unit]);
}

export { AFTER_ALL, BEFORE_ALL, dateAt, daysOf, firstDay, lastDay };
