/**
 * @import {GraphView, Selection} from '../graph/graph-view.js'
 * @import {Bunch, Kind} from './bunches.js'
 * @import {Part} from './parts.js'
 */
import { bunchesOf, countsOf, inOrder, isSameKind, keyOf } from './bunches.js';
import { partsOf, shownEdges, wayTo } from './parts.js';

/** Relationships of one kind are a row of their own, which holds them, from so many on. */
const GROUP_FROM = 5;
/** So many rows of one level are shown at a time. */
const PAGE = 200;
/** Opening everything beside a row ends at so many rows. */
const FLOOD = 2000;
/** What is further down its list than this is begun at rather than looked for there. */
const FAR = 1000;
/** No id has it. */
const STEP = '\n';

/**
 * @typedef {object} Item a row of the tree
 * @property {string} key the ids on the way to it, by which it is found again
 * @property {'entity' | 'bundle' | 'group' | 'more'} what
 * @property {Item | null} parent
 * @property {number} level from 1
 * @property {number} slot the entity or bundle it leads to; of a group, and of what leads to further rows, whose they are
 * @property {number} edge the relationship that one comes by, or -1
 * @property {Kind | null} kind
 * @property {number} count how many relationships are beneath it, or how many rows there are if it leads to further ones
 * @property {number} folded how many of them are folded
 * @property {boolean} isAbove whether the entity is on the way to here already
 * @property {number} position among those beside it, from 1
 * @property {number} size how many are beside it, with those that are not shown yet
 * @property {Item[] | null} children `null` while it is closed
 *
 * @typedef {Pick<Item, 'key' | 'what' | 'slot' | 'edge' | 'kind' | 'count' | 'folded' | 'isAbove'>} Draft
 */

/**
 * What the picture shows, walked from entity to neighbour: the rows of a tree, of which only those are made that are to
 * be seen. What is open is remembered by the ids on the way to it, whatever comes and goes.
 */
class Outline {
  #view;
  /** @type {Set<string>} */
  #open = new Set();
  /** @type {Map<string, number>} */
  #limits = new Map();
  /** @type {Item[]} */
  #tops = [];
  /** @type {Part[]} */
  #parts = [];
  /** The entity at which it is to begin. @type {string | null} */
  begin = null;

  /** @param {GraphView} view */
  constructor(view) {
    this.#view = view;
  }

  /** @returns {readonly Item[]} */
  get tops() {
    return this.#tops;
  }

  get parts() {
    return this.#parts;
  }

  /** Where it does begin, or -1 if at each part. */
  get root() {
    const slot = this.begin === null ? -1 : this.#view.nodeSlot(this.begin);
    return slot >= 0 && this.#view.nodeVisible[slot] === 1 ? slot : -1;
  }

