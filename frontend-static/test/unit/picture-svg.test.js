import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pictureSvg } from '../../src/exports/picture-svg.js';
import { GraphView } from '../../src/graph/graph-view.js';
import { Scene } from '../../src/graph/scene.js';
import { edge, node } from './fixtures.js';

const THEME = {
  background: '#fff',
  ink: '#111',
  muted: '#555',
  edge: '#999',
  accent: '#00f',
  thread: '#f00',
  font: '"Some Sans", sans-serif',
  types: Array.from({ length: 12 }, (_, i) => ({ fill: `#00000${i % 10}`, ink: '#fff' })),
};

/** Two people who met, as somebody alleges; one has a name that is no XML. */
function drawn() {
  const view = new GraphView();
  const met = edge('e', 'a', 'b', 'MET_WITH');
  met.evidence.nature = 'allegation';
  view.add([node('a'), { ...node('b'), name: 'B & <Sons> "Ltd"\u0007' }], [met]);
  view.x[1] = 300;
  const scene = new Scene(view);
  scene.build({ k: 1, x: 50, y: 50 }, { left: 0, top: 0, right: 400, bottom: 100 }, { left: 0, right: 400 }, (text) => 6 * text.length);
  const picture = { view, scene, theme: THEME, width: 400, height: 100, title: 'Two', caption: 'Clew' };
  return { view, draw: () => pictureSvg(picture) };
}

test('a picture has its names as text, escaped', () => {
  const svg = drawn().draw();
  assert.match(svg, /<text [^>]+>Name of a<\/text>/);
  assert.match(svg, /<text [^>]+>B &amp; &lt;Sons&gt; &quot;Ltd&quot;\u{FFFD}<\/text>/u);
  assert.match(svg, /<text [^>]+>met with<\/text>/);
  assert.ok(svg.includes('font-family="&quot;Some Sans&quot;, sans-serif"'));
  assert.ok(!svg.includes('\u0007'));
});

test('a line tells what it is stated as, and between whom', () => {
  const svg = drawn().draw();
  assert.match(svg, /<title>Name of a – met with – B &amp; &lt;Sons&gt;/);
  assert.match(svg, /stroke-dasharray="6 4"/);
  assert.equal(svg.match(/stroke-dasharray/g)?.length, 1);
});

test('what is folded is one stack with its count', () => {
  const view = new GraphView();
  view.add([node('hub'), node('a'), node('b')], [edge('1', 'a', 'hub'), edge('2', 'b', 'hub')]);
  view.setPositions([0, 1], [0, 0, 200, 0]);
  view.setFolded([1, 2], true);
  const scene = new Scene(view);
  scene.build({ k: 1, x: 50, y: 50 }, { left: 0, top: 0, right: 400, bottom: 100 }, { left: 0, right: 400 }, (text) => 6 * text.length);
  const svg = pictureSvg({ view, scene, theme: THEME, width: 400, height: 100, title: 'Folded', caption: 'Clew' });
  assert.match(svg, /<title>2 × Person \(Person\)<\/title>/);
  assert.match(svg, /<title>2 × Person – knows – Name of hub<\/title>/);
  assert.match(svg, /<text [^>]+>2<\/text>/);
  assert.ok(!svg.includes('Name of a'));
});

test('what is not lit is faded, as on the screen', () => {
  const { view, draw } = drawn();
  assert.ok(!draw().includes('opacity'));
  view.setHighlight({ nodes: new Set(['a']), edges: new Set() });
  const svg = draw();
  assert.equal(svg.match(/<g [^>]*opacity="0.14"/g)?.length, 2);
});
