import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GraphView } from '../../src/graph/graph-view.js';
import { commandOf } from '../../src/tree/keys.js';
import { Outline, PAGE, nearest } from '../../src/tree/outline.js';
import { rowWords } from '../../src/tree/row-words.js';
import { TypeAhead } from '../../src/tree/type-ahead.js';
import { edge, node } from './fixtures.js';

/** @import {Item} from '../../src/tree/outline.js' */

/** What the rows say, indented. @param {GraphView} view @param {Outline} outline */
function lines(view, outline) {
  return outline.rows.map((item) => {
    const { name, relation, note } = rowWords(view, item);
    const arrow = item.kind === null ? '' : item.kind.direction === 'out' ? '→' : '←';
    const words = [name.replace('Name of ', ''), item.edge < 0 ? '' : relation, item.what === 'group' ? item.count : '', note];
    return '  '.repeat(item.level - 1) + [arrow, ...words].filter((word) => word !== '').join(' ');
  });
}

/** @param {Outline} outline @param {string} id of the relationship it came by, or of the entity at the top */
function row(outline, id) {
  return /** @type {Item} */ (outline.rows.find(({ key }) => key.split('\n').at(-1) === id));
}

/** a – b – c – a, b – d, and x – y apart. */
function small() {
  const view = new GraphView();
  view.add(
    ['a', 'b', 'c', 'd', 'x', 'y'].map((id) => node(id)),
    [edge('ab', 'a', 'b'), edge('bc', 'b', 'c', 'SAW'), edge('ca', 'c', 'a'), edge('bd', 'b', 'd'), edge('xy', 'x', 'y')],
  );
  return view;
}

/** @param {number} count */
function hub(count) {
  const view = new GraphView();
  const ids = Array.from({ length: count }, (_, i) => `n${String(i).padStart(4, '0')}`);
  view.add([node('hub'), ...ids.map((id) => node(id))], ids.map((id) => edge(`e-${id}`, 'hub', id)));
  return view;
}

test('each part of the view begins at its best connected entity, or the tree begins where it is told, and says what is apart', () => {
  const view = small();
  const outline = new Outline(view);
  outline.build();
  assert.deepEqual(lines(view, outline), ['b', 'x']);
  assert.deepEqual(outline.parts.map(({ count }) => count), [4, 2]);
  outline.begin = 'd';
  outline.build();
  assert.deepEqual(lines(view, outline), ['d']);
  assert.deepEqual(outline.apart, { parts: 1, entities: 2 });
  view.hide('d');
  outline.build();
  assert.deepEqual(lines(view, outline), ['a', 'x'], 'what is hidden is no beginning');
  view.showHidden();
  outline.build();
  assert.deepEqual(lines(view, outline), ['d']);
});

test('a branch goes on without what it came by, and ends at an entity that is on it already', () => {
  const view = small();
  const outline = new Outline(view);
  outline.begin = 'a';
  outline.build();
  outline.open(row(outline, 'a'));
  outline.open(row(outline, 'ab'));
  outline.open(row(outline, 'bc'));
  assert.deepEqual(lines(view, outline), ['a', '  ← c knows', '  → b knows', '    → d knows', '    → c saw', '      → a knows already above']);
  const above = row(outline, 'ca');
  assert.equal(row(outline, 'bd').count, 0);
  assert.ok(outline.rows.some(({ isAbove, count }) => isAbove && count === 0));
  assert.deepEqual([above.level, above.position, above.size], [2, 1, 2]);
});

test('many relationships of one kind are one row with their number, opened by pages, and nothing is left out unsaid', () => {
  const view = hub(2 * PAGE + 50);
  const outline = new Outline(view);
  outline.build();
  outline.open(outline.tops[0]);
  assert.deepEqual(lines(view, outline), ['hub', '  → knows: Person 450']);
  outline.open(outline.rows[1]);
  assert.equal(outline.rows.length, 2 + PAGE + 1);
  const more = /** @type {Item} */ (outline.rows.at(-1));
  assert.deepEqual(rowWords(view, more).name, 'Show the next 200 of 450');
  assert.deepEqual([more.position, more.size], [201, 450]);
  outline.showMore(more);
  assert.equal(rowWords(view, /** @type {Item} */ (outline.rows.at(-1))).name, 'Show the next 50 of 450');
  outline.showMore(/** @type {Item} */ (outline.rows.at(-1)));
  assert.deepEqual([outline.rows.length, outline.rows.at(-1)?.what], [452, 'entity']);
});

test('what is selected is found by the shortest way, however far down its list it is', () => {
  const view = hub(PAGE + 90);
  view.add([node('far')], [edge('last', 'n0289', 'far', 'SAW'), edge('long', 'far', 'n0001')]);
  const outline = new Outline(view);
  outline.begin = 'far';
  outline.build();
  assert.equal(outline.reveal({ kind: 'edge', id: 'e-n0250' }), true);
  assert.equal(row(outline, 'e-n0250').level, 5, 'far, n0001, hub, its group, n0250');
  assert.ok(outline.rows.length > 2 * PAGE - 120);
  assert.equal(outline.reveal({ kind: 'node', id: 'nobody' }), false);
  view.toggleType('edge', 'KNOWS');
  outline.build();
  assert.equal(outline.reveal({ kind: 'node', id: 'hub' }), false, 'there is no way any more');
});

test('far down a list of thousands nothing is looked for', () => {
  const outline = new Outline(hub(1500));
  outline.begin = 'hub';
  outline.build();
  assert.equal(outline.reveal({ kind: 'node', id: 'n1400' }), false);
  assert.ok(outline.rows.length < 2 * PAGE);
  assert.equal(outline.reveal({ kind: 'node', id: 'n0900' }), true);
});

