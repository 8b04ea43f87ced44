/** @import {Answer, Area, Job} from './job.js' */
import { grid, membersOf } from './job.js';

const COLUMN = 240;
const ROW = 82;
const PADDING = 22;
/** Between two blocks; above each its name has room. */
const APART = { x: 44, y: 66 };
/** How much wider than high a block, and all of them, are meant to be. */
const BLOCK_ASPECT = 2.4;
const ASPECT = 2.1;

/**
 * Each group as a block of rows, those with the most lines first; the blocks in rows too, in the order of the groups.
 *
 * @param {Job} job
 * @param {number} [aspect] of a block
 * @returns {Answer}
 */
function groupPlaces(job, aspect = BLOCK_ASPECT) {
  const members = membersOf(job);
  const blocks = members.map((nodes) => {
    const columns = Math.max(1, Math.round(Math.sqrt((nodes.length * ROW * aspect) / COLUMN)));
    return grid(nodes.length, columns, COLUMN, ROW);
  });
  const areas = inRows(blocks.map(({ width, height }) => ({ width: width + 2 * PADDING, height: height + 2 * PADDING })), members);
  const positions = new Float32Array(2 * job.radii.length);
  members.forEach((nodes, group) => {
    nodes.forEach((node, i) => {
      const { x, y } = blocks[group].at(i);
      positions[2 * node] = areas[group].x + x;
      positions[2 * node + 1] = areas[group].y + y;
    });
  });
  return { positions, areas, frame: {} };
}

/**
 * @param {{width: number, height: number}[]} sizes
 * @param {number[][]} members
 * @returns {Area[]}
 */
function inRows(sizes, members) {
  const space = sizes.reduce((sum, { width, height }) => sum + (width + APART.x) * (height + APART.y), 0);
  const widest = sizes.reduce((most, { width }) => Math.max(most, width), 0);
  const limit = Math.max(widest, Math.sqrt(space * ASPECT));
  let [x, y, tallest] = [0, 0, 0];
  return sizes.map(({ width, height }, group) => {
    if (members[group].length === 0) {
      return { x: 0, y: 0, width: 0, height: 0 };
    }
    if (x > 0 && x + width > limit) {
      [x, y, tallest] = [0, y + tallest + APART.y, 0];
    }
    const area = { x: x + width / 2, y: y + height / 2, width, height };
    x += width + APART.x;
    tallest = Math.max(tallest, height);
    return area;
  });
}

export { groupPlaces };
