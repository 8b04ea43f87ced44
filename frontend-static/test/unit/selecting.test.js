import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GraphView } from '../../src/graph/graph-view.js';
import { isInside, nodesInside } from '../../src/selecting/polygon.js';
import { SelectedEntities } from '../../src/selecting/selected-entities.js';
import { SelectionWork } from '../../src/selecting/selection-work.js';
import { EventBus } from '../../src/ui/events.js';
import { edge, node } from './fixtures.js';

const SQUARE = [0, 0, 10, 0, 10, 10, 0, 10];

/** A chain a-b-c, and a hub h with three leaves. */
function picture() {
  const view = new GraphView();
  view.add(
    [...['a', 'b', 'c'].map((id) => node(id)), node('h', 'Party'), ...['x', 'y', 'z'].map((id) => node(id, 'Case'))],
    [edge('ab', 'a', 'b'), edge('bc', 'b', 'c'), edge('bh', 'b', 'h'), ...['x', 'y', 'z'].map((id) => edge(`h${id}`, 'h', id))],
  );
  const selected = new SelectedEntities(view);
  return { view, selected };
}

/** @param {ReturnType<typeof picture>} picture */
function work({ view, selected }) {
  const said = /** @type {string[]} */ ([]);
  const steps = /** @type {(string | undefined)[]} */ ([]);
  const asked = /** @type {any[]} */ ([]);
  const folding = { unfold: (/** @type {{members: number[]}[]} */ all) => all.forEach(({ members }) => view.setFolded(members, false)) };
  const explorer = /** @type {any} */ (Object.assign(new EventBus(), { folding }));
  explorer.on('say', (/** @type {string} */ text) => said.push(text));
  explorer.on('step', (/** @type {{title?: string}} */ { title }) => steps.push(title));
  const router = /** @type {any} */ ({ go: (/** @type {any} */ state) => asked.push(state) });
  const all = new SelectionWork({ view, selected, explorer, router, onMark: (ids) => asked.push(ids) });
  const run = (/** @type {string} */ label) => {
    const action = [...all.actions, ...all.folding].find((each) => each.label === label);
    assert.ok(action, `${label} is offered`);
    action.run();
  };
  const offers = (/** @type {string} */ label) => [...all.actions, ...all.folding].some((each) => each.label === label);
  return { run, offers, said, steps, asked, all };
}

/** @param {ReturnType<typeof picture>} picture */
const ids = ({ view, selected }) => selected.slots.map((slot) => view.nodes[slot].id).join('');
/** @param {ReturnType<typeof picture>} there @param {string} wanted */
const select = ({ view, selected }, wanted) => selected.replace([...wanted].map((id) => view.nodeSlot(id)));
const seen = (/** @type {GraphView} */ view) => view.nodes.filter((_, slot) => view.nodeVisible[slot]).map(({ id }) => id).join('');

test('a place is within a polygon or not, however that is drawn', () => {
  assert.ok(isInside(SQUARE, 5, 5));
  assert.ok(!isInside(SQUARE, 11, 5));
  assert.ok(!isInside(SQUARE, 5, -1));
  const clockwise = [0, 0, 0, 10, 10, 10, 10, 0];
  assert.ok(isInside(clockwise, 5, 5));
  const notched = [0, 0, 10, 0, 5, 5, 10, 10, 0, 10];
  assert.ok(!isInside(notched, 8, 5));
  assert.ok(isInside(notched, 3, 5));
  assert.ok(!isInside([], 0, 0));
  assert.ok(!isInside([1, 1, 2, 2], 1.5, 1.5));
});

test('a lasso holds what can be seen in it', () => {
  const view = new GraphView();
  const nodes = Array.from({ length: 20_000 }, (_, i) => node(`n${i}`));
  view.add(nodes, []);
  view.setPositions([...nodes.keys()], nodes.flatMap((_, i) => [i % 200, Math.floor(i / 200)]));
  view.hide('n0');
  const circle = Array.from({ length: 400 }, (_, i) => [50 + 40 * Math.cos(i / 63.66), 50 + 40 * Math.sin(i / 63.66)]).flat();
  const inside = nodes.filter((_, i) => Math.hypot((i % 200) - 50, Math.floor(i / 200) - 50) < 39.9).length;
  const found = nodesInside(view, circle);
  assert.ok(found.length >= inside && found.length < inside + 60, `${found.length} of about ${inside}`);
  assert.deepEqual(nodesInside(view, [-1, -1, 0.5, -1, 0.5, 1.5, -1, 1.5]).map((slot) => view.nodes[slot].id), ['n200']);
});

