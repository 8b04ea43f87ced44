/** @import {Page} from 'playwright-core' */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { settled } from './picture.js';
import { DESKTOP, PHONE, Product, assertLooksRight, missing, screenshot } from './product.js';

const skip = missing();
const MIXED = [
  'Mukhtar Ablyazov',
  '• Нурсултан Назарбаев',
  '2. "Fotyga, Anna"',
  'Elmar Brok',
  'Marju Lauristinn',
  'Аблязов',
  'Quux Zyxwv',
  'MUKHTAR ABLYAZOV',
];

/** @type {Product} */
let product;

before(async () => {
  if (!skip) {
    product = await Product.shared();
    const claims = [{ source: 'namesakes/register', locator: 'page 1' }];
    await product.importDocument({
      dataset: { id: 'namesakes', title: 'Another register' },
      sources: [{ id: 'namesakes/register', title: 'Another register', publisher: 'Registry' }],
      nodes: [{ id: 'namesakes/brok', type: 'Person', name: 'Elmar Brok', from: '1971', claims }],
      edges: [],
    });
  }
});

after(async () => {
  await product?.stop();
});

const dialog = (/** @type {Page} */ page) => page.getByRole('dialog', { name: 'Open a list of names' });
const opener = (/** @type {Page} */ page) => page.getByRole('button', { name: 'Open a list of names', exact: true });
const choice = (/** @type {Page} */ page, /** @type {string} */ name) => dialog(page).getByLabel(`Entity for “${name}”`);
const chips = (/** @type {Page} */ page) => dialog(page).getByRole('group', { name: 'Show only' }).getByRole('button');
const counts = (/** @type {Page} */ page) => page.locator('.counts > span').first();

/**
 * @param {Page} page
 * @param {string} name
 */
async function tabTo(page, name) {
  const target = dialog(page).getByRole('button', { name, exact: true });
  for (let i = 0; i < 100 && !(await target.evaluate((element) => element === document.activeElement)); i += 1) {
    await page.keyboard.press('Tab');
  }
}

/**
 * @param {Page} page
 * @param {string} text of the step that is then the current one
 */
async function step(page, text) {
  await page.locator(`button[aria-label="Undo: ${text}"]`).waitFor();
}

/**
 * Puts names on the clipboard and, as people do, from there into the search.
 *
 * @param {Page} page
 * @param {string[]} names
 */
async function paste(page, names) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), names.join('\n'));
  await page.getByRole('combobox', { name: /^Search/ }).focus();
  await page.keyboard.press('Control+V');
  await dialog(page).waitFor();
}

