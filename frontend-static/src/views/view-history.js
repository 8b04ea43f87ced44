/**
 * @import {Annotation} from '../annotations/annotation.js'
 * @import {Entity, Relationship, Subgraph} from '../api/types.js'
 * @import {Content} from '../graph/content.js'
 * @import {ExplorationHistory, Told} from '../history/exploration-history.js'
 * @import {Step} from '../history/step-tree.js'
 * @import {KeptStep} from './kept-steps.js'
 * @import {ViewDocument} from './view-document.js'
 * @import {Chosen, Placed, ViewFilters} from './view-parts.js'
 */
import { withoutGone } from '../annotations/checked-annotations.js';
import { changeLine } from './change-line.js';
import { keptSteps } from './kept-steps.js';
import { chosenOf, filterOf, filtersOf, flagsOf, placed, selectionIn, wholeAnnotations } from './view-parts.js';

/**
 * The steps that led to a view, each as a change of what the one before it showed.
 *
 * @typedef {object} ViewStep
 * @property {string} title
 * @property {string} at
 * @property {number} [before] place in the history
 * @property {number} [next]
 * @property {Placed[]} [entities] those that came, and those at another place or in another state
 * @property {string[]} [without]
 * @property {string[]} [relationships]
 * @property {string[]} [withoutRelationships]
 * @property {ViewFilters} [filters] where they are others than before
 * @property {readonly Annotation[]} [annotations] where they are others than before
 * @property {Chosen} [selection]
 *
 * @typedef {object} ViewHistory
 * @property {{id: string, name: string, type: string}[]} [entities] that are not in the view itself
 * @property {{id: string, type: string, source: string, target: string}[]} [relationships]
 * @property {ViewStep[]} steps
 * @property {number} current
 *
 * @typedef {object} Stand what a step shows, to be compared
 * @property {Map<string, Placed>} entities
 * @property {Set<string>} relationships
 * @property {ViewFilters} filters
 * @property {readonly Annotation[]} annotations
 */

const LONGEST_TITLE = 2000;
/** @type {Stand} */
const NOTHING = { entities: new Map(), relationships: new Set(), filters: {}, annotations: [] };

/** Writes the history of what is shown into a view. */
class HistoryWriter {
  #exploration;
  #kept;
  /** @type {Map<string, Entity>} */
  #entities = new Map();
  /** @type {Map<string, Relationship>} */
  #relationships = new Map();

  /** @param {ExplorationHistory} exploration */
  constructor(exploration) {
    this.#exploration = exploration;
    this.#kept = keptSteps(exploration.tree);
  }

  /** How many steps there are. */
  get size() {
    return this.#kept.length;
  }

