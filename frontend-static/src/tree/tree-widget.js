/**
 * @import {GraphView, Selection} from '../graph/graph-view.js'
 * @import {Command} from './keys.js'
 * @import {Item, Outline} from './outline.js'
 */
import { tree as words } from '../texts/tree.js';
import { EventBus } from '../ui/events.js';
import { commandOf } from './keys.js';
import { nearest } from './outline.js';
import { TreeRows } from './tree-rows.js';
import { TypeAhead } from './type-ahead.js';

const SCREENFUL = 10;

/**
 * @typedef {object} WidgetEvents
 * @property {Item} select an entity, or what is folded
 * @property {Item} relation by which one comes to an entity
 * @property {{item: Item, x: number, y: number}} menu
 * @property {string} say
 */

/**
 * The tree in the page, walked by keyboard as the ARIA pattern of trees has it, and by pointer.
 *
 * @extends {EventBus<WidgetEvents>}
 */
class TreeWidget extends EventBus {
  list;
  #view;
  #outline;
  #rows;
  #typeAhead = new TypeAhead();
  /** Those in the page. @type {Item[]} */
  #items = [];
  /** The row that the keyboard is at. */
  #active = '';
  /** The row that shows what is selected. */
  #selected = '';

  /** @param {{view: GraphView, outline: Outline}} parts */
  constructor({ view, outline }) {
    super();
    this.#view = view;
    this.#outline = outline;
    this.#rows = new TreeRows(view);
    this.list = this.#rows.list;
    this.list.addEventListener('keydown', (event) => this.#keydown(event));
    this.list.addEventListener('click', (event) => this.#click(event));
    this.list.addEventListener('contextmenu', (event) => this.#contextMenu(event));
  }

  get hasFocus() {
    return this.list.contains(document.activeElement);
  }

  /** Brings the page up to date with the outline; who was at a row that has gone is at the nearest one. */
  render() {
    const hadFocus = this.hasFocus;
    const before = this.#items;
    this.#items = this.#outline.rows;
    const keys = new Set(this.#items.map(({ key }) => key));
    if (!keys.has(this.#active)) {
      const gone = before.find(({ key }) => key === this.#active);
      this.#active = nearest(before, this.#active, keys) ?? this.#items[0]?.key ?? '';
      if (hadFocus && gone?.what === 'entity') {
        this.emit('say', words.gone(this.#nameOf(gone)));
      }
    }
    this.#rows.renderAll(this.#outline.tops);
    this.list.hidden = this.#items.length === 0;
    this.#mark();
    this.walkTo(this.#active, hadFocus);
  }

  /** The rows at hand to which something was added show what. */
  openWhatGrew() {
    const before = new Map(this.#items.map((item) => [item.key, item.count]));
    for (const item of this.#outline.rows) {
      const count = before.get(item.key);
      if ([this.#active, this.#selected].includes(item.key) && count !== undefined && item.count > count) {
        this.#outline.open(item);
      }
    }
  }

  /** Marks the row of what is selected, which is the one to go on from. */
  showSelection() {
    this.#mark();
    this.walkTo(this.#selected, this.hasFocus);
    this.#rows.row(this.#selected)?.scrollIntoView({ block: 'nearest' });
  }

  /** At the top, from where everything is new. */
  goToTop() {
    this.#active = this.#outline.tops[0]?.key ?? '';
  }

  /**
   * @param {string} key
   * @param {boolean} [focus]
   */
  walkTo(key, focus = true) {
    const row = this.#rows.row(key);
    if (row !== undefined) {
      this.#rows.row(this.#active)?.setAttribute('tabindex', '-1');
      row.setAttribute('tabindex', '0');
      this.#active = key;
      if (focus) {
        row.focus({ preventScroll: true });
        row.scrollIntoView({ block: 'nearest' });
      }
    }
  }

  /**
   * The row that shows what is selected: the one at hand, if it is of several.
   *
   * @param {Selection | null} selection
   * @param {Item[]} [items]
   */
  rowOf(selection, items = this.#items) {
    if (selection === null) {
      return undefined;
    }
    const { kind, id } = selection;
    const slot = kind === 'node' ? this.#view.nodeSlot(id) : this.#view.edgeSlot(id);
    const all = items.filter((item) => item.what === 'entity' && slot >= 0 && (kind === 'node' ? item.slot : item.edge) === slot);
    return all.find(({ key }) => key === this.#active) ?? all.find(({ key }) => key === this.#selected) ?? all[0];
  }

  #mark() {
    this.#rows.row(this.#selected)?.setAttribute('aria-selected', 'false');
    const { selection } = this.#view;
    this.#selected = this.rowOf(selection)?.key ?? '';
    const row = this.#rows.row(this.#selected);
    row?.setAttribute('aria-selected', 'true');
    row?.classList.toggle('tree-by-relation', selection?.kind === 'edge');
  }

  /** @param {Item} item as it was when it was last shown */
  #nameOf({ key }) {
    return this.#rows.row(key)?.querySelector('.tree-name')?.firstChild?.textContent ?? '';
  }

  /** @param {Event} event */
  #itemAt({ target }) {
    const key = /** @type {Element} */ (target).closest('[data-key]')?.getAttribute('data-key');
    return this.#items.find((item) => item.key === key);
  }

  /** @param {KeyboardEvent} event */
  #keydown(event) {
    const item = this.#itemAt(event);
    const now = event.timeStamp;
    const asked = commandOf(event, this.#typeAhead.isTyping(now));
    if (item === undefined || asked === null) {
      return;
    }
    event.preventDefault();
    if (typeof asked === 'string') {
      this.#typeAhead.end();
      this.#run(asked, item);
    } else {
      const names = this.#items.map((each) => this.#nameOf(each));
      const found = this.#typeAhead.find(asked.letter, { names, at: this.#items.indexOf(item), now });
      this.walkTo(this.#items[found]?.key ?? item.key);
    }
  }

  /**
   * @param {Command} command
   * @param {Item} item
   */
  #run(command, item) {
    const last = this.#items.length - 1;
    const at = this.#items.indexOf(item);
    const goTo = (/** @type {number} */ row) => this.walkTo(this.#items[Math.max(0, Math.min(last, row))].key);
    const commands = {
      next: () => goTo(at + 1),
      previous: () => goTo(at - 1),
      pageDown: () => goTo(at + SCREENFUL),
      pageUp: () => goTo(at - SCREENFUL),
      first: () => goTo(0),
      last: () => goTo(last),
      in: () => (item.children === null ? this.#toggle(item) : goTo(at + 1)),
      out: () => (item.children === null ? item.parent && this.walkTo(item.parent.key) : this.#toggle(item)),
      beside: () => this.#openBeside(item),
      select: () => this.#select(item),
      relation: () => this.#selectRelation(item),
      menu: () => this.#openMenu(item),
    };
    commands[command]();
  }

  /** @param {Item} item */
  #toggle(item) {
    if (item.what !== 'more' && item.count > 0) {
      if (item.children === null) {
        this.#outline.open(item);
      } else {
        this.#outline.close(item);
      }
      this.#rows.renderOne(item);
      this.#items = this.#outline.rows;
      this.#mark();
      this.walkTo(item.key);
    }
  }

  /** @param {Item} item */
  #openBeside(item) {
    const { opened, of } = this.#outline.openBeside(item);
    this.render();
    if (opened < of) {
      this.emit('say', words.opened(opened, of));
    }
  }

  /** Does what the row is there for. @param {Item} item */
  #select(item) {
    this.walkTo(item.key);
    if (item.what === 'more') {
      this.#showMore(item);
    } else if (item.what === 'group') {
      this.#toggle(item);
    } else {
      this.emit('select', item);
    }
  }

  /** @param {Item} item */
  #selectRelation(item) {
    if (item.edge >= 0 && item.what === 'entity') {
      this.walkTo(item.key);
      this.emit('relation', item);
    } else {
      this.#select(item);
    }
  }

  /** @param {Item} more */
  #showMore(more) {
    const at = this.#items.indexOf(more);
    this.#outline.showMore(more);
    this.#active = this.#outline.rows[at].key;
    this.render();
    const next = this.#items.find(({ what, parent }) => what === 'more' && parent?.key === more.parent?.key);
    this.emit('say', words.shown(next === undefined ? more.count : next.position - 1, more.count));
  }

  /** @param {Item} item @param {{x: number, y: number}} [place] beside the row unless given */
  #openMenu(item, place) {
    const row = this.#rows.row(item.key);
    if (row !== undefined && (item.what === 'entity' || item.what === 'bundle')) {
      this.walkTo(item.key);
      const { x, bottom } = row.getBoundingClientRect();
      this.emit('menu', { item, ...(place ?? { x: x + 48, y: bottom }) });
    }
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const item = this.#itemAt(event);
    if (item !== undefined) {
      const place = { x: event.clientX, y: event.clientY };
      const does = /** @type {Element} */ (event.target).closest('[data-does]')?.getAttribute('data-does');
      const actions = /** @type {Record<string, () => void>} */ ({
        toggle: () => this.#toggle(item),
        relation: () => this.#selectRelation(item),
        menu: () => this.#openMenu(item, place),
      });
      (actions[does ?? ''] ?? (() => this.#select(item)))();
    }
  }

  /** @param {MouseEvent} event */
  #contextMenu(event) {
    const item = this.#itemAt(event);
    if (item?.what === 'entity' || item?.what === 'bundle') {
      event.preventDefault();
      this.#openMenu(item, { x: event.clientX, y: event.clientY });
    }
  }
}

export { TreeWidget };
