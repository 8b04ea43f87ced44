/** @import {Job} from '../../src/arrange/job.js' */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { arrangement, describe } from '../../src/arrange/arrangement.js';
import { circle } from '../../src/arrange/circle.js';
import { groupPlaces } from '../../src/arrange/group-places.js';
import { ascending, layers } from '../../src/arrange/layers.js';
import { mapPlaces } from '../../src/arrange/map-places.js';
import { byLink } from '../../src/arrange/membership.js';
import { timePlaces } from '../../src/arrange/time-places.js';
import { WorldMap } from '../../src/arrange/world-map.js';
import { backdropLabels, backdropSvg } from '../../src/graph/backdrop.js';
import { firstDay, lastDay } from '../../src/graph/dates.js';
import { GraphView } from '../../src/graph/graph-view.js';
import { edge, node } from './fixtures.js';

/**
 * @param {number} count of nodes
 * @param {Partial<Job>} [given]
 * @returns {Job}
 */
function job(count, given = {}) {
  return {
    kind: 'circle',
    radii: new Float32Array(count).fill(20),
    ends: new Int32Array(0),
    groups: new Int32Array(count),
    groupCount: 2,
    days: new Float64Array(2 * count).fill(NaN),
    axis: { first: 0, last: 1 },
    sites: new Float64Array(4).fill(NaN),
    ...given,
  };
}

/**
 * How near the two nearest nodes are.
 *
 * @param {Float32Array} positions
 */
function nearest(positions) {
  let least = Infinity;
  for (let a = 0; a < positions.length; a += 2) {
    for (let b = 0; b < a; b += 2) {
      least = Math.min(least, Math.hypot(positions[a] - positions[b], positions[a + 1] - positions[b + 1]));
    }
  }
  return least;
}

test('in a circle, types stand together, and a ladder between two of them is drawn without a crossing', () => {
  const rungs = 12;
  // The second type in another order: only sorting it takes the crossings out.
  const partner = (/** @type {number} */ i) => rungs + ((i * 5) % rungs);
  const ends = Int32Array.from(Array.from({ length: rungs }, (_, i) => [i, partner(i)]).flat());
  const groups = Int32Array.from({ length: 2 * rungs }, (_, i) => (i < rungs ? 0 : 1));
  const { positions } = circle(job(2 * rungs, { ends, groups }));
  const angle = (/** @type {number} */ i) => Math.atan2(positions[2 * i + 1], positions[2 * i]);
  const between = (/** @type {number} */ x, /** @type {number} */ a, /** @type {number} */ b) => x > Math.min(a, b) && x < Math.max(a, b);
  let crossings = 0;
  for (let i = 0; i < rungs; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const [a, b] = [angle(i), angle(partner(i))];
      crossings += between(angle(j), a, b) !== between(angle(partner(j)), a, b) ? 1 : 0;
    }
  }
  assert.equal(crossings, 0);
  assert.ok(nearest(positions) > 40);
});

test('in layers, every line of a tangle leads to the right but those that close a cycle, and none overlap', () => {
  // A chain 0 → 1 → 2 → 3, a short cut 0 → 3, a cycle 4 → 5 → 6 → 4, and 7 alone.
  const ends = Int32Array.of(0, 1, 1, 2, 2, 3, 0, 3, 4, 5, 5, 6, 6, 4);
  const { positions } = layers(job(8, { ends }));
  const x = (/** @type {number} */ i) => positions[2 * i];
  assert.ok(x(0) < x(1) && x(1) < x(2) && x(2) < x(3));
  assert.equal([x(4) < x(5), x(5) < x(6), x(6) < x(4)].filter(Boolean).length, 2);
  assert.ok(positions[15] > Math.max(...[0, 1, 2, 3, 4, 5, 6].map((i) => positions[2 * i + 1])), 'alone, beneath');
  assert.ok(nearest(positions) > 40);
});

test('heights are the ascending ones nearest to those wished for', () => {
  assert.deepEqual(ascending([1, 2, 3]), [1, 2, 3]);
  assert.deepEqual(ascending([3, 1, 2]), [2, 2, 2]);
  assert.deepEqual(ascending([0, 5, 3, 10]), [0, 4, 4, 10]);
});

