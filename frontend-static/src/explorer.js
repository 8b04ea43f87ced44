/**
 * @import {ApiClient} from './api/client.js'
 * @import {DegreeGroup, Entity, Meta, Relationship, Subgraph} from './api/types.js'
 * @import {GraphView} from './graph/graph-view.js'
 * @import {Layout} from './graph/layout.js'
 * @import {Renderer} from './graph/renderer.js'
 */
import { isAbort } from './api/client.js';
import { readable, relationName } from './format.js';
import { placeAround, placeAt } from './graph/placement.js';
import { texts } from './texts.js';
import { EventBus } from './ui/events.js';

const { steps: words } = texts.history;

/** Up to this size the picture is asked for relationships among all it shows after every change. */
const COMPLETE_UP_TO = 300;

/**
 * @typedef {object} ExplorerEvents
 * @property {boolean} busy
 * @property {{subject: string, meta: Meta}} cut an answer that was not complete
 * @property {{error: unknown, retry: () => void}} failed
 * @property {string} note what has to be known, and is no failure
 * @property {string} say
 * @property {Cause} step why the picture has just changed
 */

/**
 * @typedef {object} Cause
 * @property {string} [title] what was done; without it, the change itself says so
 * @property {boolean} [moves] nothing came or went, but places change from now on
 * @property {boolean} [completes] this belongs to what was done before
 */

/**
 * What one can do with the picture: everything that fetches something and shows it goes through here.
 *
 * @extends {EventBus<ExplorerEvents>}
 */
class Explorer extends EventBus {
  #api;
  #view;
  #layout;
  #renderer;
  #running = 0;
  /** Where to go on in a group of neighbours; `null` at its end. @type {Map<string, string | null>} */
  #nextOfGroup = new Map();
  #period = new AbortController();

  /**
   * @param {{api: ApiClient, view: GraphView, layout: Layout, renderer: Renderer}} parts
   */
  constructor({ api, view, layout, renderer }) {
    super();
    this.#api = api;
    this.#view = view;
    this.#layout = layout;
    this.#renderer = renderer;
  }

