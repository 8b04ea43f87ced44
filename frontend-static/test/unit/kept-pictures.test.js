import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { GraphView } from '../../src/graph/graph-view.js';
import { KeptPictures } from '../../src/graph/kept-pictures.js';
import { edge, node } from './fixtures.js';

const PAINTER = {};
const BASE = /** @type {any} */ ({ width: 8, height: 6 });

before(() => {
  globalThis.document = /** @type {any} */ ({ createElement: () => ({ getContext: () => ({ drawImage: () => {} }) }) });
});

function setUp() {
  const view = new GraphView();
  view.add([node('a'), node('b'), node('c')], [edge('ab', 'a', 'b'), edge('bc', 'b', 'c')]);
  view.setPositions([0, 1, 2], [0, 0, 10, 10, 20, 0]);
  const camera = /** @type {any} */ ({ transform: { k: 1, x: 5, y: 6 }, insets: { left: 0 }, width: 800, height: 600 });
  const kept = new KeptPictures({ view, camera });
  const content = { nodes: [...view.nodes], edges: [...view.edges], x: view.x.slice(0, 3), y: view.y.slice(0, 3), flags: view.flags };
  const whole = { ...content, hiddenTypes: [], hiddenRelationshipTypes: [], selection: null, annotations: view.annotations };
  kept.painted = kept.lookOf(PAINTER);
  kept.keep(BASE);
  const isFound = (painter = PAINTER) => kept.find(kept.lookOf(painter)) !== undefined;
  return { view, camera, kept, whole, isFound };
}

test('a picture that comes back as it was is found, and after more was shown, too', () => {
  const { view, whole, isFound } = setUp();
  assert.ok(isFound());
  view.add([node('d')], [edge('ad', 'a', 'd')]);
  assert.ok(!isFound());
  view.restore(whole);
  assert.ok(isFound());
});

test('whatever looks different is not taken for it', () => {
  /** @type {((setting: ReturnType<typeof setUp>) => void)[]} */
  const changes = [
    ({ view }) => view.setPositions([1], [10, 11]),
    ({ view }) => view.hide('c'),
    ({ view }) => view.pin('a', true),
    ({ view }) => view.toggleType('edge', 'KNOWS'),
    ({ view }) => view.select({ kind: 'node', id: 'a' }),
    ({ view }) => view.setHighlight({ nodes: new Set(), edges: new Set() }),
    ({ view }) => view.setFilter({ time: { from: '2013', to: null } }),
    ({ view }) => view.annotate([{ id: 'n', kind: 'note', text: 'x', tint: 'grey', x: 0, y: 0 }]),
    ({ view, whole }) => view.restore({ ...whole, nodes: [{ ...whole.nodes[0], name: 'Another' }, whole.nodes[1], whole.nodes[2]] }),
    ({ view, whole }) => view.restore({ ...whole, edges: [whole.edges[1], whole.edges[0]] }),
    ({ camera }) => (camera.transform = { k: 1.1, x: 5, y: 6 }),
    ({ camera }) => (camera.insets = { left: 225 }),
    ({ camera }) => (camera.width = 801),
  ];
  for (const change of changes) {
    const setting = setUp();
    change(setting);
    assert.ok(!setting.isFound(), String(change));
  }
  assert.ok(!setUp().isFound({}), 'another theme');
});

test('what is painted is kept once, and no more than three pictures are', () => {
  const { view, kept, whole, isFound } = setUp();
  for (const x of [1, 2]) {
    view.setPositions([0], [x, 0]);
    kept.painted = kept.lookOf(PAINTER);
    kept.keep(BASE);
    kept.keep(BASE);
    assert.ok(isFound());
  }
  view.restore(whole);
  assert.ok(isFound(), 'the same picture takes no other place');
  view.setPositions([0], [3, 0]);
  kept.painted = kept.lookOf(PAINTER);
  kept.keep(BASE);
  view.restore(whole);
  assert.ok(!isFound());
  kept.forget();
  view.setPositions([0], [3, 0]);
  assert.ok(!isFound());
});
