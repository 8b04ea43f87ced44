import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_FILTER, connectionsBody, pathParameters, restrictions, withoutRestriction } from '../../src/paths/path-question.js';

const filter = { ...NO_FILTER, rank: 'shortest', k: '9', maxLength: '4', minSources: '2', avoid: ['country-kz', 'Party'] };

test('each restriction is named by itself, and can be taken away by itself', () => {
  assert.deepEqual(restrictions(NO_FILTER), []);
  const found = restrictions(filter);
  assert.deepEqual(found, [
    { field: 'rank', value: 'shortest' },
    { field: 'maxLength', value: '4' },
    { field: 'k', value: '9' },
    { field: 'minSources', value: '2' },
    { field: 'avoid', value: 'country-kz' },
    { field: 'avoid', value: 'Party' },
  ]);
  assert.deepEqual(withoutRestriction(filter, found[4]).avoid, ['Party']);
  assert.deepEqual(found.reduce(withoutRestriction, filter), NO_FILTER);
});

test('among more than two entities there is neither rank nor number nor direction', () => {
  const fields = restrictions({ ...filter, direction: 'in' }, true).map(({ field }) => field);
  assert.deepEqual(fields, ['maxLength', 'minSources', 'avoid', 'avoid']);
});

test('two entities are asked about with all there is to say', () => {
  const parameters = pathParameters({ ends: ['a', 'b'], filter }, 2);
  assert.deepEqual(parameters, { from: 'a', to: 'b', effort: 2, ...filter });
});

test('more entities are asked about with numbers as numbers, and what is no number as it is', () => {
  const ends = ['a', 'b', 'c'];
  const { ids, maxLength, minSources, at, avoid, rank } = connectionsBody({ ends, filter }, 1);
  assert.deepEqual({ ids, maxLength, minSources, at, avoid, rank }, {
    ids: ends,
    maxLength: 4,
    minSources: 2,
    at: undefined,
    avoid: ['country-kz', 'Party'],
    rank: undefined,
  });
  assert.equal(connectionsBody({ ends, filter: { ...filter, maxLength: 'four' } }, 1).maxLength, 'four');
});
