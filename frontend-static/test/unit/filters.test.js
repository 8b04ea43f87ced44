/** @import {Entity, Relationship} from '../../src/api/types.js' */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AFTER_ALL, BEFORE_ALL, dateAt, daysOf, firstDay, isPlain, lastDay, namedDate } from '../../src/graph/dates.js';
import { NO_FILTER } from '../../src/graph/filters.js';
import { GraphView } from '../../src/graph/graph-view.js';
import { uncover } from '../../src/graph/uncovering.js';
import { edge, node } from './fixtures.js';

const day = (/** @type {string} */ iso) => Date.parse(iso) / 86_400_000;

/**
 * @param {string} id
 * @param {string} [from]
 * @param {string} [to]
 * @param {string[]} [sources]
 * @returns {Relationship}
 */
function tie(id, from, to, sources = ['s']) {
  const { evidence, ...rest } = edge(id, id[0], id[1]);
  return { ...rest, ...(from && { from }), ...(to && { to }), evidence: { ...evidence, sources } };
}

/**
 * @param {Relationship[]} edges
 * @param {Entity[]} [nodes]
 */
function viewOf(edges, nodes = ['a', 'b', 'c', 'd'].map((id) => node(id))) {
  const view = new GraphView();
  view.add(nodes, edges);
  return view;
}

const shown = (/** @type {GraphView} */ view) => view.edges.filter((_, slot) => view.edgeVisible[slot]).map(({ id }) => id);
const nodesShown = (/** @type {GraphView} */ view) => view.nodes.filter((_, slot) => view.nodeVisible[slot]).map(({ id }) => id);

test('a partial date means all its days', () => {
  assert.deepEqual(daysOf('2013'), { first: day('2013-01-01'), last: day('2013-12-31') });
  assert.deepEqual(daysOf('2016-02'), { first: day('2016-02-01'), last: day('2016-02-29') });
  assert.deepEqual(daysOf('2013-07-31'), { first: day('2013-07-31'), last: day('2013-07-31') });
  assert.deepEqual(daysOf('0044'), { first: day('0044-01-01'), last: day('0044-12-31') });
  assert.equal(dateAt(day('2013-07-31'), 'month'), '2013-07');
});

test('a date says which of its days are known, as it does for the server', () => {
  const spans = /** @type {[string, string | null, string | null][]} */ ([
    ['../2017-02', null, '2017-02-28'],
    ['2017-02/..', '2017-02-01', null],
    ['1990/1992', '1990-01-01', '1992-12-31'],
    ['2016-02-28/2016-02', '2016-02-28', '2016-02-29'],
    ['~1990', '1989-01-01', '1991-12-31'],
    ['~1990-01', '1989-12-01', '1990-02-28'],
    ['~1990-12', '1990-11-01', '1991-01-31'],
  ]);
  for (const [date, first, last] of spans) {
    const expected = { first: first === null ? BEFORE_ALL : day(first), last: last === null ? AFTER_ALL : day(last) };
    assert.deepEqual(daysOf(date), expected, date);
    assert.equal(isPlain(date), false, date);
  }
});

test('a date is listed under the first that it names', () => {
  assert.deepEqual(['../2017-02', '2017-02/..', '1990/1992', '~1990-05', '2013'].map(namedDate), ['2017-02', '2017-02', '1990', '1990-05', '2013']);
  assert.deepEqual([undefined, 'long ago', '~2013-13'].map(namedDate), ['', '', '']);
  assert.ok(isPlain('2013') && !isPlain('2013-13'));
});

test('what is no date, or names a day that does not exist, is open, as it is for the server', () => {
  for (const date of ['', '13', '2013-7', '2013-13', '2013-02-30', '2013-07-31T00:00', 'about 2013', '-0044', '12013', '0000', '../..', '1992/1990', '~1990-05-03', '~9999', '1990~', '1990/1991/..', '../0000']) {
    assert.equal(daysOf(date), null, date);
    assert.equal(firstDay(date), BEFORE_ALL, date);
    assert.equal(lastDay(date), AFTER_ALL, date);
  }
  assert.equal(firstDay(undefined), BEFORE_ALL);
});

