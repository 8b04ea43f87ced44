/**
 * @import {ApiClient} from '../api/client.js'
 * @import {QueryResult, SavedQuery} from '../api/types.js'
 * @import {Router} from '../router.js'
 */
import { ApiError, isAbort } from '../api/client.js';
import { queries as words } from '../texts/queries.js';
import { el, replace } from '../ui/dom.js';
import { FormFields } from '../ui/form-fields.js';
import { emptyNote, failure, loading } from '../ui/status.js';
import { ParameterField } from './parameter-field.js';

/**
 * @typedef {{query: SavedQuery, parameters: Record<string, string>, result: QueryResult}} Outcome
 */

/** The saved queries, and a form for the parameters of the chosen one. */
class QueriesPanel {
  #body;
  #api;
  #router;
  #onResult;
  /** @type {SavedQuery[] | null} */
  #queries = null;
  #request = new AbortController();

  /**
   * @param {{body: HTMLElement, api: ApiClient, router: Router, onResult: (outcome: Outcome) => void}} parts
   */
  constructor({ body, api, router, onResult }) {
    this.#body = body;
    this.#api = api;
    this.#router = router;
    this.#onResult = onResult;
  }

  async showList() {
    await this.#guarded(async (signal) => {
      const queries = await this.#load(signal);
      replace(
        this.#body,
        queries.length === 0
          ? emptyNote(words.none)
          : el('ul', { class: 'query-list' }, queries.map((query) => this.#item(query))),
      );
    });
  }

  /**
   * Shows a query's form; with values, or where none is needed, its result too.
   *
   * @param {string} name
   * @param {Record<string, string>} values
   */
  async show(name, values) {
    await this.#guarded(async (signal) => {
      const query = (await this.#load(signal)).find((candidate) => candidate.name === name);
      if (query === undefined) {
        throw new ApiError(words.unknown(name), 404);
      }
      const form = this.#renderForm(query, values);
      const complete = query.parameters.every((parameter) => !parameter.required || parameter.name in values);
      if (complete) {
        await this.#run(query, values, form, signal);
      }
    });
  }

  /** @param {SavedQuery} query */
  #item({ name, title, description }) {
    return el(
      'li',
      {},
      el(
        'button',
        { type: 'button', class: 'query-item', onclick: () => this.#open(name) },
        el('span', { class: 'query-title' }, title),
        el('span', { class: 'query-description' }, description),
      ),
    );
  }

  /**
   * A query that needs something is asked for it first; its address is that of the result.
   *
   * @param {string} name
   */
  #open(name) {
    const query = this.#queries?.find((candidate) => candidate.name === name);
    if (query !== undefined && query.parameters.length > 0) {
      this.#renderForm(query, {});
      /** @type {HTMLElement | null} */ (this.#body.querySelector('.field input, .field select'))?.focus();
    } else {
      this.#router.go({ view: 'query', name, parameters: {} });
    }
  }

  /**
   * @param {SavedQuery} query
   * @param {Record<string, string>} values
   */
  #renderForm(query, values) {
    const fields = query.parameters.map((parameter) => new ParameterField(this.#api, parameter, values[parameter.name]));
    const form = el(
      'form',
      { class: 'query-form', novalidate: true },
      fields.map(({ element }) => element),
      el('button', { type: 'submit', class: 'button primary' }, words.run),
      el('div', { class: 'form-status' }),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit(query, fields, form);
    });
    replace(
      this.#body,
      el('button', { type: 'button', class: 'link back', onclick: () => this.#router.go({ view: 'queries' }) }, `← ${words.back}`),
      el('h3', {}, query.title),
      el('p', { class: 'query-description' }, query.description),
      form,
    );
    return form;
  }

  /**
   * @param {SavedQuery} query
   * @param {ParameterField[]} fields
   * @param {HTMLFormElement} form
   */
  #submit(query, fields, form) {
    const missing = fields.filter((field) => field.isMissing).map(({ name }) => name);
    new FormFields(form).show(missing.map((field) => ({ field, message: words.required })));
    if (missing.length === 0) {
      const given = fields.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]);
      this.#router.go({ view: 'query', name: query.name, parameters: Object.fromEntries(given) });
    }
  }

  /**
   * @param {SavedQuery} query
   * @param {Record<string, string>} parameters
   * @param {HTMLFormElement} form
   * @param {AbortSignal} signal
   */
  async #run(query, parameters, form, signal) {
    const status = /** @type {HTMLElement} */ (form.querySelector('.form-status'));
    replace(status, loading(words.running));
    try {
      const result = await this.#api.queryResults(query.name, parameters, signal);
      replace(status);
      this.#onResult({ query, parameters, result });
    } catch (error) {
      if (!isAbort(error)) {
        new FormFields(form).show(error instanceof ApiError ? error.fields : []);
        replace(status, failure(error));
      }
    }
  }

  /** @param {AbortSignal} signal */
  async #load(signal) {
    this.#queries ??= (await this.#api.queries(signal)).items;
    return this.#queries;
  }

  /** @param {(signal: AbortSignal) => Promise<void>} work */
  async #guarded(work) {
    this.#request.abort();
    this.#request = new AbortController();
    if (this.#queries === null) {
      replace(this.#body, loading());
    }
    try {
      await work(this.#request.signal);
    } catch (error) {
      if (!isAbort(error)) {
        replace(this.#body, failure(error, () => this.#guarded(work)));
      }
    }
  }
}

export { QueriesPanel };
