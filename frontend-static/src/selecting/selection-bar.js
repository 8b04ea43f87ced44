/**
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Menu} from '../ui/menu.js'
 * @import {SelectedEntities} from './selected-entities.js'
 * @import {SelectionAction, SelectionWork} from './selection-work.js'
 */
import { selecting as words } from '../texts/selecting.js';
import { el, replace } from '../ui/dom.js';
import { icon } from '../ui/icon.js';

/** How many are selected, and what can be done with them: as many actions as have room, the others in a menu. */
class SelectionBar {
  #selected;
  #work;
  #menu;
  #onClear;
  #onLeft;
  #count = el('span', { class: 'selection-count' });
  #buttons = el('span', { class: 'selection-actions' });
  #more;
  #clear;
  #bar;
  /** As wide as there is room. */
  element;
  /** @type {SelectionAction[]} */
  #actions = [];
  #mayFold = false;
  /** Whether the lasso is at hand: then the bar says what to do with it, even if nothing is selected. */
  #isTool = false;

  /**
   * @param {{view: GraphView, selected: SelectedEntities, work: SelectionWork, menu: Menu, onClear: () => void,
   *   onLeft: () => void}} parts `onLeft` when the bar goes while the keyboard is in it
   */
  constructor({ view, selected, work, menu, onClear, onLeft }) {
    this.#selected = selected;
    this.#work = work;
    this.#menu = menu;
    this.#onClear = onClear;
    this.#onLeft = onLeft;
    const { more, clear } = words.actions;
    this.#more = el(
      'button',
      { type: 'button', class: 'button small', 'aria-haspopup': 'menu', onclick: () => this.#openMore() },
      more,
    );
    this.#clear = el(
      'button',
      { type: 'button', class: 'icon-button', 'aria-label': clear, title: clear, onclick: () => this.#onClear() },
      icon('close'),
    );
    this.#bar = el(
      'div',
      { class: 'selection-bar', role: 'group', 'aria-label': words.title },
      this.#count,
      this.#buttons,
      this.#more,
      this.#clear,
    );
    this.element = el('div', { class: 'selection-room', hidden: true }, this.#bar);
    new ResizeObserver(() => this.#fit()).observe(this.element);
    selected.on('changed', () => this.#render());
    view.on('pins', () => selected.size > 0 && this.#render());
  }

  /** @param {boolean} isTool */
  set isTool(isTool) {
    this.#isTool = isTool;
    this.#render();
  }

  /** All actions in a menu. @param {{x: number, y: number}} place */
  openMenu(place) {
    this.#menu.open(this.#text(), [...this.#work.actions, ...this.#work.folding, this.#clearItem()], place, { titled: true });
  }

  #clearItem() {
    return { label: words.actions.clear, run: () => this.#onClear() };
  }

  #text() {
    return words.count(this.#selected.size, this.#selected.folded);
  }

  #render() {
    const { size } = this.#selected;
    const isEmpty = size === 0;
    const hadFocus = this.element.contains(document.activeElement);
    this.element.hidden = isEmpty && !this.#isTool;
    this.#count.textContent = isEmpty ? words.lassoHint : this.#text();
    this.#mayFold = !isEmpty && this.#work.mayFold;
    const name = isEmpty ? words.lassoDone : words.actions.clear;
    this.#clear.title = name;
    this.#clear.setAttribute('aria-label', name);
    this.#setActions(isEmpty ? [] : this.#work.actions);
    this.#fit();
    if (hadFocus && this.element.hidden) {
      this.#onLeft();
    } else if (hadFocus && !this.element.contains(document.activeElement)) {
      this.#clear.focus();
    }
  }

  /** Whoever is at a button stays there. @param {SelectionAction[]} actions */
  #setActions(actions) {
    const isSame = actions.length === this.#actions.length;
    this.#actions = actions;
    if (!isSame) {
      const run = (/** @type {number} */ i) => this.#actions[i].run();
      const at = [...this.#buttons.children].indexOf(/** @type {Element} */ (document.activeElement));
      replace(this.#buttons, actions.map((_, i) => el('button', { type: 'button', class: 'button small', onclick: () => run(i) })));
      /** @type {HTMLElement | undefined} */ (this.#buttons.children[at])?.focus();
    }
    actions.forEach(({ label, short }, i) => {
      const button = this.#buttons.children[i];
      button.textContent = short ?? label;
      button.setAttribute('aria-label', label);
    });
  }

  /** Leaves out from the end what has no room. */
  #fit() {
    const buttons = /** @type {HTMLElement[]} */ ([...this.#buttons.children]);
    const isTooWide = () => this.#bar.offsetWidth > this.element.clientWidth;
    buttons.forEach((button) => (button.hidden = false));
    this.#more.hidden = !this.#mayFold;
    this.#more.hidden &&= buttons.length === 0 || !isTooWide();
    for (let i = buttons.length - 1; i >= 0 && isTooWide(); i -= 1) {
      buttons[i].hidden = true;
    }
  }

  #openMore() {
    const { children } = this.#buttons;
    const left = this.#actions.filter((_, i) => /** @type {HTMLElement} */ (children[i]).hidden);
    const { left: x, top: y } = this.#more.getBoundingClientRect();
    const items = [...left, ...this.#work.folding];
    this.#menu.open(this.#text(), items.length > 0 ? items : [this.#clearItem()], { x, y }, { titled: true });
  }
}

export { SelectionBar };
