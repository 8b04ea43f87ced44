import { counted, entities, list, number, relationships } from './counting.js';
import { isolated } from './isolated.js';

/** What time and sources leave of the picture, and how that is said. */

/**
 * @param {string} from or empty
 * @param {string} to or empty
 */
function period(from, to) {
  if (from === to) {
    return from || 'all times';
  }
  if (from === '') {
    return `until ${to}`;
  }
  return to === '' ? `from ${from}` : `${from} to ${to}`;
}

/**
 * @param {number} nodes
 * @param {number} edges
 */
function both(nodes, edges) {
  return [nodes > 0 ? entities(nodes) : '', edges > 0 ? relationships(edges) : ''].filter(Boolean).join(' and ');
}

const filters = {
  tools: 'Filters',
  inUse: (/** @type {string} */ name) => `${isolated(name)}, in use`,

  /** Why something is not to be seen. */
  leftOut: {
    type: (/** @type {number} */ nodes, /** @type {number} */ edges) => `${both(nodes, edges)} hidden by filter`,
    hand: (/** @type {number} */ nodes) => `${entities(nodes)} hidden by you`,
    time: (/** @type {number} */ nodes, /** @type {number} */ edges) => `${both(nodes, edges)} outside the time`,
    undated: (/** @type {number} */ nodes, /** @type {number} */ edges) =>
      `${nodes > 0 ? `${entities(nodes)} and ` : ''}${counted(edges, 'undated relationship', 'undated relationships')} hidden`,
    evidence: (/** @type {number} */ nodes, /** @type {number} */ edges) => `${both(nodes, edges)} hidden by source`,
    degree: (/** @type {number} */ nodes, /** @type {number} */ edges) => `${both(nodes, edges)} hidden by degree`,
  },

  /** The names of steps. */
  steps: {
    time: (/** @type {string} */ from, /** @type {string} */ to) => `Time: ${period(from, to)}`,
    undated: (/** @type {boolean} */ shown) => (shown ? 'Showed undated relationships again' : 'Hid undated relationships'),
    sources: (/** @type {number} */ count, /** @type {boolean} */ only) => {
      if (only) {
        return `Sources: only ${number.format(count)}`;
      }
      return count === 0 ? 'Sources: all' : `Sources: all but ${number.format(count)}`;
    },
    leastSources: (/** @type {number} */ count) =>
      count <= 1 ? 'Any number of sources' : `At least ${counted(count, 'source', 'sources')}`,
    leastDegree: (/** @type {number} */ count) => (count < 1 ? 'Any degree' : `At least ${relationships(count)} in the view`),
    several: list,
  },

  time: {
    title: 'Time',
    point: 'Point',
    range: 'Range',
    mode: 'What to look at',
    from: 'From',
    to: 'To',
    at: 'At',
    begin: 'beginning',
    end: 'end',
    open: 'any',
    period,
    all: 'All times',
    fold: 'Fold the time strip',
    play: 'Play',
    pause: 'Pause',
    next: 'Next step',
    undated: (/** @type {number} */ count) => `${number.format(count)} undated`,
    undatedHint: 'Relationships without any date: whether they were true at a given time is not known.',
    nothing: 'Nothing in this graph has a date.',
    overview: (/** @type {string} */ first, /** @type {string} */ last, /** @type {number} */ count) =>
      `${relationships(count)} with dates, ${first} to ${last}`,
    bar: (/** @type {string} */ when, /** @type {number} */ count) => `${when}: ${number.format(count)}`,
    invalid: (/** @type {string} */ written) => `“${isolated(written)}” is no date. Write a year, a month or a day, as 2017, 2017-02 or 2017-02-03.`,
    impossible: (/** @type {string} */ written) => `There is no ${written} in the calendar.`,
    crossed: (/** @type {string} */ from, /** @type {string} */ to) => `The end, ${to}, is before the beginning, ${from}.`,
    handle: (/** @type {string} */ when, /** @type {number} */ count) => `${when}, ${relationships(count)} shown`,
    said: (/** @type {string} */ what, /** @type {string} */ content) => `${what}: ${content}`,
  },
  undatedCell: 'undated',
  sources: {
    title: 'Sources',
    lead: 'What is shown rests on these. A relationship stays as long as one of its sources is switched on.',
    none: 'Nothing that is shown has a source.',
    count: (/** @type {number} */ count) => counted(count, 'source', 'sources'),
    least: 'At least',
    leastUnit: 'sources each',
    unit: (/** @type {number} */ count) => (count === 1 ? 'relationship' : 'relationships'),
    only: 'Only this',
    onlyNamed: (/** @type {string} */ title) => `Only this: ${isolated(title)}`,
    all: 'All sources',
    more: (/** @type {number} */ count) => `Show ${number.format(count)} more`,
    onlyStep: (/** @type {string} */ title) => `Only what “${isolated(title)}” supports`,
    offStep: (/** @type {string} */ title) => `Without the source “${isolated(title)}”`,
    onStep: (/** @type {string} */ title) => `With the source “${isolated(title)}” again`,
    allStep: 'All sources again',
    widths: 'Sources (up to 400 lines)',
    width: (/** @type {number} */ from, /** @type {number | undefined} */ below) => {
      const upTo = below === undefined ? ' or more' : below - from > 1 ? ` to ${below - 1}` : '';
      return `${number.format(from)}${upTo}`;
    },
    claims: (/** @type {number} */ claims, /** @type {number} */ sources) =>
      counted(claims, 'claim', 'claims') + (sources > 1 ? `, ${counted(sources, 'source', 'sources')}` : ''),
  },
  released: 'A filter that would have hidden this has been ended.',
};

export { filters };
