import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstDay, lastDay } from '../../src/graph/dates.js';
import { GraphView } from '../../src/graph/graph-view.js';
import { barOf, byYear, kindsOf, rowsOf } from '../../src/timeline/rows.js';
import { TimeScale } from '../../src/time/time-scale.js';
import { edge, node } from './fixtures.js';

const scale = new TimeScale(firstDay('2010'), lastDay('2019'));

/** @param {{left: number, width: number} | null} part */
function years(part) {
  return part && [part.left * 10, (part.left + part.width) * 10].map((year) => Math.round(10 * year) / 10);
}

/** @param {string} [from] @param {string} [to] */
function bar(from, to) {
  return barOf({ kind: 'edge', id: 'e', type: '', name: '', when: '', from, to }, scale);
}

test('a bar is as wide as its dates are vague, and sure only where they leave no doubt', () => {
  assert.deepEqual(years(bar('2013', '2013').whole), [3, 4]);
  assert.equal(bar('2013', '2013').sure, null);
  assert.deepEqual(years(bar('2012', '2015').whole), [2, 6]);
  assert.deepEqual(years(bar('2012', '2015').sure), [3, 5]);
  const day = bar('2013-07-31', '2013-07-31');
  assert.deepEqual(day.sure, day.whole);
  assert.ok(Math.abs(day.whole.width * 3652 - 1) < 0.01);
});

test('an open end goes to the end of the axis, and is said to be open', () => {
  const { whole, sure, openStart, openEnd } = bar('2015');
  assert.deepEqual([years(whole), openStart, openEnd], [[5, 10], false, true]);
  assert.ok(sure !== null && sure.width < 0.001, 'sure only that it began by the end of that year');
  assert.deepEqual([years(bar(undefined, '2012').whole), bar(undefined, '2012').openStart], [[0, 3], true]);
});

test('a date with an unknown side is open there, and sure of nothing that it does not say', () => {
  const ended = bar('2012', '../2015');
  assert.deepEqual([years(ended.whole), ended.sure, ended.openEnd], [[2, 6], null, false]);
  const by = bar(undefined, '../2012');
  assert.deepEqual([years(by.whole), by.sure, by.openStart, by.openEnd], [[0, 3], null, true, false]);
  const later = bar('2012/..', undefined);
  assert.deepEqual([years(later.whole), later.sure, later.openEnd], [[2, 10], null, true]);
  assert.deepEqual(years(bar('~2013', '2018').sure), [5, 8]);
});

test('rows with dates that are not exact stand where these are named', () => {
  const view = new GraphView();
  view.add(
    [node('a'), node('b')],
    [
      { ...edge('about', 'a', 'b', 'MET_WITH'), from: '~2012' },
      { ...edge('year', 'a', 'b', 'MET_WITH'), from: '2011' },
      { ...edge('ended', 'a', 'b', 'MET_WITH'), to: '../2013-02' },
    ],
  );
  const { dated } = rowsOf(view);
  assert.deepEqual(dated.map(({ id }) => id), ['year', 'about', 'ended']);
  assert.deepEqual(byYear(dated).map(({ year }) => year), ['2011', '2012', '2013']);
  assert.deepEqual(dated.map((row) => barOf(row, scale).openStart), [false, false, true]);
});

test('rows are what can be seen, in the order in which they began, the undated apart', () => {
  const view = new GraphView();
  view.add(
    [node('a'), node('b'), { ...node('trial', 'Event'), from: '2012', to: '2014' }, node('undated', 'Event')],
    [
      { ...edge('late', 'a', 'b', 'MET_WITH'), from: '2015' },
      { ...edge('early', 'a', 'b', 'MET_WITH'), to: '2011' },
      edge('never', 'a', 'b'),
      { ...edge('hidden', 'a', 'b', 'SAW'), from: '2010' },
    ],
  );
  view.toggleType('edge', 'SAW');
  const { dated, undated } = rowsOf(view);
  assert.deepEqual(dated.map(({ id }) => id), ['early', 'trial', 'late']);
  assert.deepEqual(undated.map(({ id }) => id), ['never', 'undated']);
  assert.equal(dated[0].name, 'Name of a – met with – Name of b');
  assert.deepEqual(byYear(dated).map(({ year, rows }) => [year, rows.length]), [['2011', 1], ['2012', 1], ['2015', 1]]);
  assert.deepEqual(kindsOf(dated, view).map(({ type, colour, count }) => [type, colour, count]), [['met with', 0, 2], ['Event', 7, 1]]);
});
