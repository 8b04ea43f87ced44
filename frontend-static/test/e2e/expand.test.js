/** @import {Page} from 'playwright-core' */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { placeOf, settled } from './picture.js';
import { DESKTOP, PHONE, Product, assertLooksRight, missing, screenshot } from './product.js';
import { stored } from './stored.js';

const skip = missing();
const ASSEMBLY = '#entity=harbour/assembly';
const MEMBERS = 150;
const COMMITTEES = 30;
const CLAIMS = [{ source: 'harbour/register', locator: 'page 1' }];

/** @type {Product} */
let product;

before(async () => {
  if (!skip) {
    product = await Product.shared();
    await product.importDocument(assembly());
  }
});

after(async () => {
  await product?.stop();
});

/** An assembly with more members than anybody wants at once, and with some committees. */
function assembly() {
  const entity = (/** @type {string} */ id, /** @type {string} */ type, /** @type {string} */ name) => ({ id: `harbour/${id}`, type, name, claims: CLAIMS });
  const edge = (/** @type {string} */ id, /** @type {string} */ type, /** @type {string} */ source, /** @type {string} */ target, more = {}) => ({
    id: `harbour/${id}`,
    type,
    source: `harbour/${source}`,
    target: `harbour/${target}`,
    claims: CLAIMS,
    ...more,
  });
  const numbers = (/** @type {number} */ count) => Array.from({ length: count }, (_, i) => i + 1);
  const members = numbers(MEMBERS);
  const committees = numbers(COMMITTEES);
  return {
    dataset: { id: 'harbour', title: 'Harbour' },
    sources: [{ id: 'harbour/register', title: 'Register of the harbour', publisher: 'Harbour office' }],
    nodes: [
      entity('assembly', 'Organization', 'Harbour Assembly'),
      entity('city', 'Organization', 'City of the Harbour'),
      entity('observer', 'Organization', 'Harbour Observer'),
      entity('watch', 'Organization', 'Night Watch'),
      ...members.map((i) => entity(`m-${i}`, 'Person', `Member ${i}`)),
      ...committees.map((i) => entity(`c-${i}`, 'Committee', `Committee ${i}`)),
    ],
    edges: [
      edge('located', 'LOCATED_IN', 'assembly', 'city'),
      edge('observed', 'CONCERNS', 'observer', 'assembly'),
      ...members.map((i) => edge(`e-${i}`, 'MEMBER_OF', `m-${i}`, 'assembly', { role: i % 10 === 0 ? 'speaker' : 'member', from: String(1860 + i) })),
      ...committees.map((i) => edge(`p-${i}`, 'PART_OF', `c-${i}`, 'assembly')),
      // All are somebody elsewhere too, where nobody has looked yet.
      ...members.map((i) => edge(`w-${i}`, 'MET_WITH', `m-${i}`, 'watch')),
    ],
  };
}

const details = (/** @type {Page} */ page) => page.getByRole('complementary', { name: 'Details' });
const menu = (/** @type {Page} */ page, name = 'Harbour Assembly') => page.getByRole('dialog', { name: `Expand ${name}` });
const group = (/** @type {Page} */ page, /** @type {string} */ name) => menu(page).getByRole('listitem').filter({ hasText: name });
const counts = (/** @type {Page} */ page) => page.locator('.counts').innerText();

/**
 * @param {Page} page
 * @param {string} text of the step that is then the current one
 */
async function undoLabel(page, text) {
  await page.locator(`button[aria-label^="Undo: ${text}"]`).waitFor();
}

/**
 * The assembly in the picture, with nothing over it.
 *
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
async function openAssembly(options = DESKTOP) {
  const opened = await product.open(ASSEMBLY, options);
  const { page } = opened;
  await undoLabel(page, 'Opened Harbour Assembly');
  await details(page).locator('.group').first().waitFor();
  await details(page).getByRole('button', { name: 'Close' }).click();
  await settled(page);
  return opened;
}

/** By the key for it. @param {Page} page */
async function openMenu(page) {
  await page.locator('canvas.overlay').focus();
  await page.keyboard.press('Shift+E');
  await group(page, 'Person: member of').waitFor();
}

