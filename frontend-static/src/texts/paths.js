import { counted, entities, list, number, relationships } from './counting.js';
import { isolated } from './isolated.js';

const steps = (/** @type {number | string} */ count) => `${count} ${Number(count) === 1 ? 'step' : 'steps'}`;
const sources = (/** @type {number | string} */ count) => `${count} ${Number(count) === 1 ? 'source' : 'sources'}`;
const within = (/** @type {string} */ length, /** @type {boolean} */ restricted) =>
  `within ${steps(length)}${restricted ? ', as restricted above' : ''}`;
const connections = (/** @type {number} */ count) => counted(count, 'connection', 'connections');

/** What the path finder says. */
const paths = {
  chooseBoth: 'Choose two entities, or more, to see how they are connected.',
  missing: 'Choose an entity.',
  swap: 'Swap the two',
  find: 'Find connections',
  pick: 'Search by name',
  addEnd: 'Add another entity',
  removeEnd: (/** @type {number} */ place) => `Remove entity ${place}`,
  endLabel: (/** @type {number} */ i, /** @type {number} */ count) =>
    count === 2 ? ['From', 'To'][i] : i === 0 ? 'Among' : 'and',
  endName: (/** @type {number} */ i, /** @type {number} */ count) =>
    count === 2 ? ['From', 'To'][i] : `${i === 0 ? 'Among' : 'and'} (entity ${i + 1} of ${count})`,
  searching: 'Looking for connections…',
  seeFields: 'Clew cannot search like this yet: see what is marked above.',
  results: 'Connections found',

  found: connections,
  steps,
  sources,
  cost: 'cost',
  costHint:
    'Each relationship costs 1, each stop the logarithm of its relationships: what everybody passes says little. The cheapest is the most telling.',
  direct: 'Directly',
  breakdown: 'Step by step',
  onward: 'onward: ',
  backward: 'the other way round: ',
  also: 'Also between these two:',
  undated: 'no dates known',
  weakest: 'weakest link',
  equallyWeak: (/** @type {number} */ count) => `Each step rests on ${sources(count)}.`,
  total: 'Total',
  lit: (/** @type {number} */ count) => `Connection with ${steps(count)} lit up in the graph.`,
  unlit: 'The highlight has ended.',
  leaveOutThis: 'Leave out',
  leaveOut: (/** @type {string} */ what) => `Leave out ${what}`,
  leaveOutEvery: (/** @type {string} */ type) => `Leave out every ${type}`,

  presence: {
    absent: 'Add to view',
    passing: 'Keep in view',
    kept: 'In the view',
    all: { absent: 'Add all', passing: 'Keep all' },
  },
  presenceHint: {
    absent: 'Adds this connection to the graph',
    passing: 'Stays in the graph when you search for something else',
    kept: '',
  },
  showEvidence: 'Show all evidence',
  hideEvidence: 'Hide all evidence',
  addOne: (/** @type {string} */ name) => `Add ${isolated(name)} to view`,

  allWithin: (/** @type {number} */ count, /** @type {string} */ length, /** @type {boolean} */ restricted) =>
    `${count === 1 ? 'The only one' : `All ${number.format(count)} there are`} ${within(length, restricted)}. This is proved.`,
  bestWithin: (
    /** @type {number} */ count,
    /** @type {string} */ rank,
    /** @type {string} */ length,
    /** @type {boolean} */ restricted,
  ) => {
    const best = rank === 'shortest' ? 'shortest' : 'most telling';
    return `The ${count === 1 ? '' : `${number.format(count)} `}${best} ${within(length, restricted)}. This is proved.`;
  },
  joinedWithin: (/** @type {string} */ length) =>
    `Of the best connections between each two within ${steps(length)}, the cheapest that join them: a good approximation, not always the very cheapest.`,
  proved: (/** @type {number} */ proved, /** @type {number} */ count) => {
    if (proved === 0) {
      return 'There may be better ones.';
    }
    return proved === count
      ? `${count === 1 ? 'This is' : 'These are'} the best, but there may be more.`
      : `The first ${proved === 1 ? 'is' : `${number.format(proved)} are`} the best for certain, the others may not be.`;
  },
  cut: (/** @type {string} */ reasons) => `The search was cut: ${reasons}.`,
  further: 'Search further',
  answeredBy: /** @type {Record<string, string>} */ ({
    snapshot: 'Answered from the snapshot',
    cypher: 'Answered from the database',
  }),
  explored: (/** @type {number} */ nodes, /** @type {number} */ edges) =>
    `looked at ${entities(nodes)} and ${relationships(edges)}`,

  none: (/** @type {string[]} */ names, /** @type {string} */ length, /** @type {boolean} */ restricted) =>
    `No connection ${names.length > 2 ? 'among' : 'between'} ${list(names)} ${within(length, restricted)}. Everything was looked at.`,
  noneYet: (/** @type {string} */ reasons) =>
    `No connection found so far, but not everything was looked at: ${reasons}.`,
  tryLonger: (/** @type {number} */ length) => `Look within ${steps(length)}`,
  tryUnrestricted: 'Look without the restrictions',
  notJoined: (/** @type {number} */ groups) => `No connection joins these ${number.format(groups)} groups:`,
  notJoinedYet: 'No connection was found so far between these groups:',
  common: 'Common neighbours',
  noneCommon: 'No two of them have a neighbour in common.',
  someCommon: (/** @type {number} */ shown, /** @type {number} */ total) =>
    `The best ${number.format(shown)} of ${number.format(total)}.`,
  commonHubs: 'What only hubs have in common is left out.',
  ofMany: (/** @type {number} */ some, /** @type {number} */ all) => `neighbour of ${number.format(some)} of the ${number.format(all)}`,

  refine: {
    title: 'Refine',
    chips: 'Restrictions',
    remove: (/** @type {string} */ what) => `Remove: ${what}`,
    removeAll: 'Remove all',
    any: (/** @type {string} */ type) => `any ${type}`,
    labels: {
      maxLength: 'Most steps',
      k: 'How many',
      minSources: 'Min. sources',
      rank: 'Best first by',
      direction: 'Direction',
      at: 'True at',
      types: 'Only by relationship',
      nodeTypes: 'Only through type',
      avoid: 'Leave out',
    },
    ranks: /** @type {[string, string, string][]} */ ([
      ['telling', 'telling', 'going through a hub says little'],
      ['shortest', 'shortest', 'the fewest steps'],
    ]),
    directions: /** @type {[string, string][]} */ ([
      ['any', 'either way'],
      ['out', 'all from the first to the second'],
      ['in', 'all from the second to the first'],
    ]),
    atHint: '2016, 2016-02 or 2016-02-14',
    during: 'each two in a row true at the same time',
    avoidHint: 'Types, too, can be left out, at a stop of a connection.',
    chip: {
      rank: () => 'shortest first',
      maxLength: (/** @type {string} */ value) => `up to ${steps(value)}`,
      k: (/** @type {string} */ value) => `${isolated(value)} at most`,
      direction: (/** @type {string} */ value) => ({ out: 'from first to second', in: 'from second to first' })[value] ?? value,
      at: (/** @type {string} */ value) => `true at ${isolated(value)}`,
      during: () => 'overlapping in time',
      minSources: (/** @type {string} */ value) => `${sources(value)} or more`,
      types: (/** @type {string} */ type) => `by: ${type}`,
      nodeTypes: (/** @type {string} */ type) => `through: ${type}`,
      avoid: (/** @type {string} */ what) => `without ${what}`,
    },
  },
};

export { paths };
