import { ApiError } from '../api/client.js';
import { texts } from '../texts.js';
import { el } from './dom.js';

/** How browsers say that a script could not be fetched. */
const UNLOADED = /dynamically imported module|importing a module script/i;

/** @param {string} [text] */
function loading(text = texts.loading) {
  return el('p', { class: 'loading', role: 'status' }, el('span', { class: 'spinner', 'aria-hidden': 'true' }), text);
}

/** @param {unknown} error */
function messageOf(error) {
  if (error instanceof ApiError) {
    return error.message;
  }
  if (error instanceof TypeError && UNLOADED.test(error.message)) {
    return texts.errors.part;
  }
  console.error(error);
  return texts.errors.unexpected;
}

/**
 * @param {unknown} error
 * @param {() => void} [retry]
 */
function failure(error, retry) {
  return el(
    'div',
    { class: 'failure', role: 'alert' },
    el('p', {}, messageOf(error)),
    retry && el('button', { type: 'button', class: 'button small', onclick: retry }, texts.retry),
  );
}

/** @param {string} text */
function emptyNote(text) {
  return el('p', { class: 'empty-note' }, text);
}

export { emptyNote, failure, loading, messageOf };
