/** @import {Theme} from './theme.js' */
import { outlinePath, typeStyle } from './type-styles.js';

/** Nodes as they look by type and size, each painted once and copied from then on. */
class NodeSprites {
  #theme;
  #scale;
  /** @type {Map<string, HTMLCanvasElement>} */
  #sprites = new Map();

  /**
   * @param {Theme} theme
   * @param {number} scale device pixels per CSS pixel
   */
  constructor(theme, scale) {
    this.#theme = theme;
    this.#scale = scale;
  }

  /**
   * A node of this type and size, in the middle of a canvas.
   *
   * @param {string} type
   * @param {number} radius
   */
  of(type, radius) {
    const r = Math.round(radius * this.#scale) / this.#scale;
    const key = `${type} ${r}`;
    let sprite = this.#sprites.get(key);
    if (sprite === undefined) {
      sprite = document.createElement('canvas');
      sprite.width = sprite.height = 2 * Math.ceil((r * 1.5 + 3) * this.#scale);
      const context = /** @type {CanvasRenderingContext2D} */ (sprite.getContext('2d'));
      const middle = sprite.width / this.#scale / 2;
      context.scale(this.#scale, this.#scale);
      this.#paintNode(context, type, middle, r);
      this.#sprites.set(key, sprite);
    }
    return sprite;
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {string} type
   * @param {number} middle
   * @param {number} r
   */
  #paintNode(context, type, middle, r) {
    const style = typeStyle(type);
    const colours = this.#theme.types[style.index];
    const outline = new Path2D(outlinePath(style.outline, middle, middle, r));
    context.lineJoin = context.lineCap = 'round';
    context.strokeStyle = this.#theme.background;
    context.lineWidth = r > 5 ? 6 : 2;
    context.stroke(outline);
    context.fillStyle = context.strokeStyle = colours.fill;
    context.lineWidth = r > 5 ? 2.5 : 0.5;
    context.fill(outline);
    context.stroke(outline);
    if (r > 7) {
      const scale = (r * 1.2) / 16;
      context.translate(middle - 8 * scale, middle - 8 * scale);
      context.scale(scale, scale);
      context.strokeStyle = colours.ink;
      context.lineWidth = 1.5;
      context.stroke(new Path2D(style.glyph));
    }
  }
}

export { NodeSprites };
