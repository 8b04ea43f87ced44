/** @import {Page} from 'playwright-core' */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { placesOf, settled } from './picture.js';
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

const bar = (/** @type {Page} */ page) => page.getByRole('group', { name: 'Selected entities' });
const counts = (/** @type {Page} */ page) => page.locator('.counts > span').first();
const entities = (/** @type {Page} */ page) => page.getByRole('region', { name: 'Entities', exact: true });
const lasso = (/** @type {Page} */ page) => page.getByRole('button', { name: 'Select with a lasso' });
const checked = (/** @type {Page} */ page) => entities(page).locator('tbody tr:has(input:checked) .cell-button').allTextContents();

/**
 * @param {Page} page
 * @param {string} text
 */
async function selected(page, text) {
  await bar(page).getByText(text, { exact: true }).waitFor();
}

/**
 * @param {Page} page
 * @param {string} text of the step that is then the current one
 */
async function step(page, text) {
  await page.locator(`button[aria-label^="Undo: ${text}"]`).waitFor();
}

/**
 * @param {Page} page
 * @param {string} name
 */
async function act(page, name) {
  const button = bar(page).getByRole('button', { name, exact: true });
  if (await button.isVisible()) {
    await button.click();
  } else {
    await bar(page).getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name, exact: true }).click();
  }
}

/**
 * The founding graph around one person, settled, without the details.
 *
 * @param {'Graph' | 'Both' | 'Table'} stage
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
async function open(stage, options = DESKTOP) {
  const { page, finish } = await product.open(ABLYAZOV, options);
  await step(page, 'Opened Mukhtar Ablyazov');
  await page.getByRole('complementary', { name: 'Details' }).getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: stage, exact: true }).click();
  await lasso(page).waitFor({ state: 'attached' });
  await settled(page);
  return { page, finish };
}

/** @param {Page} page */
function rowNames(page) {
  return entities(page).locator('.cell-button').allTextContents();
}

/**
 * These names in the order of the table.
 *
 * @param {Page} page
 * @param {string[]} names
 */
async function inOrder(page, names) {
  return (await rowNames(page)).filter((name) => names.includes(name));
}

/**
 * The middle of all that has a colour that only one node has.
 *
 * @param {Page} page
 * @param {string} property the CSS variable of the colour
 */
function middleOf(page, property) {
  return page.evaluate((name) => {
    const colour = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const wanted = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
    const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('canvas.base'));
    const { data } = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d')).getImageData(0, 0, canvas.width, canvas.height);
    const sum = { x: 0, y: 0, count: 0 };
    for (let i = 0; i < data.length; i += 4) {
      if (wanted.every((value, c) => Math.abs(data[i + c] - value) < 6)) {
        sum.x += (i / 4) % canvas.width;
        sum.y += Math.floor(i / 4 / canvas.width);
        sum.count += 1;
      }
    }
    const { left, top, width } = canvas.getBoundingClientRect();
    const scale = width / canvas.width;
    return { x: left + (sum.x / sum.count) * scale, y: top + (sum.y / sum.count) * scale };
  }, property);
}

test('by pointer: single nodes and a lasso select, the table is in step, and what is done to all is one step', { skip }, async () => {
  const { page, finish } = await open('Both');
  const all = await counts(page).innerText();
  const [a, b, c] = await placesOf(page, ['Elmar Brok', 'Kazakhstan', 'Anna Fotyga']);
  await page.keyboard.down('Shift');
  await page.mouse.click(a.x, a.y);
  await page.keyboard.up('Shift');
  await selected(page, '1 selected');
  await page.keyboard.down('Control');
  await page.mouse.click(b.x, b.y);
  await page.mouse.click(a.x, a.y);
  await page.mouse.click(a.x, a.y);
  await page.keyboard.up('Control');
  await selected(page, '2 selected');
  assert.deepEqual(await checked(page), await inOrder(page, ['Elmar Brok', 'Kazakhstan']));
  const details = page.getByRole('complementary', { name: 'Details' });
  assert.match(await details.innerText(), /Anna Fotyga/, 'the details are about what they were about');

  await page.keyboard.down('Shift');
  await page.mouse.move(c.x - 45, c.y - 30);
  await page.mouse.down();
  for (const [dx, dy] of [[45, -30], [45, 30], [-45, 30]]) {
    await page.mouse.move(c.x + dx, c.y + dy, { steps: 4 });
  }
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await entities(page).getByRole('checkbox', { name: 'Select Anna Fotyga' }).and(page.locator(':checked')).waitFor();
  const names = await checked(page);
  await selected(page, `${names.length} selected`);

  await act(page, 'Hide');
  await bar(page).waitFor({ state: 'hidden' });
  await page.getByText(`${names.length} entities hidden by you`).first().waitFor();
  await step(page, 'Hid ');
  await page.keyboard.press('Control+z');
  await step(page, 'Opened Mukhtar Ablyazov');
  assert.equal(await counts(page).innerText(), all);

  await entities(page).getByRole('checkbox', { name: 'Select Elmar Brok' }).check();
  await act(page, 'Select neighbours');
  await act(page, 'Keep only these');
  await step(page, 'Kept only ');
  const kept = await entities(page).locator('tbody tr').count();
  await selected(page, `${kept} selected`);
  await act(page, 'Pin');
  await step(page, 'Pinned ');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await step(page, 'Opened Mukhtar Ablyazov');
  await selected(page, `${kept} selected`);
  await finish();
});

