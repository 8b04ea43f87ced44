/** @import {GraphView} from '../graph/graph-view.js' */
import { texts } from '../texts.js';

const NAMED = 2;
/** Longer ones hold a whole view, and nobody types them. */
const LONGEST_ADDRESS = 200;

/**
 * What a view is about: named after what has most relationships in it.
 *
 * @param {GraphView} view
 */
function titleOf(view) {
  const names = byLinks(view);
  return texts.share.title(names.slice(0, NAMED), names.length);
}

/** When and from where something was made that leaves the page. */
function origin() {
  return texts.share.made(`${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`, address());
}

function address() {
  const { href, origin: site, pathname } = location;
  return href.length > LONGEST_ADDRESS ? site + pathname : href;
}

/**
 * The one entity that a view is about most: the selected one, or that with most relationships.
 *
 * @param {GraphView} view
 */
function subjectOf(view) {
  const selected = view.selection?.kind === 'node' ? view.node(view.selection.id) : undefined;
  return selected?.name ?? texts.share.title(byLinks(view).slice(0, 1), 1);
}

/** The names of what is shown, the most connected first. @param {GraphView} view */
function byLinks(view) {
  const links = (/** @type {number} */ slot) => view.incident[slot].filter((edge) => view.edgeVisible[edge]).length;
  const slots = [...view.nodes.keys()].filter((slot) => view.nodeVisible[slot]).toSorted((a, b) => links(b) - links(a));
  return slots.map((slot) => view.nodes[slot].name);
}

export { origin, subjectOf, titleOf };
