import assert from 'node:assert/strict';
import { problemError } from '../../src/api/client.js';
import { test } from 'node:test';

test('a problem speaks with its detail and keeps its fields', () => {
  const errors = [{ field: 'from', message: 'There is no such entity.' }];
  const error = problemError(400, { title: 'Bad Request', detail: 'Check the fields.', errors });
  assert.equal(error.message, 'Check the fields.');
  assert.equal(error.status, 400);
  assert.deepEqual(error.fields, errors);
});

test('an answer that is no problem document still says something', () => {
  const error = problemError(502, {});
  assert.match(error.message, /502/);
  assert.deepEqual(error.fields, []);
});
