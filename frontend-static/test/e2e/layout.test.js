/** @import {Page} from 'playwright-core' */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { settled } from './picture.js';
import { DESKTOP, PHONE, Product, missing, screenshot } from './product.js';

const skip = missing();
const QUESTION = '#from=person-marju-lauristin&to=person-zhanbolat-mamay';
const SIZES = [
  DESKTOP,
  { viewport: { width: 1366, height: 768 } },
  { viewport: { width: 1280, height: 800 } },
  { viewport: { width: 844, height: 390 } },
  PHONE,
];

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

/** What lies over the graph, or beside it, and covers each other. @param {Page} page */
function overlaps(page) {
  return page.evaluate(() => {
    const tools = '.stage-bar, .history-tools, .filter-tools, .toolbar, .unlight, .notice, .legend, .counts, .time-strip, .sheet, .lasso-button';
    const shown = [...document.querySelectorAll(tools)].filter((each) => each.checkVisibility());
    const sheetsFirst = shown.toSorted((a, b) => Number(b.matches('.sheet')) - Number(a.matches('.sheet')));
    const boxes = sheetsFirst.map((each) => ({ each, name: each.className, box: each.getBoundingClientRect() }));
    const found = [];
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        // On wide pages the bar stands above the head of the panel, in a room of its own there.
        const isOwnRoom = [a, b].some(({ name }) => name.includes('sheet-left')) && Math.min(a.box.bottom, b.box.bottom) < headTop();
        // On a phone a panel is a sheet over the lower part of the graph: what is wholly under it is put away, nothing is cut.
        const isPutAway = a.name.includes('sheet') && innerWidth <= 760 && width * height > 0.99 * b.box.width * b.box.height;
        if (!isPutAway && width > 1 && height > 1 && !a.each.contains(b.each) && !b.each.contains(a.each) && !isOwnRoom) {
          found.push(`${a.name} and ${b.name}: ${Math.round(width)} × ${Math.round(height)}`);
        }
      }
    }
    return found;

    function headTop() {
      return document.querySelector('.sheet-left:not([hidden]) .sheet-head')?.getBoundingClientRect().top ?? 0;
    }
  });
}

/** Buttons over the graph that somebody could not click in their middle. @param {Page} page */
function unreachable(page) {
  return page.evaluate(() => {
    const buttons = [...document.querySelectorAll('.stage-top button, .picture button, .picture summary')].filter((each) => each.checkVisibility());
    return buttons
      .filter((button) => {
        const { left, right, top, bottom } = button.getBoundingClientRect();
        const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        // A list that scrolls has some out of sight.
        return !button.closest('.legend-body') && !hit?.closest('.sheet') && !(hit !== null && (button.contains(hit) || hit.contains(button)));
      })
      .map((button) => button.getAttribute('aria-label') ?? button.textContent);
  });
}

test('nothing lies on a tool while a connection is lit, at any size', { skip }, async () => {
  for (const options of SIZES) {
    const { page, finish } = await product.open(QUESTION, options);
    await page.locator('.path').first().waitFor();
    await page.getByRole('button', { name: 'Clear highlight' }).waitFor();
    await settled(page);
    await screenshot(page, 'layout-connections');
    const size = JSON.stringify(options.viewport);
    assert.deepEqual(await overlaps(page), [], size);
    assert.deepEqual(await unreachable(page), [], size);
    await finish();
  }
});

test('the bar stays under the pointer when a panel opens', { skip }, async () => {
  for (const options of SIZES.filter(({ viewport: { width } }) => width > 760)) {
    const { page, finish } = await product.open('#entity=person-mukhtar-ablyazov', options);
    await page.locator('.details-head').waitFor();
    await page.getByRole('complementary', { name: 'Details' }).getByRole('button', { name: 'Close' }).click();
    await settled(page);
    for (const name of ['Sources', 'History', 'Connections', 'Views']) {
      const button = page.getByRole('button', { name, exact: true });
      const bar = page.locator('.stage-bar');
      const before = [await button.boundingBox(), await bar.boundingBox()];
      await button.click();
      await page.getByRole('complementary').filter({ visible: true }).first().waitFor();
      assert.deepEqual([await button.boundingBox(), await bar.boundingBox()], before, `${name} at ${options.viewport.width}`);
      await button.click();
      await page.getByRole('complementary').filter({ visible: true }).waitFor({ state: 'detached' });
      assert.deepEqual([await button.boundingBox(), await bar.boundingBox()], before, `${name} closed`);
    }
    await finish();
  }
});

test('a row of a query result is as high as its text, and columns beyond the edge are announced', { skip }, async () => {
  const { page, finish } = await product.open('#query=single-source-facts&entity=person-mukhtar-ablyazov', { viewport: { width: 1024, height: 768 } });
  const result = page.getByRole('region', { name: 'Query result' });
  await result.locator('tbody tr').first().waitFor();
  const heights = await result.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
  assert.ok(Math.max(...heights) < 60, `${heights}`);
  const sign = result.getByRole('button', { name: /^\d+ more columns? →$/ });
  await sign.waitFor();
  await screenshot(page, 'query-columns');
  const unseen = async () => Number.parseInt((await sign.allInnerTexts())[0] ?? '0', 10);
  for (let left = await unseen(), now; left > 0; left = now) {
    await sign.click();
    now = await unseen();
    for (let i = 0; i < 500 && now === left; i += 1) {
      now = await unseen();
    }
    assert.ok(now < left, `${now} of ${left}`);
  }
  const last = result.getByRole('columnheader').last();
  assert.ok(await last.evaluate((cell) => cell.getBoundingClientRect().right <= innerWidth));
  await finish();
});
