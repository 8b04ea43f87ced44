/**
 * @import {Annotation} from '../annotations/annotation.js'
 * @import {Relationship, Subgraph} from '../api/types.js'
 * @import {Filter} from '../graph/filters.js'
 * @import {Content} from '../graph/content.js'
 * @import {GraphView, Selection} from '../graph/graph-view.js'
 */
import { areAnnotations, withoutGone } from '../annotations/checked-annotations.js';
import { FOLDED, HIDDEN, PINNED } from '../graph/graph-view.js';
import { LinkError } from './link-code.js';

/**
 * What is looked at: the place in the middle, how near, and in how large a picture.
 *
 * @typedef {{x: number, y: number, k: number, width: number, height: number}} Look
 *
 * @typedef {object} LinkedView a view as a link holds it: lists of the same order belong together
 * @property {1} v version
 * @property {string[]} ids
 * @property {string[]} names for what is no longer there
 * @property {number[]} x in tenths
 * @property {number[]} y
 * @property {number[]} flags
 * @property {string[]} edges ids
 * @property {number[]} ends source and target of each, as places in `ids`
 * @property {number[]} kinds of each, as places in `types`
 * @property {string[]} types
 * @property {[string[], string[]]} hidden types of nodes, and of relationships
 * @property {Filter} filter
 * @property {number[]} look x, y, k, width, height
 * @property {[0 | 1, number] | null} chosen a node (0) or a relationship (1), and its place
 * @property {0 | 1} read whether the details are open
 * @property {readonly Annotation[]} [notes] and regions
 *
 * @typedef {{source: string, type: string, target: string}} GoneEdge by names
 *
 * @typedef {object} Recovered
 * @property {Content} content
 * @property {string[]} goneNodes by name
 * @property {GoneEdge[]} goneEdges
 * @property {Relationship[]} newEdges among these entities, that the link does not have
 */

const TENTHS = 10;
/** No link of ours holds more or larger things than these. */
const MOST_THINGS = 20_000;
const LONGEST_TEXT = 2000;
const FARTHEST = 1e8;
const PARTIAL_DATE = /^\d{4}(-\d\d(-\d\d)?)?$/;

/**
 * @param {GraphView} view
 * @param {Look} look
 * @param {boolean} isRead
 * @returns {LinkedView}
 */
function linkedView(view, look, isRead) {
  const types = [...new Set(view.edges.map(({ type }) => type))];
  const tenths = (/** @type {Float32Array} */ places) =>
    Array.from(places.slice(0, view.nodes.length), (place) => Math.round(place * TENTHS));
  return {
    v: 1,
    ids: view.nodes.map(({ id }) => id),
    names: view.nodes.map(({ name }) => name.slice(0, LONGEST_TEXT)),
    x: tenths(view.x),
    y: tenths(view.y),
    flags: [...view.flags],
    edges: view.edges.map(({ id }) => id),
    ends: [...view.ends.slice(0, 2 * view.edges.length)],
    kinds: view.edges.map(({ type }) => types.indexOf(type)),
    types,
    hidden: [view.hiddenTypes('node'), view.hiddenTypes('edge')],
    filter: view.filters.filter,
    look: [look.x, look.y, look.k, look.width, look.height].map((value) => Number(value.toPrecision(8))),
    chosen: view.selection && [view.selection.kind === 'node' ? 0 : 1, placeOf(view, view.selection)],
    read: isRead ? 1 : 0,
    ...(view.annotations.length > 0 && { notes: view.annotations }),
  };
}

/**
 * @param {GraphView} view
 * @param {Selection} selection
 */
function placeOf(view, { kind, id }) {
  return kind === 'node' ? view.nodeSlot(id) : view.edgeSlot(id);
}

/**
 * Whoever made a link may have put anything into it.
 *
 * @param {any} data
 * @returns {LinkedView}
 */
function checkedView(data) {
  if (Number.isInteger(data?.v) && data.v > 1) {
    throw new LinkError('newer');
  }
  if (data?.v !== 1 || !hasNodes(data) || !hasEdges(data) || !hasLooks(data) || !isFilter(data.filter) || !hasNotes(data)) {
    throw new LinkError('damaged');
  }
  return data;
}

/** @param {Partial<LinkedView>} data */
function hasNotes({ ids, notes }) {
  return notes === undefined || areAnnotations(notes, new Set(ids));
}

/** @param {Partial<LinkedView>} data */
function hasNodes({ ids, names, x, y, flags }) {
  const count = ids?.length ?? 0;
  return (
    count > 0 &&
    areTexts(ids) &&
    new Set(ids).size === count &&
    areTexts(names, count) &&
    areNumbers(x, count, -FARTHEST, FARTHEST) &&
    areNumbers(y, count, -FARTHEST, FARTHEST) &&
    arePlaces(flags, count, (HIDDEN | PINNED | FOLDED) + 1)
  );
}

/** @param {Partial<LinkedView>} data */
function hasEdges({ ids = [], edges, ends, kinds, types }) {
  const count = edges?.length ?? -1;
  return (
    areTexts(edges) &&
    new Set(edges).size === count &&
    areTexts(types) &&
    arePlaces(ends, 2 * count, ids.length) &&
    arePlaces(kinds, count, types?.length ?? 0)
  );
}

