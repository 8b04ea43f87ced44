/**
 * @import {Entity, Relationship, Subgraph} from '../api/types.js'
 * @import {Annotation} from '../annotations/annotation.js'
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {LinkedView, Look} from '../share/linked-view.js'
 * @import {ViewHistory} from './view-history.js'
 * @import {Chosen, Placed, ViewFilters} from './view-parts.js'
 */
import { formatPeriod, readable, relationName } from '../format.js';
import { isolated } from '../texts/isolated.js';
import { chosenOf, filterOf, filtersOf, flagsOf, placed, wholeAnnotations } from './view-parts.js';

/**
 * @typedef {{claims?: number, sources?: number, from?: string, to?: string}} Known what was known of it then
 * @typedef {Placed & {name: string, type: string} & Known} ViewEntity
 * @typedef {{id: string, type: string, source: string, target: string, role?: string} & Known} ViewRelationship
 *
 * @typedef {object} ViewDocument a view as the API keeps it
 * @property {string} title
 * @property {string} [note]
 * @property {ViewEntity[]} entities
 * @property {ViewRelationship[]} [relationships]
 * @property {ViewFilters} [filters]
 * @property {{x: number, y: number, scale: number, width: number, height: number}} [camera]
 * @property {Chosen} [selection]
 * @property {readonly Annotation[]} [annotations]
 * @property {ViewHistory} [history]
 *
 * @typedef {ViewDocument & {id: string, version: number, created: string, changed: string}} SavedView
 *
 * @typedef {{what: string, before: string, after: string}} Change
 * @typedef {{name: string, changes: Change[]}} Changed
 */

const TENTHS = 10;

/**
 * @param {GraphView} view
 * @param {Look} look
 * @param {{title: string, note: string}} words
 * @returns {ViewDocument}
 */
function documentOf(view, look, { title, note }) {
  const { x, y, k, width, height } = look;
  const { flags, selection } = view;
  return {
    title,
    note: note || undefined,
    entities: view.nodes.map((node, slot) => entityOf(node, view.x[slot], view.y[slot], flags[slot])),
    relationships: view.edges.map(relationshipOf),
    filters: filtersOf({
      hiddenTypes: view.hiddenTypes('node'),
      hiddenRelationshipTypes: view.hiddenTypes('edge'),
      filter: view.filters.filter,
    }),
    camera: { x, y, scale: k, width, height },
    annotations: view.annotations,
    selection: chosenOf(selection),
  };
}

/**
 * @param {Entity} node
 * @param {number} x
 * @param {number} y
 * @param {number} flags
 * @returns {ViewEntity}
 */
function entityOf(node, x, y, flags) {
  const { id, name, type } = node;
  return { ...placed(id, x, y, flags), name, type, ...knownOf(node) };
}

/** @param {Relationship} edge @returns {ViewRelationship} */
function relationshipOf(edge) {
  const { id, type, source, target, role } = edge;
  return { id, type, source, target, role, ...knownOf(edge) };
}

/** @param {Entity | Relationship} thing @returns {Known} */
function knownOf({ from, to, evidence }) {
  return { from, to, claims: evidence.count, sources: evidence.sources.length };
}

/**
 * A saved view as a link would hold it, so that both come back in the same way.
 *
 * @param {ViewDocument} document
 * @param {Look} otherwise where the camera is if the view does not say
 * @returns {LinkedView}
 */
function linkOf({ entities, relationships = [], filters = {}, camera, selection, annotations = [] }, otherwise) {
  const places = new Map(entities.map(({ id }, place) => [id, place]));
  const types = [...new Set(relationships.map(({ type }) => type))];
  const look = camera ?? { ...otherwise, scale: otherwise.k };
  return {
    v: 1,
    ids: entities.map(({ id }) => id),
    names: entities.map(({ name }) => name),
    x: entities.map(({ x }) => Math.round(x * TENTHS)),
    y: entities.map(({ y }) => Math.round(y * TENTHS)),
    flags: entities.map(flagsOf),
    edges: relationships.map(({ id }) => id),
    ends: relationships.flatMap(({ source, target }) => [places.get(source) ?? 0, places.get(target) ?? 0]),
    kinds: relationships.map(({ type }) => types.indexOf(type)),
    types,
    hidden: [filters.hiddenTypes ?? [], filters.hiddenRelationshipTypes ?? []],
    filter: filterOf(filters),
    look: [look.x, look.y, look.scale, look.width, look.height],
    chosen: selection === undefined ? null : placeOf(selection, entities, relationships),
    // The picture gets all the room that there is.
    read: 0,
    notes: wholeAnnotations(annotations),
  };
}

