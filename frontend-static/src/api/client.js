/**
 * @import {EntityDetails, FieldError, Hits, Paths, Problem, QueryResult, RelationshipDetails, SavedQuery, Schema, Subgraph} from './types.js'
 */
import { texts } from '../texts.js';

/** What the API, or the way to it, had to object. */
class ApiError extends Error {
  /** @type {number} HTTP status, 0 when there was no answer at all */
  status;
  /** @type {FieldError[]} */
  fields;

  /**
   * @param {string} message
   * @param {number} status
   * @param {FieldError[]} [fields]
   */
  constructor(message, status, fields = []) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.fields = fields;
  }
}

/** @typedef {Record<string, string | number | boolean | string[] | undefined>} Parameters */

/** The calls of `/api/v1` the page makes. A call that is aborted rejects with the browser's `AbortError`. */
class ApiClient {
  #base;

  /** @param {string} [base] */
  constructor(base = '/api/v1') {
    this.#base = base;
  }

  /**
   * @param {{q?: string, type?: string, dataset?: string, limit?: number, offset?: number}} parameters
   * @param {AbortSignal} [signal]
   * @returns {Promise<Hits>}
   */
  search(parameters, signal) {
    return this.#get('/entities', parameters, signal);
  }

  /**
   * @param {string} id
   * @param {AbortSignal} [signal]
   * @returns {Promise<EntityDetails>}
   */
  entity(id, signal) {
    return this.#get(`/entities/${encodeURIComponent(id)}`, {}, signal);
  }

  /**
   * @param {string} id
   * @param {AbortSignal} [signal]
   * @returns {Promise<RelationshipDetails>}
   */
  relationship(id, signal) {
    return this.#get(`/edges/${encodeURIComponent(id)}`, {}, signal);
  }

  /**
   * @param {string} id
   * @param {AbortSignal} [signal]
   * @returns {Promise<Subgraph>}
   */
  neighbourhood(id, signal) {
    return this.#get(`/entities/${encodeURIComponent(id)}/neighbourhood`, { depth: 1 }, signal);
  }

  /**
   * @param {string} id
   * @param {{type: string, direction: string, nodeType?: string}} group
   * @param {number} limit of a page
   * @param {AbortSignal} [signal]
   * @returns {Promise<Subgraph>}
   */
  neighbours(id, { type, direction, nodeType }, limit, signal) {
    const group = { type, direction, nodeType, limit };
    return this.#get(`/entities/${encodeURIComponent(id)}/neighbours`, group, signal);
  }

  /**
   * @param {Parameters} parameters
   * @param {AbortSignal} [signal]
   * @returns {Promise<Paths>}
   */
  paths(parameters, signal) {
    return this.#get('/paths', parameters, signal);
  }

  /**
   * @param {Parameters} question
   * @param {AbortSignal} [signal]
   * @returns {Promise<Paths>}
   */
  connections(question, signal) {
    return this.#post('/connections', question, signal);
  }

  /**
   * @param {string[]} ids
   * @param {AbortSignal} [signal]
   * @returns {Promise<Subgraph>}
   */
  subgraph(ids, signal) {
    return this.#post('/subgraph', { ids }, signal);
  }

  /**
   * @param {AbortSignal} [signal]
   * @returns {Promise<Schema>}
   */
  schema(signal) {
    return this.#get('/schema', {}, signal);
  }

  /**
   * @param {AbortSignal} [signal]
   * @returns {Promise<{items: SavedQuery[]}>}
   */
  queries(signal) {
    return this.#get('/queries', { limit: 500 }, signal);
  }

  /**
   * @param {string} name
   * @param {Parameters} parameters
   * @param {AbortSignal} [signal]
   * @returns {Promise<QueryResult>}
   */
  queryResults(name, parameters, signal) {
    return this.#get(`/queries/${encodeURIComponent(name)}/results`, parameters, signal);
  }

  /**
   * Where the same result is a file.
   *
   * @param {string} name
   * @param {Parameters} parameters
   */
  queryCsvUrl(name, parameters) {
    return this.url(`/queries/${encodeURIComponent(name)}/results`, { ...parameters, format: 'csv' });
  }

  /**
   * Follows the `next` of an answer. Only this page's own API is ever called.
   *
   * @template T
   * @param {string} next
   * @param {AbortSignal} [signal]
   * @returns {Promise<T>}
   */
  follow(next, signal) {
    const url = new URL(next, location.href);
    return this.#fetch(url.pathname + url.search, { signal });
  }

  /**
   * A call that belongs to one part of the page only.
   *
   * @param {'GET' | 'POST' | 'PUT' | 'DELETE'} method
   * @param {string} path
   * @param {RequestInit & {json?: unknown}} [init] with what is sent as JSON
   * @returns {Promise<any>} nothing where the answer has none
   */
  call(method, path, { json, ...init } = {}) {
    const headers = { 'Content-Type': 'application/json', ...init.headers };
    return this.#fetch(this.#base + path, { ...init, method, headers, body: JSON.stringify(json) });
  }

  /**
   * The same where the answer is no JSON, or a file.
   *
   * @param {'GET' | 'POST'} method
   * @param {string} path
   * @param {Parameters} [body]
   * @returns {Promise<Response>}
   */
  open(method, path, body) {
    const headers = { Accept: '*/*', 'Content-Type': 'application/json' };
    return this.#response(this.#base + path, { method, headers, body: JSON.stringify(body) });
  }

  /**
   * @param {string} path
   * @param {Parameters} parameters
   */
  url(path, parameters) {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(parameters)) {
      for (const each of Array.isArray(value) ? value : [value]) {
        if (each !== undefined && each !== '') {
          query.append(name, String(each));
        }
      }
    }
    return `${this.#base}${path}${query.size > 0 ? `?${query}` : ''}`;
  }

  /**
   * @param {string} path
   * @param {Parameters} parameters
   * @param {AbortSignal} [signal]
   */
  #get(path, parameters, signal) {
    return this.#fetch(this.url(path, parameters), { signal });
  }

  /**
   * @param {string} path
   * @param {Parameters} body
   * @param {AbortSignal} [signal]
   */
  #post(path, body, signal) {
    const headers = { 'Content-Type': 'application/json' };
    return this.#fetch(this.#base + path, { method: 'POST', headers, body: JSON.stringify(body), signal });
  }

  /**
   * @param {string} url
   * @param {RequestInit} init
   * @returns {Promise<any>}
   */
  async #fetch(url, init) {
    const response = await this.#response(url, init);
    return response.status === 204 ? null : response.json();
  }

  /**
   * @param {string} url
   * @param {RequestInit} init
   */
  async #response(url, init) {
    const headers = { Accept: 'application/json, application/problem+json', ...init.headers };
    let response;
    try {
      response = await fetch(url, { ...init, headers });
    } catch (error) {
      if (init.signal?.aborted) {
        throw error;
      }
      throw new ApiError(texts.errors.unreachable, 0);
    }
    if (response.ok) {
      return response;
    }
    throw problemError(response.status, await response.json().catch(() => ({})));
  }
}

/**
 * @param {number} status
 * @param {Problem} problem
 */
function problemError(status, problem) {
  const message = problem.detail ?? problem.title ?? texts.errors.status(status);
  return new ApiError(message, status, problem.errors ?? []);
}

/** @param {unknown} error */
function isAbort(error) {
  return error instanceof DOMException && error.name === 'AbortError';
}

export { ApiClient, ApiError, isAbort, problemError };