test('the menu counts what there is and what is shown, and takes the next or all of a group', { skip }, async (t) => {
  for (const options of [DESKTOP, PHONE]) {
    const { page, finish } = await openAssembly(options);
    await openMenu(page);
    const times = [];
    for (let i = 0; i < 5; i += 1) {
      await page.keyboard.press('Escape');
      await menu(page).waitFor({ state: 'hidden' });
      const began = performance.now();
      await openMenu(page);
      times.push(Math.round(performance.now() - began));
    }
    t.diagnostic(`menu with counts: ${times} ms`);
    assert.match(await group(page, 'Person: member of').innerText(), /0 of 150 shown, 25 folded/);
    assert.match(await group(page, 'Committee: part of').innerText(), /0 of 30 shown, 25 folded/);
    assert.match(await group(page, 'Organization: concerns').innerText(), /1 of 1 shown$/);
    assert.equal(await group(page, 'Person: member of').getByRole('button', { name: /^Show all/ }).count(), 0);
    await screenshot(page, 'expand-menu');

    await group(page, 'Person: member of').getByRole('button', { name: 'Show 25 more' }).click();
    await group(page, 'Person: member of').getByText('0 of 150 shown, 50 folded').waitFor();
    await group(page, 'Committee: part of').getByRole('button', { name: 'Show 5 more' }).click();
    await group(page, 'Committee: part of').getByText('0 of 30 shown, 30 folded').waitFor();
    await group(page, 'Committee: part of').getByRole('button', { name: 'Unfold' }).click();
    await group(page, 'Committee: part of').getByText('30 of 30 shown').waitFor();
    assert.equal(await group(page, 'Committee: part of').getByRole('button').count(), 0);
    await screenshot(page, 'expand-menu-more');
    await page.keyboard.press('Escape');
    await undoLabel(page, 'Unfolded 30 × Committee (part of: Harbour Assembly)');
    await settled(page);
    await screenshot(page, 'expand-shown');
    await finish();
  }
});

test('neighbours are chosen from a list, by keyboard alone', { skip }, async () => {
  const { page, finish } = await openAssembly();
  const before = await counts(page);
  await openMenu(page);
  await group(page, 'Person: member of').getByRole('button', { name: 'Choose…' }).press('Enter');
  await menu(page).getByText('All 150 entities are listed.').waitFor();
  assert.equal(await menu(page).getByRole('button', { name: 'Add' }).isDisabled(), true);
  await page.keyboard.type('member 14');
  await page.waitForFunction(() => document.querySelectorAll('.chooser-list li').length === 12);
  await menu(page).getByRole('combobox', { name: 'Sort by' }).selectOption('latest');
  assert.match(await menu(page).getByRole('listitem').first().innerText(), /Member 149\s+member · since 2009 · 2 relationships/);
  await menu(page).getByRole('checkbox', { name: /^All \d+/ }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  assert.equal(await menu(page).locator('.chooser-list input:checked:enabled').count(), 2);
  await screenshot(page, 'expand-list');
  await menu(page).getByRole('button', { name: 'Add 2' }).press('Enter');
  await group(page, 'Person: member of').getByText('2 of 150 shown').waitFor();
  await page.keyboard.press('Escape');
  await undoLabel(page, 'Chose from Harbour Assembly, Person: member of');
  await page.keyboard.press('Control+z');
  await undoLabel(page, 'Opened Harbour Assembly');
  assert.equal(await counts(page), before);
  await finish();
});

test('what has more than 100 neighbours is never expanded at once: the menu opens', { skip }, async () => {
  const { page, finish } = await openAssembly();
  const before = await counts(page);
  await page.locator('canvas.overlay').focus();
  await page.keyboard.press('e');
  await group(page, 'Person: member of').waitFor();
  await menu(page).getByText('A group of more than 100 never comes at once').waitFor();
  await page.keyboard.press('Escape');
  await menu(page).waitFor({ state: 'hidden' });
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'overlay');
  assert.equal(await counts(page), before);

  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Expand…' }).click();
  await group(page, 'Person: member of').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await page.getByText('Choose by what to expand').waitFor();
  await finish();
});

