import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citation, citations, relationshipLine } from '../../src/panels/citation.js';

const SOURCE = {
  id: 'article',
  title: 'Cases and consequences',
  publisher: 'An NGO',
  publishedOn: '2017-06-12',
  url: 'https://example.org/article',
};
const WRITTEN = 'An NGO, “Cases and consequences”, 12 Jun 2017, paragraph 3, https://example.org/article';

/** @param {object} [further] */
function claim(further) {
  return { source: SOURCE, locator: 'paragraph 3', nature: /** @type {const} */ ('fact'), ...further };
}

test('a plain fact is cited by where it is written', () => {
  assert.equal(citation(claim()), WRITTEN);
});

test('what somebody alleges or judges stays in their mouth', () => {
  assert.equal(
    citation(claim({ nature: 'allegation', statedBy: 'The prosecutor', assertion: 'He led the group.' })),
    `Alleged by The prosecutor: He led the group. ${WRITTEN}`,
  );
  assert.equal(citation(claim({ nature: 'judgement' })), `Judged so. ${WRITTEN}`);
});

test('a quotation is quoted, and what is not known left out', () => {
  assert.equal(
    citation({
      source: { id: 's', title: 'Minutes', publisher: '' },
      locator: 'page 2',
      nature: 'fact',
      statedBy: 'The chair',
      quotation: 'We met',
    }),
    'Stated by The chair: “We met”. “Minutes”, page 2',
  );
});

test('all evidence is numbered under what it supports', () => {
  const edge = { id: 'e', type: 'MEMBER_OF', role: 'chair', from: '2014', to: '2019', source: 'a', target: 'b' };
  const line = relationshipLine(
    /** @type {any} */ ({ ...edge, sourceNode: { name: 'Ana' }, targetNode: { name: 'Committee' } }),
  );
  assert.equal(line, 'Ana – member of: chair – Committee (2014 – 2019)');
  assert.equal(citations(line, [claim(), claim()]), `${line}\n[1] ${WRITTEN}\n[2] ${WRITTEN}`);
});
