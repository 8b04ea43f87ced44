/** @import {EvidenceDocument} from '../../src/exports/file-content.js' */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askAboutExisting } from '../../src/api/existing.js';
import { ApiError } from '../../src/api/client.js';
import { fileContent } from '../../src/exports/file-content.js';
import { filePage } from '../../src/exports/file-page.js';
import { html, jsonMarkup, sourceMarkup } from '../../src/exports/markup.js';
import { GraphView } from '../../src/graph/graph-view.js';
import { FileSearch } from '../../src/viewer/file-search.js';
import { edge, node } from './fixtures.js';

const HOSTILE = `</script><script>alert(1)</script><img src=x onerror="alert(2)"> ' <!-- \u0000`;

/** @returns {EvidenceDocument} */
function evidence() {
  const said = { source: 's', locator: 'page 1' };
  return {
    sources: [{ id: 's', title: 'A "report"', publisher: 'Some NGO', publishedOn: '2017-02', url: 'https://example.org/?a=1&b=2' }],
    nodes: [
      { id: 'a', claims: [said] },
      { id: 'b', claims: [said, { source: 's', locator: 'page 2', nature: 'allegation', statedBy: 'Somebody', assertion: 'He did it.' }] },
    ],
    edges: [
      { id: 'ab', claims: [{ source: 's', locator: 'page 3', quotation: 'They met' }] },
      { id: 'new', claims: [said] },
    ],
  };
}

function pictured() {
  const view = new GraphView();
  view.add([node('b', 'Case'), node('a'), node('c', 'Country')], [edge('ab', 'a', 'b'), edge('bc', 'b', 'c', 'LOCATED_IN')]);
  view.x.set([1.23456, 200, 300]);
  return view;
}

/** @param {ReturnType<typeof fileContent>} content */
function pageOf(content) {
  const parts = { title: 'Some', made: 'Made today', picture: '<svg></svg>', script: 'go()', style: 'p{}', icons: '', licences: '', nonce: 'n0' };
  return filePage({ content, ...parts });
}

