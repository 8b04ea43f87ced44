/**
 * @import {Entity, Relationship} from '../api/types.js'
 * @import {GraphView} from './graph-view.js'
 */
import { firstDay, lastDay } from './dates.js';

/**
 * @typedef {{from: string | null, to: string | null}} Period partial dates, each with all its days; `null` is open
 * @typedef {{ids: string[], only: boolean}} SourceChoice either these alone, or all but these
 *
 * @typedef {object} Filter which entities and relationships are to be seen, besides their types
 * @property {Period | null} time
 * @property {boolean} undated whether relationships without any date are
 * @property {SourceChoice | null} sources
 * @property {number} leastSources how many sources have to support a relationship
 * @property {number} leastDegree how many relationships an entity must have among those that are to be seen without this
 *
 * @typedef {'type' | 'hand' | 'time' | 'undated' | 'evidence' | 'degree'} Reason why something is not to be seen
 * @typedef {{nodes: number, edges: number}} Counts
 */

/** @type {Readonly<Filter>} */
const NO_FILTER = Object.freeze({ time: null, undated: true, sources: null, leastSources: 1, leastDegree: 0 });

/** What ends a filter. @type {Partial<Record<Reason, Partial<Filter>>>} */
const RELEASED = {
  time: { time: null },
  undated: { undated: true },
  evidence: { sources: null, leastSources: 1 },
  degree: { leastDegree: 0 },
};

/** In the order in which they are looked at: what has several reasons is counted under the first. @type {Reason[]} */
const REASONS = ['type', 'hand', 'time', 'undated', 'evidence', 'degree'];
const [TYPE, HAND, TIME, UNDATED, EVIDENCE, DEGREE] = [1, 2, 3, 4, 5, 6];
/** An end is not to be seen, which is counted there. */
const END = 7;
/** Has a relationship that is to be seen. */
const JOINED = 8;

/**
 * Decides what of the content is to be seen, and counts the rest by reason. Filters only hide: nothing moves.
 */
class Filters {
  types = { node: /** @type {Set<string>} */ (new Set()), edge: /** @type {Set<string>} */ (new Set()) };
  #filter = NO_FILTER;
  /** @type {Set<string>} */
  #sources = new Set();
  /** How many relationships are without any date, whether to be seen or not; those hidden by type or hand left out. */
  undated = 0;

  #nodes = new Spans();
  #edges = new Spans();
  #nodesOut = new Uint8Array(0);
  #edgesOut = new Uint8Array(0);
  /** The best that became of the relationships of each node. */
  #joined = new Uint8Array(0);

  get filter() {
    return this.#filter;
  }

  /** @param {Filter} filter */
  set filter(filter) {
    this.#filter = filter;
    this.#sources = new Set(filter.sources?.ids);
  }

  /** Other content follows. */
  forget() {
    this.#nodes = new Spans();
    this.#edges = new Spans();
  }

  reset() {
    this.types.node.clear();
    this.types.edge.clear();
    this.filter = NO_FILTER;
  }

  /**
   * Writes what is to be seen into the model.
   *
   * @param {GraphView} view
   * @param {(slot: number) => boolean} isHidden by hand
   */
  apply(view, isHidden) {
    const { nodes, edges, nodeVisible, edgeVisible } = view;
    this.#nodes.update(nodes);
    this.#edges.update(edges);
    if (this.#nodesOut.length !== nodeVisible.length || this.#edgesOut.length !== edgeVisible.length) {
      this.#nodesOut = new Uint8Array(nodeVisible.length);
      this.#joined = new Uint8Array(nodeVisible.length);
      this.#edgesOut = new Uint8Array(edgeVisible.length);
    }
    this.#lookAtNodes(nodes, isHidden);
    this.#lookAtEdges(view);
    if (this.#filter !== NO_FILTER) {
      this.#leaveOutAlone(view);
      if (this.#filter.leastDegree > 0) {
        this.#leaveOutFew(view);
      }
    }
    nodeVisible.fill(0);
    edgeVisible.fill(0);
    for (let slot = 0; slot < nodes.length; slot += 1) {
      nodeVisible[slot] = this.#nodesOut[slot] === 0 ? 1 : 0;
    }
    for (let slot = 0; slot < edges.length; slot += 1) {
      edgeVisible[slot] = this.#edgesOut[slot] === 0 ? 1 : 0;
    }
  }

