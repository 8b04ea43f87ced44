/**
 * @import {Period} from '../graph/filters.js'
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Mode} from './time-slider.js'
 */
import { formatDate } from '../format.js';
import { texts } from '../texts.js';
import { el, replace } from '../ui/dom.js';
import { icon } from '../ui/icon.js';
import { at, film, isPoint, stepsOf, timesOf, written } from './periods.js';
import { TimeScale } from './time-scale.js';
import { TimeSlider } from './time-slider.js';

const { time: words } = texts.filters;
/** How long each picture of the film through time is seen, in milliseconds. */
const TICK = 450;

/**
 * The strip below the picture: when its relationships were, and which time is shown. It only hides; what is being
 * chosen is seen at once, and becomes a step of the history when it is chosen.
 */
class TimeStrip {
  #root;
  #view;
  #slider = new TimeSlider();
  #reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  /** @type {TimeScale | null} */
  #scale = null;
  /** @type {Mode} */
  #mode = 'range';
  #stale = true;
  #timer = 0;
  #parts;

  /**
   * @param {{root: HTMLElement, view: GraphView, onFold: () => void}} parts
   */
  constructor({ root, view, onFold }) {
    this.#root = root;
    this.#view = view;
    this.#parts = this.#build(onFold);
    this.#mode = isPoint(view.filters.filter.time) ? 'point' : 'range';
    view.on('content', () => this.#changed());
    view.on('visibility', (state) => (state === null ? this.#changed() : this.#show()));
    this.#slider.on('choose', (time) => view.setFilter({ time }, 'passing'));
    this.#slider.on('chosen', () => view.setFilter({}));
    this.#slider.on('touched', () => this.#pause());
    this.#reducedMotion.addEventListener('change', () => this.#renderPlay());
    root.addEventListener('keydown', ({ ctrlKey, metaKey }) => (ctrlKey || metaKey) && this.stop());
    this.refresh();
  }

  /** Brings the strip up to date, once it is shown. */
  refresh() {
    if (!this.#stale || this.#root.hidden) {
      return;
    }
    this.#stale = false;
    const { all, counted } = timesOf(this.#view);
    this.#scale = TimeScale.of(all);
    this.#root.classList.toggle('time-empty', this.#scale === null);
    if (this.#scale !== null) {
      const { steps, most } = this.#scale;
      const [first, last] = [steps[0], steps[most]].map(formatDate);
      this.#slider.setScale(this.#scale, this.#scale.bars(counted), words.overview(first, last, counted.length));
    }
    this.#show();
  }

  /** Ends what moves by itself. */
  stop() {
    this.#pause();
    this.#slider.settle();
  }

  #changed() {
    this.#slider.forget();
    clearInterval(this.#timer);
    this.#timer = 0;
    this.#stale = true;
    this.refresh();
  }

  /** @param {() => void} onFold */
  #build(onFold) {
    const play = el('button', { type: 'button', class: 'icon-button time-play', onclick: () => this.#playOrPause() });
    const modes = /** @type {const} */ (['point', 'range']).map((mode) =>
      el('button', { type: 'button', class: 'stage-button', onclick: () => this.#setMode(mode) }, words[mode]),
    );
    const fields = { from: this.#field('from'), to: this.#field('to'), at: this.#field('at') };
    const error = el('p', { class: 'field-error time-error', id: 'time-error', role: 'alert', hidden: true });
    const all = el('button', { type: 'button', class: 'link time-all', onclick: () => this.#showAll() }, words.all);
    const undated = el('input', { type: 'checkbox', onchange: () => this.#view.setFilter({ undated: undated.checked }) });
    const count = el('span');
    replace(
      this.#root,
      el('div', { class: 'time-controls' }, play, el('div', { class: 'time-modes', role: 'group', 'aria-label': words.mode }, modes)),
      this.#slider.element,
      el('p', { class: 'time-nothing' }, words.nothing),
      el('div', { class: 'time-values' }, Object.values(fields).map(({ label }) => label), all, error),
      el('label', { class: 'choice time-undated', title: words.undatedHint }, undated, count),
      el('button', { type: 'button', class: 'icon-button time-fold', 'aria-label': words.fold, title: words.fold, onclick: onFold }, icon('close')),
    );
    return { play, modes, fields, error, all, undated, count };
  }

  /** @param {'from' | 'to' | 'at'} name */
  #field(name) {
    const input = el('input', {
      type: 'text',
      autocomplete: 'off',
      spellcheck: 'false',
      placeholder: words.open,
      'aria-describedby': 'time-error',
    });
    input.addEventListener('change', () => this.#write());
    return { input, label: el('label', { class: 'time-field' }, words[name], input) };
  }

  #show() {
    const scale = this.#scale;
    const { filter, undated: count } = this.#view.filters;
    const { time, undated } = filter;
    this.#mode = isPoint(time) ? this.#mode : 'range';
    const { fields, modes, all, error } = this.#parts;
    this.#slider.show(this.#mode, time, texts.relationships(this.#view.visibleCounts().edges));
    fields.from.input.value = time?.from ?? '';
    fields.to.input.value = fields.at.input.value = time?.to ?? '';
    for (const [name, { input, label }] of Object.entries(fields)) {
      label.hidden = (name === 'at') !== (this.#mode === 'point');
      input.removeAttribute('aria-invalid');
    }
    modes.forEach((button, i) => button.setAttribute('aria-pressed', String((i === 0) === (this.#mode === 'point'))));
    error.hidden = true;
    all.disabled = time === null;
    this.#parts.play.disabled = scale === null || scale.most === 0;
    this.#parts.undated.checked = undated;
    this.#parts.undated.disabled = count === 0;
    this.#parts.count.textContent = words.undated(count);
    this.#renderPlay();
  }

  #renderPlay() {
    const isPlaying = this.#timer !== 0;
    const label = this.#reducedMotion.matches ? words.next : isPlaying ? words.pause : words.play;
    const { play } = this.#parts;
    if (play.getAttribute('aria-label') !== label) {
      play.setAttribute('aria-label', label);
      play.title = label;
      replace(play, icon(this.#reducedMotion.matches ? 'next' : isPlaying ? 'pause' : 'play'));
    }
  }

  /** @param {Mode} mode */
  #setMode(mode) {
    this.stop();
    this.#mode = mode;
    const { time } = this.#view.filters.filter;
    if (mode === 'point' && !isPoint(time) && this.#scale !== null) {
      this.#view.setFilter({ time: at(this.#scale, stepsOf(this.#scale, time).last) });
    } else {
      this.#show();
    }
  }

  #showAll() {
    this.stop();
    this.#view.setFilter({ time: null });
    this.#parts.modes[1].focus();
  }

  #write() {
    const { fields, error } = this.#parts;
    const [from, to] = this.#mode === 'point' ? [fields.at, fields.at] : [fields.from, fields.to];
    const read = written(from.input.value, to.input.value);
    if ('period' in read) {
      this.stop();
      this.#view.setFilter({ time: read.period });
      return;
    }
    error.textContent = read.why;
    error.hidden = false;
    from.input.setAttribute('aria-invalid', String(read.wrong !== 'to'));
    to.input.setAttribute('aria-invalid', String(read.wrong !== 'from' || from === to));
  }

  #playOrPause() {
    if (this.#timer !== 0) {
      this.#pause();
      return;
    }
    this.#slider.settle();
    const frames = film(/** @type {TimeScale} */ (this.#scale), this.#view.filters.filter.time);
    this.#showNext(frames);
    if (this.#reducedMotion.matches) {
      this.#view.setFilter({});
    } else {
      this.#timer = window.setInterval(() => this.#showNext(frames), TICK);
      this.#renderPlay();
    }
  }

  /** @param {Iterator<Period | null>} frames */
  #showNext(frames) {
    const { done, value } = frames.next();
    if (done) {
      this.#pause();
    } else {
      this.#view.setFilter({ time: value }, 'passing');
    }
  }

  #pause() {
    if (this.#timer !== 0) {
      clearInterval(this.#timer);
      this.#timer = 0;
      this.#view.setFilter({});
    }
  }
}

export { TimeStrip };
