import { existsSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** The product runs on this release of Java, or a later one. */
const RELEASE = 25;

/** Where the usual installers put JDKs, each below one of these. */
const DIRECTORIES = [
  '/usr/lib/jvm',
  '/usr/java',
  '/opt/java',
  '/Library/Java/JavaVirtualMachines',
  'C:\\Program Files\\Java',
  'C:\\Program Files\\Eclipse Adoptium',
];
const HOME_DIRECTORIES = ['.jdks', '.sdkman/candidates/java', '.asdf/installs/java', '.jbang/cache/jdks', 'Library/Java/JavaVirtualMachines'];

/**
 * @typedef {object} Machine
 * @property {Record<string, string | undefined>} env
 * @property {string} home of the user
 * @property {string[]} directories that hold JDKs, each in one of their own
 */

/** @type {Machine} */
const THIS = { env: process.env, home: homedir(), directories: DIRECTORIES };

/**
 * The `java` that the product is started with. It is looked for where Maven looks: `JAVA_HOME`, `JDK25_HOME` and the
 * like, `~/.m2/toolchains.xml`, the search path, and the directories of the usual installers. `CLEW_JAVA` overrides all.
 *
 * @param {Machine} [machine]
 * @returns {string | null} `null` if there is none of that release or a later one
 */
function findJava(machine = THIS) {
  const chosen = machine.env.CLEW_JAVA;
  if (chosen) {
    return chosen;
  }
  for (const home of jdkHomes(machine)) {
    const java = [join(home, 'bin', 'java'), join(home, 'bin', 'java.exe')].find((file) => existsSync(file));
    if (java !== undefined && releaseOf(home) >= RELEASE) {
      return java;
    }
  }
  return null;
}

/** Why the product cannot be started here, or `false`. @param {Machine} [machine] */
function missingJava(machine) {
  return findJava(machine) === null && `no JDK ${RELEASE} or later: set JAVA_HOME to one, or CLEW_JAVA to its java`;
}

/** @param {Machine} machine */
function* jdkHomes({ env, home, directories }) {
  const named = Object.keys(env).filter((name) => /^JAVA_HOME|^JDK_?\d*_HOME$/.test(name));
  // The plain one before those for a certain release.
  for (const name of named.toSorted()) {
    yield env[name] ?? '';
  }
  yield* toolchains(join(home, '.m2', 'toolchains.xml'));
  for (const directory of (env.PATH ?? '').split(delimiter)) {
    const java = join(directory, 'java');
    if (existsSync(java)) {
      // It often is a link to the JDK's own.
      yield dirname(dirname(realpathSync(java)));
    }
  }
  for (const directory of [...directories, ...HOME_DIRECTORIES.map((name) => join(home, name))]) {
    for (const name of namesIn(directory)) {
      yield join(directory, name);
      yield join(directory, name, 'Contents', 'Home');
    }
  }
}

/** @param {string} file */
function toolchains(file) {
  const text = existsSync(file) ? readFileSync(file, 'utf8').replaceAll(/<!--[\s\S]*?-->/g, '') : '';
  return [...text.matchAll(/<jdkHome>\s*([^<]+?)\s*<\/jdkHome>/g)].map(([, home]) => home);
}

/** @param {string} directory */
function namesIn(directory) {
  return existsSync(directory) ? readdirSync(directory).toSorted() : [];
}

/** The release that a JDK says it is of; 0 where it says none. @param {string} home */
function releaseOf(home) {
  const file = join(home, 'release');
  const version = existsSync(file) ? /^JAVA_VERSION="(?:1\.)?(\d+)/m.exec(readFileSync(file, 'utf8')) : null;
  return Number(version?.[1] ?? 0);
}

export { findJava, missingJava };
