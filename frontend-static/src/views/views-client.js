/**
 * @import {ApiClient} from '../api/client.js'
 * @import {Subgraph} from '../api/types.js'
 * @import {SavedView, ViewDocument} from './view-document.js'
 *
 * @typedef {object} ListedView
 * @property {string} id
 * @property {number} version
 * @property {string} created
 * @property {string} changed
 * @property {string} title
 * @property {string} [note]
 * @property {number} entities
 * @property {number} relationships
 * @property {number} annotations
 * @property {number} steps
 *
 * @typedef {{items: ListedView[], total: number}} ViewPage
 */

/** The calls about saved views. */
class ViewsClient {
  #api;

  /** @param {ApiClient} api */
  constructor(api) {
    this.#api = api;
  }

  /**
   * @param {number} limit
   * @param {number} [offset]
   * @returns {Promise<ViewPage>}
   */
  page(limit, offset = 0) {
    return this.#api.call('GET', `/views?limit=${limit}&offset=${offset}`);
  }

  /**
   * @param {string} id
   * @param {AbortSignal} [signal]
   * @returns {Promise<SavedView>}
   */
  one(id, signal) {
    return this.#api.call('GET', pathOf(id), { signal });
  }

  /** @param {ViewDocument} document @returns {Promise<SavedView>} */
  create(document) {
    return this.#api.call('POST', '/views', { json: document });
  }

  /**
   * @param {string} id
   * @param {number | null} version that it takes the place of; whichever there is, if none is named
   * @param {ViewDocument} document
   * @returns {Promise<SavedView>}
   */
  change(id, version, document) {
    const headers = { 'If-Match': version === null ? '*' : `"${version}"` };
    return this.#api.call('PUT', pathOf(id), { json: document, headers });
  }

  /**
   * What is known now of what a view shows.
   *
   * @param {string[]} ids
   * @param {AbortSignal} signal
   * @returns {Promise<Subgraph>}
   */
  subgraph(ids, signal) {
    return this.#api.subgraph(ids, signal);
  }

  /** @param {string} id */
  remove(id) {
    return this.#api.call('DELETE', pathOf(id));
  }
}

/** @param {string} id */
function pathOf(id) {
  return `/views/${encodeURIComponent(id)}`;
}

export { ViewsClient };