test('by time, each stands within the days that its date means, and the undated apart', () => {
  const days = Float64Array.from([...Array.from({ length: 20 }, () => [0, 365]).flat(), 365, 396, 700, 701, NaN, NaN]);
  const { positions, frame } = timePlaces(job(23, { days, axis: { first: 0, last: 1000 } }));
  const width = frame.dated?.width ?? 0;
  const day = (/** @type {number} */ i) => (positions[2 * i] / width) * 1000;
  for (let i = 0; i < 20; i += 1) {
    assert.ok(day(i) > 0 && day(i) < 365, `${day(i)}`);
  }
  assert.ok(Math.abs(day(20) - 380.5) < 1 && Math.abs(day(21) - 700.5) < 1);
  assert.ok(positions[44] < -20 && frame.undated !== undefined);
  assert.ok(nearest(positions) > 40);
});

test('groups are blocks that do not overlap, each with its own', () => {
  const groups = Int32Array.from({ length: 60 }, (_, i) => (i < 40 ? 0 : i < 55 ? 1 : 2));
  const { positions, areas } = groupPlaces(job(60, { groups, groupCount: 4 }));
  groups.forEach((group, i) => {
    const { x, y, width, height } = areas[group];
    assert.ok(Math.abs(positions[2 * i] - x) < width / 2 && Math.abs(positions[2 * i + 1] - y) < height / 2);
  });
  for (const [a, b] of [[0, 1], [0, 2], [1, 2]]) {
    const apart = Math.abs(areas[a].x - areas[b].x) >= (areas[a].width + areas[b].width) / 2 || Math.abs(areas[a].y - areas[b].y) >= (areas[a].height + areas[b].height) / 2;
    assert.ok(apart, `${a} and ${b}`);
  }
  assert.ok(nearest(positions) > 60);
});

test('on the map, neighbours make room for each other, and who belongs nowhere is beside it', () => {
  const groups = Int32Array.from({ length: 70 }, (_, i) => (i < 30 ? 0 : i < 60 ? 1 : 2));
  const sites = Float64Array.of(0.01, -0.17, 0.012, -0.171, NaN, NaN);
  const { positions, areas } = mapPlaces(job(70, { groups, groupCount: 3, sites }));
  const [a, b, none] = areas;
  assert.ok(Math.hypot(a.x - b.x, a.y - b.y) >= (a.width + b.width) / 2);
  assert.ok(a.x < b.x, 'west stays west');
  assert.ok(none.x - none.width / 2 > Math.max(a.x + a.width / 2, b.x + b.width / 2));
  assert.ok(nearest(positions) > 40);
});

test('twenty thousand nodes are arranged in any way within seconds, always alike', () => {
  const count = 20_000;
  const groups = Int32Array.from({ length: count }, (_, i) => i % 30);
  const ends = Int32Array.from(Array.from({ length: count - 1 }, (_, i) => [i + 1, Math.floor((i * i) % (i + 1))]).flat());
  const days = Float64Array.from(Array.from({ length: count }, (_, i) => [365 * (i % 25), 365 * (i % 25) + 365]).flat());
  const sites = Float64Array.from(Array.from({ length: 30 }, (_, i) => [(i % 6) / 10 - 0.2, Math.floor(i / 6) / 20 - 0.2]).flat());
  const large = job(count, { groups, groupCount: 30, ends, days, sites, axis: { first: 0, last: 9125 } });
  for (const arrange of [circle, layers, timePlaces, groupPlaces, mapPlaces]) {
    const began = performance.now();
    const { positions } = arrange(large);
    assert.ok(performance.now() - began < 15_000, arrange.name);
    assert.ok(positions.every(Number.isFinite), arrange.name);
    assert.deepEqual(arrange(job(40, { ends: ends.slice(0, 60) })), arrange(job(40, { ends: ends.slice(0, 60) })));
  }
});

function parliament() {
  const view = new GraphView();
  const country = (/** @type {string} */ id, /** @type {string} */ name) => ({ ...node(id, 'Country'), name });
  view.add(
    [country('fr', 'France'), country('kz', 'Kazakhstan'), country('at', 'Atlantis'), node('a'), node('b'), node('c'), node('d'), node('e')],
    [
      edge('1', 'a', 'fr', 'MET_WITH'),
      edge('2', 'a', 'kz', 'CITIZEN_OF'),
      edge('3', 'b', 'kz', 'ASSOCIATED_WITH'),
      edge('4', 'b', 'fr', 'CONCERNS'),
      { ...edge('5', 'c', 'd', 'MET_WITH'), from: '2013-07' },
      { ...edge('6', 'c', 'e', 'MET_WITH'), from: '2011', to: '2012' },
      edge('7', 'e', 'at', 'LOCATED_IN'),
    ],
  );
  return view;
}

