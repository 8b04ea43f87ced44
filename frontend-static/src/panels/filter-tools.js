/**
 * @import {ApiClient} from '../api/client.js'
 * @import {SourcesPanel} from '../evidence/sources-panel.js'
 * @import {Explorer} from '../explorer.js'
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {TimeStrip} from '../time/time-strip.js'
 * @import {Sheets} from '../ui/sheets.js'
 */
import { isUndated } from '../graph/filters.js';
import { texts } from '../texts.js';
import { replace } from '../ui/dom.js';
import { failure } from '../ui/status.js';

const { filters: words } = texts;
const KEY = 'clew-time-strip';

/**
 * The buttons that open the filters. What they open is fetched when it is first needed: on a page with room for it
 * the time strip comes with the first graph that has dates.
 */
class FilterTools {
  #time;
  #sources;
  #sheet;
  #api;
  #root;
  #view;
  #explorer;
  #fit;
  #wide = matchMedia('(min-width: 761px) and (min-height: 600px)');
  /** Whether the strip was opened or folded by hand; `null` if neither. @type {boolean | null} */
  #wanted = null;
  /** @type {Promise<TimeStrip> | undefined} */
  #strip;
  /** @type {Promise<SourcesPanel> | undefined} */
  #panel;

  /**
   * @param {object} parts
   * @param {HTMLButtonElement} parts.time
   * @param {HTMLButtonElement} parts.sources
   * @param {HTMLElement} parts.strip
   * @param {{element: HTMLElement, body: HTMLElement}} parts.sheet of the sources
   * @param {Sheets} parts.sheets
   * @param {ApiClient} parts.api
   * @param {GraphView} parts.view
   * @param {Explorer} parts.explorer
   * @param {() => void} parts.fit shows the whole picture
   */
  constructor({ time, sources, strip, sheet, sheets, api, view, explorer, fit }) {
    this.#time = time;
    this.#sources = sources;
    this.#sheet = sheet;
    this.#api = api;
    this.#root = strip;
    this.#view = view;
    this.#explorer = explorer;
    this.#fit = fit;
    time.addEventListener('click', () => this.#toggle());
    sheets.on('opened', (id) => id === sheet.element.id && this.#openSources());
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
    if (!this.#wide.matches) {
      // The strip takes much of a small page; once it has its room, the rest has to do for the picture.
      requestAnimationFrame(() => setTimeout(this.#fit));
    }
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
    const { TimeStrip } = await import('./filter-parts.js');
    return new TimeStrip({ root: this.#root, view: this.#view, onFold: () => this.#toggle() });
  }

  async #openSources() {
    try {
      this.#panel ??= this.#createPanel();
      await (await this.#panel).refresh();
    } catch (error) {
      this.#panel = undefined;
      replace(this.#sheet.body, failure(error, () => this.#openSources()));
    }
  }

  async #createPanel() {
    const { SourcesPanel } = await import('./filter-parts.js');
    const { element: sheet, body } = this.#sheet;
    return new SourcesPanel({ sheet, body, api: this.#api, view: this.#view, explorer: this.#explorer });
  }

  #render() {
    const { time, undated, sources, leastSources } = this.#view.filters.filter;
    this.#time.setAttribute('aria-expanded', String(!this.#root.hidden));
    mark(this.#time, words.time.title, time !== null || !undated);
    mark(this.#sources, words.sources.title, sources !== null || leastSources > 1);
  }
}

/**
 * @param {HTMLElement} button
 * @param {string} name
 * @param {boolean} isUsed
 */
function mark(button, name, isUsed) {
  button.classList.toggle('filter-used', isUsed);
  button.setAttribute('aria-label', isUsed ? words.inUse(name) : name);
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
