/** @import {Page} from 'playwright-core' */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { pixelsOf, settled } from './picture.js';
import { DESKTOP, PHONE, Product, missing, screenshot } from './product.js';

/** Whole investigations, as somebody would go about them, from the question to something that can be cited. */

const skip = missing();
const PARLIAMENT = fileURLToPath(new URL('../../../../shared/data/meps-2017/', import.meta.url));
const withoutData = skip || (existsSync(PARLIAMENT) ? false : `no data of the European Parliament at ${PARLIAMENT}`);
const LIGHT_DESK = { ...DESKTOP, colorScheme: /** @type {const} */ ('light') };
const DARK_DESK = { ...DESKTOP, colorScheme: /** @type {const} */ ('dark') };
const LIGHT_PHONE = { ...PHONE, colorScheme: /** @type {const} */ ('light') };
const DARK_PHONE = { ...PHONE, colorScheme: /** @type {const} */ ('dark') };

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

const details = (/** @type {Page} */ page) => page.getByRole('complementary', { name: 'Details' });
const relationships = (/** @type {Page} */ page) => page.getByRole('region', { name: 'Relationships' });
const result = (/** @type {Page} */ page) => page.getByRole('region', { name: 'Query result' });
const desk = (/** @type {Page} */ page) => page.getByRole('dialog', { name: 'Import' });

/**
 * @param {Page} page
 * @param {string} text
 * @param {RegExp} name
 */
async function find(page, text, name) {
  await page.getByRole('combobox', { name: /Search people/ }).fill(text);
  await page.getByRole('option', { name }).first().click();
  await details(page).getByRole('heading', { name }).first().waitFor();
}

/**
 * @param {Page} page
 * @param {string[][]} ends label of the field, what is typed
 * @param {RegExp[]} names
 */
async function connect(page, ends, names) {
  await page.getByRole('button', { name: 'Connections' }).click();
  for (const [i, [field, text]] of ends.entries()) {
    await page.getByRole('combobox', { name: field, exact: true }).fill(text);
    await page.getByRole('option', { name: names[i] }).first().click();
  }
  await page.locator('.path').first().waitFor();
}

test('Whose daughter is Madina Ablyazova, and what says so?', { skip }, async () => {
  for (const options of [LIGHT_DESK, DARK_PHONE]) {
    const { page, finish } = await product.open('', options);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await find(page, 'madina', /^Madina Ablyazova/);
    await settled(page);
    await page.getByRole('button', { name: 'Table' }).click();
    await details(page).getByRole('button', { name: 'Close' }).click();
    await relationships(page).getByRole('row', { name: /Madina Ablyazova.*Mukhtar Ablyazov/ }).first().getByRole('button').first().click();
    await details(page).getByText(/daughter/).first().waitFor();
    await details(page).getByRole('button', { name: /^Copy as citation/ }).first().click();
    await details(page).getByText('Copied', { exact: true }).first().waitFor();
    const citation = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(citation, /Open Dialog Foundation.+paragraph \d+/);
    await screenshot(page, `${options.colorScheme}-investigation-daughter`);
    await finish();
  }
});

test('How did the case of Zhanbolat Mamay reach Marju Lauristin?', { skip }, async () => {
  for (const options of [DARK_DESK, LIGHT_PHONE]) {
    const { page, finish } = await product.open('', options);
    await connect(page, [['From', 'mamay'], ['To', 'lauristin']], [/^Zhanbolat Mamay/, /^Marju Lauristin/]);
    const best = page.locator('.path').first();
    assert.match(await best.innerText(), /Press statement/);
    await best.getByRole('button', { name: /most telling/ }).click();
    await best.getByRole('button', { name: 'Show all evidence' }).click();
    await best.locator('.claim .publisher').first().waitFor();
    await settled(page);
    assert.ok((await pixelsOf(page, '--thread')) > 200, 'the path is lit');
    await screenshot(page, `${options.colorScheme}-investigation-path`);
    await finish();
  }
});

test('Who asked for the extradition of Mukhtar Ablyazov, and who decided?', { skip }, async () => {
  for (const options of [LIGHT_DESK, DARK_PHONE]) {
    const { page, finish } = await product.open('#queries', options);
    await page.getByRole('button', { name: /^Extraditions/ }).click();
    await page.getByRole('combobox', { name: /^Person/ }).fill('ablyazov');
    await page.getByRole('option', { name: /^Mukhtar Ablyazov/ }).click();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await result(page).getByRole('columnheader').first().waitFor();
    const rows = await result(page).innerText();
    for (const part of ['Ukraine', 'Russia', 'Conseil d’État', 'allegation']) {
      assert.ok(rows.replaceAll("'", '’').includes(part), `${part} in ${rows}`);
    }
    await page.locator('#queries-sheet').getByRole('button', { name: 'Close' }).click();
    await result(page).getByRole('button', { name: 'Show in graph' }).click();
    await page.locator('.counts').getByText(/\d+ entities/).waitFor();
    await settled(page);
    await screenshot(page, `${options.colorScheme}-investigation-extradition`);
    await finish();
  }
});

