import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { GraphView } from '../../src/graph/graph-view.js';
import { CurrentView } from '../../src/views/current-view.js';
import { node } from './fixtures.js';

const SAVED = { id: 'v', version: 3, title: 'Mine', note: 'x' };

beforeEach(() => {
  const stored = new Map();
  Object.assign(globalThis, {
    sessionStorage: { getItem: (/** @type {string} */ key) => stored.get(key) ?? null, setItem: stored.set.bind(stored) },
  });
});

/** @param {string[]} ids */
function showing(...ids) {
  const view = new GraphView();
  view.add(ids.map((id) => node(id)), []);
  return view;
}

test('a picture comes from the view that was saved or opened, also with more in it and after a reload', () => {
  const view = showing('a', 'b');
  const current = new CurrentView(view);
  assert.equal(current.value, null);
  current.value = SAVED;
  view.add([node('c')], []);
  assert.equal(current.value?.version, 3);
  assert.equal(new CurrentView(showing('b', 'a', 'c')).value?.title, 'Mine');
});

test('another picture does not come from it, so that nobody saves that over it; undo brings it back', () => {
  const view = showing('a', 'b');
  const current = new CurrentView(view);
  const title = () => current.value?.title;
  current.value = SAVED;
  view.clear();
  assert.equal(title(), undefined);
  view.add([node('a')], []);
  assert.equal(title(), undefined);
  view.add([node('b')], []);
  assert.equal(title(), 'Mine');
  assert.equal(new CurrentView(new GraphView()).value, null);
  assert.equal(new CurrentView(showing('a', 'x')).value, null);
});

test('a view that was deleted is forgotten', () => {
  const view = showing('a');
  const current = new CurrentView(view);
  current.value = SAVED;
  current.value = null;
  assert.equal(current.value, null);
  assert.equal(new CurrentView(view).value, null);
});
