/**
 * @import {DrawnAnnotations} from '../annotations/drawn.js'
 * @import {Entity} from '../api/types.js'
 * @import {GraphView} from './graph-view.js'
 * @import {Label} from './labels.js'
 */
import { backdropLabels } from './backdrop.js';
import { edgeText, nodeText } from './bundle-words.js';
import { SHAPE, curve, detour, fanOut, loop, pointOn } from './edge-shapes.js';
import { placeLabels, shortened } from './labels.js';
import { radiusOf } from './radius.js';

/** Beyond these the picture is drawn with less detail. */
const MAX_ARROWS = 2500;
const MAX_LABELS = 120;
/** Up to this many edges and nodes lines keep off the nodes between their ends. */
const MAX_DETOURS = 400;
const LABEL_SCALE = 0.42;
/** So few nodes have names however small they are. */
const FEW = 40;
const NAME = 30;
/** A name that is looked at, and one for which there is little room. */
const WHOLE_NAME = 44;
const SHORT_NAME = 16;
const NAME_HEIGHT = 17;
const EDGE_LABEL_SCALE = 0.85;

/**
 * @typedef {{k: number, x: number, y: number}} Camera
 * @typedef {{node: Entity, x: number, y: number, r: number}} GhostShape
 * @typedef {{left: number, top: number, right: number, bottom: number}} Area
 * @typedef {{left: number, right: number}} Span in pixels
 * @typedef {(text: string, kind: Label['kind']) => number} Measure the width of a text in pixels
 */

/**
 * The draw list: everything there is to paint, in screen pixels, culled to an area. Whatever paints (a canvas now)
 * needs nothing but this and the model.
 */
class Scene {
  /** @type {Camera} */
  camera = { k: 1, x: 0, y: 0 };
  nodeCount = 0;
  nodeSlots = new Int32Array(0);
  nodeX = new Float32Array(0);
  nodeY = new Float32Array(0);
  nodeR = new Float32Array(0);
  edgeCount = 0;
  edgeSlots = new Int32Array(0);
  edgeShapes = new Float32Array(0);
  arrows = true;
  /** What is lit and not in the picture. @type {GhostShape[]} */
  ghosts = [];
  /** @type {Label[]} */
  labels = [];
  /** Notes and regions, if there are any. @type {DrawnAnnotations | undefined} */
  drawn;

  #view;
  /** @type {Float32Array} */
  #places = new Float32Array(0);
  #placesStale = true;
  /** How far each edge of the scene is bent, in pixels. */
  #bends = new Float32Array(0);

