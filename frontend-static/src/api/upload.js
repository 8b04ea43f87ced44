import { texts } from '../texts.js';
import { ApiError, problemError } from './client.js';

/**
 * Sends a form. `fetch` does not tell how much of it is sent.
 *
 * @param {string} url
 * @param {FormData} form
 * @param {{signal: AbortSignal, onProgress: (sent: number, total: number) => void}} options
 * @returns {Promise<any>}
 */
function upload(url, form, { signal, onProgress }) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    request.open('POST', url);
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded, total));
    request.addEventListener('load', () => {
      const answer = parsed(request.responseText);
      if (request.status < 300) {
        resolve(answer);
      } else {
        reject(problemError(request.status, answer));
      }
    });
    request.addEventListener('error', () => reject(new ApiError(texts.errors.unreachable, 0)));
    request.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    request.addEventListener('loadend', () => signal.removeEventListener('abort', abort));
    signal.addEventListener('abort', abort);
    request.send(form);
  });
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

export { upload };
