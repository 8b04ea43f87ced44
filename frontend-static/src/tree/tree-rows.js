/**
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Item} from './outline.js'
 */
import { tree as words } from '../texts/tree.js';
import { el, replace } from '../ui/dom.js';
import { typeIcon } from '../ui/type-icon.js';
import { rowWords } from './row-words.js';

/** The rows of the tree in the page. A row that stays keeps its element, and with it whoever is to come back to it. */
class TreeRows {
  list = el('ul', { class: 'tree-list plain', role: 'tree', 'aria-label': words.label, 'aria-description': words.help });
  #view;
  /** By the key of the row. @type {Map<string, HTMLElement>} */
  #elements = new Map();

  /** @param {GraphView} view */
  constructor(view) {
    this.#view = view;
  }

  /** @param {string} key */
  element(key) {
    return this.#elements.get(key);
  }

  /** What a row is called, or was. @param {string} key */
  nameOf(key) {
    return this.#elements.get(key)?.querySelector('.tree-name')?.textContent ?? '';
  }

  /** @param {readonly Item[]} tops */
  renderAll(tops) {
    const before = this.#elements;
    this.#elements = new Map();
    replace(this.list, tops.map((item) => this.#render(item, before)));
  }

  /** What is beneath a row has come or gone. @param {Item} item */
  renderOne(item) {
    this.#render(item, this.#elements);
  }

  /**
   * @param {Item} item
   * @param {Map<string, HTMLElement>} known
   * @returns {HTMLElement}
   */
  #render(item, known) {
    const { key, what, level, position, size, count, children } = item;
    const element = known.get(key) ?? el('li', { role: 'treeitem', tabindex: -1, 'data-key': key });
    const { label, row } = this.#row(item);
    this.#elements.set(key, element);
    element.className = `tree-item tree-${what}`;
    element.ariaLabel = label;
    element.ariaLevel = String(level);
    element.ariaPosInSet = String(position);
    element.ariaSetSize = String(size);
    element.ariaExpanded = what !== 'more' && count > 0 ? String(children !== null) : null;
    element.ariaSelected = what === 'entity' ? (element.ariaSelected ?? 'false') : null;
    const inner = children?.map((child) => this.#render(child, known));
    replace(element, row, inner && el('ul', { class: 'tree-group-list plain', role: 'group' }, inner));
    return element;
  }

  /** @param {Item} item */
  #row(item) {
    const { what, slot, edge, kind, count, isAbove } = item;
    const { name, relation, when, evidence, note, beyond, label } = rowWords(this.#view, item);
    const arrow = kind && (what === 'group' || item.parent?.what !== 'group') ? (kind.direction === 'out' ? '→' : '←') : '';
    const type = what === 'group' ? kind?.nodeType : this.#view.nodes[slot]?.type;
    const ofRelation = edge >= 0 && what === 'entity' ? { title: words.relation, 'data-does': 'relation' } : {};
    const row = el(
      'div',
      { class: `tree-row${isAbove ? ' tree-above' : ''}` },
      el('span', { class: 'tree-toggle', 'data-does': count > 0 && what !== 'more' ? 'toggle' : null }),
      arrow !== '' && el('span', { class: 'tree-arrow' }, arrow),
      type !== undefined && what !== 'more' && typeIcon(type),
      el(
        'span',
        { class: 'tree-text' },
        el('span', { class: 'tree-name' }, name),
        what === 'group' && el('span', { class: 'tree-count' }, words.count(count)),
        relation !== '' && el('span', { class: 'tree-relation', ...ofRelation }, relation),
        note !== '' && el('span', { class: 'tree-note' }, note),
        beyond > 0 && el('span', { class: 'tree-beyond', title: words.beyondLabel(beyond) }, words.beyond(beyond)),
      ),
      evidence !== '' &&
        el(
          'span',
          { class: 'tree-facts' },
          when !== '' && el('span', { class: 'tree-when' }, when),
          el('span', { class: 'tree-evidence', ...ofRelation }, evidence),
        ),
      (what === 'entity' || what === 'bundle') && el('span', { class: 'tree-actions', title: words.actions, 'data-does': 'menu' }, '⋯'),
    );
    return { label, row };
  }
}

export { TreeRows };
