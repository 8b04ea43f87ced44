/** @import {ListedView} from './views-client.js' */
import { views as words } from '../texts/views.js';
import { el, replace } from '../ui/dom.js';
import { failure, loading } from '../ui/status.js';
import { sizeOf, when } from './view-facts.js';

/**
 * @typedef {object} ItemParts
 * @property {boolean} isOpen
 * @property {() => void} open
 * @property {string} address
 * @property {(title: string) => Promise<void>} rename
 * @property {() => Promise<void>} remove
 * @property {(text: string) => void} say
 */

/** One saved view in the list, and what can be done with it. */
class ViewItem {
  element = el('li', { class: 'view-item' });
  #item;
  #parts;
  #room = el('div', { class: 'view-room' });

  /**
   * @param {ListedView} item
   * @param {ItemParts} parts
   */
  constructor(item, parts) {
    this.#item = item;
    this.#parts = parts;
    const { id, title, note, changed } = item;
    replace(
      this.element,
      el(
        'button',
        { type: 'button', class: 'view-open', 'aria-current': parts.isOpen && 'true', 'data-id': id, 'data-action': 'open', onclick: parts.open },
        el('span', { class: 'visually-hidden' }, words.open('')),
        el('span', { class: 'view-title' }, title),
        parts.isOpen && el('span', { class: 'view-badge' }, words.isOpen),
        el('span', { class: 'view-facts' }, `${sizeOf(item)} · ${words.changed(when(changed))}`),
      ),
      note && el('p', { class: 'view-note' }, note),
      this.#room,
    );
    this.#showActions();
  }

  #showActions() {
    const { title } = this.#item;
    replace(
      this.#room,
      el(
        'div',
        { class: 'view-buttons' },
        this.#button('copy', words.copy, words.copyOf(title), () => this.#copy()),
        this.#button('rename', words.rename, words.renameOf(title), () => this.#showRename()),
        this.#button('remove', words.remove, words.removeOf(title), () => this.#showReally()),
      ),
    );
  }

  /**
   * @param {string} action
   * @param {string} text
   * @param {string} label
   * @param {() => void} run
   */
  #button(action, text, label, run) {
    const attributes = { type: 'button', class: 'button small', 'aria-label': label, 'data-id': this.#item.id, 'data-action': action };
    return el('button', { ...attributes, onclick: run }, text);
  }

  /** @param {string} action what the keyboard was at */
  #back(action) {
    this.#showActions();
    /** @type {HTMLElement | null} */ (this.#room.querySelector(`[data-action="${action}"]`))?.focus();
  }

  async #copy() {
    const { address, say } = this.#parts;
    try {
      await navigator.clipboard.writeText(address);
      this.#tell(words.copied(this.#item.title));
      say(words.copied(this.#item.title));
    } catch {
      // Browsers give pages that did not come over https or from this machine no clipboard.
      this.#tell(words.notCopied(address));
      say(words.notCopied(address));
    }
  }

  /** @param {string} text */
  #tell(text) {
    this.#room.querySelector('.view-told')?.remove();
    this.#room.append(el('p', { class: 'hint view-told' }, text));
  }

  #showRename() {
    const { title } = this.#item;
    const input = el('input', { type: 'text', maxlength: 200, required: true, value: title, 'aria-label': words.renameOf(title) });
    const cancel = () => this.#back('rename');
    const rename = (/** @type {Event} */ event) => {
      event.preventDefault();
      const wanted = input.value.trim();
      if (wanted !== '') {
        this.#try('rename', () => this.#parts.rename(wanted));
      }
    };
    const form = el(
      'form',
      { class: 'view-rename', onsubmit: rename },
      el('div', { class: 'field' }, input),
      el(
        'div',
        { class: 'view-buttons' },
        el('button', { type: 'submit', class: 'button small primary' }, words.rename),
        el('button', { type: 'button', class: 'button small', onclick: cancel }, words.cancel),
      ),
    );
    leaveOnEscape(form, cancel);
    replace(this.#room, form);
    input.select();
    input.focus();
  }

  #showReally() {
    const keep = el('button', { type: 'button', class: 'button small', onclick: () => this.#back('remove') }, words.keep);
    const really = el(
      'div',
      { class: 'view-really', role: 'group', 'aria-label': words.removeOf(this.#item.title) },
      el('p', {}, words.really(this.#item.title)),
      el(
        'div',
        { class: 'view-buttons' },
        el('button', { type: 'button', class: 'button small danger', onclick: () => this.#try('remove', this.#parts.remove) }, words.remove),
        keep,
      ),
    );
    leaveOnEscape(really, () => this.#back('remove'));
    replace(this.#room, really);
    this.#parts.say(words.really(this.#item.title));
    keep.focus();
  }

  /**
   * @param {string} action
   * @param {() => Promise<void>} work
   */
  async #try(action, work) {
    try {
      // What follows is a new list.
      replace(this.#room, loading());
      await work();
    } catch (error) {
      this.#back(action);
      this.#room.append(failure(error));
    }
  }
}

/**
 * @param {HTMLElement} element
 * @param {() => void} leave
 */
function leaveOnEscape(element, leave) {
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      leave();
    }
  });
}

export { ViewItem };