test('what is put into markup is text, between tags and in attributes', () => {
  const made = String(html`<p title="${`"><b>' &`}">${['<i>', html`<b>${'&'}</b>`]}${false}${undefined}${0}</p>`);
  assert.equal(made, '<p title="&quot;&gt;&lt;b&gt;&#39; &amp;">&lt;i&gt;<b>&amp;</b>0</p>');
  assert.equal(String(html`${'a\u0000\u{D800}b\u0085'}`), 'a\u{FFFD}\u{FFFD}b\u{FFFD}');
});

test('nothing in the data, the script or the style ends the element that they stand in', () => {
  const json = String(jsonMarkup({ name: HOSTILE }));
  assert.ok(!json.includes('<'));
  assert.equal(JSON.parse(json).name, HOSTILE);
  const source = String(sourceMarkup('const a = "</script>", b = "<!--", c = "</STYLE>"'));
  assert.equal(source, 'const a = "<\\/script>", b = "<\\!--", c = "<\\/STYLE>"');
});

test('claims are numbered in the order in which they are read, each once', () => {
  const { nodes, edges, claims } = fileContent(pictured(), evidence(), []);
  assert.deepEqual(
    nodes.map(({ id, notes, x }) => [id, notes, x]),
    [
      ['b', [1, 2], 1.23],
      ['a', [1], 200],
      ['c', [], 300],
    ],
  );
  assert.deepEqual(edges.map(({ id, notes }) => [id, notes]), [['ab', [3]], ['bc', []]]);
  assert.deepEqual(claims.map(({ locator, nature }) => [locator, nature]), [['page 1', 'fact'], ['page 2', 'allegation'], ['page 3', 'fact']]);
});

test('what is hidden is not in the file, and everything that is left out is counted', () => {
  const view = pictured();
  const before = fileContent(view, evidence(), ['limit']).leftOut;
  assert.deepEqual([before.notShown, before.goneNodes, before.goneEdges, before.reasons], [1, 1, 1, ['limit']]);
  view.select({ kind: 'node', id: 'c' });
  view.toggleType('node', 'Country');
  const content = fileContent(view, evidence(), []);
  assert.deepEqual(content.nodes.map(({ id }) => id), ['b', 'a']);
  assert.equal(content.selection, null);
  const { hiddenNodes, hiddenEdges, hiddenTypes } = content.leftOut;
  assert.deepEqual([hiddenNodes, hiddenEdges, hiddenTypes], [1, 1, ['Country']]);
  const page = pageOf(content);
  assert.match(page, /Hidden in the view when this was made: 1 entity and 1 relationship\./);
  assert.match(page, /Hidden by type: Country\./);
  assert.match(page, /1 relationship among these entities is in the database and was not in the view\./);
  assert.doesNotMatch(page, /Everything that the view showed/);
});

test('names and claims from the graph stay text, and only web addresses become links', () => {
  const view = new GraphView();
  view.add([{ ...node('a'), name: HOSTILE, aliases: [HOSTILE], properties: { [HOSTILE]: HOSTILE } }], [{ ...edge('e', 'a', 'a'), role: HOSTILE }]);
  const claim = { source: 's', locator: HOSTILE, statedBy: HOSTILE, assertion: HOSTILE, quotation: HOSTILE };
  const source = { id: 's', title: HOSTILE, publisher: HOSTILE, url: `javascript:alert(3)//${HOSTILE}` };
  const page = pageOf(fileContent(view, { sources: [source], nodes: [{ id: 'a', claims: [claim] }], edges: [] }, [HOSTILE]));
  assert.equal(page.match(/<script/g)?.length, 2);
  assert.equal(page.match(/<\/script/g)?.length, 2);
  assert.ok(!page.includes('<img'));
  assert.ok(!page.includes('<!--'));
  assert.ok(!page.includes('\u0000'));
  assert.ok(!/href="javascript/i.test(page));
  assert.match(page, /content="default-src &#39;none&#39;; script-src &#39;nonce-n0&#39;; style-src &#39;nonce-n0&#39;;/);
});

test('a footnote says who says what, of which nature, and where it is written', () => {
  const page = pageOf(fileContent(pictured(), evidence(), []));
  const notes = [...page.matchAll(/<li id="note-\d+"[^>]*>(.*)<\/li>/g)].map(([, note]) => note);
  const link = '<a href="https://example.org/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">https://example.org/?a=1&amp;b=2</a>';
  const where = '<cite>A &quot;report&quot;</cite>. Some NGO, published Feb 2017, page';
  assert.deepEqual(notes, [
    `${where} 1. ${link}`,
    `<span class="said">Alleged by Somebody: He did it.</span> ${where} 2. ${link}`,
    `<q>They met</q> ${where} 3. ${link}`,
  ]);
  assert.match(page, /<tr id="relationship-0">.*<a class="reference" href="#note-3" aria-label="Footnote 3">\[3\]<\/a>/);
});

test('the search of a page to keep finds names and aliases without their diacritics', async () => {
  const aliased = { ...node('a'), name: 'Mukhtar Ablyazov', aliases: ['Мухтар Аблязов'] };
  const search = new FileSearch([aliased, { ...node('b'), name: 'Tomáš Zdechovský' }, { ...node('c'), name: 'Kazakhstan' }]);
  const found = async (/** @type {string} */ q) => (await search.search({ q })).items.map(({ id, matched }) => [id, matched]);
  assert.deepEqual(await found('tomas zde'), [['b', undefined]]);
  assert.deepEqual(await found('АБЛЯЗОВ'), [['a', 'Мухтар Аблязов']]);
  assert.deepEqual(await found('nobody'), []);
  assert.deepEqual(await search.search({ q: 'a', limit: 1 }).then(({ items, total }) => [items.length, total]), [1, 3]);
});

test('of entities that are asked about, those that have gone are named and the others answered', async () => {
  const there = (/** @type {string[]} */ known) => async (/** @type {string[]} */ ids) => {
    const fields = ids.flatMap((id, i) => (known.includes(id) ? [] : [{ field: `ids[${i}]`, message: 'there is none' }]));
    if (fields.length > 0) {
      throw new ApiError('Not found', 404, fields);
    }
    return ids;
  };
  assert.deepEqual(await askAboutExisting(['a', 'b', 'c'], there(['a', 'c'])), { answer: ['a', 'c'], gone: ['b'] });
  assert.deepEqual(await askAboutExisting(['a'], there([])), { answer: null, gone: ['a'] });
  const broken = () => Promise.reject(new ApiError('No', 503));
  await assert.rejects(askAboutExisting(['a'], broken), { status: 503 });
});

test('notes and regions are in the page as text; those of what is hidden are only counted', () => {
  const view = pictured();
  view.annotate([
    { id: '1', kind: 'note', text: HOSTILE, tint: 'amber', x: 1, y: 2, entity: 'a' },
    { id: '2', kind: 'region', text: 'Both', tint: 'blue', entities: ['a', 'b', 'c'] },
    { id: '3', kind: 'note', text: 'On what is hidden', tint: 'amber', x: 1, y: 2, entity: 'c' },
  ]);
  view.hide('c');
  const content = fileContent(view, evidence(), []);
  assert.deepEqual(content.annotations?.map(({ id }) => id), ['1', '2']);
  const page = pageOf(content);
  assert.doesNotMatch(page, /On what is hidden|<img|alert\(1\)<\/script><img/);
  assert.match(page, /<li>Note \(Name of a\): &lt;\/script&gt;/);
  assert.match(page, /<li>Region \(Name of a, Name of b\): Both<\/li>/);
  assert.match(page, /Not here either: 1 note or region of what was hidden\./);
});
