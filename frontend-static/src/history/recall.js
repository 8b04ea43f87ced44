/**
 * @import {Explorer} from '../explorer.js'
 * @import {Batch} from './history-store.js'
 * @import {AllRecords} from './shown.js'
 * @import {Step} from './step-tree.js'
 */
import { texts } from '../texts.js';

/** @typedef {Record<'nodes' | 'edges', Set<number>>} Numbers */

/** Brings the records of a step back into memory, where they were let go. Of several wishes the latest counts. */
class Recall {
  #records;
  #explorer;
  #reading = 0;
  /** @type {Step | null} */
  #wish = null;
  /** @type {(wanted: Numbers) => Promise<Batch>} */
  #read = () => Promise.reject(new Error('Nothing is stored.'));

  /** @param {{records: AllRecords, explorer: Explorer}} parts */
  constructor({ records, explorer }) {
    this.#records = records;
    this.#explorer = explorer;
  }

  /** Where one is about to be. */
  get wish() {
    return this.#wish;
  }

  /** Where records are read from. @param {(wanted: Numbers) => Promise<Batch>} read */
  readFrom(read) {
    this.#read = read;
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
    const wanted = this.#lacking(step);
    if (wanted.nodes.size + wanted.edges.size > 0) {
      this.#wish = step;
      this.#fetch(step, wanted, arrive);
    } else {
      this.#wish = null;
      arrive();
    }
  }

  /** Gives the memory back that no longer is needed for what is shown. @param {Step} current */
  letGo({ shown }) {
    // What is there already was not asked for.
    if (this.#reading === 0) {
      this.#records.nodes.letGo(shown.nodes);
      this.#records.edges.letGo(shown.edges);
    }
  }

  /** @param {Step} step @param {Numbers} wanted @param {() => void} arrive */
  async #fetch(step, wanted, arrive) {
    this.#setReading(1);
    const found = await this.#read(wanted).catch(() => null);
    this.#setReading(-1);
    if (this.#wish === step) {
      this.#wish = null;
      if (found === null) {
        this.#explorer.emit('note', texts.history.notRead(step.title));
      } else {
        found.nodes.forEach(([number, record]) => this.#records.nodes.put(number, record));
        found.edges.forEach(([number, record]) => this.#records.edges.put(number, record));
        arrive();
      }
    }
  }

  /** @param {number} change */
  #setReading(change) {
    this.#reading += change;
    this.#explorer.emit('busy', this.#reading > 0);
  }

  /** @param {Step} step @returns {Numbers} */
  #lacking({ shown }) {
    const { nodes, edges } = this.#records;
    return {
      nodes: new Set(shown.nodes.filter((number) => !nodes.has(number))),
      edges: new Set(shown.edges.filter((number) => !edges.has(number))),
    };
  }
}

export { Recall };
