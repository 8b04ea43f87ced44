/**
 * @import {KeyboardControl} from '../graph/keyboard.js'
 */

/**
 * @typedef {object} KeyActions
 * @property {(slot: number) => void} toggle
 * @property {() => boolean} all whether there is anything to select
 * @property {() => boolean} escape whether there was something to end
 * @property {() => void} menu
 */

/**
 * Selecting by keyboard: at the cursor of the picture, and everything at once. What it does not need, others hear.
 *
 * @param {{stage: HTMLElement, canvas: HTMLCanvasElement, keyboard: KeyboardControl}} parts
 * @param {KeyActions} actions
 */
function listenToKeys({ stage, canvas, keyboard }, { toggle, all, escape, menu }) {
  /** @param {KeyboardEvent} event @returns {boolean} whether it was for us */
  const inPicture = ({ key, ctrlKey, metaKey, altKey }) => {
    const isPlain = !ctrlKey && !metaKey && !altKey;
    if (isPlain && (key === ' ' || key === 'm') && keyboard.cursor >= 0) {
      toggle(keyboard.cursor);
      return true;
    }
    if (isPlain && key === 'M') {
      menu();
      return true;
    }
    return false;
  };

  /** @param {KeyboardEvent} event */
  const anywhere = ({ key, ctrlKey, metaKey, altKey, shiftKey }) => {
    if (key === 'Escape') {
      return escape();
    }
    return key.toLowerCase() === 'a' && ctrlKey !== metaKey && !altKey && !shiftKey && all();
  };

  document.addEventListener(
    'keydown',
    (event) => {
      const target = /** @type {Element} */ (event.target);
      const isOurs = (target === document.body || stage.contains(target)) && !isTyping(target);
      if (isOurs && (anywhere(event) || (target === canvas && inPicture(event)))) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    { capture: true },
  );
}

/** @param {Element} target */
function isTyping(target) {
  return target.matches('input:not([type="checkbox"]), select, textarea, [contenteditable]') || document.querySelector('dialog[open]') !== null;
}

export { listenToKeys };
