/**
 * @import {Quadtree} from 'd3-quadtree'
 * @import {Camera} from './camera.js'
 * @import {GraphView} from './graph-view.js'
 * @import {Scene} from './scene.js'
 */
import { quadtree } from 'd3-quadtree';
import { visibleSlots } from './bounds.js';
import { SHAPE, distanceTo } from './edge-shapes.js';

/** How far from an edge, in pixels, still means it. */
const REACH = 7;

/** @typedef {{kind: 'node' | 'edge', slot: number}} Hit */

/** Finds what is at a place of the screen. */
class Hits {
  #view;
  #scene;
  #camera;
  /** @type {Quadtree<number> | null} */
  #tree = null;

  /** @param {{view: GraphView, scene: Scene, camera: Camera}} parts */
  constructor({ view, scene, camera }) {
    this.#view = view;
    this.#scene = scene;
    this.#camera = camera;
    for (const event of /** @type {const} */ (['content', 'positions', 'visibility'])) {
      view.on(event, () => (this.#tree = null));
    }
  }

  /**
   * A node before an edge.
   *
   * @param {number} x
   * @param {number} y
   * @returns {Hit | null}
   */
  at(x, y) {
    return this.#nodeAt(x, y) ?? this.#edgeAt(x, y);
  }

  /**
   * @param {number} x
   * @param {number} y
   * @returns {Hit | null}
   */
  #nodeAt(x, y) {
    const { k } = this.#camera.transform;
    const [wx, wy] = this.#camera.toWorld(x, y);
    this.#tree ??= quadtree(
      visibleSlots(this.#view),
      (slot) => this.#view.x[slot],
      (slot) => this.#view.y[slot],
    );
    const slot = this.#tree.find(wx, wy, 40 / k);
    if (slot === undefined) {
      return null;
    }
    const distance = Math.hypot(this.#view.x[slot] - wx, this.#view.y[slot] - wy) * k;
    return distance <= this.#scene.radius(slot, k) * 1.15 + 4 ? { kind: 'node', slot } : null;
  }

  /**
   * @param {number} x
   * @param {number} y
   * @returns {Hit | null}
   */
  #edgeAt(x, y) {
    const { edgeShapes: shapes, edgeCount, edgeSlots } = this.#scene;
    let best = REACH;
    let found = -1;
    for (let i = 0; i < edgeCount; i += 1) {
      const at = i * SHAPE;
      const left = Math.min(shapes[at], shapes[at + 2], shapes[at + 4], shapes[at + 6]) - REACH;
      const right = Math.max(shapes[at], shapes[at + 2], shapes[at + 4], shapes[at + 6]) + REACH;
      const top = Math.min(shapes[at + 1], shapes[at + 3], shapes[at + 5], shapes[at + 7]) - REACH;
      const bottom = Math.max(shapes[at + 1], shapes[at + 3], shapes[at + 5], shapes[at + 7]) + REACH;
      if (x > left && x < right && y > top && y < bottom) {
        const distance = distanceTo(shapes, at, x, y);
        if (distance < best) {
          best = distance;
          found = edgeSlots[i];
        }
      }
    }
    return found < 0 ? null : { kind: 'edge', slot: found };
  }
}

export { Hits };