test('by keyboard alone, in the picture and in the table, with what is selected said', { skip }, async () => {
  const { page, finish } = await open('Graph');
  const said = (/** @type {string} */ text) => page.locator('[aria-live]').getByText(text).waitFor({ state: 'attached' });
  const count = Number.parseInt(await counts(page).innerText(), 10);
  await page.locator('canvas.overlay').focus();
  await page.keyboard.press('m');
  await said('Mukhtar Ablyazov: selected. 1 entity selected.');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await said('2 entities selected.');
  await page.keyboard.press('ArrowLeft');
  await said(', selected');
  await page.keyboard.press('Control+a');
  await said(`${count} entities selected.`);
  await page.keyboard.press('Escape');
  await said('Nothing is selected.');
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'overlay');
  await page.keyboard.press('m');
  await page.keyboard.press('Shift+M');
  await page.getByRole('menuitem', { name: 'Select neighbours' }).press('Enter');
  await said('entities selected.');
  await page.keyboard.press('Shift+M');
  await page.getByRole('menuitem', { name: 'Invert' }).press('Enter');
  await page.keyboard.press('Escape');

  await page.keyboard.press('m');
  await page.keyboard.press('Shift+M');
  await page.getByRole('menuitem', { name: 'Mark as a region' }).press('Enter');
  await page.getByRole('dialog', { name: 'A new region' }).getByText('1 entity chosen').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('canvas.overlay').focus();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Table', exact: true }).press('Enter');
  const box = (/** @type {number} */ row) => entities(page).locator('tbody input').nth(row);
  await box(1).press('Space');
  await box(4).click({ modifiers: ['Shift'] });
  await selected(page, '4 selected');
  const all = entities(page).getByRole('checkbox', { name: `Select all ${count} rows` });
  assert.equal(await all.evaluate((element) => /** @type {HTMLInputElement} */ (element).indeterminate), true);
  await all.press('Space');
  await selected(page, `${count} selected`);
  await page.keyboard.press('Escape');
  await box(1).press('Space');
  await box(2).press('Space');
  await selected(page, '2 selected');
  const names = await checked(page);
  await bar(page).getByRole('button', { name: 'How are they connected?' }).press('Enter');
  await page.waitForURL(/#from=.+&to=/);
  assert.equal(await page.getByRole('combobox', { name: 'From', exact: true }).inputValue(), names[0]);
  assert.equal(await page.getByRole('combobox', { name: 'To', exact: true }).inputValue(), names[1]);
  await finish();
});

