/**
 * What the page asks the worker for: nodes by index, in an order that is the same for the same content.
 *
 * @typedef {'circle' | 'layers' | 'time' | 'groups' | 'map'} JobKind
 *
 * @typedef {object} Job
 * @property {JobKind} kind
 * @property {Float32Array} radii
 * @property {Int32Array} ends source and target index of every line, one after the other
 * @property {Int32Array} groups the group that each node is in
 * @property {number} groupCount the last group is of those that belong nowhere; it may be empty
 * @property {Float64Array} days the first day that the date of each node means and the one after the last, one after the
 *     other; `NaN` where there is no date
 * @property {{first: number, last: number}} axis the days from the first to the one after the last
 * @property {Float64Array} sites where each group belongs on the map, x and y one after the other; `NaN` if nowhere
 *
 * @typedef {object} Answer
 * @property {Float32Array} positions x and y, one after the other
 * @property {Area[]} areas of each group, where there are such
 * @property {Frame} frame
 *
 * @typedef {{x: number, y: number, width: number, height: number}} Area its middle and its size
 *
 * @typedef {object} Frame what the places mean
 * @property {Area} [dated] all with a date
 * @property {Area} [undated] those without
 * @property {number} [scale] of the map
 */

/**
 * The neighbours of every node; a line to itself says nothing about its place.
 *
 * @param {number} count
 * @param {Int32Array} ends
 * @returns {number[][]}
 */
function neighboursOf(count, ends) {
  const neighbours = Array.from({ length: count }, () => /** @type {number[]} */ ([]));
  for (let i = 0; i < ends.length; i += 2) {
    if (ends[i] !== ends[i + 1]) {
      neighbours[ends[i]].push(ends[i + 1]);
      neighbours[ends[i + 1]].push(ends[i]);
    }
  }
  return neighbours;
}

/**
 * The nodes of each group, those with the most lines first.
 *
 * @param {Pick<Job, 'ends' | 'groups' | 'groupCount'>} job
 * @returns {number[][]}
 */
function membersOf({ ends, groups, groupCount }) {
  const lines = new Int32Array(groups.length);
  ends.forEach((node) => (lines[node] += 1));
  const members = Array.from({ length: groupCount }, () => /** @type {number[]} */ ([]));
  groups.forEach((group, node) => members[group].push(node));
  members.forEach((nodes) => nodes.sort((a, b) => lines[b] - lines[a] || a - b));
  return members;
}

/**
 * Nodes in rows beside each other, the middle of all at 0, 0.
 *
 * @param {number} count
 * @param {number} columns
 * @param {number} column its width
 * @param {number} row its height
 */
function grid(count, columns, column, row) {
  const rows = Math.ceil(count / columns);
  const used = Math.min(count, columns);
  return {
    width: used * column,
    height: rows * row,
    at: (/** @type {number} */ i) => ({
      x: ((i % columns) - (used - 1) / 2) * column,
      y: (Math.floor(i / columns) - (rows - 1) / 2) * row,
    }),
  };
}

export { grid, membersOf, neighboursOf };
