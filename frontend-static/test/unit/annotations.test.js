/** @import {Annotation, Note, Region} from '../../src/annotations/annotation.js' */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moved, newNote, newRegion, sized, tied } from '../../src/annotations/changes.js';
import { areAnnotations, withoutGone } from '../../src/annotations/checked-annotations.js';
import { DrawnAnnotations } from '../../src/annotations/drawn.js';
import { hull, wrap } from '../../src/annotations/shapes.js';
import { isSeen, labelOf } from '../../src/annotations/where.js';
import { GraphView } from '../../src/graph/graph-view.js';
import { compare, isNothing } from '../../src/history/difference.js';
import { Records } from '../../src/history/records.js';
import { capture, contentOf } from '../../src/history/shown.js';
import { LinkError, decode, encode } from '../../src/share/link-code.js';
import { checkedView, linkedView, recovered } from '../../src/share/linked-view.js';
import { documentOf, linkOf } from '../../src/views/view-document.js';
import { edge, node } from './fixtures.js';

const LOOK = { x: 10, y: 20, k: 2, width: 1000, height: 800 };
const CAMERA = { k: 1, x: 0, y: 0 };
const measure = (/** @type {string} */ text) => 7 * text.length;

/** @type {Note} */
const NOTE = { id: 'n', kind: 'note', text: 'Look here', tint: 'amber', x: 40, y: 26, entity: 'a' };
/** @type {Region} */
const REGION = { id: 'r', kind: 'region', text: 'Family', tint: 'blue', entities: ['a', 'b'] };
/** @type {Region} */
const AREA = { id: 'f', kind: 'region', text: 'Area', tint: 'red', x: 1, y: 2, width: 300, height: 200 };

/** @param {Annotation[]} annotations */
function pictured(annotations = [NOTE, REGION, AREA]) {
  const view = new GraphView();
  view.add([node('a'), node('b'), node('c')], [edge('ab', 'a', 'b'), edge('bc', 'b', 'c')]);
  view.setPositions([0, 1, 2], [0, 0, 100, 0, 100, 100]);
  view.annotate(annotations);
  return view;
}

test('a note belongs to what is selected, or is where one looks; a region surrounds it and its neighbours', () => {
  const view = pictured([]);
  assert.deepEqual(newNote(view, LOOK, '1'), { id: '1', kind: 'note', text: '', tint: 'amber', x: 10, y: 20 });
  assert.deepEqual(newRegion(view, LOOK, '1'), { id: '1', kind: 'region', text: '', tint: 'blue', x: -77.5, y: -50, width: 175, height: 140 });
  view.select({ kind: 'node', id: 'a' });
  assert.equal(newNote(view, LOOK, '1').entity, 'a');
  assert.deepEqual(newRegion(view, LOOK, '1').entities, ['a', 'b']);
});

test('what is moved, sized or tied to another is a new one; a note that is freed stays where it was', () => {
  const view = pictured();
  assert.deepEqual(moved(NOTE, 3, -4), { ...NOTE, x: 43, y: 22 });
  assert.equal(moved(REGION, 3, -4), REGION);
  assert.deepEqual(sized(AREA, -1000, 5), { ...AREA, width: 30, height: 205 });
  assert.equal(sized(NOTE, 3, 3), NOTE);
  view.setPositions([0], [7, 8]);
  assert.deepEqual(tied(view, NOTE, undefined), { id: 'n', kind: 'note', text: 'Look here', tint: 'amber', x: 47, y: 34 });
  assert.equal(tied(view, NOTE, 'b').entity, 'b');
  assert.equal(tied(view, NOTE, 'a'), NOTE);
});

test('notes and regions go where their entities go, and are not drawn without them', () => {
  const view = pictured();
  const at = () => new DrawnAnnotations(view, CAMERA, measure);
  assert.deepEqual([at().notes[0].box.x, at().notes[0].box.y], [40, 26]);
  view.setPositions([0], [500, 600]);
  assert.deepEqual([at().notes[0].box.x, at().notes[0].box.y], [540, 626]);
  assert.ok(at().regions[0].outline.some(({ x }) => x > 500));
  assert.equal(at().boxes.length, 3);
  view.hide('a');
  view.hide('b');
  assert.deepEqual([at().notes.length, at().regions.map(({ annotation }) => annotation.id)], [0, ['f']]);
  assert.equal(isSeen(view, NOTE), false);
  assert.equal(isSeen(view, AREA), true);
});

