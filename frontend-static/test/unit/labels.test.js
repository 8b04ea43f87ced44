/** @import {Label} from '../../src/graph/labels.js' */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeLabels, shortened } from '../../src/graph/labels.js';

/**
 * @param {string} text
 * @param {{x: number, y: number}[]} places
 * @param {Partial<Label>} [more]
 * @returns {Label}
 */
function label(text, places, more) {
  return { text, ...places[0], places, width: 40, height: 10, angle: 0, slot: 0, kind: 'node', faded: false, ...more };
}

const texts = (/** @type {Label[]} */ labels) => labels.map(({ text }) => text);

test('of two labels that overlap the first stays', () => {
  const placed = placeLabels([label('first', [{ x: 0, y: 0 }]), label('second', [{ x: 30, y: 5 }])], [], 10);
  assert.deepEqual(texts(placed), ['first']);
});

test('a label takes its next place where the first is taken', () => {
  const second = label('second', [{ x: 30, y: 5 }, { x: 30, y: 30 }]);
  const placed = placeLabels([label('first', [{ x: 0, y: 0 }]), second], [], 10);
  assert.deepEqual(texts(placed), ['first', 'second']);
  assert.equal(placed[1].y, 30);
});

test('an edge label never lies on a node, a name covers it only if it must', () => {
  const nodes = [{ x: -10, y: -10, w: 20, h: 20 }];
  const candidates = [label('edge', [{ x: 0, y: 0 }], { kind: 'edge' }), label('name', [{ x: 0, y: 0 }])];
  assert.deepEqual(texts(placeLabels(candidates, nodes, 10)), []);
  assert.deepEqual(texts(placeLabels([...candidates, label('selected', [{ x: 0, y: 0 }], { must: true })], nodes, 10)), ['selected']);
});

test('a name may touch a node, and rather touches one than to cover another more', () => {
  const nodes = [{ x: -10, y: -10, w: 20, h: 20 }];
  const [placed] = placeLabels([label('name', [{ x: 0, y: 11 }, { x: 0, y: 14 }])], nodes, 10);
  assert.equal(placed.y, 14);
});

test('where a name has no room a shorter one takes its place', () => {
  const nodes = [{ x: 15, y: -10, w: 20, h: 20 }];
  const places = [{ x: 0, y: 0 }, { x: 0, y: 0, text: 'na…', width: 20 }];
  const [placed] = placeLabels([label('name', places)], nodes, 10);
  assert.deepEqual([placed.text, placed.width], ['na…', 20]);
});

test('no label is where a note lies', () => {
  const names = [label('beneath', [{ x: 0, y: 0 }]), label('beside', [{ x: 0, y: 0 }, { x: 0, y: 40 }])];
  const placed = placeLabels(names, [], 10, [{ x: -10, y: -10, w: 20, h: 20 }]);
  assert.deepEqual(placed.map(({ text, y }) => [text, y]), [['beside', 40]]);
});

test('a turned label takes the room it needs', () => {
  const turned = label('turned', [{ x: 0, y: 0 }], { angle: Math.PI / 2 });
  const placed = placeLabels([turned, label('beside', [{ x: 30, y: 0 }]), label('below', [{ x: 0, y: 18 }])], [], 10);
  assert.deepEqual(texts(placed), ['turned', 'beside']);
});

test('labels far apart across grid cells, and at negative places, are all kept', () => {
  const places = [-500, -64, 0, 64, 500].map((x) => label(String(x), [{ x, y: -x }]));
  assert.equal(placeLabels(places, [], 10).length, 5);
});

test('there are never more than the limit', () => {
  const many = Array.from({ length: 20 }, (_, i) => label(String(i), [{ x: 100 * i, y: 0 }]));
  assert.equal(placeLabels(many, [], 7).length, 7);
});

test('long names are shortened with an ellipsis', () => {
  assert.equal(shortened('Council of State', 30), 'Council of State');
  assert.equal(shortened('Council of State', 12), 'Council of…');
});
