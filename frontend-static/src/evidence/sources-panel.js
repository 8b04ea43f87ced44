/**
 * @import {ApiClient} from '../api/client.js'
 * @import {Explorer} from '../explorer.js'
 * @import {Filter} from '../graph/filters.js'
 * @import {GraphView} from '../graph/graph-view.js'
 */
import { formatDate } from '../format.js';
import { RELEASED } from '../graph/filters.js';
import { texts } from '../texts.js';
import { isolated } from '../texts/isolated.js';
import { el, replace } from '../ui/dom.js';
import { emptyNote, failure, loading } from '../ui/status.js';
import { countSources, isOn, toggled } from './source-choice.js';
import { SourceNames } from './source-names.js';

const { sources: words, steps } = texts.filters;
/** More are listed when they are asked for. */
const PAGE = 60;

/**
 * The sources that what is shown rests on, each with how many relationships; they are switched off and on, and so many
 * of them can be asked for.
 */
class SourcesPanel {
  #sheet;
  #body;
  #view;
  #explorer;
  #names;
  #limit = PAGE;
  #round = 0;

  /**
   * @param {{sheet: HTMLElement, body: HTMLElement, api: ApiClient, view: GraphView, explorer: Explorer}} parts
   */
  constructor({ sheet, body, api, view, explorer }) {
    this.#sheet = sheet;
    this.#body = body;
    this.#view = view;
    this.#explorer = explorer;
    this.#names = new SourceNames(api);
    view.on('content', () => this.refresh());
    view.on('visibility', (state) => state === null && this.refresh());
  }

  /** Brings the list up to date, once it is shown. */
  async refresh() {
    if (this.#sheet.hidden) {
      return;
    }
    this.#round += 1;
    const round = this.#round;
    const counts = countSources(this.#view);
    if (this.#body.childElementCount === 0) {
      replace(this.#body, loading());
    }
    try {
      await this.#names.read(counts.slice(0, this.#limit).map(([id]) => id));
      if (round === this.#round) {
        this.#render(counts);
      }
    } catch (error) {
      replace(this.#body, failure(error, () => this.refresh()));
    }
  }

  /** @param {[string, number][]} counts */
  #render(counts) {
    const focused = /** @type {HTMLElement | null} */ (this.#body.querySelector(':focus'))?.dataset.key;
    const { sources, leastSources } = this.#view.filters.filter;
    if (counts.length === 0) {
      replace(this.#body, emptyNote(words.none));
      return;
    }
    replace(
      this.#body,
      el('p', { class: 'hint' }, words.lead),
      this.#leastField(leastSources),
      el(
        'div',
        { class: 'sources-head' },
        el('h3', { id: 'sources-list' }, words.count(counts.length)),
        (sources !== null || leastSources > 1) &&
          el('button', { type: 'button', class: 'link', 'data-key': 'all', onclick: () => this.#choose(RELEASED.evidence ?? {}, words.allStep) }, words.all),
      ),
      el('ul', { class: 'plain sources', 'aria-labelledby': 'sources-list' }, counts.slice(0, this.#limit).map(([id, count]) => this.#item(id, count, counts))),
      counts.length > this.#limit &&
        el('button', { type: 'button', class: 'button small', 'data-key': 'more', onclick: () => this.#showMore() }, words.more(counts.length - this.#limit)),
    );
    const again = /** @type {HTMLElement[]} */ ([...this.#body.querySelectorAll('[data-key]')]);
    const first = focused === undefined ? undefined : (again.find(({ dataset }) => dataset.key === focused) ?? again[0]);
    first?.focus();
  }

  /** @param {number} least */
  #leastField(least) {
    const input = el('input', { type: 'number', min: 1, max: 99, value: least, 'data-key': 'least' });
    input.addEventListener('change', () => {
      const count = Math.max(1, Math.min(99, Math.round(Number(input.value)) || 1));
      this.#choose({ leastSources: count }, steps.leastSources(count));
    });
    return el('label', { class: 'sources-least' }, words.least, input, words.leastUnit);
  }

  /**
   * @param {string} id
   * @param {number} count
   * @param {[string, number][]} all
   */
  #item(id, count, all) {
    const { sources } = this.#view.filters.filter;
    const source = this.#names.get(id);
    const title = source?.title ?? id;
    const facts = [source?.publisher && isolated(source.publisher), source?.publishedOn && formatDate(source.publishedOn)].filter(Boolean).join(' · ');
    const box = el('input', { type: 'checkbox', 'data-key': `on ${id}`, onchange: () => this.#toggle(id, title, all) });
    box.checked = isOn(sources, id);
    return el(
      'li',
      { class: 'source-item' },
      el(
        'label',
        { class: 'source-choice' },
        box,
        el('span', { class: 'source-text' }, el('span', { class: 'source-title' }, title), facts && el('span', { class: 'source-facts' }, facts)),
        el('span', { class: 'source-count', title: texts.relationships(count) }, texts.count(count), el('span', { class: 'visually-hidden' }, ` ${words.unit(count)}`)),
      ),
      all.length > 1 &&
        el(
          'button',
          {
            type: 'button',
            class: 'link source-only',
            'data-key': `only ${id}`,
            'aria-label': words.onlyNamed(title),
            onclick: () => this.#choose({ sources: { ids: [id], only: true } }, words.onlyStep(title)),
          },
          words.only,
        ),
    );
  }

  /**
   * @param {string} id
   * @param {string} title
   * @param {[string, number][]} all
   */
  #toggle(id, title, all) {
    const before = this.#view.filters.filter.sources;
    const sources = toggled(before, id, all.map(([each]) => each));
    this.#choose({ sources }, isOn(before, id) ? words.offStep(title) : words.onStep(title));
  }

  /**
   * @param {Partial<Filter>} changes
   * @param {string} title of the step
   */
  #choose(changes, title) {
    this.#view.setFilter(changes);
    this.#explorer.emit('step', { title });
  }

  #showMore() {
    this.#limit += PAGE;
    this.refresh();
  }
}

export { SourcesPanel };
