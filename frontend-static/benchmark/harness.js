import { create } from 'contender';
import { moreNeighbours, scaleFree } from './graph.js';
import { painted } from './painted.js';

/** What is measured in the page; `measure.js` calls it, and moves mouse and wheel. */

const contender = create(document.querySelector('#picture'));
let graph = { nodes: [], edges: [] };
let frames = [];
let running = 0;

async function timed(work) {
  const began = performance.now();
  await work();
  await painted();
  return performance.now() - began;
}

function frame(now) {
  frames.push(now);
  running = requestAnimationFrame(frame);
}

window.bench = {
  prepare(size) {
    graph = scaleFree(size);
  },
  show() {
    return timed(() => contender.show(graph));
  },
  expand() {
    const more = moreNeighbours(graph, 50);
    return timed(() => contender.expand(more));
  },
  async clear() {
    await contender.clear();
    await painted();
  },
  hub: () => contender.hub(),
  startFrames() {
    frames = [];
    running = requestAnimationFrame(frame);
  },
  /** The time from each frame to the next, in milliseconds. */
  endFrames() {
    cancelAnimationFrame(running);
    return frames.slice(1).map((now, i) => now - frames[i]);
  },
  /** What only Clew does. */
  own: (name) => contender[name](),
};
