/** @import {Answer, Job} from './job.js' */
import { grid, neighboursOf } from './job.js';

/** How far apart the layers are, and the nodes in one. */
const COLUMN = 250;
const ROW = 78;
/** A layer of more than this goes on in a second column beside the first. */
const LONGEST = 60;
const SWEEPS = 16;
const SETTLING = 12;

/**
 * Each line leads from left to right as far as possible: layers by the longest way (Sugiyama, Tagawa and Toda 1981),
 * cycles broken at the line that closes them, the order in each layer by the mean of the neighbours, and heights that
 * keep lines level. Nodes without lines stand in rows beneath.
 *
 * @param {Job} job
 * @returns {Answer}
 */
function layers({ radii, ends }) {
  const neighbours = neighboursOf(radii.length, ends);
  const joined = [...radii.keys()].filter((node) => neighbours[node].length > 0);
  const layerOf = layersOf(joined, acyclic(joined, outgoing(radii.length, ends)));
  const columns = inOrder(joined, layerOf, neighbours);
  const heights = heightsOf(columns, neighbours, radii.length);
  const positions = new Float32Array(2 * radii.length);
  let x = 0;
  for (const nodes of columns) {
    const wide = Math.ceil(nodes.length / LONGEST);
    nodes.forEach((node, i) => {
      positions[2 * node] = x + (i % wide) * (COLUMN / 2);
      positions[2 * node + 1] = heights[node] / wide;
    });
    x += COLUMN + ((wide - 1) * COLUMN) / 2;
  }
  placeAlone([...radii.keys()].filter((node) => neighbours[node].length === 0), joined, positions);
  return { positions, areas: [], frame: {} };
}

/**
 * @param {number} count
 * @param {Int32Array} ends
 */
function outgoing(count, ends) {
  const targets = Array.from({ length: count }, () => /** @type {Set<number>} */ (new Set()));
  for (let i = 0; i < ends.length; i += 2) {
    if (ends[i] !== ends[i + 1]) {
      targets[ends[i]].add(ends[i + 1]);
    }
  }
  return targets;
}

/**
 * The same lines with those that close a cycle turned round. Nodes that nothing leads to come first, so that whole
 * chains keep their direction.
 *
 * @param {number[]} nodes
 * @param {Set<number>[]} targets
 * @returns {number[][]}
 */
function acyclic(nodes, targets) {
  const incoming = new Int32Array(targets.length);
  nodes.forEach((node) => targets[node].forEach((target) => (incoming[target] += 1)));
  const result = targets.map(() => /** @type {number[]} */ ([]));
  /** 1 while its descendants are looked at, 2 afterwards. */
  const state = new Uint8Array(targets.length);
  for (const root of nodes.toSorted((a, b) => incoming[a] - incoming[b] || a - b)) {
    const stack = state[root] === 0 ? [{ node: root, rest: [...targets[root]] }] : [];
    state[root] ||= 1;
    while (stack.length > 0) {
      const { node, rest } = stack[stack.length - 1];
      const next = rest.pop();
      if (next === undefined) {
        state[node] = 2;
        stack.pop();
      } else if (state[next] === 1) {
        result[next].push(node);
      } else {
        result[node].push(next);
        if (state[next] === 0) {
          state[next] = 1;
          stack.push({ node: next, rest: [...targets[next]] });
        }
      }
    }
  }
  return result;
}

/**
 * Each node one layer after the last of those that lead to it; then as near to what it leads to as that allows.
 *
 * @param {number[]} nodes
 * @param {number[][]} targets without cycles
 */
function layersOf(nodes, targets) {
  const layerOf = new Int32Array(targets.length);
  const waiting = new Int32Array(targets.length);
  nodes.forEach((node) => targets[node].forEach((target) => (waiting[target] += 1)));
  const order = nodes.filter((node) => waiting[node] === 0);
  for (let i = 0; i < order.length; i += 1) {
    for (const target of targets[order[i]]) {
      layerOf[target] = Math.max(layerOf[target], layerOf[order[i]] + 1);
      waiting[target] -= 1;
      if (waiting[target] === 0) {
        order.push(target);
      }
    }
  }
  for (const node of order.toReversed()) {
    if (targets[node].length > 0) {
      layerOf[node] = targets[node].reduce((least, target) => Math.min(least, layerOf[target]), Infinity) - 1;
    }
  }
  return layerOf;
}

