/** @import {Browser, Page} from 'puppeteer-core' */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { launch } from 'puppeteer-core';
import { SCREENSHOTS, Server, missing } from './product.js';

/** One walk through the page in the Firefox of the distribution; all other tests look closer, in Chromium. */

const FIREFOX = process.env.CLEW_FIREFOX ?? '/usr/bin/firefox-esr';
const skip = missing() || (existsSync(FIREFOX) ? false : `no Firefox at ${FIREFOX}: set CLEW_FIREFOX`);
const WAIT_TIME = 60_000;

/** @type {Server | undefined} */
let own;
/** @type {Browser} */
let browser;

before(async () => {
  if (!skip) {
    own = process.env.CLEW_URL === undefined ? await Server.start() : undefined;
    browser = await launch({ browser: 'firefox', executablePath: FIREFOX, timeout: WAIT_TIME, protocolTimeout: WAIT_TIME });
    await mkdir(SCREENSHOTS, { recursive: true });
  }
});

after(async () => {
  await browser?.close();
  await own?.stop();
});

/**
 * @param {Page} page
 * @param {string} selector
 * @param {RegExp} text
 */
function shows(page, selector, text) {
  return page.waitForFunction(
    (/** @type {string} */ css, /** @type {string} */ pattern) =>
      [...document.querySelectorAll(css)].some(({ textContent }) => new RegExp(pattern).test(textContent)),
    {},
    selector,
    text.source,
  );
}

/** @param {Page} page */
async function settled(page) {
  await page.waitForSelector('.progress', { hidden: true });
  await page.waitForSelector('.picture [aria-busy="true"]', { hidden: true });
}

/** @param {Page} page */
async function numberShown(page) {
  await settled(page);
  return parseInt(await page.$eval('.counts', ({ textContent }) => textContent), 10);
}

test('in Firefox an entity is found by keyboard, expanded, arranged on a map, connected, and asked about', { skip }, async () => {
  const url = process.env.CLEW_URL ?? /** @type {Server} */ (own).url;
  const page = await browser.newPage();
  page.setDefaultTimeout(WAIT_TIME);
  await page.setViewport({ width: 1440, height: 900 });
  /** @type {string[]} */
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  const keep = (/** @type {string} */ name) =>
    page.screenshot({ path: `${SCREENSHOTS}firefox-${name}-${page.viewport()?.width}x${page.viewport()?.height}.png` });

  await page.goto(url);
  await page.waitForSelector('.entry-point');
  await page.keyboard.press('/');
  await page.keyboard.type('ablyazov');
  await shows(page, '[role="option"]', /^Mukhtar Ablyazov/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.claim');
  const found = await numberShown(page);
  await keep('entity');

  await page.focus('canvas.overlay');
  // The country above has neighbours that are not shown yet.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('e');
  await page.waitForFunction((before) => parseInt(document.querySelector('.counts')?.textContent ?? '', 10) > before, {}, found);
  await settled(page);
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
  await page.waitForFunction((before) => parseInt(document.querySelector('.counts')?.textContent ?? '', 10) === before, {}, found);

  await page.click('button[aria-label="Arrange"]');
  await page.locator('[role="menuitem"] ::-p-text(On a map)').click();
  await page.waitForSelector('.arrangement');
  await settled(page);
  await keep('map');

  await page.click('[data-stage="tree"]');
  await page.waitForSelector('[role="treeitem"]');
  const rows = (await page.$$('[role="treeitem"]')).length;
  await page.focus('[role="treeitem"][tabindex="0"]');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction((before) => document.querySelectorAll('[role="treeitem"]').length > before, {}, rows);
  await keep('tree');
  await page.click('button[aria-label="Open a list of names"]');
  await page.waitForSelector('dialog[open] textarea');
  await page.type('dialog[open] textarea', 'Mukhtar Ablyazov\nLauristin\nNobody Atall');
  await page.locator('dialog[open] button ::-p-text(Look)').click();
  await shows(page, 'dialog[open] button', /1 matched/);
  await keep('names');
  await page.keyboard.press('Escape');

  await page.goto(`${url}#from=person-marju-lauristin&to=person-zhanbolat-mamay`);
  await page.waitForSelector('.path');
  await settled(page);
  await page.goto(`${url}#query=extraditions`);
  await page.waitForSelector('.result th');

  await page.setViewport({ width: 390, height: 844 });
  await page.goto(`${url}#entity=person-madina-ablyazova`);
  await shows(page, 'h2', /Madina Ablyazova/);
  await settled(page);
  await keep('entity');
  assert.deepEqual(complaints, []);
  await page.close();
});