  /** How much is not to be seen. @returns {Record<Reason, Counts>} */
  get counts() {
    const count = (/** @type {Uint8Array} */ out, /** @type {number} */ length, /** @type {number} */ code) =>
      out.subarray(0, length).reduce((sum, reason) => sum + (reason === code ? 1 : 0), 0);
    const entries = REASONS.map((reason, i) => [
      reason,
      { nodes: count(this.#nodesOut, this.#nodes.count, i + 1), edges: count(this.#edgesOut, this.#edges.count, i + 1) },
    ]);
    return Object.fromEntries(entries);
  }

  /**
   * What ends the filter that hides something; `null` if none does.
   *
   * @param {'node' | 'edge'} kind
   * @param {number} slot
   */
  releaseFor(kind, slot) {
    const code = (kind === 'node' ? this.#nodesOut : this.#edgesOut)[slot];
    return RELEASED[REASONS[code - 1]] ?? null;
  }

  /**
   * When a relationship and both its ends were, or may have been.
   *
   * @param {ArrayLike<number>} ends
   * @param {number} edge its slot
   */
  spanOf(ends, edge) {
    const source = ends[2 * edge];
    const target = ends[2 * edge + 1];
    return {
      first: Math.max(this.#edges.first[edge], this.#nodes.first[source], this.#nodes.first[target]),
      last: Math.min(this.#edges.last[edge], this.#nodes.last[source], this.#nodes.last[target]),
    };
  }

  /**
   * Whether a relationship is shown, or would be if it were not for this.
   *
   * @param {Reason} reason
   * @param {number} edge its slot
   */
  isShownBut(reason, edge) {
    return this.#edgesOut[edge] === 0 || REASONS[this.#edgesOut[edge] - 1] === reason;
  }

  /**
   * Whether a relationship is shown at a time only because nothing is known of its own.
   *
   * @param {Relationship} edge
   */
  isFaint(edge) {
    return this.#filter.time !== null && isUndated(edge);
  }

  /**
   * Whether the time of a relationship matters to the picture: it is hidden neither by type nor by hand.
   *
   * @param {number} edge its slot
   */
  isCounted(edge) {
    return this.#edgesOut[edge] !== TYPE && this.#edgesOut[edge] !== END;
  }

  /**
   * @param {Entity[]} nodes
   * @param {(slot: number) => boolean} isHidden
   */
  #lookAtNodes(nodes, isHidden) {
    const { time } = this.#filter;
    const first = firstDay(time?.from);
    const last = lastDay(time?.to);
    nodes.forEach(({ type }, slot) => {
      const away = isHidden(slot) ? HAND : this.#nodes.overlaps(slot, first, last) ? 0 : TIME;
      this.#nodesOut[slot] = this.types.node.has(type) ? TYPE : away;
    });
  }

  /** @param {GraphView} view */
  #lookAtEdges({ edges, ends }) {
    const { time, undated } = this.#filter;
    const first = firstDay(time?.from);
    const last = lastDay(time?.to);
    this.undated = 0;
    this.#joined.fill(0);
    edges.forEach((edge, slot) => {
      const source = ends[2 * slot];
      const target = ends[2 * slot + 1];
      const dateless = isUndated(edge);
      let out = this.#isEndOut(source, target);
      if (this.types.edge.has(edge.type)) {
        out = TYPE;
      } else if (out === 0) {
        out = dateless ? (undated ? 0 : UNDATED) : this.#edges.overlaps(slot, first, last) ? 0 : TIME;
      }
      if (out === 0 && !this.#isSupported(edge)) {
        out = EVIDENCE;
      }
      this.#edgesOut[slot] = out;
      if (out !== TYPE && out !== END) {
        this.undated += dateless ? 1 : 0;
        this.#join(source, out);
        this.#join(target, out);
      }
    });
  }

  /**
   * @param {number} source
   * @param {number} target
   */
  #isEndOut(source, target) {
    const a = this.#nodesOut[source];
    const b = this.#nodesOut[target];
    if (a === TYPE || a === HAND || b === TYPE || b === HAND) {
      return END;
    }
    return a === TIME || b === TIME ? TIME : 0;
  }

  /**
   * @param {number} node
   * @param {number} out
   */
  #join(node, out) {
    const before = this.#joined[node];
    if (out === 0) {
      this.#joined[node] = JOINED;
    } else if (before !== JOINED) {
      this.#joined[node] = before === 0 ? out : Math.min(before, out);
    }
  }

  /** What the filter leaves no relationship says nothing about it. @param {GraphView} view */
  #leaveOutAlone({ nodes }) {
    for (let slot = 0; slot < nodes.length; slot += 1) {
      if (this.#nodesOut[slot] === 0 && this.#joined[slot] !== JOINED) {
        this.#nodesOut[slot] = this.#joined[slot];
      }
    }
  }

