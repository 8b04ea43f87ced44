/**
 * @import {Filter} from '../graph/filters.js'
 * @import {Difference} from './difference.js'
 */
import { formatDate, readable, relationName } from '../format.js';
import { texts } from '../texts.js';

const { filters, history } = texts;
const words = history.steps;

/**
 * What a step is called: why it was done, if that is known, with what it brought; otherwise what changed.
 *
 * @param {Difference} difference
 * @param {string | undefined} why
 * @param {{nameOf: (number: number) => string, count: number}} after of a node, and how many there are
 * @param {boolean} [replaces] whether nothing was meant to stay as it was
 */
function stepTitle(difference, why, { nameOf, count }, replaces = false) {
  const { added, removed, addedEdges } = difference;
  const takesThePlace = replaces || removed.length > 0;
  if (why === undefined) {
    return count === 0 && takesThePlace ? words.cleared : titleOfChange(difference, nameOf);
  }
  if (added.length > 0 || replaces) {
    return history.withEntities(why, takesThePlace ? count : added.length);
  }
  return addedEdges.length > 0 ? history.withRelationships(why, addedEdges.length) : why;
}

/**
 * @param {Difference} difference
 * @param {(number: number) => string} nameOf
 */
function titleOfChange(difference, nameOf) {
  const { added, removed, hid, showed, folded, unfolded, pinned, unpinned, moved, addedEdges, removedEdges } = difference;
  const names = (/** @type {number[]} */ numbers) => numbers.map(nameOf);
  const isMoved = new Set(moved);
  // Putting a node somewhere pins it.
  const pinnedInPlace = pinned.filter((number) => !isMoved.has(number));
  /** @type {[number, () => string][]} */
  const changes = [
    [added.length, () => words.added(names(added))],
    [removed.length, () => words.removed(names(removed))],
    [addedEdges.length, () => words.addedRelationships(addedEdges.length)],
    [removedEdges.length, () => words.removedRelationships(removedEdges.length)],
    [hid.length, () => words.hid(names(hid))],
    [showed.length, () => words.showed(names(showed))],
    [difference.hidTypes.length, () => words.hidTypes(difference.hidTypes.map(nameOfType))],
    [difference.showedTypes.length, () => words.showedTypes(difference.showedTypes.map(nameOfType))],
    [folded.length, () => words.folded(names(folded))],
    [unfolded.length, () => words.unfolded(names(unfolded))],
    [difference.filtered.length, () => filters.steps.several(difference.filtered.map(nameOfFilter))],
    [pinnedInPlace.length, () => words.pinned(names(pinnedInPlace))],
    [unpinned.length, () => words.unpinned(names(unpinned))],
    [moved.length, () => words.moved(names(moved))],
  ];
  return changes.find(([count]) => count > 0)?.[1]() ?? '';
}

/** @param {{kind: 'node' | 'edge', type: string}} type */
function nameOfType({ kind, type }) {
  return kind === 'node' ? readable(type) : relationName(type);
}

/** @param {Partial<Filter>} filter with one of its parts */
function nameOfFilter({ time, undated, sources, leastSources, leastDegree }) {
  const { steps } = filters;
  if (time !== undefined) {
    const [from, to] = [time?.from, time?.to].map((date) => (date ? formatDate(date) : ''));
    return steps.time(from, to);
  }
  if (undated !== undefined) {
    return steps.undated(undated);
  }
  if (leastDegree !== undefined) {
    return steps.leastDegree(leastDegree);
  }
  return leastSources === undefined ? steps.sources(sources?.ids.length ?? 0, sources?.only === true) : steps.leastSources(leastSources);
}

export { stepTitle };
