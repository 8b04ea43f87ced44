import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endingOf, fileName } from '../../src/exports/file-name.js';

const DAY = new Date('2026-03-04T23:00:00Z');

test('a download is named after what is in it, and the day', () => {
  assert.equal(fileName('Mukhtar Ablyazov', 'png', DAY), 'mukhtar-ablyazov-2026-03-04.png');
  assert.equal(fileName('  “Мұхтар Әблязов”: draft 1/2', 'svg', DAY), 'мұхтар-әблязов-draft-1-2-2026-03-04.svg');
  assert.equal(fileName('../../etc/passwd', 'csv', DAY), 'etc-passwd-2026-03-04.csv');
  assert.equal(fileName('\u202Efdp.exe', 'csv', DAY), 'fdp-exe-2026-03-04.csv');
  assert.equal(fileName('???', 'csv', DAY), 'clew-2026-03-04.csv');
  assert.ok(fileName('x'.repeat(500), 'csv', DAY).length < 80);
});

test('endings of several parts are kept', () => {
  assert.equal(endingOf('clew.clew.json'), 'clew.json');
  assert.equal(endingOf('clew.graphml'), 'graphml');
});
