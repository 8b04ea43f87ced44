/** @import {Cause, Explorer} from '../../src/explorer.js' */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GraphView } from '../../src/graph/graph-view.js';
import { ExplorationHistory } from '../../src/history/exploration-history.js';
import { EventBus } from '../../src/ui/events.js';
import { edge, node } from './fixtures.js';

/**
 * A layout that runs until it is told what it found.
 *
 * @extends {EventBus<{done: null}>}
 */
class FakeLayout extends EventBus {
  /** @type {number[]} */
  unsettled = [];
  /** @type {number[][]} */
  settled = [];

  /** @param {number[]} slots */
  settle(slots) {
    this.unsettled = slots;
    this.settled.push(slots);
  }

  done() {
    this.unsettled = [];
    this.emit('done', null);
  }
}

function setUp() {
  const view = new GraphView();
  const layout = new FakeLayout();
  const explorer = /** @type {any} */ (new EventBus());
  explorer.interrupt = () => (layout.unsettled = []);
  const renderer = { setHover: () => {}, fitIfLost: () => {} };
  const parts = /** @type {any} */ ({ view, explorer, layout, renderer });
  const history = new ExplorationHistory(parts);
  /** One change and what is said about it. */
  const act = async (/** @type {() => void} */ change, /** @type {Cause} */ cause = {}) => {
    change();
    if (Object.keys(cause).length > 0) {
      /** @type {Explorer} */ (explorer).emit('step', cause);
    }
    await Promise.resolve();
  };
  const titles = () => history.tree.steps.map(({ title }) => title);
  return { view, layout, explorer, history, act, titles, parts };
}

async function withTriangle() {
  const setting = setUp();
  const { view, act } = setting;
  const nodes = [node('a'), node('b', 'Case'), node('c')];
  const edges = [edge('ab', 'a', 'b'), edge('bc', 'b', 'c'), edge('ca', 'c', 'a')];
  await act(() => view.add(nodes, edges), { title: 'Opened A' });
  view.setPositions([0, 1, 2], [0, 0, 100, 50, -100, 25]);
  setting.layout.done();
  return setting;
}

/** @param {GraphView} view */
function lookOf(view) {
  return {
    nodes: view.nodes.map(({ id }, slot) => [id, view.x[slot], view.y[slot], view.nodeVisible[slot], view.isPinned(slot)]),
    edges: view.edges.map(({ id }, slot) => [id, view.edgeVisible[slot]]),
    types: [view.hiddenTypes('node'), view.hiddenTypes('edge')],
    selection: view.selection,
  };
}

test('what is folded stays so after undo and redo, at its place', async () => {
  const { view, act, history, titles } = await withTriangle();
  await act(() => view.add([node('l'), node('m')], [edge('al', 'a', 'l'), edge('am', 'a', 'm')], () => view.setPositions([3, 4], [9, 9, 5, 5])));
  const open = lookOf(view);
  await act(() => view.setFolded([3, 4], true));
  const folded = lookOf(view);
  assert.equal(view.bundles.count, 2);
  history.undo();
  assert.deepEqual(lookOf(view), open);
  history.redo();
  assert.deepEqual(lookOf(view), folded);
  assert.equal(view.bundles.count, 2);
  await act(() => view.setFolded([3, 4], false));
  assert.deepEqual(titles().slice(-2), ['Folded Name of l and Name of m', 'Unfolded Name of l and Name of m']);
});

