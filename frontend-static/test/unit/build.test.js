import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';

const MODULE = new URL('../../', import.meta.url);

test('what is tested with npm is what Maven bundles: the same versions of d3', async () => {
  const pom = await readFile(new URL('pom.xml', MODULE), 'utf8');
  const { devDependencies } = JSON.parse(await readFile(new URL('package.json', MODULE), 'utf8'));
  const inPom = Object.fromEntries([...pom.matchAll(/<(d3-\w+)\.version>([^<]+)</g)].map(([, name, version]) => [name, version]));
  const inNpm = Object.fromEntries(Object.entries(devDependencies).filter(([name]) => name.startsWith('d3-')));
  assert.ok(Object.keys(inPom).length > 5);
  assert.deepEqual(inNpm, inPom);
});

test('no module builds markup from strings', async () => {
  const files = (await readdir(new URL('src/', MODULE), { recursive: true })).filter((name) => name.endsWith('.js'));
  for (const name of files) {
    const source = await readFile(new URL(`src/${name}`, MODULE), 'utf8');
    assert.doesNotMatch(source, /innerHTML|outerHTML|insertAdjacentHTML|document\.write/, name);
  }
});
