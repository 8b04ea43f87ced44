import { readdirSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { Server, missing } from './product.js';

/** Runs all end-to-end tests, one file after the other; those that leave the data as they were share one product. */

const here = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(here).filter((name) => name.endsWith('.test.js'));

const server = missing() ? null : await Server.start();
if (server !== null) {
  process.env.CLEW_URL = server.url;
}
const tests = run({ files: files.map((name) => here + name), concurrency: 1 });
tests.on('test:fail', () => (process.exitCode = 1));
const report = tests.compose(new spec());
report.pipe(process.stdout, { end: false });
await finished(report);
await server?.stop();
