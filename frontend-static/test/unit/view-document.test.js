import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_FILTER } from '../../src/graph/filters.js';
import { GraphView } from '../../src/graph/graph-view.js';
import { checkedView, recovered } from '../../src/share/linked-view.js';
import { formatState, parseState } from '../../src/url-state.js';
import { changeLine } from '../../src/views/change-line.js';
import { changesSince, documentOf, linkOf } from '../../src/views/view-document.js';
import { edge, node } from './fixtures.js';

const LOOK = { x: 12.345678, y: -3.2, k: 0.876543, width: 1440, height: 851 };
const WORDS = { title: 'Who met whom', note: '' };

function pictured() {
  const view = new GraphView();
  view.add([node('a'), node('b', 'Case'), node('c')], [edge('ab', 'a', 'b'), edge('bc', 'b', 'c', 'MEMBER_OF'), edge('cc', 'c', 'c')]);
  view.setPositions([0, 1, 2], [0.123, -0.04, 100, 50, -1234.56, 25]);
  view.pin('a', true);
  view.hide('c');
  view.toggleType('edge', 'MEMBER_OF');
  view.setFilter({ time: { from: '2010', to: null }, sources: { ids: ['s'], only: false } });
  view.select({ kind: 'edge', id: 'ab' });
  return view;
}

/** What the API gives back: without what is `null` or missing. */
const stored = (/** @type {GraphView} */ view) =>
  JSON.parse(JSON.stringify(documentOf(view, LOOK, WORDS), (_, value) => (value === null ? undefined : value)));

test('a view that was saved comes back the same', () => {
  const view = pictured();
  const link = checkedView(linkOf(stored(view), { ...LOOK, x: 0 }));
  const { content, goneNodes, goneEdges, newEdges } = recovered(link, view);
  const again = new GraphView();
  again.restore(content);
  assert.deepEqual([goneNodes, goneEdges, newEdges], [[], [], []]);
  assert.deepEqual(again.nodes, view.nodes);
  assert.deepEqual(again.edges, view.edges);
  assert.deepEqual(again.flags, view.flags);
  assert.deepEqual(again.hiddenTypes('edge'), ['MEMBER_OF']);
  assert.deepEqual(again.filters.filter, view.filters.filter);
  assert.deepEqual(again.selection, { kind: 'edge', id: 'ab' });
  assert.deepEqual(link.look, [LOOK.x, LOOK.y, LOOK.k, LOOK.width, LOOK.height]);
  view.nodes.forEach((_, slot) => assert.ok(Math.abs(again.x[slot] - view.x[slot]) <= 0.051));
});

test('a view that says nothing but its entities can be shown too', () => {
  const entities = [{ id: 'a', x: 1, y: 2, name: 'A', type: 'Person' }];
  const link = checkedView(linkOf({ title: 'Bare', entities }, LOOK));
  assert.deepEqual(link.filter, NO_FILTER);
  assert.equal(link.look[0], LOOK.x);
  assert.equal(link.chosen, null);
});

test('what has changed since is told by name, and what has not is not', () => {
  const view = pictured();
  const saved = stored(view);
  assert.deepEqual(changesSince(saved, view), []);
  const a = { ...node('a'), name: 'Alpha', from: '1963-05', evidence: { ...node('a').evidence, sources: ['s', 't'] } };
  const found = { nodes: [a, node('b', 'Committee')], edges: [{ ...edge('ab', 'a', 'b'), role: 'chair' }] };
  const lines = changesSince(saved, found).map(({ name, changes }) => `${name} (${changeLine.changes(changes)})`);
  assert.equal(lines.length, 3);
  assert.match(lines[0], new RegExp(`^${node('a').name} \\(name ${node('a').name} → Alpha; when none → since May 1963; sources \\d → 2\\)$`));
  assert.match(lines[1], /\(type Case → Committee\)$/);
  assert.match(lines[2], /^Alpha – .* \(role none → chair\)$/);
});

test('what a view does not say of its content has not changed', () => {
  const saved = { title: 'Bare', entities: [{ id: 'a', x: 1, y: 2, name: node('a').name, type: 'Person' }] };
  assert.deepEqual(changesSince(saved, { nodes: [{ ...node('a'), from: '1963' }], edges: [] }), []);
});

test('the address of a saved view is read back', () => {
  const state = { view: /** @type {const} */ ('saved'), id: 'a b&c=#' };
  assert.deepEqual(parseState(formatState(state)), state);
  assert.deepEqual(parseState('#view=abc'), { view: 'link', data: 'abc' });
});