  /** All rows, from first to last. @returns {Item[]} */
  get rows() {
    return flat(this.#tops);
  }

  /** What is to be seen, but hangs together with nothing in the tree. */
  get apart() {
    const others = this.root < 0 ? [] : this.#parts.filter(({ slots }) => !slots.has(this.root));
    return { parts: others.length, entities: others.reduce((sum, { count }) => sum + count, 0) };
  }

  /** Makes the rows anew. */
  build() {
    const before = new Set(this.rows.map(({ key }) => key));
    this.#parts = partsOf(this.#view);
    this.#tops = this.#page(null, this.#topDrafts());
    this.#openAgain(this.#tops, before);
  }

  /** @param {Item} item */
  open(item) {
    if (item.count > 0 && item.children === null && item.what !== 'more') {
      this.#open.add(item.key);
      item.children = this.#page(item, this.#drafts(item));
      this.#openAgain(item.children, new Set());
    }
  }

  /** @param {Item} item */
  close(item) {
    this.#open.delete(item.key);
    item.children = null;
  }

  /**
   * Shows the next rows in the place of the one that leads to them.
   *
   * @param {Item} more
   */
  showMore({ parent }) {
    const key = parent?.key ?? '';
    this.#limits.set(key, this.#limitOf(key) + PAGE);
    this.build();
  }

  /**
   * Opens what is beside a row, and it, as far as that is no flood.
   *
   * @param {Item} item
   * @returns {{opened: number, of: number}}
   */
  openBeside({ parent }) {
    const closed = (parent?.children ?? this.#tops).filter(({ what, count, children }) => what !== 'more' && count > 0 && children === null);
    let rows = this.rows.length;
    let opened = 0;
    for (const item of closed) {
      rows += Math.min(item.count, PAGE);
      if (opened > 0 && rows > FLOOD) {
        break;
      }
      this.open(item);
      opened += 1;
    }
    return { opened, of: closed.length };
  }

  /**
   * Opens the tree as far as what is selected, by the shortest way.
   *
   * @param {Selection} selection
   * @returns {boolean} whether there is a way, and it is not far down a long list
   */
  reveal({ kind, id }) {
    const view = this.#view;
    const edge = kind === 'edge' ? view.edgeSlot(id) : -1;
    const ends = kind === 'node' ? [view.nodeSlot(id)] : edge < 0 ? [] : [...view.ends.slice(2 * edge, 2 * edge + 2)];
    const starts = this.root < 0 ? this.#parts.map(({ head }) => head) : [this.root];
    const way = wayTo(view, starts, (slot) => ends.includes(slot));
    if (way === null || (edge >= 0 && view.edgeVisible[edge] !== 1)) {
      return false;
    }
    if (edge >= 0 && way.edges.at(-1) !== edge) {
      way.edges.push(edge);
    }
    return this.#openAlong(view.nodes[way.start].id, way.edges);
  }

  /**
   * @param {string} top id
   * @param {number[]} edges
   */
  #openAlong(top, edges) {
    let key = top;
    let isNear = this.#showUpTo('', this.#topDrafts(), key);
    this.build();
    for (const edge of edges) {
      const item = this.rows.find((row) => row.key === key);
      key += STEP + this.#view.edges[edge].id;
      isNear = isNear && item !== undefined && this.#openFor(item, edge, key);
    }
    return isNear;
  }

  /**
   * @param {Item} item
   * @param {number} edge that is to be shown beneath it
   * @param {string} key of its row
   */
  #openFor(item, edge, key) {
    const drafts = this.#drafts(item);
    const bunch = bunchesOf(this.#view, item).find(({ edges }) => edges.includes(edge));
    const group = bunch && drafts.find((draft) => draft.what === 'group' && isSameKind(draft.kind, bunch.kind));
    let isNear = this.#showUpTo(item.key, drafts, group?.key ?? key);
    this.#open.add(item.key);
    if (isNear && bunch !== undefined && group !== undefined) {
      isNear = this.#showUpTo(group.key, this.#rowsOf(item, bunch), key);
      this.#open.add(group.key);
    }
    this.build();
    return isNear;
  }

  /**
   * @param {string} parent key
   * @param {Draft[]} drafts
   * @param {string} key
   * @returns {boolean} whether it is near enough
   */
  #showUpTo(parent, drafts, key) {
    const at = drafts.findIndex((draft) => draft.key === key);
    if (at < 0 || at >= FAR) {
      return false;
    }
    this.#limits.set(parent, Math.max(this.#limitOf(parent), Math.ceil((at + 1) / PAGE) * PAGE));
    return true;
  }

