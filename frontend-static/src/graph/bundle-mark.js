/**
 * @import {Painter} from './painter.js'
 * @import {Theme} from './theme.js'
 */

/**
 * @typedef {{type: string, x: number, y: number, r: number, count: number}} BundleShape what stands for a bundle, and how
 *     many are in it
 */

/** How far apart the signs of a bundle lie, and how far its count is from their middle, in radii. */
const SHIFT = 0.24;
const ASIDE = 0.78;
const BADGE = { size: 11, weight: 700, height: 16 };
/** No count has room on what is smaller. */
const LEAST_RADIUS = 5;

/** Where the signs of a bundle lie, the last on top. @param {BundleShape} bundle */
function stack({ x, y, r }) {
  return [2, 1, 0].map((i) => ({ x: x + i * SHIFT * r, y: y - i * SHIFT * r }));
}

/**
 * Where its count stands, or `null`.
 *
 * @param {BundleShape} bundle
 */
function badge({ x, y, r, count }) {
  const text = String(count);
  const width = 10 + 6.8 * text.length;
  return r < LEAST_RADIUS ? null : { text, width, height: BADGE.height, x: x + ASIDE * r, y: y + ASIDE * r };
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Painter} painter
 * @param {Theme} theme
 * @param {BundleShape} bundle
 */
function paintBundle(context, painter, theme, bundle) {
  const alpha = context.globalAlpha;
  for (const { x, y } of stack(bundle)) {
    if (alpha < 1) {
      // A faded sign hides what it lies on, as it does otherwise.
      context.globalAlpha = 1;
      context.fillStyle = theme.background;
      context.beginPath();
      context.arc(x, y, bundle.r, 0, 2 * Math.PI);
      context.fill();
      context.globalAlpha = alpha;
    }
    painter.node(context, bundle.type, x, y, bundle.r);
  }
  const plate = badge(bundle);
  if (plate !== null) {
    context.beginPath();
    context.roundRect(plate.x - plate.width / 2, plate.y - plate.height / 2, plate.width, plate.height, plate.height / 2);
    context.fillStyle = theme.ink;
    context.strokeStyle = theme.background;
    context.lineWidth = 3;
    context.stroke();
    context.fill();
    context.font = `${BADGE.weight} ${BADGE.size}px ${theme.font}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillStyle = theme.background;
    context.fillText(plate.text, plate.x, plate.y + 0.5);
  }
}

export { BADGE, badge, paintBundle, stack };
