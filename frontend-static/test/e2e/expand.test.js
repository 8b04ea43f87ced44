/** @import {Page} from 'playwright-core' */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { settled } from './picture.js';
import { DESKTOP, PHONE, Product, missing, screenshot, seriousFindings } from './product.js';

const skip = missing();
const ASSEMBLY = '#entity=harbour/assembly';
const MEMBERS = 150;
const COMMITTEES = 30;
const CLAIMS = [{ source: 'harbour/register', locator: 'page 1' }];

/** @type {Product} */
let product;

before(async () => {
  if (!skip) {
    product = await Product.start();
    await importAssembly();
  }
});

after(async () => {
  await product?.stop();
});

/** An assembly with more members than anybody wants at once, and with some committees. */
function assembly() {
  const entity = (/** @type {string} */ id, /** @type {string} */ type, /** @type {string} */ name) => ({ id: `harbour/${id}`, type, name, claims: CLAIMS });
  const edge = (/** @type {string} */ id, /** @type {string} */ type, /** @type {string} */ source, /** @type {string} */ target, more = {}) => ({
    id: `harbour/${id}`,
    type,
    source: `harbour/${source}`,
    target: `harbour/${target}`,
    claims: CLAIMS,
    ...more,
  });
  const numbers = (/** @type {number} */ count) => Array.from({ length: count }, (_, i) => i + 1);
  const members = numbers(MEMBERS);
  const committees = numbers(COMMITTEES);
  return {
    format: 'clew',
    version: 1,
    dataset: { id: 'harbour', title: 'Harbour' },
    sources: [{ id: 'harbour/register', title: 'Register of the harbour', publisher: 'Harbour office' }],
    nodes: [
      entity('assembly', 'Organization', 'Harbour Assembly'),
      entity('city', 'Organization', 'City of the Harbour'),
      entity('observer', 'Organization', 'Harbour Observer'),
      ...members.map((i) => entity(`m-${i}`, 'Person', `Member ${i}`)),
      ...committees.map((i) => entity(`c-${i}`, 'Committee', `Committee ${i}`)),
    ],
    edges: [
      edge('located', 'LOCATED_IN', 'assembly', 'city'),
      edge('observed', 'CONCERNS', 'observer', 'assembly'),
      ...members.map((i) => edge(`e-${i}`, 'MEMBER_OF', `m-${i}`, 'assembly', { role: i % 10 === 0 ? 'speaker' : 'member', from: String(1860 + i) })),
      ...committees.map((i) => edge(`p-${i}`, 'PART_OF', `c-${i}`, 'assembly')),
      // One of many is somebody elsewhere too.
      edge('met', 'MET_WITH', 'm-7', 'observer'),
    ],
  };
}

async function importAssembly() {
  const { page, finish } = await product.open('');
  const buffer = Buffer.from(JSON.stringify(assembly()));
  const file = { name: 'harbour.json', mimeType: 'application/json', buffer };
  const sent = await page.request.post('/api/v1/imports?dataset=harbour&format=clew', { multipart: { file } });
  const { id } = await sent.json();
  for (let state = ''; state !== 'DONE'; ) {
    ({ state } = await (await page.request.get(`/api/v1/imports/${id}`)).json());
    assert.notEqual(state, 'FAILED');
  }
  await finish();
}

const details = (/** @type {Page} */ page) => page.getByRole('complementary', { name: 'Details' });
const menu = (/** @type {Page} */ page, name = 'Harbour Assembly') => page.getByRole('dialog', { name: `Expand ${name}` });
const group = (/** @type {Page} */ page, /** @type {string} */ name) => menu(page).getByRole('listitem').filter({ hasText: name });
const counts = (/** @type {Page} */ page) => page.locator('.counts').innerText();

/**
 * @param {Page} page
 * @param {string} text of the step that is then the current one
 */
async function undoLabel(page, text) {
  await page.locator(`button[aria-label^="Undo: ${text}"]`).waitFor();
}

/**
 * The assembly in the picture, with nothing over it.
 *
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
async function openAssembly(options = DESKTOP) {
  const opened = await product.open(ASSEMBLY, options);
  const { page } = opened;
  await undoLabel(page, 'Opened Harbour Assembly');
  await details(page).locator('.group').first().waitFor();
  await details(page).getByRole('button', { name: 'Close' }).click();
  await settled(page);
  return opened;
}

/** By the key for it. @param {Page} page */
async function openMenu(page) {
  await page.locator('canvas.overlay').focus();
  await page.keyboard.press('Shift+E');
  await group(page, 'Person: member of').waitFor();
}

