/** @import {PageState} from '../../src/url-state.js' */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_FILTER } from '../../src/paths/path-question.js';
import { formatState, parseState } from '../../src/url-state.js';

const filter = {
  rank: 'shortest',
  maxLength: '4',
  k: '7',
  direction: 'out',
  at: '2016-02',
  during: 'overlap',
  minSources: '2',
  types: ['MET_WITH', 'PARTY_TO'],
  nodeTypes: ['Person'],
  avoid: ['country-kz', 'Party', 'org-a, b & c'],
};

test('every state comes back from its address', () => {
  /** @type {PageState[]} */
  const states = [
    { view: 'start' },
    { view: 'queries' },
    { view: 'entity', id: 'person-a b&c=d' },
    { view: 'paths', ends: ['person-a', 'org-ü'], filter: NO_FILTER },
    { view: 'paths', ends: ['person-a', 'org-ü', 'case-c', 'party-d'], filter },
    { view: 'query', name: 'extraditions', parameters: { person: 'person-a', query: 'x', at: '2016' } },
    { view: 'query', name: 'q', parameters: { entity: 'person-a', view: 'v', 'view-id': 'w', from: 'a', to: 'b', queries: '' } },
    { view: 'link', data: 'eNpT-_x' },
    { view: 'saved', id: 'a b' },
  ];
  for (const state of states) {
    assert.deepEqual(parseState(formatState(state)), state);
  }
});

test('what is not restricted is not in the address', () => {
  assert.equal(formatState({ view: 'paths', ends: ['a', 'b'], filter: NO_FILTER }), '#from=a&to=b');
});

test('an address from before there were filters still works', () => {
  assert.deepEqual(parseState('#from=a&to=b&rank=telling'), { view: 'paths', ends: ['a', 'b'], filter: NO_FILTER });
  const shortest = parseState('#from=a&to=b&rank=shortest');
  assert.deepEqual(shortest, { view: 'paths', ends: ['a', 'b'], filter: { ...NO_FILTER, rank: 'shortest' } });
});

test('what is wrong in an address is kept for the server to say so', () => {
  const state = parseState('#from=a&to=b&maxLength=eleven&at=2016-13&types=x&types=x');
  assert.equal(state.view, 'paths');
  assert.deepEqual(state.filter, { ...NO_FILTER, maxLength: 'eleven', at: '2016-13', types: ['x'] });
});

test('a saved query may have parameters of any name', () => {
  assert.deepEqual(parseState('#query=q&from=a&to=b'), { view: 'query', name: 'q', parameters: { from: 'a', to: 'b' } });
});

test('an address that says nothing is the start', () => {
  for (const hash of ['', '#', '#from=a', '#to=a', '#from=&to=a', '#with=a', '#nonsense=1', '#entity=']) {
    assert.equal(parseState(hash).view, 'start', hash);
  }
});