test('an outline has no dents and everything in it', () => {
  const square = hull([{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 5, y: 5 }, { x: 10, y: 10 }, { x: 0, y: 10 }, { x: 5, y: 1 }]);
  assert.deepEqual(new Set(square.map(({ x, y }) => `${x} ${y}`)), new Set(['0 0', '10 0', '10 10', '0 10']));
});

test('text is broken into lines, and so is a word that is longer than one', () => {
  const fits = (/** @type {string} */ text) => text.length <= 6;
  assert.deepEqual(wrap('one two three', fits), ['one', 'two', 'three']);
  assert.deepEqual(wrap('a b c d', fits), ['a b c', 'd']);
  assert.deepEqual(wrap('abcdefghij k', fits), ['abcdef', 'ghij k']);
  assert.deepEqual(wrap('', fits), ['']);
});

test('markup in a note is text in the drawing', () => {
  const view = pictured([{ ...NOTE, text: '<img src=x> & "b"' }]);
  const theme = /** @type {any} */ ({ background: '#fff', ink: '#000', types: Array.from({ length: 12 }, () => ({ fill: '#123456' })) });
  const { over } = new DrawnAnnotations(view, CAMERA, measure).svg(theme, (text) => text.replace(/[&<>"]/g, '_'));
  assert.doesNotMatch(over.join(''), /<img/);
  assert.match(labelOf(view, NOTE), /^Note, on Name of a: Look here$/);
});

test('each change is a step, and a step brings them back', () => {
  const records = { nodes: new Records(), edges: new Records() };
  const view = pictured([NOTE]);
  const before = capture(view, /** @type {any} */ (records));
  view.annotate([NOTE, AREA]);
  const after = capture(view, /** @type {any} */ (records));
  const none = new Uint32Array(0);
  assert.equal(isNothing(compare(before, after, none)), false);
  assert.equal(isNothing(compare(before, { ...before, annotations: structuredClone(before.annotations) }, none)), true);
  view.restore(contentOf(before, /** @type {any} */ (records), null));
  assert.deepEqual(view.annotations, [NOTE]);
  view.clear();
  assert.deepEqual(view.annotations, []);
});

test('they go through a link and through a saved view', async () => {
  const view = pictured();
  const link = checkedView(await decode(await encode(linkedView(view, LOOK, false))));
  assert.deepEqual(recovered(link, view).content.annotations, view.annotations);
  const saved = JSON.parse(JSON.stringify(documentOf(view, LOOK, { title: 'x', note: '' })));
  assert.deepEqual(recovered(linkOf(saved, LOOK), view).content.annotations, view.annotations);
  assert.equal('notes' in JSON.parse(JSON.stringify(linkedView(pictured([]), LOOK, false))), false);
});

test('a link with anything else in their place is damaged', () => {
  const link = linkedView(pictured(), LOOK, false);
  for (const notes of [
    {},
    [null],
    [{ ...NOTE, kind: 'script' }],
    [{ ...NOTE, text: '' }],
    [{ ...NOTE, tint: 'url(x)' }],
    [{ ...NOTE, entity: 'nobody' }],
    [{ ...NOTE, x: NaN }],
    [NOTE, NOTE],
    [{ ...AREA, width: -1 }],
    [{ ...REGION, entities: [] }],
  ]) {
    assert.throws(() => checkedView({ ...link, notes }), LinkError, JSON.stringify(notes));
  }
  assert.equal(areAnnotations([NOTE, REGION, AREA], new Set(['a', 'b'])), true);
});

test('where entities have gone, notes and regions stay where they were', () => {
  const placeOf = (/** @type {string} */ id) => (id === 'a' ? { x: 1000, y: 2000 } : { x: 1100, y: 2100 });
  const left = withoutGone([NOTE, REGION, AREA], (id) => id === 'b', placeOf);
  assert.deepEqual(left[0], { id: 'n', kind: 'note', text: 'Look here', tint: 'amber', x: 1040, y: 2026 });
  assert.deepEqual(/** @type {Region} */ (left[1]).entities, ['b']);
  assert.equal(left[2], AREA);
  const [area] = /** @type {Region[]} */ (withoutGone([REGION], () => false, placeOf));
  assert.deepEqual([area.entities, area.x, area.y, area.width, area.height], [undefined, 960, 1960, 180, 180]);
});
