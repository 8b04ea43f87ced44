import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineWidth, outlinePath, typeStyle } from '../../src/graph/type-styles.js';

const CORE = ['Person', 'Party', 'Country', 'Committee', 'Organization', 'Case', 'Proceeding', 'Event', 'Statement'];

test('no two core types share an outline, a colour or a glyph', () => {
  const styles = CORE.map(typeStyle);
  for (const part of /** @type {const} */ (['outline', 'index', 'glyph'])) {
    assert.equal(new Set(styles.map((style) => style[part])).size, CORE.length, part);
  }
});

test('a type nobody has heard of has a look, always the same, and not that of a core type', () => {
  for (const type of ['Vessel', 'constructor', '']) {
    assert.deepEqual(typeStyle(type), typeStyle(type));
    assert.ok(typeStyle(type).index >= 9 && typeStyle(type).index < 12);
  }
});

test('outlines stay near their radius', () => {
  for (const type of CORE) {
    const path = outlinePath(typeStyle(type).outline, 0, 0, 10);
    const numbers = path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
    assert.ok(numbers.length > 4);
    assert.ok(numbers.every((value) => Math.abs(value) <= 20), type);
  }
});

test('a line never gets thinner with more sources, and two differ from one', () => {
  const widths = Array.from({ length: 9 }, (_, sources) => lineWidth(sources));
  assert.deepEqual(widths, widths.toSorted((a, b) => a - b));
  assert.ok(lineWidth(2) > 1.5 * lineWidth(1));
});
