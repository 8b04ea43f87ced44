/**
 * @import {ApiClient} from '../api/client.js'
 * @import {Cell, QueryResult} from '../api/types.js'
 * @import {Router} from '../router.js'
 * @import {Outcome} from './queries-panel.js'
 */
import { fileName } from '../exports/file-name.js';
import { formatReasons, formatValue, readable, relationName } from '../format.js';
import { texts } from '../texts.js';
import { queries as words } from '../texts/queries.js';
import { columnsSign } from '../ui/columns-sign.js';
import { el, replace } from '../ui/dom.js';
import { icon } from '../ui/icon.js';
import { SortableTable } from '../ui/sortable-table.js';
import { emptyNote, failure } from '../ui/status.js';
import { typeIcon } from '../ui/type-icon.js';

/** What a saved query found, as a table whose entities can be opened. */
class QueryResultPanel {
  #root;
  #api;
  #router;
  #onShow;
  #onEdge;

  /**
   * @param {object} parts
   * @param {HTMLElement} parts.root
   * @param {ApiClient} parts.api
   * @param {Router} parts.router
   * @param {(result: QueryResult, title: string) => void} parts.onShow the result is wanted in the picture
   * @param {(result: QueryResult, title: string, id: string) => void} parts.onEdge one relationship of it is
   */
  constructor({ root, api, router, onShow, onEdge }) {
    this.#root = root;
    this.#api = api;
    this.#router = router;
    this.#onShow = onShow;
    this.#onEdge = onEdge;
  }

  /** @param {Outcome} outcome */
  show({ query, parameters, result }) {
    const table = new SortableTable({
      label: query.title,
      key: (/** @type {Cell[]} */ _, index) => String(index),
      columns: result.columns.map((title, i) => ({
        title: readable(title),
        value: (row) => plain(row[i]),
        cell: (row) => this.#cell(row[i], result, query.title),
      })),
    });
    table.rows = result.rows;
    const { truncated, next } = result.meta;
    replace(
      this.#root,
      el(
        'header',
        { class: 'result-head' },
        el('h2', {}, query.title),
        el('span', { class: 'result-count' }, words.rows(result.rows.length)),
        el(
          'div',
          { class: 'result-actions' },
          result.nodes.length > 0 &&
            el('button', { type: 'button', class: 'button primary', onclick: () => this.#onShow(result, query.title) }, words.showInGraph),
          el(
            'a',
            { class: 'button', href: this.#api.queryCsvUrl(query.name, parameters), download: fileName(query.title, 'csv') },
            icon('download'),
            words.csv,
          ),
        ),
      ),
      truncated &&
        el(
          'div',
          { class: 'cut-note' },
          el('p', {}, words.cut(formatReasons(result.meta))),
          next &&
            el(
              'button',
              { type: 'button', class: 'button small', onclick: () => this.#more({ query, parameters, result }, next) },
              texts.showMore,
            ),
        ),
      result.rows.length === 0 ? emptyNote(words.noRows) : [columnsSign(table.element), table.element],
    );
  }

  /**
   * @param {Outcome} outcome
   * @param {string} next
   */
  async #more({ query, parameters, result }, next) {
    try {
      /** @type {QueryResult} */
      const more = await this.#api.follow(next);
      const rows = [...result.rows, ...more.rows];
      const nodes = [...result.nodes, ...more.nodes];
      const edges = [...result.edges, ...more.edges];
      this.show({ query, parameters, result: { ...more, rows, nodes, edges } });
    } catch (error) {
      this.#root.append(failure(error, () => this.#more({ query, parameters, result }, next)));
    }
  }

  /**
   * @param {Cell} cell
   * @param {QueryResult} result
   * @param {string} title of the query
   * @returns {Node}
   */
  #cell(cell, result, title) {
    if (Array.isArray(cell)) {
      return el('ul', { class: 'cell-list' }, cell.map((part) => el('li', {}, this.#cell(/** @type {Cell} */ (part), result, title))));
    }
    if (cell !== null && typeof cell === 'object' && 'entity' in cell) {
      const { id, type, name } = cell.entity;
      return el(
        'button',
        { type: 'button', class: 'cell-button', onclick: () => this.#router.go({ view: 'entity', id }) },
        typeIcon(type),
        name,
      );
    }
    if (cell !== null && typeof cell === 'object' && 'edge' in cell) {
      const { id, type } = cell.edge;
      return el('button', { type: 'button', class: 'cell-button', onclick: () => this.#onEdge(result, title, id) }, relationName(type));
    }
    return document.createTextNode(formatValue(cell));
  }
}

/**
 * What a cell is sorted by.
 *
 * @param {Cell} cell
 * @returns {string | number}
 */
function plain(cell) {
  if (Array.isArray(cell)) {
    return cell.map((part) => plain(/** @type {Cell} */ (part))).join(', ');
  }
  if (cell !== null && typeof cell === 'object') {
    return 'entity' in cell ? cell.entity.name : relationName(cell.edge.type);
  }
  return typeof cell === 'number' ? cell : formatValue(cell);
}

export { QueryResultPanel };
