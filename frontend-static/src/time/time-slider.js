/**
 * @import {Period} from '../graph/filters.js'
 * @import {Bar, TimeScale} from './time-scale.js'
 */
import { formatDate } from '../format.js';
import { firstDay, lastDay } from '../graph/dates.js';
import { texts } from '../texts.js';
import { el, replace, svg } from '../ui/dom.js';
import { EventBus } from '../ui/events.js';
import { at, between, stepsOf } from './periods.js';

const { time: words } = texts.filters;
/** Keys that follow each other within this time, in milliseconds, make one change. */
const SETTLED_AFTER = 600;
const MARK_WIDTH = 64;
const HEIGHT = 100;
const WIDTH = 1000;

/**
 * @typedef {'point' | 'range'} Mode
 * @typedef {'from' | 'to' | 'at'} End
 * @typedef {{kind: End} | {kind: 'window', grip: number} | {kind: 'brush', anchor: number}} Drag
 */

/**
 * How many relationships hold at each time, and handles to choose a time by pointer, touch and keyboard.
 *
 * @extends {EventBus<{choose: Period | null, chosen: null, touched: null}>}
 */
class TimeSlider extends EventBus {
  element;

  #bars = svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  #chosenBars = svg('svg', { class: 'time-chosen', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  #window = el('div', { class: 'time-window' });
  #tip = el('div', { class: 'time-tip', 'aria-hidden': 'true', hidden: true });
  #marks = el('div', { class: 'time-marks', 'aria-hidden': 'true' });
  #track;
  #handles;
  /** @type {TimeScale | null} */
  #scale = null;
  /** @type {Bar[]} */
  #counts = [];
  /** @type {Period | null} */
  #period = null;
  /** @type {Mode} */
  #mode = 'range';
  /** @type {Drag | null} */
  #drag = null;
  #timer = 0;
  #unsettled = false;

