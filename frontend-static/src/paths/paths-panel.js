/**
 * @import {ApiClient} from '../api/client.js'
 * @import {Path, Paths, Schema} from '../api/types.js'
 * @import {Explorer} from '../explorer.js'
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {PathPicture} from './path-picture.js'
 * @import {PathFilter, PathQuestion} from './path-question.js'
 * @import {Router} from '../router.js'
 * @import {Choice} from '../ui/entity-combobox.js'
 * @import {PathContext} from './path-steps.js'
 */
import { ApiError, isAbort } from '../api/client.js';
import { paths as words } from '../texts/paths.js';
import { el, replace } from '../ui/dom.js';
import { FormFields } from '../ui/form-fields.js';
import { emptyNote, failure, loading } from '../ui/status.js';
import { EntityNames } from './entity-names.js';
import { PathEnds } from './path-ends.js';
import { PathList } from './path-list.js';
import { certainty, commonNeighbours, isCut, noneFound, searchedNote, unconnectedNote } from './path-outcome.js';
import { MOST_EFFORT, NO_FILTER, connectionsBody, isOfMany, pathParameters } from './path-question.js';
import { PathRefine } from './path-refine.js';

/**
 * "How are these connected": two to ten entities, what the paths between them may pass, and the paths, each of which
 * can be lit in the picture and added to it. The address says what is asked, and the list answers nothing else.
 */
class PathsPanel {
  #api;
  #view;
  #explorer;
  #router;
  #picture;
  #names;
  #ends;
  #refine;
  #fields;
  #results = el('div', { class: 'path-results', tabindex: -1, role: 'region', 'aria-label': words.results });
  #request = new AbortController();
  /** @type {Promise<Schema> | null} */
  #schema = null;
  /** What is lit while nothing in the list is pointed at. @type {Path[]} */
  #resting = [];
  /** @type {PathList | null} */
  #list = null;
  /** Renders again what depends on the picture. */
  #refresh = () => {};

