/** @import {Browser, BrowserContextOptions, Page} from 'playwright-core' */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findJava, missingJava } from '../../tools/jdk.js';

const MODULE = new URL('../../', import.meta.url);
const JAR = process.env.CLEW_JAR ?? fileURLToPath(new URL('../backend/target/clew.jar', MODULE));
const CHROMIUM = process.env.CLEW_CHROMIUM ?? '/usr/bin/chromium';
const SCREENSHOTS = fileURLToPath(new URL('target/screenshots/', MODULE));
const START_TIME = 180_000;
/** The first answers of a cold database on a busy machine take their time. */
const WAIT_TIME = 60_000;

const DESKTOP = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/** Why the tests cannot run here, or `false`. */
function missing() {
  if (!existsSync(CHROMIUM)) {
    return `no Chromium at ${CHROMIUM}: set CLEW_CHROMIUM`;
  }
  return existsSync(JAR) ? missingJava() : `no product at ${JAR}: run mvn package, or set CLEW_JAR`;
}

/** @param {string[]} [options] further options of the browser's command line */
function launch(options = []) {
  const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({ executablePath: CHROMIUM, args: ['--headless', '--no-sandbox', ...quiet, ...options] });
}

/** The packaged product, with data of its own. */
class Server {
  url;
  #process;
  #dataDir;

  /**
   * @param {{process: import('node:child_process').ChildProcess, dataDir: string, url: string}} parts
   */
  constructor({ process, dataDir, url }) {
    this.#process = process;
    this.#dataDir = dataDir;
    this.url = url;
  }

  /** @param {string[]} settings further options of the command line */
  static async start(settings = []) {
    const dataDir = await mkdtemp(join(tmpdir(), 'clew-e2e-'));
    // The tests are over before what the second compiler does would pay.
    const options = ['-XX:TieredStopAtLevel=1', '-jar', JAR, `--clew.data-dir=${dataDir}`, '--server.port=0'];
    const java = spawn(findJava() ?? 'java', [...options, ...settings]);
    const url = await readiness(java);
    await firstAnswer(url);
    await freshSnapshot(url);
    return new Server({ process: java, dataDir, url });
  }

  async stop() {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill();
    await ended;
    await rm(this.#dataDir, { recursive: true, force: true });
  }
}

/** The packaged product with a browser in front of it. */
class Product {
  #server;
  #browser;
  #url;
  /** Imports that were there before. @type {string[]} */
  #earlier = [];

  /**
   * @param {{server: Server | null, browser: Browser, url: string}} parts
   */
  constructor({ server, browser, url }) {
    this.#server = server;
    this.#browser = browser;
    this.#url = url;
  }

  /** What runs already at `CLEW_URL`, for tests that leave the data as they were; otherwise one is started. */
  static shared() {
    const url = process.env.CLEW_URL;
    return url === undefined ? Product.start() : Product.#open(url, null);
  }

  /** @param {string[]} [settings] further options of the command line */
  static async start(settings) {
    const server = await Server.start(settings);
    return Product.#open(server.url, server);
  }

  /**
   * @param {string} url
   * @param {Server | null} server that ends with it
   */
  static async #open(url, server) {
    const browser = await launch();
    const product = new Product({ server, browser, url });
    product.#earlier = (await product.#imports()).map(({ id }) => id);
    return product;
  }

  /** @param {{dataset: {id: string, title: string}} & Record<string, unknown>} document in Clew's own format */
  async importDocument(document) {
    const body = new FormData();
    body.append('file', new Blob([JSON.stringify({ format: 'clew', version: 1, ...document })]), 'document.json');
    const started = await fetch(`${this.#url}api/v1/imports?dataset=${document.dataset.id}&format=clew`, { method: 'POST', body });
    assert.ok(started.ok, await started.clone().text());
    await this.#ended(await started.json(), 'DONE');
  }

