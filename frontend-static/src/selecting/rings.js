/**
 * @import {Scene} from '../graph/scene.js'
 * @import {Theme} from '../graph/theme.js'
 * @import {SelectedEntities} from './selected-entities.js'
 */

/** Nodes smaller than this, in pixels, are covered by a square: so many rings would take too long. */
const SMALLEST_RING = 4;
/** There is room for a tick from here on. */
const SMALLEST_TICKED = 7;

/**
 * The signs of what is selected, above the picture: a dark ring with a tick, which tells it from those of the pointer and
 * of the single selection without any colour.
 */
class Rings {
  #selected;
  /** @type {Theme | null} */
  #theme = null;
  /** By radius. @type {Map<number, HTMLCanvasElement>} */
  #sprites = new Map();

  /** @param {SelectedEntities} selected */
  constructor(selected) {
    this.#selected = selected;
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Scene} scene
   * @param {Theme} theme
   */
  paint(context, scene, theme) {
    if (this.#selected.size === 0) {
      return;
    }
    if (this.#theme !== theme) {
      this.#theme = theme;
      this.#sprites.clear();
    }
    context.fillStyle = theme.ink;
    const { nodeSlots, nodeX, nodeY, nodeR } = scene;
    for (let i = 0; i < scene.nodeCount; i += 1) {
      if (this.#selected.isShownAt(nodeSlots[i])) {
        const r = nodeR[i];
        if (r < SMALLEST_RING) {
          context.fillRect(nodeX[i] - r - 1, nodeY[i] - r - 1, 2 * r + 2, 2 * r + 2);
        } else {
          const sprite = this.#sprite(r, theme);
          const size = sprite.width / window.devicePixelRatio;
          context.drawImage(sprite, nodeX[i] - size / 2, nodeY[i] - size / 2, size, size);
        }
      }
    }
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

/**
 * @param {number} r radius of the node
 * @param {Theme} theme
 */
function painted(r, { ink, background }) {
  const scale = window.devicePixelRatio;
  const sprite = document.createElement('canvas');
  sprite.width = sprite.height = 2 * Math.ceil((r * 1.12 + 14) * scale);
  const context = /** @type {CanvasRenderingContext2D} */ (sprite.getContext('2d'));
  const middle = sprite.width / scale / 2;
  context.scale(scale, scale);
  context.lineCap = context.lineJoin = 'round';
  const isLarge = r >= SMALLEST_TICKED;
  circle(context, middle, middle, r * 1.12 + (isLarge ? 4 : 2));
  stroke(context, background, isLarge ? 5 : 3);
  stroke(context, ink, isLarge ? 2.5 : 2);
  if (isLarge) {
    const away = (r * 1.12 + 4) * Math.SQRT1_2;
    const [x, y] = [middle - away, middle + away];
    const badge = Math.min(7, 2.4 + 0.4 * r);
    const unit = badge / 7;
    circle(context, x, y, badge);
    stroke(context, background, 3);
    context.fillStyle = ink;
    context.fill();
    context.beginPath();
    context.moveTo(x - 3.2 * unit, y + 0.2 * unit);
    context.lineTo(x - 0.8 * unit, y + 2.7 * unit);
    context.lineTo(x + 3.4 * unit, y - 2.4 * unit);
    stroke(context, background, 2 * unit);
  }
  return sprite;
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
