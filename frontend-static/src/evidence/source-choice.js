/**
 * @import {SourceChoice} from '../graph/filters.js'
 * @import {GraphView} from '../graph/graph-view.js'
 */

/**
 * How many relationships each source supports, most first: of those that are shown, or would be if no source were
 * switched off.
 *
 * @param {GraphView} view
 * @returns {[string, number][]}
 */
function countSources({ edges, filters }) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  edges.forEach(({ evidence }, slot) => {
    if (filters.isShownBut('evidence', slot)) {
      evidence.sources.forEach((id) => counts.set(id, (counts.get(id) ?? 0) + 1));
    }
  });
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b));
}

/**
 * @param {SourceChoice | null} choice
 * @param {string} id
 */
function isOn(choice, id) {
  return choice === null || choice.ids.includes(id) === choice.only;
}

/**
 * Switches one source off, or on again. Where all are on again there is no choice left.
 *
 * @param {SourceChoice | null} choice
 * @param {string} id
 * @param {string[]} all that are listed
 * @returns {SourceChoice | null}
 */
function toggled(choice, id, all) {
  const { ids, only } = choice ?? { ids: [], only: false };
  const others = ids.filter((each) => each !== id);
  const next = { ids: others.length < ids.length ? others : [...ids, id], only };
  return all.every((each) => isOn(next, each)) && (only || next.ids.length === 0) ? null : next;
}

export { countSources, isOn, toggled };
