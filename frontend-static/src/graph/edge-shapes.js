/**
 * Gives every visible edge its place among those between the same two nodes: 0 in the middle, the others fanned out to
 * both sides; a self-loop gets its number, from 0.
 *
 * @param {ArrayLike<number>} ends source and target slots, one after the other
 * @param {ArrayLike<number>} visible
 * @param {number} count
 * @returns {Float32Array}
 */
function fanOut(ends, visible, count) {
  const places = new Float32Array(count);
  /** The first between two nodes. @type {Map<number, number>} */
  const first = new Map();
  /** All, where there are several. @type {Map<number, number[]>} */
  const bundles = new Map();
  for (let edge = 0; edge < count; edge += 1) {
    if (visible[edge]) {
      const a = Math.min(ends[2 * edge], ends[2 * edge + 1]);
      const b = Math.max(ends[2 * edge], ends[2 * edge + 1]);
      // As a number for both: texts as keys are the dearest part of filtering a large picture.
      const key = a * 2 ** 26 + b;
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, edge);
      } else {
        const bundle = bundles.get(key) ?? [other];
        bundle.push(edge);
        bundles.set(key, bundle);
      }
    }
  }
  for (const bundle of bundles.values()) {
    bundle.forEach((edge, i) => {
      const source = ends[2 * edge];
      const target = ends[2 * edge + 1];
      if (source === target) {
        places[edge] = i;
      } else {
        // Seen from the lower slot, so that edges in both directions share one fan.
        places[edge] = (i - (bundle.length - 1) / 2) * (source < target ? 1 : -1);
      }
    });
  }
  return places;
}

/** Numbers per edge in a shape array: start, two control points, end. */
const SHAPE = 8;

/**
 * Writes the curve of one edge, from outline to outline, as a cubic Bézier.
 *
 * @param {Float32Array} out
 * @param {number} at
 * @param {{x0: number, y0: number, r0: number, x1: number, y1: number, r1: number}} ends
 * @param {number} bend sideways, in pixels
 */
function curve(out, at, { x0, y0, r0, x1, y1, r1 }, bend) {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const length = Math.hypot(dx, dy) || 1;
  const cx = (x0 + x1) / 2 - (dy / length) * bend * 2;
  const cy = (y0 + y1) / 2 + (dx / length) * bend * 2;
  const out0 = Math.hypot(cx - x0, cy - y0) || 1;
  const out1 = Math.hypot(cx - x1, cy - y1) || 1;
  const sx = x0 + ((cx - x0) / out0) * Math.min(r0, out0);
  const sy = y0 + ((cy - y0) / out0) * Math.min(r0, out0);
  const ex = x1 + ((cx - x1) / out1) * Math.min(r1, out1);
  const ey = y1 + ((cy - y1) / out1) * Math.min(r1, out1);
  out[at] = sx;
  out[at + 1] = sy;
  out[at + 2] = sx + ((cx - sx) * 2) / 3;
  out[at + 3] = sy + ((cy - sy) * 2) / 3;
  out[at + 4] = ex + ((cx - ex) * 2) / 3;
  out[at + 5] = ey + ((cy - ey) * 2) / 3;
  out[at + 6] = ex;
  out[at + 7] = ey;
}

/**
 * How far a straight line has to bend so that it does not run under a node in between, where it would seem to end.
 *
 * @param {{x0: number, y0: number, x1: number, y1: number}} line
 * @param {Iterable<{x: number, y: number, r: number}>} nodes others than the two ends
 */
function detour({ x0, y0, x1, y1 }, nodes) {
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  const dx = (x1 - x0) / length;
  const dy = (y1 - y0) / length;
  let bend = 0;
  for (const { x, y, r } of nodes) {
    const t = ((x - x0) * dx + (y - y0) * dy) / length;
    const aside = (y - y0) * dx - (x - x0) * dy;
    const room = r + 8;
    if (t > 0.05 && t < 0.95 && Math.abs(aside) < room) {
      const offset = aside > 0 ? aside - room : aside + room;
      const needed = offset / (4 * t * (1 - t));
      if (Math.abs(needed) > Math.abs(bend)) {
        bend = needed;
      }
    }
  }
  const most = 0.3 * length;
  return Math.max(-most, Math.min(most, bend));
}

/**
 * Writes a self-loop above its node; each further one is larger.
 *
 * @param {Float32Array} out
 * @param {number} at
 * @param {number} x
 * @param {number} y
 * @param {number} r
 * @param {number} number
 */
function loop(out, at, x, y, r, number) {
  const spread = 0.45;
  const reach = r + 26 + number * 16;
  const left = -Math.PI / 2 - spread;
  const right = -Math.PI / 2 + spread;
  out[at] = x + Math.cos(left) * r;
  out[at + 1] = y + Math.sin(left) * r;
  out[at + 2] = x + Math.cos(left - 0.35) * reach * 1.5;
  out[at + 3] = y + Math.sin(left - 0.35) * reach * 1.5;
  out[at + 4] = x + Math.cos(right + 0.35) * reach * 1.5;
  out[at + 5] = y + Math.sin(right + 0.35) * reach * 1.5;
  out[at + 6] = x + Math.cos(right) * r;
  out[at + 7] = y + Math.sin(right) * r;
}

/**
 * A point of the curve.
 *
 * @param {Float32Array} shape
 * @param {number} at
 * @param {number} t from 0 to 1
 */
function pointOn(shape, at, t) {
  const u = 1 - t;
  const a = u * u * u;
  const b = 3 * u * u * t;
  const c = 3 * u * t * t;
  const d = t * t * t;
  return {
    x: a * shape[at] + b * shape[at + 2] + c * shape[at + 4] + d * shape[at + 6],
    y: a * shape[at + 1] + b * shape[at + 3] + c * shape[at + 5] + d * shape[at + 7],
  };
}

/**
 * How far a point is from the curve, to a pixel or so.
 *
 * @param {Float32Array} shape
 * @param {number} at
 * @param {number} x
 * @param {number} y
 */
function distanceTo(shape, at, x, y) {
  let best = Infinity;
  let before = { x: shape[at], y: shape[at + 1] };
  for (let i = 1; i <= 12; i += 1) {
    const point = pointOn(shape, at, i / 12);
    best = Math.min(best, distanceToSegment(x, y, before, point));
    before = point;
  }
  return best;
}

/**
 * @param {number} x
 * @param {number} y
 * @param {{x: number, y: number}} a
 * @param {{x: number, y: number}} b
 */
function distanceToSegment(x, y, a, b) {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const along = ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
}

export { SHAPE, curve, detour, distanceTo, fanOut, loop, pointOn };
