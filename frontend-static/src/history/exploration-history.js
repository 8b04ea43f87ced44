/**
 * @import {Entity, Relationship} from '../api/types.js'
 * @import {Cause, Explorer} from '../explorer.js'
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Layout} from '../graph/layout.js'
 * @import {Renderer} from '../graph/renderer.js'
 * @import {Stored} from './history-store.js'
 * @import {Recall} from './recall.js'
 * @import {AllRecords, Shown} from './shown.js'
 * @import {Step} from './step-tree.js'
 * @import {Content} from '../graph/content.js'
 */
import { texts } from '../texts.js';
import { EventBus } from '../ui/events.js';
import { compare, isNothing } from './difference.js';
import { Records } from './records.js';
import { capture, contentOf, numbersIn, placesFrom, placesIn, shared, shownOf } from './shown.js';
import { stepTitle } from './step-title.js';
import { StepTree } from './step-tree.js';

const { history: words } = texts;
/**
 * A step that was done elsewhere, in a list of such, of which it names others by their places.
 *
 * @typedef {{title: string, at: number, content: Content, before?: number, next?: number}} Told
 */

const NONE = new Uint32Array(0);
/** After this many steps that fell away it pays to look which records are left over. */
const FORGET_EVERY = 50;

/**
 * Writes down every change of the picture as a step, and goes back to any of them without asking the server.
 *
 * It follows the picture itself, so that no change can be forgotten; whoever changes it may say why. What changes in
 * one go is one step.
 *
 * @extends {EventBus<{changed: null, went: Step, say: string}>}
 */
class ExplorationHistory extends EventBus {
  #view;
  #explorer;
  #layout;
  #renderer;
  #tree = new StepTree();
  #records = { nodes: /** @type {Records<Entity>} */ (new Records()), edges: /** @type {Records<Relationship>} */ (new Records()) };
  /** Once something has been let go. @type {Recall | undefined} */
  #recall;
  #isPending = false;
  #isChanged = false;
  /** Whether somebody is still choosing what is shown. */
  #isChoosing = false;
  #isRestoring = false;
  /** @type {Cause | null} */
  #cause = null;

