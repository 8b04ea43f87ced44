import { texts } from '../texts.js';
import { el } from './dom.js';

/**
 * A button that says how many columns of a table end beyond its edge, and brings the next ones into sight. Without any,
 * it is hidden.
 *
 * @param {HTMLElement} wrap that scrolls, with the table in it
 */
function columnsSign(wrap) {
  const beyond = () => {
    const edge = wrap.getBoundingClientRect().right;
    return [...wrap.querySelectorAll('th')].filter((cell) => cell.getBoundingClientRect().right > edge + 1);
  };
  const show = () => {
    const [first] = beyond();
    if (first !== undefined) {
      wrap.scrollBy({ left: first.getBoundingClientRect().left - wrap.getBoundingClientRect().left });
    }
  };
  const button = el('button', { type: 'button', class: 'link columns-sign', hidden: true, onclick: show });
  const update = () => {
    const count = beyond().length;
    const hadFocus = button === document.activeElement;
    button.hidden = count === 0;
    button.textContent = texts.table.moreColumns(count);
    wrap.classList.toggle('more-columns', count > 0);
    if (hadFocus && button.hidden) {
      wrap.focus();
    }
  };
  wrap.addEventListener('scroll', update);
  const sizes = new ResizeObserver(update);
  sizes.observe(wrap);
  sizes.observe(/** @type {HTMLElement} */ (wrap.querySelector('table')));
  return button;
}

export { columnsSign };
