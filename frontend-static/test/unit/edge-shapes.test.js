import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SHAPE, curve, detour, distanceTo, fanOut, loop, pointOn } from '../../src/graph/edge-shapes.js';

const ENDS = { x0: 0, y0: 0, r0: 10, x1: 200, y1: 0, r1: 10 };

test('a single edge is straight and reaches from outline to outline', () => {
  const shape = new Float32Array(SHAPE);
  curve(shape, 0, ENDS, 0);
  assert.deepEqual([shape[0], shape[1], shape[6], shape[7]], [10, 0, 190, 0]);
  assert.equal(pointOn(shape, 0, 0.5).y, 0);
});

test('parallel edges are fanned out, whichever way they point', () => {
  const places = fanOut([0, 1, 1, 0, 0, 1], [1, 1, 1], 3);
  const middles = [0, 1, 2].map((i) => {
    const shape = new Float32Array(SHAPE);
    const reversed = i === 1;
    const ends = reversed ? { x0: 200, y0: 0, r0: 10, x1: 0, y1: 0, r1: 10 } : ENDS;
    curve(shape, 0, ends, places[i] * 20);
    return Math.round(pointOn(shape, 0, 0.5).y);
  });
  assert.equal(new Set(middles).size, 3);
  assert.equal(middles.reduce((a, b) => a + b), 0);
});

test('an edge that is not visible takes no place in the fan', () => {
  assert.deepEqual([...fanOut([0, 1, 0, 1], [1, 0], 2)], [0, 0]);
});

test('self-loops stand above their node, each larger than the one before', () => {
  assert.deepEqual([...fanOut([3, 3, 3, 3], [1, 1], 2)], [0, 1]);
  const heights = [0, 1].map((number) => {
    const shape = new Float32Array(SHAPE);
    loop(shape, 0, 0, 0, 10, number);
    return -pointOn(shape, 0, 0.5).y;
  });
  assert.ok(heights[0] > 15);
  assert.ok(heights[1] > heights[0] + 5);
});

test('the distance to a curve is that to its nearest part', () => {
  const shape = new Float32Array(SHAPE);
  curve(shape, 0, ENDS, 0);
  assert.ok(Math.abs(distanceTo(shape, 0, 100, 6) - 6) < 0.01);
  assert.ok(Math.abs(distanceTo(shape, 0, 220, 0) - 30) < 0.01);
});

test('a line keeps off a node between its ends, by the shorter way around', () => {
  for (const node of [{ x: 100, y: 3, r: 20 }, { x: 60, y: -5, r: 15 }]) {
    const shape = new Float32Array(SHAPE);
    const bend = detour(ENDS, [node]);
    curve(shape, 0, ENDS, bend);
    assert.ok(distanceTo(shape, 0, node.x, node.y) > node.r, 'does not touch it');
    assert.equal(Math.sign(bend), -Math.sign(node.y), 'on the other side');
  }
});

test('a line stays straight where nothing is in its way', () => {
  assert.equal(detour(ENDS, [{ x: 100, y: 60, r: 20 }, { x: 260, y: 0, r: 20 }]), 0);
});
