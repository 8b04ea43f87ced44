/**
 * @import {Reason} from '../graph/filters.js'
 * @import {GraphView} from '../graph/graph-view.js'
 */
import { texts } from '../texts.js';

/**
 * What is not among the rows of a list of what the picture shows, since it is not to be seen by itself.
 *
 * @param {GraphView} view
 * @returns {string[]}
 */
function leftOut(view) {
  const { counts } = view.filters;
  const words = texts.filters.leftOut;
  const folded = view.bundles.count;
  return [
    ...(folded > 0 ? [texts.expand.foldedNote(folded)] : []),
    .../** @type {Reason[]} */ (Object.keys(words))
      .filter((reason) => counts[reason].nodes + counts[reason].edges > 0)
      .map((reason) => words[reason](counts[reason].nodes, counts[reason].edges)),
  ];
}

export { leftOut };
