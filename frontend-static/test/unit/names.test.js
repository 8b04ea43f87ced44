/** @import {Hit} from '../../src/api/types.js' */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiClient, ApiError } from '../../src/api/client.js';
import { withRelationships } from '../../src/names/among.js';
import { choose, chosenIds, countStates, entryOf, stateOf } from '../../src/names/entry.js';
import { listMore, lookUp } from '../../src/names/lookup.js';
import { parseNames, plain } from '../../src/names/name-list.js';
import { matchOf } from '../../src/names/name-match.js';
import { edge, node } from './fixtures.js';

const texts = (/** @type {string} */ pasted) => parseNames(pasted).names.map(({ text }) => text);

/**
 * @param {string} name
 * @param {string[]} [aliases]
 * @returns {Hit}
 */
function hit(name, aliases = []) {
  return { ...node(name), name, aliases, score: 1 };
}

/**
 * @param {string} name
 * @param {Hit[]} items
 * @param {number} [total]
 */
function match(name, items, total = items.length) {
  const { kind, candidates } = matchOf(name, { items, total });
  return [kind, ...candidates.map(({ hit: { id }, likeness, alias }) => [id, likeness, alias].filter(Boolean).join(' | '))];
}

/** @param {Partial<Record<'search' | 'subgraph', any>>} calls */
function apiWith(calls) {
  return /** @type {ApiClient} */ (Object.assign(new ApiClient(), calls));
}

test('each line that is not empty is a name, without bullet, number, quotation marks and what parts it from the next', () => {
  const pasted = '• Anna Fotyga\r\n\r\n 1. „Elmar  Brok“\n2) Julie Ward;\n- "Zdechovský, Tomáš",\n> * «Аблязов»\n\u200b3M\n1860 Munich\u00a0';
  assert.deepEqual(texts(pasted), ['Anna Fotyga', 'Elmar Brok', 'Julie Ward', 'Zdechovský, Tomáš', 'Аблязов', '3M', '1860 Munich']);
});

test('quotation marks are left where they are not around the whole name', () => {
  assert.deepEqual(texts('"Solidarność" trade union\n"A" and "B"\nConseil d’État'), ['"Solidarność" trade union', '"A" and "B"', 'Conseil d’État']);
});

test('a single line is parted at tabs, or else at semicolons, and never at commas', () => {
  assert.deepEqual(texts('Anna Fotyga\tElmar Brok; MEP\t'), ['Anna Fotyga', 'Elmar Brok; MEP']);
  assert.deepEqual(texts('Anna Fotyga; Brok, Elmar;;'), ['Anna Fotyga', 'Brok, Elmar']);
  assert.equal(parseNames('a;b').parted, true);
  assert.deepEqual(texts('Anna Fotyga; MEP\nElmar Brok; MEP'), ['Anna Fotyga; MEP', 'Elmar Brok; MEP']);
});

test('of a row of several cells the first with letters is the name, and that is counted', () => {
  const { names, columns } = parseNames('1\tAnna Fotyga\tPoland\n2\tElmar Brok\tGermany\nJulie Ward');
  assert.deepEqual(names.map(({ text }) => text), ['Anna Fotyga', 'Elmar Brok', 'Julie Ward']);
  assert.equal(columns, 2);
});

test('what is said again is one name, and lines without a name are counted', () => {
  const { names, repeated, nameless } = parseNames('Tomáš Zdechovský\nTOMAS ZDECHOVSKY\n---\nElmar Brok\ntomas  zdechovsky\n***');
  assert.deepEqual(names, [{ text: 'Tomáš Zdechovský', times: 3 }, { text: 'Elmar Brok', times: 1 }]);
  assert.equal(repeated, 2);
  assert.equal(nameless, 2);
  assert.deepEqual(parseNames(' \n\n').names, []);
});

test('names are compared without capitals, accents and punctuation, in their own script', () => {
  assert.equal(plain('Kazimierz-Michał  UJAZDOWSKI'), plain('kazimierz michal ujazdowski'));
  assert.equal(plain("European People's Party"), plain('european people’s party'));
  assert.equal(plain('İsmail Ertuğ'), plain('Ismail Ertug'));
  assert.equal(plain('МУХТАР Аблязов'), plain('Мухтар аблязов'));
  assert.notEqual(plain('Мухтар Аблязов'), plain('Mukhtar Ablyazov'));
  assert.equal(plain('« … »'), '');
});

test('one that is called so, or has such an alias, is an exact match and named with the alias', () => {
  const ablyazov = hit('Mukhtar Ablyazov', ['Мухтар Аблязов']);
  assert.deepEqual(match('MUKHTAR ABLYAZOV', [ablyazov]), ['exact', 'Mukhtar Ablyazov | name']);
  assert.deepEqual(match('мухтар аблязов', [hit('Case of Mukhtar Ablyazov'), ablyazov]), [
    'exact',
    'Mukhtar Ablyazov | alias | Мухтар Аблязов',
    'Case of Mukhtar Ablyazov | similar',
  ]);
});

