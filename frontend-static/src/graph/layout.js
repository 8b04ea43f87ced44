/** @import {GraphView} from './graph-view.js' */
import { ApiError } from '../api/client.js';
import { texts } from '../texts.js';
import { EventBus } from '../ui/events.js';

/** How far around new nodes known ones take part in the layout; further ones could not be in the way. */
const WINDOW = 300;
/** New nodes begin near where they will stay. */
const SETTLING_TICKS = 60;

/**
 * Asks the worker for places and writes them into the model. Only one job runs at a time: a new one ends the one before.
 *
 * @extends {EventBus<{done: null, running: boolean, failed: {error: unknown, retry: () => void}}>}
 */
class Layout extends EventBus {
  #view;
  #createWorker;
  /** @type {Worker | null} */
  #worker;
  #run = 0;
  #reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  /** @type {{slots: number[], free: number[], resolve: (done: boolean) => void} | null} */
  #job = null;

  /**
   * @param {GraphView} view
   * @param {() => Worker} createWorker
   */
  constructor(view, createWorker) {
    super();
    this.#view = view;
    this.#createWorker = createWorker;
    this.#worker = this.#open();
  }

  /** What the running job has not settled yet; what is folded goes where its bundle goes. */
  get unsettled() {
    return this.#view.bundles.withMembers(this.#job?.free ?? []);
  }

  /**
   * Lays out everything but what is pinned.
   *
   * @returns {Promise<boolean>} whether it came to its end
   */
  arrange() {
    const slots = [...this.#view.nodes.keys()].filter((slot) => this.#view.nodeVisible[slot]);
    const free = slots.filter((slot) => !this.#view.isPinned(slot));
    this.stop();
    return this.#start(slots, free, ticksFor(slots.length));
  }

  /**
   * Settles new nodes among the known ones, none of which moves. What an unfinished job left unsettled is settled too.
   *
   * @param {number[]} slots
   * @returns {Promise<boolean>} whether it came to its end
   */
  settle(slots) {
    const unsettled = this.stop().filter((slot) => slot < this.#view.nodes.length);
    const isNew = new Set([...slots, ...unsettled]);
    const added = [...isNew].filter((slot) => this.#view.nodeVisible[slot] || this.#view.bundles.of(slot) === undefined);
    const isAdded = new Set(added);
    const near = new Set(added.flatMap((slot) => this.#neighbours(slot)));
    const box = this.#view.bounds(added);
    const involved = [...this.#view.nodes.keys()].filter((slot) => {
      const { x, y, nodeVisible } = this.#view;
      const inWindow =
        box !== null &&
        x[slot] > box.left - WINDOW &&
        x[slot] < box.right + WINDOW &&
        y[slot] > box.top - WINDOW &&
        y[slot] < box.bottom + WINDOW;
      return isAdded.has(slot) || near.has(slot) || (inWindow && nodeVisible[slot]);
    });
    return this.#start(involved, added, SETTLING_TICKS);
  }

  /**
   * @returns {number[]} what had not settled yet
   */
  stop() {
    const { unsettled } = this;
    this.#run += 1;
    this.#worker?.postMessage({ run: this.#run });
    if (this.#job !== null) {
      this.#job.resolve(false);
      this.#job = null;
      this.emit('running', false);
    }
    return unsettled;
  }

  #open() {
    const worker = this.#createWorker();
    worker.addEventListener('message', ({ data }) => this.#answered(data));
    worker.addEventListener('error', (event) => this.#failed(worker, event));
    return worker;
  }

  /**
   * It could not be loaded, or ended by an error. Everything stays where it is.
   *
   * @param {Worker} worker
   * @param {Event} event
   */
  #failed(worker, event) {
    event.preventDefault();
    if (worker === this.#worker) {
      worker.terminate();
      const slots = this.#job?.free ?? [];
      this.#worker = null;
      this.stop();
      this.emit('failed', { error: new ApiError(texts.errors.layout, 0), retry: () => this.settle(slots) });
    }
  }

  /** @param {number} slot */
  #neighbours(slot) {
    return this.#view.incident[slot].map((edge) => this.#view.otherEnd(edge, slot));
  }

  /**
   * @param {number[]} slots
   * @param {number[]} free
   * @param {number} ticks
   * @returns {Promise<boolean>}
   */
  #start(slots, free, ticks) {
    const { x, y, radius, ends, edgeVisible } = this.#view;
    const index = new Map(slots.map((slot, i) => [slot, i]));
    const isFree = new Set(free);
    const links = [];
    for (let edge = 0; edge < this.#view.edges.length; edge += 1) {
      const source = index.get(ends[2 * edge]);
      const target = index.get(ends[2 * edge + 1]);
      if (edgeVisible[edge] && source !== undefined && target !== undefined) {
        links.push(source, target);
      }
    }
    this.#worker ??= this.#open();
    this.#worker.postMessage({
      run: this.#run,
      positions: Float32Array.from(slots.flatMap((slot) => [x[slot], y[slot]])),
      radii: Float32Array.from(slots, (slot) => radius[slot]),
      fixed: Uint8Array.from(slots, (slot) => (isFree.has(slot) ? 0 : 1)),
      ends: Int32Array.from(links),
      ticks,
    });
    this.emit('running', true);
    return new Promise((resolve) => {
      this.#job = { slots, free, resolve };
    });
  }

  /** @param {{run: number, positions: Float32Array, done: boolean}} answer */
  #answered({ run, positions, done }) {
    const job = this.#job;
    if (job === null || run !== this.#run) {
      return;
    }
    if (done || !this.#reducedMotion.matches) {
      const index = new Map(job.slots.map((slot, i) => [slot, i]));
      const moved = job.free.flatMap((slot) => {
        const i = index.get(slot) ?? 0;
        return [positions[2 * i], positions[2 * i + 1]];
      });
      this.#view.setPositions(job.free, moved);
    }
    if (done) {
      this.#job = null;
      this.emit('running', false);
      this.emit('done', null);
      job.resolve(true);
    }
  }
}

/**
 * How many ticks a whole picture gets: fewer of more nodes, each of which takes longer.
 *
 * @param {number} nodes how many there are
 */
function ticksFor(nodes) {
  return Math.round(300 * Math.min(1, (500 / nodes) ** 0.48));
}

export { Layout };
