/** @import {PageState} from '../../src/url-state.js' */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatState, parseState } from '../../src/url-state.js';

test('every state comes back from its address', () => {
  /** @type {PageState[]} */
  const states = [
    { view: 'start' },
    { view: 'queries' },
    { view: 'entity', id: 'person-a b&c=d' },
    { view: 'paths', from: 'person-a', to: 'org-ü', rank: 'shortest' },
    { view: 'query', name: 'extraditions', parameters: { person: 'person-a', query: 'x', at: '2016' } },
  ];
  for (const state of states) {
    assert.deepEqual(parseState(formatState(state)), state);
  }
});

test('a path has a rank even where the address names none', () => {
  assert.deepEqual(parseState('#from=a&to=b'), { view: 'paths', from: 'a', to: 'b', rank: 'telling' });
});

test('an address that says nothing is the start', () => {
  for (const hash of ['', '#', '#from=a', '#nonsense=1', '#entity=']) {
    assert.equal(parseState(hash).view, 'start', hash);
  }
});
