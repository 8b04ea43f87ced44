import { el, replace } from './dom.js';

/** @typedef {{label: string, note?: string, hint?: string, run: () => void}} MenuItem */

/** A context menu, by pointer and by keyboard. */
class Menu {
  #element;
  /** @type {HTMLElement | null} */
  #opener = null;

  /** @param {HTMLElement} element the empty, hidden menu */
  constructor(element) {
    this.#element = element;
    element.addEventListener('keydown', (event) => this.#keydown(event));
    element.addEventListener('contextmenu', (event) => event.preventDefault());
    document.addEventListener('pointerdown', (event) => {
      if (!element.hidden && !element.contains(/** @type {Node} */ (event.target))) {
        this.#close(false);
      }
    });
    window.addEventListener('resize', () => this.#close(false));
  }

  /**
   * @param {string} label
   * @param {MenuItem[]} items
   * @param {{x: number, y: number}} place in the window
   * @param {{titled?: boolean}} [options] whether the label is to be seen
   */
  open(label, items, place, { titled = false } = {}) {
    this.#opener = /** @type {HTMLElement | null} */ (document.activeElement);
    this.#element.setAttribute('aria-label', label);
    replace(
      this.#element,
      titled && el('div', { class: 'menu-title', role: 'presentation', 'aria-hidden': 'true' }, label),
      items.map(({ label: text, note, hint, run }) =>
        el(
          'button',
          {
            type: 'button',
            role: 'menuitem',
            tabindex: -1,
            onclick: () => {
              this.#close(true);
              run();
            },
          },
          el('span', {}, text, note ? [' ', el('span', { class: 'menu-note' }, note)] : null),
          hint && el('kbd', { 'aria-hidden': 'true' }, hint),
        ),
      ),
    );
    this.#element.hidden = false;
    // Beside the edge of the window it would be narrower than where it is put.
    this.#element.style.left = '0';
    const { offsetWidth: width, offsetHeight: height } = this.#element;
    this.#element.style.left = `${Math.max(8, Math.min(place.x, innerWidth - width - 8))}px`;
    this.#element.style.top = `${Math.max(8, Math.min(place.y, innerHeight - height - 8))}px`;
    this.#items()[0].focus();
  }

  /** @param {boolean} backToOpener */
  #close(backToOpener) {
    if (!this.#element.hidden) {
      this.#element.hidden = true;
      if (backToOpener) {
        this.#opener?.focus();
      }
    }
  }

  #items() {
    return /** @type {HTMLElement[]} */ ([...this.#element.querySelectorAll('[role="menuitem"]')]);
  }

  /** @param {KeyboardEvent} event */
  #keydown(event) {
    const items = this.#items();
    const at = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const targets = /** @type {Record<string, number>} */ ({
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    });
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      this.#close(true);
    } else if (event.key in targets) {
      event.preventDefault();
      items[targets[event.key]].focus();
    }
  }
}

export { Menu };
