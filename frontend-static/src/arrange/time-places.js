/** @import {Answer, Job} from './job.js' */
import { grid, neighboursOf } from './job.js';

/** The room that a node takes with its name. */
const WIDTH = 130;
const ROW = 70;
const LEAST_WIDTH = 840;
/** How much wider than high the picture is meant to be. */
const ASPECT = 2;
const APART = 130;
/** So many rows up and down are weighed against each other, each that is taken once already counting as further away. */
const NEAR = 4;
const CROWD = 0.8;

/**
 * Each node where its date is; within the days that the date means, there is a choice, and up and down. There it goes
 * near to its neighbours that come earlier. What has no date stands in a block of its own, on the left.
 *
 * @param {Job} job
 * @returns {Answer}
 */
function timePlaces({ radii, ends, days, axis }) {
  const nodes = [...radii.keys()];
  const dated = nodes.filter((node) => !Number.isNaN(days[2 * node]));
  const positions = new Float32Array(2 * radii.length);
  const width = Math.max(LEAST_WIDTH, Math.sqrt(dated.length * WIDTH * ROW * ASPECT));
  const perDay = width / Math.max(1, axis.last - axis.first);
  const places = new Places();
  const rows = new Float64Array(radii.length).fill(NaN);
  const neighbours = neighboursOf(radii.length, ends);
  for (const node of dated.toSorted((a, b) => days[2 * a] - days[2 * b] || days[2 * a + 1] - days[2 * b + 1] || a - b)) {
    const [from, to] = [days[2 * node], days[2 * node + 1]].map((day) => (day - axis.first) * perDay);
    const known = neighbours[node].map((other) => rows[other]).filter((row) => !Number.isNaN(row));
    const wish = known.length === 0 ? 0 : Math.round(known.reduce((sum, row) => sum + row, 0) / known.length);
    const { x, row } = places.take(from, to, wish);
    rows[node] = row;
    positions[2 * node] = x;
    positions[2 * node + 1] = row * ROW;
  }
  const { top, bottom } = places;
  const undated = placeUndated(nodes.filter((node) => Number.isNaN(days[2 * node])), positions, { top, bottom });
  const height = bottom - top + ROW;
  return { positions, areas: [], frame: { dated: { x: width / 2, y: (top + bottom) / 2, width, height }, undated } };
}

/** What of the picture is taken. */
class Places {
  top = 0;
  bottom = 0;
  /** How many are in each row. @type {Map<number, number>} */
  #counts = new Map();
  /** The places taken in each cell. @type {Map<number, number[]>} */
  #cells = new Map();

  /**
   * The free place in a period whose row is near to the one wished for, and not yet full of others.
   *
   * @param {number} from
   * @param {number} to
   * @param {number} wish
   */
  take(from, to, wish) {
    const middle = (from + to) / 2;
    const most = Math.floor((to - from) / 2 / WIDTH);
    const asides = Array.from({ length: most + 1 }, (_, i) => [middle + i * WIDTH, middle - i * WIDTH]).flat();
    const free = (/** @type {number} */ row) => asides.find((x) => this.#isFree(x, row));
    const near = Array.from({ length: 2 * NEAR + 1 }, (_, i) => wish + (i % 2 === 0 ? i / 2 : -(i + 1) / 2));
    const cost = (/** @type {number} */ row) => Math.abs(row - wish) + CROWD * (this.#counts.get(row) ?? 0);
    const rows = near.toSorted((a, b) => cost(a) - cost(b));
    for (let away = NEAR + 1; ; away += 1) {
      for (const row of rows) {
        const x = free(row);
        if (x !== undefined) {
          this.#put(x, row);
          return { x, row };
        }
      }
      rows.splice(0, rows.length, wish + away, wish - away);
    }
  }

  /**
   * @param {number} x
   * @param {number} row
   */
  #isFree(x, row) {
    const cell = Math.floor(x / WIDTH);
    for (let each = cell - 1; each <= cell + 1; each += 1) {
      if (this.#cells.get(keyOf(each, row))?.some((other) => Math.abs(other - x) < WIDTH)) {
        return false;
      }
    }
    return true;
  }

  /**
   * @param {number} x
   * @param {number} row
   */
  #put(x, row) {
    const key = keyOf(Math.floor(x / WIDTH), row);
    const taken = this.#cells.get(key);
    if (taken === undefined) {
      this.#cells.set(key, [x]);
    } else {
      taken.push(x);
    }
    this.#counts.set(row, (this.#counts.get(row) ?? 0) + 1);
    this.top = Math.min(this.top, row * ROW);
    this.bottom = Math.max(this.bottom, row * ROW);
  }
}

/**
 * @param {number} cell
 * @param {number} row
 */
function keyOf(cell, row) {
  return cell * 100_003 + row;
}

/**
 * @param {number[]} nodes
 * @param {Float32Array} positions
 * @param {{top: number, bottom: number}} beside
 * @returns {import('./job.js').Area | undefined}
 */
function placeUndated(nodes, positions, { top, bottom }) {
  if (nodes.length === 0) {
    return undefined;
  }
  const rows = Math.max((bottom - top) / ROW + 1, Math.ceil(Math.sqrt(5 * nodes.length)));
  const { at, width, height } = grid(nodes.length, Math.ceil(nodes.length / rows), WIDTH + 60, ROW);
  const area = { x: -APART - width / 2, y: (top + bottom) / 2, width, height };
  nodes.forEach((node, i) => {
    const { x, y } = at(i);
    positions[2 * node] = area.x + x;
    positions[2 * node + 1] = area.y + y;
  });
  return area;
}

export { timePlaces };
