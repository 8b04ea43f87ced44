/**
 * @import {Entity, Relationship} from '../api/types.js'
 * @import {Backdrop} from './backdrop.js'
 * @import {Annotation} from '../annotations/annotation.js'
 * @import {DrawnAnnotations} from '../annotations/drawn.js'
 * @import {Content} from './content.js'
 * @import {Filter} from './filters.js'
 * @import {Camera, Measure} from './scene.js'
 */
import { EventBus } from '../ui/events.js';
import { grown, makeRoom, setFlag } from './arrays.js';
import { boundsOf } from './bounds.js';
import { Bundles } from './bundles.js';
import { Filters, NO_FILTER } from './filters.js';
import { radiusOf } from './radius.js';

const HIDDEN = 1;
const PINNED = 2;
const FOLDED = 4;

/**
 * @typedef {{kind: 'node' | 'edge', id: string}} Selection
 * @typedef {{node: Entity, x: number, y: number}} Ghost a node that is not in the picture, and where it would be
 * @typedef {{nodes: Ghost[], edges: Relationship[]}} Ghosts
 * @typedef {{nodes: Set<string>, edges: Set<string>, ghosts?: Ghosts}} Highlight
 * @typedef {{nodes: number[], edges: number[]}} Slots
 *
 * @typedef {object} GraphEvents
 * @property {Slots} content nodes or edges came or everything went
 * @property {null} positions
 * @property {'passing' | null} visibility `passing` as long as somebody is still choosing
 * @property {null} pins
 * @property {null} annotations
 * @property {Selection | null} selection
 * @property {Highlight | null} highlight
 */

/**
 * What is in the picture and how: content, positions, hidden, pinned, selected, highlighted. Everything that shows the
 * graph (canvas, table, legend, panels) reads this model and follows its events. Nodes and edges live in slots, numbers
 * that stay the same until `clear`, so that positions and flags can be typed arrays.
 *
 * @extends {EventBus<GraphEvents>}
 */
class GraphView extends EventBus {
  /** @type {Entity[]} */
  nodes = [];
  /** @type {Relationship[]} */
  edges = [];
  x = new Float32Array(64);
  y = new Float32Array(64);
  radius = new Float32Array(64);
  nodeVisible = new Uint8Array(64);
  edgeVisible = new Uint8Array(64);
  /** Source and target slot of every edge, one after the other. */
  ends = new Int32Array(128);
  /** The edges of every node. @type {number[][]} */
  incident = [];
  bundles = new Bundles(this);
  filters = new Filters();
  /** What the places mean, drawn beneath the graph. @type {Backdrop | null} */
  backdrop = null;
  /** What people wrote and drew into the picture; each change is a new list. @type {readonly Annotation[]} */
  annotations = [];
  /** How that is drawn, once the script for it is there. @type {((camera: Camera, measure: Measure) => DrawnAnnotations) | null} */
  drawAnnotations = null;

  #flags = new Uint8Array(64);
  /** @type {Map<string, number>} */
  #nodeSlots = new Map();
  /** @type {Map<string, number>} */
  #edgeSlots = new Map();
  /** @type {Selection | null} */
  #selection = null;
  /** @type {Highlight | null} */
  #highlight = null;

  get selection() {
    return this.#selection;
  }

  get highlight() {
    return this.#highlight;
  }

  get isEmpty() {
    return this.nodes.length === 0;
  }

  /** A copy of what was done to each node by hand: `HIDDEN`, `PINNED` and `FOLDED`, a byte a slot. */
  get flags() {
    return this.#flags.slice(0, this.nodes.length);
  }

  /**
   * @param {string} id
   * @returns {number} the slot, or -1
   */
  nodeSlot(id) {
    return this.#nodeSlots.get(id) ?? -1;
  }

  /**
   * @param {string} id
   * @returns {number} the slot, or -1
   */
  edgeSlot(id) {
    return this.#edgeSlots.get(id) ?? -1;
  }

  /** @param {string} id */
  node(id) {
    const slot = this.nodeSlot(id);
    return slot < 0 ? undefined : this.nodes[slot];
  }

