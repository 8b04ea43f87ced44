/**
 * @import {Camera} from './camera.js'
 * @import {GraphView} from './graph-view.js'
 */
import { isEqual } from './arrays.js';

/** No more are kept: each takes as much room as the canvas. */
const MOST = 3;

/**
 * Everything on which the painted picture depends.
 *
 * @typedef {object} Look
 * @property {ArrayLike<unknown>[]} lists whose elements are compared
 * @property {unknown[]} parts that are the same or not
 * @property {string} rest
 */

/**
 * What a large picture looked like: whoever goes back sees it at once, without all of it being painted again.
 */
class KeptPictures {
  /** What is painted just now, if it is worth being kept. @type {Look | null} */
  painted = null;
  #view;
  #camera;
  /** The latest is the last. @type {{look: Look, canvas: HTMLCanvasElement}[]} */
  #kept = [];

  /** @param {{view: GraphView, camera: Camera}} parts */
  constructor({ view, camera }) {
    this.#view = view;
    this.#camera = camera;
  }

  /**
   * How the picture is to look now.
   *
   * @param {unknown} painter which stands for colours and sizes
   * @returns {Look}
   */
  lookOf(painter) {
    const { nodes, edges, x, y, flags, nodeVisible, edgeVisible, selection, highlight, backdrop, annotations, drawAnnotations, filters } = this.#view;
    const { transform, insets, width, height } = this.#camera;
    const ofNodes = [x, y, nodeVisible].map((list) => list.slice(0, nodes.length));
    return {
      lists: [nodes.slice(), edges.slice(), ...ofNodes, flags, edgeVisible.slice(0, edges.length)],
      parts: [painter, highlight, backdrop, annotations, drawAnnotations, transform.k, transform.x, transform.y, width, height],
      rest: JSON.stringify([selection, insets, filters.filter]),
    };
  }

  /** @param {HTMLCanvasElement} base what is painted */
  keep(base) {
    if (this.painted !== null && this.find(this.painted) === undefined) {
      const canvas = document.createElement('canvas');
      canvas.width = base.width;
      canvas.height = base.height;
      canvas.getContext('2d')?.drawImage(base, 0, 0);
      this.#kept = [...this.#kept, { look: this.painted, canvas }].slice(-MOST);
    }
  }

  /** @param {Look} look @returns {HTMLCanvasElement | undefined} */
  find(look) {
    return this.#kept.findLast((kept) => isSame(kept.look, look))?.canvas;
  }

  forget() {
    this.#kept = [];
    this.painted = null;
  }
}

/**
 * @param {Look} a
 * @param {Look} b
 */
function isSame(a, b) {
  return a.rest === b.rest && isEqual(a.parts, b.parts) && a.lists.every((list, i) => isEqual(list, b.lists[i]));
}

export { KeptPictures };
