/** @import {GraphView} from '../graph/graph-view.js' */

const KEY = 'clew-view';
/** So many entities tell one picture from another. */
const KNOWN_BY = 50;

/** @typedef {{id: string, version: number, title: string, note?: string}} Current */

/**
 * Which saved view the picture of this tab comes from. Known after a reload too; forgotten with the picture, and left
 * out as long as undo shows another one.
 */
class CurrentView {
  #view;
  /** With some of the entities that the picture had then. @type {Current & {ids: string[]} | null} */
  #value = null;

  /** @param {GraphView} view */
  constructor(view) {
    this.#view = view;
    if (!view.isEmpty) {
      this.#value = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    }
  }

  /** @returns {Current | null} */
  get value() {
    return this.#value?.ids.every((id) => this.#view.nodeSlot(id) >= 0) ? this.#value : null;
  }

  set value(value) {
    if (value === null) {
      this.#value = null;
    } else {
      const { id, version, title, note } = value;
      this.#value = { id, version, title, note, ids: this.#view.nodes.slice(0, KNOWN_BY).map((node) => node.id) };
    }
    sessionStorage.setItem(KEY, JSON.stringify(this.#value));
  }
}

export { CurrentView };
