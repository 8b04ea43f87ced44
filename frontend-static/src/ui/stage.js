import { EventBus } from './events.js';

/** @typedef {'picture' | 'both' | 'table' | 'timeline' | 'tree' | 'result'} StageView */

/**
 * Which of picture, table, timeline, tree and query result is in the middle of the page.
 *
 * @extends {EventBus<{shown: StageView}>}
 */
class Stage extends EventBus {
  #picture;
  #table;
  #timeline;
  #tree;
  #result;
  #buttons;
  /** @type {StageView} */
  #view = 'picture';

  /**
   * @param {{picture: HTMLElement, table: HTMLElement, timeline?: HTMLElement, tree?: HTMLElement, result: HTMLElement, buttons: HTMLButtonElement[]}} parts
   */
  constructor({ picture, table, timeline, tree, result, buttons }) {
    super();
    this.#picture = picture;
    this.#table = table;
    this.#timeline = timeline;
    this.#tree = tree;
    this.#result = result;
    this.#buttons = buttons;
    for (const button of buttons) {
      button.addEventListener('click', () => this.show(/** @type {StageView} */ (button.dataset.stage)));
    }
    this.show('picture');
  }

  get view() {
    return this.#view;
  }

  /** @param {StageView} view */
  show(view) {
    this.#view = view;
    this.#picture.hidden = view !== 'picture' && view !== 'both';
    this.#table.hidden = view !== 'table' && view !== 'both';
    this.#timeline?.toggleAttribute('hidden', view !== 'timeline');
    this.#tree?.toggleAttribute('hidden', view !== 'tree');
    this.#result.hidden = view !== 'result';
    for (const button of this.#buttons) {
      button.setAttribute('aria-pressed', String(button.dataset.stage === view));
      if (button.dataset.stage === 'result' && view === 'result') {
        button.hidden = false;
      }
    }
    this.emit('shown', view);
  }

  /** Makes sure that a change of the picture can be seen. */
  ensurePicture() {
    if (this.#picture.hidden) {
      this.show('picture');
    }
  }
}

export { Stage };
