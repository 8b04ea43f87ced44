/**
 * @import {Quadtree} from 'd3-quadtree'
 * @import {GraphView} from './graph-view.js'
 * @import {Area} from './scene.js'
 * @import {Theme} from './theme.js'
 */
import { quadtree } from 'd3-quadtree';
import { Camera } from './camera.js';
import { SHAPE, distanceTo } from './edge-shapes.js';
import { Overlay } from './overlay.js';
import { Painter } from './painter.js';
import { Scene } from './scene.js';
import { readTheme } from './theme.js';

/** Painted around the visible part, so that a moved bitmap has no bare edges at once. */
const MARGIN = 200;
/** A picture painted faster than this, in milliseconds, is painted anew for every frame of a gesture. */
const FAST = 8;
const CRISP_AFTER = 120;
/** Half the size of what stands at a place, roughly. */
const PLACE = 24;

/**
 * @typedef {{kind: 'node' | 'edge', slot: number}} Hit
 * @typedef {(context: CanvasRenderingContext2D, scene: Scene, theme: Theme) => void} PaintOverlay in the places of the scene
 */

/**
 * Shows a GraphView on two canvases. During a gesture on a large picture the bitmap is moved and scaled; it is painted
 * anew, crisp, shortly after. Hover and selection are painted on the overlay alone.
 */
class Renderer {
  camera;

  #view;
  #base;
  #overlay;
  #container;
  #scene;
  #painter;
  #overlayPainter;
  /** @type {PaintOverlay[]} */
  #overlays = [];
  #theme = readTheme();
  #scale = 1;
  #cost = 0;
  #paintedAt = 0;
  #frame = 0;
  #crispTimer = 0;
  #baseStale = false;
  /** Whether somebody is choosing what is shown, and wants to see it at once. */
  #isChoosing = false;
  /** @type {Hit | null} */
  #hover = null;
  /** @type {Quadtree<number> | null} */
  #tree = null;
  /** @type {Map<string, number>} */
  #widths = new Map();