  /**
   * @param {{view: GraphView, explorer: Explorer, layout: Layout, renderer: Renderer}} parts
   */
  constructor({ view, explorer, layout, renderer }) {
    super();
    this.#view = view;
    this.#explorer = explorer;
    this.#layout = layout;
    this.#renderer = renderer;
    this.#add(words.beginning, this.#captured());
    for (const event of /** @type {const} */ (['content', 'visibility', 'pins'])) {
      view.on(event, (state) => {
        // What somebody is still choosing is not yet a step.
        this.#isChoosing = state === 'passing';
        if (this.#isChoosing) {
          this.#recall?.cancel();
        } else {
          this.#isChanged = true;
          this.#schedule();
        }
      });
    }
    view.on('selection', () => this.#schedule());
    explorer.on('step', (cause) => {
      this.#cause = cause;
      this.#isChanged = true;
      this.#schedule();
    });
    layout.on('done', () => {
      this.#takePlaces(true);
      this.emit('changed', null);
    });
  }

  get tree() {
    return this.#tree;
  }

  /** Whether what is told about the picture right now comes from going to a step. */
  get isRestoring() {
    return this.#isRestoring;
  }

  undo() {
    this.#finishChoice();
    const from = this.#towards;
    const before = this.#tree.step(from.parent);
    if (before === undefined) {
      this.emit('say', words.nothingToUndo);
    } else {
      this.#goTo(before, words.undone(from.title));
    }
  }

  redo() {
    this.#finishChoice();
    const after = this.#tree.step(this.#towards.next);
    if (after === undefined) {
      this.emit('say', words.nothingToRedo);
    } else {
      this.#goTo(after, words.redone(after.title));
    }
  }

  /** @param {number} id of a step */
  goTo(id) {
    this.#finishChoice();
    const step = this.#tree.step(id);
    if (step !== undefined && step !== this.#towards) {
      this.#goTo(step, words.went(step.title));
    }
  }

  /** Takes over what was stored, and leaves the picture alone. @param {Stored} stored */
  load({ steps, nodes, edges, position }) {
    nodes.forEach(([number, record]) => this.#records.nodes.put(number, record));
    edges.forEach(([number, record]) => this.#records.edges.put(number, record));
    const known = new Map(steps.map(({ id, shown }) => [id, shown]));
    for (const step of steps) {
      const before = step.parent === null ? undefined : known.get(step.parent);
      step.shown = before === undefined ? step.shown : shared(step.shown, before);
      known.set(step.id, step.shown);
    }
    this.#tree.load(steps, position);
    this.#forgetUnused();
  }

  /** Shows the current step again. */
  resume() {
    this.#restore();
    this.emit('say', words.resumed);
    this.emit('changed', null);
  }

  /** Begins an empty picture; what is shown next is the same step. */
  beginAnew() {
    this.#add(words.anew, this.#captured(), { provisional: true });
    this.emit('changed', null);
  }

  /**
   * What the picture showed after a step.
   *
   * @param {Step} step
   */
  contentOf({ shown, selection }) {
    return contentOf(shown, this.#records, selection);
  }

  /**
   * Takes over the steps that led to one elsewhere.
   *
   * @param {Step} at
   * @param {Told[]} told each after the one before it
   * @param {number} last place of the one that ended where `at` is
   */
  graft(at, told, last) {
    const steps = told.map(({ content: { selection, ...content }, ...step }) => {
      return { ...step, shown: shownOf(content, this.#records), selection, unsettled: NONE };
    });
    this.#tree.graft(at, steps, last);
    this.emit('changed', null);
  }

  /** Everything is to be stored again. */
  touchAll() {
    this.#tree.touchAll();
    this.#records.nodes.touchAll();
    this.#records.edges.touchAll();
  }

  /**
   * What is stored, and not needed for what is shown now, is dropped from memory.
   *
   * @param {(parts: {records: AllRecords, explorer: Explorer}) => Recall} createRecall what brings it back
   */
  letGo(createRecall) {
    this.#recall ??= createRecall({ records: this.#records, explorer: this.#explorer });
    this.#recall.letGo(this.#tree);
  }

  /**
   * Afterwards what these steps show is in memory, for a while at least.
   *
   * @param {Step[]} steps
   */
  bringBack(steps) {
    return this.#recall?.bringBack(steps);
  }

  /** What changed since it was last stored. */
  takeUnsaved() {
    const { nodes, edges } = this.#records;
    return { ...this.#tree.takeUnsaved(), nodes: nodes.takeUnsaved(), edges: edges.takeUnsaved() };
  }

  /** What is just being chosen, or played, is a step as it is: otherwise what was before it would be undone, too. */
  #finishChoice() {
    if (this.#isChoosing) {
      this.#view.setFilter({});
      this.#record();
    }
  }

  #schedule() {
    if (!this.#isPending) {
      this.#isPending = true;
      // All that is told about one change has been told by then.
      queueMicrotask(() => this.#record());
    }
  }

  #record() {
    const { current } = this.#tree;
    const cause = this.#cause;
    const isChanged = this.#isChanged;
    this.#isPending = this.#isChanged = false;
    this.#cause = null;
    if (!isChanged || !this.#recordChange(cause)) {
      this.#tree.change(current, { selection: this.#view.selection });
    }
    this.emit('changed', null);
  }

  /**
   * @param {Cause | null} cause
   * @returns {boolean} whether there was a change
   */
  #recordChange(cause) {
    const { current } = this.#tree;
    const shown = this.#captured();
    const difference = compare(current.shown, shown, current.unsettled);
    const moves = cause?.moves === true && shown.nodes.length > 0;
    if (isNothing(difference) && !moves) {
      return false;
    }
    if (cause?.completes) {
      this.#tree.change(current, { shown: shared(shown, current.shown) });
      return true;
    }
    if (moves) {
      this.#takePlaces(true);
    }
    const nameOf = (/** @type {number} */ number) => this.#records.nodes.get(number).name;
    const after = { nameOf, count: shown.nodes.length };
    this.#add(stepTitle(difference, cause?.title, after, cause?.replaces), shown, { begins: cause?.replaces });
    return true;
  }

  /**
   * @param {string} title
   * @param {Shown} shown
   * @param {Pick<Step, 'provisional' | 'begins'>} [kind]
   */
  #add(title, shown, { provisional = false, begins = false } = {}) {
    this.#recall?.cancel();
    const current = this.#tree.size === 0 ? undefined : this.#tree.current;
    const step = {
      title,
      at: Date.now(),
      shown: current === undefined ? shown : shared(shown, current.shown),
      selection: this.#view.selection,
      unsettled: this.#unsettled(),
      provisional,
      begins,
    };
    if (current?.provisional) {
      this.#tree.change(current, step);
    } else {
      this.#tree.add(step);
      if (this.#tree.fallen % FORGET_EVERY === 1) {
        this.#forgetUnused();
      }
    }
  }

  #captured() {
    return capture(this.#view, this.#records);
  }

  /**
   * @param {Step} step
   * @param {string} text
   */
  #goTo(step, text) {
    this.#interrupt();
    if (this.#recall === undefined) {
      this.#arrive(step, text);
    } else {
      this.#recall.bring(step, () => this.#arrive(step, text));
    }
  }

  #interrupt() {
    if (this.#layout.unsettled.length > 0) {
      this.#takePlaces(false);
    }
    this.#explorer.interrupt();
  }

  /** Where one is, or is about to be. */
  get #towards() {
    return this.#recall?.wish ?? this.#tree.current;
  }

