import { svg } from './dom.js';

/** @param {string} name a symbol of `icons.svg`, which a page to keep has in itself */
function icon(name) {
  const file = document.documentElement.dataset.icons ?? 'icons.svg';
  return svg('svg', { class: 'icon', 'aria-hidden': 'true' }, svg('use', { href: `${file}#${name}` }));
}

export { icon };
