import { ApiError } from './client.js';

/**
 * Asks about entities of which some may have gone: the API names those, and then is asked about the others.
 *
 * @template T
 * @param {string[]} ids each once
 * @param {(ids: string[]) => Promise<T>} ask
 * @returns {Promise<{answer: T | null, gone: string[]}>} no answer if all have gone
 */
async function askAboutExisting(ids, ask) {
  try {
    return { answer: await ask(ids), gone: [] };
  } catch (error) {
    const gone = goneOf(error, ids);
    if (gone.length === 0) {
      throw error;
    }
    const left = ids.filter((id) => !gone.includes(id));
    return { answer: left.length === 0 ? null : await ask(left), gone };
  }
}

/**
 * @param {unknown} error
 * @param {string[]} ids
 */
function goneOf(error, ids) {
  if (!(error instanceof ApiError) || error.status !== 404) {
    return [];
  }
  const places = error.fields.map(({ field }) => /^ids\[(\d+)\]$/.exec(field)?.[1]);
  return places.filter((place) => place !== undefined && Number(place) < ids.length).map((place) => ids[Number(place)]);
}

export { askAboutExisting };
