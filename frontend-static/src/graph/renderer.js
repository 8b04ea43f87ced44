/**
 * @import {GraphView} from './graph-view.js'
 * @import {Hit} from './hits.js'
 * @import {Theme} from './theme.js'
 */
import { around, union, visibleSlots } from './bounds.js';
import { Camera } from './camera.js';
import { Hits } from './hits.js';
import { KeptPictures } from './kept-pictures.js';
import { Overlay } from './overlay.js';
import { Painter } from './painter.js';
import { Scene } from './scene.js';
import { readTheme } from './theme.js';

/** Painted around the visible part, so that a moved bitmap has no bare edges at once. */
const MARGIN = 200;
/** A picture painted faster than this, in milliseconds, is painted anew for every frame of a gesture. */
const FAST = 8;
/** One that takes longer, in milliseconds, is kept once it has stayed for a while. */
const SLOW = 20;
const CRISP_AFTER = 120;
const KEEP_AFTER = 1000;

/**
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
  #keepTimer = 0;
  #baseStale = false;
  /** Whether somebody has changed what is shown, and wants to see it at once. */
  #isAwaited = false;
  #kept;
  /** @type {Hit | null} */
  #hover = null;
  #hits;
  /** How much the picture held when something was last told about it. */
  #known = { nodes: 0, edges: 0 };
  /** @type {{nodes: number, edges: number} | null} What it held before, if all that is missing in the bitmap came since. */
  #before = null;
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
    this.#hits = new Hits({ view, scene: this.#scene, camera: this.camera });
    view.on('content', (added) => this.#contentChanged(added));
    this.#kept = new KeptPictures({ view, camera: this.camera });
    view.on('positions', (state) => this.#changed(state === 'passing'));
    for (const event of /** @type {const} */ (['visibility', 'annotations', 'highlight', 'pins'])) {
      view.on(event, () => this.#changed(true));
    }
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
   */
  hitTest(x, y) {
    return this.#hits.at(x, y);
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
      this.camera.isOnWhole = slots === undefined;
    }
  }

  /** Moves the camera only if nothing that is shown can be seen from where it is. */
  fitIfLost() {
    if (!visibleSlots(this.#view).some((slot) => this.#isSeen(slot, 0))) {
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
      const seen = visibleSlots(this.#view).filter((slot) => this.#isSeen(slot, 0));
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
    // To keep a picture takes as long as to paint it: never during a gesture.
    clearTimeout(this.#keepTimer);
    if (this.#cost < FAST) {
      this.#baseStale = true;
    } else {
      clearTimeout(this.#crispTimer);
      this.#crispTimer = window.setTimeout(() => this.#invalidate(), CRISP_AFTER);
    }
    this.#schedule();
  }

  /** @param {import('./graph-view.js').Slots} added */
  #contentChanged(added) {
    const { length: nodes } = this.#view.nodes;
    const { length: edges } = this.#view.edges;
    const before = this.#before ?? this.#known;
    const isMore = before.nodes > 0 && nodes - added.nodes.length === this.#known.nodes && edges - added.edges.length === this.#known.edges;
    this.#known = { nodes, edges };
    this.#isAwaited = true;
    if (nodes === 0) {
      // What was painted is not needed any more.
      this.#widths.clear();
      this.#painter.forget();
      this.#kept.forget();
    }
    if (isMore && !this.#baseStale && this.#cost >= FAST && this.#view.highlight === null) {
      this.#before = before;
      this.#schedule();
    } else {
      this.#invalidate();
    }
  }

  /** @param {boolean} isAwaited whether somebody did it */
  #changed(isAwaited) {
    this.#isAwaited = isAwaited;
    this.#invalidate();
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
    const due = this.#isAwaited || this.#cost < FAST || now - this.#paintedAt > 2 * this.#cost;
    if (this.#baseStale && due) {
      this.#paintBase();
    } else if (this.#before !== null && !this.#baseStale) {
      this.#paintMore(this.#before);
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
    this.#baseStale = this.#isAwaited = false;
    this.#before = null;
    const context = /** @type {CanvasRenderingContext2D} */ (this.#base.getContext('2d'));
    const look = this.#cost < SLOW ? null : this.#kept.lookOf(this.#painter);
    const kept = look === null ? undefined : this.#kept.find(look);
    this.#buildScene(context);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.#base.width, this.#base.height);
    if (kept === undefined) {
      context.setTransform(this.#scale, 0, 0, this.#scale, MARGIN * this.#scale, MARGIN * this.#scale);
      this.#painter.paint(context, this.#scene);
    } else {
      context.drawImage(kept, 0, 0);
    }
    this.#moveBitmap();
    this.#paintedAt = performance.now();
    if (kept === undefined) {
      this.#cost = this.#paintedAt - began;
    }
    this.#kept.painted = look ?? (this.#cost < SLOW ? null : this.#kept.lookOf(this.#painter));
    clearTimeout(this.#keepTimer);
    this.#keepTimer = window.setTimeout(() => this.#kept.keep(this.#base), KEEP_AFTER);
  }

  /**
   * What came to a large picture is seen at once: it is painted over the bitmap. What it may cover, or make smaller, is
   * right when all is painted anew soon after.
   *
   * @param {{nodes: number, edges: number}} before
   */
  #paintMore(before) {
    const { k, x, y } = this.camera.transform;
    const painted = this.#scene.camera;
    this.#before = null;
    this.#kept.painted = null;
    if (k !== painted.k || x !== painted.x || y !== painted.y) {
      this.#paintBase();
      return;
    }
    const context = /** @type {CanvasRenderingContext2D} */ (this.#base.getContext('2d'));
    this.#buildScene(context);
    this.#painter.paintMore(context, this.#scene, before);
    clearTimeout(this.#crispTimer);
    this.#crispTimer = window.setTimeout(() => this.#invalidate(), CRISP_AFTER);
  }

  /** @param {CanvasRenderingContext2D} context */
  #buildScene(context) {
    const area = { left: -MARGIN, top: -MARGIN, right: this.camera.width + MARGIN, bottom: this.camera.height + MARGIN };
    const { transform, insets, width } = this.camera;
    const span = { left: Math.max(0, insets.left), right: width - insets.right };
    this.#scene.build(transform, area, span, (text, kind) => this.#textWidth(context, text, kind));
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

  #restyle() {
    this.#theme = readTheme();
    this.#painter = new Painter(this.#view, this.#theme, this.#scale);
    this.#overlayPainter = new Overlay(this.#view, this.#painter, this.#theme);
    this.#kept.forget();
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
    // Whoever looked at all of it is not to find some of it cut off by a panel.
    if (this.camera.isOnWhole && !visibleSlots(this.#view).every((slot) => this.#isSeen(slot, 0))) {
      this.fit();
    }
  }
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
