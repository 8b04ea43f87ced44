/** @import {Parts} from '../on-demand.js' */
import { imports } from '../texts/imports.js';

const { run: words } = imports;
/** More than this at once says nothing to anybody. */
const MOST = 100;

/**
 * Shows entities of a data set in the graph, with the relationships among them; how many there are beyond is said.
 *
 * @param {Pick<Parts, 'api' | 'explorer' | 'stage'>} parts
 * @param {{dataset: string, title: string}} dataset
 */
async function showDataset({ api, explorer, stage }, { dataset, title }) {
  const { items, total } = await api.search({ dataset, limit: MOST });
  stage.show('picture');
  await explorer.showResult(items, [], words.shown(title));
  if (total > items.length) {
    explorer.emit('note', words.shownOf(items.length, total, title));
  }
}

export { showDataset };
