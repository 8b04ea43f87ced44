/** @import {Answer, Area, Job} from './job.js' */
import { membersOf, neighboursOf } from './job.js';

/** How far neighbours on a ring are from each other, and rings. */
const ROOM = 62;
const RING = 84;
/** More nodes than this are in several rings: a single one would be too wide to see. */
const ONE_RING = 110;
const PER_RING = 60;
/** Between two groups so many nodes are left out. */
const GAP = 1;
const SWEEPS = 24;
const LEAST = 150;
const BESIDE = 62;

/**
 * All nodes on a circle, group by group. Within a group each moves towards its neighbours, a few times over; the order
 * whose lines are the shortest together is kept, since short lines cross few others.
 *
 * @param {Job} job
 * @returns {Answer}
 */
function circle(job) {
  const blocks = membersOf(job).filter((nodes) => nodes.length > 0);
  const angles = anglesOf(blocks, job);
  const count = job.radii.length;
  const rings = count <= ONE_RING ? 1 : Math.ceil(Math.sqrt(count / PER_RING));
  const inner = Math.max(LEAST, ((count + GAP * blocks.length) * ROOM) / (2 * Math.PI * rings));
  const positions = new Float32Array(2 * count);
  blocks.flat().forEach((node, i) => {
    const radius = inner + (i % rings) * RING;
    positions[2 * node] = Math.cos(angles[node]) * radius;
    positions[2 * node + 1] = Math.sin(angles[node]) * radius;
  });
  return { positions, areas: labelAreas(job, angles, inner + (rings - 1) * RING + BESIDE), frame: {} };
}

/**
 * @param {number[][]} blocks whose order becomes the one in the circle
 * @param {Job} job
 * @returns {Float64Array} by node
 */
function anglesOf(blocks, { radii, ends }) {
  const neighbours = neighboursOf(radii.length, ends);
  const angles = spread(blocks, radii.length);
  let best = { length: lengthOf(angles, ends), blocks: blocks.map((nodes) => [...nodes]) };
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const nodes of blocks) {
      const block = { first: angles[nodes[0]], last: angles[nodes[nodes.length - 1]] };
      const wish = new Map(nodes.map((node) => [node, leaning(neighbours[node], angles, block, angles[node])]));
      const [from, step] = [block.first, (block.last - block.first) / Math.max(1, nodes.length - 1)];
      nodes.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || a - b).forEach((node, i) => (angles[node] = from + i * step));
    }
    const length = lengthOf(angles, ends);
    if (length < best.length) {
      best = { length, blocks: blocks.map((nodes) => [...nodes]) };
    }
  }
  blocks.forEach((nodes, i) => nodes.splice(0, nodes.length, ...best.blocks[i]));
  return spread(blocks, radii.length);
}

/**
 * From the top, clockwise.
 *
 * @param {number[][]} blocks
 * @param {number} count
 */
function spread(blocks, count) {
  const angles = new Float64Array(count);
  const step = (2 * Math.PI) / (count + GAP * blocks.length);
  let at = -Math.PI / 2 + step * GAP;
  for (const nodes of blocks) {
    for (const node of nodes) {
      angles[node] = at;
      at += step;
    }
    at += step * GAP;
  }
  return angles;
}

/**
 * Which end of its group a node belongs to, from -π to π. Lines to other groups do not cross if they arrive in the
 * opposite order; a node without such lines goes to its neighbours, and without any it stays.
 *
 * @param {number[]} neighbours
 * @param {Float64Array} angles
 * @param {{first: number, last: number}} block
 * @param {number} own angle
 */
function leaning(neighbours, angles, { first, last }, own) {
  const middle = (first + last) / 2;
  const isOutside = (/** @type {number} */ node) => angles[node] < first || angles[node] > last;
  const others = neighbours.filter(isOutside);
  if (others.length > 0) {
    const x = others.reduce((sum, node) => sum - Math.cos(angles[node] - middle), 0);
    const y = others.reduce((sum, node) => sum + Math.sin(angles[node] - middle), 0);
    return Math.atan2(y, x);
  }
  const near = neighbours.length === 0 ? own : neighbours.reduce((sum, node) => sum + angles[node], 0) / neighbours.length;
  return last === first ? 0 : ((near - middle) / (last - first)) * 2 * Math.PI;
}

/**
 * @param {Float64Array} angles
 * @param {Int32Array} ends
 */
function lengthOf(angles, ends) {
  let length = 0;
  for (let i = 0; i < ends.length; i += 2) {
    length += Math.abs(Math.sin((angles[ends[i]] - angles[ends[i + 1]]) / 2));
  }
  return length;
}

/**
 * Where the name of each group is: outside, at the middle of its nodes.
 *
 * @param {Job} job
 * @param {Float64Array} angles
 * @param {number} radius
 * @returns {Area[]}
 */
function labelAreas({ groups, groupCount }, angles, radius) {
  const ranges = Array.from({ length: groupCount }, () => ({ first: Infinity, last: -Infinity }));
  groups.forEach((group, node) => {
    ranges[group].first = Math.min(ranges[group].first, angles[node]);
    ranges[group].last = Math.max(ranges[group].last, angles[node]);
  });
  return ranges.map(({ first, last }) => {
    const angle = (first + last) / 2;
    return { x: Math.cos(angle) * (radius + BESIDE), y: Math.sin(angle) * radius, width: 0, height: 0 };
  });
}

export { circle };
