/** @import {Page} from 'playwright-core' */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { placeOf, placesOf, settled } from './picture.js';
import { DESKTOP, PHONE, Product, missing, screenshot, seriousFindings } from './product.js';
import { stored } from './stored.js';

const skip = missing();
const ABLYAZOV = '#entity=person-mukhtar-ablyazov';

/** @type {Product} */
let product;

before(async () => {
  if (!skip) {
    product = await Product.shared();
  }
});

after(async () => {
  await product?.stop();
});

const undo = (/** @type {Page} */ page) => page.getByRole('button', { name: /^Undo/ });
const redo = (/** @type {Page} */ page) => page.getByRole('button', { name: /^Redo/ });
const panel = (/** @type {Page} */ page) => page.getByRole('complementary', { name: 'History' });
const current = (/** @type {Page} */ page) => panel(page).locator('[aria-current="step"] .step-title').innerText();
const steps = (/** @type {Page} */ page) => panel(page).locator('.step-title').allInnerTexts();
const counts = (/** @type {Page} */ page) => page.locator('.counts > span').first().innerText();

/** @param {Page} page */
async function openPanel(page) {
  await page.getByRole('button', { name: 'History', exact: true }).click();
  await panel(page).locator('[aria-current="step"]').waitFor();
}

/**
 * @param {Page} page
 * @param {string} text of the step that is then the current one
 */
async function undoLabel(page, text) {
  await page.locator(`button[aria-label^="Undo: ${text}"]`).waitFor();
}

/**
 * Opens a person, expands a country, and hides it.
 *
 * @param {Page} page
 */
async function explore(page) {
  await undoLabel(page, 'Opened Mukhtar Ablyazov: ');
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Table' }).click();
  await page.getByRole('region', { name: 'Entities' }).getByRole('button', { name: 'Kazakhstan', exact: true }).click();
  await details.getByRole('button', { name: 'Expand' }).click();
  await undoLabel(page, 'Expanded Kazakhstan: ');
  await details.getByRole('button', { name: 'Hide' }).click();
  await undoLabel(page, 'Hid Kazakhstan');
  await details.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Graph', exact: true }).click();
  await settled(page);
}

const tabOf = (/** @type {Page} */ page) => page.evaluate(() => sessionStorage.getItem('clew-tab'));

test('every step is named; undo and redo by keyboard and by button bring back what was there, without the server', { skip }, async () => {
  const { page, finish } = await product.open(ABLYAZOV);
  await explore(page);
  const hidden = await counts(page);
  await page.getByRole('button', { name: 'Both' }).click();
  const names = ['Mukhtar Ablyazov', 'Madina Ablyazova'];
  const earlier = await placesOf(page, names);
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));

  await page.locator('canvas.overlay').focus();
  await page.keyboard.press('Control+z');
  await undoLabel(page, 'Expanded Kazakhstan: ');
  await page.getByText('Undone: Hid Kazakhstan.').waitFor({ state: 'attached' });
  assert.notEqual(await counts(page), hidden);
  await page.getByRole('region', { name: 'Entities' }).getByRole('button', { name: 'Kazakhstan', exact: true }).waitFor();

  await page.keyboard.press('Control+Shift+z');
  await undoLabel(page, 'Hid Kazakhstan');
  assert.equal(await counts(page), hidden);
  assert.equal(await redo(page).getAttribute('aria-disabled'), 'true');

  await undo(page).click();
  await undo(page).click();
  await undoLabel(page, 'Opened Mukhtar Ablyazov: ');
  await page.keyboard.press('Control+y');
  await redo(page).click();
  await undoLabel(page, 'Hid Kazakhstan');
  assert.deepEqual(await placesOf(page, names), earlier);
  assert.deepEqual(asked.filter((path) => path.startsWith('/api/') && !/entities\/[^/]+$/.test(path)), []);

  await page.getByRole('combobox', { name: /Search people/ }).fill('kaz');
  await page.keyboard.press('Control+z');
  await undoLabel(page, 'Hid Kazakhstan');
  await finish();
});

