/**
 * @import {Selection} from '../graph/graph-view.js'
 * @import {Shown} from './shown.js'
 */
import { AWAY } from './shown.js';

/** More are not kept: each holds the place of every node. */
const MOST_STEPS = 200;

/**
 * @typedef {object} Step what the picture showed, and what was done to it
 * @property {number} id larger than those of all earlier steps
 * @property {number | null} parent the step before; `null` where there is none, or it is no longer kept
 * @property {number | null} next the step that redo leads to
 * @property {string} title
 * @property {number} at when it was done, in milliseconds
 * @property {Shown} shown
 * @property {Selection | null} selection
 * @property {Uint32Array} unsettled nodes whose places were still changing
 * @property {boolean} [provisional] the next step takes its place
 * @property {boolean} [begins] whether what was there before made room for it
 * @property {number} [ledBy] the last of the steps that led to it elsewhere
 * @property {boolean} [leads] whether it is the first of those that led to its parent elsewhere
 *
 * @typedef {Omit<Step, 'id' | 'parent' | 'next'>} NewStep
 * @typedef {NewStep & {before?: number, next?: number}} ToldStep in a list of such, of which it names others by place
 * @typedef {{current: number, fallen: number}} Position
 */

/**
 * The steps of an exploration: going back and doing something else begins a branch, and what was there stays reachable.
 * Each step is whole in itself, so that none needs another to be returned to.
 */
class StepTree {
  #most;
  /** In the order of their ids. @type {Map<number, Step>} */
  #steps = new Map();
  #current = 0;
  #fallen = 0;
  /** @type {Set<number>} */
  #unsaved = new Set();
  /** @type {Set<number>} */
  #removed = new Set();

  /** @param {number} [most] how many steps are kept */
  constructor(most = MOST_STEPS) {
    this.#most = most;
  }

  /** @returns {Step} */
  get current() {
    return /** @type {Step} */ (this.#steps.get(this.#current));
  }

  get size() {
    return this.#steps.size;
  }

  get most() {
    return this.#most;
  }

  /** How many steps are no longer kept. */
  get fallen() {
    return this.#fallen;
  }

  /** In the order in which they were done. */
  get steps() {
    return [...this.#steps.values()];
  }

  /** @param {number | null} id */
  step(id) {
    return id === null ? undefined : this.#steps.get(id);
  }

  /** The step that undo leads to. */
  get before() {
    return this.step(this.current.parent);
  }

  /** The step that redo leads to. */
  get after() {
    return this.step(this.current.next);
  }

  /**
   * Adds a step after the current one and goes there.
   *
   * @param {NewStep} step
   */
  add(step) {
    const parent = this.step(this.#current);
    const id = Math.max(-1, ...this.#steps.keys()) + 1;
    this.#steps.set(id, { ...step, id, parent: parent?.id ?? null, next: null });
    this.#unsaved.add(id);
    this.#current = id;
    if (parent !== undefined) {
      this.#lead(parent, id);
    }
    this.#dropOldest();
  }

  /**
   * Hangs the steps that led to one elsewhere after it, where they are aside: redo does not lead there.
   *
   * @param {Step} at
   * @param {ToldStep[]} steps each after the one before it
   * @param {number} last place of the one that ended where `at` is
   */
  graft(at, steps, last) {
    const first = Math.max(...this.#steps.keys()) + 1;
    steps.forEach(({ before, next, ...step }, place) => {
      const id = first + place;
      const leads = before === undefined;
      this.#steps.set(id, { ...step, id, leads, parent: leads ? at.id : first + before, next: next === undefined ? null : first + next });
      this.#unsaved.add(id);
    });
    this.change(at, { ledBy: first + last });
    this.#dropOldest();
  }

  /**
   * Puts other content into a step.
   *
   * @param {Step} step
   * @param {Partial<NewStep>} changes
   */
  change(step, changes) {
    Object.assign(step, changes);
    this.#unsaved.add(step.id);
  }

  /**
   * Goes to a step. From any step before it, redo leads here; from here on, it leads where one went last.
   *
   * @param {number} id
   */
  goTo(id) {
    if (!this.#steps.has(id)) {
      throw new RangeError(`No step has the id ${id}.`);
    }
    this.#current = id;
    for (let step = this.current, parent = this.before; parent !== undefined; step = parent, parent = this.step(step.parent)) {
      this.#lead(parent, step.id);
    }
  }

  /**
   * @param {Step[]} steps in the order of their ids
   * @param {Position} position
   */
  load(steps, { current, fallen }) {
    this.#steps = new Map(steps.map((step) => [step.id, step]));
    this.#current = current;
    this.#fallen = fallen;
    this.#unsaved.clear();
    this.#removed.clear();
  }

  /**
   * Of what is stored, lets go what steps show that are not needed.
   *
   * @param {(shown: Shown) => boolean} isNeeded
   */
  letGo(isNeeded) {
    for (const step of this.#steps.values()) {
      if (!this.#unsaved.has(step.id) && step.unsettled.length === 0 && !isNeeded(step.shown)) {
        step.shown = AWAY;
      }
    }
  }

  /** All are to be saved again. */
  touchAll() {
    this.#unsaved = new Set(this.#steps.keys());
  }

  /** What changed since the last time. */
  takeUnsaved() {
    const steps = this.steps.filter(({ id }) => this.#unsaved.has(id));
    const removed = [...this.#removed];
    this.#unsaved.clear();
    this.#removed.clear();
    return { steps, removed, position: { current: this.#current, fallen: this.#fallen } };
  }

  /**
   * @param {Step} parent
   * @param {number} id
   */
  #lead(parent, id) {
    if (parent.next !== id && !this.step(id)?.leads) {
      parent.next = id;
      this.#unsaved.add(parent.id);
    }
  }

  /** The step before the current one stays: what was just done can always be undone. */
  #dropOldest() {
    while (this.#steps.size > this.#most) {
      const oldest = /** @type {Step} */ (
        this.steps.find(({ id }) => id !== this.#current && id !== this.current.parent)
      );
      this.#steps.delete(oldest.id);
      this.#unsaved.delete(oldest.id);
      this.#removed.add(oldest.id);
      this.#fallen += 1;
      for (const step of this.#steps.values()) {
        if (step.parent === oldest.id) {
          step.parent = null;
          this.#unsaved.add(step.id);
        }
        if (step.next === oldest.id) {
          step.next = null;
          this.#unsaved.add(step.id);
        }
      }
    }
  }
}

export { MOST_STEPS, StepTree };
