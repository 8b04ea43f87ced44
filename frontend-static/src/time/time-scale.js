/** @import {Unit} from '../graph/dates.js' */
import { AFTER_ALL, BEFORE_ALL, dateAt, firstDay, lastDay } from '../graph/dates.js';
import { formatDate } from '../format.js';

/** Up to so many days are told apart as days, and as months. */
const DAYS_UP_TO = 93;
const MONTHS_UP_TO = 8 * 366;
const MOST_BARS = 180;
/** How far apart marks may be, in steps; those of months and years stand where these can be divided by it. */
const INTERVALS = {
  year: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000],
  month: [1, 3, 6, 12, 24, 60],
  day: [1, 2, 7, 14, 28],
};

/**
 * @typedef {{first: number, last: number}} Span in days; may be open
 * @typedef {{first: number, last: number, count: number}} Bar from a step to a step, and how many hold at some time in it
 */

/**
 * Time in equal parts of the calendar: days, months or years, whichever tells the dates of a picture apart well.
 */
class TimeScale {
  /** @type {Unit} */
  unit;
  /** Each step as a partial date. @type {string[]} */
  steps = [];

  /**
   * @param {number} first day
   * @param {number} last day
   */
  constructor(first, last) {
    const days = last - first;
    this.unit = days <= DAYS_UP_TO ? 'day' : days <= MONTHS_UP_TO ? 'month' : 'year';
    for (let day = first; day <= last; day = lastDay(this.steps[this.steps.length - 1]) + 1) {
      this.steps.push(dateAt(day, this.unit));
    }
  }

  /**
   * From the first to the last date that is known; `null` where there is none.
   *
   * @param {Span[]} spans
   */
  static of(spans) {
    let first = AFTER_ALL;
    let last = BEFORE_ALL;
    for (const span of spans) {
      for (const day of [span.first, span.last]) {
        if (day !== BEFORE_ALL && day !== AFTER_ALL) {
          first = Math.min(first, day);
          last = Math.max(last, day);
        }
      }
    }
    return first > last ? null : new TimeScale(first, last);
  }

  get most() {
    return this.steps.length - 1;
  }

  /** How many steps a page is. */
  get page() {
    return { year: 10, month: 12, day: 7 }[this.unit];
  }

  /**
   * The step that a day is in, or the nearest.
   *
   * @param {number} day
   */
  stepAt(day) {
    let low = 0;
    let high = this.most;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (firstDay(this.steps[middle]) <= day) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /**
   * Where a day begins, from 0 to 1.
   *
   * @param {number} day
   */
  place(day) {
    const begin = firstDay(this.steps[0]);
    const end = lastDay(this.steps[this.most]) + 1;
    return Math.max(0, Math.min(1, (day - begin) / (end - begin)));
  }

  /**
   * The step at a place.
   *
   * @param {number} place from 0 to 1
   */
  stepAtPlace(place) {
    const begin = firstDay(this.steps[0]);
    const end = lastDay(this.steps[this.most]) + 1;
    return this.stepAt(Math.floor(begin + place * (end - begin)));
  }

  /**
   * How many hold at each time. One counts wherever it was, or may have been: that is what a question about that time
   * finds.
   *
   * @param {Span[]} spans
   * @returns {Bar[]}
   */
  bars(spans) {
    const width = Math.ceil(this.steps.length / MOST_BARS);
    const changes = new Int32Array(Math.ceil(this.steps.length / width) + 1);
    const [begin, end] = [firstDay(this.steps[0]), lastDay(this.steps[this.most])];
    for (const { first, last } of spans) {
      const from = Math.floor(this.stepAt(Math.max(first, begin)) / width);
      const to = Math.floor(this.stepAt(Math.min(last, end)) / width);
      if (from <= to) {
        changes[from] += 1;
        changes[to + 1] -= 1;
      }
    }
    let count = 0;
    return Array.from(changes.subarray(0, -1), (change, i) => {
      count += change;
      return { first: i * width, last: Math.min(this.most, (i + 1) * width - 1), count };
    });
  }

  /**
   * Marks that leave each other room.
   *
   * @param {number} most how many there is room for
   * @returns {{place: number, label: string}[]}
   */
  marks(most) {
    const number = (/** @type {number} */ i) => numberOf(this.steps[i], this.unit) ?? i;
    const all = [...this.steps.keys()];
    const fits = INTERVALS[this.unit].find((interval) => this.steps.length / interval <= most);
    const interval = fits ?? INTERVALS[this.unit].at(-1) ?? 1;
    return all
      .filter((i) => number(i) % interval === 0)
      .map((i) => ({ place: this.place(firstDay(this.steps[i])), label: markAt(this.steps[i]) }));
  }
}

/**
 * @param {string} step
 * @param {Unit} unit
 * @returns {number | null} days are counted from the first one
 */
function numberOf(step, unit) {
  const [year, month] = step.split('-').map(Number);
  return unit === 'day' ? null : unit === 'year' ? year : 12 * year + month - 1;
}

/** The year is said where it begins. @param {string} step */
function markAt(step) {
  const [year, month, day] = step.split('-');
  if (month === '01' && day === undefined) {
    return year;
  }
  return month === undefined ? year : formatDate(step).replace(` ${year}`, '');
}

export { TimeScale };
