/**
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Renderer} from '../graph/renderer.js'
 * @import {Scene} from '../graph/scene.js'
 * @import {Theme} from '../graph/theme.js'
 */
import { EventBus } from '../ui/events.js';
import { nodesInside } from './polygon.js';

/** A line begins, and its corners follow each other, at this distance, in pixels. */
const BEGINS_AT = 5;
const CORNER_EVERY = 3;

/**
 * @typedef {object} LassoEvents
 * @property {{slots: number[], removes: boolean}} closed
 * @property {number} picked the slot of a node that was clicked
 * @property {boolean} tool
 */

/**
 * Selecting by mouse and finger: a line drawn around nodes, and single clicks. It hears of everything before the camera
 * and the control of the pointer do, and keeps from them what is its own: with the tool, each drag and click of one
 * finger; without it, those with Shift, and clicks with Ctrl or the command key.
 *
 * @extends {EventBus<LassoEvents>}
 */
class Lasso extends EventBus {
  #view;
  #renderer;
  #container;
  #canvas;
  #repaint;
  #isTool = false;
  /** The corners of the line, as places of the picture. @type {number[]} */
  #corners = [];
  /** @type {{pointer: number, x: number, y: number} | null} */
  #last = null;
  #hasDrawn = false;

  /**
   * @param {{view: GraphView, renderer: Renderer, container: HTMLElement, canvas: HTMLCanvasElement}} parts
   */
  constructor({ view, renderer, container, canvas }) {
    super();
    this.#view = view;
    this.#renderer = renderer;
    this.#container = container;
    this.#canvas = canvas;
    this.#repaint = renderer.addOverlay((context, scene, theme) => this.#paint(context, scene, theme));
    const hear = (/** @type {string} */ type, /** @type {(event: any) => boolean} */ takes) =>
      container.addEventListener(type, (event) => takes(event) && event.stopPropagation(), { capture: true });
    hear('pointerdown', (event) => this.#down(event));
    hear('pointermove', (event) => this.#move(event));
    hear('pointerup', (event) => this.#up(event));
    hear('pointercancel', () => this.cancel());
    hear('mousedown', (event) => this.#mouseDown(event));
    hear('touchstart', () => this.#last !== null);
    hear('touchmove', (event) => this.#touchMove(event));
    hear('contextmenu', (event) => this.#contextMenu(event));
    hear('click', (event) => this.#click(event));
    hear('dblclick', (event) => this.#isTool || isSelecting(event));
    view.on('content', () => this.cancel());
  }

  get isTool() {
    return this.#isTool;
  }

  set isTool(isTool) {
    this.#isTool = isTool;
    this.#container.classList.toggle('lasso-tool', isTool);
    this.cancel();
    this.emit('tool', isTool);
  }

  /** Ends a line that is being drawn. @returns {boolean} whether there was one */
  cancel() {
    const wasDrawing = this.#last !== null;
    this.#last = null;
    this.#corners = [];
    this.#repaint();
    return wasDrawing;
  }

  /** @param {PointerEvent} event */
  #down({ button, isPrimary, pointerId, shiftKey, offsetX: x, offsetY: y }) {
    if (!isPrimary) {
      // Two fingers move the picture.
      this.cancel();
      return false;
    }
    this.#hasDrawn = false;
    const begins = button === 0 && (this.#isTool || (shiftKey && this.#renderer.hitTest(x, y)?.kind !== 'node'));
    if (begins) {
      this.#last = { pointer: pointerId, x, y };
      this.#corners = this.#renderer.camera.toWorld(x, y);
      this.#renderer.setHover(null);
      this.#canvas.setPointerCapture(pointerId);
    }
    return begins;
  }

  /** @param {PointerEvent} event */
  #move({ pointerId, offsetX: x, offsetY: y }) {
    const last = this.#last;
    if (last?.pointer !== pointerId) {
      return false;
    }
    if (Math.hypot(x - last.x, y - last.y) >= (this.#hasDrawn ? CORNER_EVERY : BEGINS_AT)) {
      this.#hasDrawn = true;
      this.#last = { pointer: pointerId, x, y };
      this.#corners.push(...this.#renderer.camera.toWorld(x, y));
      this.#repaint();
    }
    return true;
  }

  /** @param {PointerEvent} event */
  #up({ pointerId, altKey }) {
    if (this.#last?.pointer !== pointerId) {
      return false;
    }
    const corners = this.#corners;
    this.cancel();
    if (this.#hasDrawn) {
      this.emit('closed', { slots: nodesInside(this.#view, corners), removes: altKey });
    }
    return true;
  }

  /** Without this, a drag with Shift would mark the texts around the picture. @param {MouseEvent} event */
  #mouseDown(event) {
    const isOurs = this.#last !== null;
    if (isOurs) {
      event.preventDefault();
      this.#canvas.focus({ preventScroll: true });
    }
    return isOurs;
  }

  /** A line is no swipe: after one, browsers take the next tap for the end of its motion. @param {TouchEvent} event */
  #touchMove(event) {
    const isOurs = this.#last !== null;
    if (isOurs && event.cancelable) {
      event.preventDefault();
    }
    return isOurs;
  }

  /** Holding a finger still while drawing asks for no menu. @param {MouseEvent} event */
  #contextMenu(event) {
    const isOurs = this.#last !== null;
    if (isOurs) {
      event.preventDefault();
    }
    return isOurs;
  }

  /** @param {MouseEvent} event */
  #click(event) {
    if (this.#hasDrawn) {
      this.#hasDrawn = false;
      return true;
    }
    if (!this.#isTool && !isSelecting(event)) {
      return false;
    }
    const hit = this.#renderer.hitTest(event.offsetX, event.offsetY);
    if (hit?.kind === 'node') {
      this.emit('picked', hit.slot);
    }
    return hit?.kind !== 'edge';
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Scene} scene
   * @param {Theme} theme
   */
  #paint(context, { camera: { k, x, y } }, { accent }) {
    if (this.#corners.length <= 2) {
      return;
    }
    context.beginPath();
    for (let i = 0; i < this.#corners.length; i += 2) {
      context.lineTo(this.#corners[i] * k + x, this.#corners[i + 1] * k + y);
    }
    context.closePath();
    context.fillStyle = context.strokeStyle = accent;
    context.globalAlpha = 0.12;
    context.fill('evenodd');
    context.globalAlpha = 1;
    context.lineWidth = 1.5;
    context.setLineDash([5, 4]);
    context.stroke();
    context.setLineDash([]);
  }
}

/** @param {MouseEvent} event */
function isSelecting({ shiftKey, ctrlKey, metaKey }) {
  return shiftKey || ctrlKey || metaKey;
}

export { Lasso };