test('Which cases has nobody spoken for?', { skip }, async () => {
  for (const options of [DARK_DESK, LIGHT_PHONE]) {
    const { page, finish } = await product.open('#queries', options);
    await page.getByRole('button', { name: /^Cases for which nobody/ }).click();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await result(page).getByRole('columnheader').first().waitFor();
    await screenshot(page, `${options.colorScheme}-investigation-cases`);
    const csv = await page.request.get((await result(page).getByRole('link', { name: 'Download CSV' }).getAttribute('href')) ?? '');
    assert.ok((await csv.text()).trim().split('\n').length > 1);
    await finish();
  }
});

test('What is only alleged, and who alleges it?', { skip }, async () => {
  for (const options of [LIGHT_DESK, DARK_PHONE]) {
    const { page, finish } = await product.open('', options);
    await find(page, 'ablyazov', /^Mukhtar Ablyazov/);
    await settled(page);
    await page.getByRole('button', { name: 'Table' }).click();
    await details(page).getByRole('button', { name: 'Close' }).click();
    await relationships(page).getByRole('row', { name: /allegation/ }).first().getByRole('button').first().click();
    const claim = details(page).locator('.claim-allegation').first();
    assert.match((await claim.textContent()) ?? '', /^Allegation.+ says:/);
    await page.getByRole('button', { name: 'Graph', exact: true }).click();
    await settled(page);
    await screenshot(page, `${options.colorScheme}-investigation-allegation`);
    await finish();
  }
});

test('A parliament is imported: where did two of its members sit together?', { skip: withoutData }, async () => {
  const { page, finish } = await product.open('', LIGHT_DESK);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.locator('input[name="file"]').setInputFiles([`${PARLIAMENT}meps.json`, `${PARLIAMENT}abbreviations.json`]);
  await desk(page).getByLabel('Id of the data set').fill('ep-2017');
  await desk(page).getByLabel(/^Title/).fill('European Parliament 2017');
  await desk(page).getByLabel('Format').selectOption('table');
  await desk(page).getByLabel('Mapping', { exact: true }).selectOption('european-parliament');
  await desk(page).getByRole('button', { name: 'Preview' }).click();
  await desk(page).getByRole('heading', { name: /would bring$/ }).waitFor();
  await screenshot(page, 'light-investigation-preview');
  await desk(page).getByRole('button', { name: 'Import', exact: true }).click();
  await desk(page).getByText(/^Imported · 7\d\d records/).waitFor();
  const people = desk(page).getByRole('row', { name: /^Person/ });
  const [brought] = await people.getByRole('cell').allInnerTexts();
  assert.equal(Number(brought), JSON.parse(await readFile(`${PARLIAMENT}meps.json`, 'utf8')).length);
  await desk(page).getByRole('button', { name: 'Close' }).click();

  await connect(page, [['From', 'elmar brok'], ['To', 'cristian dan preda']], [/^Elmar BROK/, /PREDA/]);
  const best = page.locator('.path').first();
  assert.match(await best.innerText(), /2 steps/);
  await best.getByRole('button', { name: /most telling/ }).click();
  await best.getByRole('button', { name: 'Show all evidence' }).click();
  assert.match(await best.locator('.claim').first().innerText(), /member 1263|member/);
  await settled(page);
  await screenshot(page, 'light-investigation-members');
  await finish();
});

test('Who else sits on a committee of an imported parliament?', { skip: withoutData }, async () => {
  for (const options of [DARK_DESK, LIGHT_PHONE]) {
    const { page, finish } = await product.open('', options);
    await find(page, 'elmar brok', /^Elmar BROK/);
    await settled(page);
    await screenshot(page, `${options.colorScheme}-investigation-member`);
    await page.getByRole('button', { name: 'Table' }).click();
    await details(page).getByRole('button', { name: 'Close' }).click();
    await page.getByRole('region', { name: 'Entities' }).getByRole('button', { name: /Foreign Affairs/ }).first().click();
    await details(page).getByRole('heading', { name: /Foreign Affairs/ }).first().waitFor();
    await screenshot(page, `${options.colorScheme}-investigation-committee`);
    await finish();
  }
});
