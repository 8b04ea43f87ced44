/** @import {Step} from './step-tree.js' */

/**
 * @typedef {object} Line steps that follow each other, each with the lines that were left aside after it
 * @property {{step: Step, aside: Line[]}[]} stops
 */

/**
 * The steps as they are to be listed: the line that undo and redo go along, and the others, each where it was left.
 *
 * @param {Step[]} steps in the order of their ids
 * @param {number} current
 * @returns {{line: Line, earlier: Line[]}} `earlier` begin at steps that are no longer kept
 */
function branchesOf(steps, current) {
  const byId = new Map(steps.map((step) => [step.id, step]));
  /** @type {Map<number, Step[]>} */
  const children = new Map();
  for (const step of steps) {
    if (step.parent !== null) {
      children.set(step.parent, [...(children.get(step.parent) ?? []), step]);
    }
  }
  /** @param {Step} first @returns {Line} */
  const lineFrom = (first) => {
    const stops = [];
    /** @type {Step | undefined} */
    let step = first;
    while (step !== undefined) {
      /** @type {number | null} */
      const next = step.next;
      const others = (children.get(step.id) ?? []).filter(({ id }) => id !== next);
      stops.push({ step, aside: others.map(lineFrom) });
      step = next === null ? undefined : byId.get(next);
    }
    return { stops };
  };
  let root = /** @type {Step} */ (byId.get(current));
  while (root.parent !== null) {
    root = /** @type {Step} */ (byId.get(root.parent));
  }
  const others = steps.filter((step) => step.parent === null && step !== root);
  return { line: lineFrom(root), earlier: others.map(lineFrom) };
}

export { branchesOf };
