/**
 * @import {Explorer} from '../explorer.js'
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {TimeStrip} from '../time/time-strip.js'
 */
import { isUndated } from '../graph/filters.js';
import { texts } from '../texts.js';

const { filters: words } = texts;
const KEY = 'clew-time-strip';

/**
 * The buttons that open the filters. What they open is fetched when it is first needed: on a wide page the time strip
 * comes with the first picture that has dates.
 */
class FilterTools {
  #time;
  #root;
  #view;
  #explorer;
  #wide = matchMedia('(min-width: 761px)');
  /** Whether the strip was opened or folded by hand; `null` if neither. @type {boolean | null} */
  #wanted = null;
  /** @type {Promise<TimeStrip> | undefined} */
  #strip;

  /**
   * @param {{time: HTMLButtonElement, strip: HTMLElement, view: GraphView, explorer: Explorer}} parts
   */
  constructor({ time, strip, view, explorer }) {
    this.#time = time;
    this.#root = strip;
    this.#view = view;
    this.#explorer = explorer;
    time.addEventListener('click', () => this.#toggle());
    view.on('content', () => this.#contentChanged());
    view.on('visibility', (state) => state === null && this.#render());
    this.#wide.addEventListener('change', () => this.#contentChanged());
    this.#wanted = this.#wide.matches ? remembered() : null;
    this.#contentChanged();
  }

  async #toggle() {
    const opens = this.#root.hidden === true;
    this.#wanted = opens;
    remember(opens);
    if (!opens) {
      (await this.#strip)?.stop();
    }
    await this.#contentChanged();
    /** @type {HTMLElement | null} */ (opens ? this.#root.querySelector('button:not(:disabled)') : this.#time)?.focus();
  }

  async #contentChanged() {
    const { edges, isEmpty } = this.#view;
    const isOpen = !isEmpty && (this.#wanted ?? (this.#wide.matches && !edges.every(isUndated)));
    this.#root.hidden = !isOpen;
    this.#render();
    if (isOpen) {
      try {
        this.#strip ??= this.#create();
        (await this.#strip).refresh();
      } catch (error) {
        this.#strip = undefined;
        this.#root.hidden = true;
        this.#render();
        this.#explorer.emit('failed', { error, retry: () => this.#contentChanged() });
      }
    }
  }

  async #create() {
    const { TimeStrip } = await import('../time/time-strip.js');
    return new TimeStrip({ root: this.#root, view: this.#view, onFold: () => this.#toggle() });
  }

  #render() {
    const { time, undated } = this.#view.filters.filter;
    const isUsed = time !== null || !undated;
    this.#time.setAttribute('aria-expanded', String(!this.#root.hidden));
    this.#time.classList.toggle('filter-used', isUsed);
    this.#time.setAttribute('aria-label', isUsed ? words.inUse(words.time.title) : words.time.title);
  }
}

/** A browser may keep nothing at all. @returns {boolean | null} */
function remembered() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null');
  } catch {
    return null;
  }
}

/** @param {boolean} isOpen */
function remember(isOpen) {
  try {
    localStorage.setItem(KEY, JSON.stringify(isOpen));
  } catch {
    // Then it is as if it had never been touched.
  }
}

export { FilterTools };