test('every change is a step that says what was done', async () => {
  const { view, act, titles } = await withTriangle();
  await act(() => view.hide('b'));
  await act(() => view.showHidden());
  await act(() => view.pin('a', true));
  await act(() => view.pin('a', false));
  await act(() => {
    view.setPositions([2], [7, 7]);
    view.pin('c', true);
  });
  await act(() => view.toggleType('node', 'Case'));
  await act(() => view.toggleType('edge', 'KNOWS'));
  await act(() => view.showAllTypes());
  await act(() => view.add([node('d')], [edge('ad', 'a', 'd')]), { title: 'Expanded A' });
  await act(() => view.add([], [edge('bd', 'b', 'd')]), { title: 'Expanded B' });
  await act(() => view.clear());

  assert.deepEqual(titles(), [
    'Empty graph',
    'Opened A: 3 entities',
    'Hid Name of b',
    'Showed Name of b again',
    'Pinned Name of a',
    'Unpinned Name of a',
    'Moved Name of c',
    'Hid by type: Case',
    'Hid by type: knows',
    'Showed again by type: Case and knows',
    'Expanded A: 1 entity',
    'Expanded B: 1 relationship',
    'Cleared the graph',
  ]);
});

test('what is done to several at once is one step, and so is a degree; what was stored before there was one is no change', async () => {
  const { view, history, act, titles } = await withTriangle();
  await act(() => view.pinAll([0, 1], true));
  await act(() => view.hideAll([0, 1]), { title: 'Kept only c' });
  assert.deepEqual(titles().slice(-2), ['Pinned Name of a and Name of b', 'Kept only c']);
  history.undo();
  await act(() => view.setFilter({ leastDegree: 3 }));
  await act(() => view.setFilter({ leastDegree: 0 }));
  assert.deepEqual(titles().slice(-2), ['At least 3 relationships in the view', 'Any degree']);

  const { leastDegree, ...earlier } = view.filters.filter;
  history.tree.current.shown.filter = /** @type {any} */ (earlier);
  await act(() => view.setFilter({ leastDegree }));
  assert.equal(titles().at(-1), 'Any degree');
});

test('undo and redo bring back exactly what was there', async () => {
  const { view, act, history } = await withTriangle();
  const looks = [lookOf(view)];
  const changes = [
    () => view.select({ kind: 'node', id: 'b' }),
    () => view.hide('b'),
    () => view.pin('c', true),
    () => view.toggleType('edge', 'KNOWS'),
    () => view.clear(),
  ];
  for (const change of changes) {
    await act(change);
    looks.push(lookOf(view));
  }
  // Selecting is no step of its own; the step it happened in has it.
  const atSteps = [looks[1], looks[2], looks[3], looks[4]];
  for (const look of atSteps.toReversed()) {
    history.undo();
    await Promise.resolve();
    assert.deepEqual(lookOf(view), look);
  }
  for (const look of [...atSteps.slice(1), looks[5]]) {
    history.redo();
    await Promise.resolve();
    assert.deepEqual(lookOf(view), look);
  }
});

test('what is still being chosen is undone alone', async () => {
  const { view, act, history, titles } = await withTriangle();
  await act(() => view.hide('a'));
  const hidden = lookOf(view);
  view.setFilter({ undated: false }, 'passing');
  history.undo();
  assert.deepEqual(lookOf(view), hidden);
  assert.equal(titles().length, 4);
  history.redo();
  assert.equal(view.filters.filter.undated, false);
});

test('going to a step is no step, and what changes nothing is none', async () => {
  const { view, act, history, titles } = await withTriangle();
  await act(() => view.hide('a'));
  history.undo();
  await act(() => view.add([node('a')], []), { title: 'Expanded A' });
  await act(() => view.select({ kind: 'edge', id: 'ab' }));
  await act(() => view.pin('a', false));
  assert.deepEqual(titles(), ['Empty graph', 'Opened A: 3 entities', 'Hid Name of a']);
});

test('the places the layout finds later belong to the step that asked for them, and undo moves nothing that stays', async () => {
  const { view, act, history, layout } = await withTriangle();
  await act(() => {
    view.add([node('d')], [edge('ad', 'a', 'd')], ({ nodes }) => (view.x[nodes[0]] = 40));
    layout.unsettled = [3];
  }, { title: 'Expanded A' });
  await act(() => {
    view.add([node('e')], [edge('ae', 'a', 'e')], ({ nodes }) => (view.x[nodes[0]] = 60));
    layout.unsettled = [3, 4];
  }, { title: 'Expanded A' });
  view.setPositions([3, 4], [45, 5, 66, 6]);
  layout.done();

  history.undo();
  assert.equal(view.nodes.length, 4);
  assert.deepEqual([view.x[3], view.y[3]], [45, 5]);
  history.redo();
  assert.deepEqual([view.x[4], view.y[4]], [66, 6]);
});

