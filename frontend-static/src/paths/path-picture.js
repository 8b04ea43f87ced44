/**
 * @import {Entity, Path, Paths, Relationship} from '../api/types.js'
 * @import {Explorer} from '../explorer.js'
 * @import {Highlight, GraphView} from '../graph/graph-view.js'
 * @import {Place} from '../graph/path-places.js'
 * @import {Renderer} from '../graph/renderer.js'
 */
import { placePath } from '../graph/path-places.js';
import { columnsByHop, placeAt } from '../graph/placement.js';
import { texts } from '../texts.js';
import { EventBus } from '../ui/events.js';

const { steps: words } = texts.history;

/**
 * Whether the picture lacks some of a path, has it only as long as nothing else is asked, or has it for good.
 *
 * @typedef {'absent' | 'passing' | 'kept'} Presence
 */

/**
 * The paths of an answer in the picture. In an empty one they are shown at once, and make room for the next answer;
 * somebody's own picture is left alone until they add a path, and one that is lit shows as a ghost what it would add.
 *
 * @extends {EventBus<{unlit: null, changed: null}>}
 */
class PathPicture extends EventBus {
  #view;
  #renderer;
  #explorer;
  /** @type {Paths | null} */
  #found = null;
  /** What was shown unasked. @type {Set<string>} */
  #passing = new Set();
  /** What was added on request, nodes and edges. @type {Set<string>} */
  #kept = new Set();
  /** @type {Path[]} */
  #lit = [];
  /** @type {Highlight | null} */
  #highlight = null;

