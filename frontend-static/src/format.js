/** @import {DegreeGroup, Meta, Relationship} from './api/types.js' */
import { texts } from './texts.js';
import { isolated } from './texts/isolated.js';

const OPEN = '..';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * `MEMBER_OF` becomes `member of`.
 *
 * @param {string} type
 */
function relationName(type) {
  return type.toLowerCase().replaceAll('_', ' ');
}

/**
 * `LegalEntity` becomes `Legal entity`, as may `birthDate` become `Birth date`.
 *
 * @param {string} name
 */
function readable(name) {
  const words = name.replaceAll('_', ' ').replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}

/** @param {Pick<Relationship, 'type' | 'role'>} edge */
function edgeLabel({ type, role }) {
  return role ? `${relationName(type)}: ${isolated(role)}` : relationName(type);
}

/**
 * What a group of neighbours is called.
 *
 * @param {Pick<DegreeGroup, 'type' | 'direction' | 'nodeType'>} group
 */
function groupName({ type, direction, nodeType }) {
  const others = nodeType === undefined ? texts.expand.severalTypes : readable(nodeType);
  return texts.details.group(relationName(type), direction === 'out', others);
}

/**
 * A date as far as it is known.
 *
 * @param {string} date `2013`, `2013-07` or `2013-07-31`; `../2017-02`, `2017-02/..`, `1990/1992` or `~1990`
 */
function formatDate(date) {
  if (date.startsWith('~')) {
    return texts.dates.about(formatPlain(date.slice(1)));
  }
  const [first, last] = date.split('/');
  if (last === undefined) {
    return formatPlain(date);
  }
  if (first === OPEN) {
    return texts.dates.by(formatPlain(last));
  }
  return last === OPEN ? texts.dates.orLater(formatPlain(first)) : texts.dates.between(formatPlain(first), formatPlain(last));
}

/** @param {string} date */
function formatPlain(date) {
  const match = /^(-?\d{4,})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date);
  if (match === null) {
    return date;
  }
  const [, year, month, day] = match;
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

/**
 * @param {string} [from]
 * @param {string} [to]
 */
function formatPeriod(from, to) {
  if (from && to) {
    return from === to ? formatDate(from) : `${formatDate(from)} – ${formatDate(to)}`;
  }
  if (from) {
    return from.includes('/') ? texts.dates.begun(formatDate(from)) : texts.dates.since(formatDate(from));
  }
  if (to) {
    return to.includes('/') ? texts.dates.ended(formatDate(to)) : texts.dates.until(formatDate(to));
  }
  return '';
}

/** @param {unknown} value */
function formatValue(value) {
  if (Array.isArray(value)) {
    return value.map((each) => isolated(String(each))).join(', ');
  }
  if (typeof value === 'boolean') {
    return value ? texts.yes : texts.no;
  }
  const text = value === null || value === undefined ? '' : String(value);
  return /^\d{4}-\d\d(-\d\d)?$/.test(text) ? formatDate(text) : text;
}

/**
 * What bit, in words; a reason the page has no words for is shown as it came.
 *
 * @param {Pick<Meta, 'reasons'>} meta
 */
function formatReasons(meta) {
  const words = texts.meta.reasons;
  return meta.reasons.map((reason) => (Object.hasOwn(words, reason) ? words[reason] : reason)).join('; ');
}

/**
 * The cost of a path, or of what it passes; in a sum to more digits, so that it adds up.
 *
 * @param {number} value
 * @param {number} [digits]
 */
function formatCost(value, digits = 1) {
  return value.toFixed(digits);
}

/** @param {number} milliseconds */
function formatMs(milliseconds) {
  return milliseconds < 1 ? '< 1 ms' : `${texts.count(Math.round(milliseconds))} ms`;
}

/** @param {Meta} meta */
function formatCut(meta) {
  return `${texts.meta.cut(meta.shown.edges, meta.total.edges, meta.total.exact)} (${formatReasons(meta)})`;
}

/**
 * Only a web address becomes a link, and none that hands over a name or password: both come from imported files.
 *
 * @param {unknown} url
 * @returns {string | undefined}
 */
function webAddress(url) {
  if (typeof url !== 'string' || !/^https?:\/\/[^\s]+$/i.test(url) || !URL.canParse(url)) {
    return undefined;
  }
  const { username, password } = new URL(url);
  return username === '' && password === '' ? url : undefined;
}

export {
  edgeLabel,
  formatCost,
  formatCut,
  formatDate,
  formatMs,
  formatPeriod,
  formatReasons,
  formatValue,
  groupName,
  readable,
  relationName,
  webAddress,
};