  /**
   * Selects an entity; one that is not in the picture comes with its neighbourhood.
   *
   * @param {string} id
   */
  showEntity(id) {
    return this.#task(
      () => this.showEntity(id),
      async (signal) => {
        const known = this.#view.node(id);
        if (known === undefined) {
          const found = await this.#api.neighbourhood(id, signal);
          await this.#take(found, signal, words.opened(nameIn(found, id)));
          this.#noteCut(this.#view.node(id)?.name ?? id, found.meta);
        } else {
          this.#view.add([known], []);
        }
        this.#uncover([{ id }], []);
        this.#view.select({ kind: 'node', id });
        this.#renderer.reveal(this.#view.nodeSlot(id));
      },
    );
  }

  /** @param {string} id */
  expand(id) {
    return this.#task(
      () => this.expand(id),
      async (signal) => {
        const found = await this.#api.neighbourhood(id, signal);
        await this.#take(found, signal, words.expanded(nameIn(found, id)), id);
        this.#noteCut(this.#view.node(id)?.name ?? id, found.meta);
      },
    );
  }

  /**
   * Goes on where an answer was cut.
   *
   * @param {string} subject
   * @param {string} next
   */
  showMore(subject, next) {
    return this.#task(
      () => this.showMore(subject, next),
      async (signal) => {
        /** @type {Subgraph} */
        const found = await this.#api.follow(next, signal);
        await this.#take(found, signal, words.more(subject));
        this.#noteCut(subject, found.meta);
      },
    );
  }

  /**
   * Shows the next of one group of neighbours. Pages that are in the picture already are passed over.
   *
   * @param {string} id
   * @param {DegreeGroup} group
   */
  showGroup(id, group) {
    return this.#task(
      () => this.showGroup(id, group),
      async (signal) => {
        const title = words.group(this.#view.node(id)?.name ?? id, groupName(group));
        const key = JSON.stringify([id, group.type, group.direction, group.nodeType]);
        let next = this.#nextOfGroup.get(key);
        let added = 0;
        while (added === 0 && next !== null) {
          /** @type {Subgraph} */
          const page = next ? await this.#api.follow(next, signal) : await this.#api.neighbours(id, group, signal);
          const { nodes, edges } = await this.#take(page, signal, title, id);
          added = nodes.length + edges.length;
          next = page.meta.next ?? null;
          this.#nextOfGroup.set(key, next);
        }
      },
    );
  }

  /**
   * Shows an answer in an empty picture at once; relationships among its entities that it does not name follow.
   *
   * @param {Pick<Subgraph, 'nodes' | 'edges'>} found
   * @param {string} title of the step
   * @param {Map<string, {x: number, y: number}>} [places] by node id; without them it is arranged
   */
  begin({ nodes, edges }, title, places) {
    this.#layout.stop();
    this.#view.add(nodes, edges, (added) =>
      places === undefined ? placeAround(this.#view, added) : placeAt(this.#view, added.nodes, places),
    );
    this.emit('step', { title });
    this.#renderer.fit({ animate: false });
    if (places === undefined) {
      this.#layout.arrange().then((done) => done && this.#renderer.fit());
    }
    this.#complete();
  }

  /**
   * Takes in what has its place already. Types that were hidden by the filter are shown: this was asked for.
   *
   * @param {Pick<Subgraph, 'nodes' | 'edges'>} found
   * @param {Map<string, {x: number, y: number}>} places by node id
   * @param {string} title of the step
   */
  addAt(found, places, title) {
    return this.#task(
      () => this.addAt(found, places, title),
      async (signal) => {
        const edges = [...found.edges, ...(await this.#edgesAmong(found.nodes, signal))];
        const added = this.#view.add(found.nodes, edges, (slots) => placeAt(this.#view, slots.nodes, places));
        this.#showTypes('node', found.nodes);
        this.#showTypes('edge', found.edges);
        this.#uncover(found.nodes, found.edges);
        this.emit('step', { title });
        this.emit('say', texts.picture.added(added.nodes.length, added.edges.length));
      },
    );
  }

  /**
   * @param {Entity[]} nodes
   * @param {Relationship[]} edges
   * @param {string} query its title
   */
  showResult(nodes, edges, query) {
    return this.#task(
      () => this.showResult(nodes, edges, query),
      async (signal) => {
        const before = this.#view.isEmpty;
        await this.#take({ nodes, edges }, signal, words.result(query));
        if (!before) {
          this.#renderer.include(nodes.map(({ id }) => this.#view.nodeSlot(id)));
        }
      },
    );
  }

  async arrange() {
    this.emit('step', { title: words.arranged, moves: true });
    if (await this.#layout.arrange()) {
      this.#renderer.fit();
      this.emit('say', texts.picture.arranged);
    }
  }

  /** Ends whatever would still change the picture. */
  interrupt() {
    this.#period.abort();
    this.#period = new AbortController();
    this.#layout.stop();
    this.#nextOfGroup.clear();
  }

  clear() {
    this.interrupt();
    if (!this.#view.isEmpty) {
      this.#renderer.setHover(null);
      this.#view.clear();
      this.emit('say', texts.picture.cleared);
    }
  }

  /**
   * @param {Pick<Subgraph, 'nodes' | 'edges'>} found
   * @param {AbortSignal} signal
   * @param {string} title of the step
   * @param {string} [origin]
   */
  async #take({ nodes, edges }, signal, title, origin) {
    const among = await this.#edgesAmong(nodes, signal);
    const wasEmpty = this.#view.isEmpty;
    const originSlot = origin === undefined ? -1 : this.#view.nodeSlot(origin);
    const added = this.#view.add(nodes, [...edges, ...among], (slots) =>
      placeAround(this.#view, slots, originSlot < 0 ? undefined : originSlot),
    );
    this.emit('step', { title });
    this.emit('say', texts.picture.added(added.nodes.length, added.edges.length));
    if (wasEmpty) {
      this.#renderer.fit({ animate: false });
      this.#layout.arrange().then((done) => done && this.#renderer.fit());
    } else if (added.nodes.length > 0) {
      this.#layout.settle(added.nodes).then((done) => done && this.#renderer.include(added.nodes));
    }
    return added;
  }

  /**
   * A picture that leaves out relationships between what it shows would mislead.
   *
   * @param {Entity[]} nodes
   * @param {AbortSignal} signal
   * @returns {Promise<Relationship[]>}
   */
  async #edgesAmong(nodes, signal) {
    const ids = new Set([...this.#view.nodes, ...nodes].map(({ id }) => id));
    if (ids.size > COMPLETE_UP_TO) {
      return [];
    }
    const among = await this.#api.subgraph([...ids], signal);
    return among.edges;
  }

  #complete() {
    return this.#task(
      () => this.#complete(),
      async (signal) => {
        this.#view.add([], await this.#edgesAmong([], signal));
        this.emit('step', { completes: true });
      },
    );
  }

  /**
   * @param {'node' | 'edge'} kind
   * @param {{type: string}[]} things
   */
  #showTypes(kind, things) {
    for (const type of new Set(things.map((thing) => thing.type))) {
      if (this.#view.isTypeHidden(kind, type)) {
        this.#view.toggleType(kind, type);
      }
    }
  }

  /**
   * What was asked for is shown, whatever the time or the sources that were chosen before.
   *
   * @param {{id: string}[]} nodes
   * @param {{id: string}[]} edges
   */
  #uncover(nodes, edges) {
    const before = this.#view.filters.filter;
    nodes.forEach(({ id }) => this.#view.uncover('node', id));
    edges.forEach(({ id }) => this.#view.uncover('edge', id));
    if (this.#view.filters.filter !== before) {
      this.emit('note', texts.filters.released);
    }
  }

  /**
   * @param {string} subject
   * @param {Meta} meta
   */
  #noteCut(subject, meta) {
    if (meta.truncated) {
      this.emit('cut', { subject, meta });
    }
  }

  /**
   * @param {() => void} retry
   * @param {(signal: AbortSignal) => Promise<void>} work
   */
  async #task(retry, work) {
    this.#running += 1;
    this.emit('busy', true);
    try {
      await work(this.#period.signal);
    } catch (error) {
      if (!isAbort(error)) {
        this.emit('failed', { error, retry });
      }
    } finally {
      this.#running -= 1;
      this.emit('busy', this.#running > 0);
    }
  }
}

/**
 * @param {Subgraph} found
 * @param {string} id
 */
function nameIn({ nodes }, id) {
  return nodes.find((node) => node.id === id)?.name ?? id;
}

/** @param {DegreeGroup} group */
function groupName({ type, direction, nodeType }) {
  return texts.details.group(relationName(type), direction === 'out', readable(nodeType));
}

export { Explorer };
