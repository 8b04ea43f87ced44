import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GraphView } from '../../src/graph/graph-view.js';
import { ExplorationHistory } from '../../src/history/exploration-history.js';
import { EventBus } from '../../src/ui/events.js';
import { keptSteps } from '../../src/views/kept-steps.js';
import { documentOf } from '../../src/views/view-document.js';
import { HistoryWriter, goneFromHistory, toldSteps } from '../../src/views/view-history.js';
import { edge, node } from './fixtures.js';

const LOOK = { x: 0, y: 0, k: 1, width: 800, height: 600 };
const NODES = [node('a'), node('b', 'Case'), node('c')];
const EDGES = [edge('ab', 'a', 'b'), edge('bc', 'b', 'c'), edge('cc', 'c', 'c')];
const FOUND = { nodes: NODES, edges: EDGES };

function setUp() {
  const view = new GraphView();
  const layout = Object.assign(new EventBus(), { unsettled: [], settle: () => {} });
  const explorer = Object.assign(new EventBus(), { interrupt: () => {} });
  const renderer = { setHover: () => {}, fitIfLost: () => {} };
  const history = new ExplorationHistory(/** @type {any} */ ({ view, explorer, layout, renderer }));
  const act = async (/** @type {() => void} */ change, /** @type {object | null} */ cause = null) => {
    change();
    if (cause !== null) {
      explorer.emit('step', cause);
    }
    await Promise.resolve();
  };
  return { view, history, act };
}

/** Shows a and b, hides b, goes back, adds c instead, takes b away, and filters. */
async function explored() {
  const setting = setUp();
  const { view, history, act } = setting;
  const [a, b, c] = NODES;
  await act(() => view.add([a, b], [EDGES[0]], () => view.setPositions([0, 1], [0.123, -0.04, 100, 50])), { title: 'Opened A' });
  await act(() => view.hide('b'));
  history.undo();
  await act(() => view.add([c], EDGES.slice(1), () => view.setPositions([2], [-10, 20])));
  await act(() => view.annotate([{ id: 'n', kind: 'note', text: 'look', tint: 'grey', x: 1, y: 2, entity: 'b' }]), { title: 'Wrote a note' });
  const shown = history.contentOf(history.tree.current);
  const left = { x: [0.5, -10], y: [0, 20], flags: [0, 0], nodes: [a, c], edges: [EDGES[2]], annotations: [] };
  await act(() => view.restore({ ...shown, ...left }), { title: 'Left b out' });
  await act(() => view.setFilter({ leastSources: 2 }));
  view.select({ kind: 'edge', id: 'cc' });
  await Promise.resolve();
  return setting;
}

/** @param {ReturnType<typeof setUp>} setting */
async function saved({ view, history }, most = Infinity) {
  const document = documentOf(view, LOOK, { title: 'T', note: '' });
  const whole = { ...document, history: await new HistoryWriter(history).historyOf(document, most) };
  return /** @type {Required<typeof whole>} */ (JSON.parse(JSON.stringify(whole)));
}

/** What each step shows, to the tenth that a view keeps. @param {ExplorationHistory} history @param {number} id */
function shownAt(history, id) {
  const step = history.tree.step(id);
  assert.ok(step);
  const { nodes, edges, x, y, flags, hiddenTypes, filter, annotations } = history.contentOf(step);
  const places = nodes.map((each, i) => [each.id, Math.round(x[i] * 10) + 0, Math.round(y[i] * 10) + 0, flags[i]]);
  return { title: step.title, at: step.at, places, edges: edges.map((each) => each.id), hiddenTypes, filter, annotations };
}

test('every step of a view comes back as it was, in another picture, beside what was there', async () => {
  const first = await explored();
  const document = await saved(first);
  assert.equal(document.history.steps[document.history.current].title, first.history.tree.current.title);
  assert.deepEqual(document.history.entities?.map(({ id }) => id), ['b']);
  assert.equal(goneFromHistory(document, FOUND).length, 0);

  const other = setUp();
  await other.act(() => other.view.add([NODES[2]], []), { title: 'Opened C' });
  const was = shownAt(other.history, other.history.tree.current.id);
  await other.act(() => other.view.restore(first.history.contentOf(first.history.tree.current)), { title: 'Opened a view', replaces: true });
  const { current } = other.history.tree;
  other.history.graft(current, toldSteps(document.history, FOUND), document.history.current);

  const kept = keptSteps(first.history.tree).map(({ step }) => shownAt(first.history, step.id));
  const grafted = other.history.tree.steps.filter(({ id }) => id > current.id);
  assert.deepEqual(kept.map(({ title }) => title).slice(0, 3), ['Opened A: 2 entities', 'Hid Name of b', 'Added Name of c']);
  assert.equal(kept.length, 6);
  assert.deepEqual(grafted.map(({ id }) => shownAt(other.history, id)), kept);
  for (const { id, title } of grafted) {
    other.history.goTo(id);
    assert.equal(other.history.tree.current.title, title);
  }
  other.history.goTo(current.id);
  assert.equal(other.history.tree.after, undefined, 'redo leads to nothing that was done before');
  other.history.undo();
  assert.deepEqual(shownAt(other.history, other.history.tree.current.id), was);
});

test('what is saved again has the steps of both, one after the other', async () => {
  const document = await saved(await explored());
  const other = setUp();
  await other.act(() => other.view.add([NODES[2]], []), { title: 'Opened C' });
  await other.act(() => other.view.add([NODES[0]], []), { title: 'Opened a view', replaces: true });
  other.history.graft(other.history.tree.current, toldSteps(document.history, FOUND), document.history.current);
  await other.act(() => other.view.pin('a', true));
  const again = (await saved(other)).history;
  const line = [];
  for (let place = /** @type {number | undefined} */ (again.current); place !== undefined; place = again.steps[place].before) {
    line.unshift(again.steps[place].title);
  }
  assert.deepEqual(line.slice(0, 2), ['Opened A: 2 entities', 'Added Name of c']);
  assert.deepEqual(line.slice(-2), ['Opened a view: 2 entities', 'Pinned Name of a']);
  assert.ok(!line.includes('Opened C: 1 entity'), 'what the picture showed before is none of its history');
  assert.equal(again.steps.length, document.history.steps.length + 2);
  again.steps.forEach(({ before, next }, place) => assert.ok((before ?? -1) < place && (next ?? Infinity) > place));
});

test('a history for which there is no room keeps its latest steps, each whole', async () => {
  const setting = await explored();
  const { history } = await saved(setting, 2);
  assert.equal(history.steps.length, 2);
  assert.equal(history.current, 1);
  const told = toldSteps(history, FOUND);
  assert.equal(told[0].before, undefined);
  assert.deepEqual(told[1].content.nodes.map(({ id }) => id), ['a', 'c']);
});

test('what has gone from the database is left out of the steps, and told by name', async () => {
  const document = await saved(await explored());
  const found = { nodes: [NODES[0], NODES[2]], edges: [EDGES[2]] };
  assert.deepEqual(goneFromHistory(document, found), [
    'Name of b',
    'Name of a – knows – Name of b',
    'Name of b – knows – Name of c',
  ]);
  const [first, , noted] = toldSteps(document.history, found);
  assert.deepEqual(first.content.nodes.map(({ id }) => id), ['a']);
  assert.deepEqual(first.content.edges, []);
  assert.ok(noted.content.edges.every(({ id }) => id === 'cc'));
});
