/**
 * @import {Frames, Measured} from './measure.js'
 * @typedef {NonNullable<Awaited<ReturnType<typeof import('./page-memory.js').pageMemory>>>} Memory
 */
import { PATIENCE } from './measure.js';

/** What is asked of the picture, by size where it differs; milliseconds. */
const GOALS = {
  firstFrame: { 500: 150, 20000: 400 },
  pan: 20,
  hover: 33,
  expand: { 5000: 100, 20000: 100 },
  arrange: { 500: 2000, 5000: 6000, 20000: 15000 },
  settling: 500,
  time: 1000 / 30,
  undo: 100,
  cancel: 100,
  highlight: 200,
  firstPaint: 1000,
  /** After clearing, of what there was before. */
  memory: 1.1,
};

const NOT_DONE = '–';

const ms = (/** @type {number | undefined} */ value) => (value === undefined ? NOT_DONE : value.toFixed(value < 10 ? 1 : 0));
const mb = (/** @type {number | undefined} */ value) => value?.toFixed(1) ?? NOT_DONE;
const rate = (/** @type {Frames | undefined} */ frames) => (frames === undefined ? NOT_DONE : `${ms(frames.p95)} (${ms(frames.perSecond)})`);
const count = (/** @type {number} */ value) => value.toLocaleString('en');

/**
 * @param {{setting: string, results: ({size: number, contender: string} & Measured)[], own: any[], firstPaint?: number, memory?: Memory}} measured
 */
function report({ setting, results, own, firstPaint, memory }) {
  const rows = results.map(({ size, contender, firstFrame, pan, zoom, hover, expand, heap, left }) =>
    row([
      count(size),
      contender,
      ms(firstFrame),
      rate(pan),
      rate(zoom),
      ms(hover?.p95),
      ms(expand),
      mb(heap),
      mb(left),
    ]),
  );
  const ownRows = own.map(({ size, arrange, cancel, settling, moved, time, undo, highlight }) =>
    row([count(size), ms(arrange), ms(cancel), ms(settling), moved.toFixed(1), ms(time), ms(undo), ms(highlight)]),
  );
  return `# How fast the picture is

Written by \`npm start\` in \`frontend-static/benchmark\`, on ${setting}. Every library shows the same scale-free graphs (as many nodes as said, 1.5 times as many relationships) at the same places, with discs, arrows and names; heap is what the picture takes beside the graph’s data, which the page holds; Clew’s history keeps what was cleared, from which it can be brought back; here it has no store, to which the page lets it go. A mouse drags, moves and turns its wheel. Times in milliseconds; ${NOT_DONE} is what a library had not done when ${PATIENCE / 1000} seconds were over.

| nodes | | first frame | pan: p95 of a frame (frames a second) | zoom | hover | 50 neighbours more | heap, MB | left after clearing, MB |
| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}

Clew alone:

| nodes | all arranged anew | stopped | 50 neighbours settled | others moved, px | another time painted | undo, redo | a path lit |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${ownRows.join('\n')}

From asking the packaged product on this machine for its page to the page's first contents, with nothing kept from an earlier visit: ${ms(firstPaint)} ms (median).

What the packaged product’s page takes, in MB (scripts, elements and typed arrays), before a graph of 20,000 nodes, with it, some seconds after it was cleared, and after that was undone: ${mb(memory?.before)}, ${mb(memory?.shown)}, ${mb(memory?.cleared)}, ${mb(memory?.undone)}.

## Goals

${goals(results, own, firstPaint, memory).join('\n')}
`;
}

/** @param {string[]} cells */
function row(cells) {
  return `| ${cells.join(' | ')} |`;
}

/**
 * @param {({size: number, contender: string} & Measured)[]} results
 * @param {any[]} own
 * @param {number} [firstPaint]
 * @param {Memory} [memory]
 */
function goals(results, own, firstPaint, memory) {
  const clew = results.filter(({ contender }) => contender === 'clew');
  const lines = [];
  const judge = (/** @type {string} */ name, /** @type {number} */ size, /** @type {number | undefined} */ value, /** @type {number | undefined} */ goal) => {
    if (goal !== undefined) {
      if (value === undefined) {
        lines.push(`- ${name} at ${count(size)}: not done`);
        return;
      }
      // What is measured to the frame is not judged by the hair.
      const outcome = Math.round(value) <= Math.round(goal) ? 'met' : `missed by ${(value / goal).toFixed(1)} times`;
      lines.push(`- ${name} at ${count(size)}: ${ms(value)} of at most ${ms(goal)} ms, ${outcome}`);
    }
  };
  for (const { size, firstFrame, pan, hover, expand } of clew) {
    judge('First frame', size, firstFrame, GOALS.firstFrame[size]);
    judge('95 % of frames while panning', size, pan?.p95, GOALS.pan);
    judge('95 % of frames while hovering', size, hover?.p95, GOALS.hover);
    judge('Neighbours to the picture', size, expand, GOALS.expand[size]);
  }
  for (const { size, arrange, cancel, settling, time, undo, highlight } of own) {
    judge('Arranged', size, arrange, GOALS.arrange[size]);
    judge('Arranging stopped', size, cancel, GOALS.cancel);
    judge('New neighbours settled', size, settling, GOALS.settling);
    judge('Another time', size, time, size <= 5000 ? GOALS.time : undefined);
    judge('Undo', size, undo, GOALS.undo);
    judge('A path lit', size, highlight, GOALS.highlight);
  }
  const paint = firstPaint === undefined ? 'not done' : `${ms(firstPaint)} of at most ${ms(GOALS.firstPaint)} ms, ${firstPaint <= GOALS.firstPaint ? 'met' : 'missed'}`;
  lines.push(`- First contents of the page: ${paint}`);
  const share = memory === undefined ? NaN : memory.cleared / memory.before;
  const left = memory === undefined ? 'not done' : `${share.toFixed(2)} of at most ${GOALS.memory.toFixed(2)} times, ${share <= GOALS.memory ? 'met' : 'missed'}`;
  lines.push(`- Memory of the page after clearing 20,000, against before: ${left}`);
  return lines;
}

export { report };
