/**
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Box} from '../graph/labels.js'
 * @import {Renderer} from '../graph/renderer.js'
 * @import {Annotation} from './annotation.js'
 * @import {Annotations} from './annotations.js'
 */
import { fontOf, readTheme } from '../graph/theme.js';
import { annotations as words } from '../texts/annotations.js';
import { el } from '../ui/dom.js';
import { noteShapes, regionShapes } from './shapes.js';
import { labelOf } from './where.js';

const DRAG_FROM = 4;
/** How far an arrow key moves, in pixels of the screen. */
const STEP = 12;
const ARROWS = /** @type {Record<string, [number, number]>} */ ({
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
});
/** What a finger hits at least, in pixels. */
const FINGER = 44;
const CORNER = 22;

/**
 * Over every note and name of a region lies a button that nobody sees: mouse, finger and keyboard work with that, and a
 * screen reader reads it. The picture itself is painted beneath.
 */
class AnnotationHandles {
  #layer = el('div', { class: 'annotation-layer', role: 'group', 'aria-label': words.layer });
  #view;
  #renderer;
  #annotations;
  /** By id; a corner under its own. @type {Map<string, HTMLElement>} */
  #handles = new Map();
  #context = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
  #frame = 0;
  #coarse = matchMedia('(pointer: coarse)');

  /**
   * @param {{container: HTMLElement, overlay: HTMLCanvasElement, view: GraphView, renderer: Renderer, annotations: Annotations}} parts
   */
  constructor({ container, overlay, view, renderer, annotations }) {
    this.#view = view;
    this.#renderer = renderer;
    this.#annotations = annotations;
    overlay.after(this.#layer);
    for (const event of /** @type {const} */ (['annotations', 'content', 'positions', 'visibility'])) {
      view.on(event, () => this.#schedule());
    }
    renderer.camera.on('moved', () => this.#schedule());
    new ResizeObserver(() => this.#schedule()).observe(container);
    // Over a note the wheel zooms as elsewhere.
    this.#layer.addEventListener('wheel', (event) => {
      event.preventDefault();
      overlay.dispatchEvent(new WheelEvent(event.type, event));
    });
    this.#context.font = fontOf('node', readTheme());
  }

  #schedule() {
    if (this.#frame === 0) {
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        this.#place();
      });
    }
  }

  #place() {
    const { transform } = this.#renderer.camera;
    const measure = (/** @type {string} */ text) => this.#context.measureText(text).width;
    /** @type {Map<string, {annotation: Annotation, box: Box, isCorner: boolean}>} */
    const wanted = new Map();
    for (const { annotation, box, corner } of regionShapes(this.#view, transform, measure)) {
      wanted.set(annotation.id, { annotation, box, isCorner: false });
      if (corner !== null) {
        const at = { x: corner.x - CORNER / 2, y: corner.y - CORNER / 2, w: CORNER, h: CORNER };
        wanted.set(`${annotation.id} corner`, { annotation, box: at, isCorner: true });
      }
    }
    for (const { annotation, box } of noteShapes(this.#view, transform, measure)) {
      wanted.set(annotation.id, { annotation, box, isCorner: false });
    }
    for (const [key, handle] of this.#handles) {
      if (!wanted.has(key)) {
        handle.remove();
        this.#handles.delete(key);
      }
    }
    for (const [key, { annotation, box, isCorner }] of wanted) {
      const handle = this.#handles.get(key) ?? this.#create(key, annotation, isCorner);
      handle.setAttribute('aria-label', isCorner ? words.corner(annotation.text) : labelOf(this.#view, annotation));
      handle.classList.toggle('fixed', annotation.kind === 'region' && annotation.entities !== undefined);
      this.#put(handle, box);
    }
  }

  /**
   * @param {HTMLElement} handle
   * @param {Box} box
   */
  #put({ style }, { x, y, w, h }) {
    const width = this.#coarse.matches ? Math.max(FINGER, w) : w;
    const height = this.#coarse.matches ? Math.max(FINGER, h) : h;
    style.transform = `translate(${x - (width - w) / 2}px, ${y - (height - h) / 2}px)`;
    style.width = `${width}px`;
    style.height = `${height}px`;
  }

  /**
   * @param {string} key
   * @param {Annotation} annotation
   * @param {boolean} isCorner
   */
  #create(key, { id }, isCorner) {
    const handle = el('button', { type: 'button', class: isCorner ? 'annotation-corner' : 'annotation-handle', title: words.keys });
    let wasDragged = false;
    handle.addEventListener('pointerdown', (event) => {
      wasDragged = false;
      if (event.button === 0 && event.isPrimary) {
        this.#drag(handle, event, (dx, dy) => {
          wasDragged = true;
          this.#annotations.shift(id, dx, dy, isCorner);
        });
      }
    });
    handle.addEventListener('click', () => wasDragged || this.#annotations.edit(id));
    handle.addEventListener('keydown', (event) => this.#keydown(event, id, isCorner));
    handle.addEventListener('keyup', () => this.#annotations.settle());
    handle.addEventListener('blur', () => this.#annotations.settle());
    handle.addEventListener('focus', () => this.#reveal(handle, id));
    this.#handles.set(key, handle);
    this.#layer.append(handle);
    return handle;
  }

  /** The keyboard is never where nothing is to be seen. @param {HTMLElement} handle @param {string} id */
  #reveal(handle, id) {
    const [own, all] = [handle, this.#layer].map((each) => each.getBoundingClientRect());
    const isSeen = own.right > all.left && own.left < all.right && own.bottom > all.top && own.top < all.bottom;
    if (!isSeen) {
      this.#annotations.show(id);
    }
  }

  /**
   * @param {HTMLElement} handle
   * @param {PointerEvent} start
   * @param {(dx: number, dy: number) => void} shift by so many pixels since it was called last
   */
  #drag(handle, start, shift) {
    const ended = new AbortController();
    const { signal } = ended;
    let [x, y] = [start.clientX, start.clientY];
    let isMoved = false;
    handle.setPointerCapture(start.pointerId);
    const move = (/** @type {PointerEvent} */ event) => {
      isMoved ||= Math.hypot(event.clientX - x, event.clientY - y) > DRAG_FROM;
      if (isMoved) {
        shift(event.clientX - x, event.clientY - y);
        [x, y] = [event.clientX, event.clientY];
      }
    };
    const end = () => {
      ended.abort();
      this.#annotations.settle();
    };
    handle.addEventListener('pointermove', move, { signal });
    handle.addEventListener('pointerup', end, { signal });
    handle.addEventListener('pointercancel', end, { signal });
  }

  /**
   * @param {KeyboardEvent} event
   * @param {string} id
   * @param {boolean} isCorner
   */
  #keydown(event, id, isCorner) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key in ARROWS) {
      event.preventDefault();
      const [dx, dy] = ARROWS[event.key];
      this.#annotations.shift(id, STEP * dx, STEP * dy, isCorner || event.shiftKey);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      this.#annotations.remove(id);
      this.#annotations.focusPicture();
    }
  }
}

export { AnnotationHandles };
