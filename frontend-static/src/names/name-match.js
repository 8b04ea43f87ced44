/** @import {Hit} from '../api/types.js' */
import { plain } from './name-list.js';

/**
 * Why an entity is proposed for a name: it is called so; one of its aliases is the same; name or alias has the same words
 * in another order; it is only similar.
 *
 * @typedef {'name' | 'alias' | 'order' | 'similar'} Likeness
 * @typedef {{hit: Hit, likeness: Likeness, alias?: string}} Candidate
 *
 * @typedef {object} Match
 * @property {'exact' | 'several' | 'similar' | 'none'} kind
 * @property {Candidate[]} candidates
 * @property {number} sure how many of them, from the first on, are exactly it
 * @property {number} total how many candidates there are
 * @property {boolean} isCounted whether there are no more than `total`
 */

/**
 * What was found for a name. One alone that is exactly it is certain enough to be taken without a question.
 *
 * @param {string} name
 * @param {{items: Hit[], total: number, exact?: boolean}} found
 * @returns {Match}
 */
function matchOf(name, { items, total, exact = true }) {
  const all = items.map((hit) => candidateOf(name, hit));
  const same = all.filter(({ likeness }) => likeness === 'name' || likeness === 'alias');
  const turned = all.filter(({ likeness }) => likeness === 'order');
  // Others of the same words may be among those that are not listed yet.
  const sure = same.length > 0 ? same : items.length >= total ? turned : [];
  const kind = all.length === 0 ? 'none' : sure.length === 0 ? 'similar' : sure.length === 1 ? 'exact' : 'several';
  const isSure = new Set(sure);
  const candidates = [...sure, ...all.filter((each) => !isSure.has(each))];
  return { kind, candidates, sure: sure.length, total, isCounted: exact };
}

/**
 * @param {string} name
 * @param {Hit} hit
 * @returns {Candidate}
 */
function candidateOf(name, hit) {
  const wanted = plain(name);
  const aliases = hit.aliases ?? [];
  if (plain(hit.name) === wanted) {
    return { hit, likeness: 'name' };
  }
  const alias = aliases.find((each) => plain(each) === wanted);
  if (alias !== undefined) {
    return { hit, likeness: 'alias', alias };
  }
  const words = sorted(wanted);
  const turned = [hit.name, ...aliases].find((each) => sorted(plain(each)) === words);
  if (turned !== undefined) {
    return { hit, likeness: 'order', alias: turned === hit.name ? undefined : turned };
  }
  return { hit, likeness: 'similar', alias: hit.matched };
}

/** @param {string} words */
function sorted(words) {
  return words.split(' ').sort().join(' ');
}

export { matchOf };
