/**
 * @import {Annotation} from '../annotations/annotation.js'
 * @import {Content} from '../graph/content.js'
 * @import {Filter, Period} from '../graph/filters.js'
 * @import {Selection} from '../graph/graph-view.js'
 */
import { NO_FILTER } from '../graph/filters.js';
import { FOLDED, HIDDEN, PINNED } from '../graph/graph-view.js';

/** The parts of a view as the API keeps them, and back. */

/**
 * @typedef {{id: string, x: number, y: number, pinned?: boolean, hidden?: boolean, folded?: boolean}} Placed an entity where it is
 *
 * @typedef {object} ViewFilters
 * @property {string[]} [hiddenTypes]
 * @property {string[]} [hiddenRelationshipTypes]
 * @property {Partial<Period>} [time]
 * @property {boolean} [undated]
 * @property {{ids: string[], only?: boolean}} [sources]
 * @property {number} [leastSources]
 * @property {number} [leastDegree]
 *
 * @typedef {{kind: 'entity' | 'relationship', id: string}} Chosen
 */

const TENTHS = 10;
const FLAGS = /** @type {const} */ ([
  ['pinned', PINNED],
  ['hidden', HIDDEN],
  ['folded', FOLDED],
]);

/**
 * @param {string} id
 * @param {number} x
 * @param {number} y
 * @param {number} flags
 * @returns {Placed}
 */
function placed(id, x, y, flags) {
  const set = FLAGS.filter(([, flag]) => flags & flag).map(([word]) => [word, true]);
  return { id, x: tenth(x), y: tenth(y), ...Object.fromEntries(set) };
}

/** @param {number} place */
function tenth(place) {
  return Math.round(place * TENTHS) / TENTHS;
}

/** @param {Placed} entity */
function flagsOf(entity) {
  return FLAGS.reduce((sum, [word, flag]) => (entity[word] ? sum | flag : sum), 0);
}

/** @param {Pick<Content, 'hiddenTypes' | 'hiddenRelationshipTypes' | 'filter'>} content @returns {ViewFilters} */
function filtersOf({ hiddenTypes, hiddenRelationshipTypes, filter = NO_FILTER }) {
  const { time, undated, sources, leastSources, leastDegree } = filter;
  return {
    hiddenTypes,
    hiddenRelationshipTypes,
    time: time ?? undefined,
    undated,
    sources: sources ?? undefined,
    leastSources,
    leastDegree,
  };
}

/** @param {ViewFilters} filters @returns {Filter} */
function filterOf({ time, undated, sources, leastSources, leastDegree }) {
  return {
    time: time === undefined ? null : { from: time.from ?? null, to: time.to ?? null },
    undated: undated ?? NO_FILTER.undated,
    sources: sources === undefined ? null : { ids: sources.ids, only: sources.only ?? false },
    leastSources: leastSources ?? NO_FILTER.leastSources,
    leastDegree: leastDegree ?? NO_FILTER.leastDegree,
  };
}

/** @param {Selection | null} selection @returns {Chosen | undefined} */
function chosenOf(selection) {
  return selection ? { kind: selection.kind === 'node' ? 'entity' : 'relationship', id: selection.id } : undefined;
}

/**
 * @param {Chosen | undefined} chosen
 * @param {Pick<Content, 'nodes' | 'edges'>} content
 * @returns {Selection | null} none if it is not there
 */
function selectionIn(chosen, { nodes, edges }) {
  const isEntity = chosen?.kind === 'entity';
  return chosen && (isEntity ? nodes : edges).some(({ id }) => id === chosen.id)
    ? { kind: isEntity ? 'node' : 'edge', id: chosen.id }
    : null;
}

/** @param {readonly Annotation[]} annotations that need not say everything */
function wholeAnnotations(annotations) {
  return annotations.map((each) => ({ ...each, text: each.text ?? '', tint: each.tint ?? 'grey' }));
}

export { chosenOf, filterOf, filtersOf, flagsOf, placed, selectionIn, wholeAnnotations };
