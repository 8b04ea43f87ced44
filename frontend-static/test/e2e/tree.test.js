/** @import {Page} from 'playwright-core' */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { settled } from './picture.js';
import { DESKTOP, PHONE, Product, assertLooksRight, missing } from './product.js';

const skip = missing();
const ABLYAZOV = '#entity=person-mukhtar-ablyazov';
/** @type {Product} */
let product;

before(async () => {
  product = /** @type {Product} */ (skip ? undefined : await Product.shared());
});

after(() => product?.stop());

/** @param {Page} page @param {RegExp} name */
function row(page, name) {
  return page.getByRole('treeitem', { name });
}

/** The row that the keyboard is at. @param {Page} page */
function here(page) {
  return page.evaluate(() => {
    const text = document.activeElement?.closest('[role="treeitem"]')?.querySelector('.tree-text')?.textContent ?? '';
    return text.replace(/\s+/g, ' ');
  });
}

/** What the rows say. @param {Page} page */
function said(page) {
  return page.getByRole('treeitem').allTextContents();
}

/** @param {Page} page */
async function openTree(page) {
  await page.getByRole('button', { name: 'Tree', exact: true }).click();
  await row(page, /./).first().waitFor();
}

/** @param {Page} page */
function details(page) {
  return page.getByRole('complementary', { name: 'Details' });
}

test('by keyboard alone the tree is walked, shows evidence, and expands what it is at', { skip }, async () => {
  const { page, finish } = await product.open(ABLYAZOV);
  const press = async (/** @type {string[]} */ ...keys) => {
    for (const key of keys) {
      await page.keyboard.press(key);
    }
  };
  await details(page).getByRole('heading', { name: /^Evidence/ }).waitFor();
  await page.getByRole('button', { name: 'Tree', exact: true }).focus();
  await press('Enter');
  await row(page, /^Anna Fotyga/).waitFor();
  for (let i = 0; i < 20 && (await here(page)) === ''; i += 1) {
    await press('Tab');
  }
  assert.match(await here(page), /^Mukhtar Ablyazov/);
  await press('ArrowDown', 'ArrowRight', 'ArrowRight');
  assert.match(await here(page), /^Madina Ablyazova, Person, met with, incoming/);
  const fotyga = row(page, /^Anna Fotyga/).first();
  assert.equal(await fotyga.getAttribute('aria-expanded'), 'true');
  await press('ArrowLeft', 'ArrowLeft');
  assert.equal(await fotyga.getAttribute('aria-expanded'), 'false');
  await press('End', 'ArrowUp', 'Home');
  assert.match(await here(page), /^Mukhtar Ablyazov/);
  await press('k');
  assert.match(await here(page), /^Kazakhstan, Country/);

  await press('Enter');
  await details(page).getByRole('heading', { name: 'Kazakhstan' }).waitFor();
  await details(page).getByRole('heading', { name: /^Evidence/ }).waitFor();
  assert.match(await here(page), /^Kazakhstan/, 'the keyboard stays where it is');
  const kazakhstan = row(page, /^Kazakhstan/).first();
  assert.equal(await kazakhstan.getAttribute('aria-selected'), 'true');
  assert.match(page.url(), /#entity=country-kz$/);
  await press('Shift+Enter');
  await details(page).getByRole('heading', { name: 'associated with: opposition politician' }).waitFor();

  await press('m');
  await page.getByRole('menu', { name: 'Actions for Kazakhstan' }).waitFor();
  for (let i = 0; i < 20 && (await page.locator(':focus').textContent()) !== 'Expand'; i += 1) {
    await press('ArrowDown');
  }
  assert.equal(await page.locator(':focus').textContent(), 'Expand');
  await press('Enter');
  await row(page, /^Kazakhstan(?!.*not in this view)/).first().waitFor();
  assert.match(await here(page), /^Kazakhstan/);
  assert.equal(await kazakhstan.getAttribute('aria-expanded'), 'true', 'what was added is to be seen');
  assert.ok((await page.locator('.tree-item', { has: kazakhstan }).last().locator('.tree-inner .tree-row').count()) > 2);
  await press('Control+z');
  await row(page, /^Kazakhstan.*not in this view/).first().waitFor();
  assert.match(await here(page), /^Kazakhstan/);
  await finish();
});

test('the tree is in step with filters, table and undo, and keeps what was open', { skip }, async () => {
  const { page, finish } = await product.open(ABLYAZOV);
  await openTree(page);
  const tree = page.getByRole('region', { name: 'Tree' });
  await row(page, /^Anna Fotyga/).locator('.tree-toggle').click();
  const all = await said(page);
  await page.getByRole('checkbox', { name: /undated/ }).uncheck();
  await tree.getByText(/undated relationships hidden/).waitFor();
  assert.deepEqual((await said(page)).filter((text) => /undated/.test(text)), []);
  assert.equal(await row(page, /^Anna Fotyga/).getAttribute('aria-expanded'), 'true');
  await page.getByRole('button', { name: /^Undo:/ }).click();
  await row(page, /^Kazakhstan/).first().waitFor();
  assert.deepEqual(await said(page), all);

  await row(page, /^Anna Fotyga/).locator('.tree-actions').click();
  await page.getByRole('menuitem', { name: 'Hide' }).click();
  await tree.getByText('1 entity hidden by you').waitFor();
  assert.match(await here(page), /^Elmar Brok/, 'the next beside it');
  await page.keyboard.press('Control+z');
  await row(page, /^Anna Fotyga/).waitFor();

  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await page.getByRole('region', { name: 'Entities' }).getByRole('button', { name: 'Madina Ablyazova', exact: true }).click();
  await openTree(page);
  const selected = await page.locator('[role="treeitem"][aria-selected="true"] .tree-name').allTextContents();
  assert.deepEqual(selected.map((name) => name.split(',')[0]), ['Madina Ablyazova']);
  await tree.getByRole('combobox', { name: 'Begin at' }).selectOption('country-kz');
  await row(page, /^Kazakhstan/).and(page.locator('[aria-level="1"]')).waitFor();
  await page.getByRole('treeitem', { level: 2, name: /^Mukhtar Ablyazov/ }).locator('.tree-toggle').click();
  await page.getByRole('treeitem', { level: 3, name: /^Russia's request for extradition/ }).locator('.tree-toggle').click();
  await page.locator('[role="treeitem"][data-above]').filter({ hasText: /^\s*→Kazakhstan.*already above/ }).waitFor();
  await finish();
});

test('in either theme and size the tree looks right, and axe finds nothing serious', { skip }, async () => {
  const { page, finish } = await product.open('#entity=country-kz');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await settled(page);
  for (const { viewport } of [DESKTOP, PHONE]) {
    await page.setViewportSize(viewport);
    await openTree(page);
    if (viewport === PHONE.viewport) {
      await details(page).getByRole('button', { name: 'Close' }).click();
      const heights = await page.locator('.tree-row').evaluateAll((rows) => rows.map((each) => each.getBoundingClientRect().height));
      assert.ok(Math.min(...heights) >= 44, `${heights}`);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
    } else {
      await row(page, /./).nth(1).focus();
      await page.keyboard.press('*');
    }
    await assertLooksRight(page, 'tree');
  }
  await page.getByRole('button', { name: 'Graph', exact: true }).click();
  await settled(page);
  await assertLooksRight(page, 'tree-bar');
  await finish();
});
