/**
 * @import {Router} from '../router.js'
 * @import {ListedView} from './views-client.js'
 */
import { views as words } from '../texts/views.js';
import { el } from '../ui/dom.js';
import { sizeOf, when } from './view-facts.js';

/**
 * The views that were saved last, as places to begin.
 *
 * @param {HTMLElement} root
 * @param {ListedView[]} items
 * @param {Router} router
 */
function showLatest(root, items, router) {
  const entries = items.map((view) =>
    el(
      'li',
      {},
      el(
        'button',
        { type: 'button', class: 'entry-point saved-entry', onclick: () => router.go({ view: 'saved', id: view.id }) },
        el('span', { class: 'entry-name' }, view.title),
        el('span', { class: 'entry-facts' }, `${sizeOf(view)} · ${words.changed(when(view.changed))}`),
      ),
    ),
  );
  const section = el('section', { class: 'start-views', 'aria-label': words.latest }, el('h2', {}, words.latest), el('ul', { class: 'entry-points' }, entries));
  root.querySelector('.entry-points')?.after(section);
}

export { showLatest };