test('the list of steps leads to any of them, and what is left aside can still be reached', { skip }, async () => {
  for (const options of [DESKTOP, PHONE]) {
    const { page, finish } = await product.open(ABLYAZOV, options);
    await explore(page);
    await openPanel(page);
    const done = await steps(page);
    assert.match(done.join('; '), /^Empty graph; Opened Mukhtar Ablyazov: \d+ entities; Expanded Kazakhstan: \d+ entities; Hid Kazakhstan$/);
    assert.equal(await current(page), 'Hid Kazakhstan');
    const before = await counts(page);

    await panel(page).getByRole('button', { name: /^Opened Mukhtar Ablyazov/ }).press('Enter');
    assert.match(await current(page), /^Opened Mukhtar Ablyazov/);
    assert.notEqual(await counts(page), before);
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-current')), 'step');

    await panel(page).getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Arrange', exact: true }).click();
    await page.getByRole('menuitem', { name: 'By connection' }).click();
    await undoLabel(page, 'Arranged');
    await settled(page);
    await openPanel(page);
    const aside = panel(page).getByRole('list', { name: /^Other branches after: Opened Mukhtar Ablyazov/ });
    assert.equal(await aside.getByRole('button').count(), 2);
    await screenshot(page, 'history-branch');
    assert.deepEqual(await seriousFindings(page), []);

    await aside.getByRole('button', { name: /^Hid Kazakhstan/ }).click();
    assert.equal(await counts(page), before);
    assert.equal(await current(page), 'Hid Kazakhstan');
    assert.equal(await panel(page).getByRole('list', { name: /^Other branches/ }).getByRole('button').count(), 1);
    await settled(page);
    await screenshot(page, 'history-back');
    await finish();
  }
});

test('a reload brings back the picture and its steps; another address is a new step after them', { skip }, async () => {
  const { page, finish } = await product.open(ABLYAZOV);
  await explore(page);
  await undo(page).click();
  await undoLabel(page, 'Expanded Kazakhstan: ');
  const before = await counts(page);
  await stored(page);
  /** @type {string[]} */
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const tab = await tabOf(page);
  await page.reload();
  await undoLabel(page, 'Expanded Kazakhstan: ');
  assert.equal(await counts(page), before);
  assert.equal(await tabOf(page), tab);
  assert.deepEqual(asked.filter((path) => path.endsWith('/neighbourhood')), []);
  await settled(page);
  await screenshot(page, 'history-reload');
  await redo(page).click();
  await undoLabel(page, 'Hid Kazakhstan');
  await stored(page);

  const address = new URL(page.url());
  await page.goto('about:blank');
  await page.goto(`${address.origin}/#entity=person-marju-lauristin`);
  await undoLabel(page, 'Opened Marju Lauristin: ');
  await openPanel(page);
  assert.equal((await steps(page)).length, 5);
  await page.keyboard.press('Control+z');
  await undoLabel(page, 'Hid Kazakhstan');
  await finish();
});

test('two tabs keep histories of their own, even where one is a duplicate of the other', { skip }, async () => {
  const { page, finish } = await product.open(ABLYAZOV);
  await explore(page);
  await stored(page);
  const tab = await tabOf(page);
  const [other] = await Promise.all([page.context().waitForEvent('page'), page.evaluate(() => void window.open(location.pathname))]);
  await undoLabel(other, 'Hid Kazakhstan');
  assert.notEqual(await tabOf(other), tab);
  await other.getByRole('button', { name: 'Clear the graph' }).click();
  await undoLabel(other, 'Cleared the graph');
  await stored(other);
  await page.reload();
  await undoLabel(page, 'Hid Kazakhstan');
  await other.reload();
  await undoLabel(other, 'Cleared the graph');
  await finish();
});

