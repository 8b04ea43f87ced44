/**
 * Dates as far as they are known, as days since 1970-01-01: a year or month means its whole period. As in EDTF,
 * `../2017-02` is by then, `2017-02/..` from then on, `1990/1992` between the two, and `~1990` about then: one year, or
 * one month for `~1990-05`, earlier or later at most. The server answers questions about a time by the same rules.
 *
 * @typedef {'year' | 'month' | 'day'} Unit
 */

const FORM = /^(?!0000)\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const OPEN = '..';
const DAY = 86_400_000;
/** Where there is no date, or none that can be read, it may have been at any time. */
const BEFORE_ALL = -(2 ** 31);
const AFTER_ALL = 2 ** 31 - 1;
const LAST_YEAR = 9999;
const LENGTHS = { year: 4, month: 7, day: 10 };

/** @type {Map<string, {first: number, last: number} | null>} */
const known = new Map();

/**
 * The days that a date means, unknown ones at `BEFORE_ALL` or `AFTER_ALL`; `null` if it is none.
 *
 * @param {string} date
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
  if (date.startsWith('~')) {
    return readAbout(date.slice(1));
  }
  const [first, last, ...more] = date.split('/');
  return last === undefined ? readPlain(date) : more.length === 0 ? readBetween(first, last) : null;
}

/** @param {string} first @param {string} last */
function readBetween(first, last) {
  const [begin, end] = [first, last].map((date) => (date === OPEN ? { first: BEFORE_ALL, last: AFTER_ALL } : readPlain(date)));
  return begin === null || end === null || (first === OPEN && last === OPEN) || begin.first > end.last
    ? null
    : { first: begin.first, last: end.last };
}

/** @param {string} date a year or a month */
function readAbout(date) {
  const days = date.length === LENGTHS.day ? null : readPlain(date);
  if (days === null) {
    return null;
  }
  const [before, after] = [days.first - 1, days.last + 1].map((day) => new Date(day * DAY));
  if (date.length === LENGTHS.year) {
    before.setUTCMonth(0, 1);
    after.setUTCMonth(11, 31);
  } else {
    before.setUTCDate(1);
    after.setUTCMonth(after.getUTCMonth() + 1, 0);
  }
  return after.getUTCFullYear() > LAST_YEAR ? null : { first: before.getTime() / DAY, last: after.getTime() / DAY };
}

/** @param {string} date */
function readPlain(date) {
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

/**
 * Whether it is a year, month or day, without anything unknown.
 *
 * @param {string} date
 */
function isPlain(date) {
  return FORM.test(date) && daysOf(date) !== null;
}

/**
 * The first year, month or day that a date names: where it is listed among others; empty if it is none.
 *
 * @param {string | null | undefined} date
 */
function namedDate(date) {
  return date && daysOf(date) !== null ? (date.split(/[/~]/).find((part) => FORM.test(part)) ?? '') : '';
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

export { AFTER_ALL, BEFORE_ALL, dateAt, daysOf, firstDay, isPlain, lastDay, namedDate };