test('a layout that undo interrupts goes on after redo', async () => {
  const { view, act, history, layout } = await withTriangle();
  await act(() => {
    view.add([node('d')], []);
    layout.unsettled = [3];
  }, { title: 'Expanded A' });
  history.undo();
  history.redo();
  assert.deepEqual(layout.settled, [[3]]);
});

test('arranging anew is a step, and can be undone', async () => {
  const { view, act, history, layout, titles } = await withTriangle();
  await act(() => (layout.unsettled = [0, 1, 2]), { title: 'Arranged the graph anew', moves: true });
  view.setPositions([0, 1, 2], [1, 1, 2, 2, 3, 3]);
  layout.done();

  assert.equal(titles().at(-1), 'Arranged the graph anew');
  history.undo();
  assert.deepEqual([...view.x.slice(0, 3)], [0, 100, -100]);
  history.redo();
  assert.deepEqual([...view.x.slice(0, 3)], [1, 2, 3]);
});

test('relationships that come later complete the step they belong to', async () => {
  const { view, act, history, titles } = await withTriangle();
  await act(() => view.add([], [edge('cb', 'c', 'b')]), { completes: true });
  assert.equal(titles().length, 2);
  history.undo();
  history.redo();
  assert.equal(view.edges.length, 4);
});

test('steps share the arrays that did not change', async () => {
  const { view, act, history } = await withTriangle();
  await act(() => view.hide('a'));
  const { before, current } = history.tree;
  for (const name of /** @type {const} */ (['nodes', 'x', 'y', 'edges'])) {
    assert.equal(current.shown[name], before?.shown[name], name);
  }
});

test('what was stored comes back in another page, with its records once', async () => {
  const { view, act, history } = await withTriangle();
  await act(() => view.hide('a'));
  await act(() => view.pin('b', true));
  const look = lookOf(view);
  const stored = structuredClone(history.takeUnsaved());
  assert.equal(stored.nodes.length, 3);
  assert.equal(stored.edges.length, 3);

  const other = setUp();
  other.history.load(stored);
  assert.equal(other.view.isEmpty, true);
  other.history.resume();
  assert.deepEqual(lookOf(other.view), look);
  other.history.undo();
  other.history.undo();
  assert.deepEqual(other.view.visibleCounts(), { nodes: 3, edges: 3 });
  await Promise.resolve();
  assert.deepEqual(other.history.takeUnsaved().nodes, [], 'what is stored already is not stored again');
});

test('another address begins a new picture, in one step, after what was there', async () => {
  const { history } = await withTriangle();
  const stored = structuredClone(history.takeUnsaved());
  const other = setUp();
  other.history.load(stored);
  other.history.beginAnew();
  await other.act(() => other.view.add([node('x')], []), { title: 'Opened X' });

  assert.deepEqual(other.titles(), ['Empty graph', 'Opened A: 3 entities', 'Opened X: 1 entity']);
  other.history.undo();
  assert.equal(other.view.nodes.length, 3);
});

test('what takes the place of everything is named with all that it brings, whatever of it was there', async () => {
  const { view, act, titles } = await withTriangle();
  const content = { nodes: [node('a'), node('d')], edges: [], x: [0, 9], y: [0, 9], flags: [0, 0], hiddenTypes: [], hiddenRelationshipTypes: [] };
  await act(() => view.restore({ ...content, selection: null }), { title: 'Opened a link', replaces: true });
  const fewer = { ...content, nodes: [node('a')], x: [0], y: [0], flags: [0] };
  await act(() => view.restore({ ...fewer, selection: null }), { title: 'Opened a link', replaces: true });
  assert.deepEqual(titles().slice(-2), ['Opened a link: 2 entities', 'Opened a link: 1 entity']);
});
