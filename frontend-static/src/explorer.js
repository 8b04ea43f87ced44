/**
 * @import {ApiClient} from './api/client.js'
 * @import {DegreeGroup, Entity, Meta, Relationship, Subgraph} from './api/types.js'
 * @import {Folding} from './expand/folding.js'
 * @import {GraphView} from './graph/graph-view.js'
 * @import {Layout} from './graph/layout.js'
 * @import {Renderer} from './graph/renderer.js'
 */
import { isAbort } from './api/client.js';
import { FLOOD, PAGE, endsOf, presenceOf } from './expand/group.js';
import { groupName } from './format.js';
import { placeAround, placeAt } from './graph/placement.js';
import { showTypes, uncover } from './graph/uncovering.js';
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
 * @property {string} done what was done as it was asked for
 * @property {{text: string, label: string, run: () => void}} offer what has to be known, and can be acted on
 * @property {string} crowded an entity has too many neighbours to be expanded at once
 * @property {string} say
 * @property {Cause} step why the picture has just changed
 */

/**
 * @typedef {object} Cause
 * @property {string} [title] what was done; without it, the change itself says so
 * @property {boolean} [replaces] everything there was made room for what there is now
 * @property {boolean} [moves] nothing came or went, but places change from now on
 * @property {boolean} [completes] this belongs to what was done before
 */

/**
 * What one can do with the picture: everything that fetches something and shows it goes through here.
 *
 * @extends {EventBus<ExplorerEvents>}
 */
class Explorer extends EventBus {
  folding;
  #api;
  #view;
  #layout;
  #renderer;
  #running = 0;
  /** Where to go on in a group of neighbours; `null` at its end. @type {Map<string, string | null>} */
  #nextOfGroup = new Map();
  #period = new AbortController();

  /**
   * @param {{api: ApiClient, view: GraphView, layout: Layout, renderer: Renderer, folding: Folding}} parts
   */
  constructor({ api, view, layout, renderer, folding }) {
    super();
    this.#api = api;
    this.#view = view;
    this.#layout = layout;
    this.#renderer = renderer;
    this.folding = folding;
    folding.on('step', (cause) => this.emit('step', cause));
    folding.on('say', (text) => this.emit('say', text));
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

  /**
   * Shows the neighbours of an entity, unless they are so many that one has to choose.
   *
   * @param {string} id
   */
  expand(id) {
    if ((this.#view.node(id)?.degree ?? 0) > FLOOD) {
      this.emit('crowded', id);
      return undefined;
    }
    return this.#task(
      () => this.expand(id),
      async (signal) => {
        const found = await this.#api.neighbourhood(id, signal);
        await this.#take(found, signal, words.expanded(nameIn(found, id)), { origin: id });
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
   * Shows the next of one group of neighbours; those that are shown already are passed over.
   *
   * @param {string} id
   * @param {DegreeGroup} group
   * @param {number} [most]
   */
  showGroup(id, group, most = PAGE) {
    return this.#task(
      () => this.showGroup(id, group, most),
      async (signal) => {
        const found = await this.#nextOf(id, group, most, signal);
        await this.#take(found, signal, words.group(nameIn(this.#view, id), groupName(group)), { origin: id, asked: 'group' });
      },
    );
  }

  /**
   * Shows some neighbours that were chosen one by one.
   *
   * @param {string} id
   * @param {DegreeGroup} group that they are of
   * @param {Pick<Subgraph, 'nodes' | 'edges'>} chosen
   */
  showChosen(id, group, chosen) {
    return this.#task(
      () => this.showChosen(id, group, chosen),
      async (signal) => {
        await this.#take(chosen, signal, words.chosen(nameIn(this.#view, id), groupName(group)), { origin: id, asked: 'each' });
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
        this.folding.takeOut(found.nodes.map(({ id }) => id));
        showTypes(this.#view, found);
        this.#uncover(found.nodes, found.edges);
        this.emit('step', { title });
        this.emit('say', texts.picture.added(added.nodes.length, added.edges.length));
      },
    );
  }

  /**
   * @param {Entity[]} nodes
   * @param {Relationship[]} edges
   * @param {string} title of the step
   * @param {'each'} [asked] whether each was asked for, and is shown whatever was hidden or folded before
   */
  showResult(nodes, edges, title, asked) {
    return this.#task(
      () => this.showResult(nodes, edges, title, asked),
      async (signal) => {
        const before = this.#view.isEmpty;
        await this.#take({ nodes, edges }, signal, title, { asked });
        if (asked) {
          this.#uncover(nodes, []);
        }
        if (!before) {
          this.#renderer.include(nodes.map(({ id }) => this.#view.nodeSlot(id)));
        }
      },
    );
  }

  async arrange() {
    this.#view.backdrop = null;
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
   * The next relationships of a group that are not shown, at most so many, with the entities at their ends.
   *
   * @param {string} id
   * @param {DegreeGroup} group
   * @param {number} most
   * @param {AbortSignal} signal
   */
  async #nextOf(id, group, most, signal) {
    const key = JSON.stringify([id, group.type, group.direction, group.nodeType]);
    /** @type {Pick<Subgraph, 'nodes' | 'edges'>} */
    const found = { nodes: [], edges: [] };
    let next = this.#nextOfGroup.get(key);
    while (found.edges.length < most && next !== null) {
      /** @type {Subgraph} */
      const page = next ? await this.#api.follow(next, signal) : await this.#api.neighbours(id, group, most, signal);
      const lacking = page.edges.filter((edge) => presenceOf(this.#view, edge) === 'absent');
      const taken = lacking.slice(0, most - found.edges.length);
      found.edges.push(...taken);
      found.nodes.push(...endsOf(page.nodes, taken));
      if (taken.length < lacking.length) {
        break;
      }
      next = page.meta.next ?? null;
      this.#nextOfGroup.set(key, next);
    }
    return found;
  }

  /**
   * @param {Pick<Subgraph, 'nodes' | 'edges'>} found
   * @param {AbortSignal} signal
   * @param {string} title of the step
   * @param {{origin?: string, asked?: 'group' | 'each'}} [options] whose neighbours they are, and what was asked for: that is
   *     shown even if its type was hidden by the filter, and each that was asked for does not stay folded
   */
  async #take({ nodes, edges }, signal, title, { origin, asked } = {}) {
    const among = await this.#edgesAmong(nodes, signal);
    const wasEmpty = this.#view.isEmpty;
    const originSlot = origin === undefined ? -1 : this.#view.nodeSlot(origin);
    const added = this.#view.add(nodes, [...edges, ...among], (slots) =>
      placeAround(this.#view, slots, originSlot < 0 ? undefined : originSlot),
    );
    if (asked === 'each') {
      this.folding.takeOut(nodes.map(({ id }) => id));
    }
    if (asked !== undefined) {
      showTypes(this.#view, { nodes, edges });
    }
    const folded = this.folding.arrive(added.nodes, asked !== 'each');
    this.emit('step', { title });
    const said = texts.picture.added(added.nodes.length, added.edges.length);
    this.emit('say', folded > 0 ? texts.expand.addedFolded(said, folded) : said);
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
   * @param {{id: string}[]} nodes
   * @param {{id: string}[]} edges
   */
  #uncover(nodes, edges) {
    if (uncover(this.#view, nodes, edges)) {
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
 * @param {{nodes: Entity[]}} found
 * @param {string} id
 */
function nameIn({ nodes }, id) {
  return nodes.find((node) => node.id === id)?.name ?? id;
}

export { Explorer };
