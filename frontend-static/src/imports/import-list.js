/**
 * @import {ImportStatus} from '../api/import-types.js'
 * @import {ImportsClient} from '../api/imports-client.js'
 */
import { imports } from '../texts/imports.js';
import { isolated } from '../texts/isolated.js';
import { el, replace } from '../ui/dom.js';
import { emptyNote, failure, loading } from '../ui/status.js';
import { stateName } from './import-words.js';

const { list: words } = imports;
const PAGE = 10;

/** Earlier imports, the latest first. */
class ImportList {
  element;
  #imports;
  #onChoose;
  #body = el('div');
  #shown = PAGE;

  /**
   * @param {ImportsClient} imports
   * @param {(status: ImportStatus) => void} onChoose
   */
  constructor(imports, onChoose) {
    this.#imports = imports;
    this.#onChoose = onChoose;
    this.element = el('section', { class: 'desk-list' }, el('h3', {}, words.title), this.#body);
  }

  async refresh() {
    if (this.#body.childElementCount === 0) {
      replace(this.#body, loading());
    }
    try {
      this.#render((await this.#imports.all()).items);
    } catch (error) {
      replace(this.#body, failure(error, () => this.refresh()));
    }
  }

  /** @param {ImportStatus[]} items */
  #render(items) {
    const more = () => {
      this.#shown += PAGE;
      this.#render(items);
    };
    if (items.length === 0) {
      replace(this.#body, emptyNote(words.none));
      return;
    }
    replace(
      this.#body,
      el('ul', { class: 'plain query-list' }, items.slice(0, this.#shown).map((status) => el('li', {}, this.#item(status)))),
      items.length > this.#shown && el('button', { type: 'button', class: 'button small', onclick: more }, words.more),
    );
  }

  /** @param {ImportStatus} status */
  #item(status) {
    const when = new Date(status.startedAt).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });
    return el(
      'button',
      { type: 'button', class: 'query-item', onclick: () => this.#onChoose(status) },
      el('span', { class: 'query-title' }, status.title, ' ', el('span', { class: `tag state-${status.state}` }, stateName(status))),
      el('span', { class: 'query-description' }, [when, status.files.map(isolated).join(', ')].join(' · ')),
    );
  }
}

export { ImportList };
