/**
 * @import {ApiClient} from '../api/client.js'
 * @import {Entity, Schema} from '../api/types.js'
 * @import {Router} from '../router.js'
 */
import { readable } from '../format.js';
import { texts } from '../texts.js';
import { isolated } from '../texts/isolated.js';
import { el, replace } from '../ui/dom.js';
import { EventBus } from '../ui/events.js';
import { emptyNote, failure, loading } from '../ui/status.js';
import { typeIcon } from '../ui/type-icon.js';

/** Where one likes to begin, most liked first; data without these types begins with its largest ones. */
const FAVOURED = ['Person', 'Case'];
const ENTRY_POINTS = [3, 2];
const CANDIDATES = 100;

/**
 * What the database holds, and some places to start from.
 *
 * @extends {EventBus<{rendered: null}>}
 */
class StartPanel extends EventBus {
  #root;
  #api;
  #router;
  #onNames;
  #filled = false;

  /**
   * @param {{root: HTMLElement, api: ApiClient, router: Router, onNames: () => void}} parts
   */
  constructor({ root, api, router, onNames }) {
    super();
    this.#root = root;
    this.#api = api;
    this.#router = router;
    this.#onNames = onNames;
  }

  /** @param {boolean} shown */
  show(shown) {
    this.#root.hidden = !shown;
    if (shown && !this.#filled) {
      this.#filled = true;
      this.#load();
    }
  }

  /** What the database holds has changed. */
  refresh() {
    this.#filled = false;
    this.show(!this.#root.hidden);
  }

  async #load() {
    replace(this.#root, loading());
    try {
      const schema = await this.#api.schema();
      this.#render(schema, await this.#entryPoints(schema));
      this.emit('rendered', null);
    } catch (error) {
      replace(this.#root, failure(error, () => this.#load()));
      return;
    }
    this.#loadViews();
  }

  /** One can begin without them. */
  async #loadViews() {
    try {
      const { items } = await this.#api.call('GET', '/views?limit=3');
      if (items.length > 0) {
        (await import('../views/keeping.js')).showLatest(this.#root, items, this.#router);
      }
    } catch {
      const again = () => {
        note.remove();
        this.#loadViews();
      };
      const note = el(
        'p',
        { class: 'start-note', role: 'status' },
        `${texts.start.noViews} `,
        el('button', { type: 'button', class: 'link', onclick: again }, texts.retry),
      );
      this.#root.append(note);
    }
  }

  /**
   * The best connected of two types.
   *
   * @param {Schema} schema
   */
  async #entryPoints({ types }) {
    const present = types.map(({ type }) => type);
    const largest = types.toSorted((a, b) => b.count - a.count).map(({ type }) => type);
    const chosen = [...FAVOURED.filter((type) => present.includes(type)), ...largest];
    const pages = await Promise.all(
      [...new Set(chosen)].slice(0, 2).map((type) => this.#api.search({ type, limit: CANDIDATES })),
    );
    return pages.flatMap(({ items }, i) => items.toSorted((a, b) => b.degree - a.degree).slice(0, ENTRY_POINTS[i]));
  }

  /**
   * @param {Schema} schema
   * @param {Entity[]} entryPoints
   */
  #render({ types, relationshipTypes, datasets, sampled }, entryPoints) {
    const sum = (/** @type {{count: number}[]} */ counted) => counted.reduce((total, { count }) => total + count, 0);
    if (sum(types) === 0) {
      replace(this.#root, emptyNote(texts.start.empty));
      return;
    }
    replace(
      this.#root,
      el('h1', {}, texts.start.title),
      el('p', { class: 'lead' }, texts.start.lead),
      el('p', { class: 'datasets' }, datasets.map(({ id, title }) => isolated(title ?? id)).join(' · ')),
      el('p', { class: 'holds' }, texts.start.holds(sum(types), sum(relationshipTypes)), sampled && ` ${texts.start.sampled}`),
      el(
        'ul',
        { class: 'type-counts' },
        types
          .toSorted((a, b) => b.count - a.count)
          .map(({ type, count }) =>
            el('li', {}, typeIcon(type), el('span', {}, readable(type)), el('strong', {}, texts.count(count))),
          ),
      ),
      el('h2', {}, texts.start.entryPoints),
      el('ul', { class: 'entry-points' }, entryPoints.map((entity) => this.#entryPoint(entity))),
      el(
        'p',
        { class: 'start-links' },
        el('button', { type: 'button', class: 'link', onclick: () => this.#router.go({ view: 'queries' }) }, texts.start.queries),
        el('button', { type: 'button', class: 'link', onclick: this.#onNames }, texts.start.names),
      ),
    );
  }

  /** @param {Entity} entity */
  #entryPoint({ id, type, name, degree }) {
    return el(
      'li',
      {},
      el(
        'button',
        { type: 'button', class: 'entry-point', onclick: () => this.#router.go({ view: 'entity', id }) },
        typeIcon(type),
        el('span', { class: 'entry-name' }, name),
        el('span', { class: 'entry-facts' }, `${readable(type)} · ${texts.relationships(degree)}`),
      ),
    );
  }
}

export { StartPanel };
