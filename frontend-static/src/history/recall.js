/**
 * @import {Explorer} from '../explorer.js'
 * @import {HistoryStore} from './history-store.js'
 * @import {AllRecords, Shown} from './shown.js'
 * @import {Step, StepTree} from './step-tree.js'
 */
import { recall as words } from '../texts/recall.js';
import { StoredContent } from './stored-content.js';

/** Brings what was let go back into memory when a step needs it. Of several wishes the latest counts. */
class Recall {
  #source;
  #records;
  #explorer;
  #reading = 0;
  /** @type {Step | null} */
  #wish = null;

  /** @param {{source: StoredContent, records: AllRecords, explorer: Explorer}} parts */
  constructor({ source, records, explorer }) {
    this.#source = source;
    this.#records = records;
    this.#explorer = explorer;
  }

  /** Where one is about to be. */
  get wish() {
    return this.#wish;
  }

  /** Something else was done meanwhile. */
  cancel() {
    this.#wish = null;
  }

  /**
   * @param {Step} step
   * @param {() => void} arrive is called, at once if nothing has to be read, unless something else is wished meanwhile
   */
  bring(step, arrive) {
    if (this.#isWhole(step.shown)) {
      this.#wish = null;
      arrive();
    } else {
      this.#wish = step;
      this.#fetch(step, arrive);
    }
  }

  /**
   * Only what the current step needs stays in memory; of the others what needs nothing else.
   *
   * @param {StepTree} tree
   */
  letGo(tree) {
    // Something is read because it is needed.
    if (this.#reading === 0) {
      const { shown } = tree.current;
      this.#records.nodes.letGo(shown.nodes);
      this.#records.edges.letGo(shown.edges);
      tree.letGo((other) => this.#isWhole(other));
    }
  }

  /** @param {Step[]} steps */
  async bringBack(steps) {
    this.#setReading(1);
    try {
      await this.#read(steps);
    } finally {
      this.#setReading(-1);
    }
  }

  /** @param {Step} step @param {() => void} arrive */
  async #fetch(step, arrive) {
    const isRead = await this.bringBack([step]).then(() => true, () => false);
    if (this.#wish === step) {
      this.#wish = null;
      if (isRead) {
        arrive();
      } else {
        this.#explorer.emit('note', words.notRead(step.title));
      }
    }
  }

  /** @param {Step[]} steps */
  async #read(steps) {
    const away = steps.filter(({ shown }) => shown.away);
    const read = away.length === 0 ? [] : await this.#source.shown(away.map(({ id }) => id));
    const shown = [...steps.filter((step) => !step.shown.away).map((step) => step.shown), ...read];
    const found = await this.#source.records({
      nodes: missing(shown.map(({ nodes }) => nodes), this.#records.nodes),
      edges: missing(shown.map(({ edges }) => edges), this.#records.edges),
    });
    found.nodes.forEach(([number, record]) => this.#records.nodes.put(number, record));
    found.edges.forEach(([number, record]) => this.#records.edges.put(number, record));
    away.forEach((step, i) => (step.shown = read[i]));
  }

  /** @param {number} change */
  #setReading(change) {
    this.#reading += change;
    this.#explorer.emit('busy', this.#reading > 0);
  }

  /** Whether all that a step shows is in memory. @param {Shown} shown */
  #isWhole(shown) {
    const { nodes, edges } = this.#records;
    return !shown.away && shown.nodes.every((number) => nodes.has(number)) && shown.edges.every((number) => edges.has(number));
  }
}

/**
 * @param {Uint32Array[]} lists of numbers
 * @param {{has(number: number): boolean}} records
 */
function missing(lists, records) {
  /** @type {Set<number>} */
  const numbers = new Set();
  lists.forEach((list) => list.forEach((number) => records.has(number) || numbers.add(number)));
  return numbers;
}

/** @param {{store: HistoryStore, tab: string, records: AllRecords, explorer: Explorer}} parts */
function createRecall({ store, tab, ...parts }) {
  return new Recall({ ...parts, source: new StoredContent(store, tab) });
}

export { Recall, createRecall };
