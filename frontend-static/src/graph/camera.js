/** @import {ZoomTransform} from 'd3-zoom' */
import { select } from 'd3-selection';
import { zoom, zoomIdentity } from 'd3-zoom';
import { EventBus } from '../ui/events.js';

const LEAST = 0.03;
const MOST = 6;
const LARGEST_FIT = 1.15;
const PADDING = 50;
const MOVE_TIME = 320;

/** @typedef {{left: number, top: number, right: number, bottom: number}} Box */

/**
 * Where one looks at the picture from: moved and zoomed by wheel, mouse and fingers, or by the page.
 *
 * @extends {EventBus<{moved: null, gliding: boolean}>}
 */
class Camera extends EventBus {
  transform = zoomIdentity;
  width = 1;
  height = 1;
  /** What lies over the edges of the picture, in pixels. @type {Box} */
  insets = { left: 0, top: 0, right: 0, bottom: 0 };
  /** Whether a mouse button or finger going down at this place may move the picture. @type {(x: number, y: number) => boolean} */
  mayPan = () => true;

  #element;
  #zoom;
  /** Whether it is where the whole picture was to be seen, and nothing has moved it since. */
  isOnWhole = false;
  #animation = 0;
  #reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

  /** @param {HTMLElement} element that hears the gestures */
  constructor(element) {
    super();
    this.#element = element;
    this.#zoom = zoom()
      .scaleExtent([LEAST, MOST])
      .clickDistance(4)
      .filter((event) => this.#startsGesture(event))
      .on('zoom', ({ transform, sourceEvent }) => {
        if (sourceEvent !== null) {
          this.#halt();
          this.isOnWhole = false;
        }
        this.transform = transform;
        this.emit('moved', null);
      });
    select(/** @type {Element} */ (element)).call(this.#zoom).on('dblclick.zoom', null);
  }

  /**
   * Keeps the middle of the picture in the middle.
   *
   * @param {number} width
   * @param {number} height
   */
  resize(width, height) {
    const { k } = this.transform;
    const moved = this.transform.translate((width - this.width) / 2 / k, (height - this.height) / 2 / k);
    this.width = width;
    this.height = height;
    this.#set(moved);
  }

  /**
   * @param {number} x
   * @param {number} y
   * @returns {[number, number]}
   */
  toWorld(x, y) {
    return this.transform.invert([x, y]);
  }

  /**
   * @param {number} x
   * @param {number} y
   * @returns {[number, number]}
   */
  toScreen(x, y) {
    return this.transform.apply([x, y]);
  }

  /**
   * @param {Box} box
   * @param {boolean} animate
   */
  fit(box, animate) {
    const { left, top, right, bottom } = this.insets;
    const width = Math.max(80, this.width - left - right - 2 * PADDING);
    const height = Math.max(80, this.height - top - bottom - 2 * PADDING);
    const k = Math.min(LARGEST_FIT, width / (box.right - box.left), height / (box.bottom - box.top));
    this.#moveTo(this.#centred((box.left + box.right) / 2, (box.top + box.bottom) / 2, k), animate);
  }

  /**
   * @param {number} x
   * @param {number} y
   */
  centreOn(x, y) {
    this.#moveTo(this.#centred(x, y, this.transform.k), true);
  }

  /** What is looked at: the place in the middle, how near, and in how large a picture. */
  get look() {
    const { width, height } = this;
    const [x, y] = this.toWorld(width / 2, height / 2);
    return { x, y, k: this.transform.k, width, height };
  }

  /**
   * Looks at the same again: in a picture of that size exactly, in a smaller one from farther away.
   *
   * @param {{x: number, y: number, k: number, width: number, height: number}} look
   */
  lookAt({ x, y, k, width, height }) {
    const scale = Math.max(LEAST, Math.min(MOST, k * Math.min(1, this.width / width, this.height / height)));
    this.#moveTo(zoomIdentity.translate(this.width / 2 - x * scale, this.height / 2 - y * scale).scale(scale), false);
  }

  /** @param {number} factor */
  zoomBy(factor) {
    const middle = this.#middle;
    const [x, y] = this.toWorld(middle.x, middle.y);
    this.#moveTo(this.#centred(x, y, this.transform.k * factor), true);
  }

  /**
   * @param {number} dx
   * @param {number} dy
   */
  panBy(dx, dy) {
    this.#moveTo(this.transform.translate(dx / this.transform.k, dy / this.transform.k), false);
  }

  /**
   * Whether nothing lies over this place of the screen, nor is it outside of it.
   *
   * @param {number} x
   * @param {number} y
   * @param {number} margin
   */
  isSeen(x, y, margin) {
    const { left, top, right, bottom } = this.insets;
    return (
      x > left + margin && y > top + margin && x < this.width - right - margin && y < this.height - bottom - margin
    );
  }

  /** The middle of what nothing lies over. */
  get #middle() {
    const { left, top, right, bottom } = this.insets;
    return { x: (this.width + left - right) / 2, y: (this.height + top - bottom) / 2 };
  }

  /**
   * @param {number} x
   * @param {number} y
   * @param {number} scale
   */
  #centred(x, y, scale) {
    const k = Math.max(LEAST, Math.min(MOST, scale));
    const middle = this.#middle;
    return zoomIdentity.translate(middle.x - x * k, middle.y - y * k).scale(k);
  }

  /**
   * @param {ZoomTransform} target
   * @param {boolean} animate
   */
  #moveTo(target, animate) {
    this.#halt();
    this.isOnWhole = false;
    if (!animate || this.#reducedMotion.matches) {
      this.#set(target);
      return;
    }
    const from = this.transform;
    const began = performance.now();
    const step = (/** @type {number} */ now) => {
      const t = Math.max(0, Math.min(1, (now - began) / MOVE_TIME));
      const eased = 1 - (1 - t) ** 3;
      const k = from.k * (target.k / from.k) ** eased;
      const x = from.x + (target.x - from.x) * eased;
      const y = from.y + (target.y - from.y) * eased;
      this.#set(zoomIdentity.translate(x, y).scale(k));
      if (t < 1) {
        this.#animation = requestAnimationFrame(step);
      } else {
        this.emit('gliding', false);
      }
    };
    this.#animation = requestAnimationFrame(step);
    this.emit('gliding', true);
  }

  #halt() {
    cancelAnimationFrame(this.#animation);
    this.emit('gliding', false);
  }

  /** @param {ZoomTransform} transform */
  #set(transform) {
    select(/** @type {Element} */ (this.#element)).call(this.#zoom.transform, transform);
  }

  /** @param {any} event */
  #startsGesture(event) {
    if (event.type === 'wheel') {
      return true;
    }
    const point = event.touches?.[0] ?? event;
    const box = this.#element.getBoundingClientRect();
    const several = event.touches !== undefined && event.touches.length > 1;
    const free = several || this.mayPan(point.clientX - box.left, point.clientY - box.top);
    return !event.button && !event.ctrlKey && free;
  }
}

export { Camera };
