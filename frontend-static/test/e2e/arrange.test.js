/** @import {Page} from 'playwright-core' */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { settled } from './picture.js';
import { DESKTOP, PHONE, Product, assertLooksRight, missing } from './product.js';
import { stored } from './stored.js';

const skip = missing();
const KAZAKHSTAN = '#entity=country-kz';
const WAYS = {
  'In a circle': 'Arranged in a circle',
  'In layers': 'Arranged in layers',
  'By time': 'Arranged by time',
  'Grouped by type': 'Grouped by type',
  'Grouped by country': 'Grouped by country',
  'Grouped by party': 'Grouped by party',
  'On a map': 'Arranged on a map',
};

/** @type {Product} */
let product;

before(async () => {
  if (skip === false) {
    product = await Product.shared();
  }
});

after(() => product?.stop());

/** What is said of the arrangement. @param {Page} page */
const note = (page) => page.locator('.arrangement');

/** @param {Page} page */
const rows = (page) => page.getByRole('group', { name: 'Dated relationships and events' }).getByRole('button');

/**
 * @param {Page} page
 * @param {string} text of the step that is then the current one
 */
async function step(page, text) {
  await page.locator(`button[aria-label^="Undo: ${text}"]`).waitFor();
}

/**
 * @param {string} [hash]
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
async function opened(hash = KAZAKHSTAN, options = DESKTOP) {
  const { page, finish } = await product.open(hash, options);
  await page.getByRole('complementary', { name: 'Details' }).getByRole('button', { name: 'Close' }).click();
  await settled(page);
  return { page, finish };
}

/**
 * By keyboard alone.
 *
 * @param {Page} page
 * @param {string} way
 */
async function arrange(page, way) {
  await page.getByRole('button', { name: 'Arrange', exact: true }).press('Enter');
  const menu = page.getByRole('menu', { name: 'Arrange' });
  await menu.getByRole('menuitem', { name: 'By connection' }).and(page.locator(':focus')).waitFor();
  const labels = await menu.getByRole('menuitem').allTextContents();
  for (let i = labels.findIndex((label) => label.startsWith(way)); i > 0; i -= 1) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

/** The whole picture as it is painted. @param {Page} page */
async function look(page) {
  await page.getByRole('button', { name: 'Fit to view' }).click();
  await settled(page);
  return page.evaluate(() => /** @type {HTMLCanvasElement} */ (document.querySelector('canvas.base')).toDataURL());
}

test('every arrangement is one step that undo takes back to the pixel, and redo brings back', { skip }, async () => {
  const { page, finish } = await opened();
  const looks = [await look(page)];
  for (const [way, title] of Object.entries(WAYS)) {
    await arrange(page, way);
    await step(page, title);
    looks.push(await look(page));
    assert.notEqual(looks.at(-1), looks.at(-2), way);
    assert.ok((await note(page).innerText()).length > 10, way);
    // What moves has been seen to come to its places; now it is quicker.
    await page.emulateMedia({ reducedMotion: 'reduce' });
  }
  for (let i = looks.length - 2; i >= 0; i -= 1) {
    await page.keyboard.press('Control+z');
  }
  await step(page, 'Opened Kazakhstan');
  assert.equal(await look(page), looks[0]);
  assert.ok(await note(page).isHidden());
  await page.keyboard.press('Control+Shift+z');
  await step(page, 'Arranged in a circle');
  assert.equal(await look(page), looks[1]);
  await note(page).getByText('In a circle, by type.').waitFor();
  await arrange(page, 'By connection');
  await step(page, 'Arranged the graph anew');
  await note(page).waitFor({ state: 'hidden' });
  await finish();
});

test('an arrangement comes back after a reload, is exported with its names, and says what came later', { skip }, async () => {
  const { page, finish } = await opened();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await arrange(page, 'Grouped by country');
  await step(page, 'Grouped by country');
  await page.getByRole('button', { name: 'Timeline', exact: true }).click();
  await page.getByRole('button', { name: 'Graph', exact: true }).click();
  await stored(page);
  await page.reload();
  await note(page).getByText('Grouped by country.').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /^Graph, SVG/ }).click();
  const svg = await readFile(await (await download).path(), 'utf8');
  assert.match(svg, />Kazakhstan · 17</);
  assert.match(svg, /fill-opacity="0\.1"/);
  await page.evaluate(() => (location.hash = '#entity=case-mukhtar-ablyazov'));
  await note(page).getByText(/entities came later and stand where there was room\./).waitFor();
  await finish();
});