  /** @param {string} key */
  #limitOf(key) {
    return this.#limits.get(key) ?? PAGE;
  }

  /**
   * @param {Item[]} items
   * @param {Set<string>} before the rows there were: a group that now holds some of them is open
   */
  #openAgain(items, before) {
    for (const item of items) {
      const isNewGroup = item.what === 'group' && before.size > 0 && !before.has(item.key);
      if (isNewGroup && this.#drafts(item).some(({ key }) => before.has(key))) {
        this.#open.add(item.key);
      }
      if (item.what !== 'more' && item.count > 0 && this.#open.has(item.key)) {
        item.children = this.#page(item, this.#drafts(item));
        this.#openAgain(item.children, before);
      }
    }
  }

  /**
   * @param {Item | null} parent
   * @param {Draft[]} drafts
   * @returns {Item[]}
   */
  #page(parent, drafts) {
    const limit = this.#limitOf(parent?.key ?? '');
    const shown = drafts.slice(0, limit);
    if (shown.length < drafts.length) {
      const slot = parent?.slot ?? -1;
      const key = `${parent?.key ?? ''}${STEP}more`;
      shown.push({ key, what: 'more', slot, edge: -1, kind: null, count: drafts.length, folded: 0, isAbove: false });
    }
    const level = (parent?.level ?? 0) + 1;
    return shown.map((draft, i) => ({ ...draft, parent, level, position: i + 1, size: drafts.length, children: null }));
  }

  /** @returns {Draft[]} */
  #topDrafts() {
    const slots = this.root < 0 ? this.#parts.map(({ head }) => head) : [this.root];
    return slots.map((slot) => this.#draft(this.#view.nodes[slot].id, slot, -1, null, []));
  }

  /** The rows beneath an open one. @param {Item} item @returns {Draft[]} */
  #drafts(item) {
    const owner = item.what === 'group' ? item.parent : item;
    if (owner === null) {
      return [];
    }
    const bunches = bunchesOf(this.#view, owner);
    if (item.what === 'group') {
      const own = bunches.find(({ kind }) => isSameKind(kind, item.kind));
      return own === undefined ? [] : this.#rowsOf(owner, own);
    }
    return bunches.flatMap((bunch) => (bunch.edges.length < GROUP_FROM ? this.#rowsOf(owner, bunch) : this.#group(owner, bunch)));
  }

  /**
   * @param {Item} owner
   * @param {Bunch} bunch
   * @returns {Draft}
   */
  #group(owner, { kind, edges }) {
    const { count, folded } = countsOf(this.#view, edges);
    const key = `${owner.key}${STEP}${keyOf(kind)}`;
    return { key, what: 'group', slot: owner.slot, edge: -1, kind, count, folded, isAbove: false };
  }

  /**
   * @param {Item} owner
   * @param {Bunch} bunch
   */
  #rowsOf(owner, { kind, edges }) {
    const above = branchOf(owner);
    const rows = inOrder(this.#view, owner.slot, edges);
    return rows.map(({ edge, slot }) => this.#draft(`${owner.key}${STEP}${this.#view.edges[edge].id}`, slot, edge, kind, above));
  }

  /**
   * @param {string} key
   * @param {number} slot
   * @param {number} edge
   * @param {Kind | null} kind
   * @param {number[]} above the entities on the way to here
   * @returns {Draft}
   */
  #draft(key, slot, edge, kind, above) {
    const bundle = this.#view.bundles.at(slot);
    if (bundle !== undefined) {
      return { key, what: 'bundle', slot, edge, kind, count: 0, folded: bundle.members.length, isAbove: false };
    }
    const isAbove = above.includes(slot);
    const edges = isAbove ? [] : shownEdges(this.#view, slot).filter((other) => other !== edge);
    return { key, what: 'entity', slot, edge, kind, count: edges.length, folded: 0, isAbove };
  }
}

/** @param {readonly Item[]} items @returns {Item[]} */
function flat(items) {
  return items.flatMap((item) => (item.children === null ? [item] : [item, ...flat(item.children)]));
}

/** The entities on the way to a row, it included. @param {Item} item */
function branchOf(item) {
  const slots = [];
  for (let at = /** @type {Item | null} */ (item); at !== null; at = at.parent) {
    if (at.what === 'entity') {
      slots.push(at.slot);
    }
  }
  return slots;
}

/**
 * Where to go on from a row that is no longer there: to what came after it beside it, otherwise to what was before.
 *
 * @param {readonly Item[]} before all rows when it still was
 * @param {string} key of it
 * @param {Set<string>} now the keys there are
 * @returns {string | undefined}
 */
function nearest(before, key, now) {
  const at = before.findIndex((item) => item.key === key);
  if (at < 0) {
    return undefined;
  }
  const { level, parent } = before[at];
  const isLeft = (/** @type {Item} */ item) => now.has(item.key);
  const after = before.slice(at + 1).find((item) => item.level === level && item.parent?.key === parent?.key && isLeft(item));
  return (after ?? before.slice(0, at).findLast(isLeft))?.key;
}

export { GROUP_FROM, Outline, PAGE, nearest };