  /** @param {GraphView} view */
  constructor(view) {
    this.#view = view;
    view.on('content', () => (this.#placesStale = true));
    view.on('visibility', () => (this.#placesStale = true));
  }

  /**
   * The radius of a node on the screen.
   *
   * @param {number} slot
   * @param {number} k
   */
  radius(slot, k) {
    return scaled(this.#view.radius[slot], k);
  }

  /** @param {number} i index among the edges of the scene */
  isStraight(i) {
    const slot = this.edgeSlots[i];
    return this.#bends[i] === 0 && this.#view.ends[2 * slot] !== this.#view.ends[2 * slot + 1];
  }

  /**
   * @param {Camera} camera
   * @param {Area} area which reaches beyond the screen
   * @param {Span} span of the screen in which names are kept
   * @param {Measure} measure
   */
  build(camera, area, span, measure) {
    this.camera = { k: camera.k, x: camera.x, y: camera.y };
    this.#buildNodes(area);
    this.#buildEdges(area);
    this.arrows = this.edgeCount <= MAX_ARROWS && camera.k > 0.2;
    this.#buildGhosts();
    this.drawn = this.#view.drawAnnotations?.(this.camera, measure);
    const candidates = [
      ...backdropLabels(this.#view.backdrop, this.camera, measure),
      ...this.#ghostLabels(measure, span),
      ...this.#nodeLabels(measure, span),
      ...this.#edgeLabels(measure),
    ];
    this.labels = placeLabels(candidates, this.#nodeBoxes(), MAX_LABELS, this.drawn?.boxes);
  }

  *#nodeBoxes() {
    for (let i = 0; i < this.nodeCount; i += 1) {
      const r = this.nodeR[i] * 1.1;
      yield { x: this.nodeX[i] - r, y: this.nodeY[i] - r, w: 2 * r, h: 2 * r };
    }
    for (const { x, y, r } of this.ghosts) {
      yield { x: x - r, y: y - r, w: 2 * r, h: 2 * r };
    }
  }

  /**
   * @param {number} source
   * @param {number} target
   */
  *#nodesBut(source, target) {
    for (let i = 0; i < this.nodeCount; i += 1) {
      if (this.nodeSlots[i] !== source && this.nodeSlots[i] !== target) {
        yield { x: this.nodeX[i], y: this.nodeY[i], r: this.nodeR[i] };
      }
    }
  }

  /** @param {Area} area */
  #buildNodes(area) {
    const view = this.#view;
    const { k, x, y } = this.camera;
    if (this.nodeSlots.length !== view.x.length) {
      this.nodeSlots = new Int32Array(view.x.length);
      this.nodeX = new Float32Array(view.x.length);
      this.nodeY = new Float32Array(view.x.length);
      this.nodeR = new Float32Array(view.x.length);
    }
    let count = 0;
    for (let slot = 0; slot < view.nodes.length; slot += 1) {
      if (view.nodeVisible[slot]) {
        const sx = view.x[slot] * k + x;
        const sy = view.y[slot] * k + y;
        if (sx > area.left - 40 && sx < area.right + 40 && sy > area.top - 40 && sy < area.bottom + 40) {
          this.nodeSlots[count] = slot;
          this.nodeX[count] = sx;
          this.nodeY[count] = sy;
          this.nodeR[count] = this.radius(slot, k);
          count += 1;
        }
      }
    }
    this.nodeCount = count;
  }

  /** @param {Area} area */
  #buildEdges(area) {
    const view = this.#view;
    const { k, x, y } = this.camera;
    if (this.#placesStale) {
      this.#places = fanOut(view.ends, view.edgeVisible, view.edges.length);
      this.#placesStale = false;
    }
    if (this.edgeSlots.length !== view.edgeVisible.length) {
      this.edgeSlots = new Int32Array(view.edgeVisible.length);
      this.edgeShapes = new Float32Array(view.edgeVisible.length * SHAPE);
      this.#bends = new Float32Array(view.edgeVisible.length);
    }
    const detours = view.edges.length <= MAX_DETOURS && view.nodes.length <= MAX_DETOURS;
    const step = 17 * Math.max(0.25, Math.min(k, 1.3));
    let count = 0;
    for (let slot = 0; slot < view.edges.length; slot += 1) {
      if (view.edgeVisible[slot]) {
        const source = view.ends[2 * slot];
        const target = view.ends[2 * slot + 1];
        const x0 = view.x[source] * k + x;
        const y0 = view.y[source] * k + y;
        const x1 = view.x[target] * k + x;
        const y1 = view.y[target] * k + y;
        const seen =
          Math.max(x0, x1) > area.left - 60 &&
          Math.min(x0, x1) < area.right + 60 &&
          Math.max(y0, y1) > area.top - 60 &&
          Math.min(y0, y1) < area.bottom + 60;
        if (seen) {
          const at = count * SHAPE;
          const r0 = this.radius(source, k) + 1;
          const r1 = this.radius(target, k) + 3;
          const line = { x0, y0, r0, x1, y1, r1 };
          this.#bends[count] = this.#places[slot] * step;
          if (detours && this.#bends[count] === 0) {
            this.#bends[count] = detour(line, this.#nodesBut(source, target));
          }
          if (source === target) {
            loop(this.edgeShapes, at, x0, y0, r0, this.#places[slot]);
          } else {
            curve(this.edgeShapes, at, line, this.#bends[count]);
          }
          this.edgeSlots[count] = slot;
          count += 1;
        }
      }
    }
    this.edgeCount = count;
  }

  #buildGhosts() {
    const { k, x, y } = this.camera;
    this.ghosts = (this.#view.highlight?.ghosts?.nodes ?? []).map((ghost) => ({
      node: ghost.node,
      x: ghost.x * k + x,
      y: ghost.y * k + y,
      r: scaled(radiusOf(ghost.node), k),
    }));
  }

  /**
   * @param {Measure} measure
   * @param {Span} span
   * @returns {Label[]}
   */
  #ghostLabels(measure, span) {
    return this.ghosts.map(({ node, x, y, r }) => ({
      ...nameAt({ text: shortened(node.name, WHOLE_NAME), x, y, r: r + 3 }, measure, span),
      slot: -1,
      faded: false,
      must: true,
    }));
  }

  /**
   * @param {Measure} measure
   * @param {Span} span
   * @returns {Label[]}
   */
  #nodeLabels(measure, span) {
    const view = this.#view;
    const lit = view.highlight?.nodes;
    const isReadable = this.camera.k >= LABEL_SCALE || this.nodeCount <= FEW;
    /** @type {number[]} */
    const order = [];
    for (let i = 0; i < this.nodeCount; i += 1) {
      if (isReadable || lit?.has(view.nodes[this.nodeSlots[i]].id) || this.nodeR[i] > 9) {
        order.push(i);
      }
    }
    const rank = (/** @type {number} */ i) => {
      const { id, degree } = view.nodes[this.nodeSlots[i]];
      return (view.bundles.at(this.nodeSlots[i]) ? 1e6 : 0) + (view.selection?.id === id ? 1e12 : 0) + (lit?.has(id) ? 1e9 : 0) + degree;
    };
    order.sort((a, b) => rank(b) - rank(a));
    return order.slice(0, 4 * MAX_LABELS).map((i) => {
      const slot = this.nodeSlots[i];
      const node = view.nodes[slot];
      const must = lit?.has(node.id) || view.selection?.id === node.id;
      const text = shortened(nodeText(view, slot), must ? WHOLE_NAME : NAME);
      const side = view.backdrop?.aside ? (view.x[slot] < 0 ? -1 : 1) : 0;
      const short = this.nodeCount <= MAX_DETOURS ? shortened(text, SHORT_NAME) : text;
      const shape = { text, short, x: this.nodeX[i], y: this.nodeY[i], r: this.nodeR[i], side };
      return { ...nameAt(shape, measure, span), slot, faded: lit !== undefined && !lit.has(node.id), must };
    });
  }

