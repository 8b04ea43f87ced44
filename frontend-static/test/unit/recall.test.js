/** @import {Unsaved} from '../../src/history/history-store.js' */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { GraphView } from '../../src/graph/graph-view.js';
import { ExplorationHistory } from '../../src/history/exploration-history.js';
import { HistoryKeeper } from '../../src/history/history-keeper.js';
// It is fetched when it is first needed, which takes its time.
import '../../src/history/recall.js';
import { EventBus } from '../../src/ui/events.js';
import { HistoryWriter } from '../../src/views/view-history.js';
import { edge, node } from './fixtures.js';

// The keeper hears when the page goes.
globalThis.addEventListener = () => {};

/** Keeps what is stored in it, and answers when it is told to. */
class FakeStore {
  isBroken = false;
  /** @type {Record<string, Map<number, any>>} */
  kept = { steps: new Map(), batches: new Map() };
  /** What waits for an answer. @type {(() => void)[]} */
  asked = [];

  open = async () => {};
  load = async () => null;
  tidy = async () => {};

  batchesOf = () => this.#ask(() => [...this.kept.batches.keys()]);
  get = (/** @type {string} */ name, /** @type {string} */ _, /** @type {number} */ number) => this.#ask(() => this.kept[name].get(number));

  /**
   * @param {string} _
   * @param {Unsaved} unsaved
   */
  async save(_, { steps, nodes, edges }) {
    if (this.isBroken) {
      throw new Error('Full.');
    }
    for (const step of steps.filter(({ shown }) => !shown.away)) {
      this.kept.steps.set(step.id, structuredClone(step));
    }
    this.kept.batches.set(this.kept.batches.size, structuredClone({ nodes, edges }));
  }

  /** @param {() => unknown} answer */
  #ask(answer) {
    return new Promise((resolve, reject) => {
      this.asked.push(() => (this.isBroken ? reject(new Error('Gone.')) : resolve(answer())));
    });
  }

  /** Answers the latest first, but not those that were there before these. @param {number} [but] */
  async answer(but = 0) {
    while (this.asked.length > but) {
      this.asked.pop()?.();
      await ticks();
    }
  }
}

