import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GraphView } from '../../src/graph/graph-view.js';
import { edge, node } from './fixtures.js';

function triangle() {
  const view = new GraphView();
  view.add(
    [node('a'), node('b', 'Case'), node('c')],
    [edge('ab', 'a', 'b'), edge('bc', 'b', 'c', 'PART_OF'), edge('ca', 'c', 'a')],
  );
  return view;
}

test('what is added twice is there once, and keeps its place', () => {
  const view = triangle();
  view.setPositions([0], [12, 34]);

  const added = view.add([node('a'), node('d')], [edge('ab', 'a', 'b'), edge('ad', 'a', 'd')]);

  assert.deepEqual(added, { nodes: [3], edges: [3] });
  assert.equal(view.nodes.length, 4);
  assert.equal(view.edges.length, 4);
  assert.deepEqual([view.x[0], view.y[0]], [12, 34]);
});

test('new nodes are placed before anybody hears of them', () => {
  const view = new GraphView();
  let seen = 0;
  view.on('content', () => (seen = view.x[0]));

  view.add([node('a')], [], (added) => (view.x[added.nodes[0]] = 7));

  assert.equal(seen, 7);
});

test('an edge without both its ends is left out', () => {
  const view = new GraphView();
  view.add([node('a')], [edge('ab', 'a', 'b')]);
  assert.equal(view.edges.length, 0);
});

test('the model grows past its first arrays', () => {
  const view = new GraphView();
  const nodes = Array.from({ length: 300 }, (_, i) => node(`n${i}`));
  const edges = nodes.slice(1).map((_, i) => edge(`e${i}`, `n${i}`, `n${i + 1}`));

  view.add(nodes, edges);

  assert.deepEqual(view.visibleCounts(), { nodes: 300, edges: 299 });
  assert.deepEqual([view.ends[2 * 298], view.ends[2 * 298 + 1]], [298, 299]);
});

test('hiding a node hides its edges, ends its selection, and is counted', () => {
  const view = triangle();
  view.select({ kind: 'node', id: 'a' });

  view.hide('a');

  assert.deepEqual(view.visibleCounts(), { nodes: 2, edges: 1 });
  assert.equal(view.filters.counts.hand.nodes, 1);
  assert.equal(view.selection, null);
  view.showHidden();
  assert.deepEqual(view.visibleCounts(), { nodes: 3, edges: 3 });
});

test('a hidden node that is added again is shown again', () => {
  const view = triangle();
  view.hide('a');
  view.add([node('a')], []);
  assert.equal(view.visibleCounts().nodes, 3);
});

test('a type that is switched off takes its nodes, or its relationships, out of sight', () => {
  const view = triangle();

  view.toggleType('node', 'Case');
  view.toggleType('edge', 'KNOWS');

  assert.deepEqual(view.visibleCounts(), { nodes: 2, edges: 0 });
  assert.deepEqual(view.filters.counts.type, { nodes: 1, edges: 2 });
  assert.deepEqual(view.filters.counts.hand, { nodes: 0, edges: 0 });
  view.showAllTypes();
  assert.deepEqual(view.visibleCounts(), { nodes: 3, edges: 3 });
});

test('a self-loop is one edge of its node', () => {
  const view = new GraphView();
  view.add([node('a')], [edge('aa', 'a', 'a')]);
  assert.deepEqual(view.incident[0], [0]);
});

test('selecting the same again is no event', () => {
  const view = triangle();
  let events = 0;
  view.on('selection', () => (events += 1));
  view.select({ kind: 'node', id: 'a' });
  view.select({ kind: 'node', id: 'a' });
  view.select({ kind: 'edge', id: 'ab' });
  assert.equal(events, 2);
});

test('a listener ends with its signal', () => {
  const view = triangle();
  const controller = new AbortController();
  let events = 0;
  view.on('pins', () => (events += 1), controller.signal);
  view.pin('a', true);
  controller.abort();
  view.pin('a', false);
  assert.equal(events, 1);
  assert.equal(view.isPinned(0), false);
});

test('clearing forgets everything', () => {
  const view = triangle();
  view.pin('a', true);
  view.select({ kind: 'node', id: 'a' });
  view.clear();
  view.add([node('a')], []);
  assert.equal(view.isPinned(0), false);
  assert.equal(view.selection, null);
  assert.deepEqual(view.incident, [[]]);
});

test('the bounds hold what is visible, with its radius', () => {
  const view = triangle();
  view.setPositions([0, 1, 2], [0, 0, 100, 50, -1000, 0]);
  view.hide('c');
  const box = view.bounds();
  assert.ok(box);
  assert.ok(box.left < 0 && box.left > -50);
  assert.ok(box.right > 100 && box.right < 150);
});
