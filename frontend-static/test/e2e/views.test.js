/** @import {Page, Route} from 'playwright-core' */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { differentPixels, pictureOf, settled } from './picture.js';
import { DESKTOP, PHONE, Product, missing, screenshot, seriousFindings } from './product.js';

const skip = missing();
const ABLYAZOV = '#entity=person-mukhtar-ablyazov';
const TITLE = 'The family <b>Ablyazov</b>';
const sharing = { ...DESKTOP, permissions: ['clipboard-read', 'clipboard-write'] };

/** @type {Product} */
let product;

before(async () => {
  if (!skip) {
    product = await Product.shared();
  }
});

after(async () => {
  if (product) {
    for (const { id } of await savedViews()) {
      await fetch(`${product.url}api/v1/views/${id}`, { method: 'DELETE' });
    }
    await product.stop();
  }
});

/** @returns {Promise<{id: string, title: string, version: number}[]>} */
async function savedViews() {
  return (await (await fetch(`${product.url}api/v1/views`)).json()).items;
}

/**
 * A view as it could be saved again.
 *
 * @param {string} id
 */
async function documentOf(id) {
  const view = await (await fetch(`${product.url}api/v1/views/${id}`)).json();
  ['id', 'version', 'created', 'changed'].forEach((own) => delete view[own]);
  return view;
}

const sheet = (/** @type {Page} */ page) => page.getByRole('complementary', { name: 'Views' });
const undoOf = (/** @type {Page} */ page, /** @type {string} */ title) => page.locator(`button[aria-label^="Undo: ${title}"]`);
const openSheet = (/** @type {Page} */ page) => page.getByRole('button', { name: 'Views', exact: true }).click();
/** @param {Page} page */
async function clear(page) {
  await page.getByRole('button', { name: 'Clear the graph' }).click();
  await page.getByText('The graph is empty.', { exact: true }).waitFor();
}

