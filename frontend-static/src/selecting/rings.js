/**
 * @import {Scene} from '../graph/scene.js'
 * @import {Theme} from '../graph/theme.js'
 * @import {SelectedEntities} from './selected-entities.js'
 */
import { MARGIN } from '../graph/renderer.js';

/** Smaller nodes have a plain square around them. */
const SMALLEST_RING = 4;
/** There is room for a tick from here on. */
const SMALLEST_TICKED = 7;
/** More than these are not painted one by one for every frame of a gesture. */
const MANY = 300;

/**
 * The signs of what is selected, above the picture: a dark ring with a tick, which tells it from those of the pointer and
 * of the single selection without any colour.
 */
class Rings {
  #selected;
  /** @type {Theme | null} */
  #theme = null;
  /** The colour of the theme, as pixels have it. */
  #pixel = 0;
  /** By radius. @type {Map<number, HTMLCanvasElement>} */
  #sprites = new Map();
  /** Many rings, painted for one scene. @type {HTMLCanvasElement | null} */
  #bitmap = null;
  /** The camera of the scene that they are painted for. @type {Scene['camera'] | null} */
  #camera = null;

  /** @param {SelectedEntities} selected */
  constructor(selected) {
    this.#selected = selected;
    selected.on('changed', () => (this.#camera = null));
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Scene} scene
   * @param {Theme} theme
   */
  paint(context, scene, theme) {
    if (this.#theme !== theme) {
      this.#theme = theme;
      this.#pixel = pixelOf(theme.ink);
      this.#sprites.clear();
      this.#camera = null;
    }
    if (this.#selected.size <= MANY) {
      this.#bitmap = null;
      this.#paintSquares(context, scene, theme);
      this.#paintRings(context, scene, theme);
      return;
    }
    if (this.#bitmap === null || this.#camera !== scene.camera) {
      this.#camera = scene.camera;
      this.#bitmap = this.#paintMany(context.canvas, scene, theme);
    }
    const scale = window.devicePixelRatio;
    context.drawImage(this.#bitmap, -MARGIN, -MARGIN, this.#bitmap.width / scale, this.#bitmap.height / scale);
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Scene} scene
   * @param {Theme} theme
   */
  #paintRings(context, scene, theme) {
    for (const i of this.#shown(scene)) {
      if (scene.nodeR[i] >= SMALLEST_RING) {
        const sprite = this.#sprite(scene.nodeR[i], theme);
        const size = sprite.width / window.devicePixelRatio;
        context.drawImage(sprite, scene.nodeX[i] - size / 2, scene.nodeY[i] - size / 2, size, size);
      }
    }
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Scene} scene
   * @param {Theme} theme
   */
  #paintSquares(context, scene, theme) {
    context.strokeStyle = theme.ink;
    context.lineWidth = 1.5;
    for (const i of this.#shown(scene)) {
      const r = scene.nodeR[i] + 2;
      if (scene.nodeR[i] < SMALLEST_RING) {
        context.strokeRect(scene.nodeX[i] - r, scene.nodeY[i] - r, 2 * r, 2 * r);
      }
    }
  }

  /**
   * Without a GPU thousands of squares take too long: they are written as pixels.
   *
   * @param {HTMLCanvasElement} overlay
   * @param {Scene} scene
   * @param {Theme} theme
   */
  #paintMany(overlay, scene, theme) {
    const scale = window.devicePixelRatio;
    const margin = Math.round(MARGIN * scale);
    const bitmap = document.createElement('canvas');
    bitmap.width = overlay.width + 2 * margin;
    bitmap.height = overlay.height + 2 * margin;
    const context = /** @type {CanvasRenderingContext2D} */ (bitmap.getContext('2d'));
    context.putImageData(this.#squares(bitmap, scene), 0, 0);
    context.setTransform(scale, 0, 0, scale, margin, margin);
    this.#paintRings(context, scene, theme);
    return bitmap;
  }

  /**
   * @param {HTMLCanvasElement} bitmap
   * @param {Scene} scene
   */
  #squares({ width, height }, scene) {
    const scale = window.devicePixelRatio;
    const image = new ImageData(width, height);
    const pixels = new Uint32Array(image.data.buffer);
    for (const i of this.#shown(scene)) {
      const r = scene.nodeR[i] + 1.5;
      if (scene.nodeR[i] < SMALLEST_RING) {
        const left = Math.round((scene.nodeX[i] + MARGIN - r) * scale);
        const top = Math.round((scene.nodeY[i] + MARGIN - r) * scale);
        const last = Math.round(2 * r * scale);
        if (left >= 0 && top >= 0 && left + last < width && top + last < height) {
          for (let step = 0; step <= last; step += 1) {
            pixels[top * width + left + step] = pixels[(top + last) * width + left + step] = this.#pixel;
            pixels[(top + step) * width + left] = pixels[(top + step) * width + left + last] = this.#pixel;
          }
        }
      }
    }
    return image;
  }

