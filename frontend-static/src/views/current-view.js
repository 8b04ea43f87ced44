/** @import {GraphView} from '../graph/graph-view.js' */

const KEY = 'clew-view';

/** @typedef {{id: string, version: number, title: string, note?: string}} Current */

/** Which saved view the picture of this tab comes from; known after a reload too, and forgotten with the picture. */
class CurrentView {
  /** @type {Current | null} */
  #value = null;

  /** @param {GraphView} view */
  constructor(view) {
    if (!view.isEmpty) {
      this.#value = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    }
    view.on('content', () => {
      if (view.isEmpty) {
        this.value = null;
      }
    });
  }

  get value() {
    return this.#value;
  }

  set value(value) {
    const { id, version, title, note } = value ?? { id: '', version: 0, title: '' };
    this.#value = value === null ? null : { id, version, title, note };
    sessionStorage.setItem(KEY, JSON.stringify(this.#value));
  }
}

export { CurrentView };
