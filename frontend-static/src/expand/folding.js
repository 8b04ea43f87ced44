/**
 * @import {Cause} from '../explorer.js'
 * @import {Bundle} from '../graph/bundles.js'
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Layout} from '../graph/layout.js'
 * @import {Renderer} from '../graph/renderer.js'
 */
import { bundleName } from '../graph/bundle-words.js';
import { foldable, toFold } from '../graph/bundles.js';
import { placeAround } from '../graph/placement.js';
import { texts } from '../texts.js';
import { EventBus } from '../ui/events.js';

const { expand: words, history } = texts;

/**
 * Folds leaves of a hub into bundles, and brings them out again: on request, or when one of them is asked for.
 *
 * @extends {EventBus<{step: Cause, say: string}>}
 */
class Folding extends EventBus {
  #view;
  #layout;
  #renderer;

  /**
   * @param {{view: GraphView, layout: Layout, renderer: Renderer}} parts
   */
  constructor({ view, layout, renderer }) {
    super();
    this.#view = view;
    this.#layout = layout;
    this.#renderer = renderer;
    view.on('content', () => this.#freeStrays());
    view.on('visibility', () => this.#freeStrays());
    view.on('selection', (selection) => {
      if (selection !== null) {
        this.takeOut(selection.kind === 'node' ? [selection.id] : this.#endsOf(selection.id), {});
      }
    });
    view.on('highlight', (highlight) => {
      if (highlight !== null) {
        // After all have heard of the highlight, since it changes what they see.
        queueMicrotask(() => this.takeOut(highlight.nodes, { completes: true }));
      }
    });
  }

  /**
   * Folds what has just arrived, where it is too much to be seen at once.
   *
   * @param {number[]} slots
   * @param {boolean} joining whether single leaves go to the bundle of their kind
   * @returns {number} how many were folded
   */
  arrive(slots, joining) {
    const folded = toFold(this.#view, slots, joining);
    if (folded.length > 0) {
      this.#view.setFolded(folded, true);
    }
    return folded.length;
  }

  /** How many of a node's neighbours could be folded. @param {number} hub */
  foldableOn(hub) {
    return this.#leavesOf(hub).length;
  }

  /** Folds all leaves of a hub, of each kind that there are several of. @param {number} hub */
  fold(hub) {
    const leaves = this.#leavesOf(hub);
    if (leaves.length > 0) {
      this.#view.setFolded(leaves, true);
      this.emit('step', {});
    }
    this.emit('say', words.nowFolded(leaves.length));
  }

  /**
   * Unfolds what stands for a bundle, or what is folded around a hub; otherwise folds what can be.
   *
   * @param {string} id
   */
  toggle(id) {
    const { bundles } = this.#view;
    const slot = this.#view.nodeSlot(id);
    const bundle = bundles.at(slot);
    const there = bundle === undefined ? bundles.on(slot) : [bundle];
    if (there.length > 0) {
      this.unfold(there);
    } else {
      this.fold(slot);
    }
  }

  /** @param {Bundle[]} bundles */
  unfold(bundles) {
    const names = bundles.map((bundle) => bundleName(this.#view, bundle));
    const members = bundles.flatMap((bundle) => bundle.members);
    for (const { hub, slot, members: all } of bundles) {
      this.#place(all.filter((member) => member !== slot), hub);
      if (this.#view.isPinned(slot)) {
        // It was the bundle that was put somewhere.
        this.#view.pin(this.#view.nodes[slot].id, false);
      }
    }
    this.#view.setFolded(members, false);
    this.emit('step', { title: history.steps.unfolded(names) });
    this.emit('say', words.nowUnfolded(members.length));
    this.#settle(members);
  }

  /**
   * Brings out single entities; the others of their bundles stay folded.
   *
   * @param {Iterable<string>} ids
   * @param {Cause} [cause] without it, whoever asked says why
   */
  takeOut(ids, cause) {
    const slots = [...ids].map((id) => this.#view.nodeSlot(id)).filter((slot) => this.#view.bundles.of(slot) !== undefined);
    if (slots.length > 0) {
      this.#free(slots);
      if (cause !== undefined) {
        this.emit('step', cause);
      }
    }
  }

  /** What has got other relationships meanwhile is no leaf any more. */
  #freeStrays() {
    const { strays } = this.#view.bundles;
    if (strays.length > 0) {
      this.#free(strays);
    }
  }

  /** @param {number[]} slots */
  #free(slots) {
    const hubs = slots.map((slot) => this.#hubOf(slot));
    for (const hub of new Set(hubs)) {
      this.#place(slots.filter((_, i) => hubs[i] === hub), hub);
    }
    this.#view.setFolded(slots, false);
    this.#settle(slots);
  }

  /** @param {number} slot */
  #hubOf(slot) {
    const { bundles, incident } = this.#view;
    const [edge] = incident[slot];
    return bundles.of(slot)?.hub ?? (edge === undefined ? slot : this.#view.otherEnd(edge, slot));
  }

  /**
   * @param {number[]} slots
   * @param {number} hub
   */
  #place(slots, hub) {
    placeAround(this.#view, { nodes: slots, edges: [] }, hub);
  }

  /** @param {number[]} slots */
  #settle(slots) {
    this.#layout.settle(slots).then((done) => done && this.#renderer.include(slots));
  }

  /** @param {number} hub */
  #leavesOf(hub) {
    const { incident, bundles } = this.#view;
    const around = new Set(incident[hub].map((edge) => this.#view.otherEnd(edge, hub)));
    return foldable(this.#view, around)
      .filter(({ kind, members }) => kind.hub === hub && (members.length > 1 || bundles.like(kind) !== undefined))
      .flatMap(({ members }) => members);
  }

  /** @param {string} edge id */
  #endsOf(edge) {
    const slot = this.#view.edgeSlot(edge);
    return slot < 0 ? [] : [this.#view.edges[slot].source, this.#view.edges[slot].target];
  }
}

export { Folding };
