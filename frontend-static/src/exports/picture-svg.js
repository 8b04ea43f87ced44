/**
 * @import {BundleShape} from '../graph/bundle-mark.js'
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Label} from '../graph/labels.js'
 * @import {Scene} from '../graph/scene.js'
 * @import {Theme} from '../graph/theme.js'
 */
import { backdropSvg } from '../graph/backdrop.js';
import { BADGE, badge, stack } from '../graph/bundle-mark.js';
import { edgeText, nodeText } from '../graph/bundle-words.js';
import { SHAPE } from '../graph/edge-shapes.js';
import { FADED, FAINT, FONTS } from '../graph/theme.js';
import { DASHES, lineWidth, outlinePath, typeStyle } from '../graph/type-styles.js';
import { isolated } from '../texts/isolated.js';

const CAPTION = 34;
const CAPTION_MARGIN = 16;
const CAPTION_SIZE = 11;
const NUMBER = /\.(\d\d)\d+/g;
const ESCAPES = /** @type {Record<string, string>} */ ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' });
/** What XML cannot hold, even escaped. */
const UNSPEAKABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * The picture as an SVG document: shapes and real text, in the colours of the page, with a tooltip for each node and
 * line, and under it a line that says what it shows.
 *
 * @param {object} picture
 * @param {GraphView} picture.view
 * @param {Scene} picture.scene built for an area that begins at 0, 0
 * @param {Theme} picture.theme
 * @param {number} picture.width
 * @param {number} picture.height without the line under it
 * @param {string} picture.title
 * @param {string} picture.caption
 */
function pictureSvg({ view, scene, theme, width, height, title, caption }) {
  const drawn = scene.drawn?.svg(theme, escaped);
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height + CAPTION}" viewBox="0 0 ${width} ${height + CAPTION}" font-family="${escaped(theme.font)}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" fill="${theme.background}"/>`,
    ...backdropSvg(view.backdrop, scene.camera, theme),
    ...(drawn?.under ?? []),
    ...edges(view, scene, theme),
    ...nodes(view, scene, theme),
    ...scene.labels.map((label) => labelText(label, theme)),
    ...(drawn?.over ?? []),
    `<text x="${CAPTION_MARGIN}" y="${height + 20}" font-size="${CAPTION_SIZE}" fill="${theme.muted}">${escaped(caption)}</text>`,
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * @param {GraphView} view
 * @param {Scene} scene
 * @param {Theme} theme
 */
function* edges(view, scene, theme) {
  const lit = view.highlight?.edges;
  for (let i = 0; i < scene.edgeCount; i += 1) {
    const edge = view.edges[scene.edgeSlots[i]];
    const isLit = lit?.has(edge.id);
    const width = Math.max(isLit ? 2.6 : 0, lineWidth(edge.evidence.sources.length));
    const opacity = lit && !isLit ? FADED : view.filters.isFaint(edge) ? FAINT : 1;
    const colour = isLit ? theme.thread : theme.edge;
    const dash = DASHES[edge.evidence.nature].join(' ');
    const slot = scene.edgeSlots[i];
    const name = `${isolated(nodeText(view, view.ends[2 * slot]))} – ${edgeText(view, slot)} – ${isolated(nodeText(view, view.ends[2 * slot + 1]))}`;
    const shape = scene.edgeShapes.subarray(i * SHAPE, (i + 1) * SHAPE);
    yield [
      `<g stroke="${colour}" fill="none"${opacity < 1 ? ` opacity="${opacity}"` : ''}>`,
      `<title>${escaped(name)}</title>`,
      `<path d="${linePath(shape, scene.isStraight(i))}" stroke-width="${width}"${dash && ` stroke-dasharray="${dash}"`}/>`,
      scene.arrows ? `<path d="${arrowPath(shape)}" fill="${colour}" stroke="none"/>` : '',
      '</g>',
    ].join('');
  }
}

/**
 * @param {Float32Array} shape
 * @param {boolean} straight
 */
function linePath([x0, y0, x1, y1, x2, y2, x3, y3], straight) {
  return short(straight ? `M${x0} ${y0}L${x3} ${y3}` : `M${x0} ${y0}C${x1} ${y1} ${x2} ${y2} ${x3} ${y3}`);
}

/** @param {Float32Array} shape */
function arrowPath([, , , , x2, y2, x, y]) {
  const angle = Math.atan2(y - y2, x - x2);
  const corners = [-0.42, 0.42].map((turn) => `${x - 7.5 * Math.cos(angle + turn)} ${y - 7.5 * Math.sin(angle + turn)}`);
  return short(`M${x} ${y}L${corners.join('L')}Z`);
}