  /**
   * Degrees are those before anybody is left out for them: who has enough stays, whoever else goes.
   *
   * @param {GraphView} view
   */
  #leaveOutFew({ nodes, edges, ends }) {
    const degrees = new Uint32Array(nodes.length);
    const shown = [...edges.keys()].filter((slot) => this.#edgesOut[slot] === 0);
    for (const slot of shown) {
      const [source, target] = ends.subarray(2 * slot);
      degrees[source] += 1;
      degrees[target] += source === target ? 0 : 1;
    }
    degrees.forEach((degree, slot) => {
      if (this.#nodesOut[slot] === 0 && degree < this.#filter.leastDegree) {
        this.#nodesOut[slot] = DEGREE;
      }
    });
    for (const slot of shown) {
      if (ends.subarray(2 * slot, 2 * slot + 2).some((end) => this.#nodesOut[end] === DEGREE)) {
        this.#edgesOut[slot] = DEGREE;
      }
    }
  }

  /** @param {Relationship} edge */
  #isSupported({ evidence }) {
    const { sources, leastSources } = this.#filter;
    if (sources === null) {
      return leastSources <= 1 || evidence.sources.length >= leastSources;
    }
    let count = 0;
    for (const id of evidence.sources) {
      count += this.#sources.has(id) === sources.only ? 1 : 0;
    }
    return count >= leastSources;
  }
}

/** When things were, by slot, as days. */
class Spans {
  first = new Int32Array(64);
  last = new Int32Array(64);
  count = 0;

  /** @param {(Entity | Relationship)[]} things those before `count` are known */
  update(things) {
    if (things.length > this.first.length) {
      this.first = grown(this.first, things.length);
      this.last = grown(this.last, things.length);
    }
    for (; this.count < things.length; this.count += 1) {
      const { from, to } = things[this.count];
      this.first[this.count] = firstDay(from);
      this.last[this.count] = lastDay(to);
    }
  }

  /**
   * Whether it was, or may have been, at some time between these days.
   *
   * @param {number} slot
   * @param {number} first
   * @param {number} last
   */
  overlaps(slot, first, last) {
    return this.first[slot] <= last && this.last[slot] >= first;
  }
}

/**
 * @param {Int32Array} array
 * @param {number} length at least
 */
function grown(array, length) {
  const larger = new Int32Array(2 * length);
  larger.set(array);
  return larger;
}

/** @param {Pick<Relationship, 'from' | 'to'>} thing */
function isUndated({ from, to }) {
  return from === undefined && to === undefined;
}

export { Filters, NO_FILTER, RELEASED, isUndated };
