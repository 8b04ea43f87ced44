/** @import {Page} from 'playwright-core' */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { pixelsOf, settled } from './picture.js';
import { DESKTOP, PHONE, Product, missing, screenshot, seriousFindings } from './product.js';

const skip = missing();
const ABLYAZOV = '#entity=person-mukhtar-ablyazov';
const TEXT = 'Who paid for <b>the flight</b>?\nAsk the notary.';

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

const sheet = (/** @type {Page} */ page) => page.getByRole('complementary', { name: 'Views' });
const undoOf = (/** @type {Page} */ page, /** @type {string} */ title) => page.locator(`button[aria-label^="Undo: ${title}"]`);
const note = (/** @type {Page} */ page) => page.locator('.annotation-layer').getByRole('button', { name: /^Note, .*: Who paid/ });
const region = (/** @type {Page} */ page, /** @type {string} */ name) => page.locator('.annotation-layer').getByRole('button', { name: new RegExp(`^Region ${name}, `) });

/** @param {Page} page */
async function begin(page) {
  await settled(page);
  await page.getByRole('button', { name: 'Views', exact: true }).click();
}

/**
 * Where something is, in whole pixels.
 *
 * @param {import('playwright-core').Locator} handle
 */
async function placeOf(handle) {
  const box = await handle.boundingBox();
  assert.ok(box);
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}

test('a note is written, moved by mouse and keyboard, changed and removed; each is a step, and a reload keeps it', { skip }, async () => {
  const { page, finish } = await product.open(ABLYAZOV);
  await begin(page);
  await sheet(page).getByRole('button', { name: 'Write a note on Mukhtar Ablyazov' }).click();
  const editor = page.getByRole('dialog', { name: 'A new note' });
  await editor.getByRole('button', { name: 'Save' }).click();
  await editor.getByText('A note needs a text.').waitFor();
  await editor.getByLabel('Text').fill(TEXT);
  await screenshot(page, 'annotation-editor-light');
  assert.deepEqual(await seriousFindings(page), []);
  await editor.getByRole('button', { name: 'Save' }).click();
  await undoOf(page, 'Wrote the note “Who paid for <b>the').waitFor();
  assert.equal(await note(page).getAttribute('aria-label'), `Note, on Mukhtar Ablyazov: ${TEXT}`);
  await settled(page);
  assert.ok((await pixelsOf(page, '--type-4')) > 60, 'it is painted');

  const before = await placeOf(note(page));
  await page.mouse.move(before.x, before.y);
  await page.mouse.down();
  await page.mouse.move(before.x + 60, before.y + 90, { steps: 4 });
  await page.mouse.up();
  await undoOf(page, 'Moved “').waitFor();
  await settled(page);
  const dragged = await placeOf(note(page));
  assert.deepEqual([dragged.x - before.x, dragged.y - before.y], [60, 90]);
  await note(page).focus();
  await page.keyboard.press('ArrowRight');
  await settled(page);
  assert.equal((await placeOf(note(page))).x, dragged.x + 12);
  await undoOf(page, 'Moved “').click();
  await undoOf(page, 'Moved “').click();
  await undoOf(page, 'Wrote the note').waitFor();
  await settled(page);
  assert.deepEqual(await placeOf(note(page)), before);

  await page.reload();
  await note(page).waitFor();
  await note(page).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Note' }).getByLabel('Belongs to').selectOption({ label: 'Elmar Brok' });
  await page.getByRole('dialog', { name: 'Note' }).getByRole('button', { name: 'Save' }).click();
  await undoOf(page, 'Changed “').waitFor();
  assert.match((await note(page).getAttribute('aria-label')) ?? '', /^Note, on Elmar Brok: /);
  await note(page).focus();
  await page.keyboard.press('Delete');
  await undoOf(page, 'Removed “').waitFor();
  await note(page).waitFor({ state: 'detached' });
  await finish();
});

test('regions go round chosen entities or a free area; pictures, views and links hold all of it, in both themes and sizes', { skip }, async () => {
  const { page, finish } = await product.open(ABLYAZOV, { ...DESKTOP, permissions: ['clipboard-read', 'clipboard-write'] });
  await begin(page);
  await sheet(page).getByRole('button', { name: 'Mark a region' }).click();
  const editor = page.getByRole('dialog', { name: 'A new region' });
  await editor.getByLabel('Name', { exact: true }).fill('Parliament');
  await editor.getByRole('button', { name: 'None' }).click();
  for (const name of ['Elmar Brok', 'Anna Fotyga', 'Pier Antonio Panzeri']) {
    await editor.getByRole('checkbox', { name }).check();
  }
  await editor.getByText('3 entities chosen').waitFor();
  await screenshot(page, 'region-editor-light');
  assert.deepEqual(await seriousFindings(page), []);
  await editor.getByRole('button', { name: 'Save' }).click();
  await undoOf(page, 'Marked the region “Parliament”').waitFor();
  await sheet(page).getByRole('button', { name: 'Mark a region' }).click();
  await editor.getByLabel('Name', { exact: true }).fill('To be checked');
  await editor.getByRole('radio', { name: 'Green' }).check({ force: true });
  await editor.getByRole('radio', { name: 'An area of the graph' }).check();
  await page.keyboard.press('Enter');
  await undoOf(page, 'Marked the region “To be checked”').waitFor();
  await region(page, 'To be checked').focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await undoOf(page, 'Changed the size of “To be checked”').waitFor();
  await sheet(page).getByRole('button', { name: 'Write a note on Mukhtar Ablyazov' }).click();
  await page.getByRole('dialog', { name: 'A new note' }).getByLabel('Text').fill(TEXT);
  await page.getByRole('dialog', { name: 'A new note' }).getByRole('button', { name: 'Save' }).click();
  await note(page).waitFor();
  await settled(page);
  await screenshot(page, 'annotations-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await settled(page);
  await screenshot(page, 'annotations-dark');
  assert.deepEqual(await seriousFindings(page), []);

  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /^Graph, SVG/ }).click();
  const drawing = await readFile(await (await download).path(), 'utf8');
  assert.match(drawing, /<polygon [\s\S]*>Parliament<\/text>[\s\S]*Who paid for &lt;b&gt;the/);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Copy link to this view/ }).click();
  await page.getByText(/^The link to this view is copied/).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await finish();

  const phone = await product.open(link.slice(product.url.length), PHONE);
  await undoOf(phone.page, 'Opened a link: ').waitFor();
  await region(phone.page, 'Parliament').waitFor();
  await phone.page.getByRole('complementary', { name: 'Details' }).getByRole('button', { name: 'Close' }).click();
  await settled(phone.page);
  await screenshot(phone.page, 'annotations-light');
  // Whoever sent it saw the note at the edge of the picture.
  await phone.page.getByRole('button', { name: 'Fit to view' }).tap();
  await settled(phone.page);
  const target = await note(phone.page).boundingBox();
  assert.ok(target && target.width >= 44 && target.height >= 44, 'a finger hits it');
  await note(phone.page).tap();
  await phone.page.getByRole('dialog', { name: 'Note' }).waitFor();
  await screenshot(phone.page, 'annotation-editor-light');
  assert.deepEqual(await seriousFindings(phone.page), []);
  await phone.page.emulateMedia({ colorScheme: 'dark' });
  await screenshot(phone.page, 'annotation-editor-dark');
  await phone.page.keyboard.press('Escape');
  await phone.finish();
});