  /**
   * Takes in what is not known yet; known nodes keep their place, and come back if they were hidden. New nodes are at
   * 0, 0 until somebody places them: `place` is called with their slots before anybody hears of them.
   *
   * @param {Entity[]} nodes
   * @param {Relationship[]} edges
   * @param {(added: Slots) => void} [place]
   * @returns {Slots} what was new
   */
  add(nodes, edges, place) {
    /** @type {Slots} */
    const added = { nodes: [], edges: [] };
    for (const node of nodes) {
      const known = this.nodeSlot(node.id);
      if (known >= 0) {
        this.#flags[known] &= ~HIDDEN;
      } else {
        added.nodes.push(this.#addNode(node));
      }
    }
    for (const edge of edges) {
      if (this.edgeSlot(edge.id) < 0 && this.nodeSlot(edge.source) >= 0 && this.nodeSlot(edge.target) >= 0) {
        added.edges.push(this.#addEdge(edge));
      }
    }
    place?.(added);
    this.#refreshVisibility();
    this.emit('content', added);
    return added;
  }

  /**
   * Shows exactly this and nothing else, in one go. What is highlighted stays so.
   *
   * @param {Content} content
   */
  restore({ nodes, edges, x, y, flags, hiddenTypes, hiddenRelationshipTypes, selection, filter = NO_FILTER, backdrop = null, annotations = [] }) {
    this.#empty(nodes.length, edges.length);
    this.filters.types = { node: new Set(hiddenTypes), edge: new Set(hiddenRelationshipTypes) };
    // What was kept by an earlier Clew may lack what filters have got since.
    this.filters.filter = { ...NO_FILTER, ...filter };
    this.backdrop = backdrop;
    this.annotations = annotations;
    nodes.forEach((node) => this.#addNode(node));
    edges.forEach((edge) => this.#addEdge(edge));
    this.x.set(x);
    this.y.set(y);
    this.#flags.set(flags);
    this.#refreshVisibility();
    this.emit('content', { nodes: [...nodes.keys()], edges: [...edges.keys()] });
    this.emit('pins', null);
    this.select(selection);
  }

  clear() {
    this.#empty();
    this.filters.reset();
    this.select(null);
    this.setHighlight(null);
    this.#refreshVisibility();
    this.emit('content', { nodes: [], edges: [] });
  }

  /**
   * @param {number[] | Int32Array} slots
   * @param {ArrayLike<number>} positions x and y of each slot, one after the other
   */
  setPositions(slots, positions) {
    slots.forEach((slot, i) => {
      this.x[slot] = positions[2 * i];
      this.y[slot] = positions[2 * i + 1];
    });
    this.bundles.gather();
    this.emit('positions', null);
  }

  /** @param {readonly Annotation[]} annotations */
  annotate(annotations) {
    this.annotations = annotations;
    this.emit('annotations', null);
  }

  /** @param {Selection | null} selection */
  select(selection) {
    if (selection?.kind !== this.#selection?.kind || selection?.id !== this.#selection?.id) {
      this.#selection = selection;
      this.emit('selection', selection);
    }
  }

  /** @param {Highlight | null} highlight */
  setHighlight(highlight) {
    if (highlight !== this.#highlight) {
      this.#highlight = highlight;
      this.emit('highlight', highlight);
    }
  }

  /** @param {string} id */
  hide(id) {
    this.hideAll(this.bundles.withMembers([this.nodeSlot(id)]));
  }

  /** @param {number[]} slots */
  hideAll(slots) {
    setFlag(this.#flags, slots, HIDDEN, true);
    if (this.#selection?.kind === 'node' && slots.includes(this.nodeSlot(this.#selection.id))) {
      this.select(null);
    }
    this.#visibilityChanged();
  }

  showHidden() {
    setFlag(this.#flags, this.nodes.keys(), HIDDEN, false);
    this.#visibilityChanged();
  }

  /**
   * @param {number[]} slots
   * @param {boolean} folded
   */
  setFolded(slots, folded) {
    setFlag(this.#flags, slots, FOLDED, folded);
    this.#visibilityChanged();
  }

  /** Whether this node can be seen, and no bundle in its place. @param {number} slot */
  isShown(slot) {
    return this.nodeVisible[slot] === 1 && this.bundles.at(slot) === undefined;
  }

  /** Whether this edge can be seen, and stands for itself alone. @param {number} edge */
  isEdgeShown(edge) {
    return this.edgeVisible[edge] === 1 && this.bundles.atEnd(edge) === undefined;
  }

  /** @param {number} slot */
  isPinned(slot) {
    return (this.#flags[slot] & PINNED) !== 0;
  }

  /**
   * @param {string} id
   * @param {boolean} pinned
   */
  pin(id, pinned) {
    this.pinAll([this.nodeSlot(id)], pinned);
  }

  /**
   * @param {number[]} slots
   * @param {boolean} pinned
   */
  pinAll(slots, pinned) {
    setFlag(this.#flags, slots, PINNED, pinned);
    this.emit('pins', null);
  }

  /**
   * @param {'node' | 'edge'} kind
   * @param {string} type
   */
  isTypeHidden(kind, type) {
    return this.filters.types[kind].has(type);
  }

  /** @param {'node' | 'edge'} kind */
  hiddenTypes(kind) {
    return [...this.filters.types[kind]];
  }

  /**
   * @param {'node' | 'edge'} kind
   * @param {string} type
   */
  toggleType(kind, type) {
    const hidden = this.filters.types[kind];
    if (!hidden.delete(type)) {
      hidden.add(type);
    }
    this.#visibilityChanged();
  }

  showAllTypes() {
    [this.filters.types.node, this.filters.types.edge].forEach((types) => types.clear());
    this.#visibilityChanged();
  }

  /**
   * @param {Partial<Filter>} changes
   * @param {'passing' | null} [state] `passing` as long as somebody is still choosing
   */
  setFilter(changes, state = null) {
    this.filters.filter = { ...this.filters.filter, ...changes };
    this.#refreshVisibility();
    this.emit('visibility', state);
  }

  /** How much can be seen; what is folded is counted apart. */
  visibleCounts() {
    const count = (/** @type {number} */ sum, /** @type {number} */ flag) => sum + flag;
    const { nodes, edges } = this.bundles.signs;
    return { nodes: this.nodeVisible.reduce(count, -nodes), edges: this.edgeVisible.reduce(count, -edges) };
  }

  /**
   * The box around the visible nodes and what lies beneath them, or around the nodes given.
   *
   * @param {Iterable<number>} [slots]
   */
  bounds(slots) {
    return boundsOf(this, slots ?? this.nodes.keys(), slots === undefined ? this.backdrop?.box : undefined);
  }

  /**
   * @param {number} edge
   * @param {number} node
   */
  otherEnd(edge, node) {
    return this.ends[2 * edge] === node ? this.ends[2 * edge + 1] : this.ends[2 * edge];
  }

  #empty(nodes = 0, edges = 0) {
    this.annotations = [];
    this.nodes = [];
    this.edges = [];
    this.incident = [];
    this.backdrop = null;
    makeRoom(this, nodes, edges);
    this.#flags = new Uint8Array(this.x.length);
    this.#nodeSlots.clear();
    this.#edgeSlots.clear();
    this.filters.forget();
  }

  /** @param {Entity} node */
  #addNode(node) {
    const slot = this.nodes.push(node) - 1;
    if (slot >= this.x.length) {
      this.x = grown(this.x);
      this.y = grown(this.y);
      this.radius = grown(this.radius);
      this.nodeVisible = grown(this.nodeVisible);
      this.#flags = grown(this.#flags);
    }
    this.#nodeSlots.set(node.id, slot);
    this.incident.push([]);
    this.x[slot] = 0;
    this.y[slot] = 0;
    this.radius[slot] = radiusOf(node);
    return slot;
  }

  /** @param {Relationship} edge */
  #addEdge(edge) {
    const slot = this.edges.push(edge) - 1;
    if (2 * slot >= this.ends.length) {
      this.ends = grown(this.ends);
      this.edgeVisible = grown(this.edgeVisible);
    }
    this.#edgeSlots.set(edge.id, slot);
    const source = this.nodeSlot(edge.source);
    const target = this.nodeSlot(edge.target);
    this.ends[2 * slot] = source;
    this.ends[2 * slot + 1] = target;
    this.incident[source].push(slot);
    if (target !== source) {
      this.incident[target].push(slot);
    }
    return slot;
  }

  #visibilityChanged() {
    this.#refreshVisibility();
    this.emit('visibility', null);
  }

  #refreshVisibility() {
    this.filters.apply(this, (slot) => (this.#flags[slot] & HIDDEN) !== 0);
    this.bundles.refresh((slot) => (this.#flags[slot] & FOLDED) !== 0);
  }
}

export { FOLDED, GraphView, HIDDEN, PINNED };
