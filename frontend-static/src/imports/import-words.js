/**
 * @import {FieldError} from '../api/types.js'
 * @import {ImportFact, ImportOrder, ImportStatus, Reject} from '../api/import-types.js'
 */
import { formatPeriod, readable, relationName } from '../format.js';
import { imports } from '../texts/imports.js';
import { isolated } from '../texts/isolated.js';

const DATASET = /^[a-z0-9][a-z0-9._-]{0,99}$/;
const DATE = /^-?\d{4,}(-\d\d(-\d\d)?)?$/;
/** What stands behind the name proper, several times in `people.csv.gz`. */
const ENDING = /\.(json|jsonl|ndjson|ijson|ftm|clew|popolo|csv|tsv|tab|txt|gz|zip)$/i;
/** Before so much of an import has been done, nobody knows how long the rest takes. */
const TELLING_SECONDS = 20;
const TELLING_SHARE = 0.1;
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/**
 * An id for a data set that comes in a file of this name; empty where the name has nothing that may be in one.
 *
 * @param {string} fileName
 */
function datasetId(fileName) {
  let name = fileName;
  while (ENDING.test(name)) {
    name = name.replace(ENDING, '');
  }
  return name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[._-]+/, '')
    .slice(0, 100)
    .replace(/[._-]+$/, '');
}

/**
 * What can be said to be wrong before anything is sent.
 *
 * @param {ImportOrder} order
 * @returns {FieldError[]}
 */
function orderErrors({ files, mappingFile, parameters }) {
  const { needed } = imports;
  const { dataset = '', format, mapping } = parameters;
  const errors = [];
  if (files.length === 0) {
    errors.push({ field: 'file', message: needed.file });
  }
  if (dataset === '') {
    errors.push({ field: 'dataset', message: needed.dataset });
  } else if (!DATASET.test(dataset)) {
    errors.push({ field: 'dataset', message: needed.datasetShape });
  }
  if (format === 'table' && mapping === undefined && mappingFile === null) {
    errors.push({ field: 'mappingFile', message: needed.mappingFile });
  }
  for (const field of ['publishedOn', 'retrievedOn']) {
    if (field in parameters && !DATE.test(parameters[field])) {
      errors.push({ field, message: needed.date });
    }
  }
  return errors;
}

/** @param {number} bytes */
function formatBytes(bytes) {
  const unit = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  const value = bytes / 1000 ** unit;
  return `${value.toFixed(unit > 0 && value < 100 ? 1 : 0)} ${UNITS[unit]}`;
}

/**
 * A time one waits, no more exact than one needs it.
 *
 * @param {number} milliseconds
 */
function formatWait(milliseconds) {
  const { time } = imports;
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 100) {
    return time.seconds(seconds);
  }
  const minutes = Math.round(seconds / 60);
  return minutes < 100 ? time.minutes(minutes) : time.hours(Math.floor(minutes / 60), minutes % 60);
}

/**
 * How far it is and how fast, in one line.
 *
 * @param {ImportStatus} status
 */
function progressLine({ state, records, recordsPerSecond, remainingMs, bytesRead, bytesTotal, ahead }) {
  const { run, states } = imports;
  const parts = [states[state]];
  if (ahead && ahead.length > 0) {
    parts.push(run.ahead(ahead.map((other) => run.aheadOne(other.title, states[other.state]))));
  }
  if (records > 0) {
    parts.push(run.records(records), run.rate(recordsPerSecond));
  }
  const seconds = records / Math.max(1, recordsPerSecond);
  const share = bytesTotal > 0 ? bytesRead / bytesTotal : 0;
  if (typeof remainingMs === 'number' && state === 'READING' && seconds >= TELLING_SECONDS && share >= TELLING_SHARE && share < 1) {
    parts.push(run.remaining(formatRemaining(remainingMs)));
  }
  return parts.join(' · ');
}

/**
 * What remains is an estimate: no more exact than that, and rather too long than too short.
 *
 * @param {number} milliseconds
 */
function formatRemaining(milliseconds) {
  const step = milliseconds <= 90_000 ? 10_000 : 60_000;
  return formatWait(Math.max(1, Math.ceil(milliseconds / step)) * step);
}

/**
 * How it ended, or how it stands, in a word or two. What was only looked at was never stored.
 *
 * @param {ImportStatus} status
 */
function stateName(status) {
  const { states } = imports;
  const { state, records } = status;
  if (status.nothingTaken) {
    return states.nothing;
  }
  return state === 'UNDONE' && records === 0 ? states.discarded : states[state];
}

/** @param {ImportStatus} status */
function isOver({ state }) {
  return ['READY', 'DONE', 'FAILED', 'CANCELLED', 'UNDO_FAILED', 'UNDONE'].includes(state);
}

/** @param {ImportStatus} status */
function tookMs({ startedAt, finishedAt }) {
  return finishedAt ? Date.parse(finishedAt) - Date.parse(startedAt) : null;
}

/**
 * An example in one line: its kind, and what it says.
 *
 * @param {ImportFact} fact
 * @param {(id: string) => string} nameOf what an entity is called
 */
function factLine(fact, nameOf) {
  if (fact.title !== undefined) {
    return { kind: 'Source', text: [fact.title, fact.publisher ?? ''].filter(Boolean).map(isolated).join(', ') };
  }
  const period = formatPeriod(fact.from ?? undefined, fact.to ?? undefined);
  if (fact.name !== undefined) {
    return { kind: readable(fact.type ?? ''), text: [isolated(fact.name), period].filter(Boolean).join(', ') };
  }
  const role = fact.role ? ` (${isolated(fact.role)})` : '';
  const ends = `${isolated(nameOf(fact.source ?? ''))} → ${isolated(nameOf(fact.target ?? ''))}${role}`;
  return { kind: relationName(fact.type ?? ''), text: [ends, period].filter(Boolean).join(', ') };
}

/**
 * The first rejects of a list, JSON lines of which the last may be cut. Remarks are in it too.
 *
 * @param {string} lines
 * @param {number} most
 * @returns {Reject[]}
 */
function firstRejects(lines, most) {
  const found = [];
  for (const line of lines.split('\n')) {
    const reject = parsed(line);
    if (reject?.kind === 'rejected' && found.push(reject) === most) {
      break;
    }
  }
  return found;
}

/** @param {string} line */
function parsed(line) {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

export { datasetId, factLine, firstRejects, formatBytes, formatWait, isOver, orderErrors, progressLine, stateName, tookMs };
