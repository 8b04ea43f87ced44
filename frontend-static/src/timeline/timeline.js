/**
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Part, Row} from './rows.js'
 */
import { leftOut } from '../panels/left-out.js';
import { texts } from '../texts.js';
import { timeline as words } from '../texts/timeline.js';
import { TimeScale } from '../time/time-scale.js';
import { el, replace } from '../ui/dom.js';
import { emptyNote } from '../ui/status.js';
import { barOf, byYear, kindsOf, rowsOf, spansOf } from './rows.js';

/** So many rows are in the page at a time. */
const PAGE = 500;
/** Rows follow what somebody is choosing no faster than they can be read, in milliseconds. */
const PAUSE = 150;
const MARK_WIDTH = 90;
const SCREENFUL = 10;

/**
 * What the picture shows and has a date, as bars on one axis, each a row that can be chosen; what has none is listed
 * after it. It follows the model of the picture, so both are always in step.
 */
class Timeline {
  #root;
  #view;
  #head = el('div', { class: 'timeline-head' });
  #axis = el('div', { class: 'timeline-axis', 'aria-hidden': 'true' });
  #lines = el('div', { class: 'timeline-lines', 'aria-hidden': 'true' });
  #body = el('div', { class: 'timeline-body', role: 'group', 'aria-label': words.rows, 'aria-description': words.help });
  #more = el('div', { class: 'table-more' });
  #stale = true;
  #timer = 0;
  #limit = PAGE;
  /** @type {TimeScale | null} */
  #scale = null;
  /** @type {{dated: Row[], undated: Row[]}} */
  #rows = { dated: [], undated: [] };
  /** @type {Map<string, number>} */
  #colours = new Map();

