/**
 * @import {GoneEdge} from '../share/linked-view.js'
 * @import {Change} from './view-document.js'
 */
import { relationName } from '../format.js';
import { views as words } from '../texts/views.js';

/** What has changed, in a line. */
const changeLine = {
  /** @param {Change[]} changes */
  changes: (changes) =>
    words.lines(changes.map(({ what, before, after }) => words.was(words.what[what], before || words.nothing, after || words.nothing))),

  /** @param {GoneEdge} edge */
  relationship: ({ source, type, target }) => `${source} – ${relationName(type)} – ${target}`,
};

export { changeLine };
