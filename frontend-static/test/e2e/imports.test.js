/** @import {Page} from 'playwright-core' */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { settled } from './picture.js';
import { DESKTOP, PHONE, Product, assertLooksRight, keep, missing, screenshot } from './product.js';

const skip = missing();
const ABLYAZOV = '#entity=person-mukhtar-ablyazov';
const SCRIPT_BUDGET = 80_000;
const CLAIMS = [{ source: 'harbour/register', locator: 'page 1' }];

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

/**
 * Somebody in a harbour, one who has no evidence, a meeting with one who is not there, and so many others that it takes
 * its time.
 *
 * @param {string} name
 * @param {number} others
 */
function register(name, others = 0) {
  const person = (/** @type {string} */ id, /** @type {string} */ called) => ({ id, type: 'Person', name: called, claims: CLAIMS });
  const document = {
    format: 'clew',
    version: 1,
    dataset: { id: 'harbour', title: 'Harbour' },
    sources: [{ id: 'harbour/register', title: 'Register of the harbour', publisher: 'Harbour office' }],
    edges: [
      { id: 'harbour/e-1', type: 'MEMBER_OF', source: 'harbour/p-1', target: 'harbour/o-1', role: 'pilot', from: '2013', claims: CLAIMS },
      { id: 'harbour/e-2', type: 'MET_WITH', source: 'harbour/p-1', target: 'harbour/p-gone', claims: CLAIMS },
    ],
    nodes: [
      person('harbour/p-1', name),
      { id: 'harbour/o-1', type: 'Organization', name: 'Pilots of the harbour', claims: CLAIMS },
      { id: 'harbour/p-2', type: 'Person', name: 'Somebody without evidence', claims: [] },
      ...Array.from({ length: others }, (_, i) => person(`harbour/other-${i}`, `Docker ${i}`)),
    ],
  };
  return { name: 'Harbour Register.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(document)) };
}

const NOT_TAKEN =
  '2 records would not be taken. 1 of them is a relationship with an end that is neither in the files nor in the database.';

const desk = (/** @type {Page} */ page) => page.getByRole('dialog', { name: 'Import' });
const press = (/** @type {Page} */ page, /** @type {string} */ name) => desk(page).getByRole('button', { name, exact: true }).click();
const heading = (/** @type {Page} */ page, /** @type {string | RegExp} */ name) => desk(page).getByRole('heading', { name });

/** @param {Page} page */
async function openDesk(page) {
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await heading(page, 'Earlier imports').waitFor();
}

/**
 * @param {Page} page
 * @param {string} name
 */
async function findNobody(page, name) {
  await page.getByRole('combobox', { name: /Search people/ }).fill(name);
  await page.getByText(`Nothing is called “${name}” here.`).waitFor();
}

test('a document is looked at, imported, found, and taken back', { skip }, async () => {
  for (const options of [DESKTOP, PHONE]) {
    const { page, finish } = await product.open('', options);
    await page.getByText('Good places to start').waitFor();
    await openDesk(page);
    await screenshot(page, 'import-empty');
    await page.locator('input[name="file"]').setInputFiles([register('Ottilie Vandermeulen', 3000)]);
    assert.equal(await desk(page).getByLabel('Id of the data set').inputValue(), 'harbour-register');
    await desk(page).getByLabel(/^Title/).fill('The harbour');
    await screenshot(page, 'import-form');
    await press(page, 'Preview');

    await heading(page, 'What “The harbour” would bring').waitFor();
    await desk(page).getByText("'harbour/p-2': it has no evidence").waitFor();
    await desk(page).getByText(/records were looked at\. That is all there is\./).waitFor();
    await desk(page).getByText('Ottilie Vandermeulen → Pilots of the harbour (pilot), since 2013').waitFor();
    await desk(page).getByText(NOT_TAKEN).waitFor();
    assert.equal(await desk(page).getByText(/are there already/).count(), 0);
    await screenshot(page, 'import-preview');
    await press(page, 'Import');

    await desk(page).getByRole('progressbar', { name: 'Import' }).waitFor();
    await screenshot(page, 'import-progress');
    await desk(page).getByText(/^Imported · 3,006 records/).waitFor();
    const person = desk(page).getByRole('row', { name: /^Person/ });
    assert.deepEqual(await person.getByRole('cell').allInnerTexts(), ['3,001', '0', '0']);
    await heading(page, '2 records not taken').waitFor();
    await desk(page).getByText("edge 'harbour/e-2': there is no entity 'harbour/p-gone'").waitFor();
    const list = await page.request.get((await desk(page).getByRole('link', { name: 'Download the list' }).getAttribute('href')) ?? '');
    assert.equal((await list.text()).trim().split('\n').length, 2);
    await screenshot(page, 'import-report');

    await desk(page).getByRole('button', { name: 'Close' }).click();
    await page.getByRole('combobox', { name: /Search people/ }).fill('Vandermeulen');
    await page.getByRole('option', { name: /^Ottilie Vandermeulen/ }).click();
    await page.getByRole('complementary', { name: 'Details' }).getByText('Harbour office').first().waitFor();

    await openDesk(page);
    await desk(page).getByRole('button', { name: /^The harbour.*Imported/ }).first().click();
    await press(page, 'Undo this import');
    await screenshot(page, 'import-undo');
    await press(page, 'Undo it');
    await desk(page).getByText('Undone', { exact: true }).waitFor();
    await screenshot(page, 'import-undone');
    await press(page, 'Back');
    await desk(page).getByRole('button', { name: /^The harbour.*Undone/ }).first().waitFor();
    await screenshot(page, 'import-list');
    await desk(page).getByRole('button', { name: 'Close' }).click();
    await findNobody(page, 'Vandermeulen');
    await finish();
  }
});

test('an import that runs is cancelled and started again; what is there already is said before it comes once more', { skip }, async () => {
  const { page, finish } = await product.open('');
  const file = register('Cassandra Oyelaran', 30_000);
  await openDesk(page);
  await page.locator('input[name="file"]').setInputFiles([file]);
  await press(page, 'Preview');
  await desk(page).getByText(/records were looked at, the first of each file\. There are more\./).waitFor();
  await press(page, 'Import');
  await press(page, 'Cancel this import');
  await desk(page).getByText(/^Cancelled · /).waitFor();
  await screenshot(page, 'import-cancelled');
  await press(page, 'Go on with it');
  await desk(page).getByText(/^Imported · 30,006 records/).waitFor();

  await press(page, 'Import something else');
  await page.locator('input[name="file"]').setInputFiles([register('Cassandra Oyelaran')]);
  await press(page, 'Preview');
  await desk(page).getByText('Of these, 2 entities and 1 relationship are there already.').waitFor();
  await desk(page).getByText(NOT_TAKEN).waitFor();
  await screenshot(page, 'import-known');
  await press(page, 'Discard');
  await finish();
});

test('an upload is discarded, by keyboard alone, and nothing of it was stored', { skip }, async () => {
  const { page, finish } = await product.open('');
  await page.getByText('Good places to start').waitFor();
  await page.getByRole('button', { name: 'Import', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.locator('input[name="file"]:focus').setInputFiles([register('Balthasar Quist')]);
  await desk(page).getByLabel('Id of the data set').focus();
  await page.keyboard.press('Enter');
  await heading(page, /would bring$/).waitFor();
  await desk(page).getByText('That is all there is.').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'What “harbour-register” would bring');
  await desk(page).getByRole('button', { name: 'Discard' }).focus();
  await page.keyboard.press('Enter');
  await desk(page).getByText('Discarded', { exact: true }).first().waitFor();
  await page.keyboard.press('Escape');
  await desk(page).waitFor({ state: 'hidden' });
  await findNobody(page, 'Quist');
  await finish();
});

test('what is wrong is said at its field, by the page or by Clew', { skip }, async () => {
  for (const options of [DESKTOP, PHONE]) {
    const { page, finish } = await product.open('', options);
    await page.getByText('Good places to start').waitFor();
    await openDesk(page);
    await press(page, 'Preview');
    assert.deepEqual(await desk(page).locator('.field-error').allInnerTexts(), ['Choose at least one file.', 'This is needed.']);
    await page.locator('input[name="file"]').setInputFiles([{ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Nothing') }]);
    await press(page, 'Preview');
    await desk(page).locator('.field', { hasText: 'Format' }).getByText(/cannot be told from the file/).waitFor();
    assert.equal(await desk(page).getByLabel('Format').getAttribute('aria-invalid'), 'true');
    await screenshot(page, 'import-errors');

    await desk(page).getByLabel('Format').selectOption('table');
    await desk(page).getByLabel('Mapping', { exact: true }).selectOption('own');
    await press(page, 'Preview');
    await desk(page).getByText('Choose the file of your mapping.').waitFor();
    await page.locator('input[name="mappingFile"]').setInputFiles([{ name: 'm.yaml', mimeType: 'text/yaml', buffer: Buffer.from('rows:\n  - 1\n') }]);
    await press(page, 'Preview');
    await desk(page).locator('.field', { hasText: 'Mapping' }).locator('.field-error').waitFor();
    await screenshot(page, 'import-mapping');
    await finish();
  }
});

test('files that are dropped on the page are taken to the desk', { skip }, async () => {
  const { page, finish } = await product.open('');
  await page.getByText('Good places to start').waitFor();
  const transfer = await page.evaluateHandle(() => {
    const dropped = new DataTransfer();
    dropped.items.add(new File(['{}'], 'One of two.json'));
    dropped.items.add(new File(['{}'], 'two.json'));
    return dropped;
  });
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: transfer });
  await page.locator('.drop-hint').waitFor();
  await screenshot(page, 'import-drop');
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  await page.locator('.drop-hint').waitFor({ state: 'hidden' });
  await desk(page).locator('.desk-file').nth(1).waitFor();
  assert.deepEqual(await desk(page).locator('.desk-file').allInnerTexts(), ['One of two.json', 'two.json']);
  assert.equal(await desk(page).getByLabel('Id of the data set').inputValue(), 'one-of-two');
  await desk(page).getByRole('button', { name: 'Leave out One of two.json' }).click();
  assert.equal(await desk(page).getByLabel('Id of the data set').inputValue(), 'two');
  await finish();
});

test('what is shown is exported, and so is everything', { skip }, async () => {
  for (const options of [DESKTOP, PHONE]) {
    const { page, finish } = await product.open(ABLYAZOV, options);
    await page.getByText(/\d+ entities, \d+ relationships/).first().waitFor();
    await settled(page);
    const shown = /(\d+) entities, (\d+) relationships/.exec(await page.locator('.counts').innerText());
    const choose = async (/** @type {string[]} */ ...names) => {
      const downloaded = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      await screenshot(page, 'export-menu');
      for (const name of names) {
        await page.getByRole('menuitem', { name }).click();
      }
      const file = await downloaded;
      const content = await readFile(await file.path());
      return { name: file.suggestedFilename(), content, text: content.toString('utf8') };
    };
    const graphml = await choose('GraphML');
    assert.match(graphml.name, /^mukhtar-ablyazov-\d{4}-\d\d-\d\d\.graphml$/);
    assert.equal(graphml.text.match(/<node /g)?.length, Number(shown?.[1]));
    assert.equal(graphml.text.match(/<edge /g)?.length, Number(shown?.[2]));

    const svg = await choose('Graph, SVG');
    assert.match(svg.name, /^mukhtar-ablyazov-\d{4}-\d\d-\d\d\.svg$/);
    assert.match(svg.text, /<text [^>]+>Mukhtar Ablyazov<\/text>/);
    assert.equal(svg.text.match(/<path [^>]+><\/g>$/gm)?.length, Number(shown?.[1]) + Number(shown?.[2]));
    const png = await choose('Graph, PNG');
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg.text) ?? [];
    assert.deepEqual([png.content.readUInt32BE(16), png.content.readUInt32BE(20)], [2 * Number(width), 2 * Number(height)]);
    await keep('export-picture.png', png.content);

    const all = await choose('Everything in the database', 'Clew document');
    assert.match(all.name, /\.clew\.json$/);
    assert.ok(JSON.parse(all.text).nodes.length > Number(shown?.[1]));
    await finish();
  }
});

test('an export that fails says why', { skip }, async () => {
  const { page, finish } = await product.open(ABLYAZOV);
  await page.getByText(/\d+ entities, \d+ relationships/).first().waitFor();
  await settled(page);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const graphMl = page.getByRole('menuitem', { name: 'GraphML' });
  await graphMl.waitFor();
  await page.context().setOffline(true);
  await graphMl.press('Enter');
  await page.getByRole('alert').getByText('Clew cannot be reached.').waitFor();
  await finish();
});

test('in either theme and size the desk looks right, and axe finds nothing serious', { skip }, async () => {
  for (const size of [DESKTOP, PHONE]) {
    const { page, finish } = await product.open('', size);
    await page.getByText('Good places to start').waitFor();
    await openDesk(page);
    await desk(page).getByText('About the source').click();
    await page.locator('input[name="file"]').setInputFiles([register('Wilhelmina Oort')]);
    await assertLooksRight(page, 'import-form');
    await press(page, 'Preview');
    await heading(page, /would bring$/).waitFor();
    await assertLooksRight(page, 'import-preview');
    await press(page, 'Import');
    await heading(page, /not taken$/).waitFor();
    await desk(page).getByText('there is no entity').waitFor();
    await assertLooksRight(page, 'import-report');
    await press(page, 'Undo this import');
    await press(page, 'Undo it');
    await desk(page).getByText('Undone', { exact: true }).waitFor();
    await finish();
  }
});

test('what the page fetches of scripts at its start stays within its budget', { skip }, async () => {
  const { page, finish } = await product.open('');
  /** @type {Set<string>} */
  const scripts = new Set();
  page.on('request', (request) => request.resourceType() === 'script' && scripts.add(request.url()));
  await page.reload();
  await page.getByText('Good places to start').waitFor();
  // Asked for again: a browser that has them already is not sent them.
  const contents = await Promise.all([...scripts].map(async (url) => (await fetch(url)).arrayBuffer()));
  const sizes = contents.map((content) => gzipSync(content).length);
  assert.ok(sizes.length > 0);
  assert.ok(sizes.reduce((sum, size) => sum + size, 0) < SCRIPT_BUDGET, `${sizes}`);
  await finish();
});
