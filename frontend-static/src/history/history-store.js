/**
 * @import {Entity, Relationship} from '../api/types.js'
 * @import {Position, Step} from './step-tree.js'
 */
import { answerOf, change, openDatabase } from './database.js';
import { numbersIn } from './shown.js';

const NAME = 'clew-history';
const VERSION = 1;
/** Histories of tabs that were closed are kept so long, in milliseconds, and no more than so many. */
const KEPT_FOR = 30 * 24 * 3600 * 1000;
const MOST_TABS = 20;
/** So many records are written at a time, so that the page stays responsive in between. */
const BATCH = 500;

/**
 * @typedef {[number, Entity]} NumberedEntity
 * @typedef {[number, Relationship]} NumberedRelationship
 * @typedef {{nodes: NumberedEntity[], edges: NumberedRelationship[]}} Batch
 * @typedef {{steps: Step[], position: Position} & Batch} Stored
 * @typedef {Stored & {removed: number[]}} Unsaved
 * @typedef {{position: Position, savedAt: number}} TabEntry
 */

/**
 * The histories of the tabs of this browser. A tab has an entry, its steps, and the records they show in batches as
 * they came; all under keys that begin with the tab.
 */
class HistoryStore {
  /** @type {IDBDatabase | null} */
  #database = null;
  /** The number of the next batch of each tab. @type {Map<string, number>} */
  #batches = new Map();

  async open() {
    this.#database = await openDatabase(NAME, VERSION, (database) => {
      for (const store of ['tabs', 'steps', 'batches']) {
        database.createObjectStore(store);
      }
    });
    // Another tab may bring a newer version.
    this.#database.onversionchange = () => this.#database?.close();
  }

  /**
   * @param {string} tab
   * @param {boolean} isOwn whether no page uses it already
   * @returns {Promise<Stored | null>}
   */
  async load(tab, isOwn) {
    const transaction = this.#opened.transaction(['tabs', 'steps', 'batches']);
    const store = (/** @type {string} */ name) => transaction.objectStore(name);
    /** @type {[TabEntry | undefined, Step[], Batch[], IDBValidKey[]]} */
    const [entry, steps, batches, keys] = await Promise.all([
      answerOf(store('tabs').get(tab)),
      answerOf(store('steps').getAll(allOf(tab))),
      answerOf(store('batches').getAll(allOf(tab))),
      answerOf(store('batches').getAllKeys(allOf(tab))),
    ]);
    this.#batches.set(tab, Math.max(-1, ...keys.map(numberIn)) + 1);
    const nodes = batches.flatMap((batch) => batch.nodes);
    const edges = batches.flatMap((batch) => batch.edges);
    const used = numbersIn(steps);
    const isWhole = holdsAll(nodes, used.nodes) && holdsAll(edges, used.edges);
    if (entry === undefined || !isWhole || !steps.some(({ id }) => id === entry.position.current)) {
      return null;
    }
    if (isOwn) {
      await this.#drop(keys.filter((_, i) => !holdsAny(batches[i].nodes, used.nodes) && !holdsAny(batches[i].edges, used.edges)));
    }
    return { steps, nodes, edges, position: entry.position };
  }

  /** @param {string} tab @returns {Promise<number[]>} the numbers of its batches */
  async batchesOf(tab) {
    const keys = await answerOf(this.#opened.transaction('batches').objectStore('batches').getAllKeys(allOf(tab)));
    return keys.map(numberIn);
  }

  /**
   * @param {'steps' | 'batches'} name
   * @param {string} tab
   * @param {number} number of a step or batch
   */
  get(name, tab, number) {
    return answerOf(this.#opened.transaction(name).objectStore(name).get([tab, number]));
  }

  /**
   * The records first, and the steps that need them with the entry last: what is stored is whole at any time.
   *
   * @param {string} tab
   * @param {Unsaved} unsaved
   */
  async save(tab, { steps, removed, nodes, edges, position }) {
    for (const batch of inBatches(nodes, edges)) {
      const number = this.#batches.get(tab) ?? 0;
      this.#batches.set(tab, number + 1);
      await change(this.#opened, ['batches'], (transaction) => transaction.objectStore('batches').put(batch, [tab, number]));
    }
    await change(this.#opened, ['tabs', 'steps'], (transaction) => {
      const store = transaction.objectStore('steps');
      steps.forEach((step) => put(store, [tab, step.id], step));
      removed.forEach((id) => store.delete([tab, id]));
      transaction.objectStore('tabs').put({ position, savedAt: Date.now() }, tab);
    });
  }

  /**
   * Forgets what is left of tabs that were closed long ago.
   *
   * @param {string[]} open
   */
  async tidy(open) {
    const store = this.#opened.transaction('tabs').objectStore('tabs');
    /** @type {[TabEntry[], IDBValidKey[]]} */
    const [entries, keys] = await Promise.all([answerOf(store.getAll()), answerOf(store.getAllKeys())]);
    const tabs = entries.map(({ savedAt }, i) => ({ savedAt, tab: String(keys[i]) })).toSorted((a, b) => b.savedAt - a.savedAt);
    const old = tabs.filter(({ savedAt, tab }, i) => !open.includes(tab) && (i >= MOST_TABS || savedAt < Date.now() - KEPT_FOR));
    if (old.length > 0) {
      await change(this.#opened, ['tabs', 'steps', 'batches'], (transaction) => {
        for (const { tab } of old) {
          transaction.objectStore('tabs').delete(tab);
          transaction.objectStore('steps').delete(allOf(tab));
          transaction.objectStore('batches').delete(allOf(tab));
        }
      });
    }
  }

  /** Batches whose steps have all fallen away. @param {IDBValidKey[]} batches */
  async #drop(batches) {
    if (batches.length > 0) {
      await change(this.#opened, ['batches'], (transaction) =>
        batches.forEach((key) => transaction.objectStore('batches').delete(key)),
      );
    }
  }

  get #opened() {
    if (this.#database === null) {
      throw new Error('The history store has not been opened.');
    }
    return this.#database;
  }
}

