/**
 * @import {ApiClient} from '../api/client.js'
 * @import {Paths} from '../api/types.js'
 * @import {Explorer} from '../explorer.js'
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Router} from '../router.js'
 * @import {Choice} from '../ui/entity-combobox.js'
 */
import { ApiError, isAbort } from '../api/client.js';
import { formatReasons } from '../format.js';
import { texts } from '../texts.js';
import { el, replace } from '../ui/dom.js';
import { EntityCombobox } from '../ui/entity-combobox.js';
import { FormFields } from '../ui/form-fields.js';
import { emptyNote, failure, loading } from '../ui/status.js';
import { pathCard } from './path-card.js';

/** "How are these two connected": two entities, and the paths between them, lit up one at a time. */
class PathsPanel {
  #api;
  #view;
  #explorer;
  #router;
  #fields;
  #from;
  #to;
  #form;
  #results;
  #request = new AbortController();
  /** @type {Paths | null} */
  #found = null;

  /**
   * @param {{form: HTMLFormElement, results: HTMLElement, api: ApiClient, view: GraphView, explorer: Explorer,
   *   router: Router}} parts
   */
  constructor({ form, results, api, view, explorer, router }) {
    this.#api = api;
    this.#view = view;
    this.#explorer = explorer;
    this.#router = router;
    this.#form = form;
    this.#results = results;
    this.#fields = new FormFields(form);
    const picker = (/** @type {string} */ name) =>
      new EntityCombobox({
        api,
        input: /** @type {HTMLInputElement} */ (form.elements.namedItem(name)),
        onChoose: () => this.#submitIfComplete(),
      });
    this.#from = picker('from');
    this.#to = picker('to');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    form.addEventListener('change', (event) => {
      if (/** @type {HTMLInputElement} */ (event.target).name === 'rank') {
        this.#submitIfComplete();
      }
    });
    form.querySelector('[data-swap]')?.addEventListener('click', () => this.#swap());
    view.on('highlight', () => this.#markChosen());
    replace(results, emptyNote(texts.paths.chooseBoth));
  }

  /**
   * Fills one or both ends, and searches when both are there.
   *
   * @param {{from?: Choice, to?: Choice}} ends
   */
  connect({ from, to }) {
    this.#from.choice = from ?? this.#from.choice;
    this.#to.choice = to ?? this.#to.choice;
    if (!this.#submitIfComplete()) {
      /** @type {HTMLInputElement} */ (this.#form.elements.namedItem(from ? 'to' : 'from')).focus();
    }
  }

  /**
   * Shows the paths of an address, for which the names have to be found first.
   *
   * @param {{from: string, to: string, rank: string}} wanted
   */
  async show({ from, to, rank }) {
    const signal = this.#begin();
    /** @type {RadioNodeList} */ (this.#form.elements.namedItem('rank')).value = rank;
    try {
      const [first, second] = await Promise.all([this.#choice(from, signal), this.#choice(to, signal)]);
      this.#from.choice = first;
      this.#to.choice = second;
      await this.#search(first, second, rank, signal);
    } catch (error) {
      this.#failed(error, () => this.show({ from, to, rank }));
    }
  }

  /**
   * @param {string} id
   * @param {AbortSignal} signal
   * @returns {Promise<Choice>}
   */
  async #choice(id, signal) {
    const chosen = [this.#from.choice, this.#to.choice].find((choice) => choice?.id === id);
    const { name } = chosen ?? this.#view.node(id) ?? (await this.#api.entity(id, signal));
    return { id, name };
  }

  #swap() {
    const from = this.#from.choice;
    this.#from.choice = this.#to.choice;
    this.#to.choice = from;
    this.#submitIfComplete();
  }

  #submitIfComplete() {
    const complete = this.#from.choice !== null && this.#to.choice !== null;
    if (complete) {
      this.#submit();
    }
    return complete;
  }

  #submit() {
    const from = this.#from.choice;
    const to = this.#to.choice;
    this.#fields.show([
      ...(from === null ? [{ field: 'from', message: texts.paths.missing }] : []),
      ...(to === null ? [{ field: 'to', message: texts.paths.missing }] : []),
    ]);
    if (from !== null && to !== null) {
      const rank = new FormData(this.#form).get('rank') === 'shortest' ? 'shortest' : 'telling';
      this.#router.go({ view: 'paths', from: from.id, to: to.id, rank });
    }
  }

  #begin() {
    this.#request.abort();
    this.#request = new AbortController();
    this.#fields.show([]);
    this.#view.setHighlight(null);
    replace(this.#results, loading(texts.paths.searching));
    return this.#request.signal;
  }

  /**
   * @param {Choice} from
   * @param {Choice} to
   * @param {string} rank
   * @param {AbortSignal} signal
   */
  async #search(from, to, rank, signal) {
    const found = await this.#api.paths({ from: from.id, to: to.id, rank }, signal);
    this.#found = found;
    this.#render(found, from, to);
    this.#explorer.emit('say', texts.paths.found(found.paths.length));
    if (found.paths.length > 0) {
      this.#explorer.showPath(found, found.paths[0]);
    }
  }

  /**
   * @param {Paths} found
   * @param {Choice} from
   * @param {Choice} to
   */
  #render(found, from, to) {
    const { paths, meta } = found;
    const onMore = () => this.#more(found, from, to);
    if (paths.length === 0) {
      replace(
        this.#results,
        emptyNote(meta.truncated ? texts.paths.cutNone : texts.paths.none(from.name, to.name)),
        meta.truncated && cutNote(found, '', onMore),
      );
      return;
    }
    replace(
      this.#results,
      el('p', { class: 'result-count' }, texts.paths.found(paths.length)),
      el(
        'ol',
        { class: 'paths' },
        paths.map((path) =>
          pathCard({ path, found, api: this.#api, view: this.#view, onChoose: () => this.#explorer.showPath(found, path) }),
        ),
      ),
      meta.truncated && cutNote(found, texts.paths.cut, onMore),
    );
  }

  /**
   * @param {Paths} found
   * @param {Choice} from
   * @param {Choice} to
   */
  async #more(found, from, to) {
    const signal = this.#begin();
    try {
      const more = await this.#api.follow(/** @type {string} */ (found.meta.next), signal);
      this.#found = more;
      this.#render(more, from, to);
    } catch (error) {
      this.#failed(error, () => this.#more(found, from, to));
    }
  }

  /**
   * @param {unknown} error
   * @param {() => void} retry
   */
  #failed(error, retry) {
    if (!isAbort(error)) {
      this.#fields.show(error instanceof ApiError ? error.fields : []);
      replace(this.#results, failure(error, retry));
    }
  }

  /** The card of the path that is lit is open, the others are closed. */
  #markChosen() {
    const lit = this.#view.highlight;
    this.#found?.paths.forEach((path, i) => {
      const chosen = lit !== null && path.edges.length === lit.edges.size && path.edges.every((id) => lit.edges.has(id));
      const card = /** @type {HTMLDetailsElement | undefined} */ (this.#results.querySelectorAll('.path details')[i]);
      if (card !== undefined && card.open !== chosen) {
        card.open = chosen;
      }
    });
  }
}

/**
 * @param {Paths} found
 * @param {string} text
 * @param {() => void} onMore
 */
function cutNote({ meta }, text, onMore) {
  return el(
    'div',
    { class: 'cut-note' },
    el('p', {}, `${text} ${formatReasons(meta)}`.trim()),
    meta.next && el('button', { type: 'button', class: 'button small', onclick: onMore }, texts.showMore),
  );
}

export { PathsPanel };
