/**
 * @import {Label} from './labels.js'
 * @import {Camera, Measure} from './scene.js'
 * @import {Theme} from './theme.js'
 */

/**
 * What lies beneath the graph and says what its places mean: plain values, so that a step of the history holds it.
 *
 * @typedef {object} Backdrop
 * @property {{d: string, scale: number, plate?: boolean}[]} paths as in SVG, enlarged by so much; a plate lets nothing through
 * @property {{text: string, x: number, y: number, least?: number}[]} labels each above its place, and no higher in the
 *     picture than `least`, in pixels
 * @property {{left: number, top: number, right: number, bottom: number}} box that all of it needs
 * @property {boolean} [aside] whether names rather stand beside their nodes, away from x = 0
 * @property {Record<string, number | string>} about how it came to be, for those who put it into words
 * @property {Uint8Array} placed 1 for every slot that has its place by it
 */

/** Quiet in both themes: how much is seen of an area and of a line. */
const AREA = 0.1;
const LINE = 0.45;

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Backdrop | null} backdrop
 * @param {Camera} camera
 * @param {Theme} theme
 */
function paintBackdrop(context, backdrop, { k, x, y }, theme) {
  for (const { d, scale, plate } of backdrop?.paths ?? []) {
    const path = new Path2D(d);
    context.save();
    context.translate(x, y);
    context.scale(k * scale, k * scale);
    context.strokeStyle = theme.edge;
    context.fillStyle = plate ? theme.background : theme.edge;
    context.lineWidth = 1 / k / scale;
    context.globalAlpha = plate ? 1 : AREA;
    context.fill(path);
    context.globalAlpha = LINE;
    context.stroke(path);
    context.restore();
  }
}

/**
 * The same as SVG.
 *
 * @param {Backdrop | null} backdrop
 * @param {Camera} camera
 * @param {Theme} theme
 */
function backdropSvg(backdrop, { k, x, y }, { edge, background }) {
  return (backdrop?.paths ?? []).map(
    ({ d, scale, plate }) =>
      `<path d="${d}" transform="translate(${x} ${y}) scale(${k * scale})" fill="${plate ? background : edge}" fill-opacity="${plate ? 1 : AREA}" stroke="${edge}" stroke-opacity="${LINE}" vector-effect="non-scaling-stroke"/>`,
  );
}

/**
 * The names of its parts, which come before all others.
 *
 * @param {Backdrop | null} backdrop
 * @param {Camera} camera
 * @param {Measure} measure
 * @returns {Label[]}
 */
function backdropLabels(backdrop, camera, measure) {
  return (backdrop?.labels ?? []).map(({ text, x, y, least = -1e9 }) => {
    const place = { x: x * camera.k + camera.x, y: Math.max(least, y * camera.k + camera.y - 13) };
    const places = [place, { ...place, y: place.y - 18 }];
    const width = measure(text, 'region') + 8;
    return { text, ...place, places, width, height: 18, angle: 0, slot: -1, kind: 'region', faded: false, must: true };
  });
}

export { backdropLabels, backdropSvg, paintBackdrop };
