/** @import {Page} from 'playwright-core' */

/** A gesture is this many moves, one for each frame of a screen with 60 of them a second. */
const MOVES = 90;
const FRAME_MS = 1000 / 60;
/** A library that cannot keep up is not followed for longer than this, in milliseconds. */
const LONGEST = 5000;

/** A library that takes longer than this for everything together has not done the rest, in milliseconds. */
const PATIENCE = 150_000;

/**
 * Numbers in milliseconds; what was not done in time is missing.
 *
 * @typedef {object} Measured
 * @property {number} [firstFrame] from the call with the graph to its picture
 * @property {Frames} [pan]
 * @property {Frames} [zoom]
 * @property {Frames} [hover]
 * @property {number} [expand] 50 neighbours of a busy node, from the call to the picture with them
 * @property {number} [heap] megabytes that the picture takes beside its data
 * @property {number} [left] megabytes more than before, after clearing
 *
 * @typedef {{p50: number, p95: number, perSecond: number}} Frames
 */

/**
 * Everything that can be measured of every library, as far as it is done in time.
 *
 * @param {Page} page with the harness; it may still be busy afterwards
 * @param {number} size of the graph
 * @returns {Promise<Measured>}
 */
async function measure(page, size) {
  /** @type {Measured} */
  const measured = {};
  let timer;
  const timeUp = new Promise((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  const all = measureAll(page, size, measured);
  // What is cut off fails when its browser is closed.
  all.catch(() => undefined);
  await Promise.race([all, timeUp]);
  clearTimeout(timer);
  return { ...measured };
}

/**
 * @param {Page} page
 * @param {number} size
 * @param {Measured} measured is filled
 */
async function measureAll(page, size, measured) {
  await page.evaluate((n) => window.bench.prepare(n), size);
  const empty = await heap(page);
  measured.firstFrame = await page.evaluate(() => window.bench.show());
  await page.waitForTimeout(500);
  measured.heap = (await heap(page)) - empty;
  measured.pan = await frames(page, () => drag(page));
  measured.hover = await frames(page, () => hoverOver(page));
  measured.zoom = await frames(page, () => wheel(page));
  measured.expand = await page.evaluate(() => window.bench.expand());
  await page.evaluate(() => window.bench.clear());
  measured.left = (await heap(page)) - empty;
}

/**
 * What Clew promises besides.
 *
 * @param {Page} page
 * @param {number} size
 */
async function measureOwn(page, size) {
  const own = (/** @type {string} */ name) => page.evaluate((what) => window.bench.own(what), name);
  await page.evaluate((n) => window.bench.prepare(n), size);
  await page.evaluate(() => window.bench.show());
  // Right after a large picture another is not painted at once.
  await page.waitForTimeout(1500);
  const highlight = await own('highlight');
  await page.evaluate(() => window.bench.expand());
  const { time: settling, moved } = await own('settled');
  const time = await own('time');
  const undo = await own('undo');
  const cancel = await own('cancel');
  const arrange = await own('arrange');
  return { highlight, settling, moved, time, undo, cancel, arrange };
}

/** @param {Page} page */
async function heap(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

/**
 * The frames while something is done.
 *
 * @param {Page} page
 * @param {() => Promise<void>} gesture
 * @returns {Promise<Frames>}
 */
async function frames(page, gesture) {
  await page.evaluate(() => window.bench.startFrames());
  await gesture();
  const times = await page.evaluate(() => window.bench.endFrames());
  await page.waitForTimeout(400);
  const sorted = times.toSorted((a, b) => a - b);
  const total = times.reduce((sum, time) => sum + time, 0);
  const at = (/** @type {number} */ share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return { p50: at(0.5), p95: at(0.95), perSecond: (1000 * times.length) / total };
}

/**
 * One move after the other, no faster than a screen shows them.
 *
 * @param {(i: number) => Promise<void>} move
 */
async function inFrames(move) {
  const began = performance.now();
  for (let i = 0; i < MOVES && performance.now() - began < LONGEST; i += 1) {
    await move(i);
    const early = began + (i + 1) * FRAME_MS - performance.now();
    if (early > 0) {
      await new Promise((resolve) => setTimeout(resolve, early));
    }
  }
}

/** From a corner, where there is no node, and back. @param {Page} page */
async function drag(page) {
  await page.mouse.move(30, 30);
  await page.mouse.down();
  await inFrames((i) => page.mouse.move(30 + 300 * Math.sin((Math.PI * i) / MOVES), 30 + 200 * Math.sin((Math.PI * i) / MOVES)));
  await page.mouse.move(30, 30);
  await page.mouse.up();
}

/** In and out again around the hub. @param {Page} page */
async function wheel(page) {
  const [x, y] = await page.evaluate(() => window.bench.hub());
  await page.mouse.move(x, y);
  await inFrames((i) => page.mouse.wheel(0, i < MOVES / 2 ? -40 : 40));
}

/** Across the middle, over many nodes. @param {Page} page */
async function hoverOver(page) {
  await inFrames((i) => page.mouse.move(400 + (480 * i) / MOVES, 400 + 60 * Math.sin(i / 5)));
}

export { PATIENCE, measure, measureOwn };
