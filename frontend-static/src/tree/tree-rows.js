/**
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Item} from './outline.js'
 */
import { tree as words } from '../texts/tree.js';
import { el, replace, uniqueId } from '../ui/dom.js';
import { typeIcon } from '../ui/type-icon.js';
import { rowWords } from './row-words.js';

/** @typedef {{row: HTMLElement, inner: HTMLElement, element: HTMLElement}} Place of a row in the page, with what is beneath it */

/** The rows of the tree in the page. A row that stays keeps its element, and with it whoever is to come back to it. */
class TreeRows {
  list = el('ul', { class: 'tree-list plain', role: 'tree', 'aria-label': words.label, 'aria-description': words.help });
  #view;
  /** By the key of the row. @type {Map<string, Place>} */
  #places = new Map();

  /** @param {GraphView} view */
  constructor(view) {
    this.#view = view;
  }

  /** @param {string} key */
  row(key) {
    return this.#places.get(key)?.row;
  }

  /** @param {readonly Item[]} tops */
  renderAll(tops) {
    const before = this.#places;
    this.#places = new Map();
    replace(this.list, tops.map((item) => this.#render(item, before)));
  }

  /** What is beneath a row has come or gone. @param {Item} item */
  renderOne(item) {
    this.#render(item, this.#places);
  }

  /**
   * @param {Item} item
   * @param {Map<string, Place>} known
   * @returns {HTMLElement}
   */
  #render(item, known) {
    const { key, what, level, position, size, count, children } = item;
    const place = known.get(key) ?? newPlace(key);
    const { row, inner, element } = place;
    this.#places.set(key, place);
    element.className = `tree-item tree-${what}`;
    row.ariaLevel = String(level);
    row.ariaPosInSet = String(position);
    row.ariaSetSize = String(size);
    row.ariaExpanded = what !== 'more' && count > 0 ? String(children !== null) : null;
    row.ariaSelected = what === 'entity' ? (row.ariaSelected ?? 'false') : null;
    row.toggleAttribute('data-above', item.isAbove);
    replace(row, this.#content(item));
    inner.hidden = children === null;
    replace(inner, (children ?? []).map((child) => this.#render(child, known)));
    return element;
  }

  /** @param {Item} item */
  #content(item) {
    const { what, slot, edge, kind, count, parent } = item;
    const { name, relation, when, evidence, note, beyond, said } = rowWords(this.#view, item);
    const type = what === 'group' ? kind?.nodeType : this.#view.nodes[slot]?.type;
    const arrow = kind && parent?.what !== 'group' ? (kind.direction === 'out' ? '→' : '←') : '';
    const ofRelation = edge >= 0 && what === 'entity' ? { title: words.relation, 'data-does': 'relation' } : {};
    return [
      el('span', { class: 'tree-toggle', 'data-does': count > 0 && what !== 'more' ? 'toggle' : null }),
      arrow !== '' && el('span', { class: 'tree-arrow', 'aria-hidden': 'true' }, arrow),
      type !== undefined && what !== 'more' && typeIcon(type),
      el(
        'span',
        { class: 'tree-text' },
        el('span', { class: 'tree-name' }, name, hidden(said.type)),
        ' ',
        what === 'group' && el('span', { class: 'tree-count' }, words.count(count), hidden(said.count)),
        relation !== '' && el('span', { class: 'tree-relation', ...ofRelation }, relation),
        hidden(said.direction),
        ' ',
        note !== '' && el('span', { class: 'tree-note' }, note),
        ' ',
        beyond > 0 && el('span', { class: 'tree-beyond', title: words.beyondTitle(beyond) }, words.beyond(beyond), hidden(said.beyond)),
      ),
      evidence !== '' &&
        el(
          'span',
          { class: 'tree-facts' },
          when !== '' && el('span', { class: 'tree-when' }, when),
          el('span', { class: 'tree-evidence', ...ofRelation }, evidence),
        ),
      (what === 'entity' || what === 'bundle') &&
        el('span', { class: 'tree-actions', title: words.actions, 'data-does': 'menu', 'aria-hidden': 'true' }, '⋯'),
    ];
  }
}

/** @param {string} key @returns {Place} */
function newPlace(key) {
  const inner = el('ul', { id: uniqueId('tree-group'), class: 'tree-inner plain', role: 'group' });
  const row = el('div', { class: 'tree-row', role: 'treeitem', tabindex: -1, 'data-key': key, 'aria-owns': inner.id });
  return { row, inner, element: el('li', { role: 'none' }, row, inner) };
}

/** What is seen by its place or sign, and has to be said otherwise. @param {string} text */
function hidden(text) {
  return text !== '' && el('span', { class: 'visually-hidden' }, text);
}

export { TreeRows };
