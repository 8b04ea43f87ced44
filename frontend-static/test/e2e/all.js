import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Server, missing } from './product.js';

/** Runs all end-to-end tests, one file after the other; those that leave the data as they were share one product. */

const here = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(here).filter((name) => name.endsWith('.test.js'));
const server = missing() ? null : await Server.start();
const tests = spawn(
  process.execPath,
  ['--test', '--test-concurrency=1', '--test-reporter=spec', ...files.map((name) => here + name)],
  { stdio: 'inherit', env: { ...process.env, ...(server && { CLEW_URL: server.url }) } },
);
const [status] = await once(tests, 'exit');
await server?.stop();
process.exitCode = status ?? 1;