test('by touch: the lasso tool takes a finger, a tap picks one, and two fingers still move the picture', { skip }, async () => {
  const { page, finish } = await open('Graph', PHONE);
  const count = Number.parseInt(await counts(page).innerText(), 10);
  const client = await page.context().newCDPSession(page);
  const touch = (/** @type {'touchStart' | 'touchMove' | 'touchEnd'} */ type, /** @type {[number, number][]} */ ...points) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  await lasso(page).tap();
  await bar(page).getByText('Draw around entities').waitFor();
  const { x, y } = await middleOf(page, '--type-2');
  await page.touchscreen.tap(x, y);
  await selected(page, '1 selected');
  await touch('touchStart', [5, 110]);
  await touch('touchMove', [330, 110]);
  await touch('touchMove', [330, 560]);
  await touch('touchMove', [5, 560]);
  await touch('touchEnd');
  await selected(page, `${count} selected`);
  // A browser that had taken the line for a swipe would take this tap for the end of it.
  await bar(page).getByRole('button', { name: 'Clear the selection' }).tap();
  await bar(page).getByText('Draw around entities').waitFor();

  await touch('touchStart', [100, 500]);
  await touch('touchStart', [100, 500], [200, 500]);
  await touch('touchMove', [100, 540], [200, 540]);
  await touch('touchEnd');
  await settled(page);
  const moved = await middleOf(page, '--type-2');
  assert.ok(moved.y > y + 20, `${moved.y} and ${y}`);
  await bar(page).getByRole('button', { name: 'Done' }).tap();
  await bar(page).waitFor({ state: 'hidden' });
  assert.equal(await lasso(page).getAttribute('aria-pressed'), 'false');
  await finish();
});

test('a least degree leaves out what has fewer in the view, says so, and stays over a reload', { skip }, async () => {
  const { page, finish } = await open('Both');
  const all = await counts(page).innerText();
  const degrees = await degreesIn(page);
  await page.getByRole('button', { name: 'Degree', exact: true }).press('Enter');
  await page.getByRole('spinbutton', { name: 'At least' }).fill('3');
  await page.keyboard.press('Enter');
  await step(page, 'At least 3 relationships in the view');
  const few = [...degrees.values()].filter((degree) => degree < 3).length;
  assert.ok(few > 0 && few < degrees.size);
  await page.getByText(new RegExp(`^It leaves out ${few} entities with`)).waitFor();
  await page.getByText(new RegExp(`^${few} entities and \\d+ relationships hidden by degree`)).first().waitFor();
  const expected = [...degrees].filter(([, degree]) => degree >= 3).map(([name]) => name);
  assert.deepEqual((await rowNames(page)).toSorted(), expected.toSorted());
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'Degree, in use');
  await stored(page);
  await page.reload();
  await step(page, 'At least 3 relationships in the view');
  await page.getByRole('button', { name: /^Show: .+ hidden by degree/ }).click();
  await step(page, 'Any degree');
  assert.equal(await counts(page).innerText(), all);
  await finish();
});

test('in either theme and size it looks right, and axe finds nothing serious', { skip }, async () => {
  for (const size of [DESKTOP, PHONE]) {
    const { page, finish } = await open('Graph', size);
    const look = async (/** @type {string} */ name) => {
      for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await seriousFindings(page), [], `${name} ${colorScheme}`);
        await screenshot(page, `${colorScheme}-${name}`);
      }
    };
    await page.locator('canvas.overlay').focus();
    await page.keyboard.press('m');
    await page.keyboard.press('Shift+M');
    await page.getByRole('menuitem', { name: 'Select neighbours' }).press('Enter');
    await look('selected');
    if (size === PHONE) {
      for (const control of await page.locator('.selection-bar button:visible, .lasso-button').all()) {
        const box = await control.boundingBox();
        assert.ok(box && box.width >= 44 && box.height >= 44 && box.x >= 0 && box.x + box.width <= 390, JSON.stringify(box));
      }
    }
    await page.getByRole('button', { name: 'Degree', exact: true }).click();
    await page.getByRole('spinbutton', { name: 'At least' }).fill('2');
    await page.keyboard.press('Enter');
    await step(page, 'At least 2 relationships in the view');
    await look('degree');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.locator('.tables tr').first().waitFor();
    await look('selected-table');
    await finish();
  }
});

/** How many relationships each entity has in the table. @param {Page} page */
async function degreesIn(page) {
  const degrees = new Map((await rowNames(page)).map((name) => [name, 0]));
  const ends = page.getByRole('region', { name: 'Relationships', exact: true }).locator('tbody tr');
  const pairs = await ends.evaluateAll((rows) => rows.map((row) => [row.children[0].textContent ?? '', row.children[2].textContent ?? '']));
  pairs.flat().forEach((name) => degrees.set(name, (degrees.get(name) ?? 0) + 1));
  return degrees;
}
