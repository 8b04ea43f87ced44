import { counted, entities, number } from './counting.js';
import { isolated } from './isolated.js';

/** What is said where a list of names is looked up. */

const lines = (/** @type {number} */ count) => counted(count, 'line', 'lines');
const count = (/** @type {number} */ names) => counted(names, 'name', 'names');

const names = {
  title: 'Open a list of names',
  form: {
    label: 'Names',
    hint: 'One name per line, as in a mail or a spreadsheet column. Bullets, numbers and quotation marks around a name are left out; a single line is parted at tabs or semicolons.',
    placeholder: 'Mukhtar Ablyazov\nКазахстан\nOpen Dialog Foundation',
    type: 'Only entities of this type',
    anyType: 'Any type',
    option: (/** @type {string} */ type, /** @type {number} */ total) => `${type} (${number.format(total)})`,
    lookUp: 'Look up',
    none: 'There is no name here yet.',
    tooMany: (/** @type {number} */ names, /** @type {number} */ most) =>
      `These are ${count(names)}; up to ${number.format(most)} are looked up at once. Take out ${number.format(names - most)}.`,
    parted: 'from a single line',
    repeated: (/** @type {number} */ times) => `${lines(times)} ${times === 1 ? 'repeats' : 'repeat'} a name and ${times === 1 ? 'counts' : 'count'} once`,
    nameless: (/** @type {number} */ times) => `${lines(times)} without any letter ${times === 1 ? 'is' : 'are'} left out`,
    columns: (/** @type {number} */ times) =>
      `of ${lines(times)} with several cells only the first with letters is taken`,
  },
  count,

  progress: {
    title: (/** @type {number} */ total) => `Looking up ${count(total)}`,
    done: (/** @type {number} */ done, /** @type {number} */ total) => `${number.format(done)} of ${number.format(total)}`,
    cancel: 'Cancel',
    cancelled: 'Cancelled. Your names are still here.',
  },

  found: (/** @type {number} */ total) => `${count(total)} looked up`,
  ofType: (/** @type {string} */ type) => `only ${type}`,
  back: 'Change the names',
  toEnd: 'To the end of the list',
  filters: 'Show only',
  all: (/** @type {number} */ total) => `All ${number.format(total)}`,
  states: {
    matched: (/** @type {number} */ names) => `${number.format(names)} matched`,
    open: (/** @type {number} */ names) => `${number.format(names)} to choose`,
    missing: (/** @type {number} */ names) => `${number.format(names)} not found`,
    left: (/** @type {number} */ names) => `${number.format(names)} left out`,
    failed: (/** @type {number} */ names) => `${number.format(names)} failed`,
  },
  list: 'Names and what was found',
  times: (/** @type {number} */ times) => `${number.format(times)} times`,
  inPicture: 'in the graph',
  choice: (/** @type {string} */ name) => `Entity for “${isolated(name)}”`,
  unchosen: 'Choose…',
  noneOfThese: 'None of these',
  same: 'Exactly this name',
  similar: 'Similar',

  how: {
    name: 'The same name',
    alias: (/** @type {string} */ alias) => `The same alias: ${isolated(alias)}`,
    order: 'The same words in another order',
    turnedAlias: (/** @type {string} */ alias) => `An alias in another order: ${isolated(alias)}`,
    chosen: 'Similar; chosen by you',
    several: (/** @type {number} */ total) => `${number.format(total)} have exactly this name: choose one`,
    similar: (/** @type {number} */ total, /** @type {boolean} */ isCounted) =>
      `Nothing has exactly this name; ${isCounted ? '' : 'at least '}${number.format(total)} similar`,
    missing: 'Nothing is called so, or similar',
    left: 'None taken',
  },
  listed: (/** @type {number} */ shown, /** @type {number} */ total, /** @type {boolean} */ isCounted) =>
    `${number.format(shown)} of ${isCounted ? '' : 'at least '}${number.format(total)} candidates listed`,
  more: 'List more',
  moreFor: (/** @type {string} */ name) => `List more candidates for “${isolated(name)}”`,
  retryFor: (/** @type {string} */ name) => `Try “${isolated(name)}” again`,
  retryAll: (/** @type {number} */ names) => `Try ${number.format(names)} again`,
  copyMissing: (/** @type {number} */ names) => `Copy ${number.format(names)} not found`,

  where: 'Where to show them',
  add: 'Add to this graph',
  anew: 'New graph',
  show: (/** @type {number} */ total) => `Show ${number.format(total)} in the graph`,
  fewer: (/** @type {number} */ names, /** @type {number} */ total) => `${count(names)} stand for ${entities(total)}.`,
  /** The name of a step. */
  step: count,
  gone: (/** @type {number} */ total) =>
    `${entities(total)} of the list ${total === 1 ? 'has' : 'have'} gone from the database meanwhile.`,
};

export { names };