  constructor() {
    super();
    this.#handles = { from: this.#handle('from'), to: this.#handle('to'), at: this.#handle('at') };
    this.#track = el('div', { class: 'time-track' }, this.#bars, this.#chosenBars, this.#window, Object.values(this.#handles), this.#tip);
    this.element = el('div', { class: 'time-slider', role: 'group' }, this.#track, this.#marks);
    this.#track.addEventListener('pointerdown', (event) => this.#down(event));
    this.#track.addEventListener('pointermove', (event) => this.#move(event));
    this.#track.addEventListener('pointerup', () => this.#up());
    this.#track.addEventListener('pointercancel', () => this.#up());
    this.#track.addEventListener('pointerleave', () => (this.#tip.hidden = true));
    new ResizeObserver(() => this.#renderMarks()).observe(this.#track);
  }

  /**
   * @param {TimeScale} scale
   * @param {Bar[]} bars
   * @param {string} label
   */
  setScale(scale, bars, label) {
    this.#scale = scale;
    this.#counts = bars;
    this.element.setAttribute('aria-label', label);
    const path = outline(scale, bars);
    replace(this.#bars, svg('path', { d: path }));
    replace(this.#chosenBars, svg('path', { d: path }));
    this.#renderMarks();
  }

  /**
   * @param {Mode} mode
   * @param {Period | null} period
   * @param {string} shown what is said of the picture with each value
   */
  show(mode, period, shown) {
    const scale = this.#scale;
    if (scale === null) {
      return;
    }
    this.#mode = mode;
    this.#period = period;
    const left = period?.from ? scale.place(firstDay(period.from)) : 0;
    const right = period?.to ? scale.place(lastDay(period.to) + 1) : 1;
    this.#window.style.left = this.#handles.from.style.left = percent(left);
    this.#window.style.right = percent(1 - right);
    this.#handles.to.style.left = percent(right);
    this.#handles.at.style.left = percent((left + right) / 2);
    this.#chosenBars.style.clipPath = `inset(0 ${percent(1 - right)} 0 ${percent(left)})`;
    this.#window.classList.toggle('time-window-all', period === null);
    this.#describe('from', period?.from, words.begin, shown);
    this.#describe('to', period?.to, words.end, shown);
    this.#describe('at', period?.to, words.end, shown);
    for (const [end, handle] of Object.entries(this.#handles)) {
      handle.hidden = (end === 'at') !== (mode === 'point');
    }
  }

  /** What was being chosen is chosen. */
  settle() {
    clearTimeout(this.#timer);
    if (this.#unsettled) {
      this.#unsettled = false;
      this.emit('chosen', null);
    }
  }

  /** Something else has been chosen meanwhile. */
  forget() {
    clearTimeout(this.#timer);
    this.#unsettled = false;
    this.#drag = null;
  }

  /** @param {End} end */
  #handle(end) {
    const handle = el('div', { class: `time-handle time-handle-${end}`, role: 'slider', tabindex: 0, 'aria-label': words[end] });
    handle.addEventListener('keydown', (event) => this.#keydown(event, end));
    handle.addEventListener('blur', () => this.settle());
    return handle;
  }

  /**
   * @param {End} end
   * @param {string | null | undefined} date
   * @param {string} open
   * @param {string} shown
   */
  #describe(end, date, open, shown) {
    const { first, last } = this.#steps();
    const [least, most] = end === 'from' ? [0, last] : end === 'to' ? [first, this.#most] : [0, this.#most];
    const attributes = { min: least, max: most, now: end === 'from' ? first : last, text: words.said(date ? formatDate(date) : open, shown) };
    for (const [name, value] of Object.entries(attributes)) {
      this.#handles[end].setAttribute(`aria-value${name}`, String(value));
    }
  }

  get #most() {
    return this.#scale?.most ?? 0;
  }

  #steps() {
    return this.#scale === null ? { first: 0, last: 0 } : stepsOf(this.#scale, this.#period);
  }

  /** @param {PointerEvent} event */
  #stepAt(event) {
    const { left, width } = this.#track.getBoundingClientRect();
    const place = Math.max(0, Math.min(1, (event.clientX - left) / width));
    return this.#scale?.stepAtPlace(place) ?? 0;
  }

  /** @param {PointerEvent} event */
  #down(event) {
    if (event.button !== 0 || !event.isPrimary || this.#scale === null) {
      return;
    }
    event.preventDefault();
    this.emit('touched', null);
    this.#track.setPointerCapture(event.pointerId);
    this.#drag = this.#dragFrom(event);
    const { kind } = this.#drag;
    this.#handles[kind === 'window' || kind === 'brush' ? 'to' : kind].focus({ preventScroll: true });
    if (event.target instanceof Element && !event.target.matches('.time-handle')) {
      this.#dragTo(this.#stepAt(event));
    }
  }

  /**
   * @param {PointerEvent} event
   * @returns {Drag}
   */
  #dragFrom(event) {
    const step = this.#stepAt(event);
    const { first, last } = this.#steps();
    if (this.#mode === 'point') {
      return { kind: 'at' };
    }
    for (const end of /** @type {const} */ (['from', 'to'])) {
      if (event.target === this.#handles[end]) {
        return { kind: end };
      }
    }
    if (this.#period === null) {
      return { kind: 'brush', anchor: step };
    }
    if (step >= first && step <= last && last - first < this.#most) {
      return { kind: 'window', grip: step - first };
    }
    return { kind: Math.abs(step - first) < Math.abs(step - last) ? 'from' : 'to' };
  }

  /** @param {PointerEvent} event */
  #move(event) {
    const step = this.#stepAt(event);
    if (this.#drag !== null) {
      this.#dragTo(step);
    }
    this.#showTip(step);
  }

  #up() {
    this.#drag = null;
    this.settle();
  }