test('what was cleared can be brought back from the start', { skip }, async () => {
  for (const options of [DESKTOP, PHONE]) {
    const { page, finish } = await product.open(ABLYAZOV, options);
    await undoLabel(page, 'Opened');
    const before = await counts(page);
    const close = page.getByRole('complementary', { name: 'Details' }).getByRole('button', { name: 'Close' });
    await close.click();
    await settled(page);
    await page.getByRole('button', { name: 'Clear the graph' }).click();
    await page.getByRole('heading', { name: 'Follow the thread' }).waitFor();
    await screenshot(page, 'history-cleared');
    assert.deepEqual(await seriousFindings(page), []);
    await undo(page).click();
    await page.getByRole('heading', { name: 'Follow the thread' }).waitFor({ state: 'hidden' });
    assert.equal(await counts(page), before);
    assert.match(page.url(), /#entity=person-mukhtar-ablyazov$/);
    await finish();
  }
});

/**
 * Lets the page be idle until it has given back the memory of what it does not show.
 *
 * @param {Page} page with a clock of its own
 */
async function idle(page) {
  await settled(page);
  for (const time of [5000, 6000]) {
    const until = (await page.evaluate(() => Date.now())) + time;
    await page.clock.fastForward(time);
    // What is stored first is what has changed, and then what is left before the memory is given back.
    await page.waitForFunction(async (from) => {
      const answer = (/** @type {IDBRequest} */ request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
      const database = await answer(indexedDB.open('clew-history'));
      const tabs = await answer(database.transaction('tabs').objectStore('tabs').getAll());
      database.close();
      return tabs.some((/** @type {{savedAt: number}} */ { savedAt }) => savedAt >= from);
    }, until);
  }
}

test('what is not shown is let go after a while, and read again when it is needed, also after a reload', { skip }, async () => {
  const { page, finish } = await product.open(ABLYAZOV);
  await undoLabel(page, 'Opened');
  await page.getByRole('complementary', { name: 'Details' }).getByRole('button', { name: 'Close' }).click();
  await settled(page);
  await stored(page);
  await page.clock.install();
  await page.addInitScript(() => {
    const { get } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.get = function (key) {
      if (this.name === 'batches' && 'isBroken' in window) {
        throw new Error('Nothing can be read.');
      }
      return get.call(this, key);
    };
  });
  await page.reload();
  await undoLabel(page, 'Opened');
  await settled(page);
  const before = await counts(page);
  const clear = async () => {
    await page.getByRole('button', { name: 'Clear the graph' }).click();
    await undoLabel(page, 'Cleared the graph');
    await idle(page);
  };
  const comesBack = async () => {
    await undo(page).click();
    await undoLabel(page, 'Opened');
    assert.equal(await counts(page), before);
  };

  await clear();
  await page.evaluate(() => Object.assign(window, { isBroken: true }));
  await undo(page).click();
  await page.getByText(/^What the graph showed after “Opened Mukhtar Ablyazov.*cannot be read/).waitFor();
  await page.getByRole('heading', { name: 'Follow the thread' }).waitFor();
  for (const { viewport } of [PHONE, DESKTOP]) {
    await page.setViewportSize(viewport);
    await screenshot(page, 'history-not-read');
    assert.deepEqual(await seriousFindings(page), []);
  }
  await page.evaluate(() => Reflect.deleteProperty(window, 'isBroken'));
  await comesBack();

  await page.getByRole('button', { name: /^Person \d+/ }).click();
  await undoLabel(page, 'Hid by type: Person');
  await clear();
  await openPanel(page);
  const aside = panel(page).getByRole('list', { name: /^Other branches after: Opened Mukhtar Ablyazov/ });
  await aside.getByRole('button', { name: /^Cleared the graph/ }).click();
  await idle(page);
  await page.reload();
  await undoLabel(page, 'Cleared the graph');
  await idle(page);
  await comesBack();
  await finish();
});

test('a node that was moved goes back to where it was', { skip }, async () => {
  const { page, finish } = await product.open(ABLYAZOV);
  await page.getByRole('button', { name: 'Both' }).click();
  await settled(page);
  const { x, y } = await placeOf(page, 'Kazakhstan');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y - 40, { steps: 4 });
  await page.mouse.up();
  await undoLabel(page, 'Moved Kazakhstan');
  await page.keyboard.press('Control+z');
  await undoLabel(page, 'Opened Mukhtar Ablyazov');
  await settled(page);
  assert.deepEqual(await placeOf(page, 'Kazakhstan'), { x, y });
  await finish();
});

test('connections, types and query results are steps too', { skip }, async () => {
  const { page, finish } = await product.open('#from=person-marju-lauristin&to=person-zhanbolat-mamay');
  await undoLabel(page, 'Connections of Marju Lauristin and Zhanbolat Mamay: ');
  await page.getByRole('button', { name: /^Person \d+/ }).click();
  await undoLabel(page, 'Hid by type: Person');
  await page.getByRole('button', { name: 'Saved queries' }).click();
  await page.getByRole('button', { name: /^Extraditions/ }).click();
  await page.getByRole('combobox', { name: /^Person/ }).fill('ablyazov');
  await page.getByRole('option', { name: /^Mukhtar Ablyazov/ }).click();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('button', { name: 'Show in graph' }).click();
  await undoLabel(page, 'Showed the result of “Extraditions');
  await finish();
});

test('where the browser keeps nothing it is said once, and undo works all the same', { skip }, async () => {
  const { page, finish } = await product.open(ABLYAZOV);
  const address = page.url();
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  await page.goto('about:blank');
  await page.goto(address);
  const notice = page.getByText('This browser cannot keep your history');
  await notice.waitFor();
  await explore(page);
  assert.equal(await notice.count(), 1);
  await undo(page).click();
  await undoLabel(page, 'Expanded Kazakhstan: ');
  await screenshot(page, 'history-not-stored');
  await finish();
});

test('on a phone every button of the history is large enough, and nothing runs over the edge', { skip }, async () => {
  const { page, finish } = await product.open(ABLYAZOV, PHONE);
  await explore(page);
  for (const button of await page.locator('.history-tools button').all()) {
    const box = await button.boundingBox();
    assert.ok(box && box.width >= 44 && box.height >= 44 && box.x + box.width <= 390, JSON.stringify(box));
  }
  await screenshot(page, 'history-tools');
  await page.getByRole('button', { name: 'Table' }).click();
  await screenshot(page, 'history-table');
  await openPanel(page);
  await screenshot(page, 'history');
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  await finish();
});
