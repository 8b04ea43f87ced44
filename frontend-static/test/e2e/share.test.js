/** @import {Page} from 'playwright-core' */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { differentPixels, pictureOf, pixelsOf, settled } from './picture.js';
import { DESKTOP, PHONE, Product, keep, missing, screenshot, seriousFindings } from './product.js';

const skip = missing();
const ABLYAZOV = '#entity=person-mukhtar-ablyazov';
const HOSTILE = '</script><img src=x onerror=alert(1)><script>alert(2)</script>';

/** @type {Product} */
let product;
/** @type {string} */
let folder;

before(async () => {
  if (!skip) {
    product = await Product.shared();
    folder = await mkdtemp(join(tmpdir(), 'clew-share-'));
    await firstEvidence();
  }
});

/** The first question to a cold database may use up its time; people come later than that. */
async function firstEvidence() {
  const body = JSON.stringify({ ids: ['person-mukhtar-ablyazov', 'country-kz'] });
  const request = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body };
  for (let status = 503; status === 503; ) {
    ({ status } = await fetch(`${product.url}api/v1/subgraph?format=clew`, request));
  }
}

after(async () => {
  await product?.stop();
  if (folder) {
    await rm(folder, { recursive: true, force: true });
  }
});

const details = (/** @type {Page} */ page) => page.getByRole('complementary', { name: 'Details' });

/**
 * @param {Page} page
 * @param {string | RegExp} name of an item of the export menu
 */
async function chooseExport(page, name) {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
}

/**
 * Exports what is shown as a page, and where it is on the disk.
 *
 * @param {Page} page
 * @param {string} name
 */
async function exportPage(page, name) {
  const download = page.waitForEvent('download');
  await chooseExport(page, /^Offline report/);
  const path = join(folder, name);
  await (await download).saveAs(path);
  return path;
}

