/**
 * @import {PropertyValue} from '../api/types.js'
 * @import {Child} from './dom.js'
 */
import { formatValue, readable, webAddress } from '../format.js';
import { isolated } from '../texts/isolated.js';
import { el } from './dom.js';

/**
 * A property to be read: what is a web address leads there, the rest is text.
 *
 * @param {PropertyValue | null | undefined} value
 * @returns {Child[]} empty where there is nothing to read
 */
function propertyContent(value) {
  const parts = Array.isArray(value) ? value : [value];
  const shown = parts.map((part) => link(part) ?? isolated(formatValue(part))).filter((part) => part !== '');
  return shown.flatMap((part, i) => (i === 0 ? [part] : [', ', part]));
}

/** @param {unknown} value */
function link(value) {
  const address = webAddress(value);
  return address && el('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, address);
}

/**
 * What is known, as rows of a list of terms; what is not known has none.
 *
 * @param {[string, string | undefined][]} rows
 */
function rowsOf(rows) {
  return rows.flatMap(([term, value]) => (value ? [el('dt', {}, term), el('dd', {}, value)] : []));
}

/** @param {Record<string, PropertyValue> | undefined} properties */
function propertyRows(properties) {
  return Object.entries(properties ?? {}).flatMap(([name, value]) => {
    const content = propertyContent(value);
    return content.length > 0 ? [el('dt', {}, readable(name)), el('dd', {}, content)] : [];
  });
}

export { propertyContent, propertyRows, rowsOf };