test('by keyboard: a mixed list is looked up, what is unclear is chosen, and all of it is one step in an empty picture', { skip }, async () => {
  const { page, finish } = await product.open('');
  await page.getByRole('button', { name: 'Or open a list of names' }).waitFor();
  await page.getByRole('combobox', { name: /^Search/ }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('textbox', { name: 'Names' }).waitFor();
  await page.keyboard.insertText(MIXED.join('\n'));
  await dialog(page).getByText('7 names; 1 line repeats a name and counts once.').waitFor();
  await page.keyboard.press('Control+Enter');

  await dialog(page).getByRole('heading', { name: '7 names looked up' }).waitFor();
  assert.deepEqual(await chips(page).allTextContents(), ['All 7', '3 matched', '3 to choose', '1 not found']);
  const hows = await dialog(page).locator('.name-how').allTextContents();
  assert.equal(hows[0], 'The same name');
  assert.equal(hows[1], 'The same alias: Нурсултан Назарбаев');
  assert.equal(hows[2], 'The same words in another order');
  assert.equal(hows[3], '2 have exactly this name: choose one');
  assert.match(hows[4], /^Nothing has exactly this name/);
  assert.equal(hows[6], 'Nothing is called so, or similar');

  await tabTo(page, '3 to choose');
  await page.keyboard.press('Enter');
  assert.equal(await dialog(page).getByRole('listitem').count(), 3);
  await choice(page, 'Elmar Brok').focus();
  const options = await choice(page, 'Elmar Brok').locator('option').allTextContents();
  assert.ok(options.includes('Elmar Brok · Person · since 1971 · 0 relationships'), `${options}`);
  assert.equal(options.at(-1), 'None of these');
  const brok = options.findIndex((option) => /^Elmar Brok · Person · \d/.test(option));
  for (let i = 0; i < brok; i += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await choice(page, 'Marju Lauristinn').focus();
  await page.keyboard.press('ArrowDown');
  await dialog(page).getByText('Similar; chosen by you').waitFor();
  await choice(page, 'Аблязов').focus();
  await page.keyboard.press('End');
  assert.deepEqual(await chips(page).allTextContents(), ['All 7', '5 matched', '0 to choose', '1 not found', '1 left out']);
  await tabTo(page, 'Show 5 in the graph');
  await page.keyboard.press('Enter');

  await step(page, '5 names: 5 entities');
  await dialog(page).waitFor({ state: 'hidden' });
  await settled(page);
  assert.match(await counts(page).innerText(), /^5 entities, [1-9]\d* relationships$/);
  await page.locator('canvas.overlay:focus').waitFor();
  await page.keyboard.press('Control+Z');
  await page.getByRole('button', { name: 'Or open a list of names' }).waitFor();
  await page.keyboard.press('Control+Y');
  await step(page, '5 names: 5 entities');
  await finish();
});

test('several lines pasted into the search: what fails is tried again, and comes into the picture or into a new one', { skip }, async () => {
  const { page, finish } = await product.open('#entity=person-mukhtar-ablyazov');
  await step(page, 'Opened Mukhtar Ablyazov: 14 entities');
  await settled(page);
  let fails = true;
  await page.route('**/api/v1/entities?q=Freedom**', (route) =>
    fails ? route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{"detail":"Too busy just now"}' }) : route.continue(),
  );
  const before = await counts(page).innerText();
  await paste(page, ['Freedom House', 'Subcommittee on Human Rights', 'Mukhtar Ablyazov', 'Zyxwv']);
  await page.keyboard.press('Enter');
  await dialog(page).getByText('Too busy just now').waitFor();
  fails = false;
  await dialog(page).getByRole('button', { name: 'Try “Freedom House” again' }).click();
  await dialog(page).getByRole('button', { name: '3 matched' }).waitFor();
  assert.equal(await dialog(page).getByText('in the graph', { exact: true }).count(), 1);
  await dialog(page).getByRole('button', { name: 'Copy 1 not found' }).click();
  await dialog(page).getByRole('button', { name: 'Copied' }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'Zyxwv');
  await dialog(page).getByRole('button', { name: 'Show 3 in the graph' }).click();
  await step(page, '3 names: 2 entities');
  await settled(page);

  await opener(page).click();
  assert.equal(await dialog(page).getByText('in the graph', { exact: true }).count(), 3);
  await dialog(page).getByRole('radio', { name: 'New graph' }).check();
  await dialog(page).getByRole('button', { name: 'Show 3 in the graph' }).click();
  await page.locator('.counts', { hasText: /^3 entities/ }).waitFor();
  assert.equal(new URL(page.url()).hash, '');
  await page.locator('canvas.overlay').focus();
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Z');
  await page.locator('.counts', { hasText: before }).waitFor();

  await opener(page).click();
  await page.keyboard.press('Escape');
  await page.locator('.search button:focus').waitFor();
  await finish();
});

test('it looks right in both themes, wide and on a phone', { skip }, async () => {
  for (const options of [DESKTOP, PHONE]) {
    const { page, finish } = await product.open('#entity=person-mukhtar-ablyazov', options);
    await settled(page);
    await opener(page).click();
    const field = dialog(page).getByRole('textbox', { name: 'Names' });
    await field.fill([...MIXED, 'Freedom House', 'Казахстан', 'Zhanbolat Mamai', 'European Parliament'].join('\n'));
    await assertLooksRight(page, 'names-form');
    await dialog(page).getByRole('button', { name: 'Look up' }).click();
    await dialog(page).getByRole('heading', { name: '11 names looked up' }).waitFor();
    await assertLooksRight(page, 'names-found');
    await dialog(page).getByRole('button', { name: /^Show \d+ in the graph/ }).click();
    await page.locator('button[aria-label^="Undo: 7 names"]').waitFor();
    await settled(page);
    await screenshot(page, 'names-shown');
    await finish();
  }
});
