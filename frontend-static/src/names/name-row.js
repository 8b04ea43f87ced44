/**
 * @import {Candidate, Match} from './name-match.js'
 * @import {Entry} from './entry.js'
 */
import { isAbort } from '../api/client.js';
import { formatPeriod, readable } from '../format.js';
import { texts } from '../texts.js';
import { names as words } from '../texts/names.js';
import { el, replace, uniqueId } from '../ui/dom.js';
import { failure, messageOf } from '../ui/status.js';
import { typeIcon } from '../ui/type-icon.js';
import { choose, stateOf } from './entry.js';

const NONE = 'none';

/**
 * @typedef {object} RowWork
 * @property {(id: string) => boolean} isThere whether an entity is in the picture
 * @property {(row: NameRow) => void} onChoose
 * @property {(row: NameRow) => Promise<void>} onMore
 * @property {(row: NameRow) => void} onRetry
 */

/** A name with what was found for it, to choose from. */
class NameRow {
  entry;
  element = el('li', { class: 'name-row' });
  #place;
  #work;

  /**
   * @param {Entry} entry
   * @param {number} place in the list
   * @param {RowWork} work
   */
  constructor(entry, place, work) {
    this.entry = entry;
    this.#place = place;
    this.#work = work;
    this.render();
  }

  render() {
    const { name, match, chosen } = this.entry;
    const hadFocus = this.element.contains(document.activeElement);
    const how = el('p', { class: 'name-how', id: uniqueId('how') }, this.#how());
    this.element.dataset.state = stateOf(this.entry);
    replace(
      this.element,
      el('span', { class: 'name-place', 'aria-hidden': 'true' }, texts.count(this.#place)),
      el(
        'div',
        { class: 'name-given' },
        el('span', { class: 'name-text' }, name.text),
        name.times > 1 && [' ', el('span', { class: 'tag' }, words.times(name.times))],
        chosen !== null && this.#work.isThere(chosen) && [' ', el('span', { class: 'tag' }, words.inPicture)],
        match !== null && how,
      ),
      el('div', { class: 'name-found' }, match === null ? this.#failure() : match.candidates.length > 0 && this.#picker(match, how.id)),
    );
    if (hadFocus) {
      this.focus();
    }
  }

  focus() {
    this.element.querySelector(/** @type {'button'} */ ('select, button'))?.focus();
  }

  /**
   * @param {Match} match
   * @param {string} described by
   */
  #picker(match, described) {
    const { name, chosen, isDecided } = this.entry;
    const { candidates, sure } = match;
    const select = el('select', { 'aria-label': words.choice(name.text), 'aria-describedby': described });
    select.append(
      ...(chosen === null && !isDecided ? [el('option', { value: '' }, words.unchosen)] : []),
      ...groupOf(words.same, candidates.slice(0, sure), sure > 1),
      ...groupOf(words.similar, candidates.slice(sure), true),
      el('option', { value: NONE }, words.noneOfThese),
    );
    select.value = chosen ?? (isDecided ? NONE : '');
    select.addEventListener('change', () => {
      choose(this.entry, select.value === NONE ? null : select.value);
      this.render();
      this.#work.onChoose(this);
    });
    const taken = candidates.find(({ hit }) => hit.id === chosen)?.hit;
    return el(
      'div',
      { class: 'name-picker' },
      taken === undefined ? el('span', { class: 'name-blank', 'aria-hidden': 'true' }) : typeIcon(taken.type),
      select,
      this.#more(match),
    );
  }

  /** @param {Match} match */
  #more({ candidates: { length: listed }, total, isCounted }) {
    if (listed >= total && isCounted) {
      return false;
    }
    const label = words.moreFor(this.entry.name.text);
    const button = el('button', { type: 'button', class: 'link', 'aria-label': label, onclick: () => list() }, words.more);
    const note = el('div', { class: 'name-more' }, words.listed(listed, total, isCounted), ' ', button);
    const list = async () => {
      button.disabled = true;
      try {
        await this.#work.onMore(this);
      } catch (error) {
        button.disabled = false;
        if (!isAbort(error)) {
          replace(note, failure(error, list));
        }
      }
    };
    return note;
  }

  #failure() {
    const { error, name } = this.entry;
    const retry = el('button', { type: 'button', class: 'button small', 'aria-label': words.retryFor(name.text) }, texts.retry);
    retry.addEventListener('click', () => {
      retry.disabled = true;
      this.#work.onRetry(this);
    });
    return el('div', { class: 'failure' }, el('p', {}, messageOf(error)), retry);
  }

  /** How the name matched, or why not. */
  #how() {
    const { match, chosen } = this.entry;
    const state = stateOf(this.entry);
    if (match === null) {
      return '';
    }
    if (state === 'matched') {
      return likenessOf(match.candidates.find(({ hit }) => hit.id === chosen));
    }
    if (state !== 'open') {
      return words.how[state === 'missing' ? 'missing' : 'left'];
    }
    return match.kind === 'several' ? words.how.several(match.sure) : words.how.similar(match.total, match.isCounted);
  }
}

/** @param {Candidate | undefined} candidate */
function likenessOf(candidate) {
  const { likeness = 'similar', alias } = candidate ?? {};
  switch (likeness) {
    case 'name':
      return words.how.name;
    case 'alias':
      return words.how.alias(alias ?? '');
    case 'order':
      return alias === undefined ? words.how.order : words.how.turnedAlias(alias);
    default:
      return words.how.chosen;
  }
}

/**
 * @param {string} label
 * @param {Candidate[]} candidates
 * @param {boolean} isAliasTold what one alone is called is told beside it
 */
function groupOf(label, candidates, isAliasTold) {
  const options = candidates.map(({ hit: { id, name, type, from, to, degree }, alias }) => {
    const facts = [name, readable(type), formatPeriod(from, to), texts.relationships(degree), isAliasTold && alias && texts.search.alsoKnown(alias)];
    return el('option', { value: id }, facts.filter(Boolean).join(' · '));
  });
  return options.length === 0 ? [] : [el('optgroup', { label }, options)];
}

export { NameRow };
