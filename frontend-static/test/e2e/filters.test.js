/** @import {Page} from 'playwright-core' */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { settled } from './picture.js';
import { DESKTOP, PHONE, Product, assertLooksRight, missing, screenshot } from './product.js';
import { stored } from './stored.js';

const skip = missing();
const HUB = 'archive/keller';
const OPENED = `#entity=${encodeURIComponent(HUB)}`;

/** Who Anna Keller was with: from, to, and the sources that say so. @type {[string, string?, string?, string[]?][]} */
const TIES = [
  ['Harbour board', '2009', '2012', ['register', 'gazette', 'minutes']],
  ['School council', '2010-09', '2013-06', ['register']],
  ['Choir', '2011', '2011', ['gazette']],
  ['Rowing club', '2013', '2016-02', ['register', 'gazette']],
  ['Savings bank', '2014-05-01', '2017-02-03', ['gazette']],
  ['Town assembly', '2015', undefined, ['register', 'minutes']],
  ['Old guild', undefined, '2011', ['minutes']],
  ['Theatre', '2017-02', '2017-02', ['minutes']],
  ['Museum', '2018', '2021', ['register']],
  ['Chess circle', undefined, undefined, ['gazette']],
  ['Allotments', undefined, undefined, ['minutes']],
  ['Library', undefined, undefined, ['register']],
];

function archive() {
  const claims = (/** @type {string[]} */ sources) => sources.map((id) => ({ source: `archive/${id}`, locator: 'page 1' }));
  const body = (/** @type {string} */ name, /** @type {number} */ i) => ({ id: `archive/body-${i}`, type: 'Organization', name, claims: claims(['register']) });
  return {
    dataset: { id: 'archive', title: 'Town archive' },
    sources: [
      { id: 'archive/register', title: 'Register of associations', publisher: 'Town court', publishedOn: '2019' },
      { id: 'archive/gazette', title: 'The Harbour Gazette', publisher: 'Gazette press', publishedOn: '2018-04' },
      { id: 'archive/minutes', title: 'Minutes of the assembly', publisher: 'Town archive' },
    ],
    nodes: [
      { id: HUB, type: 'Person', name: 'Anna Keller', claims: claims(['register']) },
      ...TIES.map(([name], i) => body(name, i)),
      { id: 'archive/fair', type: 'Event', name: 'Spring fair', from: '2012-05', to: '2012-05', claims: claims(['gazette']) },
    ],
    edges: [
      ...TIES.map(([, from, to, sources = []], i) => ({ id: `archive/tie-${i}`, type: 'MEMBER_OF', source: HUB, target: `archive/body-${i}`, from, to, claims: claims(sources) })),
      { id: 'archive/visit', type: 'ATTENDED', source: HUB, target: 'archive/fair', claims: claims(['gazette']) },
    ],
  };
}

/** @type {Product} */
let product;

before(async () => {
  if (!skip) {
    product = await Product.shared();
    await product.importDocument(archive());
  }
});

after(async () => {
  await product?.stop();
});

const strip = (/** @type {Page} */ page) => page.getByRole('region', { name: 'Time' });
const slider = (/** @type {Page} */ page, /** @type {string} */ name) => strip(page).getByRole('slider', { name, exact: true });
const undated = (/** @type {Page} */ page) => strip(page).getByRole('checkbox', { name: /^\d+ undated/ });
const counts = (/** @type {Page} */ page) => page.locator('.counts > span').first();
const rows = (/** @type {Page} */ page) =>
  page.getByRole('region', { name: 'Relationships', exact: true }).locator('tbody tr').evaluateAll((all) => all.map((row) => row.dataset.key).toSorted());

/**
 * @param {Page} page
 * @param {string} text of the step that is then the current one
 */
async function step(page, text) {
  await page.locator(`button[aria-label^="Undo: ${text}"]`).waitFor();
}

/**
 * @param {Page} page
 * @param {'Graph' | 'Both' | 'Table'} stage
 */
async function opened(page, stage) {
  await step(page, 'Opened Anna Keller');
  await page.getByRole('complementary', { name: 'Details' }).getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: stage, exact: true }).click();
  if (stage !== 'Graph') {
    await page.locator('.tables tr').first().waitFor();
  }
}

test('the picture and the table at a time are what the server answers for it', { skip }, async () => {
  const { page, finish } = await product.open(OPENED);
  await opened(page, 'Both');
  await strip(page).getByText('4 undated').waitFor();
  await strip(page).getByRole('button', { name: 'Point' }).click();
  for (const at of ['2009', '2011-12-31', '2012', '2012-05-31', '2013-06', '2013-07', '2016-03', '2017', '2017-02', '2017-02-03', '2017-02-04', '2030']) {
    await strip(page).getByRole('textbox', { name: 'At' }).fill(at);
    await page.keyboard.press('Enter');
    const answer = await page.request.get(`/api/v1/entities/${encodeURIComponent(HUB)}/neighbourhood?perType=100&at=${at}`);
    const { edges, meta } = await answer.json();
    const expected = edges.map((/** @type {{id: string}} */ { id }) => id).toSorted();
    assert.deepEqual(await rows(page), expected, at);
    assert.equal(await counts(page).innerText(), `${expected.length + 1} entities, ${expected.length} relationships`, at);
    assert.equal(meta.undated.length, expected.filter((/** @type {string} */ id) => /tie-(9|10|11)|visit/.test(id)).length, at);
  }
  await finish();
});

