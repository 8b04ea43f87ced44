import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GraphView } from '../../src/graph/graph-view.js';
import { createSimulation, positionsOf } from '../../src/graph/layout-job.js';
import { columnsByHop, placeAround } from '../../src/graph/placement.js';
import { edge, node } from './fixtures.js';

test('fixed nodes stay exactly where they are while new ones settle without overlap', () => {
  const job = {
    run: 1,
    positions: Float32Array.of(0, 0, 100, 0, 5, 5, -5, 5),
    radii: Float32Array.of(20, 20, 20, 20),
    fixed: Uint8Array.of(1, 1, 0, 0),
    ends: Int32Array.of(0, 1, 0, 2, 0, 3, 2, 2),
    ticks: 120,
  };
  const simulation = createSimulation(job);
  simulation.tick(job.ticks);
  const at = positionsOf(simulation);

  assert.deepEqual([...at.subarray(0, 4)], [0, 0, 100, 0]);
  for (let a = 0; a < 4; a += 1) {
    for (let b = 0; b < a; b += 1) {
      assert.ok(Math.hypot(at[2 * a] - at[2 * b], at[2 * a + 1] - at[2 * b + 1]) > 40);
    }
  }
});

test('in a large picture too, hardly any node covers another', () => {
  const count = 1200;
  const job = {
    run: 1,
    positions: Float32Array.from({ length: 2 * count }, (_, i) => 40 * Math.sqrt(i) * (i % 2 ? Math.sin(i) : Math.cos(i))),
    radii: new Float32Array(count).fill(15),
    fixed: new Uint8Array(count),
    // A tree in which each has three below.
    ends: Int32Array.from(Array.from({ length: count - 1 }, (_, i) => [i + 1, Math.floor(i / 3)]).flat()),
    ticks: 200,
  };
  const simulation = createSimulation(job);
  simulation.tick(job.ticks);
  const at = positionsOf(simulation);

  let covered = 0;
  for (let a = 0; a < count; a += 1) {
    for (let b = 0; b < a; b += 1) {
      covered += Math.hypot(at[2 * a] - at[2 * b], at[2 * a + 1] - at[2 * b + 1]) < 30 ? 1 : 0;
    }
  }
  assert.ok(covered < count / 100, `${covered} pairs`);
});

test('new nodes come in around their origin, away from what is known', () => {
  const view = new GraphView();
  view.add([node('o'), node('known')], [edge('e', 'o', 'known')]);
  view.setPositions([0, 1], [0, 0, 100, 0]);

  view.add([node('n1'), node('n2')], [edge('e1', 'o', 'n1'), edge('e2', 'o', 'n2')], (added) => placeAround(view, added, 0));

  for (const slot of [2, 3]) {
    assert.ok(view.x[slot] < -50, 'on the far side of the known neighbour');
    assert.ok(Math.hypot(view.x[slot], view.y[slot]) < 300, 'near the origin');
  }
});

test('nodes from nowhere are put beside the picture', () => {
  const view = new GraphView();
  view.add([node('a')], []);
  view.add([node('b'), node('c')], [], (added) => placeAround(view, added));
  assert.ok(view.x[1] > view.x[0] + view.radius[0]);
  assert.ok(view.x[2] > view.x[0] + view.radius[0]);
});

test('paths are laid out from left to right, ends in the first and last column', () => {
  const explanation = { sentence: '', nodes: [], edges: [], weakest: '' };
  const path = (/** @type {string[]} */ nodes) => ({ nodes, edges: [], length: nodes.length - 1, cost: 1, explanation });
  const places = columnsByHop([path(['a', 'm', 'z']), path(['a', 'p', 'q', 'z'])]);
  const x = (/** @type {string} */ id) => places.get(id)?.x ?? NaN;

  assert.equal(x('a'), 0);
  assert.ok(x('p') > x('a') && x('q') > x('p') && x('z') > x('q'));
  assert.ok(x('m') > x('a') && x('m') < x('z'));
  assert.equal(Math.max(...[...places.values()].map((place) => place.x)), x('z'));
  const taken = new Set([...places.values()].map(({ x: left, y }) => `${left} ${y}`));
  assert.equal(taken.size, places.size, 'no two share a place');
});