/**
 * @param {GraphView} view
 * @param {Scene} scene
 * @param {Theme} theme
 */
function* nodes(view, scene, theme) {
  const lit = view.highlight?.nodes;
  for (let i = 0; i < scene.nodeCount; i += 1) {
    const node = view.nodes[scene.nodeSlots[i]];
    const shape = { type: node.type, x: scene.nodeX[i], y: scene.nodeY[i], r: scene.nodeR[i] };
    const count = view.bundles.at(scene.nodeSlots[i])?.members.length;
    const signs = count === undefined ? [shape] : stack({ ...shape, count });
    yield [
      `<g stroke-linejoin="round" stroke-linecap="round"${lit && !lit.has(node.id) ? ` opacity="${FADED}"` : ''}>`,
      `<title>${escaped(`${isolated(nodeText(view, scene.nodeSlots[i]))} (${node.type})`)}</title>`,
      ...signs.map(({ x, y }) => sign({ ...shape, x, y }, theme)),
      count === undefined ? '' : countOf({ ...shape, count }, theme),
      '</g>',
    ].join('');
  }
}

/**
 * @param {{type: string, x: number, y: number, r: number}} node
 * @param {Theme} theme
 */
function sign({ type, x, y, r }, theme) {
  const style = typeStyle(type);
  const colours = theme.types[style.index];
  const outline = short(outlinePath(style.outline, x, y, r));
  const scale = (r * 1.2) / 16;
  const glyphAt = short(`${x - 8 * scale} ${y - 8 * scale}`);
  return [
    `<path d="${outline}" stroke="${theme.background}" stroke-width="6"/>`,
    `<path d="${outline}" fill="${colours.fill}" stroke="${colours.fill}" stroke-width="2.5"/>`,
    `<path d="${style.glyph}" transform="translate(${glyphAt}) scale(${short(String(scale))})" fill="none" stroke="${colours.ink}" stroke-width="1.5"/>`,
  ].join('');
}

/**
 * How many are folded in a bundle.
 *
 * @param {BundleShape} bundle
 * @param {Theme} theme
 */
function countOf(bundle, theme) {
  const plate = badge(bundle);
  if (plate === null) {
    return '';
  }
  const { text, x, y, width, height } = plate;
  return [
    `<g transform="translate(${short(`${x} ${y}`)})">`,
    `<rect x="${-width / 2}" y="${-height / 2}" width="${width}" height="${height}" rx="${height / 2}" fill="${theme.ink}" stroke="${theme.background}" stroke-width="1.5"/>`,
    `<text dy="0.35em" text-anchor="middle" font-size="${BADGE.size}" font-weight="${BADGE.weight}" fill="${theme.background}">${text}</text></g>`,
  ].join('');
}

/**
 * @param {Label} label
 * @param {Theme} theme
 */
function labelText({ kind, text, x, y, width, height, angle, faded }, theme) {
  const { size, weight } = FONTS[kind];
  const turned = angle === 0 ? '' : ` rotate(${short(String((angle * 180) / Math.PI))})`;
  // What stands on a line has a plate: a halo would let the line through between the letters.
  const [plate, look] =
    kind !== 'edge'
      ? ['', `fill="${kind === 'node' ? theme.ink : theme.muted}" stroke="${theme.background}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`]
      : [
          short(`<rect x="${1 - width / 2}" y="${-height / 2}" width="${width - 2}" height="${height}" fill="${theme.background}"/>`),
          `fill="${theme.muted}"`,
        ];
  return [
    `<g transform="translate(${short(`${x} ${y}`)})${turned}"${faded ? ` opacity="${FADED}"` : ''}>${plate}`,
    `<text dy="0.35em" text-anchor="middle" font-size="${size}" font-weight="${weight}" ${look}>${escaped(text)}</text></g>`,
  ].join('');
}

/** @param {string} numbers to a hundredth of a pixel */
function short(numbers) {
  return numbers.replace(NUMBER, '.$1');
}

/** @param {string} text */
function escaped(text) {
  return text.replace(UNSPEAKABLE, '\u{FFFD}').replace(/[&<>"]/g, (character) => ESCAPES[character]);
}

export { CAPTION, CAPTION_MARGIN, CAPTION_SIZE, pictureSvg };
