import assert from 'node:assert/strict';
import { test } from 'node:test';
import { branchesOf } from '../../src/history/branches.js';
import { StepTree } from '../../src/history/step-tree.js';
import { step } from './fixtures.js';

/** @param {string[]} titles */
function treeOf(titles, most = 200) {
  const tree = new StepTree(most);
  titles.forEach((title) => tree.add(step(title)));
  return tree;
}

/** @param {import('../../src/history/branches.js').Line} line @returns {unknown[]} */
const outline = ({ stops }) =>
  stops.flatMap((stop) => [stop.step.title, ...stop.aside.map(outline)]);

test('undo leads back one by one, and redo the same way forth', () => {
  const tree = treeOf(['start', 'a', 'b']);

  assert.equal(tree.before?.title, 'a');
  tree.goTo(1);
  assert.equal(tree.before?.title, 'start');
  assert.equal(tree.after?.title, 'b');
  tree.goTo(0);
  assert.equal(tree.before, undefined);
  assert.equal(tree.after?.title, 'a');
});

test('what is done after going back is a branch, and what was there before stays', () => {
  const tree = treeOf(['start', 'a', 'b', 'c']);
  tree.goTo(1);
  tree.add(step('d'));

  assert.deepEqual(outline(branchesOf(tree.steps, tree.current.id).line), ['start', 'a', ['b', 'c'], 'd']);
});

test('redo follows the branch one went to last', () => {
  const tree = treeOf(['start', 'a', 'b']);
  tree.goTo(0);
  tree.add(step('c'));
  tree.goTo(2);

  tree.goTo(0);

  assert.equal(tree.after?.title, 'a');
  assert.deepEqual(outline(branchesOf(tree.steps, 0).line), ['start', ['c'], 'a', 'b']);
});

test('the oldest steps fall away, are counted, and what followed them can still be reached', () => {
  const tree = treeOf(['start', 'a', 'b', 'c'], 3);

  assert.deepEqual(tree.steps.map(({ title }) => title), ['a', 'b', 'c']);
  assert.equal(tree.fallen, 1);
  assert.equal(tree.step(1)?.parent, null);
  assert.deepEqual(tree.takeUnsaved().removed, [0]);
});

test('what was just done can be undone even where the step before is the oldest', () => {
  const tree = treeOf(['start', 'a', 'b'], 3);
  tree.goTo(0);
  tree.add(step('c'));

  assert.equal(tree.before?.title, 'start');
  const { line, earlier } = branchesOf(tree.steps, tree.current.id);
  assert.deepEqual([outline(line), earlier.map(outline)], [['start', 'c'], [['b']]]);
});

test('two hundred steps are kept', () => {
  const tree = treeOf(Array.from({ length: 250 }, (_, i) => `step ${i}`));
  assert.equal(tree.size, 200);
  assert.equal(tree.fallen, 50);
});

test('only what changed is to be saved', () => {
  const tree = treeOf(['start', 'a']);
  tree.takeUnsaved();

  tree.add(step('b'));

  assert.deepEqual(tree.takeUnsaved().steps.map(({ title }) => title), ['a', 'b']);
  tree.goTo(1);
  const { steps, position } = tree.takeUnsaved();
  assert.deepEqual([steps, position], [[], { current: 1, fallen: 0 }]);
});

test('a tree that was saved is the same when it is loaded', () => {
  const tree = treeOf(['start', 'a', 'b'], 3);
  tree.goTo(1);
  tree.add(step('c'));
  tree.goTo(1);
  const { steps, position } = structuredClone(tree.takeUnsaved());

  const loaded = new StepTree(3);
  loaded.load(steps, position);

  assert.deepEqual(loaded.steps, tree.steps);
  assert.equal(loaded.current.title, 'a');
  assert.equal(loaded.fallen, 1);
  loaded.add(step('d'));
  assert.equal(loaded.current.id, 4);
});
