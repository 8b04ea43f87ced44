/**
 * @import {GraphView} from './graph-view.js'
 * @import {Renderer} from './renderer.js'
 * @import {MenuItem} from '../ui/menu.js'
 */
import { EventBus } from '../ui/events.js';

/**
 * @typedef {object} KeyboardEvents
 * @property {{id: string, from: string | null}} cursor where it came to, and from which node
 * @property {{id: string, again: boolean}} details `again` where they are shown already
 * @property {string} expand
 * @property {string} choose by what to expand
 * @property {string} fold its neighbours, or unfold them
 * @property {string} hide
 * @property {string} pin
 * @property {{id: string, x: number, y: number, more?: MenuItem[]}} menu `more` for a menu elsewhere, at its end
 */

const DIRECTIONS = /** @type {Record<string, [number, number]>} */ ({
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
});

/**
 * The picture by keyboard: a cursor, shown like hover, walks from node to node.
 *
 * @extends {EventBus<KeyboardEvents>}
 */
class KeyboardControl extends EventBus {
  #view;
  #renderer;
  #canvas;

  /**
   * @param {{view: GraphView, renderer: Renderer, canvas: HTMLCanvasElement}} parts
   */
  constructor({ view, renderer, canvas }) {
    super();
    this.#view = view;
    this.#renderer = renderer;
    this.#canvas = canvas;
    canvas.addEventListener('keydown', (event) => this.#keydown(event));
  }

  /** @param {KeyboardEvent} event */
  #keydown(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key in DIRECTIONS) {
      event.preventDefault();
      const [dx, dy] = DIRECTIONS[event.key];
      if (event.shiftKey) {
        this.#renderer.camera.panBy(-80 * dx, -80 * dy);
      } else {
        this.#walk(dx, dy);
      }
    } else if (event.key === '+' || event.key === '=') {
      this.#renderer.camera.zoomBy(1.4);
    } else if (event.key === '-') {
      this.#renderer.camera.zoomBy(1 / 1.4);
    } else if (event.key === '0') {
      this.#renderer.fit();
    } else {
      this.#act(event);
    }
  }

  /** @param {KeyboardEvent} event */
  #act(event) {
    const slot = this.cursor;
    if (slot < 0) {
      return;
    }
    const { id } = this.#view.nodes[slot];
    const isBundle = this.#view.bundles.at(slot) !== undefined;
    if (event.key === 'f' || (isBundle && ['Enter', ' ', 'e', 'E'].includes(event.key))) {
      event.preventDefault();
      this.emit('fold', id);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.emit('details', { id, again: this.#view.selection?.id === id });
    } else if (event.key === 'e') {
      this.emit('expand', id);
    } else if (event.key === 'E') {
      this.emit('choose', id);
    } else if (event.key === 'h' || event.key === 'Delete') {
      this.#renderer.setHover(null);
      this.emit('hide', id);
    } else if (event.key === 'p') {
      this.emit('pin', id);
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault();
      const [x, y] = this.#renderer.toScreen(slot);
      const box = this.#canvas.getBoundingClientRect();
      this.emit('menu', { id, x: box.left + x, y: box.top + y });
    }
  }

  /** The node the keyboard is at, or -1. */
  get cursor() {
    const { hover } = this.#renderer;
    if (hover?.kind === 'node' && this.#view.nodeVisible[hover.slot]) {
      return hover.slot;
    }
    const { selection } = this.#view;
    return selection?.kind === 'node' ? this.#view.nodeSlot(selection.id) : -1;
  }

  /**
   * To the nearest neighbour in this direction; where there is none, to the nearest node.
   *
   * @param {number} dx
   * @param {number} dy
   */
  #walk(dx, dy) {
    const view = this.#view;
    const at = this.cursor;
    const all = [...view.nodes.keys()].filter((slot) => view.nodeVisible[slot] && slot !== at);
    let next = all[0];
    if (at >= 0) {
      const neighbours = view.incident[at]
        .filter((edge) => view.edgeVisible[edge])
        .map((edge) => view.otherEnd(edge, at));
      next = this.#nearest(at, neighbours, dx, dy) ?? this.#nearest(at, all, dx, dy) ?? at;
    }
    if (next !== undefined) {
      this.#renderer.setHover({ kind: 'node', slot: next });
      this.#renderer.reveal(next);
      this.emit('cursor', { id: view.nodes[next].id, from: at < 0 || at === next ? null : view.nodes[at].id });
    }
  }

  /**
   * @param {number} at
   * @param {number[]} candidates
   * @param {number} dx
   * @param {number} dy
   */
  #nearest(at, candidates, dx, dy) {
    const view = this.#view;
    let best;
    let least = Infinity;
    for (const slot of candidates) {
      const x = view.x[slot] - view.x[at];
      const y = view.y[slot] - view.y[at];
      const along = x * dx + y * dy;
      const across = Math.abs(x * dy) + Math.abs(y * dx);
      if (along > 0 && across <= along * 1.2 && along + 2 * across < least) {
        least = along + 2 * across;
        best = slot;
      }
    }
    return best;
  }
}

export { KeyboardControl };