/** All that follows from what was done has been done. */
async function ticks() {
  for (let i = 0; i < 5; i += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
afterEach(() => mock.timers.reset());

/** A page without anything in it. */
function aPage() {
  const view = new GraphView();
  const layout = /** @type {any} */ (Object.assign(new EventBus(), { unsettled: [], settle: () => {} }));
  const explorer = /** @type {any} */ (new EventBus());
  explorer.interrupt = () => {};
  const renderer = { setHover: () => {}, fitIfLost: () => {} };
  const history = new ExplorationHistory(/** @type {any} */ ({ view, explorer, layout, renderer }));
  const act = async (/** @type {() => void} */ change) => {
    change();
    await ticks();
  };
  const ids = () => view.nodes.map(({ id }) => id);
  const titles = () => history.tree.steps.map(({ title }) => title);
  return { view, explorer, history, act, ids, titles };
}

/** Three entities were shown, one of them hidden, and all cleared; then what is not shown was let go. */
async function setUp() {
  const { view, explorer, history, act, ids, titles } = aPage();
  const store = new FakeStore();
  const claimTab = async () => ({ id: 't', from: null, open: ['t'] });
  const keeper = new HistoryKeeper({ history, store: /** @type {any} */ (store), claimTab });
  /** @type {boolean[]} */
  const busy = [];
  /** @type {string[]} */
  const notes = [];
  explorer.on('busy', (/** @type {boolean} */ now) => busy.push(now));
  explorer.on('note', (/** @type {string} */ text) => notes.push(text));
  await keeper.load();
  await act(() => view.add([node('a'), node('b'), node('c')], [edge('ab', 'a', 'b'), edge('bc', 'b', 'c')]));
  await act(() => view.hide('c'));
  await act(() => view.clear());
  const idle = () => act(() => mock.timers.tick(10_000));
  await idle();
  return { view, history, store, idle, busy, notes, act, ids, titles };
}

test('what was let go is read again when a step needs it, and let go again', async () => {
  const { view, history, store, idle, busy, act, ids, titles } = await setUp();
  await act(() => history.undo());
  assert.deepEqual([ids(), busy], [[], [true]]);
  await store.answer();
  assert.deepEqual([ids(), busy], [['a', 'b', 'c'], [true, false]]);
  assert.deepEqual(view.visibleCounts(), { nodes: 2, edges: 1 });

  await act(() => history.undo());
  await store.answer();
  assert.deepEqual(view.visibleCounts(), { nodes: 3, edges: 2 });
  history.redo();
  assert.deepEqual(view.visibleCounts(), { nodes: 2, edges: 1 }, 'what is in memory is there at once');
  await idle();
  history.undo();
  assert.deepEqual(view.visibleCounts(), { nodes: 3, edges: 2 }, 'what needs no more than is shown stays there');
  await act(() => history.goTo(3));
  await idle();
  await act(() => history.undo());
  await store.answer();
  await act(() => view.select({ kind: 'node', id: 'a' }));
  assert.equal(titles().length, 4, 'to go somewhere is no step');
});

test('one that came again meanwhile is the same one in every step', async () => {
  const { view, history, store, idle, act, ids, titles } = await setUp();
  await act(() => view.add([node('a'), node('d')], []));
  await idle();
  const before = titles();
  for (const wanted of [['a', 'b', 'c'], ['a', 'd'], ['a', 'b', 'c']]) {
    await act(() => history.goTo(wanted.length === 2 ? 4 : 2));
    await store.answer();
    assert.deepEqual(ids(), wanted);
    await act(() => view.pin('a', false));
    assert.deepEqual(titles(), before, 'nothing has changed');
    await idle();
  }
  await act(() => view.pin('a', true));
  assert.equal(titles().at(-1), 'Pinned Name of a');
  await idle();

  const batches = [...store.kept.batches.values()];
  const other = aPage();
  other.history.load({
    steps: structuredClone([...store.kept.steps.values()]),
    nodes: batches.flatMap(({ nodes }) => nodes),
    edges: batches.flatMap(({ edges }) => edges),
    position: { current: 4, fallen: 0 },
  });
  await other.act(() => other.history.resume());
  await other.act(() => other.history.goTo(2));
  await other.act(() => other.history.goTo(4));
  assert.deepEqual([other.ids(), other.titles()], [['a', 'd'], titles()], 'in another page too');
});

test('of several wishes the latest counts, and a change does', async () => {
  const { view, history, store, idle, busy, act, ids, titles } = await setUp();
  await act(() => history.undo());
  await act(() => history.undo());
  await store.answer(1);
  assert.equal(history.tree.current.id, 1);
  await store.answer();
  assert.deepEqual([history.tree.current.title, busy.at(-1)], ['Added Name of a, Name of b, and Name of c', false]);

  await act(() => history.goTo(3));
  await idle();
  await act(() => history.undo());
  await act(() => view.add([node('x')], []));
  await store.answer();
  assert.deepEqual([ids(), titles().at(-1), busy.at(-1)], [['x'], 'Added Name of x', false]);
});

test('what cannot be read is said, and the picture stays as it is', async () => {
  const { history, store, busy, notes, act, ids } = await setUp();
  store.isBroken = true;
  await act(() => history.undo());
  await store.answer();
  assert.deepEqual([ids(), busy.at(-1), history.tree.current.title], [[], false, 'Cleared the graph']);
  assert.match(notes[0], /^What the graph showed after “Hid Name of c” cannot be read/);
  store.isBroken = false;
  await act(() => history.undo());
  await store.answer();
  assert.equal(ids().length, 3);
});

test('a view is saved with the steps that were let go', async () => {
  const { view, history, store, idle, act, titles } = await setUp();
  await act(() => history.goTo(2));
  await store.answer();
  const left = { nodes: [node('a')], edges: [], x: [1], y: [2], flags: [0] };
  await act(() => view.restore({ ...history.contentOf(history.tree.current), ...left }));
  await idle();
  assert.ok(history.tree.step(1)?.shown.away);
  const writing = new HistoryWriter(history).historyOf({ title: 'T', entities: [{ id: 'a', x: 1, y: 2, name: 'A', type: 'Person' }] }, Infinity);
  await ticks();
  await store.answer();
  const { steps, entities } = await writing;
  assert.deepEqual(steps.map(({ title }) => title), titles().slice(1));
  assert.deepEqual(entities?.map(({ id }) => id), ['b', 'c']);
  assert.deepEqual(steps[0].relationships, ['ab', 'bc']);
});

test('where nothing can be stored nothing is let go', async () => {
  const { view, history, store, idle, act, ids } = await setUp();
  await act(() => view.add([node('e')], []));
  await act(() => view.clear());
  store.isBroken = true;
  await idle();
  await act(() => history.undo());
  assert.deepEqual(ids(), ['e']);
});
