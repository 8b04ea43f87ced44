/**
 * @import {ImportOrder, ImportStatus, LookedAt} from './import-types.js'
 * @import {ApiClient} from './client.js'
 */
import { upload } from './upload.js';

/** Of a list of rejects, which may be long. */
const BEGINNING = 1 << 16;

/** The calls of the API that are about imports. */
class ImportsClient {
  #api;

  /** @param {ApiClient} api */
  constructor(api) {
    this.#api = api;
  }

  /** @returns {Promise<{items: ImportStatus[]}>} the latest first */
  all() {
    return this.#api.call('GET', '/imports?limit=500');
  }

  /**
   * Uploads files, and says what they would bring.
   *
   * @param {ImportOrder} order
   * @param {Parameters<typeof upload>[2]} options
   * @returns {Promise<LookedAt>}
   */
  look({ files, mappingFile, parameters }, options) {
    const form = new FormData();
    for (const file of files) {
      form.append('file', file);
    }
    if (mappingFile !== null) {
      form.append('mappingFile', mappingFile);
    }
    return upload(this.#api.url('/imports', { ...parameters, start: false }), form, options);
  }

  /**
   * @param {string} id
   * @returns {Promise<ImportStatus>}
   */
  start(id) {
    return this.#api.call('POST', `/imports/${encodeURIComponent(id)}/start`);
  }

  /**
   * Ends an import that waits or runs.
   *
   * @param {string} id
   * @returns {Promise<ImportStatus>}
   */
  cancel(id) {
    return this.#api.call('POST', `/imports/${encodeURIComponent(id)}/cancel`);
  }

  /**
   * Takes an import back; one that was only looked at is discarded.
   *
   * @param {string} id
   * @returns {Promise<ImportStatus>}
   */
  undo(id) {
    return this.#api.call('DELETE', `/imports/${encodeURIComponent(id)}`);
  }

  /** @param {string} id */
  rejectsUrl(id) {
    return this.#api.url(`/imports/${encodeURIComponent(id)}/rejects`, {});
  }

  /**
   * The beginning of the list of rejects, JSON lines; the last may be cut.
   *
   * @param {string} id
   */
  async rejects(id) {
    const { body } = await this.#api.open('GET', `/imports/${encodeURIComponent(id)}/rejects`);
    const reader = /** @type {ReadableStream<Uint8Array>} */ (body).getReader();
    const decoder = new TextDecoder();
    let text = '';
    while (text.length < BEGINNING) {
      const { value, done } = await reader.read();
      if (done) {
        return text;
      }
      text += decoder.decode(value, { stream: true });
    }
    await reader.cancel();
    return text;
  }

  /**
   * Tells how an import goes on until it is over.
   *
   * @param {string} id
   * @param {object} listener
   * @param {(status: ImportStatus, over: boolean) => void} listener.onStatus
   * @param {(gone: boolean) => void} listener.onInterrupted the way to Clew is cut, for now or, if it is `gone`, for good
   */
  follow(id, { onStatus, onInterrupted }) {
    const events = new EventSource(this.#api.url(`/imports/${encodeURIComponent(id)}/events`, {}));
    const statusOf = (/** @type {Event} */ event) => JSON.parse(/** @type {MessageEvent} */ (event).data);
    events.addEventListener('progress', (event) => onStatus(statusOf(event), false));
    events.addEventListener('end', (event) => {
      events.close();
      onStatus(statusOf(event), true);
    });
    events.addEventListener('error', () => onInterrupted(events.readyState === EventSource.CLOSED));
  }
}

export { ImportsClient };
