import { counted, number } from './counting.js';
import { isolated } from './isolated.js';

/** What the timeline says. */
const timeline = {
  rows: 'Dated relationships and events',
  help: 'Arrow keys go from row to row, Enter shows the evidence.',
  relation: (/** @type {string} */ source, /** @type {string} */ relation, /** @type {string} */ target) =>
    `${isolated(source)} – ${relation} – ${isolated(target)}`,
  event: (/** @type {string} */ name, /** @type {string} */ type) => `${isolated(name)} (${type})`,
  summary: (/** @type {number} */ dated, /** @type {number} */ undated) =>
    `${number.format(dated)} with dates${undated > 0 ? `, ${number.format(undated)} without` : ''}`,
  began: (/** @type {string} */ year) => `Began in ${year}`,
  undated: (/** @type {number} */ count) => counted(count, 'row without a date', 'rows without a date'),
  legend: 'Colours',
  key: 'Pale: the date may mean any day of it. Fading: open or unknown.',
  count: (/** @type {number} */ count) => number.format(count),
};

export { timeline };