test('a view is saved, listed, and comes back to the pixel by its link, as a step that can be undone', { skip }, async () => {
  const { page, finish } = await product.open(ABLYAZOV, sharing);
  await settled(page);
  await page.getByRole('complementary', { name: 'Details' }).getByRole('button', { name: 'Close' }).click();
  await page.locator('.legend-item').filter({ hasText: 'Country' }).click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await openSheet(page);
  await sheet(page).getByText('Nothing has been saved yet.').waitFor();
  await settled(page);
  const counts = await page.locator('.counts').innerText();
  const picture = await pictureOf(page);
  await sheet(page).getByLabel('Title').fill(TITLE);
  await sheet(page).getByRole('textbox', { name: 'Note' }).fill('Who is related to whom.\nTo do: the brother.');
  await sheet(page).getByText('With its history (2 steps)').waitFor();
  await sheet(page).getByRole('button', { name: 'Save view' }).click();
  await sheet(page).getByRole('heading', { name: `Opened: ${TITLE}` }).waitFor();
  await sheet(page).getByRole('button', { name: `Copy link to ${TITLE}` }).click();
  await sheet(page).getByText(`The link to “${TITLE}” is copied.`).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(link.slice(product.url.length), /^#view-id=[0-9a-f-]{36}$/);
  await screenshot(page, 'views-light');
  assert.deepEqual(await seriousFindings(page), []);
  await page.emulateMedia({ colorScheme: 'dark' });
  await screenshot(page, 'views-dark');
  assert.deepEqual(await seriousFindings(page), []);
  await finish();

  const other = await product.open(link.slice(product.url.length), sharing);
  await undoOf(other.page, 'Opened a saved view, ').waitFor();
  await openSheet(other.page);
  await sheet(other.page).getByText('Nothing of it has changed or gone.').waitFor();
  await settled(other.page);
  assert.equal(await other.page.locator('.counts').innerText(), counts);
  assert.equal(await other.page.locator('.notice').count(), 0, 'nothing has changed since');
  const difference = await differentPixels(other.page, picture);
  assert.ok(difference < 0.002, `${difference} of the pixels differ`);
  await sheet(other.page).getByRole('button', { name: 'Close' }).click();
  await goesThroughHistory(other.page, counts);
  await undoOf(other.page, 'Opened a saved view, ').click();
  await other.page.getByText('The graph is empty.', { exact: true }).waitFor();
  await other.finish();
});

/**
 * The steps that led to an opened view are there, each can be gone to, and what was done on another machine is no part
 * of undo.
 *
 * @param {Page} page
 * @param {string} counts
 */
async function goesThroughHistory(page, counts) {
  await page.getByRole('button', { name: 'History', exact: true }).click();
  const past = page.getByRole('complementary', { name: 'History' });
  const led = past.getByRole('list', { name: /^How it came about: Opened a saved view/ });
  assert.equal(await led.getByRole('button').count(), 2);
  await screenshot(page, 'views-history-light');
  assert.deepEqual(await seriousFindings(page), []);
  await page.emulateMedia({ colorScheme: 'dark' });
  await screenshot(page, 'views-history-dark');
  await led.getByRole('button', { name: /^Opened Mukhtar Ablyazov/ }).click();
  await page.locator('.legend-item[aria-pressed="true"]').filter({ hasText: 'Country' }).waitFor();
  await led.getByRole('button', { name: /^Hid by type: Country/ }).click();
  await settled(page);
  assert.equal(await page.locator('.counts').innerText(), counts);
  await past.getByRole('button', { name: /^Opened a saved view/ }).click();
  await past.getByRole('button', { name: 'Close' }).click();
}

test('it is saved again, not over somebody else\'s, renamed, deleted after a second question; the start offers the latest', { skip }, async () => {
  const { page, finish } = await product.open(ABLYAZOV);
  await settled(page);
  await openSheet(page);
  await sheet(page).getByLabel('Title').fill('Mine');
  await page.keyboard.press('Enter');
  await sheet(page).getByRole('heading', { name: 'Opened: Mine' }).waitFor();
  const mine = (await savedViews()).find(({ title }) => title === 'Mine');
  assert.ok(mine);
  const address = `${product.url}api/v1/views/${mine.id}`;
  const theirs = { ...(await documentOf(mine.id)), title: 'Theirs' };
  const headers = { 'Content-Type': 'application/json', 'If-Match': `"${mine.version}"` };
  assert.equal((await fetch(address, { method: 'PUT', headers, body: JSON.stringify(theirs) })).status, 200);

  await sheet(page).getByRole('textbox', { name: 'Note' }).fill('Changed by me');
  await sheet(page).getByRole('button', { name: 'Save changes' }).click();
  await sheet(page).getByText('Somebody else has saved “Mine” since you opened it.').waitFor();
  await screenshot(page, 'views-conflict');
  await sheet(page).getByRole('alert').getByRole('button', { name: 'Save as new' }).click();
  await sheet(page).getByRole('button', { name: 'Delete Theirs' }).waitFor();
  await sheet(page).getByRole('button', { name: 'Rename Mine' }).click();
  await page.keyboard.type('Ours');
  await page.keyboard.press('Enter');
  await sheet(page).getByRole('heading', { name: 'Opened: Ours' }).waitFor();

  await sheet(page).getByRole('button', { name: 'Delete Theirs' }).click();
  await page.keyboard.press('Enter');
  await sheet(page).getByRole('button', { name: 'Delete Theirs' }).click();
  await sheet(page).getByRole('button', { name: 'Delete', exact: true }).click();
  await sheet(page).getByRole('button', { name: 'Open Theirs' }).waitFor({ state: 'detached' });
  assert.deepEqual((await savedViews()).filter(({ title }) => ['Mine', 'Theirs'].includes(title)), []);

  await page.getByRole('complementary', { name: 'Details' }).getByRole('button', { name: 'Close' }).click();
  await page.setViewportSize(PHONE.viewport);
  await screenshot(page, 'views-light');
  assert.deepEqual(await seriousFindings(page), []);
  await page.emulateMedia({ colorScheme: 'dark' });
  await screenshot(page, 'views-dark');
  await page.setViewportSize(DESKTOP.viewport);
  await sheet(page).getByRole('button', { name: 'Close' }).click();
  await clear(page);
  const latest = page.getByRole('region', { name: 'Saved views' });
  await latest.getByRole('button', { name: /^Ours/ }).waitFor();
  await screenshot(page, 'views-start-dark');
  await latest.getByRole('button', { name: /^Ours/ }).click();
  await undoOf(page, 'Opened a saved view, “Ours”').waitFor();
  await finish();
});

test('what has gone and what has changed since is said by name, and what is new is offered', { skip }, async () => {
  const { page, finish } = await product.open(ABLYAZOV);
  await settled(page);
  const counts = await page.locator('.counts > span').first().innerText();
  await openSheet(page);
  await sheet(page).getByLabel('Title').fill('Before');
  // The server takes no such document: the page leaves out what it can do without.
  const tooLarge = (/** @type {Route} */ route) =>
    route.continue({ postData: JSON.stringify({ ...route.request().postDataJSON(), note: 'x'.repeat(9_000_000) }) });
  await page.route('**/api/v1/views', tooLarge, { times: 1 });
  await sheet(page).getByRole('button', { name: 'Save view' }).click();
  await sheet(page).getByText('The oldest step of its history found no room in “Before”.').waitFor();
  await sheet(page).getByRole('heading', { name: 'Opened: Before' }).waitFor();
  const { id } = (await savedViews()).find(({ title }) => title === 'Before') ?? { id: '' };
  const then = await documentOf(id);
  const relationship = then.relationships.pop();
  delete then.selection;
  assert.equal(then.history, undefined);
  then.entities.find((/** @type {{id: string}} */ each) => each.id === 'person-mukhtar-ablyazov').name = 'M. <b>Ablyazov</b>';
  then.entities[1].sources = 7;
  then.entities.push({ id: 'person-gone', x: 0, y: 0, name: 'Somebody <i>gone</i>', type: 'Person' });
  const created = await fetch(`${product.url}api/v1/views`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ ...then, title: 'After' }) });
  assert.equal(created.status, 201);
  await page.evaluate((hash) => void (location.hash = hash), `#view-id=${(await created.json()).id}`);
  await undoOf(page, 'Opened a saved view, “After”').waitFor();
  await page.getByText('1 entity of the view is no longer in the database: Somebody <i>gone</i>.').waitFor();
  await page.getByText(/^2 entities and relationships have changed since the view was saved: .*M\. <b>Ablyazov<\/b>/).waitFor();
  await sheet(page).getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'What changed' }).click();
  await sheet(page).getByRole('heading', { name: 'Gone from the database' }).waitFor();
  await sheet(page).getByText('name M. <b>Ablyazov</b> → Mukhtar Ablyazov').waitFor();
  await sheet(page).getByText('sources 7 → 1').waitFor();
  await screenshot(page, 'views-since');
  assert.deepEqual(await seriousFindings(page), []);
  await page.getByRole('button', { name: 'Add it' }).click();
  await undoOf(page, 'Added what the view did not have: 1 relationship').waitFor();
  assert.ok(relationship);
  assert.equal(await page.locator('.counts > span').first().innerText(), counts);
  await page.evaluate(() => void (location.hash = '#view-id=nothing'));
  await page.getByText(/^There is no such saved view/).waitFor();
  await finish();
});