test('by keyboard: handles say what they stand for, a settled change is one step, and undo brings the former time back', { skip }, async () => {
  const { page, finish } = await product.open(OPENED);
  await opened(page, 'Both');
  const all = await counts(page).innerText();
  const from = slider(page, 'From');
  await from.focus();
  assert.equal(await from.getAttribute('aria-valuetext'), 'beginning: 13 relationships');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  assert.match((await from.getAttribute('aria-valuetext')) ?? '', /^2012: \d+ relationships$/);
  await step(page, 'Time: from 2012');
  await slider(page, 'To').focus();
  assert.equal(await slider(page, 'To').getAttribute('aria-valuetext'), 'end: 11 relationships');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+z');
  await step(page, 'Time: from 2012');
  await page.keyboard.press('Control+y');
  await step(page, 'Time: 2012 to 2020');
  await page.getByText('2 entities and 2 relationships outside the time').first().waitFor();
  await stored(page);
  await page.reload();
  await step(page, 'Time: 2012 to 2020');
  assert.equal(await strip(page).getByRole('textbox', { name: 'To' }).inputValue(), '2020');
  await slider(page, 'To').press('Home');
  await step(page, 'Time: 2012');
  await slider(page, 'To').press('PageUp');
  await step(page, 'Time: from 2012');
  await strip(page).getByRole('button', { name: 'All times' }).click();
  await step(page, 'Time: all times');
  assert.equal(await counts(page).innerText(), all);
  await finish();
});

test('undated relationships can be switched off, and what is not a date is said to be none', { skip }, async () => {
  const { page, finish } = await product.open(OPENED);
  await opened(page, 'Both');
  await undated(page).press('Space');
  await step(page, 'Hid undated relationships');
  await page.getByText('4 entities and 4 undated relationships hidden').first().waitFor();
  assert.equal((await rows(page)).length, 9);
  await page.getByRole('button', { name: /^Show: 4 entities and 4 undated/ }).click();
  await step(page, 'Showed undated relationships again');
  await strip(page).getByRole('textbox', { name: 'From' }).fill('2017-02-30');
  await page.keyboard.press('Enter');
  await strip(page).getByRole('alert').getByText('There is no 2017-02-30 in the calendar.').waitFor();
  await screenshot(page, 'time-error');
  await strip(page).getByRole('textbox', { name: 'From' }).fill('2017-02-04');
  await page.keyboard.press('Enter');
  await step(page, 'Time: from 4 Feb 2017');
  assert.ok(!(await rows(page)).includes('archive/tie-4'));
  await page.getByRole('combobox', { name: /Search people/ }).fill('choir');
  await page.getByRole('option', { name: /^Choir/ }).click();
  await page.getByText('A filter that would have hidden this has been ended.').first().waitFor();
  assert.ok((await rows(page)).includes('archive/tie-2'));
  await finish();
});

test('by pointer: a period is drawn, moved and changed at its ends; nothing in the picture moves', { skip }, async () => {
  const { page, finish } = await product.open(OPENED);
  await opened(page, 'Graph');
  await settled(page);
  const look = () => page.evaluate(() => /** @type {HTMLCanvasElement} */ (document.querySelector('canvas.base')).toDataURL());
  const before = await look();
  const box = await strip(page).locator('.time-track').boundingBox();
  assert.ok(box);
  const drag = async (/** @type {number} */ a, /** @type {number} */ b) => {
    await page.mouse.move(box.x + a * box.width, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + ((a + b) / 2) * box.width, box.y + 20, { steps: 3 });
    await page.mouse.move(box.x + b * box.width, box.y + 20, { steps: 3 });
    await page.mouse.up();
  };
  // Thirteen years, from 2009 on.
  const year = (/** @type {number} */ number) => (number - 2009 + 0.5) / 13;
  await drag(year(2011), year(2013));
  await step(page, 'Time: 2011 to 2013');
  await screenshot(page, 'time-range');
  await drag(year(2012), year(2015));
  await step(page, 'Time: 2014 to 2016');
  const handle = await slider(page, 'To').boundingBox();
  assert.ok(handle);
  await drag((handle.x + handle.width / 2 - box.x) / box.width, year(2018));
  await step(page, 'Time: 2014 to 2018');
  assert.notEqual(await look(), before);
  for (let i = 0; i < 3; i += 1) {
    await page.keyboard.press('Control+z');
  }
  await step(page, 'Opened Anna Keller');
  await settled(page);
  assert.equal(await look(), before);
  await finish();
});

