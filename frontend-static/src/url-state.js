/**
 * What the address after `#` says is to be seen.
 *
 * @typedef {{view: 'start'}
 *   | {view: 'entity', id: string}
 *   | {view: 'paths', from: string, to: string, rank: 'telling' | 'shortest'}
 *   | {view: 'query', name: string, parameters: Record<string, string>}
 *   | {view: 'queries'}} PageState
 */

/**
 * @param {string} hash with or without `#`
 * @returns {PageState}
 */
function parseState(hash) {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const entity = parameters.get('entity');
  const from = parameters.get('from');
  const to = parameters.get('to');
  if (entity) {
    return { view: 'entity', id: entity };
  }
  if (from && to) {
    return { view: 'paths', from, to, rank: parameters.get('rank') === 'shortest' ? 'shortest' : 'telling' };
  }
  // `query` is always written first, so that a parameter of the same name is still told from it.
  const [first, ...rest] = parameters;
  if (first?.[0] === 'query' && first[1]) {
    return { view: 'query', name: first[1], parameters: Object.fromEntries(rest) };
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
      return `#${new URLSearchParams({ from: state.from, to: state.to, rank: state.rank })}`;
    case 'query':
      return `#${new URLSearchParams([['query', state.name], ...Object.entries(state.parameters)])}`;
    case 'queries':
      return '#queries';
    default:
      return '';
  }
}

export { formatState, parseState };
