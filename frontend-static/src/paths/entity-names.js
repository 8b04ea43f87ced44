/** @import {ApiClient} from '../api/client.js' */

/** What entities are called, and what is the name of a type, as far as it came by. */
class EntityNames {
  #api;
  /** @type {Map<string, string>} */
  #names = new Map();
  /** @type {Set<string>} */
  #types = new Set();

  /** @param {ApiClient} api */
  constructor(api) {
    this.#api = api;
  }

  /** @param {string} id */
  nameOf(id) {
    return this.#names.get(id);
  }

  /** @param {{id: string, name: string}[]} entities */
  learn(entities) {
    entities.forEach(({ id, name }) => this.#names.set(id, name));
  }

  /** @param {string[]} types */
  learnTypes(types) {
    types.forEach((type) => this.#types.add(type));
  }

  /** @param {string} value */
  isType(value) {
    return this.#types.has(value);
  }

  /** @param {string} value */
  knows(value) {
    return this.#names.has(value) || this.#types.has(value);
  }

  /**
   * Asks for those that are not known. What is not found goes by its id: whoever uses it will hear of it.
   *
   * @param {string[]} ids
   * @param {AbortSignal} signal
   */
  async load(ids, signal) {
    const unknown = ids.filter((id) => !this.knows(id));
    const found = await Promise.allSettled(unknown.map((id) => this.#api.entity(id, signal)));
    signal.throwIfAborted();
    return found.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  }
}

export { EntityNames };
