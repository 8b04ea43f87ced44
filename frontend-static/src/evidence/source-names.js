/** @import {ApiClient} from '../api/client.js' */

/** As many sources as one answer holds. */
const PAGE = 500;
/** So many are asked for one by one at a time. */
const AT_ONCE = 6;

/** @typedef {{id: string, title: string, publisher?: string, publishedOn?: string}} SourceName */

/** What sources are called: most come with one answer, the rest as they are needed. */
class SourceNames {
  #api;
  /** @type {Map<string, SourceName>} */
  #known = new Map();
  #isPageRead = false;

  /** @param {ApiClient} api */
  constructor(api) {
    this.#api = api;
  }

  /** @param {string} id */
  get(id) {
    return this.#known.get(id);
  }

  /**
   * Reads what is not known of these.
   *
   * @param {string[]} ids
   */
  async read(ids) {
    const unknown = () => ids.filter((id) => !this.#known.has(id));
    if (unknown().length > AT_ONCE && !this.#isPageRead) {
      this.#isPageRead = true;
      const { items } = await this.#api.call('GET', `/sources?limit=${PAGE}`);
      this.#take(items);
    }
    const missing = unknown();
    for (let i = 0; i < missing.length; i += AT_ONCE) {
      const some = missing.slice(i, i + AT_ONCE);
      this.#take(await Promise.all(some.map((id) => this.#api.call('GET', `/sources/${encodeURIComponent(id)}?limit=1`))));
    }
  }

  /** @param {SourceName[]} sources */
  #take(sources) {
    sources.forEach((source) => this.#known.set(source.id, source));
  }
}

export { SourceNames };
