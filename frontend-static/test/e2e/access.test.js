import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { after, before, test } from 'node:test';
import { Server, launch, missing } from './product.js';

/** An address of this machine that browsers do not trust as they trust the loopback address. */
const address = Object.values(networkInterfaces())
  .flat()
  .find((each) => each?.family === 'IPv4' && !each.internal)?.address;
const skip = missing() || (address === undefined && 'this machine has no address but the loopback one');
const READING = ['get', 'head'];
/** Questions by POST change nothing, but are refused alike. */
const BODY = JSON.stringify({ ids: ['person-mukhtar-ablyazov', 'person-elmar-brok'], title: 'Theirs', entities: [] });

/** @type {Server} */
let clew;
/** @type {import('node:http').Server} */
let foreign;
/** @type {import('playwright-core').Browser} */
let browser;

before(async () => {
  if (!skip) {
    clew = await Server.start(['--server.address=0.0.0.0', '--clew.access=open']);
    foreign = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end('<title>Theirs</title>'));
    await new Promise((resolve) => foreign.listen(0, () => resolve(null)));
    browser = await launch(['--host-resolver-rules=MAP evil.example 127.0.0.1']);
  }
});

after(async () => {
  await browser?.close();
  foreign?.close();
  await clew?.stop();
});

/** @param {string} path */
async function read(path) {
  return (await fetch(clew.url + path)).json();
}

/** All that somebody else could change. */
async function state() {
  const [imports, views, entities] = await Promise.all(['imports', 'views', 'entities?limit=1'].map((path) => read(`api/v1/${path}`)));
  return { imports: imports.items, views: views.items, entities: entities.total };
}

/** Every call that is no GET, by the address it has for the import that is there. */
async function writingCalls() {
  const { paths } = await read('v3/api-docs');
  const [{ id }] = (await read('api/v1/imports')).items;
  return Object.entries(paths).flatMap(([path, calls]) =>
    Object.keys(calls)
      .filter((method) => !READING.includes(method))
      .map((method) => ({ method: method.toUpperCase(), path: path.replaceAll(/\{\w+\}/g, id).slice(1) })),
  );
}

test('a page of another site changes nothing, whichever address it uses', { skip }, async () => {
  const port = new URL(clew.url).port;
  const calls = await writingCalls();
  assert.ok(calls.length >= 8);
  const before = await state();
  const page = await browser.newPage();
  /** @type {string[]} */
  const answers = [];
  page.on('response', (response) => response.request().resourceType() === 'fetch' && answers.push(`${response.status()} ${response.request().method()}`));
  await page.goto(`http://evil.example:${/** @type {import('node:net').AddressInfo} */ (foreign.address()).port}/`);
  for (const site of [`http://${address}:${port}/`, `http://localhost:${port}/`]) {
    const outcomes = await page.evaluate(
      ({ all, base, body }) => {
        const form = new FormData();
        form.append('dataset', 'theirs');
        form.append('file', new Blob(['{"nodes": []}']), 'theirs.json');
        const attempts = all.flatMap(({ method, path }) => [
          fetch(base + path, { method, mode: 'no-cors', body: form }),
          fetch(base + path, { method, mode: 'no-cors', headers: { 'Content-Type': 'text/plain' }, body }),
          fetch(base + path, { method, headers: { 'Content-Type': 'application/json' }, body }),
        ]);
        return Promise.allSettled(attempts).then((settled) => settled.map(({ status }) => status));
      },
      { all: calls, base: site, body: BODY },
    );
    assert.equal(outcomes.length, 3 * calls.length);
  }
  const posts = calls.filter(({ method }) => method === 'POST').length;
  assert.equal(answers.filter((answer) => answer === '403 POST').length, 2 * 2 * posts, `${answers}`);
  assert.deepEqual(answers.filter((answer) => !/^403|OPTIONS$/.test(answer)), []);
  assert.deepEqual(await state(), before);
  await page.close();
});

test('a name that suddenly leads to this machine is not answered to', { skip }, async () => {
  const page = await browser.newPage();
  const response = await page.goto(`http://evil.example:${new URL(clew.url).port}/`);
  assert.equal(response?.status(), 421);
  assert.match((await response?.text()) ?? '', /urn:clew:problem:unknown-host/);
  const api = await page.goto(`http://evil.example:${new URL(clew.url).port}/api/v1/entities`);
  assert.equal(api?.status(), 421);
  await page.close();
});

test('at its own address the page works as ever', { skip }, async () => {
  const page = await browser.newPage();
  await page.goto(`http://${address}:${new URL(clew.url).port}/#entity=person-mukhtar-ablyazov`);
  await page.getByRole('heading', { name: 'Mukhtar Ablyazov' }).first().waitFor();
  const title = await page.evaluate(async () => {
    const body = JSON.stringify({ title: 'Ours', entities: [{ id: 'person-mukhtar-ablyazov', x: 0, y: 0, name: 'Mukhtar Ablyazov', type: 'Person' }] });
    const saved = await fetch('api/v1/views', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    const { id } = await saved.json();
    const found = await (await fetch(`api/v1/views/${id}`)).json();
    await fetch(`api/v1/views/${id}`, { method: 'DELETE' });
    return found.title;
  });
  assert.equal(title, 'Ours');
  await page.close();
});
