import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Folding } from '../../src/expand/folding.js';
import { bundleName, edgeText, nodeText } from '../../src/graph/bundle-words.js';
import { foldable, toFold } from '../../src/graph/bundles.js';
import { GraphView } from '../../src/graph/graph-view.js';
import { edge, node } from './fixtures.js';

/**
 * A hub with some members, the first of whom knows somebody else as well, and with a committee.
 *
 * @param {number} count
 */
function hub(count) {
  const view = new GraphView();
  const members = Array.from({ length: count }, (_, i) => node(`m${i}`));
  view.add(
    [node('hub', 'Organization'), node('other'), node('c', 'Committee'), ...members],
    [
      edge('c', 'c', 'hub', 'PART_OF'),
      edge('knows', 'm0', 'other'),
      ...members.map(({ id }) => edge(`e-${id}`, id, 'hub', 'MEMBER_OF')),
      // Twice a member, and still a leaf.
      edge('again', 'm1', 'hub', 'MEMBER_OF'),
    ],
    ({ nodes }) => nodes.forEach((slot) => (view.x[slot] = 10 * slot)),
  );
  return view;
}

const slots = (/** @type {GraphView} */ view, /** @type {string[]} */ ...ids) => ids.map((id) => view.nodeSlot(id));

function folding(/** @type {GraphView} */ view) {
  /** @type {number[][]} */
  const settled = [];
  const layout = { settle: (/** @type {number[]} */ free) => settled.push(free) && Promise.resolve(false) };
  const parts = /** @type {any} */ ({ view, layout, renderer: { include: () => {} } });
  return { folding: new Folding(parts), settled };
}

test('leaves of one type on one hub by one relationship can be folded, however often they are related', () => {
  const view = hub(4);
  const groups = foldable(view, view.nodes.keys());
  const members = groups.find(({ kind }) => kind.nodeType === 'Person' && kind.type === 'MEMBER_OF');
  assert.deepEqual(members?.members, slots(view, 'm1', 'm2', 'm3'));
  assert.deepEqual(members?.kind, { hub: 0, type: 'MEMBER_OF', direction: 'in', nodeType: 'Person' });
});

test('what is pinned, selected or lit is not folded', () => {
  const view = hub(5);
  view.pin('m1', true);
  view.select({ kind: 'node', id: 'm2' });
  view.setHighlight({ nodes: new Set(['m3']), edges: new Set() });
  assert.deepEqual(foldable(view, slots(view, 'm1', 'm2', 'm3', 'm4')).map(({ members }) => members), [slots(view, 'm4')]);
});

test('twenty that arrive are folded, nineteen are not unless they join others', () => {
  const view = hub(21);
  const leaves = view.nodes.map((_, slot) => slot).filter((slot) => /^m[1-9]/.test(view.nodes[slot].id));
  assert.equal(leaves.length, 20);
  assert.deepEqual(toFold(view, leaves, true), leaves);
  assert.deepEqual(toFold(view, leaves.slice(1), true), []);
  view.setFolded(leaves.slice(0, 3), true);
  assert.deepEqual(toFold(view, leaves.slice(3), false), []);
  assert.deepEqual(toFold(view, leaves.slice(3), true), leaves.slice(3));
});

test('a bundle is one sign with one line at the place of its first member; the others are counted as folded', () => {
  const view = hub(4);
  const before = view.visibleCounts();
  view.setFolded(slots(view, 'm1', 'm2', 'm3'), true);
  const [first, second] = slots(view, 'm1', 'm2');
  assert.deepEqual(view.visibleCounts(), { nodes: before.nodes - 3, edges: before.edges - 4 });
  assert.equal(view.bundles.count, 3);
  assert.equal(view.nodeVisible[first] + view.nodeVisible[second], 1);
  assert.equal(view.isShown(first), false);
  assert.equal(view.edgeVisible.reduce((sum, flag) => sum + flag), before.edges - 4 + 1);
  assert.deepEqual([view.x[first], view.x[second]], [10 * first, 10 * first]);
  assert.ok(view.radius[first] > 0);
  const [bundle] = view.bundles.all;
  assert.equal(nodeText(view, first), '3 × Person');
  assert.equal(bundleName(view, bundle), '3 × Person (member of: Name of hub)');
  assert.equal(edgeText(view, view.edgeSlot('e-m1')), 'member of');
  view.setPositions([first], [7, 8]);
  assert.deepEqual([view.x[second], view.y[second]], [7, 8]);
});