test('an entity belongs to the country it is a citizen of before any other, and to the first by name among equals', async () => {
  const view = parliament();
  const { keys, groups, counts, several } = await byLink(view, [...view.nodes.keys()], 'Country');
  const home = (/** @type {string} */ id) => keys[groups[view.nodeSlot(id)]];
  assert.deepEqual(['a', 'b', 'c', 'e', 'fr'].map(home), ['kz', 'fr', '', 'at', 'fr']);
  assert.deepEqual(keys, ['at', 'fr', 'kz', '']);
  assert.deepEqual(counts, [2, 2, 2, 2]);
  assert.equal(several, 2);
});

test('what does not count in the picture does not count for where one belongs', async () => {
  const view = parliament();
  view.toggleType('edge', 'CITIZEN_OF');
  const { groups } = await byLink(view, [...view.nodes.keys()], 'Country');
  assert.equal(groups[view.nodeSlot('a')], groups[view.nodeSlot('fr')]);
});

test('by time, the axis has ticks, and what has no date is counted', async () => {
  const view = parliament();
  const { job: asked, draw } = await arrangement(view, [...view.nodes.keys()], 'time');
  const { about, labels, paths } = draw(timePlaces(asked));
  assert.equal(about.undated, 5);
  assert.ok(labels.some(({ text }) => text === '2012') && labels.some(({ text }) => text === 'No date · 5'));
  assert.ok(paths.length >= 3);
  assert.deepEqual(describe(about, { later: 1 }), [
    'By time: each at its own date, or at that of its first dated relationship.',
    '5 entities without a date on the left.',
    '1 entity came later and stands where there was room.',
  ]);
});

test('a backdrop is the same on the canvas and in an SVG, and its names keep off the upper edge', () => {
  const backdrop = {
    paths: [{ d: 'M0 0H10', scale: 2 }],
    labels: [{ text: '2013', x: 5, y: -900, least: 66 }, { text: 'France · 3', x: 5, y: 50 }],
    box: { left: 0, top: 0, right: 1, bottom: 1 },
    about: {},
    placed: new Uint8Array(0),
  };
  const [tick, name] = backdropLabels(backdrop, { k: 2, x: 100, y: 0 }, () => 30);
  assert.deepEqual([tick.x, tick.y, name.y], [110, 66, 87]);
  assert.match(backdropSvg(backdrop, { k: 1, x: 3, y: 4 }, /** @type {any} */ ({ edge: '#888' }))[0], /^<path d="M0 0H10" transform="translate\(3 4\) scale\(2\)"/);
  assert.deepEqual(backdropLabels(null, { k: 1, x: 0, y: 0 }, () => 0), []);
});

test('the map knows countries by code, and by name where there is none', async () => {
  const map = new WorldMap(JSON.parse(await readFile(new URL('../../src/page/countries.json', import.meta.url), 'utf8')));
  const country = (/** @type {string} */ name, /** @type {string} */ code) => map.placeOf({ ...node('x', 'Country'), name, properties: code ? { code } : {} });
  const [france, kazakhstan] = [country('République française', 'fr'), country('Kazakhstan', '')];
  assert.ok(france && kazakhstan && france[0] < kazakhstan[0] && kazakhstan[1] < 0);
  assert.equal(country('Soviet Union', ''), null);
  assert.ok(country('', 'MC') && country('', 'LI'), 'small ones, too');
});

test('a picture that is shown again has its backdrop again, and none when it had none', () => {
  const view = parliament();
  const backdrop = { paths: [], labels: [], box: { left: -500, top: 0, right: 1, bottom: 1 }, about: {}, placed: new Uint8Array(8) };
  view.backdrop = backdrop;
  assert.equal(view.bounds()?.left, -500);
  const content = { nodes: view.nodes, edges: view.edges, x: view.x.slice(0, 8), y: view.y.slice(0, 8), flags: view.flags, hiddenTypes: [], hiddenRelationshipTypes: [], selection: null };
  view.restore(content);
  assert.equal(view.backdrop, null);
  view.restore({ ...content, backdrop });
  assert.equal(view.backdrop, backdrop);
  view.clear();
  assert.equal(view.backdrop, null);
});

test('by time, a date with an unknown side stands where the other is', async () => {
  const view = new GraphView();
  view.add([{ ...node('a', 'Event'), to: '../2017-02' }, { ...node('b', 'Event'), from: '2019/..' }, { ...node('c', 'Event'), from: '~2018' }], []);
  const { job: asked } = await arrangement(view, [0, 1, 2], 'time');
  const ends = (/** @type {string} */ first, /** @type {string} */ last) => [firstDay(first), lastDay(last) + 1];
  assert.deepEqual([...asked.days], [...ends('2017-02', '2017-02'), ...ends('2019', '2019'), ...ends('2017', '2019')]);
});
