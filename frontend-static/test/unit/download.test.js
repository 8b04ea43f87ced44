import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileNameOf } from '../../src/exports/download.js';

test('a file is called as the server says', () => {
  assert.equal(fileNameOf('attachment; filename="clew.csv.zip"', 'x'), 'clew.csv.zip');
  assert.equal(fileNameOf('attachment; filename=clew.gexf', 'x'), 'clew.gexf');
  assert.equal(fileNameOf(null, 'x'), 'x');
});