test('the timeline is walked by keyboard, keeps in step with the picture, and hides what filters hide', { skip }, async () => {
  const { page, finish } = await opened('#entity=person-mukhtar-ablyazov');
  await page.getByRole('button', { name: 'Timeline', exact: true }).click();
  const arrest = rows(page).filter({ hasText: 'Mukhtar Ablyazov – party to' }).filter({ hasText: '31 Jul 2013' });
  await arrest.waitFor();
  await page.getByRole('button', { name: 'Mukhtar Ablyazov – party to: person arrested – Arrest of Mukhtar Ablyazov in France, 31 Jul 2013' }).waitFor();
  await rows(page).first().focus();
  await page.keyboard.press('End');
  assert.match(await page.locator(':focus').innerText(), /undated$/);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  const second = await page.locator(':focus').getAttribute('data-key');
  assert.equal(second, await rows(page).nth(1).getAttribute('data-key'));
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: 'Details' }).getByRole('heading', { name: /^Evidence/ }).waitFor();
  assert.equal(await page.locator('.timeline-row[aria-current="true"]').getAttribute('data-key'), second);

  const all = await rows(page).count();
  await page.getByRole('checkbox', { name: /undated/ }).uncheck();
  await page.getByText(/undated relationships hidden/).filter({ visible: true }).first().waitFor();
  assert.equal(await rows(page).filter({ hasText: 'undated' }).count(), 0);
  await page.getByRole('button', { name: /^Undo:/ }).click();
  await step(page, 'Opened Mukhtar Ablyazov');
  await page.waitForFunction((count) => document.querySelectorAll('.timeline-row').length === count, all);

  await page.getByRole('button', { name: 'Both', exact: true }).click();
  await page.getByRole('region', { name: 'Relationships' }).getByRole('button', { name: /^party to: person arrested/ }).first().click();
  await page.getByRole('button', { name: 'Timeline', exact: true }).click();
  await page.locator('.timeline-row[aria-current="true"]').filter({ hasText: 'person arrested' }).waitFor();
  await finish();
});

test('in either theme and size arrangements and timeline look right, and axe finds nothing serious', { skip }, async () => {
  for (const size of [DESKTOP, PHONE]) {
    const { page, finish } = await opened(KAZAKHSTAN, size);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.evaluate(() => (location.hash = '#entity=person-anna-fotyga'));
    await step(page, 'Opened Anna Fotyga');
    await page.getByRole('complementary', { name: 'Details' }).getByRole('button', { name: 'Close' }).click();
    for (const way of ['By time', 'On a map']) {
      await arrange(page, way);
      await step(page, WAYS[/** @type {keyof typeof WAYS} */ (way)]);
      await settled(page);
      await assertLooksRight(page, `arranged-${way.toLowerCase().replaceAll(' ', '-')}`);
    }
    await page.getByRole('button', { name: 'Arrange', exact: true }).click();
    await page.getByRole('menu', { name: 'Arrange' }).waitFor();
    await assertLooksRight(page, 'arrange-menu');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Timeline', exact: true }).click();
    await rows(page).first().waitFor();
    await assertLooksRight(page, 'timeline');
    if (size === PHONE) {
      const heights = await rows(page).evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
      assert.ok(Math.min(...heights) >= 44, `${heights}`);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
    }
    await finish();
  }
});
