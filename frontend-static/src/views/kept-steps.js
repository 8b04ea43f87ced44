/** @import {Step, StepTree} from '../history/step-tree.js' */

/** @typedef {{step: Step, before: Step | undefined, next: Step | undefined}} KeptStep */

/**
 * The steps that belong to what is shown: all since the picture was last empty, or another one took its place, those
 * that were left aside included, and those that led to it elsewhere.
 *
 * @param {StepTree} tree
 * @returns {KeptStep[]} each after the one before it
 */
function keptSteps(tree) {
  const root = beginningOf(tree);
  const ids = new Set([root.id]);
  const steps = tree.steps.filter((step) => {
    const isKept = step === root || (step.parent !== null && ids.has(step.parent));
    if (isKept) {
      ids.add(step.id);
    }
    return isKept;
  });
  const led = ledTo(root, steps);
  const last = tree.step(root.ledBy ?? null);
  return [...led, ...steps.filter((step) => !led.includes(step))].map((step) => ({
    step,
    before: step === root ? last : beforeOf(step, tree),
    next: step === last ? root : (tree.step(step.next) ?? undefined),
  }));
}

/** @param {StepTree} tree */
function beginningOf(tree) {
  let step = tree.current;
  let before = tree.before;
  // What an empty step shows is never away.
  while (before !== undefined && (before.shown.away || before.shown.nodes.length > 0) && !step.begins) {
    step = before;
    before = tree.step(step.parent);
  }
  return step;
}

/**
 * The steps that led to one elsewhere, with those that were done from them since.
 *
 * @param {Step} root
 * @param {Step[]} steps that come after it
 */
function ledTo(root, steps) {
  /** @type {Set<number | null>} */
  const ids = new Set();
  return steps.filter((step) => {
    const isLed = (step.leads && step.parent === root.id) || ids.has(step.parent);
    if (isLed) {
      ids.add(step.id);
    }
    return isLed;
  });
}

/**
 * @param {Step} step
 * @param {StepTree} tree
 */
function beforeOf(step, tree) {
  return step.leads ? undefined : tree.step(step.parent);
}

export { keptSteps };
