/** @import {GraphView} from './graph-view.js' */
import { radiusOf } from './radius.js';

/** Leaves of one kind are folded when so many arrive at once. */
const FOLD_FROM = 20;

/**
 * Leaves of one type that hang on one hub by one kind of relationship, and are shown as one.
 *
 * @typedef {object} Kind
 * @property {number} hub slot
 * @property {string} type of the relationships
 * @property {'out' | 'in'} direction of them, as the hub sees it
 * @property {string} nodeType
 *
 * @typedef {Kind & {slot: number, members: number[]}} Bundle `slot` is the member that stands for all
 */

/**
 * Which folded nodes are shown as one, found anew whenever something is added, hidden or shown. One member stands for
 * its bundle in the picture; the others are out of sight, and keep to its place.
 */
class Bundles {
  #view;
  /** By the slot that stands for it. @type {Map<number, Bundle>} */
  #all = new Map();
  /** By the slot of each member. @type {Map<number, Bundle>} */
  #ofMember = new Map();
  /** Those that are out of sight with a member. @type {Set<number>} */
  #hiddenLines = new Set();
  #lines = 0;
  /** Folded nodes that have become more than leaves, or are left alone. @type {number[]} */
  strays = [];

  /** @param {GraphView} view */
  constructor(view) {
    this.#view = view;
  }

  /** @returns {Bundle[]} */
  get all() {
    return [...this.#all.values()];
  }

  /** How many entities and lines stand for others. */
  get signs() {
    return { nodes: this.#all.size, edges: this.#lines };
  }

  /** How many entities are folded. */
  get count() {
    return this.#ofMember.size;
  }

  /** What is shown at this slot. @param {number} slot */
  at(slot) {
    return this.#all.get(slot);
  }

  /** Where this node is folded. @param {number} slot */
  of(slot) {
    return this.#ofMember.get(slot);
  }

  /** What this line leads to. @param {number} edge */
  atEnd(edge) {
    const { ends } = this.#view;
    return this.at(ends[2 * edge]) ?? this.at(ends[2 * edge + 1]);
  }

  /** Whether this line is out of sight because what it leads to is folded. @param {number} edge */
  hasLine(edge) {
    return this.#hiddenLines.has(edge);
  }

  /** @param {number} hub slot */
  on(hub) {
    return this.all.filter((bundle) => bundle.hub === hub);
  }

  /** The bundle that leaves of this kind go to. @param {Kind} kind */
  like(kind) {
    const key = keyOf(kind);
    return this.all.find((bundle) => keyOf(bundle) === key);
  }

  /** These nodes, and those folded with one of them. @param {number[]} slots */
  withMembers(slots) {
    return slots.flatMap((slot) => this.at(slot)?.members ?? [slot]);
  }

  /**
   * Takes what is folded out of sight.
   *
   * @param {(slot: number) => boolean} isFolded
   */
  refresh(isFolded) {
    const view = this.#view;
    for (const slot of this.#all.keys()) {
      view.radius[slot] = radiusOf(view.nodes[slot] ?? { degree: 0 });
    }
    this.#all.clear();
    this.#ofMember.clear();
    this.strays = [];
    this.#lines = 0;
    this.#hiddenLines.clear();
    const folded = [...view.nodes.keys()].filter((slot) => isFolded(slot) && view.nodeVisible[slot]);
    const { groups, others } = byKind(view, folded);
    for (const { kind, members } of groups) {
      if (members.length > 1) {
        this.#fold(kind, members);
      } else {
        others.push(...members);
      }
    }
    this.strays = others;
    this.gather();
  }

  /** @param {Kind} kind @param {number[]} members */
  #fold(kind, members) {
    const view = this.#view;
    const [slot] = members;
    const bundle = { ...kind, slot, members };
    this.#all.set(slot, bundle);
    view.radius[slot] = radiusOf({ degree: members.length });
    for (const member of members) {
      this.#ofMember.set(member, bundle);
      view.nodeVisible[member] = member === slot ? 1 : 0;
      const lines = view.incident[member].filter((edge) => view.edgeVisible[edge]);
      const kept = member === slot ? lines.shift() : undefined;
      this.#lines += kept === undefined ? 0 : 1;
      for (const edge of lines) {
        view.edgeVisible[edge] = 0;
        this.#hiddenLines.add(edge);
      }
    }
  }

  /** Members are where their bundle is. */
  gather() {
    const { x, y } = this.#view;
    for (const { slot, members } of this.#all.values()) {
      for (const member of members) {
        x[member] = x[slot];
        y[member] = y[slot];
      }
    }
  }
}

/**
 * The one kind of leaf that a node is, or `null`. Only what can be seen counts; where nothing of a node's relationships
 * can, all do, so that a bundle whose hub is hidden stays one.
 *
 * @param {GraphView} view
 * @param {number} slot
 * @returns {Kind | null}
 */
function leafKind(view, slot) {
  const all = view.incident[slot];
  const visible = all.filter((edge) => view.edgeVisible[edge]);
  const edges = visible.length > 0 ? visible : all;
  if (edges.length === 0) {
    return null;
  }
  const kindOf = (/** @type {number} */ edge) => {
    const hub = view.otherEnd(edge, slot);
    return { hub, type: view.edges[edge].type, direction: view.ends[2 * edge] === hub ? 'out' : 'in' };
  };
  const kind = kindOf(edges[0]);
  const isOne = edges.every((edge) => {
    const other = kindOf(edge);
    return other.hub === kind.hub && other.type === kind.type && other.direction === kind.direction;
  });
  return isOne && kind.hub !== slot
    ? { ...kind, direction: /** @type {'out' | 'in'} */ (kind.direction), nodeType: view.nodes[slot].type }
    : null;
}

/** @param {Kind} kind */
function keyOf({ hub, type, direction, nodeType }) {
  return `${hub} ${direction} ${type} ${nodeType}`;
}

/**
 * @param {GraphView} view
 * @param {Iterable<number>} slots
 */
function byKind(view, slots) {
  /** @type {Map<string, {kind: Kind, members: number[]}>} */
  const groups = new Map();
  /** @type {number[]} */
  const others = [];
  for (const slot of slots) {
    const kind = leafKind(view, slot);
    if (kind === null) {
      others.push(slot);
    } else {
      const group = groups.get(keyOf(kind)) ?? { kind, members: [] };
      group.members.push(slot);
      groups.set(keyOf(kind), group);
    }
  }
  return { groups: [...groups.values()], others };
}

/**
 * What of these nodes could be folded, by kind: leaves that can be seen, that nobody has pinned, and that are neither
 * selected nor lit.
 *
 * @param {GraphView} view
 * @param {Iterable<number>} slots
 */
function foldable(view, slots) {
  const { selection, highlight } = view;
  const free = [...slots].filter((slot) => {
    const { id } = view.nodes[slot];
    return (
      view.nodeVisible[slot] &&
      view.bundles.at(slot) === undefined &&
      !view.isPinned(slot) &&
      !(selection?.kind === 'node' && selection.id === id) &&
      !highlight?.nodes.has(id)
    );
  });
  return byKind(view, free).groups;
}

/**
 * Which of the nodes that have just arrived come folded: those of a kind that are many, or that join a bundle.
 *
 * @param {GraphView} view
 * @param {number[]} arrived
 * @param {boolean} joining
 */
function toFold(view, arrived, joining) {
  return foldable(view, arrived)
    .filter(({ kind, members }) => members.length >= FOLD_FROM || (joining && view.bundles.like(kind) !== undefined))
    .flatMap(({ members }) => members);
}

export { Bundles, foldable, toFold };