  /**
   * @param {Step} step
   * @param {string} text
   */
  #arrive(step, text) {
    this.#interrupt();
    this.#tree.goTo(step.id);
    this.#restore();
    this.emit('went', step);
    this.emit('changed', null);
    // After all that the picture itself has to say about it.
    this.emit('say', text);
  }

  #restore() {
    const { shown, unsettled } = this.#tree.current;
    this.#records.nodes.claim(shown.nodes);
    this.#records.edges.claim(shown.edges);
    // Slots are given anew.
    this.#renderer.setHover(null);
    this.#isRestoring = true;
    this.#view.restore(this.contentOf(this.#tree.current));
    this.#isRestoring = false;
    this.#renderer.fitIfLost();
    if (unsettled.length > 0) {
      const numbers = new Set(unsettled);
      this.#layout.settle([...shown.nodes.keys()].filter((slot) => numbers.has(shown.nodes[slot])));
    }
  }

  /**
   * Where the layout has put things meanwhile is where they are in this step, and in those before it that it had not
   * settled either: undo and redo move nothing that stays.
   *
   * @param {boolean} settled whether the layout is done with them
   */
  #takePlaces(settled) {
    const { current } = this.#tree;
    const places = placesIn(this.#view);
    const unsettled = settled ? NONE : this.#unsettled();
    /** @type {Step | undefined} */
    let step = this.#tree.before;
    while (step !== undefined && step.unsettled.length > 0) {
      const known = placesFrom(step.shown, { ...current.shown, ...places }, step.unsettled);
      this.#tree.change(step, { shown: { ...step.shown, ...known }, unsettled: settled ? NONE : step.unsettled });
      step = this.#tree.step(step.parent);
    }
    this.#tree.change(current, { shown: { ...current.shown, ...places }, unsettled });
  }

  #unsettled() {
    const { nodes } = this.#view;
    const slots = this.#layout.unsettled.filter((slot) => slot < nodes.length);
    return Uint32Array.from(slots, (slot) => this.#records.nodes.numberOf(nodes[slot]));
  }

  /** Records that no step shows any more need no room. */
  #forgetUnused() {
    const used = numbersIn(this.#tree.steps);
    this.#records.nodes.retain(used.nodes);
    this.#records.edges.retain(used.edges);
  }
}

export { ExplorationHistory };
