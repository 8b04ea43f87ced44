/** @import {Page} from 'playwright-core' */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { settled } from './picture.js';
import { Product, missing } from './product.js';

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

const heading = (/** @type {Page} */ page) => page.getByRole('heading', { level: 1 });
const counts = (/** @type {Page} */ page) => page.locator('.counts > span').first();

/** What each address that Clew writes shows, and what it is then called. */
const ADDRESSES = [
  { hash: '#query=single-source-facts&entity=person-mukhtar-ablyazov', shown: '.result th', name: 'What rests on a single source' },
  { hash: '#query=cases-without-a-statement', shown: '.result', name: 'Cases for which nobody issued a statement' },
  { hash: ABLYAZOV, shown: '.details-head', name: 'Mukhtar Ablyazov' },
  { hash: '#from=person-marju-lauristin&to=person-zhanbolat-mamay', shown: '.path', name: /Zhanbolat Mamay|Marju Lauristin/ },
  { hash: '#queries', shown: '.query-item', name: 'Follow the thread' },
];

test('every address opens the same thing when it is shared, and when the page is reloaded', { skip }, async () => {
  for (const { hash, shown, name } of ADDRESSES) {
    const { page, finish } = await product.open(hash);
    for (const way of ['shared', 'reloaded']) {
      await page.locator(shown).filter({ visible: true }).first().waitFor();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      assert.equal(await heading(page).filter({ visible: true }).count(), 1, `${hash} ${way}`);
      assert.equal(new URL(page.url()).hash, hash, `${hash} ${way}`);
      await (way === 'shared' ? page.reload() : undefined);
    }
    await finish();
  }
});

test('a link to a view and a saved view open what they are of, when they are reloaded too', { skip }, async () => {
  const { page, finish } = await product.open(ABLYAZOV);
  await counts(page).getByText(/^\d+ entities/).waitFor();
  await settled(page);
  const shown = await counts(page).innerText();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Copy link to this view' }).click();
  await page.getByText(/link .*is copied/i).first().waitFor({ state: 'attached' });
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const saved = await page.evaluate(async () => {
    const { items } = await (await fetch('api/v1/views?limit=1')).json();
    return items[0]?.id;
  });
  const addresses = [new URL(link).hash, ...(saved ? [`#view-id=${saved}`] : [])];
  for (const hash of addresses) {
    const other = await product.open(hash);
    await counts(other.page).getByText(/^\d+ entit/).waitFor();
    const first = await counts(other.page).innerText();
    await other.page.reload();
    await counts(other.page).getByText(first).waitFor();
    if (hash.startsWith('#view=')) {
      assert.equal(first, shown);
    }
    await other.finish();
  }
  await finish();
});

test('back and forward go from one thing to the next, and back to the start forward brings the graph again', { skip }, async () => {
  const { page, finish } = await product.open('');
  await page.getByRole('heading', { name: 'Follow the thread' }).waitFor();
  assert.equal(await page.title(), 'Clew');
  await page.getByRole('combobox', { name: /Search people/ }).fill('ablyazov');
  await page.getByRole('option', { name: /^Mukhtar Ablyazov/ }).click();
  await page.waitForFunction(() => document.title === 'Mukhtar Ablyazov · Clew');
  await counts(page).getByText(/^\d+ entities/).waitFor();
  await settled(page);
  await page.locator('canvas.overlay').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('h');
  await page.getByText('1 entity hidden by you').waitFor();
  const left = await counts(page).innerText();

  await page.goBack();
  await page.getByRole('heading', { name: 'Follow the thread' }).waitFor();
  await page.goForward();
  await page.getByText('1 entity hidden by you').waitFor();
  assert.equal(await counts(page).innerText(), left);
  await page.waitForFunction(() => document.title === 'Mukhtar Ablyazov · Clew');
  await finish();
});

test('by keyboard one leaves the search, and hears by which relationship one came to the next entity', { skip }, async () => {
  const { page, finish } = await product.open('');
  await page.getByText('Good places to start').waitFor();
  const search = page.getByRole('combobox', { name: /Search people/ });
  await search.fill('ablyazov');
  await page.getByRole('option', { name: /^Mukhtar Ablyazov/ }).waitFor();
  await page.keyboard.press('Enter');
  await counts(page).getByText(/^\d+ entities/).waitFor();
  await settled(page);
  await search.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Escape');
  const graph = page.getByRole('application', { name: /^Graph/ });
  await graph.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.getByText(/ relationships? shown\. .+ – .+ – .+/).waitFor({ state: 'attached' });
  await finish();
});

test('what is wrong with a search is said in words', { skip }, async () => {
  const { page, finish } = await product.open('');
  await page.getByText('Good places to start').waitFor();
  const search = page.getByRole('combobox', { name: /Search people/ });
  await search.fill('a'.repeat(201));
  await page.getByText('This is too long: a search has 200 characters at most.').waitFor();
  await search.fill('?!');
  await page.getByText('There is nothing to search for in this: write letters or digits.').waitFor();
  await finish();
});

test('the start is there though saved views cannot be read, and says so; they can be asked for again', { skip }, async () => {
  const { page, finish } = await product.open('');
  const failing = '**/api/v1/views?*';
  await page.route(failing, (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{"title":"No"}' }));
  await page.reload();
  await page.getByText('The saved views cannot be read just now.').waitFor();
  assert.ok((await page.locator('.entry-point').count()) >= 3);
  await page.unroute(failing);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('The saved views cannot be read just now.').waitFor({ state: 'detached' });
  await finish();
});

test('a part of the page that cannot be loaded is said where it would be, and comes when it is tried again', { skip }, async () => {
  const { page, finish } = await product.open(ABLYAZOV);
  await counts(page).getByText(/^\d+ entities/).waitFor();
  await settled(page);
  await page.route('**/chunks/*.js', (route) => route.abort());
  await page.getByRole('button', { name: 'Saved queries' }).click();
  const sheet = page.getByRole('complementary', { name: 'Saved queries' });
  await sheet.getByText('A part of this page could not be loaded: Clew cannot be reached.').waitFor();
  await page.unroute('**/chunks/*.js');
  await sheet.getByRole('button', { name: 'Try again' }).click();
  await sheet.locator('.query-item').first().waitFor();
  await finish();
});

test('what is on the screen can be taken away though Clew has gone', { skip }, async () => {
  const { page, finish } = await product.open(ABLYAZOV);
  const fetched = page.waitForResponse(/export-menu/);
  await counts(page).getByText(/^\d+ entities/).waitFor();
  await fetched;
  await settled(page);
  await page.context().setOffline(true);
  const downloaded = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Graph, PNG' }).click();
  assert.match((await downloaded).suggestedFilename(), /^mukhtar-ablyazov-\d{4}-\d\d-\d\d\.png$/);
  await finish();
});

test('a worker that cannot be loaded is said, and works when it is tried again', { skip }, async () => {
  const { page, finish } = await product.open('');
  await page.route('**/layout-worker.js', (route) => route.abort());
  await page.reload();
  await page.getByText('What places the entities could not be loaded').waitFor();
  await page.unroute('**/layout-worker.js');
  await page.locator('.entry-point').first().click();
  await counts(page).getByText(/^\d+ entities/).waitFor();
  await settled(page);
  assert.equal(await page.getByText('What places the entities could not be loaded').count(), 0);
  await finish();
});
