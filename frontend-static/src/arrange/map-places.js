/** @import {Answer, Area, Job} from './job.js' */
import { membersOf } from './job.js';
import { groupPlaces } from './group-places.js';

const GOLDEN = Math.PI * (3 - Math.sqrt(5));
/** Nodes of a country stand this far apart, about. */
const ROOM = 48;
const EDGE = 26;
const GAP = 16;
/** A map is made no larger than this, as a multiple of what its groups would fill. */
const LARGEST = 5;
const LEAST_WIDTH = 1500;
const ROUNDS = 400;
const BESIDE = 120;
/** A block beside the map is higher than wide. */
const UPRIGHT = 0.8;

/**
 * The nodes of each country in a disc at its place, as near as the other discs allow; beside the map, in blocks, those
 * of groups that it does not know.
 *
 * @param {Job} job
 * @returns {Answer}
 */
function mapPlaces(job) {
  const members = membersOf(job);
  const isPlaced = (/** @type {number} */ group) => members[group].length > 0 && !Number.isNaN(job.sites[2 * group]);
  const placed = [...members.keys()].filter(isPlaced);
  const discs = placed.map((group) => ({
    group,
    x: job.sites[2 * group],
    y: job.sites[2 * group + 1],
    r: ROOM * Math.sqrt(members[group].length - (members[group].length > 1 ? 0.2 : 0.9)) + EDGE,
  }));
  const scale = scaleOf(discs);
  discs.forEach((disc) => {
    disc.x *= scale;
    disc.y *= scale;
  });
  keepApart(discs);
  const positions = new Float32Array(2 * job.radii.length);
  const areas = members.map(() => ({ x: 0, y: 0, width: 0, height: 0 }));
  for (const { group, x, y, r } of discs) {
    areas[group] = { x, y, width: 2 * r, height: 2 * r };
    members[group].forEach((node, i) => {
      const distance = i === 0 ? 0 : ROOM * Math.sqrt(i + 0.8);
      positions[2 * node] = x + distance * Math.cos(i * GOLDEN);
      positions[2 * node + 1] = y + distance * Math.sin(i * GOLDEN);
    });
  }
  placeBeside(job, areas, positions, new Set(placed));
  return { positions, areas, frame: { scale } };
}

/**
 * As large as is needed for no two discs to meet, and no larger than can be looked at.
 *
 * @param {{x: number, y: number, r: number}[]} discs on a map of the size 1
 */
function scaleOf(discs) {
  const filled = discs.reduce((sum, { r }) => sum + 4 * r * r, 0);
  const side = (/** @type {number[]} */ values) => Math.max(...values) - Math.min(...values);
  const extent = discs.length === 0 ? 1 : Math.max(0.02, side(discs.map(({ x }) => x)), 2 * side(discs.map(({ y }) => y)));
  const largest = Math.max(LEAST_WIDTH, LARGEST * Math.sqrt(filled)) / extent;
  let needed = LEAST_WIDTH / Math.max(0.3, extent);
  discs.forEach((a, i) => {
    for (const b of discs.slice(0, i)) {
      needed = Math.max(needed, (a.r + b.r + GAP) / Math.max(1e-6, Math.hypot(a.x - b.x, a.y - b.y)));
    }
  });
  return Math.min(largest, needed);
}

/**
 * Discs that meet push each other away, the smaller one further, until none do.
 *
 * @param {{x: number, y: number, r: number}[]} discs
 */
function keepApart(discs) {
  let moved = true;
  for (let round = 0; moved && round < ROUNDS; round += 1) {
    moved = false;
    discs.forEach((a, i) => {
      for (const b of discs.slice(0, i)) {
        const [dx, dy] = [a.x - b.x, a.y - b.y];
        const distance = Math.hypot(dx, dy);
        const lacking = a.r + b.r + GAP - distance;
        if (lacking > 0.5) {
          const [ux, uy] = distance < 1e-6 ? [1, 0] : [dx / distance, dy / distance];
          const share = (b.r * b.r) / (a.r * a.r + b.r * b.r);
          a.x += ux * lacking * share;
          a.y += uy * lacking * share;
          b.x -= ux * lacking * (1 - share);
          b.y -= uy * lacking * (1 - share);
          moved = true;
        }
      }
    });
  }
}

/**
 * @param {Job} job
 * @param {Area[]} areas
 * @param {Float32Array} positions
 * @param {Set<number>} placed groups
 */
function placeBeside(job, areas, positions, placed) {
  const nodes = [...job.groups.keys()].filter((node) => !placed.has(job.groups[node]));
  if (nodes.length === 0) {
    return;
  }
  const radii = Float32Array.from(nodes, (node) => job.radii[node]);
  const groups = Int32Array.from(nodes, (node) => job.groups[node]);
  const others = groupPlaces({ ...job, radii, groups, ends: new Int32Array(0) }, UPRIGHT);
  const boxes = [...placed].map((group) => areas[group]);
  const right = Math.max(0, ...boxes.map(({ x, width }) => x + width / 2)) + (boxes.length > 0 ? BESIDE : 0);
  const top = boxes.length > 0 ? Math.min(...boxes.map(({ y, height }) => y - height / 2)) : 0;
  others.areas.forEach(({ x, y, width, height }, group) => {
    if (width > 0) {
      areas[group] = { x: x + right, y: y + top, width, height };
    }
  });
  nodes.forEach((node, i) => {
    positions[2 * node] = others.positions[2 * i] + right;
    positions[2 * node + 1] = others.positions[2 * i + 1] + top;
  });
}

export { mapPlaces };
