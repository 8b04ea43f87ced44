/**
 * @import {Path, Paths} from '../../src/api/types.js'
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { certainty, isCut, provenance } from '../../src/paths/path-outcome.js';
import { NO_FILTER } from '../../src/paths/path-question.js';
import { weakestOf } from '../../src/paths/path-steps.js';

/**
 * @param {...number} sources of its relationships
 * @returns {Path}
 */
function path(...sources) {
  const edges = sources.map((count, i) => ({ id: `e${i}`, cost: 1, sources: count }));
  const explanation = { sentence: '', nodes: [], edges, weakest: 'e0' };
  return { nodes: [], edges: edges.map(({ id }) => id), length: edges.length, cost: 1, explanation };
}

/**
 * @param {number} count
 * @param {Partial<Paths['meta']>} [meta]
 * @returns {Paths}
 */
function found(count, meta) {
  return {
    paths: Array.from({ length: count }, () => path(1)),
    nodes: [],
    edges: [],
    meta: {
      shown: { nodes: 0, edges: 0 },
      total: { nodes: 0, edges: 0, exact: true },
      truncated: (meta?.reasons ?? []).length > 0,
      reasons: [],
      elapsedMs: 1,
      proved: count,
      answeredBy: 'snapshot',
      searchMs: 0.3,
      explored: { nodes: 1204, edges: 1 },
      ...meta,
    },
  };
}

const TWO = { ends: ['a', 'b'], filter: NO_FILTER };

test('only what is proved is called proved', () => {
  assert.equal(certainty(found(5), TWO), 'The 5 most telling within 6 steps. This is proved.');
  assert.equal(certainty(found(3), TWO), 'All 3 there are within 6 steps. This is proved.');
  assert.equal(certainty(found(1), TWO), 'The only one within 6 steps. This is proved.');
  const restricted = { ...TWO, filter: { ...NO_FILTER, avoid: ['c'] } };
  assert.equal(certainty(found(2), restricted), 'All 2 there are within 6 steps, as restricted above. This is proved.');
  const shortest = { ...TWO, filter: { ...NO_FILTER, rank: 'shortest', k: '1', maxLength: '1' } };
  assert.equal(certainty(found(1), shortest), 'The shortest within 1 step. This is proved.');
  for (const proved of [0, 1, 2, 5]) {
    assert.doesNotMatch(certainty(found(5, { proved, reasons: ['time'] }), TWO), /proved/);
  }
});

test('a search that was cut says why, and what is certain all the same', () => {
  const cut = (/** @type {number} */ proved) => certainty(found(5, { proved, reasons: ['time'] }), TWO);
  assert.equal(cut(0), 'There may be better ones. The search was cut: the time for it was used up.');
  assert.match(cut(1), /^The first is the best for certain, the others may not be\. The search was cut/);
  assert.match(cut(2), /^The first 2 are the best for certain, the others may not be\./);
  assert.match(cut(5), /^These are the best, but there may be more\./);
});

test('common neighbours that are left out do not make the paths uncertain', () => {
  const three = { ends: ['a', 'b', 'c'], filter: NO_FILTER };
  const answer = found(2, { reasons: ['limit', 'hub'] });
  assert.equal(isCut(answer), false);
  assert.doesNotMatch(certainty(answer, three), /cut/);
  assert.equal(isCut(found(2, { reasons: ['limit', 'expansions'] })), true);
});

test('it says where the answer came from, even from where the page does not know', () => {
  assert.equal(provenance(found(1)), 'Answered from the snapshot, < 1 ms; looked at 1,204 entities and 1 relationship');
  const elsewhere = { answeredBy: 'oracle', searchMs: 1234.5, explored: { nodes: 0, edges: 0 } };
  assert.equal(provenance(found(1, elsewhere)), 'oracle, 1,235 ms');
});

test('the weakest relationships are those on the fewest sources, unless all rest on as many', () => {
  assert.deepEqual([...weakestOf(path(2, 1, 3, 1))], ['e1', 'e3']);
  assert.deepEqual([...weakestOf(path(1, 1))], []);
  assert.deepEqual([...weakestOf(path(1))], []);
});
