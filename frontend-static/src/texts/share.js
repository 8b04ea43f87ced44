import { list, number } from './counting.js';

/** What is said where a view leaves the page, as far as it is said before that; the rest is in `shared-view.js`. */
const share = {
  page: { label: 'Page to keep, HTML', note: 'works without Clew; with all evidence as footnotes' },
  link: { label: 'Copy link to this view', note: 'all of it in the address; for small views' },
  print: { label: 'Print or PDF …', note: 'picture, tables and all evidence' },

  /**
   * @param {string[]} names the most connected first
   * @param {number} count of all
   */
  title: (names, count) => (count > names.length ? `${names.join(', ')} and ${number.format(count - names.length)} more` : list(names)),
  made: (/** @type {string} */ at, /** @type {string} */ address) => `Made with Clew on ${at}, from ${address}`,
};

export { share };
