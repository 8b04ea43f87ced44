import { isolated } from './isolated.js';

const number = new Intl.NumberFormat('en');
const conjunction = new Intl.ListFormat('en', { type: 'conjunction' });

/**
 * @param {number} count
 * @param {string} one
 * @param {string} many
 */
function counted(count, one, many) {
  return `${number.format(count)} ${count === 1 ? one : many}`;
}

/** @param {number} count */
function entities(count) {
  return counted(count, 'entity', 'entities');
}

/** @param {number} count */
function relationships(count) {
  return counted(count, 'relationship', 'relationships');
}

/** @param {string[]} names */
function list(names) {
  return conjunction.format(names.map(isolated));
}

export { counted, entities, list, number, relationships };
