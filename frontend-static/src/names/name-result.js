/**
 * @import {Entry, State} from './entry.js'
 * @import {RowWork} from './name-row.js'
 */
import { isAbort } from '../api/client.js';
import { readable } from '../format.js';
import { names as words } from '../texts/names.js';
import { copyButton } from '../ui/copy-button.js';
import { el, replace } from '../ui/dom.js';
import { icon } from '../ui/icon.js';
import { failure, loading } from '../ui/status.js';
import { STATES, chosenIds, countStates, stateOf } from './entry.js';
import { NameRow } from './name-row.js';

/**
 * @typedef {object} ResultParts
 * @property {Entry[]} entries
 * @property {string | undefined} type that was asked for
 * @property {string[]} remarks on how the names were taken
 * @property {() => boolean} isPictureEmpty
 * @property {(id: string) => boolean} isThere
 * @property {(entry: Entry) => Promise<void>} onMore
 * @property {(entry: Entry) => Promise<void>} onRetry
 * @property {(entries: Entry[]) => void} onRetryAll
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
  #fewer = el('p', { class: 'hint names-fewer' });
  #outcome = el('div', { class: 'names-outcome' });
  #add = el('input', { type: 'radio', name: 'names-where' });
  #anew = el('input', { type: 'radio', name: 'names-where' });
  #where = el(
    'fieldset',
    { class: 'names-where', hidden: true },
    el('legend', { class: 'visually-hidden' }, words.where),
    el('label', { class: 'choice' }, this.#add, words.add),
    el('label', { class: 'choice' }, this.#anew, words.anew),
  );
  #show = el('button', { type: 'button', class: 'button primary' });

  /** @param {ResultParts} parts */
  constructor(parts) {
    this.#parts = parts;
    const { entries, type, remarks, isThere, onBack } = parts;
    const notes = [...(type === undefined ? [] : [words.ofType(readable(type))]), ...remarks];
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
      onRetry: async (row) => {
        await parts.onRetry(row.entry);
        row.render();
        this.#renderCounts();
        parts.onSay(this.summary);
      },
    };
    this.#rows = entries.map((entry, i) => new NameRow(entry, i + 1, work));
    this.#heading = el('h3', { class: 'desk-title', tabindex: -1 }, words.found(entries.length));
    this.#show.addEventListener('click', () => this.#showChosen());
    this.element = el(
      'div',
      { class: 'names-result' },
      el(
        'div',
        { class: 'names-head' },
        el('button', { type: 'button', class: 'icon-button', 'aria-label': words.back, title: words.back, onclick: onBack }, icon('back')),
        el('div', {}, this.#heading, notes.length > 0 && el('p', { class: 'hint' }, `${notes.join('; ')}.`)),
      ),
      el('div', { class: 'names-tools' }, this.#chips, this.#aside),
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

  /** Before it is shown: some may have been looked up again, and what is in the picture has changed. */
  refresh() {
    const isEmpty = this.#parts.isPictureEmpty();
    // A picture that was begun meanwhile is not given up without being asked.
    this.#add.checked ||= this.#where.hidden === true;
    this.#where.hidden = isEmpty;
    this.#rows.forEach((row) => row.render());
    this.#applyFilter(this.#filter);
  }

  #foot() {
    return el(
      'div',
      { class: 'names-foot' },
      this.#fewer,
      this.#outcome,
      this.#where,
      this.#show,
    );
  }

  #renderCounts() {
    const { entries } = this.#parts;
    const counts = countStates(entries);
    const ids = chosenIds(entries);
    this.#show.textContent = words.show(ids.length);
    this.#show.disabled = ids.length === 0;
    this.#fewer.textContent = ids.length < counts.matched ? words.fewer(counts.matched, ids.length) : '';
    const focused = /** @type {HTMLElement | null} */ (this.#chips.querySelector(':focus'))?.dataset.filter;
    replace(
      this.#chips,
      this.#chip(null, words.all(entries.length)),
      STATES.filter((state) => counts[state] > 0 || state === this.#filter).map((state) => this.#chip(state, words.states[state](counts[state]))),
    );
    this.#chips.querySelector(/** @type {'button'} */ (`[data-filter="${focused}"]`))?.focus();
    this.#renderAside(counts);
  }

  /** @param {Record<State, number>} counts */
  #renderAside({ missing, failed }) {
    const { entries, onRetryAll } = this.#parts;
    const inState = (/** @type {State} */ state) => entries.filter((entry) => stateOf(entry) === state);
    const lines = () => inState('missing').map(({ name }) => name.text).join('\n');
    replace(
      this.#aside,
      missing > 0 && copyButton(words.copyMissing(missing), lines, 'link'),
      failed > 1 && el('button', { type: 'button', class: 'link', onclick: () => onRetryAll(inState('failed')) }, words.retryAll(failed)),
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
    const { entries, isPictureEmpty, onShow } = this.#parts;
    replace(this.#outcome, loading());
    this.#show.disabled = true;
    try {
      await onShow(chosenIds(entries), isPictureEmpty() || this.#anew.checked);
      replace(this.#outcome);
    } catch (error) {
      replace(this.#outcome, !isAbort(error) && failure(error, () => this.#showChosen()));
    }
    this.#show.disabled = false;
  }
}

export { NameResult };
