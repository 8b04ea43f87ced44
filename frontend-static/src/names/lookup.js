/**
 * @import {ApiClient} from '../api/client.js'
 * @import {Entry} from './entry.js'
 */
import { isAbort } from '../api/client.js';
import { take } from './entry.js';
import { matchOf } from './name-match.js';

/** More at once would keep others waiting. */
const AT_ONCE = 4;
/** So many candidates are listed unasked. */
const CANDIDATES = 10;

/**
 * Looks names up, a few at a time. What fails is noted with its name, and stops no other.
 *
 * @param {ApiClient} api
 * @param {Entry[]} entries
 * @param {{type?: string, signal: AbortSignal, onProgress: (done: number) => void}} options
 */
async function lookUp(api, entries, { type, signal, onProgress }) {
  const waiting = entries.values();
  let done = 0;
  const work = async () => {
    for (const entry of waiting) {
      await lookUpOne(api, entry, type, signal);
      done += 1;
      onProgress(done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/**
 * @param {ApiClient} api
 * @param {Entry} entry
 * @param {string | undefined} type
 * @param {AbortSignal} signal
 */
async function lookUpOne(api, entry, type, signal) {
  const q = entry.name.text;
  try {
    take(entry, matchOf(q, await api.search({ q, type, limit: CANDIDATES }, signal)));
  } catch (error) {
    if (isAbort(error)) {
      throw error;
    }
    Object.assign(entry, { match: null, error });
  }
}

/**
 * Lists the next candidates of a name as well.
 *
 * @param {ApiClient} api
 * @param {Entry} entry
 * @param {string | undefined} type
 * @param {AbortSignal} signal
 */
async function listMore(api, entry, type, signal) {
  const known = entry.match?.candidates.map(({ hit }) => hit) ?? [];
  const found = await api.search({ q: entry.name.text, type, limit: CANDIDATES, offset: known.length }, signal);
  const ids = new Set(known.map(({ id }) => id));
  take(entry, matchOf(entry.name.text, { ...found, items: [...known, ...found.items.filter(({ id }) => !ids.has(id))] }));
}

export { listMore, lookUp };