  /**
   * @param {{id: string}} order
   * @param {string} wanted how it is to end
   */
  async #ended({ id }, wanted) {
    for (let state = ''; state !== wanted; ) {
      ({ state } = await (await fetch(`${this.#url}api/v1/imports/${id}`)).json());
      assert.notEqual(state, 'FAILED');
    }
  }

  /** @returns {Promise<{id: string, dataset: string, state: string}[]>} */
  async #imports() {
    const { items } = await (await fetch(`${this.#url}api/v1/imports`)).json();
    return items;
  }

  /** Others find the data as they were; what was there from the start is not of these tests. */
  async #undoImports() {
    const done = (await this.#imports()).filter(({ state, id }) => state === 'DONE' && !this.#earlier.includes(id));
    for (const each of done) {
      await fetch(`${this.#url}api/v1/imports/${each.id}`, { method: 'DELETE' });
      await this.#ended(each, 'UNDONE');
    }
  }

  async stop() {
    await this.#browser.close();
    await (this.#server === null ? this.#undoImports() : this.#server.stop());
  }

  /** Where it answers. */
  get url() {
    return this.#url;
  }

  /**
   * A page of its own; `finish` fails if it asked another origin for anything, or complained.
   *
   * @param {string} hash
   * @param {BrowserContextOptions} [options]
   */
  open(hash, options = DESKTOP) {
    return this.openAt(this.#url + hash, this.#url, options);
  }

  /**
   * The same at an address that need not be the product's.
   *
   * @param {string} address
   * @param {string} site what it may ask
   * @param {BrowserContextOptions} [options]
   */
  async openAt(address, site, options = DESKTOP) {
    const context = await this.#browser.newContext({ ...options, baseURL: this.#url });
    context.setDefaultTimeout(WAIT_TIME);
    const page = await context.newPage();
    /** @type {string[]} */
    const foreign = [];
    /** @type {string[]} */
    const complaints = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(site)) {
        foreign.push(request.url());
      }
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        complaints.push(message.text());
      }
    });
    await page.goto(address);
    const finish = async () => {
      await context.close();
      assert.deepEqual(foreign, [], 'requests to other origins');
      assert.deepEqual(complaints, [], 'errors in the page');
    };
    return { page, finish };
  }
}

/**
 * @param {import('node:child_process').ChildProcess} java
 * @returns {Promise<string>} the address it answers at
 */
function readiness(java) {
  return new Promise((resolve, reject) => {
    let log = '';
    const timer = setTimeout(() => reject(new Error(`The product did not start in time:\n${log}`)), START_TIME);
    const read = (/** @type {Buffer} */ chunk) => {
      log += chunk;
      const ready = /Clew is ready: (http:\S+)/.exec(log);
      if (ready !== null) {
        clearTimeout(timer);
        resolve(`${ready[1].replace(/\/$/, '')}/`);
      }
    };
    java.stdout?.on('data', read);
    java.stderr?.on('data', read);
    java.once('error', reject);
    java.once('exit', (code) => reject(new Error(`The product ended with ${code}:\n${log}`)));
  });
}

/**
 * The first question to a cold database may use up its time; people come later than that.
 *
 * @param {string} url
 */
async function firstAnswer(url) {
  for (let answered = false; !answered; ) {
    answered = (await fetch(`${url}api/v1/schema`, { signal: AbortSignal.timeout(WAIT_TIME) })).ok;
  }
}

/**
 * How a path is searched, and what it may cost, is the same from then on.
 *
 * @param {string} url
 */
async function freshSnapshot(url) {
  for (let fresh = false; !fresh; ) {
    const response = await fetch(`${url}api/v1/snapshot`, { signal: AbortSignal.timeout(WAIT_TIME) });
    fresh = (await response.json()).state === 'FRESH';
  }
}

/**
 * @param {Page} page
 * @param {string} name
 */
async function screenshot(page, name) {
  await mkdir(SCREENSHOTS, { recursive: true });
  const { width, height } = /** @type {{width: number, height: number}} */ (page.viewportSize());
  await page.screenshot({ path: join(SCREENSHOTS, `${name}-${width}x${height}.png`) });
}

/**
 * Keeps a file to be looked at.
 *
 * @param {string} name
 * @param {Buffer} content
 */
async function keep(name, content) {
  await mkdir(SCREENSHOTS, { recursive: true });
  await writeFile(join(SCREENSHOTS, name), content);
}

/**
 * Keeps a screenshot in either theme, and fails on what axe-core finds serious.
 *
 * @param {Page} page
 * @param {string} name
 */
async function assertLooksRight(page, name) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    await page.emulateMedia({ colorScheme });
    const findings = await seriousFindings(page);
    await screenshot(page, `${colorScheme}-${name}`);
    assert.deepEqual(findings, [], `${colorScheme} ${name}`);
  }
}

/**
 * The serious findings of axe-core, one line each.
 *
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
async function seriousFindings(page) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    await page.evaluate(await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8'));
  }
  return page.evaluate(async () => {
    // A colour halfway to another has no contrast to speak of.
    const passing = document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map((each) => each.finished));
    const { violations } = await /** @type {any} */ (globalThis).axe.run(document);
    return violations
      .filter((/** @type {{impact: string}} */ { impact }) => impact === 'serious' || impact === 'critical')
      .flatMap((/** @type {any} */ { id, nodes }) => nodes.map((/** @type {any} */ node) => `${id}: ${node.html}`));
  });
}

export { DESKTOP, PHONE, Product, SCREENSHOTS, Server, assertLooksRight, keep, launch, missing, screenshot, seriousFindings };
