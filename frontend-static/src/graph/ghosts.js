/**
 * @import {Relationship} from '../api/types.js'
 * @import {GraphView} from './graph-view.js'
 * @import {Painter} from './painter.js'
 * @import {Scene} from './scene.js'
 * @import {Theme} from './theme.js'
 */
import { DASHES } from './type-styles.js';

const OPACITY = 0.75;
const LINE = 2.6;

/** Paints what is lit and not in the picture, where it would be if it were. */
class Ghosts {
  #view;
  #painter;
  #theme;

  /**
   * @param {GraphView} view
   * @param {Painter} painter
   * @param {Theme} theme
   */
  constructor(view, painter, theme) {
    this.#view = view;
    this.#painter = painter;
    this.#theme = theme;
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Scene} scene
   */
  paint(context, scene) {
    const ends = new Map(scene.ghosts.map((ghost) => [ghost.node.id, ghost]));
    for (const edge of this.#view.highlight?.ghosts?.edges ?? []) {
      this.#edge(context, scene, edge, ends);
    }
    for (const { node, x, y, r } of scene.ghosts) {
      context.globalAlpha = OPACITY;
      this.#painter.node(context, node.type, x, y, r);
      context.globalAlpha = 1;
      this.#ring(context, x, y, r);
    }
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Scene} scene
   * @param {Relationship} edge
   * @param {Map<string, {x: number, y: number, r: number}>} ghosts
   */
  #edge(context, scene, edge, ghosts) {
    const from = ghosts.get(edge.source) ?? this.#known(scene, edge.source);
    const to = ghosts.get(edge.target) ?? this.#known(scene, edge.target);
    const angle = Math.atan2(to.y - from.y, to.x - from.x);
    const x = to.x - Math.cos(angle) * (to.r + 4);
    const y = to.y - Math.sin(angle) * (to.r + 4);
    context.strokeStyle = context.fillStyle = this.#theme.thread;
    context.lineWidth = LINE;
    context.setLineDash(DASHES[edge.evidence.nature]);
    context.beginPath();
    context.moveTo(from.x + Math.cos(angle) * (from.r + 2), from.y + Math.sin(angle) * (from.r + 2));
    context.lineTo(x, y);
    context.stroke();
    context.setLineDash([]);
    this.#painter.arrowHead(context, x, y, angle, LINE, scene.camera.k);
  }

  /**
   * @param {Scene} scene
   * @param {string} id
   */
  #known(scene, id) {
    const slot = this.#view.nodeSlot(id);
    const { k, x, y } = scene.camera;
    return { x: this.#view.x[slot] * k + x, y: this.#view.y[slot] * k + y, r: scene.radius(slot, k) };
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {number} x
   * @param {number} y
   * @param {number} r
   */
  #ring(context, x, y, r) {
    context.strokeStyle = this.#theme.thread;
    context.lineWidth = 1.5;
    context.setLineDash([3, 4]);
    context.beginPath();
    context.arc(x, y, r * 1.12 + 4, 0, 2 * Math.PI);
    context.stroke();
    context.setLineDash([]);
  }
}

export { Ghosts };
