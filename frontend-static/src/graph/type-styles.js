/**
 * How a type looks: an outline, a colour and a glyph, so that no type is told by colour alone. Colours are the CSS
 * variables `--type-0` … `--type-11` (Paul Tol's "muted" scheme, which colour-blind people can tell apart); the ones
 * after the core types serve types that came with an import.
 *
 * @typedef {'circle' | 'square' | 'diamond' | 'hexagon' | 'pentagon' | 'octagon' | 'triangle' | 'shield' | 'sheet'} Outline
 * @typedef {{index: number, outline: Outline, glyph: string}} TypeStyle
 */

/** How a line tells what its relationship is stated as. */
const DASHES = { fact: [], allegation: [6, 4], judgement: [2, 4], inference: [8, 3, 2, 3] };

/** Glyphs are drawn as strokes in a box from 0 to 16. @type {Record<string, TypeStyle>} */
const CORE = {
  Person: {
    index: 0,
    outline: 'circle',
    glyph: 'M8 8a2.6 2.6 0 1 0 0-5.2A2.6 2.6 0 0 0 8 8ZM3.4 13.4c.3-2.6 2.1-3.9 4.6-3.9s4.3 1.3 4.6 3.9',
  },
  Party: {
    index: 1,
    outline: 'hexagon',
    glyph: 'M4.5 13.5v-11M4.5 3.2c2.6-1.4 4.4 1.4 7.3 0v5.6c-2.9 1.4-4.7-1.4-7.3 0',
  },
  Country: {
    index: 2,
    outline: 'shield',
    glyph: 'M2.6 8a5.4 5.4 0 1 0 10.8 0A5.4 5.4 0 1 0 2.6 8ZM2.6 8h10.8M8 2.6c-3.4 3.4-3.4 7.4 0 10.8M8 2.6c3.4 3.4 3.4 7.4 0 10.8',
  },
  Committee: {
    index: 3,
    outline: 'pentagon',
    glyph: 'M3.5 12.8a5 5 0 0 1 9 0M8 8.2a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM2.2 8.2h1.2M12.6 8.2h1.2',
  },
  Organization: {
    index: 4,
    outline: 'square',
    glyph: 'M2.6 13.2h10.8M3.4 6.4h9.2L8 2.9ZM4.7 6.6v6.4M8 6.6v6.4M11.3 6.6v6.4',
  },
  Case: {
    index: 5,
    outline: 'diamond',
    glyph: 'M3 5.2h10v7H3ZM6 5.2V3.6h4v1.6M3 8.4h10',
  },
  Proceeding: {
    index: 6,
    outline: 'octagon',
    glyph: 'M8 2.6v10.8M5 13.4h6M3 4.6h10M3 4.8 1.4 9h3.4ZM13 4.8 11.2 9h3.4Z',
  },
  Event: {
    index: 7,
    outline: 'triangle',
    glyph: 'M3.4 4.2h9.2v8.6H3.4ZM3.4 7h9.2M6 2.8v2.4M10 2.8v2.4',
  },
  Statement: {
    index: 8,
    outline: 'sheet',
    glyph: 'M4.2 4.6h7.6M4.2 7h7.6M4.2 9.4h7.6M4.2 11.8h4.4',
  },
};

const OTHER_GLYPHS = ['M8 3v10M3 8h10', 'M4 4l8 8M12 4l-8 8', 'M3.4 8a4.6 4.6 0 1 0 9.2 0 4.6 4.6 0 1 0-9.2 0Z'];

/**
 * A type the program has not heard of gets one of three looks, always the same one.
 *
 * @param {string} type
 * @returns {TypeStyle}
 */
function typeStyle(type) {
  if (Object.hasOwn(CORE, type)) {
    return CORE[type];
  }
  let hash = 0;
  for (const letter of type) {
    hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  }
  const other = hash % OTHER_GLYPHS.length;
  return { index: 9 + other, outline: 'circle', glyph: OTHER_GLYPHS[other] };
}

/** Corners on the unit circle, clockwise, `turn` of a full turn from the top. */
function polygon(/** @type {number} */ corners, turn = 0) {
  return Array.from({ length: corners }, (_, i) => {
    const angle = 2 * Math.PI * (i / corners + turn) - Math.PI / 2;
    return [Math.cos(angle), Math.sin(angle)];
  });
}

/** Corners of the outlines, scaled to look equally heavy. @type {Record<Exclude<Outline, 'circle'>, number[][]>} */
const CORNERS = {
  square: polygon(4, 1 / 8).map(([x, y]) => [x * 1.24, y * 1.24]),
  diamond: polygon(4).map(([x, y]) => [x * 1.24, y * 1.24]),
  hexagon: polygon(6, 1 / 12).map(([x, y]) => [x * 1.1, y * 1.1]),
  pentagon: polygon(5).map(([x, y]) => [x * 1.16, y * 1.16 + 0.06]),
  octagon: polygon(8, 1 / 16).map(([x, y]) => [x * 1.06, y * 1.06]),
  triangle: polygon(3).map(([x, y]) => [x * 1.42, y * 1.42 + 0.24]),
  shield: [[-0.95, -0.92], [0.95, -0.92], [0.95, 0.25], [0, 1.15], [-0.95, 0.25]],
  sheet: [[-0.82, -1.05], [0.42, -1.05], [0.82, -0.62], [0.82, 1.05], [-0.82, 1.05]],
};

/** How wide a line is by how many sources support it, from so many on. */
const WIDTHS = [
  { from: 5, width: 5 },
  { from: 3, width: 3.4 },
  { from: 2, width: 2.2 },
  { from: 1, width: 1.2 },
];

/** @param {number} sources how many support it */
function lineWidth(sources) {
  return WIDTHS.find(({ from }) => sources >= from)?.width ?? 1.2;
}

/**
 * The outline as SVG path data, which `Path2D` reads as well.
 *
 * @param {Outline} outline
 * @param {number} x
 * @param {number} y
 * @param {number} r
 */
function outlinePath(outline, x, y, r) {
  if (outline === 'circle') {
    return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  }
  const corners = CORNERS[outline].map(([dx, dy]) => `${(x + dx * r).toFixed(2)} ${(y + dy * r).toFixed(2)}`);
  return `M${corners.join('L')}Z`;
}

export { DASHES, WIDTHS, lineWidth, outlinePath, typeStyle };
