import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endsOf, presenceOf, shownOf } from '../../src/expand/group.js';
import { arranged, collect } from '../../src/expand/neighbours.js';
import { GraphView } from '../../src/graph/graph-view.js';
import { edge, node } from './fixtures.js';

/** Three members of a body, one of them twice. */
function members() {
  const known = new Map();
  collect(known, 'o', {
    nodes: [node('o', 'Organization'), { ...node('a'), name: 'Zoë Marín', degree: 3 }, { ...node('b'), name: 'Bram Oort', degree: 9 }],
    edges: [
      { ...edge('1', 'a', 'o'), from: '2013' },
      { ...edge('2', 'b', 'o'), from: '2009-04' },
    ],
  });
  collect(known, 'o', {
    nodes: [node('o', 'Organization'), node('a'), { ...node('c'), name: 'Ana 2', aliases: ['Анна'] }],
    edges: [{ ...edge('3', 'a', 'o'), from: '2007' }, edge('4', 'c', 'o')],
  });
  return known;
}

const names = (/** @type {import('../../src/expand/neighbours.js').Neighbour[]} */ found) => found.map(({ node: { name } }) => name);

test('pages of a group are collected by neighbour, with all its relationships', () => {
  const known = members();
  assert.deepEqual([...known.keys()], ['a', 'b', 'c']);
  assert.deepEqual(known.get('a').edges.map((/** @type {{id: string}} */ { id }) => id), ['1', '3']);
});

test('neighbours are found by words of a name or alias, whatever their accents', () => {
  const known = [...members().values()];
  assert.deepEqual(names(arranged(known, { query: 'marin ZOE', order: 'name' })), ['Zoë Marín']);
  assert.deepEqual(names(arranged(known, { query: 'анна', order: 'name' })), ['Ana 2']);
  assert.deepEqual(arranged(known, { query: 'nobody', order: 'name' }), []);
});

test('neighbours are in order by name, degree or date, and what has no date comes last', () => {
  const known = [...members().values()];
  const by = (/** @type {import('../../src/expand/neighbours.js').Order} */ order) => names(arranged(known, { query: '', order }));
  assert.deepEqual(by('name'), ['Ana 2', 'Bram Oort', 'Zoë Marín']);
  assert.deepEqual(by('degree'), ['Bram Oort', 'Zoë Marín', 'Ana 2']);
  assert.deepEqual(by('earliest'), ['Zoë Marín', 'Bram Oort', 'Ana 2']);
  assert.deepEqual(by('latest'), ['Bram Oort', 'Zoë Marín', 'Ana 2']);
});

test('what is shown of a group is counted by relationship, direction and type, or without the type where it is not told', () => {
  const view = new GraphView();
  view.add(
    [node('o', 'Organization'), node('a'), node('b'), node('c', 'Committee')],
    [edge('1', 'a', 'o'), edge('2', 'b', 'o'), edge('3', 'c', 'o'), edge('4', 'o', 'a')],
  );
  const group = { type: 'KNOWS', direction: /** @type {const} */ ('in'), nodeType: 'Person', count: 9 };
  assert.deepEqual(shownOf(view, 'o', group), { shown: 2, folded: 0 });
  assert.deepEqual(shownOf(view, 'o', { ...group, nodeType: undefined }), { shown: 3, folded: 0 });
  assert.deepEqual(shownOf(view, 'o', { ...group, direction: 'out' }), { shown: 1, folded: 0 });
  view.hide('a');
  assert.deepEqual(shownOf(view, 'o', group), { shown: 1, folded: 0 });
  assert.equal(presenceOf(view, edge('1', 'a', 'o')), 'absent');
  assert.deepEqual(shownOf(view, 'nobody', group), { shown: 0, folded: 0 });
});

test('what is folded is told apart from what is shown and what is missing', () => {
  const view = new GraphView();
  view.add([node('o'), node('a'), node('b'), node('c')], [edge('1', 'a', 'o'), edge('2', 'b', 'o'), edge('3', 'c', 'o')]);
  view.setFolded([1, 2], true);
  assert.deepEqual(shownOf(view, 'o', { type: 'KNOWS', direction: 'in', nodeType: 'Person', count: 9 }), { shown: 1, folded: 2 });
  const presence = ['1', '2', '3', '4'].map((id) => presenceOf(view, edge(id, 'a', 'o')));
  assert.deepEqual(presence, ['folded', 'folded', 'shown', 'absent']);
});

test('only the entities at the ends of the relationships that are taken come along', () => {
  const nodes = [node('o'), node('a'), node('b')];
  assert.deepEqual(endsOf(nodes, [edge('1', 'a', 'o')]).map(({ id }) => id), ['o', 'a']);
});
