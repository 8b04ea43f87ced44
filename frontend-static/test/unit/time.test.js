import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstDay, lastDay } from '../../src/graph/dates.js';
import { between, closed, film, isPoint, stepsOf, written } from '../../src/time/periods.js';
import { TimeScale } from '../../src/time/time-scale.js';

const span = (/** @type {string} */ from, /** @type {string} */ to) => ({ first: firstDay(from), last: lastDay(to) });
const scaleOf = (/** @type {string} */ from, /** @type {string} */ to) => /** @type {TimeScale} */ (TimeScale.of([span(from, to)]));

test('time is divided so that dates are told apart', () => {
  assert.deepEqual(scaleOf('2017-02-03', '2017-02-05').steps, ['2017-02-03', '2017-02-04', '2017-02-05']);
  assert.deepEqual(scaleOf('2016-11-20', '2017-04-03').steps, ['2016-11', '2016-12', '2017-01', '2017-02', '2017-03', '2017-04']);
  assert.equal(scaleOf('1990', '2024').steps.length, 35);
  assert.equal(TimeScale.of([span('', '')]), null);
});

test('open ends neither stretch time nor are left out of it', () => {
  const spans = [span('2011', ''), span('', '2001'), span('', '')];
  const scale = /** @type {TimeScale} */ (TimeScale.of(spans));
  assert.deepEqual([scale.steps[0], scale.steps[scale.most]], ['2001', '2011']);
  assert.deepEqual(scale.bars(spans).map(({ count }) => count), [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2]);
});

test('a bar is as high as what is found at its time', () => {
  const spans = [span('2001', '2003'), span('2003-06', '2003-07'), span('2003-12-31', '2004'), span('2005', '2020')];
  const scale = /** @type {TimeScale} */ (TimeScale.of(spans));
  for (const { first, count } of scale.bars(spans)) {
    const at = scale.steps[first];
    assert.equal(count, spans.filter((each) => each.first <= lastDay(at) && each.last >= firstDay(at)).length, at);
  }
});

test('many years share bars, and none is left out', () => {
  const spans = [span('1000', '1000'), span('1999', '1999'), span('1500', '1500')];
  const bars = /** @type {TimeScale} */ (TimeScale.of(spans)).bars(spans);
  assert.ok(bars.length <= 180);
  assert.equal(bars.reduce((sum, { count }) => sum + count, 0), 3);
  assert.equal(bars.at(-1)?.last, 999);
});

test('a place and its step belong together', () => {
  const scale = scaleOf('2010-01', '2012-12');
  for (const [i, step] of scale.steps.entries()) {
    assert.equal(scale.stepAtPlace(scale.place(firstDay(step)) + 1e-6), i);
    assert.equal(scale.stepAt(lastDay(step)), i);
  }
  assert.equal(scale.stepAtPlace(1), scale.most);
  assert.equal(scale.place(lastDay('2012-12') + 1), 1);
});

test('marks stand at round years and months, with room between them', () => {
  assert.deepEqual(scaleOf('1987', '2024').marks(8).map(({ label }) => label), ['1990', '1995', '2000', '2005', '2010', '2015', '2020']);
  assert.deepEqual(scaleOf('2016-05', '2017-04').marks(5).map(({ label }) => label), ['Jul', 'Oct', '2017', 'Apr']);
  assert.deepEqual(scaleOf('2017-02-03', '2017-02-05').marks(5).map(({ label }) => label), ['3 Feb', '4 Feb', '5 Feb']);
});

test('the ends of the scale are open', () => {
  const scale = scaleOf('2010', '2019');
  assert.equal(between(scale, 0, 9), null);
  assert.deepEqual(between(scale, 0, 4), { from: null, to: '2014' });
  assert.deepEqual(between(scale, 3, 9), { from: '2013', to: null });
  assert.deepEqual(stepsOf(scale, { from: '2013-05', to: null }), { first: 3, last: 9 });
  assert.equal(isPoint(closed(scale, 3, 3)), true);
  assert.equal(isPoint({ from: null, to: null }), false);
});

test('what is written is a period, or it is said where it is wrong', () => {
  assert.deepEqual(written(' 2017-02 ', ''), { period: { from: '2017-02', to: null } });
  assert.deepEqual(written('', ''), { period: null });
  assert.deepEqual(written('2017-02-30', '2018'), { wrong: 'from', why: 'There is no 2017-02-30 in the calendar.' });
  assert.deepEqual(written('0000', ''), { wrong: 'from', why: 'There is no 0000 in the calendar.' });
  const soon = '“soon” is no date. Write a year, a month or a day, as 2017, 2017-02 or 2017-02-03.';
  assert.deepEqual(written('2017', 'soon'), { wrong: 'to', why: soon });
  assert.deepEqual(written('2018', '2017-12'), { wrong: 'both', why: 'The end, Dec 2017, is before the beginning, 2018.' });
  assert.deepEqual(written('2017-12-31', '2017'), { period: { from: '2017-12-31', to: '2017' } });
});

test('a film moves a point, moves a period, and lets the rest grow, each to its end', () => {
  const scale = scaleOf('2010', '2019');
  const of = (/** @type {Parameters<typeof film>[1]} */ now) => [...film(scale, now)];
  assert.deepEqual(of(closed(scale, 7, 7)), [closed(scale, 8, 8), closed(scale, 9, 9)]);
  assert.deepEqual(of(closed(scale, 9, 9))[0], closed(scale, 0, 0));
  assert.deepEqual(of(closed(scale, 5, 7)), [closed(scale, 6, 8), closed(scale, 7, 9)]);
  assert.deepEqual(of({ from: null, to: '2017' }), [{ from: null, to: '2018' }, null]);
  assert.deepEqual(of(null)[0], { from: null, to: '2010' });
  assert.equal(of(null).length, 10);
});
