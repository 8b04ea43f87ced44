/**
 * @import {LiveRegion} from '../ui/live-region.js'
 * @import {SavedViews, Since} from './saved-views.js'
 * @import {ListedView, ViewsClient} from './views-client.js'
 */
import { views as words } from '../texts/views.js';
import { el, replace } from '../ui/dom.js';
import { emptyNote, failure, loading } from '../ui/status.js';
import { changeLine } from './change-line.js';
import { SaveForm } from './save-form.js';
import { ViewItem } from './view-item.js';
import { when } from './view-facts.js';

const PAGE = 20;

/** The sheet about saved views: what is shown can be saved, and what was saved can be opened. */
class ViewsPanel {
  #sheet;
  #views;
  #client;
  #live;
  #form;
  #sinceBox = el('div', { class: 'view-since' });
  #listBox = el('div', {});
  /** @type {ListedView[]} */
  #items = [];
  /** Not known before it was asked for. @type {number | null} */
  #total = null;

  /**
   * @param {{sheet: HTMLElement, body: HTMLElement, views: SavedViews, client: ViewsClient, live: LiveRegion, notes: HTMLElement}} parts
   */
  constructor({ sheet, body, views, client, live, notes }) {
    this.#sheet = sheet;
    this.#views = views;
    this.#client = client;
    this.#live = live;
    this.#form = new SaveForm(views, () => this.opened());
    replace(
      body,
      this.#form.element,
      this.#sinceBox,
      notes,
      el('section', { 'aria-label': words.list }, el('h3', {}, words.list), this.#listBox),
    );
  }

  /** The panel has been opened, or something has been saved. */
  async opened() {
    this.refresh();
    if (this.#total === null) {
      replace(this.#listBox, loading());
    }
    await this.#load(0);
  }

  /** What the picture shows has changed. */
  refresh() {
    if (!this.#sheet.hidden) {
      this.#form.refresh();
      replace(this.#sinceBox, this.#views.since && sinceNote(this.#views.since));
      this.#renderList();
    }
  }

  /** @param {number} offset */
  async #load(offset) {
    try {
      const { items, total } = await this.#client.page(Math.max(PAGE, offset === 0 ? this.#items.length : 0), offset);
      this.#items = offset === 0 ? items : [...this.#items, ...items];
      this.#total = total;
      this.#renderList();
    } catch (error) {
      replace(this.#listBox, failure(error, () => this.#load(offset)));
    }
  }

  #renderList() {
    const focused = /** @type {HTMLElement | null} */ (this.#listBox.querySelector(':focus'));
    // Who is writing a title, or about to delete, is not interrupted.
    if (this.#total === null || focused?.closest('form, .view-really')) {
      return;
    }
    const { id, action } = focused?.dataset ?? {};
    const left = this.#total - this.#items.length;
    replace(
      this.#listBox,
      this.#items.length === 0 && emptyNote(words.none),
      el('ul', { class: 'view-list' }, this.#items.map((item) => this.#item(item))),
      left > 0 && el('button', { type: 'button', class: 'button small', onclick: () => this.#load(this.#items.length) }, words.more(left)),
    );
    if (id !== undefined) {
      /** @type {HTMLElement | null} */ (this.#listBox.querySelector(`[data-id="${CSS.escape(id)}"][data-action="${action}"]`))?.focus();
    }
  }

  /** @param {ListedView} item */
  #item(item) {
    return new ViewItem(item, {
      isOpen: item.id === this.#views.current?.id && !this.#views.isEmpty,
      open: () => this.#views.open(item.id),
      address: this.#views.addressOf(item.id),
      rename: async (title) => {
        await this.#views.rename(item.id, title);
        this.#live.say(words.renamed(title));
        await this.#load(0);
        this.refresh();
      },
      remove: async () => {
        await this.#views.remove(item.id);
        this.#live.say(words.removed(item.title));
        await this.#load(0);
        this.refresh();
        this.#sheet.querySelector('h2')?.setAttribute('tabindex', '-1');
        this.#sheet.querySelector('h2')?.focus();
      },
      say: (text) => this.#live.say(text),
    }).element;
  }
}

/** @param {Since} since */
function sinceNote({ changed, gone, changes, added }) {
  const isSame = gone.length + changes.length + added === 0;
  const listed = (/** @type {string} */ title, /** @type {Node[]} */ lines) =>
    lines.length > 0 && [el('h4', {}, title), el('ul', { class: 'plain' }, lines)];
  return el(
    'section',
    { 'aria-label': words.since(when(changed)) },
    el('h3', {}, words.since(when(changed))),
    isSame && el('p', { class: 'hint' }, words.unchanged),
    listed(words.gone, gone.map((line) => el('li', {}, line))),
    listed(
      words.changedTitle,
      changes.map(({ name, changes: all }) => el('li', {}, el('strong', {}, name), el('br'), changeLine.changes(all))),
    ),
    added > 0 && el('p', { class: 'hint' }, words.added(added)),
  );
}

export { ViewsPanel };