test('what is open stays so while filters come and go, also where rows become a group', () => {
  const view = hub(4);
  view.add([node('z')], [edge('z1', 'n0000', 'z', 'SAW')]);
  const outline = new Outline(view);
  outline.begin = 'hub';
  outline.build();
  outline.open(outline.tops[0]);
  outline.open(row(outline, 'e-n0000'));
  const before = lines(view, outline);
  assert.ok(before.includes('    → z saw'));
  view.toggleType('edge', 'KNOWS');
  outline.build();
  assert.deepEqual(lines(view, outline), ['hub']);
  view.toggleType('edge', 'KNOWS');
  outline.build();
  assert.deepEqual(lines(view, outline), before);
  view.add([node('n9')], [edge('e-n9', 'hub', 'n9')]);
  outline.build();
  assert.deepEqual(lines(view, outline).slice(0, 4), ['hub', '  → knows: Person 5', '    → n0000', '      → z saw']);
});

test('what is folded is one row, counted with its group', () => {
  const view = hub(30);
  view.setFolded([...Array(26).keys()].map((i) => i + 5), true);
  const outline = new Outline(view);
  outline.begin = 'hub';
  outline.build();
  outline.open(outline.tops[0]);
  assert.deepEqual(lines(view, outline), ['hub', '  → knows: Person 30 26 folded']);
  outline.open(outline.rows[1]);
  assert.equal(lines(view, outline).at(-1), '    → 26 × Person folded, Enter unfolds');
  const { name, note, said } = rowWords(view, outline.rows[1]);
  assert.deepEqual([name, note, said.direction], ['knows: Person', '26 folded', ', outgoing, ']);
});

test('a row says all there is to it: type, direction, dates, claims, and what is not in the view', () => {
  const view = new GraphView();
  const evidence = { count: 3, sources: ['s', 't'], nature: /** @type {const} */ ('allegation') };
  view.add([node('a'), { ...node('b', 'LegalEntity'), degree: 12 }], [{ ...edge('ab', 'a', 'b'), role: 'owner', from: '2001', evidence }]);
  const outline = new Outline(view);
  outline.begin = 'a';
  outline.build();
  outline.open(outline.tops[0]);
  const { relation, when, evidence: claims, beyond, said } = rowWords(view, outline.rows[1]);
  assert.deepEqual([relation, when, claims, beyond], ['knows: owner', 'since 2001', 'allegation, 3 claims, 2 sources', 11]);
  assert.deepEqual([said.type, said.direction], [', Legal entity, ', ', outgoing, ']);
});

test('everything beside a row opens as far as it is no flood', () => {
  const view = new GraphView();
  const tens = Array.from({ length: 30 }, (_, i) => `t${i}`);
  const leaves = tens.flatMap((ten) => Array.from({ length: 150 }, (_, i) => ({ ten, id: `${ten}-${i}` })));
  view.add(
    [node('a'), ...tens.map((id) => node(id, 'Case')), ...leaves.map(({ id }, i) => node(id, `Type${i % 40}`))],
    [...tens.map((id) => edge(`e${id}`, 'a', id)), ...leaves.map(({ ten, id }) => edge(`e${id}`, ten, id))],
  );
  const outline = new Outline(view);
  outline.begin = 'a';
  outline.build();
  outline.open(outline.tops[0]);
  outline.open(outline.rows[1]);
  const { opened, of } = outline.openBeside(row(outline, 'et0'));
  assert.equal(of, 30);
  assert.ok(opened > 5 && opened < 30, `${opened}`);
  assert.ok(outline.rows.length <= 2000);
});

test('from a row that has gone, one goes on at the next beside it, or at the one before', () => {
  const view = small();
  const outline = new Outline(view);
  outline.begin = 'b';
  outline.build();
  outline.open(outline.tops[0]);
  const before = outline.rows;
  const keys = new Set(before.map(({ key }) => key));
  const [top, a, d, c] = before.map(({ key }) => key);
  assert.equal(nearest(before, a, new Set([...keys].filter((key) => key !== a))), d);
  assert.equal(nearest(before, c, new Set([...keys].filter((key) => key !== c))), d);
  assert.equal(nearest(before, d, new Set([top])), top);
  assert.equal(nearest(before, 'other', keys), undefined);
});

test('letters go to the next name that begins with them, without accents; m is an action unless a name is being typed', () => {
  const names = ['Ábel', 'Bruno', 'Akezhan', 'Mukhtar', 'Marju'];
  const typing = new TypeAhead();
  assert.equal(typing.find('a', { names, at: 0, now: 0 }), 2);
  assert.equal(typing.find('b', { names, at: 2, now: 100 }), 0);
  assert.equal(typing.find('M', { names, at: 0, now: 5000 }), 3);
  assert.equal(typing.find('a', { names, at: 3, now: 5100 }), 4);
  assert.equal(typing.find('x', { names, at: 3, now: 9000 }), -1);
  const key = (/** @type {Partial<KeyboardEvent>} */ event) => /** @type {KeyboardEvent} */ (event);
  assert.equal(commandOf(key({ key: 'm' }), false), 'menu');
  assert.deepEqual(commandOf(key({ key: 'm' }), true), { letter: 'm' });
  assert.deepEqual(commandOf(key({ key: 'M', shiftKey: true }), false), { letter: 'M' });
  assert.equal(commandOf(key({ key: 'Enter', shiftKey: true }), false), 'relation');
  assert.equal(commandOf(key({ key: 'a', ctrlKey: true }), false), null);
  assert.equal(commandOf(key({ key: '/' }), false), null);
});
