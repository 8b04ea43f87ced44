/** @import {Entity, Hits} from '../api/types.js' */

/** Finds entities of a page to keep by what is in their names, without diacritics, as Clew itself would be asked. */
class FileSearch {
  #entities;

  /** @param {Entity[]} entities */
  constructor(entities) {
    this.#entities = entities.map((entity) => ({
      entity,
      names: [entity.name, ...(entity.aliases ?? [])].map((name) => ({ name, plain: plain(name) })),
    }));
  }

  /**
   * @param {{q?: string, limit?: number, offset?: number}} parameters
   * @returns {Promise<Hits>}
   */
  async search({ q = '', limit = 8, offset = 0 }) {
    const words = plain(q).split(/\s+/).filter(Boolean);
    const found = this.#entities
      .map(({ entity, names }) => ({ entity, match: names.find((each) => words.every((word) => each.plain.includes(word))) }))
      .flatMap(({ entity, match }) => (match === undefined ? [] : [{ entity, match, score: scoreOf(match.plain, words) }]))
      .toSorted((a, b) => b.score - a.score || b.entity.degree - a.entity.degree);
    const items = found.slice(offset, offset + limit).map(({ entity, match, score }) => ({
      ...entity,
      score,
      matched: match.name === entity.name ? undefined : match.name,
    }));
    return { items, total: found.length, limit, offset };
  }
}

/**
 * Better the more of the words begin a word of the name.
 *
 * @param {string} name
 * @param {string[]} words
 */
function scoreOf(name, words) {
  return words.filter((word) => name.startsWith(word) || name.includes(` ${word}`)).length;
}

/** @param {string} text */
function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

export { FileSearch };