/**
 * Opens a file from the disk in a browser of its own that can reach nothing.
 *
 * @param {string} path
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
async function openFile(path, options = DESKTOP) {
  const address = pathToFileURL(path).href;
  return product.openAt(address, address, { ...options, offline: true });
}

test('the view as one page: opened from the disk it is the same picture, with all its evidence as footnotes', { skip }, async () => {
  const { page, finish } = await product.open(ABLYAZOV);
  await settled(page);
  const counts = await page.locator('.counts > span').first().innerText();
  const path = await exportPage(page, 'view.html');
  await page.getByText(/\.html is downloaded\./).waitFor({ state: 'attached' });
  await finish();
  await keep('view.html', await readFile(path));

  const file = await openFile(path);
  await file.page.locator('html.live').waitFor();
  assert.equal(await file.page.locator('.counts > span').first().innerText(), counts);
  await details(file.page).getByRole('heading', { name: 'Mukhtar Ablyazov' }).waitFor();
  await settled(file.page);
  assert.ok((await pixelsOf(file.page, '--type-0')) > 500, 'people are painted');
  await screenshot(file.page, 'file-light');
  assert.deepEqual(await seriousFindings(file.page), []);

  const search = file.page.getByRole('combobox', { name: /Search in this page/ });
  await file.page.keyboard.press('/');
  await search.pressSequentially('kazakh');
  await file.page.getByRole('option', { name: /^Kazakhstan/ }).waitFor();
  await file.page.keyboard.press('Enter');
  await details(file.page).getByRole('heading', { name: 'Kazakhstan', exact: true }).waitFor();
  const links = details(file.page).locator('.file-links button');
  await links.first().click();
  const reference = details(file.page).locator('.claim .reference').first();
  const number = (await reference.innerText()).slice(1, -1);
  await reference.click();
  await file.page.locator(`#note-${number}`).waitFor();
  assert.match(await file.page.locator(`#note-${number}`).innerText(), /The ODF discussed human rights .*Open Dialog Foundation/);
  await screenshot(file.page, 'file-evidence-light');
  assert.deepEqual(await seriousFindings(file.page), []);
  await file.finish();
});

test('in a page that was kept the keyboard walks, filters filter, and tables and picture stay in step', { skip }, async () => {
  const { page, finish } = await product.open(ABLYAZOV);
  await settled(page);
  const path = await exportPage(page, 'keyboard.html');
  await finish();
  const { page: file, finish: close } = await openFile(path, { ...DESKTOP, colorScheme: 'dark' });
  await file.getByRole('button', { name: 'Both' }).click();
  await file.locator('canvas.overlay').focus();
  await file.keyboard.press('ArrowRight');
  await file.locator('[aria-live="polite"]').filter({ hasText: / relationships? shown\./ }).waitFor({ state: 'attached' });
  await file.keyboard.press('Enter');
  const heading = await details(file).locator('.details-head h2').innerText();
  assert.equal(await file.locator('tr[aria-current] a').first().innerText(), heading);
  await settled(file);
  await screenshot(file, 'file-both-dark');

  const rows = file.getByRole('region', { name: 'Entities' }).locator('tbody tr:visible');
  const all = await rows.count();
  await file.locator('.legend-item').filter({ hasText: 'Country' }).click();
  await file.getByText(/hidden by filter/).first().waitFor();
  assert.ok((await rows.count()) < all);
  await file.locator('.legend-item').filter({ hasText: 'Country' }).click();
  assert.equal(await rows.count(), all);
  assert.deepEqual(await seriousFindings(file), []);
  await close();

  const phone = await openFile(path, PHONE);
  await phone.page.locator('html.live').waitFor();
  await settled(phone.page);
  await screenshot(phone.page, 'file-phone');
  assert.deepEqual(await seriousFindings(phone.page), []);
  await phone.finish();
});

test('hostile names stay text in the page, and without JavaScript tables and footnotes are there', { skip }, async () => {
  const hostile = { id: 'person-hostile', type: 'Person', name: HOSTILE, aliases: [`"'><b>${HOSTILE}`], claims: [{ source: 'hostile', locator: HOSTILE }] };
  const edge = { id: 'hostile-knows', type: 'ASSOCIATED_WITH', source: 'person-hostile', target: 'person-other', role: HOSTILE, claims: hostile.claims };
  const other = { ...hostile, id: 'person-other', name: 'Other', aliases: [] };
  const source = { id: 'hostile', title: HOSTILE, publisher: HOSTILE, url: 'javascript:alert(3)' };
  await product.importDocument({ dataset: { id: 'hostile', title: 'Hostile' }, sources: [source], nodes: [hostile, other], edges: [edge] });
  const { page, finish } = await product.open('#entity=person-hostile');
  await settled(page);
  const path = await exportPage(page, 'hostile.html');
  await finish();

  const file = await openFile(path);
  await details(file.page).getByRole('heading', { name: HOSTILE, exact: true }).waitFor();
  assert.equal(await file.page.locator('img').count(), 0);
  assert.equal(await file.page.locator('script').count(), 2);
  assert.equal(await file.page.locator('a[href^="javascript" i]').count(), 0);
  await file.finish();

  const still = await openFile(path, { ...DESKTOP, javaScriptEnabled: false });
  await still.page.getByRole('link', { name: HOSTILE, exact: true }).first().waitFor();
  assert.ok(await still.page.locator('.still svg').isVisible());
  assert.ok(await still.page.getByRole('heading', { name: 'Evidence' }).isVisible());
  assert.equal(await still.page.locator('img').count(), 0);
  await screenshot(still.page, 'file-without-javascript');
  await still.finish();
});

/** @param {Page} page */
async function copiedLink(page) {
  await chooseExport(page, /^Copy link to this view/);
  await page.getByText(/^The link to this view is copied/).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

const sharing = { ...DESKTOP, permissions: ['clipboard-read', 'clipboard-write'] };
const undoOf = (/** @type {Page} */ page, /** @type {string} */ title) => page.locator(`button[aria-label^="Undo: ${title}"]`);

test('a link holds the whole view: places, filters, camera; it is a step that can be undone', { skip }, async () => {
  const { page, finish } = await product.open(ABLYAZOV, sharing);
  await settled(page);
  await details(page).getByRole('button', { name: 'Close' }).click();
  await page.locator('.legend-item').filter({ hasText: 'Country' }).click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.locator('canvas.overlay').focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await settled(page);
  const counts = await page.locator('.counts').innerText();
  const picture = await pictureOf(page);
  const link = await copiedLink(page);
  assert.ok(link.startsWith(`${product.url}#view=`), link.slice(0, 60));
  assert.ok(link.length < 8100, `${link.length} characters`);
  await finish();

  const other = await product.open(link.slice(product.url.length), sharing);
  await undoOf(other.page, 'Opened a link: ').waitFor();
  await settled(other.page);
  assert.equal(await other.page.locator('.counts').innerText(), counts);
  assert.ok(await other.page.locator('.notice').count() === 0, 'nothing has changed since');
  const difference = await differentPixels(other.page, picture);
  assert.ok(difference < 0.002, `${difference} of the pixels differ`);
  await screenshot(other.page, 'link-opened');
  await other.page.locator('.legend-item').filter({ hasText: 'Country' }).click();
  await undoOf(other.page, 'Showed again by type').waitFor();
  await undoOf(other.page, '').click();
  await undoOf(other.page, '').click();
  await other.page.getByText('The graph is empty.').waitFor();
  await other.finish();
});

test('a link that cannot be read says so and leaves the picture; what has gone is named, what is new is offered', { skip }, async () => {
  const { page, finish } = await product.open(ABLYAZOV, sharing);
  await settled(page);
  const counts = await page.locator('.counts > span').first().innerText();
  const link = await copiedLink(page);
  const go = (/** @type {string} */ hash) => page.evaluate((to) => void (location.hash = to), hash);
  for (const hostile of ['#view=', '#view=%3Cimg%20src=x%20onerror=alert(1)%3E', link.slice(link.indexOf('#'), -40), '#view=AAAA']) {
    await go(hostile);
    await page.getByText(/^This link to a view cannot be read/).waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).last().click();
    assert.equal(await page.locator('.counts > span').first().innerText(), counts);
  }

  const changed = await page.evaluate(recoded, link.slice(link.indexOf('=') + 1));
  await go(`#view=${changed}`);
  await undoOf(page, 'Opened a link: ').waitFor();
  await page.getByText(/^1 entity of the link is no longer in the database: Somebody <b>gone<\/b>\.$/).waitFor();
  await page.getByText(/^1 relationship of the link is no longer in the database: .* – .* – /).waitFor();
  await page.getByText(/^1 relationship among these entities is not in the link/).waitFor();
  await screenshot(page, 'link-changed');
  assert.deepEqual(await seriousFindings(page), []);
  assert.notEqual(await page.locator('.counts > span').first().innerText(), counts);
  await page.getByRole('button', { name: 'Add it' }).click();
  await undoOf(page, 'Added what the link did not have: 1 relationship').waitFor();
  assert.equal(await page.locator('.counts > span').first().innerText(), counts);
  await finish();
});

