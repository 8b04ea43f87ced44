import { EventBus } from './events.js';

/**
 * The panels at the sides, which are sheets from below on a phone. Where there is no room for two beside the picture,
 * only one is open at a time. A button that
 * `aria-controls` a panel opens and closes it.
 *
 * @extends {EventBus<{opened: string, closed: string}>}
 */
class Sheets extends EventBus {
  /** @type {Map<string, HTMLElement>} */
  #panels = new Map();
  #narrow = matchMedia('(max-width: 1240px)');

  #base;
  /** Where the keyboard was before it followed into a panel. @type {Map<HTMLElement, Element | null>} */
  #before = new Map();

  /**
   * @param {HTMLElement[]} panels those with the same `data-side` take the place of each other
   * @param {HTMLElement} base where the keyboard goes when a panel closes that has no button
   */
  constructor(panels, base) {
    super();
    this.#base = base;
    for (const panel of panels) {
      this.#panels.set(panel.id, panel);
      for (const button of buttonsOf(panel)) {
        button.addEventListener('click', () => (panel.hidden ? this.open(panel.id, true) : this.close(panel.id)));
      }
      panel.querySelector('[data-close]')?.addEventListener('click', () => this.close(panel.id));
      panel.addEventListener('keydown', (event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          this.close(panel.id);
        }
      });
    }
  }

  /**
   * @param {string} id
   * @param {boolean} [focus] whether the keyboard follows
   */
  open(id, focus = false) {
    const panel = /** @type {HTMLElement} */ (this.#panels.get(id));
    for (const other of this.#panels.values()) {
      if (other !== panel && (this.#narrow.matches || other.dataset.side === panel.dataset.side)) {
        this.#show(other, false);
      }
    }
    this.#show(panel, true);
    if (focus) {
      this.#before.set(panel, document.activeElement);
      const first = panel.querySelector('.sheet-body input, .sheet-body select, .sheet-body button');
      /** @type {HTMLElement} */ (first ?? panel.querySelector('[data-close]') ?? panel).focus();
    }
    this.emit('opened', id);
  }

  /** @param {string} id */
  close(id) {
    const panel = /** @type {HTMLElement} */ (this.#panels.get(id));
    const hadFocus = panel.contains(document.activeElement);
    this.#show(panel, false);
    if (hadFocus) {
      const places = [this.#before.get(panel), ...buttonsOf(panel), this.#base];
      /** @type {HTMLElement | undefined} */ (places.find((place) => place?.checkVisibility() && place !== document.body))?.focus();
    }
    this.#before.delete(panel);
    this.emit('closed', id);
  }

  /** @param {string} id */
  isOpen(id) {
    return this.#panels.get(id)?.hidden === false;
  }

  /**
   * @param {HTMLElement} panel
   * @param {boolean} open
   */
  #show(panel, open) {
    panel.hidden = !open;
    for (const button of buttonsOf(panel)) {
      button.setAttribute('aria-expanded', String(open));
    }
  }
}

/**
 * @param {HTMLElement} panel
 * @returns {HTMLElement[]}
 */
function buttonsOf(panel) {
  return [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(`button[aria-controls="${panel.id}"]`))];
}

export { Sheets };