test('time can be played and halted; without motion it goes on a step at a time', { skip }, async () => {
  const { page, finish } = await product.open(OPENED);
  await opened(page, 'Graph');
  await strip(page).getByRole('button', { name: 'Play' }).click();
  await page.waitForFunction(() => /^201[1-9]:/.test(document.querySelector('.time-handle-to')?.getAttribute('aria-valuetext') ?? ''));
  await strip(page).getByRole('button', { name: 'Pause' }).press('Enter');
  await step(page, 'Time: until 201');
  await strip(page).getByRole('button', { name: 'Play' }).waitFor();
  await page.keyboard.press('Control+z');
  await step(page, 'Opened Anna Keller');

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await strip(page).getByRole('button', { name: 'Next step' }).press('Enter');
  await step(page, 'Time: until 2009');
  await strip(page).getByRole('button', { name: 'Next step' }).press('Enter');
  await step(page, 'Time: until 2010');
  await finish();
});

test('sources are switched off and on, looked at alone, and asked for in a number, all by keyboard', { skip }, async () => {
  const { page, finish } = await product.open(OPENED);
  await opened(page, 'Both');
  const all = await counts(page).innerText();
  await page.getByRole('button', { name: 'Sources', exact: true }).press('Enter');
  const panel = page.getByRole('complementary', { name: 'Sources' });
  const listed = panel.getByRole('list', { name: '3 sources' }).getByRole('listitem');
  await listed.first().waitFor();
  assert.deepEqual(await listed.locator('.source-count').allTextContents(), ['6 relationships', '6 relationships', '5 relationships']);
  await panel.getByRole('checkbox', { name: /^\s*The Harbour Gazette/ }).press('Space');
  await step(page, 'Without the source “The Harbour Gazette”');
  await page.getByText('4 entities and 4 relationships hidden by source').first().waitFor();
  assert.equal((await rows(page)).length, 9);
  assert.match(await page.evaluate(() => document.activeElement?.closest('label')?.textContent ?? ''), /^\s*The Harbour Gazette/);
  await panel.getByRole('button', { name: 'Only this: Minutes of the assembly' }).press('Enter');
  await step(page, 'Only what “Minutes of the assembly” supports');
  assert.deepEqual(await rows(page), ['archive/tie-0', 'archive/tie-10', 'archive/tie-5', 'archive/tie-6', 'archive/tie-7']);
  await panel.getByRole('button', { name: 'All sources' }).press('Enter');
  await step(page, 'All sources again');
  await panel.getByRole('spinbutton', { name: /^At least/ }).fill('2');
  await page.keyboard.press('Enter');
  await step(page, 'At least 2 sources');
  assert.deepEqual(await rows(page), ['archive/tie-0', 'archive/tie-3', 'archive/tie-5']);
  await stored(page);
  await page.reload();
  await step(page, 'At least 2 sources');
  assert.equal((await rows(page)).length, 0);
  await page.getByRole('button', { name: 'Both', exact: true }).click();
  await page.locator('.tables tr').first().waitFor();
  assert.equal((await rows(page)).length, 3);
  await page.getByRole('button', { name: /^Show: .+ hidden by source/ }).click();
  await step(page, 'Any number of sources');
  assert.equal(await counts(page).innerText(), all);
  await finish();
});

test('in either theme and size the filters look right, and axe finds nothing serious', { skip }, async () => {
  for (const size of [DESKTOP, PHONE]) {
    const { page, finish } = await product.open(OPENED, size);
    await opened(page, 'Graph');
    if (size === PHONE) {
      await page.getByRole('button', { name: 'Time', exact: true }).click();
    }
    await strip(page).getByRole('textbox', { name: 'From' }).fill('2011');
    await strip(page).getByRole('textbox', { name: 'To' }).fill('2014-06');
    await page.keyboard.press('Enter');
    await step(page, 'Time: 2011 to Jun 2014');
    await settled(page);
    await assertLooksRight(page, 'time');
    if (size === PHONE) {
      for (const control of await strip(page).locator('button:visible, input[type=text]:visible, .time-handle:visible, label.choice').all()) {
        const box = await control.boundingBox();
        assert.ok(box && box.height >= 44 && box.x >= 0 && box.x + box.width <= 390, `${await control.evaluate((e) => e.className)} ${JSON.stringify(box)}`);
      }
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
    }
    await page.getByRole('button', { name: 'Sources', exact: true }).click();
    await page.getByRole('checkbox', { name: /^Minutes of the assembly/ }).uncheck();
    await step(page, 'Without the source');
    await assertLooksRight(page, 'sources');
    await finish();
  }
});
