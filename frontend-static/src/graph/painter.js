/**
 * @import {GraphView} from './graph-view.js'
 * @import {Label} from './labels.js'
 * @import {Scene} from './scene.js'
 * @import {Theme} from './theme.js'
 */
import { paintBackdrop } from './backdrop.js';
import { paintBundle } from './bundle-mark.js';
import { SHAPE } from './edge-shapes.js';
import { Ghosts } from './ghosts.js';
import { NodeSprites } from './node-sprites.js';
import { FADED, FAINT, fontOf } from './theme.js';
import { DASHES, lineWidth, typeStyle } from './type-styles.js';

/** More edges than this are drawn as hairlines. */
const MAX_STROKES = 400;
const MAX_NAME_SPRITES = 3000;
/** More nodes than this are put on whole pixels, where copying them takes half the time; */
const MAX_FLOATING = 2000;
/** and those of no larger radius are dots. */
const DOT = 2.5;

/** Paints a scene on a 2D context. */
class Painter {
  #view;
  /** @type {Theme} */
  #theme;
  #scale;
  #ghosts;
  #sprites;
  /** @type {Map<string, HTMLCanvasElement>} */
  #names = new Map();

  /**
   * @param {GraphView} view
   * @param {Theme} theme
   * @param {number} scale device pixels per CSS pixel
   */
  constructor(view, theme, scale) {
    this.#view = view;
    this.#theme = theme;
    this.#scale = scale;
    this.#sprites = new NodeSprites(theme, scale);
    this.#ghosts = new Ghosts(view, this, theme);
  }

  /** Other content follows. */
  forget() {
    this.#names.clear();
  }