  /**
   * @param {{container: HTMLElement, base: HTMLCanvasElement, overlay: HTMLCanvasElement, view: GraphView}} parts
   */
  constructor({ container, base, overlay, view }) {
    this.#view = view;
    this.#container = container;
    this.#base = base;
    this.#overlay = overlay;
    this.#scene = new Scene(view);
    this.#painter = new Painter(view, this.#theme, this.#scale);
    this.#overlayPainter = new Overlay(view, this.#painter, this.#theme);
    this.camera = new Camera(overlay);
    this.camera.on('moved', () => this.#cameraMoved());
    new ResizeObserver(() => this.#resize()).observe(container);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#restyle());
    for (const event of /** @type {const} */ (['content', 'positions', 'visibility', 'annotations'])) {
      view.on(event, (state) => {
        this.#tree = null;
        this.#isChoosing = state === 'passing';
        this.#invalidate();
      });
    }
    view.on('highlight', () => this.#invalidate());
    view.on('pins', () => this.#invalidate());
    view.on('selection', () => this.#schedule());
  }

  get hover() {
    return this.#hover;
  }

  /**
   * Paints something else above the picture.
   *
   * @param {PaintOverlay} paint
   * @returns {() => void} what has it painted anew
   */
  addOverlay(paint) {
    this.#overlays.push(paint);
    return () => this.#schedule();
  }

  /** @param {Hit | null} hit */
  setHover(hit) {
    if (hit?.kind !== this.#hover?.kind || hit?.slot !== this.#hover?.slot) {
      this.#hover = hit;
      this.#overlay.style.cursor = hit === null ? '' : 'pointer';
      this.#schedule();
    }
  }

  /**
   * What is at a place of the screen: a node before an edge.
   *
   * @param {number} x
   * @param {number} y
   * @returns {Hit | null}
   */
  hitTest(x, y) {
    const node = this.#nodeAt(x, y);
    return node ?? this.#edgeAt(x, y);
  }

  /**
   * @param {number} x
   * @param {number} y
   * @returns {Hit | null}
   */
  #nodeAt(x, y) {
    const [wx, wy] = this.camera.toWorld(x, y);
    this.#tree ??= quadtree(
      this.#visibleSlots(),
      (slot) => this.#view.x[slot],
      (slot) => this.#view.y[slot],
    );
    const slot = this.#tree.find(wx, wy, 40 / this.camera.transform.k);
    if (slot === undefined) {
      return null;
    }
    const distance = Math.hypot(this.#view.x[slot] - wx, this.#view.y[slot] - wy) * this.camera.transform.k;
    return distance <= this.#scene.radius(slot, this.camera.transform.k) * 1.15 + 4 ? { kind: 'node', slot } : null;
  }

  /**
   * @param {number} x
   * @param {number} y
   * @returns {Hit | null}
   */
  #edgeAt(x, y) {
    const { edgeShapes: shapes, edgeCount, edgeSlots } = this.#scene;
    let best = 7;
    let found = -1;
    for (let i = 0; i < edgeCount; i += 1) {
      const at = i * SHAPE;
      const left = Math.min(shapes[at], shapes[at + 2], shapes[at + 4], shapes[at + 6]) - 7;
      const right = Math.max(shapes[at], shapes[at + 2], shapes[at + 4], shapes[at + 6]) + 7;
      const top = Math.min(shapes[at + 1], shapes[at + 3], shapes[at + 5], shapes[at + 7]) - 7;
      const bottom = Math.max(shapes[at + 1], shapes[at + 3], shapes[at + 5], shapes[at + 7]) + 7;
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

  /** @param {number} slot */
  toScreen(slot) {
    return this.camera.toScreen(this.#view.x[slot], this.#view.y[slot]);
  }

  /**
   * Moves the camera so that the whole picture, or these nodes, can be seen.
   *
   * @param {{slots?: Iterable<number>, animate?: boolean}} [options]
   */
  fit({ slots, animate = true } = {}) {
    const box = this.#view.bounds(slots);
    if (box !== null) {
      this.camera.fit(box, animate);
    }
  }

  /** Moves the camera only if nothing that is shown can be seen from where it is. */
  fitIfLost() {
    if (!this.#visibleSlots().some((slot) => this.#isSeen(slot, 0))) {
      this.fit();
    }
  }

  /**
   * Brings a node to the middle unless it can be seen well already.
   *
   * @param {number} slot
   */
  reveal(slot) {
    if (!this.#isSeen(slot, 30)) {
      this.camera.centreOn(this.#view.x[slot], this.#view.y[slot]);
    }
  }

  /**
   * Moves back just far enough to see these nodes, and these places, beside what is seen now; if they are seen, nothing
   * moves.
   *
   * @param {number[]} slots
   * @param {{x: number, y: number}[]} [places]
   */
  include(slots, places = []) {
    const isSeen = slots.every((slot) => this.#isSeen(slot, 10));
    if (!isSeen || !places.every(({ x, y }) => this.camera.isSeen(...this.camera.toScreen(x, y), 10))) {
      const seen = this.#visibleSlots().filter((slot) => this.#isSeen(slot, 0));
      const box = this.#view.bounds([...seen, ...slots]);
      const boxes = [...(box === null ? [] : [box]), ...places.map(around)];
      this.camera.fit(boxes.reduce(union), true);
    }
  }

  /**
   * @param {number} slot
   * @param {number} margin
   */
  #isSeen(slot, margin) {
    const [x, y] = this.toScreen(slot);
    return this.camera.isSeen(x, y, margin);
  }

  #cameraMoved() {
    if (this.#cost < FAST) {
      this.#baseStale = true;
    } else {
      clearTimeout(this.#crispTimer);
      this.#crispTimer = window.setTimeout(() => this.#invalidate(), CRISP_AFTER);
    }
    this.#schedule();
  }

  #invalidate() {
    this.#baseStale = true;
    this.#schedule();
  }

  #schedule() {
    if (this.#frame === 0) {
      this.#frame = requestAnimationFrame((now) => this.#paint(now));
    }
  }

  /** @param {number} now */
  #paint(now) {
    this.#frame = 0;
    // While a large layout runs, leave the page at least as much time as painting takes.
    const due = this.#isChoosing || this.#cost < FAST || now - this.#paintedAt > 2 * this.#cost;
    if (this.#baseStale && due) {
      this.#paintBase();
    } else {
      this.#moveBitmap();
    }
    this.#paintOverlay();
    if (this.#baseStale) {
      this.#schedule();
    }
  }

  #paintBase() {
    const began = performance.now();
    this.#baseStale = false;
    const area = { left: -MARGIN, top: -MARGIN, right: this.camera.width + MARGIN, bottom: this.camera.height + MARGIN };
    const context = /** @type {CanvasRenderingContext2D} */ (this.#base.getContext('2d'));
    this.#scene.build(this.camera.transform, area, this.camera.width, (text, kind) => this.#textWidth(context, text, kind));
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.#base.width, this.#base.height);
    context.setTransform(this.#scale, 0, 0, this.#scale, MARGIN * this.#scale, MARGIN * this.#scale);
    this.#painter.paint(context, this.#scene);
    this.#moveBitmap();
    this.#paintedAt = performance.now();
    this.#cost = this.#paintedAt - began;
  }

  /** Puts the bitmap, painted for an earlier camera, where it belongs for the present one. */
  #moveBitmap() {
    const painted = this.#scene.camera;
    const { k, x, y } = this.camera.transform;
    const s = k / painted.k;
    const dx = x - painted.x * s + MARGIN * (1 - s);
    const dy = y - painted.y * s + MARGIN * (1 - s);
    this.#base.style.transform = s === 1 && dx === 0 && dy === 0 ? '' : `translate(${dx}px, ${dy}px) scale(${s})`;
  }

  #paintOverlay() {
    const context = /** @type {CanvasRenderingContext2D} */ (this.#overlay.getContext('2d'));
    context.setTransform(this.#scale, 0, 0, this.#scale, 0, 0);
    context.clearRect(0, 0, this.camera.width, this.camera.height);
    const painted = this.#scene.camera;
    const { k, x, y } = this.camera.transform;
    const s = k / painted.k;
    context.transform(s, 0, 0, s, x - painted.x * s, y - painted.y * s);
    this.#overlays.forEach((paint) => paint(context, this.#scene, this.#theme));
    this.#overlayPainter.paint(context, this.#scene, this.#hover);
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {string} text
   * @param {import('./labels.js').Label['kind']} kind
   */
  #textWidth(context, text, kind) {
    const key = kind + text;
    let width = this.#widths.get(key);
    if (width === undefined) {
      context.font = this.#painter.font(kind);
      width = context.measureText(text).width;
      this.#widths.set(key, width);
    }
    return width;
  }

  #visibleSlots() {
    return Array.from(this.#view.nodes.keys()).filter((slot) => this.#view.nodeVisible[slot]);
  }

  #restyle() {
    this.#theme = readTheme();
    this.#painter = new Painter(this.#view, this.#theme, this.#scale);
    this.#overlayPainter = new Overlay(this.#view, this.#painter, this.#theme);
    this.#invalidate();
  }

  #resize() {
    const { clientWidth: width, clientHeight: height } = this.#container;
    if (width === 0 || height === 0) {
      return;
    }
    this.camera.resize(width, height);
    this.#scale = window.devicePixelRatio;
    sizeCanvas(this.#overlay, width, height, this.#scale);
    sizeCanvas(this.#base, width + 2 * MARGIN, height + 2 * MARGIN, this.#scale);
    this.#base.style.left = this.#base.style.top = `${-MARGIN}px`;
    this.#restyle();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#paintBase();
    this.#paintOverlay();
  }
}

/** @param {{x: number, y: number}} place of a node @returns {Area} */
function around({ x, y }) {
  return { left: x - PLACE, right: x + PLACE, top: y - PLACE, bottom: y + PLACE };
}

/**
 * @param {Area} a
 * @param {Area} b
 * @returns {Area}
 */
function union(a, b) {
  return {
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {number} width
 * @param {number} height
 * @param {number} scale
 */
function sizeCanvas(canvas, width, height, scale) {
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}

export { MARGIN, Renderer };
