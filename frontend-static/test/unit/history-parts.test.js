import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBatches } from '../../src/history/history-store.js';
import { Records } from '../../src/history/records.js';
import { historyShortcut } from '../../src/history/shortcut.js';
import { edge, node } from './fixtures.js';

test('the keys for undo and redo are those of all systems, and no others', () => {
  const keys = (/** @type {string} */ key, /** @type {string} */ held = '') =>
    historyShortcut({
      key,
      ctrlKey: held.includes('ctrl'),
      metaKey: held.includes('meta'),
      shiftKey: held.includes('shift'),
      altKey: held.includes('alt'),
    });
  assert.equal(keys('z', 'ctrl'), 'undo');
  assert.equal(keys('z', 'meta'), 'undo');
  assert.equal(keys('Z', 'ctrl shift'), 'redo');
  assert.equal(keys('Z', 'meta shift'), 'redo');
  assert.equal(keys('y', 'ctrl'), 'redo');
  assert.equal(keys('z'), null);
  assert.equal(keys('y', 'meta'), null, 'the browser\'s own history on a Mac');
  assert.equal(keys('z', 'ctrl alt'), null);
});

test('a record has one number, and its latest wording', () => {
  /** @type {Records<import('../../src/api/types.js').Entity>} */
  const records = new Records();
  const first = records.numberOf(node('a'));
  const later = { ...node('a'), name: 'Renamed' };

  assert.equal(records.numberOf(later), first);
  assert.notEqual(records.numberOf(node('b')), first);
  assert.equal(records.get(first).name, 'Renamed');
  assert.equal(records.takeUnsaved().length, 2);
  assert.deepEqual(records.takeUnsaved(), []);
});

test('records that nobody shows are forgotten, and their numbers not given to others', () => {
  /** @type {Records<import('../../src/api/types.js').Entity>} */
  const records = new Records();
  const [a, b] = [node('a'), node('b')].map((record) => records.numberOf(record));
  records.retain(new Set([a]));

  assert.equal(records.size, 1);
  assert.throws(() => records.get(b), RangeError);
  assert.ok(records.numberOf(node('c')) > b);
});

test('records are stored in batches that do not block the page', () => {
  const nodes = Array.from({ length: 1001 }, (_, i) => /** @type {[number, any]} */ ([i, node(`n${i}`)]));
  const batches = inBatches(nodes, [[0, edge('e', 'n0', 'n1')]]);
  assert.deepEqual(batches.map((batch) => [batch.nodes.length, batch.edges.length]), [[500, 1], [500, 0], [1, 0]]);
  assert.deepEqual(inBatches([], []), []);
});

test('what is stored and not shown is let go, what is not yet stored never', () => {
  /** @type {Records<import('../../src/api/types.js').Entity>} */
  const records = new Records();
  const [a, b] = [node('a'), node('b')].map((record) => records.numberOf(record));
  records.letGo(Uint32Array.of());
  assert.equal(records.size, 2);

  records.takeUnsaved();
  records.letGo(Uint32Array.of(a));
  assert.deepEqual([records.has(a), records.has(b)], [true, false]);
  assert.ok(records.numberOf(node('b')) > b, 'what comes again is stored again');
});

test('one that has two numbers is known by that of the step that is shown', () => {
  /** @type {Records<import('../../src/api/types.js').Entity>} */
  const records = new Records();
  const first = records.numberOf(node('a'));
  records.takeUnsaved();
  records.letGo(Uint32Array.of());
  const again = node('a');
  const second = records.numberOf(again);
  const earlier = node('a');
  records.put(first, earlier);

  records.claim(Uint32Array.of(first));
  assert.equal(records.numberOf(earlier), first);
  records.claim(Uint32Array.of(second));
  assert.equal(records.numberOf(again), second);
  records.retain(new Set([second]));
  assert.equal(records.numberOf(again), second, 'the other number is forgotten alone');
});
