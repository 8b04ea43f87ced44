/**
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Area, Camera, Measure} from '../graph/scene.js'
 * @import {Box} from '../graph/labels.js'
 * @import {Theme} from '../graph/theme.js'
 * @import {Tint} from './annotation.js'
 * @import {NoteShape, Point, RegionShape} from './shapes.js'
 */
import { FADED, FONTS, fontOf } from '../graph/theme.js';
import { FONT, LINE, PADDING, noteShapes, regionShapes } from './shapes.js';

/** The colours of the page that a tint takes, by their number among those of types. */
const COLOURS = { amber: 4, blue: 0, green: 8, red: 6, violet: 1, grey: 9 };
const SOFT = 0.13;
const EDGE = 0.6;
const CARD = 0.16;
const ROUND = 5;
const CHIP_ROUND = 12;
const BAR = 4;

/**
 * Notes and regions for one look at the picture: regions lie under everything, notes over it.
 */
class DrawnAnnotations {
  notes;
  regions;
  #view;

  /**
   * @param {GraphView} view
   * @param {Camera} camera
   * @param {Measure} measure
   */
  constructor(view, camera, measure) {
    this.#view = view;
    this.notes = noteShapes(view, camera, measure);
    this.regions = regionShapes(view, camera, measure);
  }

  /** What no name may cover. @returns {Box[]} */
  get boxes() {
    return [...this.notes, ...this.regions].map(({ box }) => box);
  }

  /**
   * The box around all of it, and around another.
   *
   * @param {Area} box
   * @returns {Area}
   */
  around({ left, top, right, bottom }) {
    const points = [
      { x: left, y: top },
      { x: right, y: bottom },
      ...this.boxes.flatMap(({ x, y, w, h }) => [{ x, y }, { x: x + w, y: y + h }]),
      ...this.regions.flatMap(({ outline }) => outline),
    ];
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Theme} theme
   */
  under(context, theme) {
    // What is lit stands out from this too.
    context.globalAlpha = this.#view.highlight === null ? 1 : FADED;
    for (const { annotation, outline } of this.regions) {
      context.beginPath();
      outline.forEach(({ x, y }) => context.lineTo(x, y));
      context.closePath();
      context.fillStyle = context.strokeStyle = colourOf(annotation, theme);
      fillSoftly(context, SOFT);
      strokeSoftly(context, EDGE);
    }
    for (const { annotation, box, tied } of this.notes) {
      if (tied !== null) {
        const end = nearest(box, tied);
        context.beginPath();
        context.moveTo(tied.x, tied.y);
        context.lineTo(end.x, end.y);
        context.strokeStyle = colourOf(annotation, theme);
        context.lineWidth = 1.5;
        context.stroke();
      }
    }
    context.globalAlpha = 1;
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Theme} theme
   */
  over(context, theme) {
    this.regions.forEach((region) => paintChip(context, region, theme));
    this.notes.forEach((note) => paintNote(context, note, theme));
  }