  /**
   * @param {{body: HTMLElement, api: ApiClient, view: GraphView, explorer: Explorer, router: Router,
   *   picture: PathPicture}} parts
   */
  constructor({ body, api, view, explorer, router, picture }) {
    this.#api = api;
    this.#view = view;
    this.#explorer = explorer;
    this.#router = router;
    this.#picture = picture;
    this.#names = new EntityNames(api);
    this.#ends = new PathEnds(api, () => this.#submitIfComplete());
    this.#refine = new PathRefine({
      api,
      names: this.#names,
      schema: () => this.#loadSchema(),
      onChange: (filter) => this.#filterChanged(filter),
    });
    const form = el(
      'form',
      { class: 'paths-form', novalidate: true },
      this.#ends.element,
      el(
        'div',
        { class: 'paths-actions' },
        el('button', { type: 'submit', class: 'button primary' }, words.find),
        this.#refine.opener,
      ),
      this.#refine.chips.element,
      this.#refine.element,
    );
    this.#fields = new FormFields(form);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    picture.on('changed', () => this.#refresh());
    picture.on('unlit', () => {
      this.#resting = [];
      this.#list?.choose(null);
    });
    this.#refine.show(NO_FILTER, false);
    replace(this.#results, emptyNote(words.chooseBoth));
    replace(body, form, this.#results);
  }

  /**
   * Fills one or both of the first ends, and searches when all are there.
   *
   * @param {{from?: Choice, to?: Choice}} given
   */
  connect({ from, to }) {
    const [first, second, ...further] = this.#ends.choices;
    this.#ends.choices = [from ?? first, to ?? second, ...further];
    if (!this.#submitIfComplete()) {
      this.#ends.focus(this.#ends.choices.indexOf(null));
    }
  }

  /** Shows the answer to the question of an address. @param {PathQuestion} question */
  show({ ends, filter }) {
    const question = { ends, filter };
    this.#ends.choices = ends.map((id) => ({ id, name: this.#nameOf(id) }));
    this.#refine.show(filter, isOfMany(question));
    this.#ask(question, 1);
  }

  /** @param {string} id */
  #nameOf(id) {
    return this.#names.nameOf(id) ?? this.#view.node(id)?.name ?? id;
  }

  #submitIfComplete() {
    const complete = this.#ends.choices.every((choice) => choice !== null);
    if (complete) {
      this.#submit();
    }
    return complete;
  }

  #submit() {
    const { choices } = this.#ends;
    this.#fields.show(
      choices.flatMap((choice, i) => (choice === null ? [{ field: `end${i}`, message: words.missing }] : [])),
    );
    const chosen = choices.filter((choice) => choice !== null);
    if (chosen.length === choices.length) {
      this.#names.learn(chosen);
      this.#router.go({ view: 'paths', ends: chosen.map(({ id }) => id), filter: this.#refine.filter });
    }
  }

  /** @param {PathFilter | null} filter */
  #filterChanged(filter) {
    if (this.#ends.choices.includes(null)) {
      return;
    }
    if (filter === null) {
      this.#begin();
    } else {
      this.#submit();
    }
  }

  /**
   * Ends the search before, and takes its answer away: it is one to another question.
   */
  #begin() {
    this.#request.abort();
    this.#request = new AbortController();
    this.#fields.show([]);
    this.#resting = [];
    this.#list = null;
    this.#refresh = () => {};
    this.#picture.light([]);
    if (this.#results.contains(document.activeElement)) {
      this.#results.focus();
    }
    replace(this.#results, loading(words.searching));
    return this.#request.signal;
  }

  /**
   * @param {PathQuestion} question
   * @param {number} effort how much longer than usual the search may take
   */
  async #ask(question, effort) {
    const signal = this.#begin();
    try {
      const named = this.#loadNames(question, signal);
      const found = isOfMany(question)
        ? await this.#api.connections(connectionsBody(question, effort), signal)
        : await this.#api.paths(pathParameters(question, effort), signal);
      this.#learn(found.nodes);
      if (!question.ends.every((id) => this.#names.knows(id))) {
        await named;
      }
      if (!signal.aborted) {
        this.#render(found, question, effort);
      }
    } catch (error) {
      if (!isAbort(error)) {
        this.#failed(error, () => this.#ask(question, effort));
      }
    }
  }

  /**
   * @param {PathQuestion} question
   * @param {AbortSignal} signal
   */
  async #loadNames({ ends, filter: { avoid } }, signal) {
    try {
      if (avoid.some((value) => !this.#names.knows(value))) {
        const { types } = await this.#loadSchema();
        this.#names.learnTypes(types.map(({ type }) => type));
      }
      this.#learn(await this.#names.load([...ends, ...avoid], signal));
    } catch {
      // Without their names things go by their ids.
    }
  }

  /** @param {{id: string, name: string}[]} entities */
  #learn(entities) {
    this.#names.learn(entities);
    this.#ends.rename((id) => this.#names.nameOf(id));
    this.#refine.namesChanged();
  }

  #loadSchema() {
    this.#schema ??= this.#api.schema().catch((error) => {
      this.#schema = null;
      throw error;
    });
    return this.#schema;
  }

  /**
   * @param {Paths} found
   * @param {PathQuestion} question
   * @param {number} effort
   */
  #render(found, question, effort) {
    const ofMany = isOfMany(question);
    this.#picture.present(found, question.ends);
    const more = Math.min(2 * effort, MOST_EFFORT);
    const onFurther = isCut(found) && more > effort ? () => this.#ask(question, more) : null;
    const context = this.#contextOf(found, question);
    const names = question.ends.map((id) => this.#nameOf(id));
    const common = el('div', {});
    const any = found.paths.length > 0;
    replace(
      this.#results,
      unconnectedNote(found, (id) => this.#nameOf(id)),
      any
        ? this.#renderList(found, ofMany, context)
        : noneFound({ found, question, names, onFurther, onTry: (changed) => this.#retry(question, changed) }),
      any && searchedNote(found, question, onFurther),
      common,
    );
    this.#refresh = () => {
      this.#list?.refresh();
      this.#renderCommon(common, found, question, context);
    };
    this.#refresh();
    const none = this.#results.querySelector('.none-found p')?.textContent ?? '';
    this.#explorer.emit('say', any ? `${words.found(found.paths.length)}. ${certainty(found, question)}` : none);
  }

  /**
   * @param {Paths} found
   * @param {boolean} ofMany
   * @param {PathContext} context
   */
  #renderList(found, ofMany, context) {
    const list = new PathList({
      title: words.found(found.paths.length),
      paths: found.paths,
      withEnds: ofMany,
      context,
      presenceOf: (path) => this.#picture.presence(path),
    });
    list.on('light', (path) => this.#picture.light(path === null ? this.#resting : [path]));
    list.on('choose', (path) => {
      this.#resting = path === null ? [] : [path];
      this.#picture.light(this.#resting);
      this.#picture.reveal();
      this.#explorer.emit('say', path === null ? words.unlit : words.lit(path.length));
    });
    list.on('add', (paths) => this.#picture.add(paths));
    this.#list = list;
    if (!ofMany) {
      list.choose(found.paths[0]);
      this.#resting = [found.paths[0]];
    } else if (found.paths.some((path) => this.#picture.presence(path) === 'absent')) {
      this.#resting = found.paths;
    }
    this.#picture.light(this.#resting);
    this.#picture.reveal();
    return list.element;
  }

  /**
   * @param {HTMLElement} host
   * @param {Paths} found
   * @param {PathQuestion} question
   * @param {PathContext} context
   */
  #renderCommon(host, found, { ends }, { nodes, select }) {
    replace(
      host,
      found.commonNeighbours !== undefined &&
        commonNeighbours({
          found,
          count: ends.length,
          nodes,
          isThere: (id) => this.#picture.has(id),
          onSelect: (id) => select({ kind: 'node', id }),
          onAdd: ({ id, of }) => this.#picture.addNeighbour(id, of),
        }),
    );
  }

  /**
   * @param {Paths} found
   * @param {PathQuestion} question
   * @returns {PathContext}
   */
  #contextOf({ nodes, edges, meta }, { ends }) {
    return {
      nodes: new Map(nodes.map((node) => [node.id, node])),
      edges: new Map(edges.map((edge) => [edge.id, edge])),
      undated: new Set(meta.undated),
      ends: new Set(ends),
      api: this.#api,
      select: (selection) => this.#view.select(selection),
      leaveOut: (kind, value) => {
        if (kind === 'type') {
          this.#names.learnTypes([value]);
        }
        this.#refine.leaveOut(value);
      },
    };
  }

  /**
   * @param {PathQuestion} question
   * @param {{maxLength?: string, unrestricted?: boolean}} changed
   */
  #retry({ ends, filter }, { maxLength = filter.maxLength, unrestricted = false }) {
    const { rank, k } = filter;
    const changed = unrestricted ? { ...NO_FILTER, rank, k, maxLength } : { ...filter, maxLength };
    this.#router.go({ view: 'paths', ends, filter: changed });
  }

  /**
   * @param {unknown} error
   * @param {() => void} retry
   */
  #failed(error, retry) {
    const errors = error instanceof ApiError ? error.fields.map(({ field, message }) => ({ field: fieldName(field), message })) : [];
    this.#refine.reveal(errors.map(({ field }) => field));
    const shown = this.#fields.show(errors);
    replace(this.#results, shown > 0 && shown === errors.length ? emptyNote(words.seeFields) : failure(error, retry));
  }
}

/**
 * What the form calls a field of the API.
 *
 * @param {string} field such as `from`, `ids[2]` or `avoid[0]`
 */
function fieldName(field) {
  const [, name, index] = /^(\w+)(?:\[(\d+)\])?$/.exec(field) ?? [field, field];
  const ends = /** @type {Record<string, string>} */ ({ from: 'end0', to: 'end1', ids: `end${index ?? 0}` });
  return ends[name] ?? name;
}

export { PathsPanel };
