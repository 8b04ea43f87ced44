/**
 * @import {Path} from '../api/types.js'
 * @import {Presence} from './path-picture.js'
 * @import {PathContext} from './path-steps.js'
 */
import { paths as words } from '../texts/paths.js';
import { el } from '../ui/dom.js';
import { EventBus } from '../ui/events.js';
import { PathCard } from './path-card.js';

/** A pointer that only crosses the list lights nothing. */
const PAUSE = 70;

/**
 * The ranked paths under a heading. The one under the pointer or the focus asks to be lit, a click chooses one; arrow keys walk along.
 *
 * @extends {EventBus<{light: Path | null, choose: Path | null, add: Path[]}>}
 */
class PathList extends EventBus {
  element;
  #cards;
  #addAll;
  #presenceOf;
  /** @type {PathCard | null} */
  #hovered = null;
  /** @type {PathCard | null} */
  #focused = null;
  #timer = 0;

  /**
   * @param {object} parts
   * @param {string} parts.title
   * @param {Path[]} parts.paths
   * @param {boolean} parts.withEnds
   * @param {PathContext} parts.context
   * @param {(path: Path) => Presence} parts.presenceOf
   */
  constructor({ title, paths, withEnds, context, presenceOf }) {
    super();
    this.#presenceOf = presenceOf;
    this.#cards = paths.map(
      (path, i) =>
        new PathCard({
          path,
          place: i + 1,
          withEnds,
          context,
          onChoose: () => this.#toggle(i),
          onAdd: () => this.#add([path]),
        }),
    );
    const list = el('ol', { class: 'paths' }, this.#cards.map(({ element }) => element));
    this.#addAll = el('button', { type: 'button', class: 'button small', onclick: () => this.#add(paths) });
    this.element = el('div', {}, el('div', { class: 'paths-bar' }, el('h3', {}, title), this.#addAll), list);
    for (const card of this.#cards) {
      card.element.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && this.#hover(card));
      card.element.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && this.#hover(null));
      card.element.addEventListener('focusin', () => this.#focus(card));
    }
    list.addEventListener('focusout', (event) => {
      if (!list.contains(/** @type {Node | null} */ (event.relatedTarget))) {
        this.#focus(null);
      }
    });
    list.addEventListener('keydown', (event) => this.#keydown(event));
    this.refresh();
  }

  /** Marks a path as the chosen one, without opening it. @param {Path | null} path */
  choose(path) {
    this.#cards.forEach((card) => (card.isChosen = card.path === path));
  }

  /** Says anew of each path whether the picture has it. */
  refresh() {
    const presences = this.#cards.map((card) => {
      const presence = this.#presenceOf(card.path);
      card.presence = presence;
      return presence;
    });
    const { all } = words.presence;
    this.#addAll.hidden = this.#cards.length < 2 || presences.every((presence) => presence === 'kept');
    this.#addAll.textContent = presences.includes('absent') ? all.absent : all.passing;
  }

  /** @param {number} i */
  #toggle(i) {
    const card = this.#cards[i];
    const open = !card.isOpen;
    this.#cards.forEach((other) => (other.isOpen = other === card && open));
    this.choose(open ? card.path : null);
    if (!open) {
      this.#hovered = this.#focused = null;
    }
    this.emit('choose', open ? card.path : null);
    // As much of it as there is room for, but always its beginning.
    card.element.scrollIntoView({ block: 'nearest' });
    card.head.scrollIntoView({ block: 'nearest' });
  }

  /** @param {Path[]} paths */
  #add(paths) {
    this.emit('add', paths);
    // The button that was pressed goes; the keyboard stays where it was.
    const card = this.#cards.find(({ path }) => path === paths[0]);
    card?.head.focus({ preventScroll: true });
  }

  /** @param {PathCard | null} card */
  #hover(card) {
    this.#hovered = card;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#light(), PAUSE);
  }

  /** @param {PathCard | null} card */
  #focus(card) {
    // A click is no reason to light what was just put out.
    this.#focused = card !== null && card.element.querySelector(':focus-visible') !== null ? card : null;
    this.#light();
  }

  #light() {
    this.emit('light', (this.#hovered ?? this.#focused)?.path ?? null);
  }

  /** @param {KeyboardEvent} event */
  #keydown(event) {
    const at = this.#cards.findIndex(({ head }) => head === event.target);
    const last = this.#cards.length - 1;
    const targets = /** @type {Record<string, number>} */ ({
      ArrowDown: Math.min(at + 1, last),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: last,
    });
    if (at >= 0 && event.key in targets) {
      event.preventDefault();
      this.#hovered = null;
      this.#cards[targets[event.key]].head.focus();
    }
  }
}

export { PathList };
