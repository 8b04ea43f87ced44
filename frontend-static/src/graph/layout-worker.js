/** @import {Job} from './layout-job.js' */
import { createSimulation, positionsOf } from './layout-job.js';

/** Milliseconds between two answers; a message that stops the job is heard between them as well. */
const SLICE = 24;

let current = 0;

/**
 * @param {Job} job
 */
async function run(job) {
  const simulation = createSimulation(job);
  let ticks = 0;
  while (job.run === current) {
    const began = performance.now();
    while (ticks < job.ticks && performance.now() - began < SLICE) {
      simulation.tick();
      ticks += 1;
    }
    const positions = positionsOf(simulation);
    const done = ticks >= job.ticks;
    postMessage({ run: job.run, positions, done }, { transfer: [positions.buffer] });
    if (done) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}

addEventListener('message', ({ data }) => {
  current = data.run;
  if (data.radii !== undefined) {
    run(data);
  }
});
