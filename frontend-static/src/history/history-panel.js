/**
 * @import {Line} from './branches.js'
 * @import {ExplorationHistory} from './exploration-history.js'
 * @import {Step} from './step-tree.js'
 */
import { texts } from '../texts.js';
import { el, replace } from '../ui/dom.js';
import { branchesOf } from './branches.js';

const { history: words } = texts;
const timeOfDay = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** Lists the steps, with those that were left aside where they were left; choosing one goes there. */
class HistoryPanel {
  #body;
  #sheet;
  #history;
  #isStale = true;

  /**
   * @param {{sheet: HTMLElement, body: HTMLElement, history: ExplorationHistory}} parts
   */
  constructor({ sheet, body, history }) {
    this.#sheet = sheet;
    this.#body = body;
    this.#history = history;
    history.on('changed', () => {
      this.#isStale = true;
      this.#refresh();
    });
  }

  /** The panel has been opened; the keyboard, if it followed, is at the current step. */
  opened() {
    this.#refresh();
    const current = this.#current;
    if (this.#sheet.contains(document.activeElement)) {
      current?.focus();
    }
    current?.scrollIntoView({ block: 'nearest' });
  }

  /** @returns {HTMLElement | null} */
  get #current() {
    return this.#body.querySelector('[aria-current]');
  }

  /** Only what is to be seen is rendered. */
  #refresh() {
    if (!this.#isStale || this.#sheet.hidden) {
      return;
    }
    this.#isStale = false;
    const focused = /** @type {HTMLElement | null} */ (this.#body.querySelector(':focus'))?.dataset.step;
    const { steps, current, fallen, most } = this.#history.tree;
    const { line, earlier } = branchesOf(steps, current.id);
    replace(
      this.#body,
      el('p', { class: 'hint' }, words.lead),
      fallen > 0 && el('p', { class: 'cut-note' }, words.fallen(fallen, most)),
      this.#list(line, words.list),
      this.#asideOf(earlier, words.earlierAside, words.earlierAside),
    );
    if (focused === undefined) {
      this.#current?.scrollIntoView({ block: 'nearest' });
    } else {
      /** @type {HTMLElement | null} */ (this.#body.querySelector(`[data-step="${focused}"]`))?.focus();
    }
  }

  /**
   * @param {Line} line
   * @param {string} label
   * @returns {HTMLElement}
   */
  #list({ stops }, label) {
    const { current } = this.#history.tree;
    const at = stops.findIndex(({ step }) => step === current);
    return el(
      'ol',
      { class: 'steps', 'aria-label': label },
      stops.map(({ step, aside }, i) =>
        el(
          'li',
          {},
          this.#button(step, at >= 0 && i > at),
          this.#asideOf(aside.filter((line) => line.stops[0].step.leads), words.led, words.ledTo(step.title)),
          this.#asideOf(aside.filter((line) => !line.stops[0].step.leads), words.aside, words.asideOf(step.title)),
        ),
      ),
    );
  }

  /**
   * @param {Line[]} lines
   * @param {string} title
   * @param {string} label
   */
  #asideOf(lines, title, label) {
    return lines.length > 0 && el(
      'div',
      { class: 'steps-aside' },
      el('p', { class: 'steps-aside-title' }, title),
      lines.map((line) => this.#list(line, label)),
    );
  }

  /**
   * @param {Step} step
   * @param {boolean} isUndone
   */
  #button({ id, title, at }, isUndone) {
    const isCurrent = id === this.#history.tree.current.id;
    return el(
      'button',
      {
        type: 'button',
        class: isUndone ? 'step-button undone' : 'step-button',
        'aria-current': isCurrent && 'step',
        'data-step': id,
        onclick: () => this.#history.goTo(id),
      },
      el('span', { class: 'step-title' }, title),
      isUndone && el('span', { class: 'visually-hidden' }, `, ${words.undoneStep}`),
      el('time', { class: 'step-time', datetime: new Date(at).toISOString() }, when(at)),
    );
  }
}

/** @param {number} at in milliseconds */
function when(at) {
  const today = day.format(Date.now());
  return day.format(at) === today ? timeOfDay.format(at) : day.format(at);
}

export { HistoryPanel };
