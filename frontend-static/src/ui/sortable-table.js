import { texts } from '../texts.js';
import { el, replace } from './dom.js';

const PAGE = 200;

/**
 * @template Row
 * @typedef {object} Column
 * @property {string} title
 * @property {(row: Row) => string | number} value what it is sorted by
 * @property {(row: Row) => Node | string} [cell] what is shown, the value itself unless given
 */

/**
 * A column before all others, which is no value to sort by.
 *
 * @template Row
 * @typedef {{head: Node, cell: (row: Row) => Node}} Lead
 */

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * A table whose headings sort it, of which only so many rows are in the page at a time.
 *
 * @template Row
 */
class SortableTable {
  element;
  #columns;
  /** @type {Lead<Row> | null} */
  #lead = null;
  #key;
  /** @type {Row[]} */
  #rows = [];
  #limit = PAGE;
  /** @type {{column: number, descending: boolean} | null} */
  #sort = null;
  #head;
  #body;
  #more;
  /** @type {string | null} */
  #current = null;

  /**
   * @param {object} options
   * @param {string} options.label
   * @param {Column<Row>[]} options.columns
   * @param {(row: Row, index: number) => string} options.key
   */
  constructor({ label, columns, key }) {
    this.#columns = columns;
    this.#key = key;
    this.#head = el('tr');
    this.#body = el('tbody');
    this.#more = el('div', { class: 'table-more' });
    this.element = el(
      'div',
      { class: 'table-wrap', tabindex: 0, role: 'region', 'aria-label': label },
      el('table', {}, el('caption', { class: 'visually-hidden' }, label), el('thead', {}, this.#head), this.#body),
      this.#more,
    );
    this.#renderHead();
  }

  /** @param {Lead<Row>} lead */
  set lead(lead) {
    this.#lead = lead;
    this.#renderHead();
    this.#render();
  }

  get rows() {
    return this.#rows;
  }

  set rows(rows) {
    this.#rows = rows;
    this.#render();
  }

  /**
   * Marks one row as the current one, and brings it into view.
   *
   * @param {string | null} key
   */
  set current(key) {
    this.#current = key;
    for (const row of /** @type {Iterable<HTMLTableRowElement>} */ (this.#body.rows)) {
      if (row.dataset.key === key) {
        row.setAttribute('aria-current', 'true');
        row.scrollIntoView({ block: 'nearest' });
      } else {
        row.removeAttribute('aria-current');
      }
    }
  }

  #renderHead() {
    replace(
      this.#head,
      this.#lead && el('td', {}, this.#lead.head),
      this.#columns.map(({ title }, i) => {
        const sorted = this.#sort?.column === i;
        const direction = this.#sort?.descending ? 'descending' : 'ascending';
        return el(
          'th',
          { scope: 'col', 'aria-sort': sorted ? direction : 'none' },
          el('button', { type: 'button', onclick: () => this.#sortBy(i) }, title),
        );
      }),
    );
  }

  /** @param {number} column */
  #sortBy(column) {
    this.#sort = { column, descending: this.#sort?.column === column && !this.#sort.descending };
    this.#renderHead();
    this.#head.querySelectorAll('button')[column].focus();
    this.#render();
  }

  #render() {
    const focused = /** @type {HTMLElement | null} */ (this.#body.querySelector(':focus'))?.closest('tr')?.dataset.key;
    const rows = this.#sorted();
    replace(
      this.#body,
      rows.slice(0, this.#limit).map((row, i) => {
        const key = this.#key(row, i);
        return el(
          'tr',
          { 'data-key': key, 'aria-current': key === this.#current ? 'true' : null },
          this.#lead && el('td', {}, this.#lead.cell(row)),
          this.#columns.map(({ value, cell }) => el('td', {}, cell ? cell(row) : String(value(row)))),
        );
      }),
    );
    replace(
      this.#more,
      rows.length > this.#limit && [
        el('span', {}, texts.table.rowsOf(this.#limit, rows.length)),
        el('button', { type: 'button', class: 'button small', onclick: () => this.#showMore() }, texts.table.moreRows),
      ],
    );
    const again = [...this.#body.rows].find(({ dataset }) => focused !== undefined && dataset.key === focused);
    again?.querySelector('button')?.focus();
  }

  #showMore() {
    this.#limit += PAGE;
    this.#render();
  }

  #sorted() {
    if (this.#sort === null) {
      return this.#rows;
    }
    const { column, descending } = this.#sort;
    const { value } = this.#columns[column];
    const sign = descending ? -1 : 1;
    return this.#rows.toSorted((a, b) => {
      const [x, y] = [value(a), value(b)];
      const order = typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
      return sign * order;
    });
  }
}

export { SortableTable };
