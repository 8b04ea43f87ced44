/**
 * @import {Entity} from '../api/types.js'
 * @import {GraphView} from './graph-view.js'
 * @import {Hit} from './hits.js'
 * @import {Renderer} from './renderer.js'
 */
import { EventBus } from '../ui/events.js';

/** @typedef {{expand: string, unfold: string, menu: {id: string, x: number, y: number}}} PointerEvents */

const DRAG_FROM = 4;

/**
 * What mouse and finger do in the picture: hover, select, drag, expand, ask for the menu. Moving and zooming the whole
 * picture is the renderer's.
 *
 * @extends {EventBus<PointerEvents>}
 */
class PointerControl extends EventBus {
  #view;
  #renderer;
  #canvas;
  /** @type {{slot: number, node: Entity, x: number, y: number, moved: boolean} | null} */
  #drag = null;
  #wasDragged = false;
  /** Whether the first click of two unfolded a bundle: the second means nothing. */
  #hasUnfolded = false;

  /**
   * @param {{view: GraphView, renderer: Renderer, canvas: HTMLCanvasElement}} parts
   */
  constructor({ view, renderer, canvas }) {
    super();
    this.#view = view;
    this.#renderer = renderer;
    this.#canvas = canvas;
    renderer.camera.mayPan = (x, y) => renderer.hitTest(x, y)?.kind !== 'node';
    view.on('content', () => {
      if (this.#drag !== null && view.nodes[this.#drag.slot] !== this.#drag.node) {
        this.#drag = null;
      }
    });
    canvas.addEventListener('pointerdown', (event) => this.#down(event));
    canvas.addEventListener('pointermove', (event) => this.#move(event));
    canvas.addEventListener('pointerup', () => this.#up());
    canvas.addEventListener('pointercancel', () => this.#up());
    canvas.addEventListener('pointerleave', () => renderer.setHover(null));
    canvas.addEventListener('click', (event) => this.#click(event));
    canvas.addEventListener('dblclick', (event) => this.#doubleClick(event));
    canvas.addEventListener('contextmenu', (event) => this.#contextMenu(event));
  }

  /** @param {MouseEvent} event */
  #hit(event) {
    return this.#renderer.hitTest(event.offsetX, event.offsetY);
  }

  /** @param {PointerEvent} event */
  #down(event) {
    this.#wasDragged = false;
    const hit = event.button === 0 && event.isPrimary ? this.#hit(event) : null;
    if (hit?.kind === 'node') {
      this.#drag = { slot: hit.slot, node: this.#view.nodes[hit.slot], x: event.offsetX, y: event.offsetY, moved: false };
      this.#canvas.setPointerCapture(event.pointerId);
    }
  }

  /** @param {PointerEvent} event */
  #move(event) {
    const drag = this.#drag;
    if (drag === null) {
      if (event.pointerType === 'mouse' && event.buttons === 0) {
        this.#renderer.setHover(this.#hit(event));
      }
      return;
    }
    drag.moved ||= Math.hypot(event.offsetX - drag.x, event.offsetY - drag.y) > DRAG_FROM;
    if (drag.moved) {
      this.#view.setPositions([drag.slot], this.#renderer.camera.toWorld(event.offsetX, event.offsetY));
    }
  }

  /** A node that was put somewhere stays there. */
  #up() {
    if (this.#drag?.moved) {
      this.#wasDragged = true;
      this.#view.pin(this.#drag.node.id, true);
    }
    this.#drag = null;
  }

  /** @param {MouseEvent} event */
  #click(event) {
    if (this.#wasDragged || (event.detail > 1 && this.#hasUnfolded)) {
      return;
    }
    const hit = this.#hit(event);
    const bundle = hit === null ? undefined : this.#bundleAt(hit);
    this.#hasUnfolded = bundle !== undefined;
    if (hit === null) {
      this.#view.select(null);
    } else if (bundle !== undefined) {
      this.emit('unfold', this.#view.nodes[bundle.slot].id);
    } else {
      const { id } = hit.kind === 'node' ? this.#view.nodes[hit.slot] : this.#view.edges[hit.slot];
      this.#view.select({ kind: hit.kind, id });
    }
  }

  /** @param {Hit} hit */
  #bundleAt({ kind, slot }) {
    const { bundles } = this.#view;
    return kind === 'node' ? bundles.at(slot) : bundles.atEnd(slot);
  }

  /** @param {MouseEvent} event */
  #doubleClick(event) {
    const hit = this.#hasUnfolded ? null : this.#hit(event);
    if (hit?.kind === 'node') {
      this.emit('expand', this.#view.nodes[hit.slot].id);
    }
  }

  /** @param {MouseEvent} event */
  #contextMenu(event) {
    const hit = this.#hit(event);
    if (hit?.kind === 'node') {
      event.preventDefault();
      this.emit('menu', { id: this.#view.nodes[hit.slot].id, x: event.clientX, y: event.clientY });
    }
  }
}

export { PointerControl };