  /** @param {Label['kind']} kind */
  font(kind) {
    return fontOf(kind, this.#theme);
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Scene} scene
   */
  paint(context, scene) {
    const { highlight: lit, nodes, edges } = this.#view;
    paintBackdrop(context, this.#view.backdrop, scene.camera, this.#theme);
    scene.drawn?.under(context, this.#theme);
    if (lit === null) {
      this.#edges(context, scene, () => true, this.#theme.edge, 0);
      this.#nodes(context, scene, () => true);
    } else {
      context.globalAlpha = FADED;
      this.#edges(context, scene, (slot) => !lit.edges.has(edges[slot].id), this.#theme.edge, 0);
      this.#nodes(context, scene, (slot) => !lit.nodes.has(nodes[slot].id));
      context.globalAlpha = 1;
      this.#edges(context, scene, (slot) => lit.edges.has(edges[slot].id), this.#theme.thread, 2.6);
      this.#nodes(context, scene, (slot) => lit.nodes.has(nodes[slot].id));
      this.#ghosts.paint(context, scene);
    }
    this.#labels(context, scene.labels);
    scene.drawn?.over(context, this.#theme);
  }

  /**
   * Paints what came to a scene over the rest of it, which is painted already.
   *
   * @param {CanvasRenderingContext2D} context
   * @param {Scene} scene
   * @param {{nodes: number, edges: number}} before how many there were
   */
  paintMore(context, scene, before) {
    const isNode = (/** @type {number} */ slot) => slot >= before.nodes;
    const isEdge = (/** @type {number} */ slot) => slot >= before.edges;
    this.#edges(context, scene, isEdge, this.#theme.edge, 0);
    this.#nodes(context, scene, isNode);
    this.#labels(context, scene.labels.filter(({ kind, slot }) => (kind === 'edge' ? isEdge(slot) : isNode(slot))));
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Scene} scene
   * @param {(slot: number) => boolean} chosen
   * @param {string} colour
   * @param {number} least width
   */
  #edges(context, scene, chosen, colour, least) {
    const alpha = context.globalAlpha;
    const { filters, edges } = this.#view;
    context.strokeStyle = context.fillStyle = colour;
    for (const faint of filters.filter.time === null ? [false] : [true, false]) {
      /** @type {number[]} */
      const indices = [];
      for (let i = 0; i < scene.edgeCount; i += 1) {
        const slot = scene.edgeSlots[i];
        if (chosen(slot) && filters.isFaint(edges[slot]) === faint) {
          indices.push(i);
        }
      }
      context.globalAlpha = alpha * (faint ? FAINT : 1);
      this.#lines(context, scene, indices, least);
      if (scene.arrows) {
        indices.forEach((i) => this.arrow(context, scene, i, this.#width(scene, i, least)));
      }
    }
    context.globalAlpha = alpha;
  }

  /**
   * Without a GPU the time for a path grows with the square of the lines in it, unless they are a single device pixel
   * wide. So a few edges are stroked one by one, each as thick as its sources make it, and many are collected into
   * hairlines.
   *
   * @param {CanvasRenderingContext2D} context
   * @param {Scene} scene
   * @param {number[]} indices
   * @param {number} least width
   */
  #lines(context, scene, indices, least) {
    const isLarge = scene.edgeCount > MAX_STROKES;
    for (const [nature, dash] of Object.entries(DASHES)) {
      const drawn = indices.filter((i) => this.#view.edges[scene.edgeSlots[i]].evidence.nature === nature);
      context.setLineDash(dash);
      if (isLarge) {
        context.lineWidth = Math.max(1, Math.round(least / 2)) / this.#scale;
        context.beginPath();
        drawn.forEach((i) => this.edge(context, scene, i));
        context.stroke();
      } else {
        drawn.forEach((i) => this.#stroke(context, scene, i, least));
      }
    }
    context.setLineDash([]);
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Scene} scene
   * @param {number} i
   * @param {number} least width
   */
  #stroke(context, scene, i, least) {
    context.lineWidth = this.#width(scene, i, least);
    context.beginPath();
    this.edge(context, scene, i);
    context.stroke();
  }

  /**
   * @param {Scene} scene
   * @param {number} i
   * @param {number} least
   */
  #width(scene, i, least) {
    return Math.max(least, lineWidth(this.#view.edges[scene.edgeSlots[i]].evidence.sources.length));
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Scene} scene
   * @param {number} i
   */
  edge(context, scene, i) {
    const s = scene.edgeShapes;
    const at = i * SHAPE;
    context.moveTo(s[at], s[at + 1]);
    if (scene.isStraight(i)) {
      context.lineTo(s[at + 6], s[at + 7]);
    } else {
      context.bezierCurveTo(s[at + 2], s[at + 3], s[at + 4], s[at + 5], s[at + 6], s[at + 7]);
    }
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Scene} scene
   * @param {number} i
   * @param {number} width
   */
  arrow(context, scene, i, width) {
    const s = scene.edgeShapes;
    const at = i * SHAPE;
    const x = s[at + 6];
    const y = s[at + 7];
    this.arrowHead(context, x, y, Math.atan2(y - s[at + 5], x - s[at + 4]), width, scene.camera.k);
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {number} x
   * @param {number} y
   * @param {number} angle
   * @param {number} width of its line
   * @param {number} k scale of the picture
   */
  arrowHead(context, x, y, angle, width, k) {
    const size = Math.min(9, 5 + 2 * width) * Math.max(0.5, Math.min(1, k * 1.3));
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x - size * Math.cos(angle - 0.42), y - size * Math.sin(angle - 0.42));
    context.lineTo(x - size * Math.cos(angle + 0.42), y - size * Math.sin(angle + 0.42));
    context.closePath();
    context.fill();
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Scene} scene
   * @param {(slot: number) => boolean} chosen
   */
  #nodes(context, scene, chosen) {
    const alpha = context.globalAlpha;
    for (let i = 0; i < scene.nodeCount; i += 1) {
      const slot = scene.nodeSlots[i];
      if (chosen(slot)) {
        const { type } = this.#view.nodes[slot];
        const x = scene.nodeX[i];
        const y = scene.nodeY[i];
        if (alpha < 1) {
          // Faded nodes stay opaque to the lines beneath them, else the picture turns into a web.
          context.globalAlpha = 1;
          this.#ground(context, scene, i);
          context.globalAlpha = alpha;
        }
        const bundle = this.#view.bundles.at(slot);
        if (bundle === undefined) {
          this.#oneOf(context, scene, i, type);
        } else {
          paintBundle(context, this, this.#theme, { type, x, y, r: scene.nodeR[i], count: bundle.members.length });
        }
        if (this.#view.isPinned(slot) && scene.nodeR[i] > 6) {
          this.#pinMark(context, x + scene.nodeR[i] * 0.8, y - scene.nodeR[i] * 0.8);
        }
      }
    }
  }

  /**
   * What is beneath a faded node.
   *
   * @param {CanvasRenderingContext2D} context
   * @param {Scene} scene
   * @param {number} i
   */
  #ground(context, { nodeCount, nodeX, nodeY, nodeR }, i) {
    const r = nodeR[i];
    context.fillStyle = this.#theme.background;
    if (nodeCount > MAX_FLOATING && r <= DOT) {
      context.fillRect(nodeX[i] - r, nodeY[i] - r, 2 * r, 2 * r);
    } else {
      context.beginPath();
      context.arc(nodeX[i], nodeY[i], r, 0, 2 * Math.PI);
      context.fill();
    }
  }

  /**
   * A node among others, which may be many.
   *
   * @param {CanvasRenderingContext2D} context
   * @param {Scene} scene
   * @param {number} i
   * @param {string} type
   */
  #oneOf(context, { nodeCount, nodeX, nodeY, nodeR }, i, type) {
    const r = nodeR[i];
    if (nodeCount <= MAX_FLOATING) {
      this.node(context, type, nodeX[i], nodeY[i], r);
    } else if (r > DOT) {
      this.node(context, type, this.#onPixel(nodeX[i]), this.#onPixel(nodeY[i]), r);
    } else {
      context.fillStyle = this.#theme.types[typeStyle(type).index].fill;
      context.fillRect(nodeX[i] - r, nodeY[i] - r, 2 * r, 2 * r);
    }
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {string} type
   * @param {number} x
   * @param {number} y
   * @param {number} radius
   */
  node(context, type, x, y, radius) {
    const sprite = this.#sprites.of(type, radius);
    const size = sprite.width / this.#scale;
    context.drawImage(sprite, x - size / 2, y - size / 2, size, size);
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {number} x
   * @param {number} y
   */
  #pinMark(context, x, y) {
    context.beginPath();
    context.arc(x, y, 4.5, 0, 2 * Math.PI);
    context.fillStyle = this.#theme.ink;
    context.strokeStyle = this.#theme.background;
    context.lineWidth = 2;
    context.stroke();
    context.fill();
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Label[]} labels
   */
  #labels(context, labels) {
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    for (const label of labels) {
      context.globalAlpha = label.faded ? FADED : 1;
      if (label.kind !== 'edge') {
        const sprite = this.#nameSprite(label);
        const left = this.#onPixel(label.x - sprite.width / this.#scale / 2);
        const top = this.#onPixel(label.y - sprite.height / this.#scale / 2);
        context.drawImage(sprite, left, top, sprite.width / this.#scale, sprite.height / this.#scale);
      } else {
        this.#edgeLabel(context, label);
      }
    }
    context.globalAlpha = 1;
  }

  /** @param {number} length */
  #onPixel(length) {
    return Math.round(length * this.#scale) / this.#scale;
  }

  /**
   * A name with its halo, painted once: outlined text is the dearest thing in the picture.
   *
   * @param {Label} label
   */
  #nameSprite({ text, width, height, kind }) {
    const key = kind + text;
    let sprite = this.#names.get(key);
    if (sprite === undefined) {
      if (this.#names.size > MAX_NAME_SPRITES) {
        this.#names.clear();
      }
      sprite = document.createElement('canvas');
      sprite.width = Math.ceil(width * this.#scale);
      sprite.height = Math.ceil((height + 4) * this.#scale);
      const context = /** @type {CanvasRenderingContext2D} */ (sprite.getContext('2d'));
      context.scale(this.#scale, this.#scale);
      context.font = this.font(kind);
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.lineJoin = 'round';
      context.lineWidth = 4;
      context.strokeStyle = this.#theme.background;
      context.fillStyle = kind === 'node' ? this.#theme.ink : this.#theme.muted;
      const x = sprite.width / this.#scale / 2;
      const y = sprite.height / this.#scale / 2;
      context.strokeText(text, x, y);
      context.fillText(text, x, y);
      this.#names.set(key, sprite);
    }
    return sprite;
  }

  /**
   * On a plate, since a halo would let the line through between the letters.
   *
   * @param {CanvasRenderingContext2D} context
   * @param {Label} label
   */
  #edgeLabel(context, { text, x, y, width, height, angle }) {
    context.save();
    context.translate(x, y);
    context.rotate(angle);
    context.fillStyle = this.#theme.background;
    context.fillRect(-width / 2 + 1, -height / 2, width - 2, height);
    context.font = this.font('edge');
    context.fillStyle = this.#theme.muted;
    context.fillText(text, 0, 0);
    context.restore();
  }
}

export { Painter };
