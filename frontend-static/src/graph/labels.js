/**
 * @typedef {object} Label
 * @property {string} text
 * @property {number} x centre
 * @property {number} y centre
 * @property {{x: number, y: number}[]} places where it may go, best first
 * @property {number} width
 * @property {number} height
 * @property {number} angle
 * @property {number} slot
 * @property {'node' | 'edge' | 'region'} kind a region is a part of the backdrop
 * @property {boolean} faded
 */

const CELL = 64;

/** @typedef {{x: number, y: number, w: number, h: number}} Box */

/** Knows which areas of the screen are taken. */
class AreaGrid {
  /** @type {Map<number, Box[]>} */
  #cells = new Map();

  /** @param {Box} box */
  isFree(box) {
    for (const cell of cellsOf(box)) {
      if (this.#cells.get(cell)?.some((other) => overlap(box, other))) {
        return false;
      }
    }
    return true;
  }

  /** @param {Box} box */
  take(box) {
    for (const cell of cellsOf(box)) {
      const boxes = this.#cells.get(cell);
      if (boxes === undefined) {
        this.#cells.set(cell, [box]);
      } else {
        boxes.push(box);
      }
    }
  }
}

/** @param {Box} box */
function* cellsOf({ x, y, w, h }) {
  for (let column = Math.floor(x / CELL); column <= Math.floor((x + w) / CELL); column += 1) {
    for (let row = Math.floor(y / CELL); row <= Math.floor((y + h) / CELL); row += 1) {
      yield column * 100003 + row;
    }
  }
}

/**
 * @param {Box} a
 * @param {Box} b
 */
function overlap(a, b) {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/**
 * Keeps those labels that overlap none before them, so the most important come first. Labels keep off the nodes as
 * well; a node's own name, and that of a region, rather lies on another node than to be left out.
 *
 * @param {Label[]} candidates
 * @param {Iterable<Box>} nodes
 * @param {number} limit
 * @param {Box[]} [taken] where no label is at all
 * @returns {Label[]}
 */
function placeLabels(candidates, nodes, limit, taken = []) {
  const labels = new AreaGrid();
  taken.forEach((box) => labels.take(box));
  const obstacles = new AreaGrid();
  for (const node of nodes) {
    obstacles.take(node);
  }
  const placed = [];
  for (const label of candidates) {
    if (placed.length === limit) {
      break;
    }
    const boxes = label.places.map((place) => boxAt(label, place));
    let choice = boxes.findIndex((box) => labels.isFree(box) && obstacles.isFree(box));
    if (choice < 0 && label.kind !== 'edge') {
      choice = boxes.findIndex((box) => labels.isFree(box));
    }
    if (choice >= 0) {
      labels.take(boxes[choice]);
      placed.push({ ...label, ...label.places[choice] });
    }
  }
  return placed;
}

/**
 * The upright box around a label, which may be turned.
 *
 * @param {Label} label
 * @param {{x: number, y: number}} centre
 * @returns {Box}
 */
function boxAt({ width, height, angle }, { x, y }) {
  const cos = Math.abs(Math.cos(angle));
  const sin = Math.abs(Math.sin(angle));
  const w = width * cos + height * sin;
  const h = width * sin + height * cos;
  return { x: x - w / 2, y: y - h / 2, w, h };
}

/**
 * @param {string} text
 * @param {number} length
 */
function shortened(text, length) {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}

export { placeLabels, shortened };