/** The cases of the server's own test: from, to and the time asked about. */
const CASES = [
  ['2013', '2013', '2013-07-31'],
  ['2013-07', '2013-07', '2013'],
  ['2013-07-31', '2013-07-31', '2013-07'],
  ['2012', '2014', '2013'],
  ['2013-12', '2013-12', '2013-12-31'],
  ['2013-07', '2013-07', '2013-07-01'],
  ['2010', '2013', '2013-12-31'],
  ['2013-08', '2013-09', '2013-07'],
  ['2014', '2014', '2013'],
  ['2012', '2012', '2013'],
  ['2013-06', '2013-06', '2013-07-01'],
  ['2013-08-01', '2013-08-01', '2013-07'],
  ['2016-12', '2016-12', '2017'],
];

test('what is shown at a time is what the server answers for it', () => {
  for (const [from, to, at] of CASES) {
    const view = viewOf([tie('ab', from, to)]);
    view.setFilter({ time: { from: at, to: at } });
    // The server compares text: a partial date sorts before its days, and with a tilde behind them.
    const earliest = dateAt(firstDay(at), 'day');
    const latest = dateAt(lastDay(at), 'day');
    assert.equal(shown(view).length === 1, from <= latest && `${to}~` >= earliest, `${from} to ${to} at ${at}`);
  }
});

test('an open end may still be true', () => {
  const view = viewOf([tie('ab', '2010'), tie('bc', undefined, '2012'), tie('cd', '2010', '2012')]);
  view.setFilter({ time: { from: '2020', to: '2020' } });
  assert.deepEqual(shown(view), ['ab']);
  view.setFilter({ time: { from: '1950', to: '1950' } });
  assert.deepEqual(shown(view), ['bc']);
  view.setFilter({ time: { from: '2011', to: null } });
  assert.deepEqual(shown(view), ['ab', 'bc', 'cd']);
  view.setFilter({ time: { from: null, to: '2009-12' } });
  assert.deepEqual(shown(view), ['bc']);
});

test('what has no date is shown at every time, counted, and can be switched off', () => {
  const view = viewOf([tie('ab'), tie('bc', '2010', '2010'), tie('ac')]);
  view.setFilter({ time: { from: '2015', to: '2016' } });
  assert.deepEqual(shown(view), ['ab', 'ac']);
  assert.equal(view.filters.undated, 2);
  view.setFilter({ undated: false });
  assert.deepEqual(shown(view), []);
  assert.equal(view.filters.undated, 2);
  assert.deepEqual(view.filters.counts.undated, { nodes: 1, edges: 2 });
  view.setFilter({ time: null });
  assert.deepEqual(shown(view), ['bc']);
});

test('entities that lose all their relationships go with them, those that had none stay', () => {
  const view = viewOf([tie('ab', '2010', '2010'), tie('bc', '2015', '2015')]);
  view.setFilter({ time: { from: '2015', to: '2015' } });
  assert.deepEqual(nodesShown(view), ['b', 'c', 'd']);
  assert.deepEqual(view.filters.counts.time, { nodes: 1, edges: 1 });
});

test('an entity with a time of its own is not shown at others, nor are its relationships', () => {
  const event = { ...node('b', 'Event'), from: '2013-07-31', to: '2013-07-31' };
  const view = viewOf([tie('ab'), tie('ac')], [node('a'), event, node('c')]);
  view.setFilter({ time: { from: '2014', to: '2014' } });
  assert.deepEqual(nodesShown(view), ['a', 'c']);
  assert.deepEqual(view.filters.counts.time, { nodes: 1, edges: 1 });
  assert.deepEqual(view.filters.spanOf(view.ends, 0), { first: day('2013-07-31'), last: day('2013-07-31') });
});

