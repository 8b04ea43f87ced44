/**
 * @import {Entity, Relationship} from '../../src/api/types.js'
 * @import {Batch} from '../../src/history/history-store.js'
 * @import {Numbers} from '../../src/history/recall.js'
 */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { GraphView } from '../../src/graph/graph-view.js';
import { ExplorationHistory } from '../../src/history/exploration-history.js';
import { HistoryKeeper } from '../../src/history/history-keeper.js';
import { EventBus } from '../../src/ui/events.js';
import { edge, node } from './fixtures.js';

// The keeper hears when the page goes.
globalThis.addEventListener = () => {};

/** Keeps what is stored in it, and reads it when it is told to. */
class FakeStore {
  isBroken = false;
  /** @type {{nodes: Map<number, Entity>, edges: Map<number, Relationship>}} */
  kept = { nodes: new Map(), edges: new Map() };
  /** What waits for an answer. @type {(() => Promise<void>)[]} */
  asked = [];

  open = async () => {};
  load = async () => null;
  tidy = async () => {};

  /** @param {string} _ @param {any} unsaved */
  async save(_, { nodes, edges }) {
    if (this.isBroken) {
      throw new Error('Full.');
    }
    for (const [number, record] of structuredClone(nodes)) {
      this.kept.nodes.set(number, record);
    }
    for (const [number, record] of structuredClone(edges)) {
      this.kept.edges.set(number, record);
    }
  }

  /**
   * @param {string} _
   * @param {Numbers} wanted
   * @returns {Promise<Batch>}
   */
  read(_, wanted) {
    const take = (/** @type {Map<number, any>} */ kept, /** @type {Set<number>} */ numbers) =>
      [...numbers].map((number) => /** @type {[number, any]} */ ([number, structuredClone(kept.get(number))]));
    return new Promise((resolve, reject) => {
      this.asked.push(async () => {
        if (this.isBroken) {
          reject(new Error('Gone.'));
        } else {
          resolve({ nodes: take(this.kept.nodes, wanted.nodes), edges: take(this.kept.edges, wanted.edges) });
        }
        await ticks();
      });
    });
  }
}

beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
afterEach(() => mock.timers.reset());

/** All that follows from what was done has been done. */
async function ticks() {
  for (let i = 0; i < 10; i += 1) {
    await Promise.resolve();
  }
}

/** Three entities were shown, one of them hidden, and all cleared; then what is not shown was let go. */
async function setUp() {
  const view = new GraphView();
  const layout = /** @type {any} */ (Object.assign(new EventBus(), { unsettled: [], settle: () => {} }));
  const explorer = /** @type {any} */ (new EventBus());
  explorer.interrupt = () => {};
  const renderer = { setHover: () => {}, fitIfLost: () => {} };
  const history = new ExplorationHistory(/** @type {any} */ ({ view, explorer, layout, renderer }));
  const store = new FakeStore();
  const claimTab = async () => ({ id: 't', from: null, open: ['t'] });
  const keeper = new HistoryKeeper({ history, store: /** @type {any} */ (store), claimTab });
  /** @type {boolean[]} */
  const busy = [];
  /** @type {string[]} */
  const notes = [];
  explorer.on('busy', (/** @type {boolean} */ now) => busy.push(now));
  explorer.on('note', (/** @type {string} */ text) => notes.push(text));
  const act = async (/** @type {() => void} */ change) => {
    change();
    await ticks();
  };
  await keeper.load();
  await act(() => view.add([node('a'), node('b'), node('c')], [edge('ab', 'a', 'b'), edge('bc', 'b', 'c')]));
  await act(() => view.hide('c'));
  await act(() => view.clear());
  const idle = () => act(() => mock.timers.tick(10_000));
  await idle();
  const ids = () => view.nodes.map(({ id }) => id);
  const titles = () => history.tree.steps.map(({ title }) => title);
  return { view, history, store, idle, busy, notes, act, ids, titles };
}

test('what was let go is read again when a step needs it, and let go again', async () => {
  const { view, history, store, idle, busy, act, ids, titles } = await setUp();
  history.undo();
  assert.deepEqual([ids(), busy], [[], [true]]);
  await store.asked[0]();
  assert.deepEqual([ids(), busy], [['a', 'b', 'c'], [true, false]]);
  assert.deepEqual(view.visibleCounts(), { nodes: 2, edges: 1 });

  history.undo();
  assert.deepEqual(view.visibleCounts(), { nodes: 3, edges: 2 }, 'what is in memory is there at once');
  history.redo();
  history.redo();
  await idle();
  history.undo();
  assert.equal(store.asked.length, 2);
  await store.asked[1]();
  await act(() => view.select({ kind: 'node', id: 'a' }));
  assert.equal(titles().length, 4, 'to go somewhere is no step');
});

test('one that came again meanwhile is the same one in every step', async () => {
  const { view, history, store, idle, act, ids, titles } = await setUp();
  await act(() => view.add([node('a'), node('d')], []));
  await idle();
  const before = titles();
  for (const wanted of [['a', 'b', 'c'], ['a', 'd'], ['a', 'b', 'c']]) {
    history.goTo(wanted.length === 2 ? 4 : 2);
    await store.asked.pop()?.();
    await ticks();
    assert.deepEqual(ids(), wanted);
    await act(() => view.pin('a', false));
    assert.deepEqual(titles(), before, 'nothing has changed');
    await idle();
  }
  await act(() => view.pin('a', true));
  assert.equal(titles().at(-1), 'Pinned Name of a');
});

test('of several wishes the latest counts, and a change does', async () => {
  const { view, history, store, idle, busy, act, ids, titles } = await setUp();
  history.undo();
  history.undo();
  assert.equal(store.asked.length, 2);
  await store.asked[0]();
  assert.deepEqual(ids(), [], 'the first is not what is wished any more');
  await store.asked[1]();
  assert.deepEqual([history.tree.current.title, busy.at(-1)], ['Added Name of a, Name of b, and Name of c', false]);

  history.goTo(3);
  await idle();
  history.undo();
  await act(() => view.add([node('x')], []));
  await store.asked[2]();
  assert.deepEqual([ids(), titles().at(-1), busy.at(-1)], [['x'], 'Added Name of x', false]);
});

test('what cannot be read is said, and the picture stays as it is', async () => {
  const { history, store, busy, notes, ids } = await setUp();
  store.isBroken = true;
  history.undo();
  await store.asked[0]();
  assert.deepEqual([ids(), busy.at(-1), history.tree.current.title], [[], false, 'Cleared the picture']);
  assert.match(notes[0], /^What the picture showed after “Hid Name of c” cannot be read/);
  store.isBroken = false;
  history.undo();
  await store.asked[1]();
  assert.equal(ids().length, 3);
});

test('where nothing can be stored nothing is let go', async () => {
  const { view, history, store, idle, act, ids } = await setUp();
  await act(() => view.add([node('e')], []));
  await act(() => view.clear());
  store.isBroken = true;
  await idle();
  history.undo();
  assert.deepEqual(ids(), ['e']);
});