  /**
   * @param {{view: GraphView, renderer: Renderer, explorer: Explorer}} parts
   */
  constructor({ view, renderer, explorer }) {
    super();
    this.#view = view;
    this.#renderer = renderer;
    this.#explorer = explorer;
    view.on('content', () => this.#changed());
    view.on('visibility', (state) => state === null && this.#changed());
    view.on('highlight', (highlight) => {
      if (highlight !== this.#highlight) {
        this.#lit = [];
        this.#highlight = null;
        this.emit('unlit', null);
      }
    });
  }

  /**
   * Makes ready for an answer: what an earlier one left passing is no longer needed.
   *
   * @param {Paths} found
   * @param {string[]} ends the entities asked about
   */
  present(found, ends) {
    this.#found = found;
    this.#leavePassing();
    if (this.#view.isEmpty && found.paths.length > 0) {
      const { nodes, edges } = this.#of(found.paths, ends);
      this.#passing = new Set(nodes.map(({ id }) => id));
      const title = words.connections(ends.map((id) => nameIn(found, id)));
      this.#explorer.begin({ nodes, edges }, title, ends.length === 2 ? columnsByHop(found.paths) : undefined);
    }
  }

  /**
   * Lights these paths and fades everything else; nothing moves.
   *
   * @param {Path[]} paths
   */
  light(paths) {
    this.#lit = paths;
    this.#highlight = paths.length === 0 ? null : this.#highlightOf(paths);
    this.#view.setHighlight(this.#highlight);
  }

  /** Brings what is lit before one's eyes. */
  reveal() {
    if (this.#highlight !== null) {
      const slots = [...this.#highlight.nodes].map((id) => this.#view.nodeSlot(id));
      this.#renderer.include(
        slots.filter((slot) => slot >= 0),
        this.#highlight.ghosts?.nodes,
      );
    }
  }

  /** @param {Path[]} paths of the answer */
  async add(paths) {
    /** @type {Map<string, Place>} */
    const places = new Map();
    paths.forEach((path) => placePath(this.#view, path.nodes, places));
    const found = this.#of(paths);
    const { nodes } = paths[0];
    const title =
      paths.length === 1 ? words.path(nameIn(found, nodes[0]), nameIn(found, nodes[nodes.length - 1])) : words.paths(paths.length);
    await this.#addFound(found, places, title);
    this.reveal();
  }

  /**
   * Adds one entity of the answer and what joins it to others.
   *
   * @param {string} id
   * @param {string[]} neighbours
   */
  async addNeighbour(id, neighbours) {
    /** @type {Map<string, Place>} */
    const places = new Map();
    const there = neighbours.filter((other) => this.#view.nodeSlot(other) >= 0);
    placePath(this.#view, there.length > 1 ? [there[0], id, there[1]] : [id, ...there], places);
    for (const other of neighbours) {
      placePath(this.#view, [id, other], places);
    }
    const wanted = new Set([id, ...neighbours]);
    const found = {
      nodes: (this.#found?.nodes ?? []).filter((node) => wanted.has(node.id)),
      edges: (this.#found?.edges ?? []).filter(({ source, target }) => wanted.has(source) && wanted.has(target)),
    };
    await this.#addFound(found, places, words.shared(nameIn(found, id)));
    this.#renderer.include([...wanted].map((each) => this.#view.nodeSlot(each)).filter((slot) => slot >= 0));
  }

  /** @param {string} id */
  has(id) {
    return this.#view.isShown(this.#view.nodeSlot(id));
  }

  /**
   * @param {Path} path
   * @returns {Presence}
   */
  presence(path) {
    if (!path.nodes.every((id) => this.has(id)) || !path.edges.every((id) => this.#hasEdge(id))) {
      return 'absent';
    }
    return this.#isPassing() && !path.edges.every((id) => this.#kept.has(id)) ? 'passing' : 'kept';
  }

  /** @param {string} id */
  #hasEdge(id) {
    return this.#view.isEdgeShown(this.#view.edgeSlot(id));
  }

  /**
   * @param {{nodes: Entity[], edges: Relationship[]}} found
   * @param {Map<string, Place>} places
   * @param {string} title of the step
   */
  async #addFound(found, places, title) {
    [...found.nodes, ...found.edges].forEach(({ id }) => this.#kept.add(id));
    await this.#explorer.addAt(found, places, title);
    this.emit('changed', null);
  }

  /** Whether nobody had a hand in the picture, apart from keeping some of it. */
  #isPassing() {
    return (
      this.#passing.size > 0 &&
      this.#view.nodes.every(({ id }, slot) => (this.#passing.has(id) || this.#kept.has(id)) && !this.#view.isPinned(slot))
    );
  }

  #leavePassing() {
    if (!this.#isPassing()) {
      return;
    }
    const nodes = this.#view.nodes.filter(({ id }) => this.#kept.has(id));
    const edges = this.#view.edges.filter(({ id }) => this.#kept.has(id));
    const places = new Map(
      nodes.map(({ id }) => {
        const slot = this.#view.nodeSlot(id);
        return [id, { x: this.#view.x[slot], y: this.#view.y[slot] }];
      }),
    );
    const kept = this.#kept;
    this.#view.clear();
    this.#kept = kept;
    this.#view.add(nodes, edges, (added) => placeAt(this.#view, added.nodes, places));
  }

  /**
   * What some paths pass, with the relationships parallel to theirs.
   *
   * @param {Path[]} paths
   * @param {string[]} [further] ids that no path needs to pass
   */
  #of(paths, further = []) {
    const ids = new Set([...paths.flatMap((path) => path.nodes), ...further]);
    const steps = new Set(paths.flatMap(({ nodes }) => nodes.slice(1).flatMap((id, i) => [`${nodes[i]} ${id}`, `${id} ${nodes[i]}`])));
    return {
      nodes: (this.#found?.nodes ?? []).filter(({ id }) => ids.has(id)),
      edges: (this.#found?.edges ?? []).filter(({ source, target }) => steps.has(`${source} ${target}`)),
    };
  }

  /**
   * @param {Path[]} paths
   * @returns {Highlight}
   */
  #highlightOf(paths) {
    /** @type {Map<string, Place>} */
    const places = new Map();
    paths.forEach((path) => placePath(this.#view, path.nodes, places));
    const lit = { nodes: new Set(paths.flatMap((path) => path.nodes)), edges: new Set(paths.flatMap((path) => path.edges)) };
    const { nodes, edges } = this.#of(paths);
    return {
      ...lit,
      ghosts: {
        nodes: nodes.filter(({ id }) => !this.has(id)).map((node) => ({ node, ...this.#placeOf(node.id, places) })),
        edges: edges.filter(({ id }) => lit.edges.has(id) && !this.#hasEdge(id)),
      },
    };
  }

  /**
   * @param {string} id
   * @param {Map<string, Place>} places
   */
  #placeOf(id, places) {
    const slot = this.#view.nodeSlot(id);
    return slot < 0 ? (places.get(id) ?? { x: 0, y: 0 }) : { x: this.#view.x[slot], y: this.#view.y[slot] };
  }

  #changed() {
    if (this.#view.isEmpty) {
      this.#passing = new Set();
      this.#kept = new Set();
    }
    if (this.#lit.length > 0) {
      this.light(this.#lit);
    }
    this.emit('changed', null);
  }
}

/**
 * @param {{nodes: Entity[]}} found
 * @param {string} id
 */
function nameIn({ nodes }, id) {
  return nodes.find((node) => node.id === id)?.name ?? id;
}

export { PathPicture };