test('the menu counts what there is and what is shown, and takes the next or all of a group', { skip }, async (t) => {
  for (const options of [DESKTOP, PHONE]) {
    const { page, finish } = await openAssembly(options);
    await openMenu(page);
    const times = [];
    for (let i = 0; i < 5; i += 1) {
      await page.keyboard.press('Escape');
      await menu(page).waitFor({ state: 'hidden' });
      const began = performance.now();
      await openMenu(page);
      times.push(Math.round(performance.now() - began));
    }
    t.diagnostic(`menu with counts: ${times} ms`);
    assert.match(await group(page, 'Person: member of').innerText(), /25 of 150 shown/);
    assert.match(await group(page, 'Committee: part of').innerText(), /25 of 30 shown/);
    assert.equal(await group(page, 'Person: member of').getByRole('button', { name: /^Show all/ }).count(), 0);
    await screenshot(page, 'expand-menu');

    await group(page, 'Person: member of').getByRole('button', { name: 'Show 25 more' }).click();
    await group(page, 'Person: member of').getByText('50 of 150 shown').waitFor();
    await group(page, 'Committee: part of').getByRole('button', { name: 'Show 5 more' }).click();
    await group(page, 'Committee: part of').getByText('30 of 30 shown').waitFor();
    assert.equal(await group(page, 'Committee: part of').getByRole('button').count(), 0);
    await screenshot(page, 'expand-menu-more');
    await page.keyboard.press('Escape');
    await undoLabel(page, 'Showed more of Harbour Assembly, Committee: part of: 5 entities');
    await settled(page);
    await screenshot(page, 'expand-shown');
    await finish();
  }
});

test('neighbours are chosen from a list, by keyboard alone', { skip }, async () => {
  const { page, finish } = await openAssembly();
  const before = await counts(page);
  await openMenu(page);
  await group(page, 'Person: member of').getByRole('button', { name: 'Choose…' }).press('Enter');
  await menu(page).getByText('All 150 entities are listed.').waitFor();
  assert.equal(await menu(page).getByRole('button', { name: 'Add' }).isDisabled(), true);
  await page.keyboard.type('member 14');
  const boxes = menu(page).getByRole('list').getByRole('checkbox');
  await page.waitForFunction(() => document.querySelectorAll('.chooser-list li').length === 11);
  await menu(page).getByRole('combobox', { name: 'Sort by' }).selectOption('latest');
  assert.match(await menu(page).getByRole('listitem').first().innerText(), /Member 149\s+member · since 2009 · 1 relationship/);
  await menu(page).getByRole('checkbox', { name: /^All \d+/ }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  assert.deepEqual(await boxes.evaluateAll((all) => all.filter((box) => box.checked && !box.disabled).length), 2);
  await screenshot(page, 'expand-list');
  await menu(page).getByRole('button', { name: 'Add 2' }).press('Enter');
  await group(page, 'Person: member of').getByText('27 of 150 shown').waitFor();
  await page.keyboard.press('Escape');
  await undoLabel(page, 'Chose from Harbour Assembly, Person: member of: 2 entities');
  await page.keyboard.press('Control+z');
  await undoLabel(page, 'Opened Harbour Assembly');
  assert.equal(await counts(page), before);
  await finish();
});

test('what has more than 100 neighbours is never expanded at once: the menu opens', { skip }, async () => {
  const { page, finish } = await openAssembly();
  const before = await counts(page);
  await page.locator('canvas.overlay').focus();
  await page.keyboard.press('e');
  await group(page, 'Person: member of').waitFor();
  await menu(page).getByText('A group of more than 100 never comes at once').waitFor();
  await page.keyboard.press('Escape');
  await menu(page).waitFor({ state: 'hidden' });
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'overlay');
  assert.equal(await counts(page), before);

  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Expand…' }).click();
  await group(page, 'Person: member of').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await page.getByText('Choose by what to expand').waitFor();
  await finish();
});

test('the details lead to the same list, and say what goes wrong', { skip }, async () => {
  const { page, finish } = await product.open(ASSEMBLY);
  await details(page).getByRole('button', { name: 'Choose…: Person: member of' }).click();
  await menu(page).getByText('All 150 entities are listed.').waitFor();
  await page.keyboard.press('Escape');
  await group(page, 'Person: member of').waitFor();
  await page.context().setOffline(true);
  await group(page, 'Person: member of').getByRole('button', { name: 'Show 25 more' }).click();
  await menu(page).getByRole('alert').getByText('Clew cannot be reached.').waitFor();
  await page.context().setOffline(false);
  await menu(page).getByRole('button', { name: 'Try again' }).click();
  await group(page, 'Person: member of').getByText('50 of 150 shown').waitFor();
  await menu(page).getByRole('button', { name: 'Close' }).click();
  await details(page).getByRole('button', { name: 'Expand…', exact: true }).click();
  await group(page, 'Person: member of').waitFor();
  await finish();
});

test('axe finds nothing serious in the menu, in either theme and size', { skip }, async () => {
  for (const size of [DESKTOP, PHONE]) {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      const { page, finish } = await openAssembly({ ...size, colorScheme });
      await openMenu(page);
      assert.deepEqual(await seriousFindings(page), [], `${colorScheme} groups`);
      await screenshot(page, `${colorScheme}-expand-menu`);
      await group(page, 'Person: member of').getByRole('button', { name: 'Choose…' }).click();
      await menu(page).getByText('All 150 entities are listed.').waitFor();
      assert.deepEqual(await seriousFindings(page), [], `${colorScheme} list`);
      await screenshot(page, `${colorScheme}-expand-list`);
      if (size === PHONE) {
        const small = await menu(page).getByRole('button').evaluateAll((all) => all.filter((button) => button.offsetHeight < 44).length);
        assert.equal(small, 0, 'touch targets');
      }
      await finish();
    }
  }
});