test('the details lead to the same list, and say what goes wrong', { skip }, async () => {
  const { page, finish } = await product.open(ASSEMBLY);
  await details(page).getByRole('button', { name: 'Choose…: Person: member of' }).click();
  await menu(page).getByText('All 150 entities are listed.').waitFor();
  await page.keyboard.press('Escape');
  await group(page, 'Person: member of').waitFor();
  await page.context().setOffline(true);
  await group(page, 'Person: member of').getByRole('button', { name: 'Show 25 more' }).click();
  await menu(page).getByRole('alert').getByText('Clew cannot be reached.').waitFor();
  await page.context().setOffline(false);
  await menu(page).getByRole('button', { name: 'Try again' }).click();
  await group(page, 'Person: member of').getByText('0 of 150 shown, 50 folded').waitFor();
  await menu(page).getByRole('button', { name: 'Close' }).click();
  await details(page).getByText('0 of 150 shown, 50 folded').waitFor();
  await screenshot(page, 'expand-details');
  await finish();
});

const PERSONS = '25 × Person (member of: Harbour Assembly)';

/**
 * Walks to a bundle by keyboard.
 *
 * @param {Page} page
 * @param {string} name
 */
async function walkTo(page, name) {
  await page.locator('canvas.overlay').focus();
  const said = page.locator('body > [aria-live]');
  for (const key of ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowRight'].flatMap((each) => [each, each])) {
    await page.keyboard.press(key);
    await page.waitForFunction(() => document.querySelector('body > [aria-live]')?.textContent !== '');
    if ((await said.textContent())?.startsWith(name)) {
      return;
    }
  }
  assert.fail(`no way to ${name}`);
}

/**
 * Some that are folded, as the list of their group tells.
 *
 * @param {Page} page
 */
async function namesOfFolded(page) {
  await openMenu(page);
  await group(page, 'Person: member of').getByRole('button', { name: 'Choose…' }).click();
  await menu(page).getByText('All 150 entities are listed.').waitFor();
  const names = await page.locator('.chooser-list li:has(.tag) .option-name').allInnerTexts();
  await menu(page).getByRole('button', { name: 'Close' }).click();
  return names;
}

test('a hub arrives with its leaves folded; nothing is hidden silently, and unfolding moves nothing that was there', { skip }, async () => {
  const { page, finish } = await openAssembly();
  await page.getByRole('button', { name: 'Both' }).click();
  await settled(page);
  assert.match(await counts(page), /^3 entities, 2 relationships\s+50 entities folded/);
  await page.getByText('Folded in the graph, and not in this table').waitFor();
  assert.equal(await page.getByRole('region', { name: 'Entities' }).getByRole('row').count(), 4);
  const names = ['Harbour Assembly', 'City of the Harbour', 'Harbour Observer'];
  // The details take their room before anything is measured.
  await placeOf(page, 'City of the Harbour');
  const figure = async () => {
    await page.getByRole('button', { name: 'Fit to view' }).click();
    await settled(page);
    const places = [];
    for (const name of names) {
      places.push(await placeOf(page, name));
    }
    return places;
  };
  const before = await figure();
  await page.getByRole('button', { name: `Unfold: ${PERSONS}` }).click();
  await undoLabel(page, `Unfolded ${PERSONS}`);
  await settled(page);
  assert.match(await counts(page), /^28 entities, 27 relationships\s+25 entities folded/);
  const after = await figure();
  // The camera may have moved back: what may not change is the figure the known nodes make.
  const apart = (/** @type {{x: number, y: number}[]} */ places, /** @type {number} */ a, /** @type {number} */ b) =>
    Math.hypot(places[a].x - places[b].x, places[a].y - places[b].y);
  const scale = apart(after, 0, 1) / apart(before, 0, 1);
  for (const [a, b] of [[0, 2], [1, 2]]) {
    assert.ok(Math.abs(apart(after, a, b) - scale * apart(before, a, b)) < 1.5, `${names[a]} and ${names[b]} moved`);
  }
  await page.keyboard.press('Control+z');
  await undoLabel(page, 'Opened Harbour Assembly');
  assert.match(await counts(page), /50 entities folded/);
  await page.keyboard.press('Control+Shift+z');
  await undoLabel(page, `Unfolded ${PERSONS}`);
  await page.getByText('Committee (part of').first().waitFor();
  await stored(page);
  await page.reload();
  await undoLabel(page, `Unfolded ${PERSONS}`);
  assert.match(await counts(page), /^28 entities, 27 relationships\s+25 entities folded/);
  await finish();
});

