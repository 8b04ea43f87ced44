/**
 * @import {Bundle} from './bundles.js'
 * @import {GraphView} from './graph-view.js'
 */
import { edgeLabel, readable, relationName } from '../format.js';
import { texts } from '../texts.js';

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

export { bundleName, edgeText, nodeText };