  /**
   * @param {Measure} measure
   * @returns {Label[]}
   */
  #edgeLabels(measure) {
    const view = this.#view;
    const lit = view.highlight?.edges;
    if (this.camera.k < EDGE_LABEL_SCALE && lit === undefined) {
      return [];
    }
    /** @type {Label[]} */
    const labels = [];
    for (let i = 0; i < this.edgeCount && labels.length < 4 * MAX_LABELS; i += 1) {
      const edge = view.edges[this.edgeSlots[i]];
      const faded = lit !== undefined && !lit.has(edge.id);
      if (!faded && (lit !== undefined || this.camera.k >= EDGE_LABEL_SCALE)) {
        const at = i * SHAPE;
        const shape = this.edgeShapes;
        const text = shortened(edgeText(view, this.edgeSlots[i]), 32);
        const width = measure(text, 'edge') + 8;
        const isLoop = edge.source === edge.target;
        const length = Math.hypot(shape[at + 6] - shape[at], shape[at + 7] - shape[at + 1]);
        if (isLoop || width < length - 14) {
          const places = [0.5, 0.38, 0.62, 0.28, 0.72].map((t) => pointOn(shape, at, t));
          const slope = Math.atan2(shape[at + 7] - shape[at + 1], shape[at + 6] - shape[at]);
          const upright = Math.abs(slope) > Math.PI / 2 ? slope - Math.sign(slope) * Math.PI : slope;
          const angle = isLoop ? 0 : upright;
          const slot = this.edgeSlots[i];
          labels.push({ text, ...places[0], places, width, height: 14, angle, slot, kind: 'edge', faded });
        }
      }
    }
    return labels;
  }
}

/**
 * A name, and where it may stand around its node.
 *
 * @param {{text: string, short?: string, x: number, y: number, r: number, side?: number}} node with a side, its name rather
 *     stands there; the short one is for where the other has no room
 * @param {Measure} measure
 * @param {Span} span
 */
function nameAt({ text, short = text, side = 0, ...node }, measure, span) {
  const [width, shortWidth] = [text, short].map((each) => measure(each, 'node') + 8);
  const places = placesAround(node, width, side, span);
  if (short !== text) {
    places.push(...placesAround(node, shortWidth, side, span).map((place) => ({ ...place, text: short, width: shortWidth })));
  }
  return { text, x: node.x, y: node.y, places, width, height: NAME_HEIGHT, angle: 0, kind: /** @type {const} */ ('node') };
}

/**
 * Below, above, beside, and off the corners.
 *
 * @param {{x: number, y: number, r: number}} node
 * @param {number} width of the name
 * @param {number} side
 * @param {Span} span
 * @returns {Label['places']}
 */
function placesAround({ x, y, r }, width, side, { left, right }) {
  const away = r * 1.15 + 12;
  // A name stays readable as long as its node is to be seen.
  const onScreen = x > left && x < right && width < right - left;
  const near = onScreen ? Math.max(left + width / 2, Math.min(right - width / 2, x)) : x;
  const fits = (/** @type {number} */ place) => !onScreen || (place > left + width / 2 && place < right - width / 2);
  const ways = [side || 1, -(side || 1)];
  const beside = ways.map((way) => x + way * (r * 1.15 + 4 + width / 2)).filter(fits);
  const corners = ways.map((way) => x + way * (r * 0.6 + width / 2)).filter(fits);
  const places = [y + away, y - away].map((place) => ({ x: near, y: place }));
  places.splice(side === 0 ? 2 : 0, 0, ...beside.map((place) => ({ x: place, y })));
  return [...places, ...corners.flatMap((place) => [y + away, y - away].map((height) => ({ x: place, y: height })))];
}

/**
 * @param {number} radius
 * @param {number} k
 */
function scaled(radius, k) {
  return Math.max(2, radius * Math.min(k, 1.5));
}

export { Scene };