/**
 * What a step shows stays as it is stored where it is no longer in memory.
 *
 * @param {IDBObjectStore} store
 * @param {IDBValidKey} key
 * @param {Step} step
 */
function put(store, key, step) {
  if (step.shown.away) {
    const request = store.get(key);
    request.onsuccess = () => store.put({ ...step, shown: request.result.shown }, key);
  } else {
    store.put(step, key);
  }
}

/** @param {IDBValidKey} key of a batch */
function numberIn(key) {
  return /** @type {[string, number]} */ (key)[1];
}

/**
 * All keys of a tab: an array comes after every number.
 *
 * @param {string} tab
 */
function allOf(tab) {
  return IDBKeyRange.bound([tab], [tab, []]);
}

/**
 * @param {[number, unknown][]} records
 * @param {Set<number>} numbers
 */
function holdsAll(records, numbers) {
  const held = new Set(records.map(([number]) => number));
  return [...numbers].every((number) => held.has(number));
}

/**
 * @param {[number, unknown][]} records
 * @param {Set<number>} numbers
 */
function holdsAny(records, numbers) {
  return records.some(([number]) => numbers.has(number));
}

/**
 * @param {NumberedEntity[]} nodes
 * @param {NumberedRelationship[]} edges
 * @returns {Batch[]}
 */
function inBatches(nodes, edges) {
  const count = Math.ceil(Math.max(nodes.length, edges.length) / BATCH);
  return Array.from({ length: count }, (_, i) => ({
    nodes: nodes.slice(i * BATCH, (i + 1) * BATCH),
    edges: edges.slice(i * BATCH, (i + 1) * BATCH),
  }));
}

export { HistoryStore, inBatches };