  /** @param {number} step */
  #dragTo(step) {
    const drag = /** @type {Drag} */ (this.#drag);
    const { first, last } = this.#steps();
    if (drag.kind === 'brush') {
      this.#choose(Math.min(drag.anchor, step), Math.max(drag.anchor, step));
    } else if (drag.kind === 'window') {
      const begin = Math.max(0, Math.min(this.#most - (last - first), step - drag.grip));
      this.#choose(begin, begin + last - first);
    } else {
      this.#moveEnd(drag.kind, step);
    }
  }

  /**
   * @param {End} end
   * @param {number} step
   */
  #moveEnd(end, step) {
    const { first, last } = this.#steps();
    if (end === 'at') {
      this.#choose(step, step);
    } else if (end === 'from') {
      this.#choose(Math.max(0, Math.min(last, step)), last);
    } else {
      this.#choose(first, Math.min(this.#most, Math.max(first, step)));
    }
  }

  /**
   * @param {number} first
   * @param {number} last
   */
  #choose(first, last) {
    const scale = /** @type {TimeScale} */ (this.#scale);
    const before = this.#steps();
    if (first !== before.first || last !== before.last) {
      this.#unsettled = true;
      this.emit('choose', this.#mode === 'point' ? at(scale, first) : this.#kept(first, last));
    }
  }

  /**
   * An end that does not move stays as precise as it was written.
   *
   * @param {number} first
   * @param {number} last
   */
  #kept(first, last) {
    const scale = /** @type {TimeScale} */ (this.#scale);
    const before = this.#steps();
    const moved = between(scale, first, last);
    const from = first === before.first && this.#period !== null ? this.#period.from : (moved?.from ?? null);
    const to = last === before.last && this.#period !== null ? this.#period.to : (moved?.to ?? null);
    return from === null && to === null ? null : { from, to };
  }

  /**
   * @param {KeyboardEvent} event
   * @param {End} end
   */
  #keydown(event, end) {
    const page = this.#scale?.page ?? 1;
    const { first, last } = this.#steps();
    const now = end === 'from' ? first : last;
    const targets = /** @type {Record<string, number>} */ ({
      ArrowLeft: now - 1,
      ArrowDown: now - 1,
      ArrowRight: now + 1,
      ArrowUp: now + 1,
      PageDown: now - page,
      PageUp: now + page,
      Home: 0,
      End: this.#most,
    });
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.key in targets)) {
      this.settle();
      return;
    }
    event.preventDefault();
    this.emit('touched', null);
    this.#moveEnd(end, Math.max(0, Math.min(this.#most, targets[event.key])));
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.settle(), SETTLED_AFTER);
  }

  /** @param {number} step */
  #showTip(step) {
    const scale = /** @type {TimeScale} */ (this.#scale);
    const bar = this.#counts.find(({ first, last }) => step >= first && step <= last);
    if (bar !== undefined) {
      const [from, to] = [bar.first, bar.last].map((i) => formatDate(scale.steps[i]));
      this.#tip.textContent = words.bar(words.period(from, to), bar.count);
      const place = (scale.place(firstDay(scale.steps[bar.first])) + scale.place(lastDay(scale.steps[bar.last]) + 1)) / 2;
      this.#tip.style.left = `clamp(60px, ${percent(place)}, calc(100% - 60px))`;
      this.#tip.hidden = false;
    }
  }

  #renderMarks() {
    const most = Math.floor(this.#track.clientWidth / MARK_WIDTH);
    if (this.#scale === null || most < 1) {
      return;
    }
    // The last would not be read to its end.
    const room = 1 - MARK_WIDTH / 2 / this.#track.clientWidth;
    const marks = this.#scale.marks(most).filter(({ place }) => place <= room).map(({ place, label }) => {
      const mark = el('span', {}, label);
      mark.style.left = percent(place);
      return mark;
    });
    replace(this.#marks, marks);
  }
}

/**
 * @param {TimeScale} scale
 * @param {Bar[]} bars
 */
function outline(scale, bars) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const parts = bars.map(({ first, last, count }) => {
    const x0 = WIDTH * scale.place(firstDay(scale.steps[first]));
    const x1 = WIDTH * scale.place(lastDay(scale.steps[last]) + 1);
    // Even a single one among many can be seen.
    const y = count === 0 ? HEIGHT : HEIGHT - Math.max(5, (HEIGHT * count) / most);
    const gap = Math.min(1.5, 0.15 * (x1 - x0));
    return count === 0 ? '' : `M${(x0 + gap).toFixed(2)} ${HEIGHT}V${y.toFixed(2)}H${(x1 - gap).toFixed(2)}V${HEIGHT}Z`;
  });
  return parts.join('');
}

/** @param {number} part */
function percent(part) {
  return `${(100 * part).toFixed(3)}%`;
}

export { TimeSlider };
