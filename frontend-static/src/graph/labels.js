/**
 * @typedef {object} Label
 * @property {string} text
 * @property {number} x centre
 * @property {number} y centre
 * @property {{x: number, y: number, text?: string, width?: number}[]} places where it may go, best first; what fits there
 *     may be a shorter text
 * @property {number} width
 * @property {number} height
 * @property {number} angle
 * @property {number} slot
 * @property {'node' | 'edge' | 'region'} kind a region is a part of the backdrop
 * @property {boolean} faded
 * @property {boolean} [must] rather lies on a node than to be left out
 */

const CELL = 64;
/** A name may cover no more than this part of a node. */
const MOST_COVERED = 0.25;

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

  /** How much of the area that it covers most is covered, from 0 to 1. @param {Box} box */
  covered(box) {
    let most = 0;
    for (const cell of cellsOf(box)) {
      for (const other of this.#cells.get(cell) ?? []) {
        most = Math.max(most, shared(box, other) / (other.w * other.h));
      }
    }
    return most;
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
 * The area that two boxes share, in square pixels.
 *
 * @param {Box} a
 * @param {Box} b
 */
function shared(a, b) {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return w > 0 && h > 0 ? w * h : 0;
}

/**
 * Keeps those labels that overlap none before them, so the most important come first. Labels keep off the nodes as
 * well; a node's name may touch another node, and what must be there may cover it.
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
    const choice = choose(label, labels, obstacles);
    if (choice !== undefined) {
      labels.take(choice.box);
      placed.push({ ...label, ...choice.place });
    }
  }
  return placed;
}

/**
 * @param {Label} label
 * @param {AreaGrid} labels
 * @param {AreaGrid} obstacles
 */
function choose(label, labels, obstacles) {
  let best;
  let least = label.must ? Infinity : MOST_COVERED;
  for (const place of label.places) {
    const box = boxAt({ ...label, ...place }, place);
    if (labels.isFree(box)) {
      if (obstacles.isFree(box)) {
        return { place, box };
      }
      const covered = label.kind === 'edge' ? Infinity : obstacles.covered(box);
      if (covered < least) {
        least = covered;
        best = { place, box };
      }
    }
  }
  return best;
}

/**
 * The upright box around a label, which may be turned.
 *
 * @param {Pick<Label, 'width' | 'height' | 'angle'>} label
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