test('a bundle is unfolded and folded by keyboard and by a click, and from the menu', { skip }, async () => {
  for (const options of [DESKTOP, PHONE]) {
    const { page, finish } = await openAssembly(options);
    await screenshot(page, 'folded');
    await walkTo(page, PERSONS);
    await screenshot(page, 'folded-at');
    await page.keyboard.press('Enter');
    await undoLabel(page, `Unfolded ${PERSONS}`);
    await settled(page);
    await screenshot(page, 'unfolded');
    await page.keyboard.press('Control+z');
    await undoLabel(page, 'Opened Harbour Assembly');
    await page.getByRole('button', { name: 'Fit to view' }).click();
    await settled(page);

    await walkTo(page, PERSONS);
    await page.keyboard.press('Shift+F10');
    const actions = page.getByRole('menu', { name: `Actions for ${PERSONS}` });
    const box = await actions.boundingBox();
    assert.ok(box);
    await screenshot(page, 'folded-menu');
    await page.keyboard.press('Escape');
    if (options === DESKTOP) {
      await page.mouse.click(box.x, box.y);
    } else {
      await page.keyboard.press('f');
    }
    await undoLabel(page, `Unfolded ${PERSONS}`);
    assert.match(await counts(page), /25 entities folded/);

    await page.getByRole('button', { name: 'Unfold: 25 entities folded' }).click();
    await undoLabel(page, 'Unfolded 25 × Committee');
    await settled(page);
    await walkTo(page, 'Harbour Assembly');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Fold 50 neighbours' }).click();
    await undoLabel(page, 'Folded 50 entities');
    assert.match(await counts(page), /^3 entities, 2 relationships\s+50 entities folded/);
    await finish();
  }
});

test('one that is searched for, or on a path, comes out of its bundle', { skip }, async () => {
  const { page, finish } = await openAssembly();
  const [first, second] = await namesOfFolded(page);
  await page.getByRole('combobox', { name: /Search people/ }).fill(first);
  await page.getByRole('option', { name: new RegExp(`^${first}(?!\\d)`) }).first().click();
  await details(page).getByRole('heading', { name: first, exact: true }).waitFor();
  await undoLabel(page, `Unfolded ${first}`);
  assert.match(await counts(page), /49 entities folded/);
  await settled(page);
  await screenshot(page, 'taken-out');

  const id = `harbour/m-${second.replace(/\D+/, '')}`;
  await page.evaluate((from) => (location.hash = `#from=${from}&to=harbour/city`), id);
  await page.locator('.path').first().getByRole('button', { name: /most telling/ }).click();
  await page.getByText('48 entities folded').waitFor();
  await settled(page);
  await screenshot(page, 'path-unfolded');
  await finish();
});

test('in either theme and size the menu looks right, and axe finds nothing serious', { skip }, async () => {
  for (const size of [DESKTOP, PHONE]) {
    const { page, finish } = await openAssembly(size);
    await openMenu(page);
    await assertLooksRight(page, 'expand-menu');
    await group(page, 'Person: member of').getByRole('button', { name: 'Choose…' }).click();
    await menu(page).getByText('All 150 entities are listed.').waitFor();
    await assertLooksRight(page, 'expand-list');
    if (size === PHONE) {
      for (const button of await menu(page).getByRole('button').all()) {
        const box = await button.boundingBox();
        assert.ok(box && box.height >= 44, await button.innerText());
      }
    }
    await finish();
  }
});
