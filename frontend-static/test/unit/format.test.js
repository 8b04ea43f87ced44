import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  edgeLabel,
  formatCut,
  formatDate,
  formatPeriod,
  formatReasons,
  formatValue,
  groupName,
  readable,
  relationName,
  webAddress,
} from '../../src/format.js';

const META = {
  shown: { nodes: 26, edges: 25 },
  total: { nodes: 2001, edges: 2000, exact: true },
  truncated: true,
  reasons: ['perType', 'somethingNew'],
  elapsedMs: 1,
};

test('dates are shown as precisely as they are known', () => {
  assert.equal(formatDate('2013'), '2013');
  assert.equal(formatDate('2013-07'), 'Jul 2013');
  assert.equal(formatDate('2013-07-31'), '31 Jul 2013');
  assert.equal(formatDate('long ago'), 'long ago');
  assert.equal(formatDate('../2017-02'), 'by Feb 2017');
  assert.equal(formatDate('2017-02/..'), 'Feb 2017 or later');
  assert.equal(formatDate('1990/1992'), 'between 1990 and 1992');
  assert.equal(formatDate('~1990-05'), 'about May 1990');
});

test('a period may be open at either end, or one moment', () => {
  assert.equal(formatPeriod('2013', '2016-12'), '2013 – Dec 2016');
  assert.equal(formatPeriod('2013-07-31', '2013-07-31'), '31 Jul 2013');
  assert.equal(formatPeriod('2013', undefined), 'since 2013');
  assert.equal(formatPeriod(undefined, '2013'), 'until 2013');
  assert.equal(formatPeriod(undefined, '../2017-02'), 'ended by Feb 2017');
  assert.equal(formatPeriod('../2017-02'), 'begun by Feb 2017');
  assert.equal(formatPeriod('2010', '../2017-02'), '2010 – by Feb 2017');
  assert.equal(formatPeriod('~1990'), 'since about 1990');
  assert.equal(formatPeriod(), '');
});

test('a group of neighbours is named as it reads, also where their types are not told', () => {
  assert.equal(groupName({ type: 'MEMBER_OF', direction: 'out', nodeType: 'Party' }), 'member of: Party');
  assert.equal(groupName({ type: 'MEMBER_OF', direction: 'in', nodeType: 'Person' }), 'Person: member of');
  assert.equal(groupName({ type: 'MEMBER_OF', direction: 'in' }), 'several types: member of');
});

test('types and property names read as words', () => {
  assert.equal(relationName('MEMBER_OF'), 'member of');
  assert.equal(readable('birthDate'), 'Birth date');
  assert.equal(readable('LegalEntity'), 'Legal entity');
  assert.equal(edgeLabel({ type: 'RELATED_TO', role: 'daughter' }), 'related to: daughter');
  assert.equal(edgeLabel({ type: 'CONCERNS' }), 'concerns');
});

test('values read as text', () => {
  assert.equal(formatValue(['a', 'b']), 'a, b');
  assert.equal(formatValue(true), 'yes');
  assert.equal(formatValue(null), '');
  assert.equal(formatValue('2017-02'), 'Feb 2017');
  assert.equal(formatValue(0), '0');
});

test('every reason for a cut is named, even one without words', () => {
  assert.equal(formatReasons(META), 'only some of each relationship type; somethingNew');
  assert.equal(
    formatCut(META),
    '25 of 2,000 relationships shown (only some of each relationship type; somethingNew)',
  );
  const estimate = { ...META, total: { ...META.total, exact: false } };
  assert.match(formatCut(estimate), /^25 of about 2,000 relationships shown/);
});

test('only web addresses become links', () => {
  assert.equal(webAddress('https://example.org/a'), 'https://example.org/a');
  for (const none of ['javascript:alert(1)', 'ftp://example.org', 'https://', 'https://somebody:secret@example.org/', 'see https://example.org', 7]) {
    assert.equal(webAddress(none), undefined, String(none));
  }
  assert.equal(webAddress(undefined), undefined);
});
