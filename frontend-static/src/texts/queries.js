import { counted } from './counting.js';
import { isolated } from './isolated.js';

/** What the saved queries and their results say. */
const queries = {
  none: 'There are no saved queries.',
  run: 'Run',
  back: 'All queries',
  running: 'Running…',
  optional: 'optional',
  noRows: 'The query found nothing.',
  rows: (/** @type {number} */ count) => counted(count, 'row', 'rows'),
  showInGraph: 'Show in graph',
  csv: 'Download CSV',
  cut: (/** @type {string} */ reasons) => `Not all rows are shown: ${reasons}.`,
  required: 'This is needed.',
  choose: 'Choose one from the list.',
  any: 'any',
  unknown: (/** @type {string} */ name) => `There is no saved query “${isolated(name)}”.`,
};

export { queries };
