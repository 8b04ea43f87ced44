/**
 * @import {Entity} from '../api/types.js'
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {SortableTable} from '../ui/sortable-table.js'
 * @import {SelectedEntities} from './selected-entities.js'
 */
import { selecting as words } from '../texts/selecting.js';
import { el } from '../ui/dom.js';

/** The boxes that select rows of the table of entities, in step with the picture. */
class RowChecks {
  #table;
  #view;
  #selected;
  #onChange;
  #all = el('input', { type: 'checkbox', onchange: () => this.#checkAll() });
  /** Where a range begins that Shift ends. @type {string | undefined} */
  #anchor;
  #isPending = false;

  /**
   * @param {{table: SortableTable<Entity>, view: GraphView, selected: SelectedEntities, onChange: () => void}} parts
   */
  constructor({ table, view, selected, onChange }) {
    this.#table = table;
    this.#view = view;
    this.#selected = selected;
    this.#onChange = onChange;
    table.lead = { head: el('label', { class: 'row-check' }, this.#all), cell: (node) => this.#cell(node) };
    selected.on('changed', () => this.#refresh());
  }

  /** @param {Entity} node */
  #cell({ id, name }) {
    const box = el('input', { type: 'checkbox', 'aria-label': words.row(name), onclick: (event) => this.#check(id, event) });
    box.checked = this.#selected.has(this.#view.nodeSlot(id));
    if (!this.#isPending) {
      this.#isPending = true;
      queueMicrotask(() => this.#refresh());
    }
    return el('label', { class: 'row-check' }, box);
  }

  /**
   * @param {string} id
   * @param {MouseEvent} event
   */
  #check(id, { target, shiftKey }) {
    const keys = this.#rows().map(({ key }) => key);
    const [from, to] = [keys.indexOf(this.#anchor ?? id), keys.indexOf(id)];
    const range = shiftKey && from >= 0 ? keys.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
    this.#anchor = id;
    this.#change(range, /** @type {HTMLInputElement} */ (target).checked);
  }

  #checkAll() {
    this.#change(
      this.#table.rows.map(({ id }) => id),
      this.#all.checked,
    );
  }

  /**
   * @param {string[]} ids
   * @param {boolean} isSelected
   */
  #change(ids, isSelected) {
    this.#selected.change(ids.map((id) => this.#view.nodeSlot(id)), isSelected);
    this.#onChange();
  }

  #refresh() {
    this.#isPending = false;
    const isSelected = (/** @type {string} */ id) => this.#selected.has(this.#view.nodeSlot(id));
    this.#rows().forEach(({ key, box }) => (box.checked = isSelected(key)));
    const { rows } = this.#table;
    const count = rows.filter(({ id }) => isSelected(id)).length;
    this.#all.checked = count > 0 && count === rows.length;
    this.#all.indeterminate = count > 0 && count < rows.length;
    this.#all.setAttribute('aria-label', words.rows(rows.length));
  }

  /** Those that are in the page. */
  #rows() {
    const rows = /** @type {HTMLTableRowElement[]} */ ([...this.#table.element.querySelectorAll('tbody tr')]);
    return rows.map((row) => ({
      key: row.dataset.key ?? '',
      box: /** @type {HTMLInputElement} */ (row.querySelector('.row-check input')),
    }));
  }
}

export { RowChecks };