  /**
   * The same as elements of an SVG document.
   *
   * @param {Theme} theme
   * @param {(text: string) => string} escaped
   */
  svg(theme, escaped) {
    return {
      under: [...this.regions.map((region) => regionSvg(region, theme)), ...this.notes.map((note) => tieSvg(note, theme))],
      over: [...this.regions.map((region) => chipSvg(region, theme, escaped)), ...this.notes.map((note) => noteSvg(note, theme, escaped))],
    };
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {RegionShape} region
 * @param {Theme} theme
 */
function paintChip(context, { annotation, box, text }, theme) {
  paintCard(context, box, CHIP_ROUND, colourOf(annotation, theme), theme);
  context.font = fontOf('node', theme);
  context.fillStyle = theme.ink;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, box.x + box.w / 2, box.y + box.h / 2 + 0.5);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {NoteShape} note
 * @param {Theme} theme
 */
function paintNote(context, { annotation, box, scale, lines }, theme) {
  const colour = colourOf(annotation, theme);
  paintCard(context, box, ROUND, colour, theme);
  context.fillStyle = colour;
  context.beginPath();
  context.roundRect(box.x, box.y, BAR, box.h, [ROUND, 0, 0, ROUND]);
  context.fill();
  context.font = `${FONTS.node.weight} ${FONT * scale}px ${theme.font}`;
  context.fillStyle = theme.ink;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  lines.forEach((line, i) => context.fillText(line, ...textAt(box, scale, i)));
}

/**
 * @param {Box} box
 * @param {number} scale
 * @param {number} line
 * @returns {[number, number]}
 */
function textAt({ x, y }, scale, line) {
  return [x + (PADDING + BAR / 2) * scale + 1, y + (PADDING - 2 + LINE * (line + 0.5)) * scale];
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Box} box
 * @param {number} round
 * @param {string} colour
 * @param {Theme} theme
 */
function paintCard(context, { x, y, w, h }, round, colour, theme) {
  context.beginPath();
  context.roundRect(x, y, w, h, round);
  context.fillStyle = theme.background;
  context.fill();
  context.fillStyle = context.strokeStyle = colour;
  fillSoftly(context, CARD);
  strokeSoftly(context, 1);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} share of the present opacity
 */
function fillSoftly(context, share) {
  const { globalAlpha } = context;
  context.globalAlpha = globalAlpha * share;
  context.fill();
  context.globalAlpha = globalAlpha;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} share of the present opacity
 */
function strokeSoftly(context, share) {
  const { globalAlpha } = context;
  context.globalAlpha = globalAlpha * share;
  context.lineWidth = 1.5;
  context.stroke();
  context.globalAlpha = globalAlpha;
}

/**
 * @param {RegionShape} region
 * @param {Theme} theme
 */
function regionSvg({ annotation, outline }, theme) {
  const colour = colourOf(annotation, theme);
  const points = outline.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  return `<polygon points="${points}" fill="${colour}" fill-opacity="${SOFT}" stroke="${colour}" stroke-opacity="${EDGE}" stroke-width="1.5"/>`;
}

/**
 * @param {NoteShape} note
 * @param {Theme} theme
 */
function tieSvg({ annotation, box, tied }, theme) {
  if (tied === null) {
    return '';
  }
  const end = nearest(box, tied);
  return `<path d="M${[tied.x, tied.y, end.x, end.y].map((at) => at.toFixed(1)).join(' ')}" stroke="${colourOf(annotation, theme)}" stroke-width="1.5"/>`;
}

/**
 * @param {RegionShape} region
 * @param {Theme} theme
 * @param {(text: string) => string} escaped
 */
function chipSvg({ annotation, box, text }, theme, escaped) {
  const { size, weight } = FONTS.node;
  return [
    cardSvg(box, CHIP_ROUND, colourOf(annotation, theme), theme),
    `<text x="${(box.x + box.w / 2).toFixed(1)}" y="${(box.y + box.h / 2).toFixed(1)}" dy="0.35em" text-anchor="middle" font-size="${size}" font-weight="${weight}" fill="${theme.ink}">${escaped(text)}</text>`,
  ].join('');
}

/**
 * @param {NoteShape} note
 * @param {Theme} theme
 * @param {(text: string) => string} escaped
 */
function noteSvg({ annotation, box, scale, lines }, theme, escaped) {
  const colour = colourOf(annotation, theme);
  const texts = lines.map((line, i) => {
    const [x, y] = textAt(box, scale, i);
    return `<tspan x="${x.toFixed(1)}" y="${y.toFixed(1)}" dy="0.35em">${escaped(line)}</tspan>`;
  });
  return [
    cardSvg(box, ROUND, colour, theme),
    `<rect x="${box.x.toFixed(1)}" y="${box.y.toFixed(1)}" width="${BAR}" height="${box.h.toFixed(1)}" fill="${colour}"/>`,
    `<text font-size="${FONT * scale}" font-weight="${FONTS.node.weight}" fill="${theme.ink}">${texts.join('')}</text>`,
  ].join('');
}

/**
 * @param {Box} box
 * @param {number} round
 * @param {string} colour
 * @param {Theme} theme
 */
function cardSvg({ x, y, w, h }, round, colour, theme) {
  const place = `x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${w.toFixed(1)}" height="${h.toFixed(1)}" rx="${round}"`;
  return `<rect ${place} fill="${theme.background}"/><rect ${place} fill="${colour}" fill-opacity="${CARD}" stroke="${colour}" stroke-width="1.5"/>`;
}

/**
 * The place of a card that is nearest to a point.
 *
 * @param {Box} box
 * @param {Point} point
 */
function nearest({ x, y, w, h }, point) {
  return { x: Math.max(x, Math.min(x + w, point.x)), y: Math.max(y, Math.min(y + h, point.y)) };
}

/**
 * @param {{tint: Tint}} annotation
 * @param {Theme} theme
 */
function colourOf({ tint }, theme) {
  return theme.types[COLOURS[tint]].fill;
}

export { COLOURS, DrawnAnnotations };
