/** @import {Parameters} from '../api/client.js' */

/**
 * How entities are connected: which ones, and what a path between them may pass. Numbers and dates are as they were
 * typed: the server says what is wrong with them.
 *
 * @typedef {object} PathFilter
 * @property {string} rank
 * @property {string} maxLength
 * @property {string} k
 * @property {string} direction
 * @property {string} at
 * @property {string} during
 * @property {string} minSources
 * @property {string[]} types
 * @property {string[]} nodeTypes
 * @property {string[]} avoid
 *
 * @typedef {{ends: string[], filter: PathFilter}} PathQuestion
 * @typedef {{field: keyof PathFilter, value: string}} Restriction one thing that differs from what is asked otherwise
 */

const MOST_ENDS = 10;
/** How much longer than usual a search may take. */
const MOST_EFFORT = 10;

/** @type {PathFilter} */
const NO_FILTER = Object.freeze({
  rank: 'telling',
  maxLength: '6',
  k: '5',
  direction: 'any',
  at: '',
  during: '',
  minSources: '',
  types: [],
  nodeTypes: [],
  avoid: [],
});

const FIELDS = /** @type {(keyof PathFilter)[]} */ (Object.keys(NO_FILTER));

/** What only has a meaning between two entities. @type {(keyof PathFilter)[]} */
const OF_TWO = ['rank', 'k', 'direction'];

/** @param {PathQuestion} question */
function isOfMany({ ends }) {
  return ends.length > 2;
}

/**
 * Reads a question from an address: `from`, `to` and, for each further entity, `with`.
 *
 * @param {URLSearchParams} parameters
 * @returns {PathQuestion | null}
 */
function parseQuestion(parameters) {
  const from = parameters.get('from');
  const to = parameters.get('to');
  if (!from || !to) {
    return null;
  }
  const filter = Object.fromEntries(
    FIELDS.map((field) => {
      const otherwise = NO_FILTER[field];
      const given = parameters.getAll(field).filter(Boolean);
      return [field, Array.isArray(otherwise) ? [...new Set(given)] : (given[0] ?? otherwise)];
    }),
  );
  const further = parameters.getAll('with').filter(Boolean);
  return { ends: [from, to, ...further], filter: /** @type {PathFilter} */ (/** @type {unknown} */ (filter)) };
}

/**
 * The other way round; what is not restricted is left out.
 *
 * @param {PathQuestion} question
 */
function formatQuestion({ ends, filter }) {
  const [from, to, ...further] = ends;
  const parameters = new URLSearchParams({ from, to });
  further.forEach((id) => parameters.append('with', id));
  for (const { field, value } of restrictions(filter)) {
    parameters.append(field, value);
  }
  return parameters.toString();
}

/**
 * What is asked beyond the ends, one by one.
 *
 * @param {PathFilter} filter
 * @param {boolean} [ofMany] leaves out what has no meaning between more than two
 * @returns {Restriction[]}
 */
function restrictions(filter, ofMany = false) {
  return FIELDS.filter((field) => !ofMany || !OF_TWO.includes(field)).flatMap((field) => {
    const value = filter[field];
    if (Array.isArray(value)) {
      return value.map((each) => ({ field, value: each }));
    }
    return value === NO_FILTER[field] ? [] : [{ field, value }];
  });
}

/**
 * @param {PathFilter} filter
 * @param {Restriction} restriction
 * @returns {PathFilter}
 */
function withoutRestriction(filter, { field, value }) {
  const present = filter[field];
  const changed = Array.isArray(present) ? present.filter((each) => each !== value) : NO_FILTER[field];
  return { ...filter, [field]: changed };
}

/**
 * The same as parameters of `GET /paths`. Length and number are always said, so that the page knows them.
 *
 * @param {PathQuestion} question
 * @param {number} effort
 * @returns {Parameters}
 */
function pathParameters({ ends: [from, to], filter }, effort) {
  return { from, to, ...filter, effort };
}

/**
 * The same as the body of `POST /connections`.
 *
 * @param {PathQuestion} question
 * @param {number} effort
 * @returns {Parameters}
 */
function connectionsBody({ ends, filter }, effort) {
  const { maxLength, minSources, at, during, types, nodeTypes, avoid } = filter;
  return {
    ids: ends,
    maxLength: numeric(maxLength),
    types,
    nodeTypes,
    avoid,
    at: at || undefined,
    during: during || undefined,
    minSources: minSources === '' ? undefined : numeric(minSources),
    effort,
  };
}

/**
 * A number as one, anything else as it is.
 *
 * @param {string} text
 */
function numeric(text) {
  return /^-?\d+$/.test(text) ? Number(text) : text;
}

export {
  MOST_EFFORT,
  MOST_ENDS,
  NO_FILTER,
  OF_TWO,
  connectionsBody,
  formatQuestion,
  isOfMany,
  parseQuestion,
  pathParameters,
  restrictions,
  withoutRestriction,
};
