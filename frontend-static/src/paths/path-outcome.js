/**
 * @import {CommonNeighbour, Entity, Paths} from '../api/types.js'
 * @import {PathQuestion} from './path-question.js'
 */
import { formatMs, formatReasons } from '../format.js';
import { texts } from '../texts.js';
import { paths as words } from '../texts/paths.js';
import { el } from '../ui/dom.js';
import { typeIcon } from '../ui/type-icon.js';
import { isOfMany, restrictions } from './path-question.js';

const LONGEST = 10;
/** What cuts the common neighbours alone. */
const OF_NEIGHBOURS = ['limit', 'hub'];

/**
 * What cut the search for paths; nothing if it was not cut.
 *
 * @param {Paths} found
 */
function cutBy({ meta }) {
  return { ...meta, reasons: meta.reasons.filter((reason) => !OF_NEIGHBOURS.includes(reason)) };
}

/** @param {Paths} found */
function isCut(found) {
  return cutBy(found).reasons.length > 0;
}

/**
 * Whether the paths may not pass everything.
 *
 * @param {PathQuestion} question
 */
function isRestricted(question) {
  const shown = restrictions(question.filter, isOfMany(question));
  return shown.some(({ field }) => !['k', 'maxLength', 'rank'].includes(field));
}

/**
 * What is certain about an answer, in one sentence.
 *
 * @param {Paths} found
 * @param {PathQuestion} question
 */
function certainty(found, question) {
  const { paths, meta } = found;
  const { maxLength, k, rank } = question.filter;
  const restricted = isRestricted(question);
  if (isCut(found)) {
    return `${words.proved(meta.proved, paths.length)} ${words.cut(formatReasons(cutBy(found)))}`;
  }
  if (isOfMany(question)) {
    return words.joinedWithin(maxLength);
  }
  return paths.length < Number(k)
    ? words.allWithin(paths.length, maxLength, restricted)
    : words.bestWithin(paths.length, rank, maxLength, restricted);
}

/**
 * How the answer came about, for those who want to know.
 *
 * @param {Paths} found
 */
function provenance({ meta: { answeredBy, searchMs, explored } }) {
  const how = `${words.answeredBy[answeredBy] ?? answeredBy}, ${formatMs(searchMs)}`;
  return explored.nodes > 0 ? `${how}; ${words.explored(explored.nodes, explored.edges)}` : how;
}

/**
 * The line below the list.
 *
 * @param {Paths} found
 * @param {PathQuestion} question
 * @param {(() => void) | null} onFurther
 */
function searchedNote(found, question, onFurther) {
  return el(
    'footer',
    { class: isCut(found) ? 'searched cut-note' : 'searched' },
    el('p', {}, certainty(found, question)),
    furtherButton(onFurther),
    el('p', { class: 'provenance' }, provenance(found)),
  );
}

/**
 * Nothing was found: either there is nothing, or not everything was looked at.
 *
 * @param {object} parts
 * @param {Paths} parts.found
 * @param {PathQuestion} parts.question
 * @param {string[]} parts.names of the ends
 * @param {(() => void) | null} parts.onFurther
 * @param {(changed: {maxLength?: string, unrestricted?: boolean}) => void} parts.onTry
 */
function noneFound({ found, question, names, onFurther, onTry }) {
  const cut = isCut(found);
  const { maxLength } = question.filter;
  const restricted = isRestricted(question);
  const text = cut ? words.noneYet(formatReasons(cutBy(found))) : words.none(names, maxLength, restricted);
  return el(
    'div',
    { class: cut ? 'none-found cut-note' : 'none-found' },
    el('p', {}, text),
    el(
      'div',
      { class: 'none-actions' },
      furtherButton(onFurther),
      !cut &&
        Number(maxLength) < LONGEST &&
        el('button', { type: 'button', class: 'button small', onclick: () => onTry({ maxLength: String(LONGEST) }) }, words.tryLonger(LONGEST)),
      restricted &&
        el('button', { type: 'button', class: 'button small', onclick: () => onTry({ unrestricted: true }) }, words.tryUnrestricted),
    ),
    el('p', { class: 'provenance' }, provenance(found)),
  );
}

/** @param {(() => void) | null} onFurther */
function furtherButton(onFurther) {
  return onFurther && el('button', { type: 'button', class: 'button small', onclick: onFurther }, words.further);
}

/**
 * @param {Paths} found
 * @param {(id: string) => string} nameOf
 */
function unconnectedNote(found, nameOf) {
  const { unconnected = [] } = found;
  return (
    unconnected.length > 1 &&
    el(
      'div',
      { class: 'unconnected cut-note' },
      el('p', {}, isCut(found) ? words.notJoinedYet : words.notJoined(unconnected.length)),
      el('ul', {}, unconnected.map((group) => el('li', {}, texts.list(group.map(nameOf))))),
    )
  );
}

/**
 * Who knows several of those asked about, best first.
 *
 * @param {object} parts
 * @param {Paths} parts.found
 * @param {number} parts.count of those asked about
 * @param {Map<string, Entity>} parts.nodes
 * @param {(id: string) => boolean} parts.isThere
 * @param {(id: string) => void} parts.onSelect
 * @param {(neighbour: CommonNeighbour) => void} parts.onAdd
 */
function commonNeighbours({ found, count, nodes, isThere, onSelect, onAdd }) {
  const { commonNeighbours: neighbours = [], commonNeighboursTotal: total = 0, meta } = found;
  if (neighbours.length === 0) {
    return el('p', { class: 'common empty-note' }, words.noneCommon);
  }
  return el(
    'section',
    { class: 'common' },
    el('h3', {}, words.common),
    el(
      'ol',
      { class: 'plain' },
      neighbours.map((neighbour) => {
        const { id, of } = neighbour;
        const node = nodes.get(id);
        const knows = texts.list(of.map((each) => nodes.get(each)?.name ?? each));
        return el(
          'li',
          { class: 'common-item' },
          el(
            'button',
            { type: 'button', class: 'entity-button', onclick: () => onSelect(id) },
            node && typeIcon(node.type),
            el('span', {}, node?.name ?? id),
          ),
          el('span', { class: 'common-of', title: knows }, words.ofMany(of.length, count), el('span', { class: 'visually-hidden' }, `: ${knows}`)),
          isThere(id)
            ? el('span', { class: 'path-there' }, words.presence.kept)
            : el(
                'button',
                { type: 'button', class: 'button small', 'aria-label': words.addOne(node?.name ?? id), onclick: () => onAdd(neighbour) },
                words.presence.absent,
              ),
        );
      }),
    ),
    total > neighbours.length && el('p', { class: 'hint' }, words.someCommon(neighbours.length, total)),
    meta.reasons.includes('hub') && el('p', { class: 'hint' }, words.commonHubs),
  );
}

export { certainty, commonNeighbours, isCut, noneFound, provenance, searchedNote, unconnectedNote };