  /** What is selected of a scene. @param {Scene} scene */
  #shown({ nodeSlots, nodeCount }) {
    /** @type {number[]} */
    const shown = [];
    if (this.#selected.size > 0) {
      for (let i = 0; i < nodeCount; i += 1) {
        if (this.#selected.isShownAt(nodeSlots[i])) {
          shown.push(i);
        }
      }
    }
    return shown;
  }

  /**
   * @param {number} radius
   * @param {Theme} theme
   */
  #sprite(radius, theme) {
    const r = Math.round(2 * radius) / 2;
    let sprite = this.#sprites.get(r);
    if (sprite === undefined) {
      sprite = painted(r, theme);
      this.#sprites.set(r, sprite);
    }
    return sprite;
  }
}

/** A colour as a pixel has it. @param {string} colour */
function pixelOf(colour) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return new Uint32Array(context.getImageData(0, 0, 1, 1).data.buffer)[0];
}

/**
 * @param {number} r radius of the node
 * @param {Theme} theme
 */
function painted(r, { ink, background }) {
  const scale = window.devicePixelRatio;
  const sprite = document.createElement('canvas');
  sprite.width = sprite.height = 2 * Math.ceil((r * 1.2 + 14) * scale);
  const context = /** @type {CanvasRenderingContext2D} */ (sprite.getContext('2d'));
  const middle = sprite.width / scale / 2;
  context.scale(scale, scale);
  context.lineCap = context.lineJoin = 'round';
  const isTicked = r >= SMALLEST_TICKED;
  // Outside of the corners that nodes of some types have.
  const around = r * 1.2 + (isTicked ? 3.5 : 2);
  circle(context, middle, middle, around);
  stroke(context, background, isTicked ? 4.5 : 3);
  stroke(context, ink, isTicked ? 2.5 : 2);
  if (isTicked) {
    const away = around * Math.SQRT1_2;
    tick(context, middle - away, middle + away, Math.min(7, 2.4 + 0.4 * r), ink, background);
  }
  return sprite;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} x
 * @param {number} y
 * @param {number} r
 * @param {string} ink
 * @param {string} background
 */
function tick(context, x, y, r, ink, background) {
  const unit = r / 7;
  circle(context, x, y, r);
  stroke(context, background, 3);
  context.fillStyle = ink;
  context.fill();
  context.beginPath();
  context.moveTo(x - 3.2 * unit, y + 0.2 * unit);
  context.lineTo(x - 0.8 * unit, y + 2.7 * unit);
  context.lineTo(x + 3.4 * unit, y - 2.4 * unit);
  stroke(context, background, 2 * unit);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} x
 * @param {number} y
 * @param {number} r
 */
function circle(context, x, y, r) {
  context.beginPath();
  context.arc(x, y, r, 0, 2 * Math.PI);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {string} colour
 * @param {number} width
 */
function stroke(context, colour, width) {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

export { Rings };