/** @param {any} data */
function hasLooks({ ids, edges, hidden, look, chosen, read }) {
  const isChosen = chosen === null || (arePlaces(chosen, 2, MOST_THINGS) && chosen[0] < 2 && chosen[1] < [ids, edges][chosen[0]].length);
  return (
    isChosen &&
    [0, 1].includes(read) &&
    Array.isArray(hidden) &&
    hidden.length === 2 &&
    hidden.every((types) => areTexts(types)) &&
    areNumbers(look, 5, -FARTHEST, FARTHEST) &&
    look.slice(2).every((/** @type {number} */ size) => size > 0)
  );
}

/** @param {any} filter */
function isFilter(filter) {
  const { time, undated, sources, leastSources, leastDegree = 0 } = filter ?? {};
  const isDate = (/** @type {any} */ date) => date === null || PARTIAL_DATE.test(date);
  return (
    (time === null || (isDate(time?.from) && isDate(time.to))) &&
    typeof undated === 'boolean' &&
    (sources === null || (areTexts(sources?.ids) && typeof sources.only === 'boolean')) &&
    areNumbers([leastSources], 1, 1, MOST_THINGS) &&
    areNumbers([leastDegree], 1, 0, MOST_THINGS)
  );
}

/**
 * @param {unknown} list
 * @param {number} [count]
 */
function areTexts(list, count) {
  return isList(list, count) && list.every((each) => typeof each === 'string' && each.length <= LONGEST_TEXT);
}

/**
 * @param {unknown} list
 * @param {number} count
 * @param {number} least
 * @param {number} most
 */
function areNumbers(list, count, least, most) {
  return isList(list, count) && list.every((each) => typeof each === 'number' && each >= least && each <= most);
}

/**
 * @param {unknown} list
 * @param {number} count
 * @param {number} end
 */
function arePlaces(list, count, end) {
  return areNumbers(list, count, 0, end - 1) && /** @type {number[]} */ (list).every(Number.isInteger);
}

/**
 * @param {unknown} list
 * @param {number} [count]
 * @returns {list is unknown[]}
 */
function isList(list, count) {
  return Array.isArray(list) && list.length <= 2 * MOST_THINGS && (count === undefined || list.length === count);
}

/**
 * The view of a link with what is known now: exactly what it shows, as far as that is still there.
 *
 * @param {LinkedView} link
 * @param {Pick<Subgraph, 'nodes' | 'edges'>} found
 * @returns {Recovered}
 */
function recovered(link, found) {
  const nodes = new Map(found.nodes.map((node) => [node.id, node]));
  const edges = new Map(found.edges.map((edge) => [edge.id, edge]));
  const places = [...link.ids.keys()].filter((place) => nodes.has(link.ids[place]));
  const at = (/** @type {number[]} */ values) => places.map((place) => values[place]);
  const isThere = (/** @type {string} */ id) => edges.has(id);
  const linked = new Set(link.edges);
  return {
    content: {
      nodes: places.flatMap((place) => nodes.get(link.ids[place]) ?? []),
      edges: link.edges.flatMap((id) => edges.get(id) ?? []),
      x: at(link.x).map((x) => x / TENTHS),
      y: at(link.y).map((y) => y / TENTHS),
      flags: at(link.flags),
      hiddenTypes: link.hidden[0],
      hiddenRelationshipTypes: link.hidden[1],
      filter: link.filter,
      annotations: withoutGone(link.notes ?? [], (id) => nodes.has(id), (id) => placeIn(link, id)),
      selection: chosenIn(link, (kind, id) => (kind === 'node' ? nodes : edges).has(id)),
    },
    goneNodes: link.names.filter((_, place) => !nodes.has(link.ids[place])),
    goneEdges: [...link.edges.keys()].filter((place) => !isThere(link.edges[place])).map((place) => goneEdge(link, place)),
    newEdges: found.edges.filter(({ id }) => !linked.has(id)),
  };
}

/**
 * @param {LinkedView} link
 * @param {string} id
 */
function placeIn({ ids, x, y }, id) {
  const place = ids.indexOf(id);
  return { x: x[place] / TENTHS, y: y[place] / TENTHS };
}

/**
 * @param {LinkedView} link
 * @param {(kind: Selection['kind'], id: string) => boolean} isThere
 * @returns {Selection | null}
 */
function chosenIn({ chosen, ids, edges }, isThere) {
  if (chosen === null) {
    return null;
  }
  const [which, place] = chosen;
  /** @type {Selection} */
  const selection = which === 0 ? { kind: 'node', id: ids[place] } : { kind: 'edge', id: edges[place] };
  return isThere(selection.kind, selection.id) ? selection : null;
}

/**
 * @param {LinkedView} link
 * @param {number} place
 * @returns {GoneEdge}
 */
function goneEdge({ names, ends, kinds, types }, place) {
  return { source: names[ends[2 * place]], type: types[kinds[place]], target: names[ends[2 * place + 1]] };
}

export { checkedView, linkedView, recovered };