  /**
   * @param {ViewDocument} document that it is for
   * @param {number} most so many steps at most, the latest
   * @returns {Promise<ViewHistory>}
   */
  async historyOf({ entities, relationships = [] }, most) {
    const { current } = this.#exploration.tree;
    const first = this.#kept.length - most;
    const kept = this.#kept.filter(({ step }, place) => place >= first || step === current);
    await this.#exploration.bringBack(kept.map(({ step }) => step));
    const places = new Map(kept.map(({ step }, place) => [step, place]));
    const stands = kept.map(({ step }) => this.#standOf(step));
    const known = new Set([...entities, ...relationships].map(({ id }) => id));
    const steps = kept.map((each, place) => stepOf(each, stands[place], places, stands));
    const isNew = (/** @type {{id: string}} */ { id }) => !known.has(id);
    return {
      entities: [...this.#entities.values()].filter(isNew).map(({ id, name, type }) => ({ id, name, type })),
      relationships: [...this.#relationships.values()].filter(isNew).map(({ id, type, source, target }) => ({ id, type, source, target })),
      steps,
      current: /** @type {number} */ (places.get(current)),
    };
  }

  /** @param {Step} step @returns {Stand} */
  #standOf(step) {
    const content = this.#exploration.contentOf(step);
    content.nodes.forEach((node) => this.#entities.set(node.id, node));
    content.edges.forEach((edge) => this.#relationships.set(edge.id, edge));
    const { nodes, edges, x, y, flags, annotations = [] } = content;
    return {
      entities: new Map(nodes.map(({ id }, i) => [id, placed(id, x[i], y[i], flags[i])])),
      relationships: new Set(edges.map(({ id }) => id)),
      filters: filtersOf(content),
      annotations,
    };
  }
}

/**
 * @param {KeptStep} kept
 * @param {Stand} stand
 * @param {Map<Step, number>} places
 * @param {Stand[]} stands by place
 * @returns {ViewStep}
 */
function stepOf({ step, before, next }, stand, places, stands) {
  const place = before && places.get(before);
  const then = place === undefined ? NOTHING : stands[place];
  const isSame = (/** @type {unknown} */ a, /** @type {unknown} */ b) => JSON.stringify(a) === JSON.stringify(b);
  const { entities, relationships, filters, annotations } = stand;
  return {
    title: step.title.slice(0, LONGEST_TITLE),
    at: new Date(step.at).toISOString(),
    before: place,
    next: next && places.get(next),
    entities: ifAny([...entities.values()].filter((each) => !isSame(each, then.entities.get(each.id)))),
    without: ifAny([...then.entities.keys()].filter((id) => !entities.has(id))),
    relationships: ifAny(missingIn(then.relationships, relationships)),
    withoutRelationships: ifAny(missingIn(relationships, then.relationships)),
    filters: isSame(filters, then.filters) ? undefined : filters,
    annotations: isSame(annotations, then.annotations) ? undefined : annotations,
    selection: chosenOf(step.selection),
  };
}

/**
 * @template T
 * @param {T[]} list
 */
function ifAny(list) {
  return list.length > 0 ? list : undefined;
}

/**
 * What of `others` is not in `known`.
 *
 * @param {Set<string>} known
 * @param {Set<string>} others
 */
function missingIn(known, others) {
  return [...others].filter((id) => !known.has(id));
}

/**
 * The steps of a view with what is known now, as far as it is still there.
 *
 * @param {ViewHistory} history
 * @param {Pick<Subgraph, 'nodes' | 'edges'>} found
 * @returns {Told[]}
 */
function toldSteps({ steps }, found) {
  const nodes = new Map(found.nodes.map((node) => [node.id, node]));
  const edges = new Map(found.edges.map((edge) => [edge.id, edge]));
  /** @type {Stand[]} */
  const stands = [];
  return steps.map((step) => {
    const stand = standAfter(step, step.before === undefined ? NOTHING : stands[step.before]);
    stands.push(stand);
    const { title, at, before, next } = step;
    return { title, at: Date.parse(at), before, next, content: contentOf(stand, step.selection, nodes, edges) };
  });
}

/**
 * What is in the history of a view alone, and no longer in the database, by name.
 *
 * @param {ViewDocument} document
 * @param {Pick<Subgraph, 'nodes' | 'edges'>} found
 */
function goneFromHistory({ entities: shown, history }, found) {
  const { entities = [], relationships = [] } = history ?? {};
  const there = new Set([...found.nodes, ...found.edges].map(({ id }) => id));
  const names = new Map([...shown, ...entities].map(({ id, name }) => [id, name]));
  const isGone = (/** @type {{id: string}} */ { id }) => !there.has(id);
  return [
    ...entities.filter(isGone).map(({ name }) => name),
    ...relationships.filter(isGone).map(({ type, source, target }) =>
      changeLine.relationship({ type, source: names.get(source) ?? source, target: names.get(target) ?? target }),
    ),
  ];
}

/**
 * @param {ViewStep} step
 * @param {Stand} before
 * @returns {Stand}
 */
function standAfter({ entities = [], without = [], relationships = [], withoutRelationships = [], filters, annotations }, before) {
  const after = new Map(before.entities);
  without.forEach((id) => after.delete(id));
  entities.forEach((entity) => after.set(entity.id, entity));
  return {
    entities: after,
    relationships: new Set([...missingIn(new Set(withoutRelationships), before.relationships), ...relationships]),
    filters: filters ?? before.filters,
    annotations: annotations ? wholeAnnotations(annotations) : before.annotations,
  };
}

/**
 * @param {Stand} stand
 * @param {Chosen | undefined} selection
 * @param {Map<string, Entity>} nodes
 * @param {Map<string, Relationship>} edges
 * @returns {Content}
 */
function contentOf({ entities, relationships, filters, annotations }, selection, nodes, edges) {
  const there = [...entities.values()].filter(({ id }) => nodes.has(id));
  const ids = new Set(there.map(({ id }) => id));
  const known = [...relationships].flatMap((id) => edges.get(id) ?? []);
  const content = {
    nodes: there.flatMap(({ id }) => nodes.get(id) ?? []),
    edges: known.filter(({ source, target }) => ids.has(source) && ids.has(target)),
  };
  return {
    ...content,
    x: there.map(({ x }) => x),
    y: there.map(({ y }) => y),
    flags: there.map(flagsOf),
    hiddenTypes: filters.hiddenTypes ?? [],
    hiddenRelationshipTypes: filters.hiddenRelationshipTypes ?? [],
    filter: filterOf(filters),
    annotations: withoutGone(annotations, (id) => ids.has(id), (id) => entities.get(id) ?? { x: 0, y: 0 }),
    selection: selectionIn(selection, content),
  };
}

export { HistoryWriter, goneFromHistory, toldSteps };