/**
 * The nodes of each layer from top to bottom.
 *
 * @param {number[]} nodes
 * @param {Int32Array} layerOf
 * @param {number[][]} neighbours
 */
function inOrder(nodes, layerOf, neighbours) {
  const last = nodes.reduce((most, node) => Math.max(most, layerOf[node]), -1);
  const columns = Array.from({ length: last + 1 }, () => /** @type {number[]} */ ([]));
  nodes.forEach((node) => columns[layerOf[node]].push(node));
  const rank = new Float64Array(layerOf.length);
  const number = (/** @type {number[]} */ column) => column.forEach((node, i) => (rank[node] = (i + 0.5) / column.length));
  columns.forEach(number);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const forward = sweep % 2 === 0;
    for (const column of forward ? columns : columns.toReversed()) {
      const wish = new Map(column.map((node) => {
        const before = neighbours[node].filter((other) => (forward ? layerOf[other] < layerOf[node] : layerOf[other] > layerOf[node]));
        return [node, before.length === 0 ? rank[node] : mean(before, rank)];
      }));
      column.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || a - b);
      number(column);
    }
  }
  return columns.filter((column) => column.length > 0);
}

/**
 * @param {number[]} nodes
 * @param {Float64Array} values
 */
function mean(nodes, values) {
  return nodes.reduce((sum, node) => sum + values[node], 0) / nodes.length;
}

/**
 * Each as near to the mean of its neighbours as its place in the layer allows.
 *
 * @param {number[][]} columns
 * @param {number[][]} neighbours
 * @param {number} count
 */
function heightsOf(columns, neighbours, count) {
  const heights = new Float64Array(count);
  columns.forEach((column) => column.forEach((node, i) => (heights[node] = (i - (column.length - 1) / 2) * ROW)));
  for (let round = 0; round < SETTLING; round += 1) {
    for (const column of round % 2 === 0 ? columns : columns.toReversed()) {
      const wishes = column.map((node, i) => mean(neighbours[node], heights) - i * ROW);
      ascending(wishes).forEach((height, i) => (heights[column[i]] = height + i * ROW));
    }
  }
  return heights;
}

/**
 * The ascending values that are nearest to those given, by the squares of the differences (pool adjacent violators).
 *
 * @param {number[]} values
 */
function ascending(values) {
  /** @type {{sum: number, count: number}[]} */
  const pools = [];
  for (const value of values) {
    let pool = { sum: value, count: 1 };
    for (let before = pools.at(-1); before !== undefined && before.sum / before.count >= pool.sum / pool.count; before = pools.at(-1)) {
      pool = { sum: before.sum + pool.sum, count: before.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  }
  return pools.flatMap(({ sum, count }) => /** @type {number[]} */ (Array(count).fill(sum / count)));
}

/**
 * @param {number[]} alone
 * @param {number[]} joined
 * @param {Float32Array} positions
 */
function placeAlone(alone, joined, positions) {
  const right = joined.reduce((most, node) => Math.max(most, positions[2 * node]), 0);
  const bottom = joined.reduce((most, node) => Math.max(most, positions[2 * node + 1]), joined.length > 0 ? -Infinity : 0);
  const columns = Math.max(4, Math.floor(right / 160) + 1, Math.ceil(Math.sqrt(alone.length)));
  const { at, height } = grid(alone.length, columns, 160, ROW + 10);
  alone.forEach((node, i) => {
    const { x, y } = at(i);
    positions[2 * node] = right / 2 + x;
    positions[2 * node + 1] = bottom + height / 2 + 2 * ROW + y;
  });
}

export { ascending, layers };
