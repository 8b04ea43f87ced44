/** @import {ExplorationHistory} from './exploration-history.js' */
import { texts } from '../texts.js';

const { history: words } = texts;

/** The buttons that undo and redo, each with what it would undo or redo. */
class HistoryTools {
  #root;
  #undo;
  #redo;
  #history;

  /**
   * @param {{root: HTMLElement, undo: HTMLElement, redo: HTMLElement, history: ExplorationHistory}} parts
   */
  constructor({ root, undo, redo, history }) {
    this.#root = root;
    this.#undo = undo;
    this.#redo = redo;
    this.#history = history;
    undo.addEventListener('click', () => history.undo());
    redo.addEventListener('click', () => history.redo());
    history.on('changed', () => this.#refresh());
    this.#refresh();
  }

  #refresh() {
    const { current, before, after, size } = this.#history.tree;
    this.#root.hidden = size === 1;
    label(this.#undo, before === undefined ? null : words.undoStep(current.title), words.undo);
    label(this.#redo, after === undefined ? null : words.redoStep(after.title), words.redo);
  }
}

/**
 * A button that can do nothing keeps the focus, for whoever has just pressed it.
 *
 * @param {HTMLElement} button
 * @param {string | null} does
 * @param {string} otherwise
 */
function label(button, does, otherwise) {
  button.setAttribute('aria-disabled', String(does === null));
  button.setAttribute('aria-label', does ?? otherwise);
  button.title = does ?? otherwise;
}

export { HistoryTools };
