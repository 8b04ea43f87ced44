/**
 * @import {Bundle} from './bundles.js'
 * @import {GraphView} from './graph-view.js'
 */
import { edgeLabel, readable, relationName } from '../format.js';
import { texts } from '../texts.js';
import { isolated } from '../texts/isolated.js';

const { expand: words } = texts;

/**
 * What stands at a node: its name, or how many of what are folded there.
 *
 * @param {GraphView} view
 * @param {number} slot
 */
function nodeText(view, slot) {
  const bundle = view.bundles.at(slot);
  return bundle === undefined ? view.nodes[slot].name : words.bundle(bundle.members.length, readable(bundle.nodeType));
}

/**
 * What stands at an edge; roles are those of single entities.
 *
 * @param {GraphView} view
 * @param {number} slot
 */
function edgeText(view, slot) {
  const edge = view.edges[slot];
  return view.bundles.atEnd(slot) === undefined ? edgeLabel(edge) : relationName(edge.type);
}

/**
 * What is folded, with its hub.
 *
 * @param {GraphView} view
 * @param {Bundle} bundle
 */
function bundleName(view, { slot, hub, type, direction }) {
  return words.bundleOf(nodeText(view, slot), relationName(type), view.nodes[hub].name, direction === 'in');
}

/**
 * What is said when the keyboard comes to a node: what it is, and by which relationship it was reached.
 *
 * @param {GraphView} view
 * @param {{id: string, from: string | null}} cursor
 */
function cursorWords(view, { id, from }) {
  const slot = view.nodeSlot(id);
  const bundle = view.bundles.at(slot);
  if (bundle !== undefined) {
    return words.bundleCursor(bundleName(view, bundle));
  }
  const { name, type } = view.nodes[slot];
  const said = texts.picture.cursor(name, readable(type), shownAt(view, slot).length);
  return from === null ? said : `${said}. ${reachedFrom(view, slot, view.nodeSlot(from))}`;
}

/**
 * @param {GraphView} view
 * @param {number} slot
 * @param {number} from
 */
function reachedFrom(view, slot, from) {
  const nameOf = (/** @type {number} */ at) => isolated(nodeText(view, at));
  const [first, ...more] = shownAt(view, slot).filter((edge) => view.otherEnd(edge, slot) === from);
  if (first === undefined) {
    return texts.picture.unconnected(nodeText(view, from));
  }
  const [source, target] = [view.ends[2 * first], view.ends[2 * first + 1]];
  return texts.picture.reached(`${nameOf(source)} – ${edgeText(view, first)} – ${nameOf(target)}`, more.length);
}

/**
 * @param {GraphView} view
 * @param {number} slot
 */
function shownAt(view, slot) {
  return view.incident[slot].filter((edge) => view.edgeVisible[edge] === 1);
}

export { bundleName, cursorWords, edgeText, nodeText };
