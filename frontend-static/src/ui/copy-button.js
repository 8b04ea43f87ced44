import { texts } from '../texts.js';
import { el } from './dom.js';

const SAID_FOR_MS = 2500;

/**
 * A button that puts a text on the clipboard, and says in its own place whether it did.
 *
 * @param {string} label
 * @param {() => string} text
 * @param {string} [look] classes that say what it looks like
 */
function copyButton(label, text, look = 'button small') {
  const button = el('button', { type: 'button', class: `${look} copy`, 'aria-live': 'polite' }, label);
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text());
      button.textContent = texts.citation.copied;
    } catch {
      // Browsers give pages that did not come over https or from this machine no clipboard.
      button.textContent = texts.citation.notCopied;
    }
    setTimeout(() => (button.textContent = label), SAID_FOR_MS);
  });
  return button;
}

export { copyButton };
