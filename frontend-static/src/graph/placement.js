/**
 * @import {Path} from '../api/types.js'
 * @import {GraphView, Slots} from './graph-view.js'
 */

const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const RING = 120;
const COLUMN = 210;
const ROW = 110;

/**
 * First places for nodes nobody has placed yet: around the node they came from, on its free side; without one, in a
 * disc beside the picture. The layout settles them from there.
 *
 * @param {GraphView} view
 * @param {Slots} added
 * @param {number} [origin] slot
 */
function placeAround(view, added, origin) {
  const isNew = new Set(added.nodes);
  if (origin === undefined || isNew.has(origin)) {
    placeBeside(view, added.nodes, isNew);
    return;
  }
  const known = view.incident[origin].map((edge) => view.otherEnd(edge, origin)).filter((slot) => view.nodeVisible[slot] && !isNew.has(slot));
  const dx = known.reduce((sum, slot) => sum + view.x[slot] - view.x[origin], 0);
  const dy = known.reduce((sum, slot) => sum + view.y[slot] - view.y[origin], 0);
  const away = Math.atan2(-dy, -dx);
  const spread = known.length === 0 ? 2 * Math.PI : Math.min(1.7 * Math.PI, 0.4 * added.nodes.length);
  const perRing = Math.max(1, Math.floor((spread * RING) / 50));
  added.nodes.forEach((slot, i) => {
    const ring = Math.floor(i / perRing);
    const onRing = Math.min(perRing, added.nodes.length - ring * perRing);
    const angle = away + spread * (((i % perRing) + 0.5) / onRing - 0.5);
    view.x[slot] = view.x[origin] + Math.cos(angle) * RING * (1 + 0.6 * ring);
    view.y[slot] = view.y[origin] + Math.sin(angle) * RING * (1 + 0.6 * ring);
  });
}

/**
 * @param {GraphView} view
 * @param {number[]} slots
 * @param {Set<number>} isNew
 */
function placeBeside(view, slots, isNew) {
  const known = [...view.nodes.keys()].filter((slot) => !isNew.has(slot));
  const box = view.bounds(known);
  const disc = 42 * Math.sqrt(slots.length);
  const x = box === null ? 0 : box.right + disc + RING;
  const y = box === null ? 0 : (box.top + box.bottom) / 2;
  slots.forEach((slot, i) => {
    view.x[slot] = x + Math.cos(i * GOLDEN) * 42 * Math.sqrt(i);
    view.y[slot] = y + Math.sin(i * GOLDEN) * 42 * Math.sqrt(i);
  });
}

/**
 * Puts new nodes where their places are.
 *
 * @param {GraphView} view
 * @param {number[]} slots
 * @param {Map<string, {x: number, y: number}>} places by node id
 */
function placeAt(view, slots, places) {
  for (const slot of slots) {
    const { x, y } = places.get(view.nodes[slot].id) ?? { x: 0, y: 0 };
    view.x[slot] = x;
    view.y[slot] = y;
  }
}

/**
 * Places for paths from left to right: a column for every hop, the best path first in each.
 *
 * @param {Path[]} paths
 * @returns {Map<string, {x: number, y: number}>} by node id
 */
function columnsByHop(paths) {
  /** @type {Map<string, number>} */
  const columnOf = new Map();
  const last = Math.max(0, ...paths.map((path) => path.nodes.length - 1));
  for (const path of paths) {
    const hops = path.nodes.length - 1;
    path.nodes.forEach((id, hop) => {
      // Shorter paths are stretched, so that all end in the same column.
      const column = Math.round((hop / Math.max(1, hops)) * last);
      if (!columnOf.has(id)) {
        columnOf.set(id, column);
      }
    });
  }
  /** @type {Map<number, string[]>} */
  const columns = new Map();
  for (const [id, column] of columnOf) {
    columns.set(column, [...(columns.get(column) ?? []), id]);
  }
  const places = new Map();
  for (const [column, ids] of columns) {
    ids.forEach((id, row) => {
      places.set(id, { x: column * COLUMN, y: (row - (ids.length - 1) / 2) * ROW });
    });
  }
  return places;
}

export { columnsByHop, placeAround, placeAt };
