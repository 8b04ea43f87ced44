import { list, number } from './counting.js';
import { isolated } from './isolated.js';

/** What is said where a view leaves the page, as far as it is said before that; the rest is in `shared-view.js`. */
const share = {
  page: { label: 'Offline report, HTML', note: 'works without Clew; with all evidence as footnotes' },
  link: { label: 'Copy link to this view', note: 'all of it in the address; for small views' },
  print: { label: 'Print or PDF …', note: 'graph, tables and all evidence' },

  /**
   * @param {string[]} names the most connected first
   * @param {number} count of all
   */
  title: (names, count) => (count > names.length ? `${names.map(isolated).join(', ')} and ${number.format(count - names.length)} more` : list(names)),
  made: (/** @type {string} */ at, /** @type {string} */ address) => `Made with Clew on ${at}, from ${address}`,
};

export { share };
