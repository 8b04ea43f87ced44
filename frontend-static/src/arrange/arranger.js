/**
 * @import {Explorer} from '../explorer.js'
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Layout} from '../graph/layout.js'
 * @import {Renderer} from '../graph/renderer.js'
 * @import {Menu} from '../ui/menu.js'
 * @import {Drawing, Way} from './arrangement.js'
 * @import {Answer, Job} from './job.js'
 */
import { ApiError } from '../api/client.js';
import { texts } from '../texts.js';
import { arrange as words } from '../texts/arrange.js';
import { el, replace } from '../ui/dom.js';
import { arrangement, describe } from './arrangement.js';

const MOVE_TIME = 300;
/** A picture with more nodes takes too long to paint for a film of it. */
const MOST_MOVING = 2000;

/**
 * Puts the nodes where an arrangement has them. The places are worked out in a worker of its own, which ends when
 * something else changes the picture meanwhile. Pinned nodes move with the others, and stay pinned where they come to.
 */
class Arranger {
  #view;
  #layout;
  #explorer;
  #renderer;
  #menu;
  #reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  #note = el('div', { class: 'arrangement', hidden: true });
  #running = new AbortController();
  /** Puts everything where it is going; set while it moves. @type {(() => void) | null} */
  #land = null;

  /**
   * @param {{view: GraphView, layout: Layout, explorer: Explorer, renderer: Renderer, menu: Menu, counts: HTMLElement}} parts
   */
  constructor({ view, layout, explorer, renderer, menu, counts }) {
    this.#view = view;
    this.#layout = layout;
    this.#explorer = explorer;
    this.#renderer = renderer;
    this.#menu = menu;
    counts.before(this.#note);
    view.on('content', () => this.#changed());
    view.on('visibility', (state) => state === null && this.#changed());
    view.on('pins', () => this.#land?.());
    explorer.on('step', () => this.#land?.());
    layout.on('running', (running) => running && this.#changed());
    this.#describe();
  }

  /** @param {HTMLElement} opener */
  open(opener) {
    const { left, bottom } = opener.getBoundingClientRect();
    const items = Object.entries(words.ways).map(([way, { label, note }]) => ({
      label,
      note,
      run: () => (way === 'connection' ? this.#explorer.arrange() : this.arrange(/** @type {Way} */ (way))),
    }));
    this.#menu.open(words.title, items, { x: left, y: bottom + 6 }, { titled: true });
  }

  /** @param {Way} way */
  async arrange(way) {
    this.#cancel();
    const view = this.#view;
    const slots = [...view.nodes.keys()].filter((slot) => view.nodeVisible[slot]);
    if (slots.length === 0) {
      this.#explorer.emit('say', words.empty);
      return;
    }
    if (this.#layout.unsettled.length > 0) {
      // Where things are now is where they come back to.
      this.#layout.stop();
      this.#layout.emit('done', null);
    }
    const { signal } = (this.#running = new AbortController());
    this.#explorer.emit('busy', true);
    try {
      const { job, draw } = await arrangement(view, slots, way);
      const answer = await inWorker(job, signal);
      await this.#apply(way, slots, answer, draw(answer));
    } catch (error) {
      if (!signal.aborted) {
        this.#explorer.emit('failed', { error, retry: () => this.arrange(way) });
      }
    } finally {
      if (signal === this.#running.signal) {
        this.#explorer.emit('busy', false);
      }
    }
  }

  /**
   * @param {Way} way
   * @param {number[]} slots
   * @param {Answer} answer
   * @param {Drawing} drawing
   */
  async #apply(way, slots, { positions }, drawing) {
    const view = this.#view;
    const before = Float32Array.from(slots.flatMap((slot) => [view.x[slot], view.y[slot]]));
    const placed = new Uint8Array(view.nodes.length);
    view.bundles.withMembers(slots).forEach((slot) => (placed[slot] = 1));
    const pinned = slots.filter((slot) => view.isPinned(slot)).length;
    const isOther = view.backdrop?.about.way !== way && before.every((place, i) => place === positions[i]);
    view.backdrop = { ...drawing, about: { ...drawing.about, pinned }, placed };
    view.setPositions(slots, positions);
    // Groups may differ where no place does.
    this.#explorer.emit('step', { title: words.steps[way], moves: isOther });
    this.#renderer.fit();
    this.#explorer.emit('say', this.#describe());
    if (!this.#reducedMotion.matches && slots.length <= MOST_MOVING) {
      // Once the step has been written down, with the places where all of this ends.
      await null;
      await this.#move(slots, before, positions);
    }
  }

  /**
   * @param {number[]} slots
   * @param {Float32Array} from
   * @param {Float32Array} to
   */
  #move(slots, from, to) {
    const view = this.#view;
    const { nodes } = view;
    const began = performance.now();
    let frame = 0;
    const landed = new Promise((resolve) => {
      this.#land = () => {
        this.#land = null;
        cancelAnimationFrame(frame);
        // Slots are given anew when another step is shown.
        if (view.nodes === nodes) {
          view.setPositions(slots, to);
        }
        resolve(null);
      };
    });
    const step = (/** @type {number} */ now) => {
      const t = Math.max(0, (now - began) / MOVE_TIME);
      if (t >= 1) {
        this.#land?.();
        return;
      }
      const eased = 1 - (1 - t) ** 3;
      view.setPositions(slots, from.map((place, i) => place + (to[i] - place) * eased));
      frame = requestAnimationFrame(step);
    };
    step(began);
    return landed;
  }

  #changed() {
    this.#cancel();
    this.#describe();
  }

  #cancel() {
    this.#land?.();
    this.#running.abort();
  }

  /** Says under the picture what its places mean, as long as they do. */
  #describe() {
    const { backdrop, nodes, nodeVisible } = this.#view;
    this.#note.hidden = backdrop === null;
    if (backdrop === null) {
      return '';
    }
    const later = nodes.reduce((sum, _, slot) => sum + (nodeVisible[slot] && !backdrop.placed[slot] ? 1 : 0), 0);
    const notes = describe(backdrop.about, { later });
    replace(this.#note, notes.map((note) => el('span', {}, note)));
    return notes.join(' ');
  }
}

/**
 * @param {Job} job
 * @param {AbortSignal} signal
 * @returns {Promise<Answer>}
 */
function inWorker(job, signal) {
  const worker = new Worker(new URL('arrange-worker.js', document.baseURI), { type: 'module' });
  return new Promise((resolve, reject) => {
    const end = () => {
      worker.terminate();
      reject(signal.reason);
    };
    if (signal.aborted) {
      end();
      return;
    }
    signal.addEventListener('abort', end, { once: true });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      worker.terminate();
      reject(new ApiError(texts.errors.layout, 0));
    });
    worker.addEventListener('message', ({ data }) => {
      worker.terminate();
      resolve(data);
    });
    worker.postMessage(job);
  });
}

export { Arranger };
