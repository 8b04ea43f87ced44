/**
 * @import {Batch, HistoryStore} from './history-store.js'
 * @import {Shown} from './shown.js'
 */

/** @typedef {Record<'nodes' | 'edges', Set<number>>} Numbers of records */

/** Reads what a tab has stored, as far as it is needed. */
class StoredContent {
  #store;
  #tab;

  /**
   * @param {HistoryStore} store
   * @param {string} tab
   */
  constructor(store, tab) {
    this.#store = store;
    this.#tab = tab;
  }

  /**
   * What some steps show.
   *
   * @param {number[]} ids
   * @returns {Promise<Shown[]>}
   */
  async shown(ids) {
    const steps = await Promise.all(ids.map((id) => this.#store.get('steps', this.#tab, id)));
    return steps.map(({ shown }) => shown);
  }

  /**
   * Records, each as it was stored last.
   *
   * @param {Numbers} wanted
   * @returns {Promise<Batch>}
   */
  async records(wanted) {
    const numbers = await this.#store.batchesOf(this.#tab);
    /** @type {Batch} */
    const found = { nodes: [], edges: [] };
    // Where something is missing there is no batch left, which fails.
    while (wanted.nodes.size + wanted.edges.size > 0) {
      /** @type {Batch} */
      const { nodes, edges } = await this.#store.get('batches', this.#tab, /** @type {number} */ (numbers.pop()));
      found.nodes.push(...nodes.filter(([number]) => wanted.nodes.delete(number)));
      found.edges.push(...edges.filter(([number]) => wanted.edges.delete(number)));
    }
    return found;
  }
}

export { StoredContent };
