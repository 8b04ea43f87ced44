/** @import {Page} from 'playwright-core' */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { settled } from './picture.js';
import { DESKTOP, PHONE, Product, missing, screenshot } from './product.js';

const skip = missing();
const CLAIMS = [{ source: 'quay/log', locator: 'page 1' }];
/** What would turn the rest of a sentence round, were it not isolated. */
const TURNED = 'Ledger \u202Ekcab';
const OPENED = `#entity=${encodeURIComponent('quay/keeper')}`;

function quay() {
  return {
    dataset: { id: 'quay', title: 'Quay' },
    sources: [{ id: 'quay/log', title: `Log ${TURNED}`, publisher: 'Harbour master' }],
    nodes: [
      {
        id: 'quay/keeper',
        type: 'Person',
        name: TURNED,
        aliases: ['דוד לוי'],
        properties: {
          website: 'https://example.org/keeper?a=1&b=2',
          pages: ['http://example.org/1', 'javascript:alert(1)'],
          secret: 'https://name:word@example.org/',
        },
        claims: CLAIMS,
      },
      { id: 'quay/guild', type: 'Organization', name: 'Guild of keepers', claims: CLAIMS },
      { id: 'quay/crane', type: 'Organization', name: 'Crane company', claims: CLAIMS },
    ],
    edges: [
      { id: 'quay/e-1', type: 'MEMBER_OF', source: 'quay/keeper', target: 'quay/guild', from: '2009', to: '2011', claims: CLAIMS },
      { id: 'quay/e-2', type: 'MEMBER_OF', source: 'quay/keeper', target: 'quay/crane', from: '2014', to: '2015', claims: CLAIMS },
    ],
  };
}

/** @type {Product} */
let product;

before(async () => {
  if (!skip) {
    product = await Product.shared();
    await product.importDocument(quay());
  }
});

after(async () => {
  await product?.stop();
});

const details = (/** @type {Page} */ page) => page.getByRole('complementary', { name: 'Details' });

/** Texts of one thing that would be read as one word. @param {Page} page */
function runTogether(page) {
  return page.evaluate(() => {
    const found = new Set();
    const named = 'button, a, summary, label, [role="option"], [role="menuitem"], [role="treeitem"], h1, h2, h3, p, dd, td, li';
    for (const each of document.querySelectorAll(named)) {
      if (!each.checkVisibility() || each.querySelector('p, ul, ol, dl, section, table, h1, h2, h3, button, blockquote, li')) {
        continue;
      }
      const texts = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
      /** @type {Node | null} */
      let before = null;
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        if (node.parentElement?.closest('[aria-hidden="true"]')) {
          continue;
        }
        const [end, begin] = [before?.nodeValue ?? '', node.nodeValue ?? ''];
        if (before?.parentElement !== node.parentElement && /[\p{L}\p{N})]$/u.test(end) && /^[\p{L}\p{N}(]/u.test(begin)) {
          found.add(`${each.className}: ${end.slice(-20)}|${begin.slice(0, 20)}`);
        }
        before = node;
      }
    }
    return [...found];
  });
}

test('what stands in boxes beside each other is read as words of their own', { skip }, async () => {
  const { page, finish } = await product.open('#entity=person-mukhtar-ablyazov');
  await page.locator('.claim').first().waitFor();
  await settled(page);
  const opened = [
    ['Sources', '.source-item'],
    ['History', '.step-button'],
    ['Saved queries', '.query-item'],
    ['Table', 'tbody tr'],
    ['Timeline', '.timeline li'],
    ['Tree', '.tree-row'],
    ['Graph', '.overlay'],
    ['Arrange', '[role="menuitem"]'],
    ['Export', '[role="menuitem"]'],
  ];
  for (const [name, content] of opened) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.locator(content).filter({ visible: true }).first().waitFor();
    assert.deepEqual(await runTogether(page), [], name);
    if (content.includes('menuitem')) {
      await page.keyboard.press('Escape');
    }
  }
  await page.getByRole('combobox', { name: /Search people/ }).fill('ablya');
  await page.getByRole('option').first().waitFor();
  assert.deepEqual(await runTogether(page), [], 'search');
  await finish();
});

test('a name turns nothing round: it is isolated in what is said, listed and exported', { skip }, async () => {
  for (const options of [DESKTOP, PHONE]) {
    const { page, finish } = await product.open(OPENED, options);
    await page.locator('.details-head').waitFor();
    await settled(page);
    const isolated = `\u2068${TURNED}\u2069`;
    assert.equal(await page.title(), `${isolated} · Clew`);
    assert.ok((await page.locator('.facts').first().textContent())?.includes('\u2068דוד לוי\u2069'));
    const source = details(page).locator('.source cite, .source a').first();
    assert.equal(await source.evaluate((element) => getComputedStyle(element).unicodeBidi), 'isolate');
    await screenshot(page, 'turned-name');
    const undo = page.getByRole('button', { name: /^Undo: \u2068*Opened/ });
    assert.ok((await undo.getAttribute('aria-label'))?.includes(isolated));
    await finish();
  }
});

test('web addresses among properties are links that tell nobody where one comes from; nothing else is one', { skip }, async () => {
  const { page, finish } = await product.open(OPENED);
  await page.locator('.details-head').waitFor();
  const links = page.locator('.facts a');
  assert.deepEqual(await links.evaluateAll((all) => all.map((link) => [link.getAttribute('href'), link.getAttribute('rel')])), [
    ['http://example.org/1', 'noopener noreferrer'],
    ['https://example.org/keeper?a=1&b=2', 'noopener noreferrer'],
  ]);
  await page.locator('.facts').getByText('javascript:alert(1)').waitFor();
  await page.locator('.facts').getByText('https://name:word@example.org/').waitFor();
  await finish();
});

test('the legend counts what is shown, of how many there are', { skip }, async () => {
  const { page, finish } = await product.open(OPENED);
  await page.locator('.details-head').waitFor();
  await settled(page);
  const legend = page.locator('.legend');
  await legend.getByRole('button', { name: 'Organization 2', exact: true }).waitFor();
  const strip = page.getByRole('region', { name: 'Time' });
  await strip.getByRole('textbox', { name: 'To' }).fill('2012');
  await page.keyboard.press('Enter');
  await legend.getByRole('button', { name: 'Organization 1 of 2', exact: true }).waitFor();
  await legend.getByRole('button', { name: 'member of 1 of 2', exact: true }).waitFor();
  await finish();
});