/**
 * @param {NonNullable<ViewDocument['selection']>} selection
 * @param {ViewEntity[]} entities
 * @param {ViewRelationship[]} relationships
 * @returns {LinkedView['chosen']}
 */
function placeOf({ kind, id }, entities, relationships) {
  const isEntity = kind === 'entity';
  const place = (isEntity ? entities : relationships).findIndex((each) => each.id === id);
  return place < 0 ? null : [isEntity ? 0 : 1, place];
}

/**
 * What is known of a view's content now, where that is not what was known when it was saved.
 *
 * @param {ViewDocument} document
 * @param {Pick<Subgraph, 'nodes' | 'edges'>} found
 * @returns {Changed[]}
 */
function changesSince({ entities, relationships = [] }, found) {
  const nodes = new Map(found.nodes.map((node) => [node.id, node]));
  const edges = new Map(found.edges.map((edge) => [edge.id, edge]));
  const names = new Map(entities.map(({ id, name }) => [id, nodes.get(id)?.name ?? name]));
  const nameOf = (/** @type {string} */ id) => names.get(id) ?? nodes.get(id)?.name ?? id;
  const changed = [
    ...entities.map((then) => {
      const now = nodes.get(then.id);
      return { name: then.name, changes: now === undefined ? [] : differences(entityFacts(then), entityFacts({ ...now, ...knownOf(now) })) };
    }),
    ...relationships.map((then) => {
      const now = edges.get(then.id);
      const name = `${isolated(nameOf(then.source))} – ${relationName(then.type)} – ${isolated(nameOf(then.target))}`;
      const facts = (/** @type {Omit<ViewRelationship, 'id'>} */ each) => relationshipFacts(each, nameOf);
      return { name, changes: now === undefined ? [] : differences(facts(then), facts({ ...now, ...knownOf(now) })) };
    }),
  ];
  return changed.filter(({ changes }) => changes.length > 0);
}

/** @param {Pick<ViewEntity, 'name' | 'type'> & Known} entity @returns {[string, string | undefined][]} */
function entityFacts({ name, type, ...known }) {
  return [['name', name], ['type', readable(type)], ...knownFacts(known)];
}

/**
 * @param {Omit<ViewRelationship, 'id'>} relationship
 * @param {(id: string) => string} nameOf
 * @returns {[string, string | undefined][]}
 */
function relationshipFacts({ type, source, target, role = '', ...known }, nameOf) {
  const ends = [nameOf(source), nameOf(target)];
  return [['type', relationName(type)], ['source', ends[0]], ['target', ends[1]], ['role', ifSaid(known, role)], ...knownFacts(known)];
}

/** @param {Known} known @returns {[string, string | undefined][]} what was not written down is `undefined` */
function knownFacts(known) {
  const { from, to, claims, sources } = known;
  return [['dates', ifSaid(known, formatPeriod(from, to))], ['sources', sources?.toString()], ['claims', claims?.toString()]];
}

/**
 * A view that does not even say on how many sources something rests was not saved by this page: that it names no date
 * does not mean that there was none.
 *
 * @param {Known} known
 * @param {string} fact
 */
function ifSaid({ sources }, fact) {
  return fact !== '' || sources !== undefined ? fact : undefined;
}

/**
 * @param {[string, string | undefined][]} then
 * @param {[string, string | undefined][]} now
 * @returns {Change[]}
 */
function differences(then, now) {
  return then.flatMap(([what, before], i) => {
    const after = now[i][1] ?? '';
    return before === undefined || before === after ? [] : [{ what, before, after }];
  });
}

export { changesSince, documentOf, linkOf };
