/** @import {ImportOrder, ImportStatus} from '../../src/api/import-types.js' */
import { imports } from '../../src/texts/imports.js';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  datasetId,
  factLine,
  firstRejects,
  formatBytes,
  formatWait,
  orderErrors,
  progressLine,
  stateName,
} from '../../src/imports/import-words.js';

/** @type {ImportStatus} */
const STATUS = {
  id: 'i',
  state: 'READING',
  format: 'clew',
  dataset: 'd',
  title: 'T',
  files: ['a.json'],
  startedAt: '2026-01-01T00:00:00Z',
  records: 12345,
  recordsPerSecond: 4100,
  bytesRead: 1,
  bytesTotal: 2,
  remainingMs: 61_000,
  nodes: [],
  edges: [],
  sources: { type: 'Source', created: 0, changed: 0, unchanged: 0 },
  claims: 0,
  nothingTaken: false,
  rejected: 0,
  remarks: {},
};

test('an id is suggested from the name of a file, and is always an allowed one', () => {
  for (const [name, expected] of [
    ['people.json', 'people'],
    ['Openstates People 2024.csv.gz', 'openstates-people-2024'],
    ['panama.ftm.json', 'panama'],
    ['Évêché (final).JSONL', 'eveche-final'],
    ['.hidden.zip', 'hidden'],
    ['v1.2_members.tsv', 'v1.2_members'],
    ['Депутаты.csv', ''],
    [`${'a'.repeat(120)}.json`, 'a'.repeat(100)],
    [`${'a'.repeat(99)} b.json`, 'a'.repeat(99)],
  ]) {
    assert.equal(datasetId(name), expected, name);
  }
});

test('what is wrong with an order is said at its field before anything is sent', () => {
  const fields = (/** @type {Partial<ImportOrder>} */ order) =>
    orderErrors({ files: [new File([], 'a.json')], mappingFile: null, parameters: { dataset: 'd' }, ...order }).map(({ field }) => field);
  assert.deepEqual(fields({}), []);
  assert.deepEqual(fields({ files: [], parameters: {} }), ['file', 'dataset']);
  for (const dataset of ['D', '-d', 'a b', 'a'.repeat(101), 'é']) {
    assert.deepEqual(fields({ parameters: { dataset } }), ['dataset'], dataset);
  }
  assert.deepEqual(fields({ parameters: { dataset: 'd', format: 'table' } }), ['mappingFile']);
  assert.deepEqual(fields({ parameters: { dataset: 'd', format: 'table', mapping: 'openstates' } }), []);
  assert.deepEqual(fields({ parameters: { dataset: 'd', format: 'table' }, mappingFile: new File([], 'm.yaml') }), []);
  assert.deepEqual(fields({ parameters: { dataset: 'd', publishedOn: 'soon', retrievedOn: '2016-2' } }), ['publishedOn', 'retrievedOn']);
  assert.deepEqual(fields({ parameters: { dataset: 'd', publishedOn: '2016', retrievedOn: '2016-02-14' } }), []);
});

test('sizes and times are as exact as one needs them', () => {
  assert.deepEqual([0, 999, 1000, 1_250_000, 120_000_000, 3.2e9].map(formatBytes), [
    '0 B',
    '999 B',
    '1.0 kB',
    '1.3 MB',
    '120 MB',
    '3.2 GB',
  ]);
  assert.deepEqual([200, 99_000, 100_000, 6_000_000, 7_500_000].map(formatWait), ['1 s', '99 s', '2 min', '1 h 40 min', '2 h 5 min']);
});

test('progress is told in one line, without what is not known', () => {
  const late = { ...STATUS, records: 123_450 };
  assert.equal(progressLine(late), 'Reading and storing · 123,450 records · 4,100 a second · about 70 s left to read');
  assert.match(progressLine({ ...late, remainingMs: 91_000 }), /about 2 min left to read$/);
  assert.match(progressLine({ ...late, remainingMs: 200 }), /about 10 s left to read$/);
  for (const unknown of [STATUS, { ...late, bytesRead: 1, bytesTotal: 20 }, { ...late, bytesRead: 2 }, { ...late, bytesTotal: 0 }]) {
    assert.doesNotMatch(progressLine(unknown), /left/);
  }
  assert.equal(progressLine({ ...STATUS, remainingMs: undefined }), 'Reading and storing · 12,345 records · 4,100 a second');
  const waiting = { ...STATUS, state: /** @type {const} */ ('QUEUED'), records: 0 };
  assert.equal(progressLine(waiting), 'Waits for another import to end');
  const ahead = [{ id: 'a', title: 'A', state: /** @type {const} */ ('READING') }, { id: 'b', title: 'B', state: /** @type {const} */ ('QUEUED') }];
  assert.match(progressLine({ ...waiting, ahead }), / · Before it: A \(reading and storing\) and B \(waits for another import to end\)\.$/);
});

test('an import that took nothing says so, and is not called imported', () => {
  assert.equal(stateName({ ...STATUS, state: 'DONE', nothingTaken: true }), 'Nothing was taken');
  assert.equal(stateName({ ...STATUS, state: 'DONE' }), 'Imported');
  assert.equal(stateName(STATUS), 'Reading and storing');
});

test('what is told of a whole file names no line', () => {
  assert.equal(imports.preview.place('a.json', 1200), 'a.json, line 1,200');
  assert.equal(imports.preview.place('a.json', 0), 'a.json');
});

test('what was only looked at was discarded, and not undone', () => {
  assert.equal(stateName({ ...STATUS, state: 'UNDONE' }), 'Undone');
  assert.equal(stateName({ ...STATUS, state: 'UNDONE', records: 0 }), 'Discarded');
});

test('an example is told in one line, its ends by name where they are known', () => {
  const nameOf = (/** @type {string} */ id) => (id === 'p' ? 'Ann' : id);
  assert.deepEqual(factLine({ id: 's', title: 'Register', publisher: 'Court' }, nameOf), { kind: 'Source', text: 'Register, Court' });
  assert.deepEqual(factLine({ id: 'p', type: 'LegalEntity', name: 'Ann', from: '2013-07' }, nameOf), {
    kind: 'Legal entity',
    text: 'Ann, since Jul 2013',
  });
  assert.deepEqual(factLine({ id: 'e', type: 'MEMBER_OF', source: 'p', target: 'o', role: 'chair', from: null }, nameOf), {
    kind: 'member of',
    text: 'Ann → o (chair)',
  });
});

test('of a list of rejects the first are read; remarks and a line that is cut are passed over', () => {
  const line = (/** @type {string} */ kind, /** @type {number} */ number) =>
    JSON.stringify({ kind, file: 'a', line: number, reason: 'r', record: '' });
  const lines = [line('remark', 1), line('rejected', 2), line('rejected', 3), line('rejected', 4).slice(0, 20)].join('\n');
  assert.deepEqual(firstRejects(lines, 20).map((reject) => reject.line), [2, 3]);
  assert.deepEqual(firstRejects(lines, 1).map((reject) => reject.line), [2]);
  assert.deepEqual(firstRejects('', 20), []);
});