test('what has several reasons to be hidden is counted once', () => {
  const view = viewOf([tie('ab', '2010', '2010'), tie('bc', '2010', '2010', ['t'])]);
  view.toggleType('edge', 'KNOWS');
  view.setFilter({ time: { from: '2015', to: '2015' }, sources: { ids: ['s'], only: true } });
  const { counts } = view.filters;
  assert.equal(counts.type.edges, 2);
  assert.equal(counts.time.edges + counts.evidence.edges, 0);
});

test('sources are switched off, or all but some; so many have to support a relationship', () => {
  const view = viewOf([tie('ab', '2010', '2010', ['s', 't']), tie('bc', '2010', '2010', ['s']), tie('cd', '2010', '2010', ['t'])]);
  view.setFilter({ sources: { ids: ['s'], only: false } });
  assert.deepEqual(shown(view), ['ab', 'cd']);
  view.setFilter({ sources: { ids: ['s'], only: true } });
  assert.deepEqual(shown(view), ['ab', 'bc']);
  view.setFilter({ sources: null, leastSources: 2 });
  assert.deepEqual(shown(view), ['ab']);
  assert.deepEqual(view.filters.counts.evidence, { nodes: 2, edges: 2 });
});

test('a degree counts what is seen without its own filter, so that nobody draws others after', () => {
  // A chain of four: without its ends, its middle would have too few as well.
  const view = viewOf([tie('ab'), tie('bc'), tie('cd')]);
  view.setFilter({ leastDegree: 2 });
  assert.deepEqual(nodesShown(view), ['b', 'c']);
  assert.deepEqual(shown(view), ['bc']);
  assert.deepEqual(view.filters.counts.degree, { nodes: 2, edges: 2 });
  view.toggleType('edge', 'KNOWS');
  assert.deepEqual(nodesShown(view), []);
  assert.deepEqual(view.filters.counts.degree, { nodes: 4, edges: 0 });
});

test('a degree counts what other filters leave; parallel relationships each, one to itself once', () => {
  const edges = [tie('ab', '2010', '2010'), tie('ac', '2015', '2015'), { ...tie('ac'), id: 'ac-2' }, { ...tie('dd'), id: 'dd' }];
  const view = viewOf(edges);
  view.setFilter({ leastDegree: 1 });
  assert.deepEqual(nodesShown(view), ['a', 'b', 'c', 'd']);
  view.setFilter({ leastDegree: 2 });
  assert.deepEqual(nodesShown(view), ['a', 'c']);
  view.setFilter({ time: { from: '2010', to: '2010' } });
  assert.deepEqual(nodesShown(view), ['a']);
  assert.deepEqual(shown(view), []);
  assert.equal(uncover(view, [{ id: 'b' }], []), true);
  assert.equal(view.filters.filter.leastDegree, 0);
  assert.deepEqual(nodesShown(view), ['a', 'b', 'c', 'd']);
});

test('filtering moves nothing, and clearing ends it', () => {
  const view = viewOf([tie('ab', '2010', '2010')]);
  view.setPositions([0, 1, 2, 3], [1, 2, 3, 4, 5, 6, 7, 8]);
  let moves = 0;
  view.on('positions', () => (moves += 1));
  view.setFilter({ time: { from: '2015', to: '2015' } }, 'passing');
  assert.equal(moves, 0);
  assert.deepEqual([...view.x.slice(0, 4)], [1, 3, 5, 7]);
  view.clear();
  assert.deepEqual(view.filters.filter, NO_FILTER);
});

test('what is asked for ends the filters that hide it, and no others', () => {
  const view = viewOf([tie('ab', '2010', '2010'), tie('bc', '2015', '2015', ['t'])]);
  view.setFilter({ time: { from: '2010', to: '2010' }, leastSources: 1, undated: false });
  assert.equal(uncover(view, [], [{ id: 'bc' }]), true);
  assert.equal(uncover(view, [], [{ id: 'bc' }]), false);
  assert.deepEqual(view.filters.filter, { ...NO_FILTER, undated: false });
  assert.deepEqual(shown(view), ['ab', 'bc']);
});
