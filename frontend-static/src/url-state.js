/** @import {PathQuestion} from './paths/path-question.js' */
import { formatQuestion, parseQuestion } from './paths/path-question.js';

/**
 * What the address after `#` says is to be seen.
 *
 * @typedef {{view: 'start'}
 *   | {view: 'entity', id: string}
 *   | {view: 'paths'} & PathQuestion
 *   | {view: 'query', name: string, parameters: Record<string, string>}
 *   | {view: 'queries'}
 *   | {view: 'link', data: string}
 *   | {view: 'saved', id: string}} PageState a link holds a whole view, a saved one is asked for
 */

/**
 * @param {string} hash with or without `#`
 * @returns {PageState}
 */
function parseState(hash) {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  // What an address is about is written first, so that a query's parameters may bear any name.
  const [first, ...rest] = parameters;
  if (first?.[0] === 'query' && first[1]) {
    return { view: 'query', name: first[1], parameters: Object.fromEntries(rest) };
  }
  if (first?.[0] === 'view') {
    return { view: 'link', data: first[1] };
  }
  const entity = parameters.get('entity');
  if (entity) {
    return { view: 'entity', id: entity };
  }
  const saved = parameters.get('view-id');
  if (saved) {
    return { view: 'saved', id: saved };
  }
  const question = parseQuestion(parameters);
  if (question !== null) {
    return { view: 'paths', ...question };
  }
  return parameters.has('queries') ? { view: 'queries' } : { view: 'start' };
}

/**
 * @param {PageState} state
 * @returns {string} with `#`, or empty for the start
 */
function formatState(state) {
  switch (state.view) {
    case 'entity':
      return `#${new URLSearchParams({ entity: state.id })}`;
    case 'paths':
      return `#${formatQuestion(state)}`;
    case 'query':
      return `#${new URLSearchParams([['query', state.name], ...Object.entries(state.parameters)])}`;
    case 'queries':
      return '#queries';
    case 'link':
      return `#view=${state.data}`;
    case 'saved':
      return `#${new URLSearchParams({ 'view-id': state.id })}`;
    default:
      return '';
  }
}

export { formatState, parseState };
