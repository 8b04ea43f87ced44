// Lints the description of a running Clew, generates two clients from it, checks what they are used for with the
// strictest types, and uses them: node run.js http://localhost:8080
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const folder = import.meta.dirname;
const [address] = process.argv.slice(2);
if (!address) {
  throw new Error('the address of a running Clew is missing');
}

/**
 * @param {string} script below node_modules
 * @param {...string} rest
 * @returns {string}
 */
function run(script, ...rest) {
  return execFileSync(process.execPath, [`${folder}/node_modules/${script}`, ...rest], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  });
}

rmSync(`${folder}/target`, { recursive: true, force: true });
mkdirSync(`${folder}/target/generated`, { recursive: true });
writeFileSync(`${folder}/target/package.json`, '{"type": "module"}');
const description = await (await fetch(`${address}/v3/api-docs`)).text();
writeFileSync(`${folder}/target/api.json`, description);

const lint = JSON.parse(run('@redocly/cli/bin/cli.js', 'lint', 'target/api.json', '--format=json'));
if (lint.totals.errors + lint.totals.warnings > 0) {
  throw new Error(JSON.stringify(lint.problems, undefined, 2));
}

run('openapi-typescript/bin/cli.js', 'target/api.json', '-o', 'target/generated/api.ts');
run('@hey-api/openapi-ts/bin/run.js', '-i', './target/api.json', '-o', './target/generated/sdk', '--no-log-file', '-s');
run('typescript/bin/tsc', '--project', '.');

for (const tasks of ['fetch', 'sdk']) {
  const { default: use } = await import(pathToFileURL(`${folder}/target/js/tasks/${tasks}.js`).href);
  for (const line of await use(address)) {
    console.log(`${tasks}: ${line}`);
  }
}
