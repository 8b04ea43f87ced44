/** @import {Place} from '../../src/graph/path-places.js' */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GraphView } from '../../src/graph/graph-view.js';
import { placePath } from '../../src/graph/path-places.js';
import { edge, node } from './fixtures.js';

/** Less than this and two nodes with their names run into each other. */
const ROOM = 60;

/**
 * @param {Record<string, [number, number]>} known
 */
function picture(known) {
  const view = new GraphView();
  view.add(
    Object.keys(known).map((id) => node(id)),
    [],
  );
  view.setPositions([...view.nodes.keys()], Object.values(known).flat());
  return view;
}

/**
 * @param {GraphView} view
 * @param {...string} ids
 */
function placed(view, ...ids) {
  /** @type {Map<string, Place>} */
  const places = new Map();
  placePath(view, ids, places);
  return places;
}

/**
 * The distance of the two nearest to each other, of all that is there and all that is placed.
 *
 * @param {GraphView} view
 * @param {Map<string, Place>} places
 */
function nearest(view, places) {
  const all = [...places.values(), ...view.nodes.map((_, slot) => ({ x: view.x[slot], y: view.y[slot] }))];
  return Math.min(...all.flatMap((a, i) => all.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))));
}

test('what a path passes between two that are there lies between them', () => {
  const places = placed(picture({ a: [0, 0], b: [400, 0] }), 'a', 'x', 'b');
  assert.deepEqual([...places], [['x', { x: 200, y: 0 }]]);
});

test('it keeps off what is there, and off itself', () => {
  const crowded = picture({ a: [0, 0], b: [300, 0], c: [150, 0], d: [100, 60], e: [200, 60] });
  const places = placed(crowded, 'a', 'x', 'y', 'z', 'b');
  assert.deepEqual([...places.keys()], ['x', 'y', 'z']);
  assert.ok(nearest(crowded, new Map()) > ROOM);
  assert.ok(nearest(crowded, places) > ROOM, `${nearest(crowded, places)}`);
});

test('beyond the last that is there it leads out of the picture, in the order of the path', () => {
  const view = picture({ a: [0, 0], b: [100, 0], c: [200, 0] });
  const places = placed(view, 'x', 'y', 'c');
  const [x, y] = ['x', 'y'].map((id) => /** @type {Place} */ (places.get(id)).x);
  assert.ok(x > y && y > 200, `${x}, ${y}`);
  assert.ok(nearest(view, places) > ROOM);
});

test('a path of which nothing is there comes below the rest, or alone', () => {
  const view = picture({ a: [0, 0], b: [100, 500] });
  assert.ok([...placed(view, 'x', 'y').values()].every((place) => place.y > 500));
  assert.equal(nearest(new GraphView(), placed(new GraphView(), 'x', 'y', 'z')) > ROOM, true);
});

test('several paths share what they share', () => {
  const view = picture({ a: [0, 0], b: [600, 0] });
  /** @type {Map<string, Place>} */
  const places = new Map();
  placePath(view, ['a', 'x', 'b'], places);
  const first = places.get('x');
  placePath(view, ['a', 'x', 'y', 'b'], places);
  assert.equal(places.get('x'), first);
  assert.deepEqual([...places.keys()], ['x', 'y']);
  assert.ok(nearest(view, places) > ROOM);
});

test('what has a place does not move', () => {
  const view = picture({ a: [0, 0], b: [100, 0] });
  view.add([], [edge('ab', 'a', 'b')]);
  placed(view, 'a', 'x', 'b', 'y');
  assert.deepEqual([...view.x.slice(0, 2), ...view.y.slice(0, 2)], [0, 100, 0, 0]);
});