test('what goes away is no longer selected, and other slots are no other selection', () => {
  const there = picture();
  select(there, 'abx');
  there.view.hide('a');
  assert.equal(ids(there), 'bx');
  there.view.toggleType('node', 'Case');
  assert.equal(ids(there), 'b');
  there.view.showHidden();
  assert.equal(ids(there), 'b');
  const { view } = there;
  view.showAllTypes();
  select(there, 'bz');
  const nodes = ['z', 'q', 'b'].map((id) => node(id));
  view.restore({ nodes, edges: [], x: [0, 0, 0], y: [0, 0, 0], flags: [0, 0, 0], hiddenTypes: [], hiddenRelationshipTypes: [], selection: null });
  assert.equal(ids(there), 'zb');
  view.clear();
  assert.equal(there.selected.size, 0);
});

test('while somebody is still choosing a filter the selection stays', () => {
  const there = picture();
  select(there, 'ab');
  there.view.setFilter({ leastDegree: 2 }, 'passing');
  assert.equal(there.selected.size, 2);
  there.view.setFilter({ leastDegree: 2 });
  assert.equal(ids(there), 'b');
});

test('a bundle is selected with all that is folded there, and told so', () => {
  const there = picture();
  const { view, selected } = there;
  view.setFolded(['x', 'y', 'z'].map((id) => view.nodeSlot(id)), true);
  assert.equal(selected.toggle(view.nodeSlot('x')), true);
  assert.equal(ids(there), 'xyz');
  assert.equal(selected.folded, 3);
  assert.ok(selected.isShownAt(view.nodeSlot('x')));
  selected.change([view.nodeSlot('x')], false);
  assert.ok(selected.isShownAt(view.nodeSlot('x')), 'some of it still is');
  const { run, said } = work(there);
  run('Unfold 3');
  assert.equal(ids(there), 'yz');
  select(there, 'h');
  run('Fold 3');
  assert.equal(view.bundles.count, 3);
  run('Select neighbours');
  assert.equal(ids(there), 'bhxyz');
  assert.equal(said.at(-1), '5 entities selected, 3 of them folded.');
});

test('neighbours, the others, and all of the same type are selected among what is shown', () => {
  const there = picture();
  const { run, said } = work(there);
  there.view.hide('c');
  select(there, 'b');
  run('Select neighbours');
  assert.equal(ids(there), 'abh');
  run('Invert');
  assert.equal(ids(there), 'xyz');
  select(there, 'ax');
  run('All of the same type');
  assert.equal(ids(there), 'abxyz');
  assert.equal(said.at(-1), '5 entities selected.');
});

test('all are hidden, or all others, in one go', () => {
  const there = picture();
  const { run, steps } = work(there);
  let changes = 0;
  there.view.on('visibility', () => (changes += 1));
  select(there, 'xy');
  run('Hide');
  assert.equal(seen(there.view), 'abchz');
  assert.equal(there.selected.size, 0);
  there.view.showHidden();
  select(there, 'ab');
  changes = 0;
  run('Keep only these');
  assert.equal(seen(there.view), 'ab');
  assert.equal(changes, 1);
  assert.deepEqual(steps, ['Kept only 2 entities']);
  assert.equal(there.view.filters.counts.hand.nodes, 5);
});

test('keeping some of what is folded hides the others, and not the sign for them', () => {
  const there = picture();
  const { view } = there;
  view.setFolded(['x', 'y', 'z'].map((id) => view.nodeSlot(id)), true);
  select(there, 'hyz');
  work(there).run('Keep only these');
  assert.equal(ids(there), 'hyz');
  assert.equal(view.bundles.count, 2);
});

test('all are pinned, or free again', () => {
  const there = picture();
  const { run, offers, said } = work(there);
  const pinned = () => there.view.nodes.filter((_, slot) => there.view.isPinned(slot)).map(({ id }) => id).join('');
  there.view.pin('a', true);
  select(there, 'ab');
  assert.ok(!offers('Unpin'));
  run('Pin');
  assert.equal(pinned(), 'ab');
  run('Unpin');
  assert.equal(pinned(), '');
  assert.equal(said.at(-1), '2 entities are free to move.');
});

test('two to ten are asked about how they are connected', () => {
  const there = picture();
  const { run, offers, asked } = work(there);
  select(there, 'a');
  assert.ok(!offers('How are they connected?'));
  select(there, 'ach');
  run('How are they connected?');
  assert.deepEqual(asked.map(({ view, ends }) => [view, ends]), [['paths', ['a', 'c', 'h']]]);
  there.view.add(Array.from({ length: 10 }, (_, i) => node(`more-${i}`)), []);
  there.selected.replace(there.selected.all);
  assert.ok(!offers('How are they connected?'));
});