/**
 * The same link with an entity that is nowhere, and with one relationship less and another one that is nowhere.
 *
 * @param {string} code
 */
async function recoded(code) {
  const through = (/** @type {BlobPart} */ part, /** @type {CompressionStream | DecompressionStream} */ stream) =>
    new Response(new Blob([part]).stream().pipeThrough(stream));
  const packed = Uint8Array.from(atob(code.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
  const data = await through(packed, new DecompressionStream('deflate-raw')).json();
  data.ids.push('person-gone');
  data.names.push('Somebody <b>gone</b>');
  data.x.push(0);
  data.y.push(0);
  data.flags.push(0);
  data.edges[0] = 'gone';
  const again = await through(JSON.stringify(data), new CompressionStream('deflate-raw')).arrayBuffer();
  const binary = Array.from(new Uint8Array(again), (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

test('a view that is too large for a link is told so, with what to do instead', { skip }, async () => {
  const claims = [{ source: 'crowd', locator: 'page 1' }];
  // Names that no compression makes any shorter.
  const name = () => randomBytes(400).toString('base64url');
  const nodes = Array.from({ length: 20 }, (_, i) => ({ id: `crowd-${i}`, type: 'Person', name: name(), claims }));
  const edges = nodes.slice(1).map(({ id }) => ({ id: `crowd-met-${id}`, type: 'MET_WITH', source: 'crowd-0', target: id, claims }));
  const sources = [{ id: 'crowd', title: 'List', publisher: 'Somebody' }];
  await product.importDocument({ dataset: { id: 'crowd', title: 'Crowd' }, sources, nodes, edges });
  const { page, finish } = await product.open('#entity=crowd-0', sharing);
  await settled(page);
  await chooseExport(page, /^Copy link to this view/);
  const why = /^Too large for a link: 20 entities and 19 relationships make \d+(\.\d)? kB, and a link holds 8 kB/;
  await page.getByRole('menu', { name: why }).waitFor();
  await screenshot(page, 'link-too-large');
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /^Clew document/ }).click();
  assert.match((await download).suggestedFilename(), /\.clew\.json$/);
  await finish();
});

test('on paper are the picture, its legend and the evidence of what is selected, and nothing to press', { skip }, async () => {
  const { page, finish } = await product.open(ABLYAZOV, { ...DESKTOP, colorScheme: 'dark' });
  await settled(page);
  const [entities, relationships] = (await page.locator('.counts > span').first().innerText()).match(/\d+/g)?.map(Number) ?? [];
  const pdf = await page.pdf({ format: 'A4' });
  await keep('print.pdf', pdf);
  assert.ok(pdf.length > 20_000);

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize({ width: 688, height: 971 });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.getByRole('heading', { level: 1, name: /^Mukhtar Ablyazov, .* and \d+ more$/ }).waitFor();
  await page.locator('.print-sheet svg').waitFor();
  assert.ok(await page.locator('.legend-body').isVisible());
  assert.ok(await page.locator('.claim').first().isVisible());
  assert.equal(await page.getByRole('button', { name: /Zoom in|Undo|Export|Copy|Expand|Close/ }).filter({ visible: true }).count(), 0);
  const background = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--canvas').trim());
  assert.equal(background, '#ffffff');
  await keep('print-selected.png', await page.screenshot({ fullPage: true }));
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.equal(await page.locator('.print-sheet').count(), 0);

  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize(DESKTOP.viewport);
  await page.evaluate(() => {
    window.print = () => document.body.classList.add('was-printed');
  });
  await chooseExport(page, /^Print or PDF/);
  await page.locator('body.was-printed').waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 688, height: 971 });
  assert.ok(await page.locator('.printed > svg').isVisible());
  assert.ok((await page.locator('.printed .footnote').count()) > 10);
  assert.equal(await page.locator('.printed tbody tr').count(), entities + relationships);
  await keep('print-all.png', await page.screenshot({ fullPage: true }));
  await keep('print-all.pdf', await page.pdf({ format: 'A4' }));
  await finish();
});
