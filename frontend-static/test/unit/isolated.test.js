import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cursorWords } from '../../src/graph/bundle-words.js';
import { GraphView } from '../../src/graph/graph-view.js';
import { list } from '../../src/texts/counting.js';
import { isolated } from '../../src/texts/isolated.js';
import { texts } from '../../src/texts.js';
import { edge, node } from './fixtures.js';

const TURNED = 'Report \u202Efdp.exe';

test('a name that turns its neighbours round is isolated, any other is left as it is', () => {
  assert.equal(isolated('Mukhtar Ablyazov'), 'Mukhtar Ablyazov');
  assert.equal(isolated('Мухтар Аблязов 王小明'), 'Мухтар Аблязов 王小明');
  assert.equal(isolated(TURNED), `\u2068${TURNED}\u2069`);
  assert.equal(isolated('שלום 12'), '\u2068שלום 12\u2069');
});

test('no name ends the isolation that it stands in, or goes on beyond it', () => {
  assert.equal(isolated('a\u2069b'), '\u2068ab\u2069');
  assert.equal(isolated('a\u2067b'), '\u2068a\u2067b\u2069\u2069');
  assert.equal(isolated('a\u2066b\u2069c'), '\u2068a\u2066b\u2069c\u2069');
});

test('sentences, lists and labels isolate the names in them', () => {
  const inside = `\u2068${TURNED}\u2069`;
  assert.equal(list([TURNED, 'B']), `${inside} and B`);
  assert.ok(texts.search.none(TURNED).includes(`“${inside}”`));
  assert.ok(texts.picture.cursor(TURNED, 'Person', 2).startsWith(`${inside}, Person`));
  assert.ok(texts.menu.hidden(TURNED).startsWith(`${inside} is hidden`));
  const view = new GraphView();
  view.add([{ ...node('a'), name: TURNED }, node('b')], [edge('ab', 'a', 'b')]);
  assert.equal(cursorWords(view, { id: 'b', from: 'a' }), `Name of b, Person, 1 relationship shown. ${inside} – knows – Name of b`);
});
