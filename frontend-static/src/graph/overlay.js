/**
 * @import {GraphView} from './graph-view.js'
 * @import {Hit} from './hits.js'
 * @import {Painter} from './painter.js'
 * @import {Scene} from './scene.js'
 * @import {Theme} from './theme.js'
 */
import { edgeText, nodeText } from './bundle-words.js';
import { SHAPE, pointOn } from './edge-shapes.js';

/** Beyond so many, neighbours are not ringed one by one. */
const MANY = 150;

/**
 * Paints what follows the pointer and the selection, above the picture, so that neither costs a repaint of it.
 */
class Overlay {
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
   * @param {Hit | null} hover
   */
  paint(context, scene, hover) {
    const { selection } = this.#view;
    const selected = selection?.kind === 'node' ? this.#view.nodeSlot(selection.id) : -1;
    const selectedEdge = selection?.kind === 'edge' ? this.#view.edgeSlot(selection.id) : -1;
    const hoveredNode = hover?.kind === 'node' ? hover.slot : -1;
    const hoveredEdge = hover?.kind === 'edge' ? hover.slot : -1;
    this.#edges(context, scene, (slot) => slot === selectedEdge || slot === hoveredEdge, 3);
    if (hoveredNode >= 0) {
      const { ends, incident } = this.#view;
      const many = incident[hoveredNode].length > MANY;
      const touches = (/** @type {number} */ slot) => ends[2 * slot] === hoveredNode || ends[2 * slot + 1] === hoveredNode;
      this.#edges(context, scene, touches, many ? 1 : 1.8);
      for (const edge of many ? [] : incident[hoveredNode]) {
        if (this.#view.edgeVisible[edge]) {
          this.#ring(context, scene, this.#view.otherEnd(edge, hoveredNode), 1.5, 3);
        }
      }
      this.#ring(context, scene, hoveredNode, 2.5, 4);
      this.#nodeLabel(context, scene, hoveredNode);
    }
    if (selected >= 0) {
      this.#ring(context, scene, selected, 3, 5);
    }
    if (hoveredEdge >= 0) {
      this.#edgeLabel(context, scene, hoveredEdge);
    }
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Scene} scene
   * @param {(slot: number) => boolean} chosen
   * @param {number} width
   */
  #edges(context, scene, chosen, width) {
    context.strokeStyle = context.fillStyle = this.#theme.accent;
    context.lineWidth = width;
    for (let i = 0; i < scene.edgeCount; i += 1) {
      if (chosen(scene.edgeSlots[i])) {
        context.beginPath();
        this.#painter.edge(context, scene, i);
        context.stroke();
        if (scene.arrows) {
          this.#painter.arrow(context, scene, i, width);
        }
      }
    }
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Scene} scene
   * @param {number} slot
   * @param {number} width
   * @param {number} gap
   */
  #ring(context, scene, slot, width, gap) {
    if (this.#view.nodeVisible[slot]) {
      const { k, x, y } = scene.camera;
      const r = scene.radius(slot, k) * 1.12 + gap;
      context.beginPath();
      context.arc(this.#view.x[slot] * k + x, this.#view.y[slot] * k + y, r, 0, 2 * Math.PI);
      context.strokeStyle = this.#theme.accent;
      context.lineWidth = width;
      context.stroke();
    }
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Scene} scene
   * @param {number} slot
   */
  #nodeLabel(context, scene, slot) {
    const { k, x, y } = scene.camera;
    const below = scene.radius(slot, k) * 1.15 + 12;
    const text = nodeText(this.#view, slot);
    this.#plate(context, text, 'node', this.#view.x[slot] * k + x, this.#view.y[slot] * k + y + below);
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Scene} scene
   * @param {number} slot
   */
  #edgeLabel(context, scene, slot) {
    const i = scene.edgeSlots.subarray(0, scene.edgeCount).indexOf(slot);
    if (i >= 0) {
      const { x, y } = pointOn(scene.edgeShapes, i * SHAPE, 0.5);
      this.#plate(context, edgeText(this.#view, slot), 'edge', x, y);
    }
  }

  /**
   * A label on a plate, readable over whatever is beneath.
   *
   * @param {CanvasRenderingContext2D} context
   * @param {string} text
   * @param {'node' | 'edge'} kind
   * @param {number} x
   * @param {number} y
   */
  #plate(context, text, kind, x, y) {
    context.font = this.#painter.font(kind);
    const width = context.measureText(text).width + 14;
    context.beginPath();
    context.roundRect(x - width / 2, y - 11, width, 22, 5);
    context.fillStyle = this.#theme.ink;
    context.fill();
    context.fillStyle = this.#theme.background;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(text, x, y);
  }
}

export { Overlay };
