import { Server, missing } from '../test/e2e/product.js';
import { scaleFree } from './graph.js';

/** @import {Browser, Page} from 'playwright-core' */

const SIZE = 20_000;
/** An entity of the founding graph, which the first node takes the place of, so that its details are there. */
const HUB = 'person-mukhtar-ablyazov';
/** Longer than the page waits before it gives memory back, in milliseconds. */
const IDLE = 13_000;

/**
 * What the packaged product's page takes before a large graph is shown, with it, after it was cleared, and after that
 * was undone, in megabytes: scripts, elements and typed arrays. Before means after a small graph was shown and
 * cleared, so that all scripts are there.
 *
 * @param {Browser} browser
 * @returns {Promise<{before: number, shown: number, cleared: number, undone: number} | undefined>} nothing where the
 *     product is not built
 */
async function pageMemory(browser) {
  if (missing()) {
    return undefined;
  }
  const server = await Server.start();
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(server.url);
    await open(page, server.url);
    const before = await cleared(page);
    const body = largeAnswer();
    await page.route('**/api/v1/entities/*/neighbourhood*', (route) => route.fulfill({ contentType: 'application/json', body }));
    await open(page, server.url);
    const shown = await memory(page);
    const after = await cleared(page);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.locator('button[aria-label^="Undo: Opened"]').waitFor();
    return { before, shown, cleared: after, undone: await memory(page) };
  } finally {
    await server.stop();
  }
}

/**
 * @param {Page} page
 * @param {string} url
 */
async function open(page, url) {
  await page.goto(`${url}#entity=${HUB}`);
  await page.locator('button[aria-label^="Undo: Opened"]').waitFor();
  await page.locator('.picture [aria-busy="true"]').waitFor({ state: 'detached' });
}

/** @param {Page} page */
async function cleared(page) {
  await page.getByRole('button', { name: 'Clear the graph' }).click();
  await page.waitForTimeout(IDLE);
  return memory(page);
}

/** The answer to a question for neighbours, with the graph that all libraries show. */
function largeAnswer() {
  const { nodes, edges } = scaleFree(SIZE);
  const idOf = (/** @type {string} */ id) => (id === 'n0' ? HUB : id);
  return JSON.stringify({
    nodes: nodes.map(({ id, type, name, degree }) => ({ id: idOf(id), type, name, degree })),
    edges: edges.map((edge) => ({ ...edge, source: idOf(edge.source), target: idOf(edge.target) })),
    meta: { truncated: false, limits: [], durationMs: 0 },
  });
}

/** @param {Page} page */
async function memory(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = /** @type {Record<string, number>} */ (await session.send('Runtime.getHeapUsage'));
  await session.detach();
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6;
}

export { pageMemory };
