import { svg } from './dom.js';

/** @param {string} name a symbol of `icons.svg` */
function icon(name) {
  return svg('svg', { class: 'icon', 'aria-hidden': 'true' }, svg('use', { href: `icons.svg#${name}` }));
}

export { icon };