  /** @param {{root: HTMLElement, view: GraphView}} parts */
  constructor({ root, view }) {
    this.#root = root;
    this.#view = view;
    view.on('content', () => this.#changed());
    view.on('visibility', (state) => {
      clearTimeout(this.#timer);
      if (state === null) {
        this.#changed();
      } else {
        this.#timer = window.setTimeout(() => this.#changed(), PAUSE);
      }
    });
    view.on('selection', () => this.#selectionChanged());
    this.#body.addEventListener('keydown', (event) => this.#keydown(event));
    this.#body.addEventListener('focusin', ({ target }) => this.#walkTo(/** @type {HTMLElement} */ (target)));
    new ResizeObserver(() => this.#renderAxis()).observe(root);
  }

  /** Brings the rows up to date, once they are shown. */
  refresh() {
    if (!this.#root.hidden) {
      if (this.#stale) {
        this.#render();
      }
      this.#selectionChanged();
    }
  }

  #render() {
    this.#stale = false;
    this.#rows = rowsOf(this.#view);
    const { dated, undated } = this.#rows;
    if (this.#view.isEmpty || dated.length + undated.length === 0) {
      replace(this.#root, emptyNote(this.#view.isEmpty ? texts.table.empty : texts.filters.time.nothing));
      return;
    }
    this.#scale = TimeScale.of(dated.flatMap(spansOf));
    this.#renderHead();
    this.#renderRows();
    if (this.#body.parentElement?.parentElement !== this.#root) {
      replace(this.#root, this.#head, el('div', { class: 'timeline-chart' }, this.#lines, this.#axis, this.#body), this.#more);
    }
    this.#renderAxis();
  }

  #changed() {
    this.#stale = true;
    this.refresh();
  }

  #renderHead() {
    const { dated, undated } = this.#rows;
    const kinds = kindsOf(dated, this.#view);
    this.#colours = new Map(kinds.map(({ type, colour }) => [type, colour]));
    const item = (/** @type {{type: string, colour: number, count: number}} */ { type, colour, count }) => {
      const swatch = el('span', { class: 'timeline-swatch', 'aria-hidden': 'true' });
      tint(swatch, colour);
      return el('li', {}, swatch, type, ' ', el('span', { class: 'legend-count' }, words.count(count)));
    };
    replace(
      this.#head,
      el('p', { class: 'timeline-summary' }, [words.summary(dated.length, undated.length), ...leftOut(this.#view)].join('; ')),
      kinds.length > 0 && el('ul', { class: 'timeline-legend', 'aria-label': words.legend }, kinds.map(item)),
      kinds.length > 0 && el('p', { class: 'timeline-key' }, words.key),
    );
  }

  #renderRows() {
    const focused = /** @type {HTMLElement | null} */ (this.#body.querySelector(':focus'))?.dataset.key;
    const { dated, undated } = this.#rows;
    const first = dated.slice(0, this.#limit);
    const others = undated.slice(0, Math.max(0, this.#limit - dated.length));
    const list = (/** @type {string} */ title, /** @type {Row[]} */ rows) =>
      el('section', {}, el('h3', {}, title), el('ol', { class: 'plain', 'aria-label': title }, rows.map((row) => this.#row(row))));
    replace(
      this.#body,
      byYear(first).map(({ year, rows }) => list(words.began(year), rows)),
      others.length > 0 && list(words.undated(undated.length), others),
    );
    const [total, shown] = [dated.length + undated.length, first.length + others.length];
    const showMore = () => {
      this.#limit += PAGE;
      this.#renderRows();
      this.#buttons()[shown]?.focus();
    };
    replace(
      this.#more,
      shown < total && [
        el('span', {}, texts.table.rowsOf(shown, total)),
        el('button', { type: 'button', class: 'button small', onclick: showMore }, texts.table.moreRows),
      ],
    );
    const buttons = this.#buttons();
    (buttons.find(({ dataset }) => dataset.key === focused) ?? buttons[0]).tabIndex = 0;
    buttons.find(({ dataset }) => focused !== undefined && dataset.key === focused)?.focus();
  }

  /** @param {Row} row */
  #row(row) {
    const { kind, id, type, name, when } = row;
    const title = kind === 'node' ? words.event(name, type) : name;
    const button = el(
      'button',
      {
        type: 'button',
        class: 'timeline-row',
        'data-key': id,
        tabindex: -1,
        title,
        onclick: () => this.#view.select({ kind, id }),
      },
      el(
        'span',
        { class: 'timeline-text' },
        el('span', { class: 'timeline-name' }, title, el('span', { class: 'timeline-comma' }, ', ')),
        el('span', { class: 'timeline-when' }, when || texts.filters.undatedCell),
      ),
      when !== '' && this.#scale !== null && this.#bar(row, this.#scale),
    );
    return el('li', {}, button);
  }

  /**
   * @param {Row} row
   * @param {TimeScale} scale
   */
  #bar(row, scale) {
    const { whole, sure, openStart, openEnd } = barOf(row, scale);
    const fades = [openStart && 'open-start', openEnd && 'open-end'].filter(Boolean).join(' ');
    const pale = el('span', { class: `timeline-bar ${fades}` });
    const bars = [stretch(pale, whole), ...(sure === null ? [] : [stretch(el('span', { class: 'timeline-sure' }), sure)])];
    const track = el('span', { class: 'timeline-track' }, bars);
    tint(track, this.#colours.get(row.type) ?? 0);
    return track;
  }

  #renderAxis() {
    const most = Math.max(2, Math.floor(this.#lines.clientWidth / MARK_WIDTH));
    const marks = this.#scale?.marks(most) ?? [];
    const at = (/** @type {HTMLElement} */ element, /** @type {number} */ place) => stretch(element, { left: place, width: 0 });
    replace(this.#lines, marks.map(({ place }) => at(el('span'), place)));
    replace(this.#axis, marks.map(({ place, label }) => at(el('span', {}, label), place)));
  }

  #buttons() {
    return /** @type {HTMLElement[]} */ ([...this.#body.querySelectorAll('.timeline-row')]);
  }

  #selectionChanged() {
    if (this.#stale || this.#root.hidden) {
      return;
    }
    const id = this.#view.selection?.id;
    const at = [...this.#rows.dated, ...this.#rows.undated].findIndex((row) => row.id === id);
    if (at >= this.#limit) {
      this.#limit = Math.ceil((at + 1) / PAGE) * PAGE;
      this.#renderRows();
    }
    for (const button of this.#buttons()) {
      if (button.dataset.key === id) {
        button.setAttribute('aria-current', 'true');
        this.#walkTo(button);
        button.scrollIntoView({ block: 'nearest' });
      } else {
        button.removeAttribute('aria-current');
      }
    }
  }

  /** One of the rows is reached by Tab. @param {HTMLElement} button */
  #walkTo(button) {
    this.#body.querySelectorAll('[tabindex="0"]').forEach((other) => other.setAttribute('tabindex', '-1'));
    button.tabIndex = 0;
  }

  /** @param {KeyboardEvent} event */
  #keydown(event) {
    const buttons = this.#buttons();
    const at = buttons.indexOf(/** @type {HTMLElement} */ (event.target));
    const targets = /** @type {Record<string, number>} */ ({
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + SCREENFUL,
      PageUp: at - SCREENFUL,
      Home: 0,
      End: buttons.length - 1,
    });
    if (at >= 0 && event.key in targets && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      buttons[Math.max(0, Math.min(buttons.length - 1, targets[event.key]))].focus();
    }
  }
}

/**
 * @param {HTMLElement} element
 * @param {Part} part
 */
function stretch(element, { left, width }) {
  element.style.left = `${100 * left}%`;
  element.style.width = width > 0 ? `${100 * width}%` : '';
  return element;
}

/**
 * @param {HTMLElement} element
 * @param {number} colour
 */
function tint(element, colour) {
  element.style.setProperty('--bar', `var(--type-${colour})`);
}

export { Timeline };