test('the same words in another order are exact where nothing else is, and all candidates are known', () => {
  const turned = hit('Anna Fotyga');
  assert.deepEqual(match('Fotyga, Anna', [turned]), ['exact', 'Anna Fotyga | order']);
  assert.deepEqual(match('Fotyga, Anna', [turned], 12), ['similar', 'Anna Fotyga | order']);
  assert.deepEqual(match('Fotyga, Anna', [turned, hit('Fotyga Anna')]), ['exact', 'Fotyga Anna | name', 'Anna Fotyga | order']);
  assert.deepEqual(match('Fotyga, Anna', [hit('x', ['Anna Fotyga'])]), ['exact', 'x | order | Anna Fotyga']);
});

test('several with the same name, similar ones and none at all are told apart, and nothing is chosen for them', () => {
  const same = [{ ...hit('Elmar Brok'), id: '1' }, { ...hit('E. Brok', ['Elmar Brok']), id: '2' }];
  assert.deepEqual(match('Elmar Brok', same), ['several', '1 | name', '2 | alias | Elmar Brok']);
  assert.deepEqual(match('Elmar Brock', same.slice(0, 1)), ['similar', '1 | similar']);
  assert.deepEqual(match('Nobody', []), ['none']);
});

test('names are looked up a few at a time; one that fails stops no other, and is looked up again', async () => {
  let running = 0;
  let most = 0;
  let refuses = true;
  const api = apiWith({
    search: async (/** @type {{q: string}} */ { q }) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve));
      running -= 1;
      if (q === 'b' && refuses) {
        throw new ApiError('Busy', 503);
      }
      return { items: q === 'c' ? [] : [hit(q)], total: q === 'c' ? 0 : 1, limit: 10, offset: 0 };
    },
  });
  const entries = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((text) => entryOf({ text, times: 1 }));
  const { signal } = new AbortController();
  /** @type {number[]} */
  const progress = [];
  await lookUp(api, entries, { signal, onProgress: (done) => progress.push(done) });
  assert.equal(most, 4);
  assert.deepEqual(progress, [1, 2, 3, 4, 5, 6, 7]);
  assert.deepEqual(countStates(entries), { matched: 5, open: 0, missing: 1, left: 0, failed: 1 });
  refuses = false;
  await lookUp(api, [entries[1]], { signal, onProgress: () => {} });
  assert.equal(stateOf(entries[1]), 'matched');
  assert.deepEqual(chosenIds(entries), ['a', 'b', 'd', 'e', 'f', 'g']);
});

test('a look-up that is cancelled ends without asking for the rest', async () => {
  let asked = 0;
  const abort = new AbortController();
  const search = async () => {
    asked += 1;
    abort.abort();
    throw abort.signal.reason;
  };
  const entries = [...'abcdefgh'].map((text) => entryOf({ text, times: 1 }));
  const running = lookUp(apiWith({ search }), entries, { signal: abort.signal, onProgress: () => {} });
  await assert.rejects(running, { name: 'AbortError' });
  assert.ok(asked <= 4, `${asked}`);
});

test('what somebody chose stays chosen when more candidates are listed', async () => {
  const page = [{ ...hit('Elmar Brok'), id: '1' }, { ...hit('Elmar Brok'), id: '2' }];
  const search = async (/** @type {{offset?: number}} */ { offset = 0 }) => ({ items: offset === 0 ? page : [page[1], hit('Brok')], total: 3 });
  const entry = entryOf({ text: 'Elmar Brok', times: 1 });
  const { signal } = new AbortController();
  await lookUp(apiWith({ search }), [entry], { signal, onProgress: () => {} });
  assert.equal(stateOf(entry), 'open');
  choose(entry, '2');
  await listMore(apiWith({ search }), entry, undefined, signal);
  assert.deepEqual([entry.chosen, entry.match?.candidates.length], ['2', 3]);
  choose(entry, null);
  assert.equal(stateOf(entry), 'left');
});

test('relationships among many are asked for in batches the API takes, and each is there once', async () => {
  /** @type {number[]} */
  const sizes = [];
  const subgraph = async (/** @type {string[]} */ ids) => {
    sizes.push(ids.length);
    const edges = [edge('1', 'a', 'b'), ...ids.filter((id) => id.startsWith('o')).map((id) => edge(`a-${id}`, 'a', id))];
    return { nodes: ids.map((id) => node(id)), edges, meta: { truncated: false } };
  };
  const others = Array.from({ length: 4500 }, (_, i) => `o${i}`);
  const found = await withRelationships(apiWith({ subgraph }), ['a', 'b'], ['a', ...others], new AbortController().signal);
  assert.deepEqual(sizes, [2000, 2000, 506]);
  assert.deepEqual(found.nodes.map(({ id }) => id), ['a', 'b']);
  assert.equal(found.edges.length, 4501);
  assert.deepEqual([found.gone, found.cut], [0, null]);
});

test('what has gone meanwhile is counted, and what was cut is told', async () => {
  const subgraph = async (/** @type {string[]} */ ids) => {
    if (ids.includes('b')) {
      throw new ApiError('Not there', 404, [{ field: `ids[${ids.indexOf('b')}]`, message: 'is not known' }]);
    }
    return { nodes: ids.map((id) => node(id)), edges: [], meta: { truncated: true, reasons: ['limit'] } };
  };
  const found = await withRelationships(apiWith({ subgraph }), ['a', 'b'], [], new AbortController().signal);
  assert.equal(found.gone, 1);
  assert.deepEqual(found.cut?.reasons, ['limit']);
});
