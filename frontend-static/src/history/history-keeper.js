/**
 * @import {ExplorationHistory} from './exploration-history.js'
 * @import {HistoryStore} from './history-store.js'
 * @import {Tab} from './tab.js'
 */
import { EventBus } from '../ui/events.js';

/** What follows within this time, in milliseconds, is stored together. */
const DELAY = 150;
/** A store that has not answered by then will not keep anybody waiting. */
const PATIENCE = 3000;
/** So long after the last change, in milliseconds, memory is given back: what was just done is undone at once. */
const IDLE = 10_000;

/**
 * Keeps the history of this tab in the browser. Where that fails the page goes on without, and it is said once.
 *
 * @extends {EventBus<{failed: null}>}
 */
class HistoryKeeper extends EventBus {
  #history;
  #store;
  #claimTab;
  #tab = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #idleTimer;
  #works = false;
  /** What is stored is stored in order. */
  #saved = Promise.resolve();

  /**
   * @param {{history: ExplorationHistory, store: HistoryStore, claimTab: () => Promise<Tab>}} parts
   */
  constructor({ history, store, claimTab }) {
    super();
    this.#history = history;
    this.#store = store;
    this.#claimTab = claimTab;
  }

  /**
   * Loads what this tab, or the one that it is a duplicate of, has left; from then on every change is stored.
   *
   * @returns {Promise<boolean>} whether there was anything
   */
  async load() {
    try {
      const { stored, isOwn } = await inTime(this.#read());
      if (stored !== null) {
        this.#history.load(stored);
        if (!isOwn) {
          this.#history.touchAll();
        }
      }
      this.#history.on('changed', () => this.#schedule());
      addEventListener('pagehide', () => this.#save());
      this.#works = true;
      return stored !== null;
    } catch {
      this.emit('failed', null);
      return false;
    }
  }

  async #read() {
    await this.#store.open();
    const { id, from, open } = await this.#claimTab();
    this.#tab = id;
    const stored = from === null ? null : await this.#store.load(from, from === id);
    // What is left of other tabs can as well be tidied up another time.
    this.#store.tidy(open).catch(() => {});
    return { stored, isOwn: from === id };
  }

  #schedule() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#save(), DELAY);
    clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => this.#letGo().catch(() => {}), IDLE);
  }

  /** Of what is stored, only what is shown stays in memory; whoever brings back the rest is there before it goes. */
  async #letGo() {
    const { createRecall } = await import('./recall.js');
    this.#save();
    this.#saved = this.#saved.then(() => {
      if (this.#works) {
        this.#history.letGo((parts) => createRecall({ ...parts, store: this.#store, tab: this.#tab }));
      }
    });
  }

  #save() {
    clearTimeout(this.#timer);
    this.#saved = this.#saved.then(async () => {
      if (this.#works) {
        try {
          await this.#store.save(this.#tab, this.#history.takeUnsaved());
        } catch {
          this.#works = false;
          this.emit('failed', null);
        }
      }
    });
  }
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @returns {Promise<T>}
 */
function inTime(promise) {
  return Promise.race([
    promise,
    new Promise((_, reject) => {
      setTimeout(() => reject(new Error('The store does not answer.')), PATIENCE);
    }),
  ]);
}

export { HistoryKeeper };
