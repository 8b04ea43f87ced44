import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { NO_FILTER } from '../../src/graph/filters.js';
import { GraphView } from '../../src/graph/graph-view.js';
import { LinkError, MOST_CHARACTERS, decode, encode } from '../../src/share/link-code.js';
import { checkedView, linkedView, recovered } from '../../src/share/linked-view.js';
import { formatState, parseState } from '../../src/url-state.js';
import { edge, node } from './fixtures.js';

const LOOK = { x: 12.345678, y: -3.2, k: 0.876543, width: 1440, height: 851 };

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

const made = () => linkedView(pictured(), LOOK, true);
const sent = async () => checkedView(await decode(await encode(made())));

/** @param {unknown} data */
const packed = (data) => deflateRawSync(typeof data === 'string' ? data : JSON.stringify(data)).toString('base64url');

test('a view goes through a link and comes out the same', async () => {
  const view = pictured();
  const link = await sent();
  assert.deepEqual(link.look, [12.345678, -3.2, 0.876543, 1440, 851]);
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
  view.nodes.forEach((_, slot) => {
    assert.ok(Math.abs(again.x[slot] - view.x[slot]) <= 0.051 && Math.abs(again.y[slot] - view.y[slot]) <= 0.051);
  });
});

test('the least degree goes along; a link from before there was one has none', async () => {
  const view = pictured();
  view.setFilter({ leastDegree: 3 });
  const degreeOf = (/** @type {unknown} */ data) => {
    const again = new GraphView();
    again.restore(recovered(checkedView(data), view).content);
    return again.filters.filter.leastDegree;
  };
  const link = linkedView(view, LOOK, true);
  assert.equal(degreeOf(link), 3);
  const earlier = JSON.parse(JSON.stringify(link, (name, value) => (name === 'leastDegree' ? undefined : value)));
  assert.ok(!('leastDegree' in earlier.filter));
  assert.equal(degreeOf(earlier), 0);
});

test('what is no longer there is named, and what is new is not taken in', async () => {
  const link = await sent();
  const fresh = edge('new', 'b', 'c');
  const { content, goneNodes, goneEdges, newEdges } = recovered(link, {
    nodes: [node('c'), node('b', 'Case')],
    edges: [edge('bc', 'b', 'c', 'MEMBER_OF'), fresh],
  });
  assert.deepEqual(content.nodes.map(({ id }) => id), ['b', 'c']);
  assert.deepEqual([content.x[0], content.y[0]], [100, 50]);
  assert.deepEqual(content.flags, [0, 1]);
  assert.deepEqual(content.edges.map(({ id }) => id), ['bc']);
  assert.deepEqual(goneNodes, ['Name of a']);
  assert.deepEqual(goneEdges, [
    { source: 'Name of a', type: 'KNOWS', target: 'Name of b' },
    { source: 'Name of c', type: 'KNOWS', target: 'Name of c' },
  ]);
  assert.deepEqual(newEdges, [fresh]);
  assert.equal(content.selection, null);
});

test('an address holds the whole view, and nothing else is taken for one', async () => {
  const data = await encode(made());
  assert.match(data, /^[\w-]+$/);
  const state = parseState(formatState({ view: 'link', data }));
  assert.deepEqual(state, { view: 'link', data });
  assert.equal(parseState('#query=q&view=x').view, 'query');
});

test('a small view fits into a link', async () => {
  const view = new GraphView();
  const ids = Array.from({ length: 100 }, (_, i) => `person-${((i * 7919) % 9973).toString(36)}-surname-${i}`);
  const edges = ids.map((id, i) => edge(`${id}-knows-${ids[(i * 37) % 100]}`, id, ids[(i * 37) % 100]));
  view.add(ids.map((id) => node(id)), edges);
  view.setPositions([...ids.keys()], ids.flatMap((_, i) => [Math.sin(i) * 987, Math.cos(i) * 654]));
  assert.ok((await encode(linkedView(view, LOOK, false))).length < MOST_CHARACTERS);
});

test('links that are cut off, made up or hostile are refused, whatever is wrong with them', async () => {
  const good = await encode(made());
  const unreadable = ['', 'x', '%%%', good.slice(0, -9), `${good}!`, packed('no json'), packed('"\\ud800'), 'A'.repeat(100_000)];
  for (const code of unreadable) {
    await assert.rejects(async () => checkedView(await decode(code)), { name: 'LinkError', fault: 'damaged' }, code.slice(0, 30));
  }
  const changes = [
    null,
    [],
    7,
    { ...made(), v: '1' },
    { ...made(), ids: [] },
    { ...made(), ids: ['a', 'a', 'b'] },
    { ...made(), ids: ['a', 'b', 3] },
    { ...made(), ids: ['a', 'b', 'x'.repeat(3000)] },
    { ...made(), names: ['a'] },
    { ...made(), x: [1, 2, null] },
    { ...made(), y: [1, 2, 1e300] },
    { ...made(), flags: [0, 0, 8] },
    { ...made(), ends: [0, 1, 1, 2, 2, 3] },
    { ...made(), ends: [0, 1, 1, 2, 2, 0.5] },
    { ...made(), kinds: [0, 0, 9] },
    { ...made(), hidden: [['a']] },
    { ...made(), filter: undefined },
    { ...made(), filter: { ...NO_FILTER, time: { from: '20100', to: null } } },
    { ...made(), filter: { ...NO_FILTER, sources: { ids: [1], only: true } } },
    { ...made(), filter: { ...NO_FILTER, leastSources: 0 } },
    { ...made(), filter: { ...NO_FILTER, leastDegree: -1 } },
    { ...made(), hidden: { length: 2 } },
    { ...made(), look: [0, 0, 0, 100, 100] },
    { ...made(), look: [0, 0, 1, 100] },
    { ...made(), chosen: [0, 3] },
    { ...made(), chosen: [2, 0] },
    { ...made(), chosen: 'all' },
    { ...made(), read: 5 },
    { ...made(), edges: { length: 0 } },
    { ...made(), ids: Array.from({ length: 50_000 }, (_, i) => `${i}`) },
    ...Object.keys(made()).map((name) => ({ ...made(), [name]: undefined })),
  ];
  for (const data of changes) {
    assert.throws(() => checkedView(data), LinkError, JSON.stringify(data)?.slice(0, 60));
  }
});

test('a link that unpacks to very much is given up', async () => {
  const bomb = packed(JSON.stringify({ v: 1, ids: ['x'.repeat(20_000_000)] }));
  assert.ok(bomb.length < 64_000);
  await assert.rejects(decode(bomb), { fault: 'damaged' });
});

test('a link of a newer version is told from a damaged one', async () => {
  await assert.rejects(async () => checkedView(await decode(packed({ v: 2 }))), { fault: 'newer' });
});