test('a bundle is hidden as a whole, and stays one when its hub is hidden', () => {
  const view = hub(4);
  view.setFolded(slots(view, 'm1', 'm2', 'm3'), true);
  view.hide('hub');
  assert.equal(view.bundles.all[0].members.length, 3);
  view.showHidden();
  view.hide('m1');
  assert.equal(view.bundles.count, 0);
  assert.equal(view.filters.counts.hand.nodes, 3);
  view.showHidden();
  assert.equal(view.bundles.count, 3);
});

test('unfolding moves nothing that could be seen, and gives each of the others a place of its own', () => {
  const view = hub(4);
  const { folding: folds, settled } = folding(view);
  view.setFolded(slots(view, 'm1', 'm2', 'm3'), true);
  const [first, ...others] = slots(view, 'm1', 'm2', 'm3');
  view.pin('m1', true);
  const places = [...view.x.slice(0, first + 1)];
  /** @type {(string | undefined)[]} */
  const titles = [];
  folds.on('step', ({ title }) => titles.push(title));
  folds.unfold(view.bundles.all);
  assert.deepEqual([...view.x.slice(0, first + 1)], places);
  assert.equal(new Set([first, ...others].map((slot) => `${view.x[slot]} ${view.y[slot]}`)).size, 3);
  assert.deepEqual(settled, [[first, ...others]]);
  assert.equal(view.isPinned(first), false, 'it was the bundle that was pinned');
  assert.deepEqual(titles, ['Unfolded 3 × Person (member of: Name of hub)']);
  assert.equal(view.bundles.count, 0);
});

test('one that is selected or lit comes out of its bundle; the others stay folded where they were', async () => {
  const view = hub(6);
  folding(view);
  view.setFolded(slots(view, 'm1', 'm2', 'm3', 'm4', 'm5'), true);
  const [first, second] = slots(view, 'm1', 'm2');
  const place = [view.x[first], view.y[first]];
  view.select({ kind: 'node', id: 'm1' });
  assert.equal(view.isShown(first), true);
  assert.deepEqual(view.bundles.all.map(({ slot, members }) => [slot, members.length]), [[second, 4]]);
  assert.deepEqual([view.x[second], view.y[second]], place);
  view.setHighlight({ nodes: new Set(['m3']), edges: new Set() });
  await Promise.resolve();
  assert.equal(view.bundles.count, 3);
  view.select({ kind: 'edge', id: 'e-m4' });
  assert.equal(view.bundles.count, 2);
});

test('one that gets another relationship comes out, and the last of a bundle is none', () => {
  const view = hub(4);
  folding(view);
  view.setFolded(slots(view, 'm1', 'm2', 'm3'), true);
  view.add([], [edge('new', 'm2', 'other')]);
  assert.deepEqual(view.bundles.all[0].members, slots(view, 'm1', 'm3'));
  assert.equal(view.isShown(view.nodeSlot('m2')), true);
  view.add([], [edge('newer', 'm3', 'other')]);
  assert.equal(view.bundles.count, 0);
  assert.deepEqual(view.bundles.strays, []);
});

test('a hub folds what can be, and unfolds it again', () => {
  const view = hub(4);
  const { folding: folds } = folding(view);
  assert.equal(folds.foldableOn(0), 3);
  folds.toggle('hub');
  assert.equal(view.bundles.count, 3);
  assert.equal(folds.foldableOn(0), 0);
  folds.toggle('hub');
  assert.equal(view.bundles.count, 0);
});
