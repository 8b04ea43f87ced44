import { counted, entities, number } from './counting.js';
import { isolated } from './isolated.js';

/** What arranging the picture says. */

/**
 * @param {string} what
 * @param {string} relations
 */
function rule(what, relations) {
  return (/** @type {number} */ count) =>
    `${entities(count)} with several ${what}, each in the first: ${relations}; then by name.`;
}

const arrange = {
  title: 'Arrange',
  empty: 'There is nothing to arrange yet.',

  /** In the order of the menu. */
  ways: {
    connection: { label: 'By connection', note: 'close is related' },
    circle: { label: 'In a circle', note: 'by type' },
    layers: { label: 'In layers', note: 'lines lead to the right' },
    time: { label: 'By time', note: 'from left to right' },
    type: { label: 'Grouped by type', note: '' },
    country: { label: 'Grouped by country', note: '' },
    party: { label: 'Grouped by party', note: '' },
    map: { label: 'On a map', note: 'by country' },
  },

  /** The names of steps. */
  steps: /** @type {Record<string, string>} */ ({
    circle: 'Arranged in a circle',
    layers: 'Arranged in layers',
    time: 'Arranged by time',
    type: 'Grouped by type',
    country: 'Grouped by country',
    party: 'Grouped by party',
    map: 'Arranged on a map',
  }),

  /** What stands where, as far as it is not plain to see. */
  about: /** @type {Record<string, string>} */ ({
    circle: 'In a circle, by type.',
    layers: 'In layers: lines lead from left to right.',
    time: 'By time: each at its own date, or at that of its first dated relationship.',
    type: 'Grouped by type.',
    country: 'Grouped by country.',
    party: 'Grouped by party.',
    map: 'On a map, by country.',
  }),
  back: (/** @type {number} */ count) => `${counted(count, 'line leads', 'lines lead')} back, being part of a cycle.`,
  alone: (/** @type {number} */ count) => `${entities(count)} without relationships beneath.`,
  undatedCount: (/** @type {number} */ count) => `${entities(count)} without a date on the left.`,
  several: {
    country: rule('countries', 'citizen or member of, representing, located in, part of, other relationships'),
    party: rule('parties', 'member of, representing, located in, part of, other relationships'),
  },
  none: {
    country: (/** @type {number} */ count) => `${entities(count)} with no country in this view.`,
    party: (/** @type {number} */ count) => `${entities(count)} with no party in this view.`,
  },
  unknown: (/** @type {number} */ count) => `${counted(count, 'country', 'countries')} not on the map.`,
  pinned: (/** @type {number} */ count) => `${counted(count, 'pinned entity', 'pinned entities')} moved, too.`,
  later: (/** @type {number} */ count) => `${entities(count)} came later and ${count === 1 ? 'stands' : 'stand'} where there was room.`,

  group: (/** @type {string} */ name, /** @type {number} */ count) => `${isolated(name)} · ${number.format(count)}`,
  nowhere: { country: 'No country in this view', party: 'No party in this view' },
  undated: 'No date',
};

export { arrange };
