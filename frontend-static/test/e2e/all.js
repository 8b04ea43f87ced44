import { readdirSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { Server, missing } from './product.js';

/**
 * Runs all end-to-end tests, one file after the other; those that leave the data as they were share one product.
 *
 * A file in which a test failed is run once more and said to be: on a busy machine a browser may lose a step. What
 * fails twice has failed.
 */

const here = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(here).filter((name) => name.endsWith('.test.js'));

/**
 * @param {string[]} chosen
 * @returns {Promise<string[]>} those of them in which a test failed
 */
function failedOf(chosen) {
  return new Promise((resolve, reject) => {
    /** @type {Set<string>} */
    const failed = new Set();
    const tests = run({ files: chosen, concurrency: 1 });
    tests.on('test:fail', ({ file }) => failed.add(/** @type {string} */ (file)));
    tests.on('error', reject);
    const report = tests.compose(new spec());
    report.on('end', () => resolve([...failed]));
    report.pipe(process.stdout, { end: false });
  });
}

const server = missing() ? null : await Server.start();
if (server !== null) {
  process.env.CLEW_URL = server.url;
}
let failed = await failedOf(files.map((name) => here + name));
if (failed.length > 0) {
  console.log(`Once more, as a test failed: ${failed.map((file) => file.slice(here.length)).join(', ')}`);
  failed = await failedOf(failed);
}
await server?.stop();
process.exitCode = failed.length > 0 ? 1 : 0;
