import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { findJava, missingJava } from '../../tools/jdk.js';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clew-jdk-'));
});

afterEach(() => rmSync(root, { recursive: true }));

/**
 * @param {string} place
 * @param {string} version
 */
function jdk(place, version) {
  const home = join(root, place);
  mkdirSync(join(home, 'bin'), { recursive: true });
  writeFileSync(join(home, 'bin', 'java'), '');
  writeFileSync(join(home, 'release'), `IMPLEMENTOR="Somebody"\nJAVA_VERSION="${version}"\n`);
  return home;
}

/** @param {Record<string, string>} [env] */
function machine(env = {}) {
  return { env, home: join(root, 'home'), directories: [join(root, 'jvm')] };
}

test('a JDK that is too old is passed over for one that is not, wherever Maven would find it', () => {
  const old = jdk('jvm/jdk-17', '17.0.15');
  jdk('jvm/jdk-8', '1.8.0_402');
  assert.equal(findJava(machine({ JAVA_HOME: old, PATH: join(old, 'bin') })), null);

  const installed = jdk('jvm/jdk-25', '25.0.1');
  assert.equal(findJava(machine({ JAVA_HOME: old, PATH: join(old, 'bin') })), join(installed, 'bin', 'java'));

  const linked = jdk('elsewhere/26', '26');
  mkdirSync(join(root, 'links'));
  symlinkSync(join(linked, 'bin', 'java'), join(root, 'links', 'java'));
  assert.equal(findJava(machine({ PATH: join(root, 'links') })), join(linked, 'bin', 'java'));

  const chained = jdk('toolchain', '25');
  mkdirSync(join(root, 'home', '.m2'), { recursive: true });
  const commented = `<!-- <jdkHome>${linked}</jdkHome> -->`;
  writeFileSync(join(root, 'home', '.m2', 'toolchains.xml'), `<toolchains>${commented}<jdkHome>\n ${chained} </jdkHome></toolchains>`);
  assert.equal(findJava(machine({ PATH: join(root, 'links') })), join(chained, 'bin', 'java'));

  const named = jdk('named', '25.0.2');
  assert.equal(findJava(machine({ JAVA_HOME: old, JDK25_HOME: named })), join(named, 'bin', 'java'));
  assert.equal(findJava(machine({ JDK25_HOME: named, CLEW_JAVA: '/my/java' })), '/my/java');
});

test('where there is no JDK, one line says which is needed', () => {
  jdk('jvm/jdk-24', '24.0.2');
  assert.equal(missingJava(machine()), 'no JDK 25 or later: set JAVA_HOME to one, or CLEW_JAVA to its java');
  jdk('jvm/jdk-25', '25');
  assert.equal(missingJava(machine()), false);
});
