/** @import {GraphView} from './graph-view.js' */

const STEP = 150;
/** More room than this around a node is no better. */
const ROOM = 105;
const BOWS = [0, 0.15, -0.15, 0.3, -0.3, 0.5, -0.5, 0.75, -0.75];
const DIRECTIONS = 16;

/** @typedef {{x: number, y: number}} Place */

/**
 * Places for what a path passes and the picture does not have: on an arc between what it has, beyond the last that it
 * has, or below everything, wherever there is most room. Nothing that has a place moves.
 *
 * @param {GraphView} view
 * @param {string[]} ids from one end of the path to the other
 * @param {Map<string, Place>} places given already; the new ones are put there
 */
function placePath(view, ids, places) {
  const place = (/** @type {string} */ id) => {
    const slot = view.nodeSlot(id);
    return slot < 0 ? places.get(id) : { x: view.x[slot], y: view.y[slot] };
  };
  const taken = [...places.values()];
  view.nodes.forEach((_, slot) => view.nodeVisible[slot] && taken.push({ x: view.x[slot], y: view.y[slot] }));
  const put = (/** @type {string[]} */ run, /** @type {Place[][]} */ candidates) => {
    const best = roomiest(candidates, taken);
    run.forEach((id, i) => places.set(id, best[i]));
    taken.push(...best);
  };
  const known = ids.flatMap((id, i) => (place(id) === undefined ? [] : [i]));
  if (known.length === 0) {
    put(ids, [below(view, ids.length)]);
    return;
  }
  const anchor = (/** @type {number} */ i) => /** @type {Place} */ (place(ids[i]));
  known.slice(1).forEach((end, i) => {
    const run = ids.slice(known[i] + 1, end);
    if (run.length > 0) {
      put(run, arcs(anchor(known[i]), anchor(end), run.length));
    }
  });
  const first = known[0];
  const last = known[known.length - 1];
  if (first > 0) {
    put(ids.slice(0, first).reverse(), rays(view, anchor(first), first));
  }
  if (last < ids.length - 1) {
    put(ids.slice(last + 1), rays(view, anchor(last), ids.length - 1 - last));
  }
}

/**
 * @param {GraphView} view
 * @param {number} count
 * @returns {Place[]}
 */
function below(view, count) {
  const { left, bottom } = view.bounds() ?? { left: 0, bottom: 0 };
  return Array.from({ length: count }, (_, i) => ({ x: left + i * STEP, y: bottom + STEP }));
}

/**
 * @param {Place} a
 * @param {Place} b
 * @param {number} count
 * @returns {Place[][]} the straightest first
 */
function arcs(a, b, count) {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const distance = Math.hypot(dx, dy) || 1;
  const reach = Math.max(distance, STEP * (count + 1));
  return BOWS.map((bow) =>
    Array.from({ length: count }, (_, i) => {
      const t = (i + 1) / (count + 1);
      const aside = (bow * reach * Math.sin(Math.PI * t)) / distance;
      return { x: a.x + dx * t - dy * aside, y: a.y + dy * t + dx * aside };
    }),
  );
}

/**
 * @param {GraphView} view
 * @param {Place} from
 * @param {number} count
 * @returns {Place[][]} the one that leads out of the picture first
 */
function rays(view, from, count) {
  const { left, top, right, bottom } = view.bounds() ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const out = Math.atan2(from.y - (top + bottom) / 2, from.x - (left + right) / 2);
  return Array.from({ length: DIRECTIONS }, (_, i) => {
    const turn = Math.ceil(i / 2) * (i % 2 === 0 ? 1 : -1);
    const angle = out + (turn * 2 * Math.PI) / DIRECTIONS;
    return Array.from({ length: count }, (__, j) => ({
      x: from.x + (j + 1) * STEP * Math.cos(angle),
      y: from.y + (j + 1) * STEP * Math.sin(angle),
    }));
  });
}

/**
 * The candidate that keeps furthest from what is there; of those with room enough, the first.
 *
 * @param {Place[][]} candidates
 * @param {Place[]} taken
 */
function roomiest(candidates, taken) {
  let best = candidates[0];
  let most = -1;
  for (const candidate of candidates) {
    let room = ROOM;
    candidate.forEach((place, i) => {
      for (const other of [...candidate.slice(0, i), ...taken]) {
        room = Math.min(room, Math.hypot(place.x - other.x, place.y - other.y));
      }
    });
    if (room > most + 1) {
      most = room;
      best = candidate;
    }
  }
  return best;
}

export { placePath };
