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
  const links = (/** @type {number} */ slot) => view.incident[slot].filter((edge) => view.edgeVisible[edge]).length;
  const slots = [...view.nodes.keys()].filter((slot) => view.nodeVisible[slot]).toSorted((a, b) => links(b) - links(a));
  return texts.share.title(
    slots.slice(0, NAMED).map((slot) => view.nodes[slot].name),
    slots.length,
  );
}

/** When and from where something was made that leaves the page. */
function origin() {
  return texts.share.made(`${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`, address());
}

function address() {
  const { href, origin: site, pathname } = location;
  return href.length > LONGEST_ADDRESS ? site + pathname : href;
}

export { origin, titleOf };
