/** @import {Browser} from 'playwright-core' */
import { build } from 'esbuild';
import { createServer } from 'node:http';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { firstPaint } from './first-paint.js';
import { measure, measureOwn } from './measure.js';
import { pageMemory } from './page-memory.js';
import { report } from './report.js';
import { missingJava } from '../tools/jdk.js';

/** Measures every library with every graph, each in a page of its own, and writes the report. */

const HERE = fileURLToPath(new URL('.', import.meta.url));
const OUT = join(HERE, '../target/benchmark');
const REPORT = process.env.CLEW_REPORT ?? join(HERE, '../../docs/benchmarks-page.md');
const CHROMIUM = process.env.CLEW_CHROMIUM ?? '/usr/bin/chromium';
const ALL = ['clew', 'sigma', 'force-graph', 'cytoscape'];
/** Those named on the command line, or all. */
const CONTENDERS = process.argv.length > 2 ? process.argv.slice(2) : ALL;
const SIZES = [500, 5000, 20000];
const VIEWPORT = { width: 1280, height: 800 };
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** There is no GPU: without WebGL by software, which slows down all else, sigma.js would not run at all. */
const WEBGL = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** A bundle for each, and the page around it. */
async function bundle() {
  await mkdir(OUT, { recursive: true });
  for (const contender of CONTENDERS) {
    await build({
      entryPoints: { [contender]: join(HERE, 'harness.js') },
      alias: { contender: join(HERE, `contenders/${contender}.js`) },
      bundle: true,
      minify: true,
      format: 'esm',
      outdir: OUT,
      logLevel: 'warning',
    });
    const styles = contender === 'clew' ? '<link rel="stylesheet" href="clew.css">' : '';
    await writeFile(
      join(OUT, `${contender}.html`),
      `<!doctype html><title>${contender}</title><link rel="icon" href="data:,">${styles}<style>html, body { margin: 0 }
      #picture { position: relative; width: 100vw; height: 100vh; overflow: hidden }
      #picture > canvas { position: absolute }</style><div id="picture"></div><script type="module" src="${contender}.js"></script>`,
    );
  }
  await build({
    entryPoints: [join(HERE, '../src/graph/layout-worker.js')],
    bundle: true,
    minify: true,
    format: 'esm',
    outdir: OUT,
  });
}

async function serve() {
  const server = createServer(async ({ url = '/' }, response) => {
    try {
      const content = await readFile(join(OUT, new URL(url, 'http://localhost').pathname));
      response.writeHead(200, { 'Content-Type': TYPES[extname(url)] ?? 'text/plain' }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  return server;
}

/**
 * @template T
 * @param {Browser} browser
 * @param {string} address
 * @param {(page: import('playwright-core').Page) => Promise<T>} work
 */
async function inPage(browser, address, work) {
  const context = await browser.newContext({ viewport: VIEWPORT });
  context.setDefaultTimeout(300_000);
  const page = await context.newPage();
  /** @type {string[]} */
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(address);
  await page.waitForFunction(() => window.bench !== undefined);
  await page.waitForTimeout(500);
  try {
    return await work(page);
  } catch (error) {
    throw new Error(`${address}: ${[error, ...errors].join('\n')}`, { cause: error });
  } finally {
    await context.close();
  }
}

const lacking = missingJava();
if (lacking) {
  // What is measured of the packaged product comes last: nobody waits for that in vain.
  console.error(`Cannot start Clew: ${lacking}.`);
  process.exit(1);
}
await bundle();
const server = await serve();
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
const results = [];
const own = [];
let version = '';
for (const size of SIZES) {
  for (const contender of CONTENDERS) {
    // Each gets a browser of its own: what one leaves behind is not the next one's.
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: contender === 'sigma' ? [...FLAGS, ...WEBGL] : FLAGS });
    version = browser.version();
    const measured = await inPage(browser, `${origin}/${contender}.html`, (page) => measure(page, size));
    results.push({ size, contender, ...measured });
    console.log(JSON.stringify(results.at(-1)));
    if (contender === 'clew') {
      own.push({ size, ...(await inPage(browser, `${origin}/clew.html`, (page) => measureOwn(page, size))) });
      console.log(JSON.stringify(own.at(-1)));
    }
    await browser.close();
  }
}
server.close();
const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
const painted = await firstPaint(browser);
const memory = await pageMemory(browser);
await browser.close();
const versions = await Promise.all(
  CONTENDERS.filter((name) => name !== 'clew').map(async (name) => `${name} ${JSON.parse(await readFile(join(HERE, `node_modules/${name}/package.json`), 'utf8')).version}`),
);
const setting = `${new Date().toISOString().slice(0, 10)}, Chromium ${version} without a GPU, ${VIEWPORT.width}×${VIEWPORT.height}, ${cpus()[0].model} (${cpus().length} cores), ${versions.join(', ')}`;
await writeFile(REPORT, report({ setting, results, own, firstPaint: painted, memory }));
console.log(`Report: ${REPORT}`);
