/**
 * @import {Entry, State} from './entry.js'
 * @import {RowWork} from './name-row.js'
 */
import { readable } from '../format.js';
import { names as words } from '../texts/names.js';
import { copyButton } from '../ui/copy-button.js';
import { el, replace } from '../ui/dom.js';
import { failure, loading } from '../ui/status.js';
import { STATES, chosenIds, countStates, stateOf } from './entry.js';
import { NameRow } from './name-row.js';

/**
 * @typedef {object} ResultParts
 * @property {Entry[]} entries
 * @property {string | undefined} type that was asked for
 * @property {string} note what was taken as a name
 * @property {boolean} isPictureEmpty
 * @property {(id: string) => boolean} isThere
 * @property {(entry: Entry) => Promise<void>} onMore
 * @property {(entries: Entry[]) => void} onRetry
 * @property {() => void} onBack
 * @property {(ids: string[], anew: boolean) => Promise<void>} onShow
 * @property {(text: string) => void} onSay
 */

/** What was found for a list of names: what matched, what is to be chosen, and what was not found. */
class NameResult {
  element;
  #parts;
  #rows;
  /** @type {State | null} */
  #filter = null;
  #heading;
  #chips = el('div', { class: 'name-chips', role: 'group', 'aria-label': words.filters });
  #list = el('ol', { class: 'plain name-list', 'aria-label': words.list });
  #aside = el('div', { class: 'names-aside' });
  #outcome = el('div', { class: 'names-outcome' });
  #anew = el('input', { type: 'radio', name: 'names-where', value: 'anew' });
  #add = el('input', { type: 'radio', name: 'names-where', value: 'add' });
  #show = el('button', { type: 'button', class: 'button primary' });

  /** @param {ResultParts} parts */
  constructor(parts) {
    this.#parts = parts;
    const { entries, type, note, isThere } = parts;
    /** @type {RowWork} */
    const work = {
      isThere,
      onChoose: () => {
        this.#renderCounts();
        parts.onSay(this.summary);
      },
      onMore: async (row) => {
        await parts.onMore(row.entry);
        row.render();
        this.#renderCounts();
      },
      onRetry: (row) => parts.onRetry([row.entry]),
    };
    this.#rows = entries.map((entry, i) => new NameRow(entry, i + 1, work));
    this.#heading = el('h3', { class: 'desk-title', tabindex: -1 }, words.found(entries.length));
    this.#add.checked = !parts.isPictureEmpty;
    this.#anew.checked = parts.isPictureEmpty;
    this.#show.addEventListener('click', () => this.#showChosen());
    this.element = el(
      'div',
      { class: 'names-result' },
      this.#heading,
      el('p', { class: 'names-note' }, note, type && ` ${words.ofType(readable(type))}.`),
      this.#chips,
      el('button', { type: 'button', class: 'link names-skip', onclick: () => this.#show.focus() }, words.toEnd),
      this.#list,
      this.#foot(),
    );
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !this.#show.disabled) {
        event.preventDefault();
        this.#showChosen();
      }
    });
    replace(this.#list, this.#rows.map(({ element }) => element));
    this.#renderCounts();
  }

  /** In one sentence. */
  get summary() {
    const counts = countStates(this.#parts.entries);
    return `${STATES.filter((state) => counts[state] > 0).map((state) => words.states[state](counts[state])).join(', ')}.`;
  }

  focus() {
    this.#heading.focus();
  }

  /** Some were looked up again. */
  refresh() {
    this.#rows.forEach((row) => row.render());
    this.#applyFilter(this.#filter);
  }

  #foot() {
    const choice = (/** @type {HTMLInputElement} */ input, /** @type {string} */ label) => el('label', { class: 'choice' }, input, label);
    return el(
      'div',
      { class: 'names-foot' },
      this.#aside,
      this.#outcome,
      !this.#parts.isPictureEmpty &&
        el(
          'fieldset',
          { class: 'names-where' },
          el('legend', { class: 'visually-hidden' }, words.where),
          choice(this.#add, words.add),
          choice(this.#anew, words.anew),
        ),
      this.#show,
    );
  }

  #renderCounts() {
    const { entries } = this.#parts;
    const counts = countStates(entries);
    const ids = chosenIds(entries);
    this.#show.textContent = words.show(ids.length);
    this.#show.disabled = ids.length === 0;
    const focused = /** @type {HTMLElement | null} */ (this.#chips.querySelector(':focus'))?.dataset.filter;
    replace(
      this.#chips,
      this.#chip(null, words.all(entries.length)),
      STATES.filter((state) => counts[state] > 0 || state === this.#filter).map((state) => this.#chip(state, words.states[state](counts[state]))),
    );
    this.#chips.querySelector(/** @type {'button'} */ (`[data-filter="${focused}"]`))?.focus();
    this.#renderAside(counts, ids.length);
  }

  /**
   * @param {Record<State, number>} counts
   * @param {number} total of entities
   */
  #renderAside({ missing, failed, matched }, total) {
    const { entries, onRetry, onBack } = this.#parts;
    const inState = (/** @type {State} */ state) => entries.filter((entry) => stateOf(entry) === state);
    const lines = () => inState('missing').map(({ name }) => name.text).join('\n');
    replace(
      this.#aside,
      el('button', { type: 'button', class: 'button', onclick: onBack }, words.back),
      missing > 0 && copyButton(words.copyMissing(missing), lines, 'button'),
      failed > 1 && el('button', { type: 'button', class: 'button', onclick: () => onRetry(inState('failed')) }, words.retryAll(failed)),
      total < matched && el('span', { class: 'hint' }, words.fewer(matched, total)),
    );
  }

  /**
   * @param {State | null} state
   * @param {string} label
   */
  #chip(state, label) {
    return el(
      'button',
      {
        type: 'button',
        class: 'button small name-chip',
        'data-filter': state ?? 'all',
        'aria-pressed': `${state === this.#filter}`,
        onclick: () => this.#applyFilter(state),
      },
      label,
    );
  }

  /** What is chosen later stays to be seen until a filter is chosen again. @param {State | null} state */
  #applyFilter(state) {
    this.#filter = state;
    this.#rows.forEach(({ entry, element }) => (element.hidden = state !== null && stateOf(entry) !== state));
    this.#list.scrollTop = 0;
    this.#renderCounts();
  }

  async #showChosen() {
    replace(this.#outcome, loading());
    this.#show.disabled = true;
    try {
      await this.#parts.onShow(chosenIds(this.#parts.entries), this.#anew.checked);
      replace(this.#outcome);
    } catch (error) {
      replace(this.#outcome, failure(error, () => this.#showChosen()));
    }
    this.#show.disabled = false;
  }
}

export { NameResult };
