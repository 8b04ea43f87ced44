/**
 * @import {ApiClient} from '../api/client.js'
 * @import {DegreeGroup, Entity, EntityDetails, RelationshipDetails} from '../api/types.js'
 * @import {Explorer} from '../explorer.js'
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {NodeAction} from './node-actions.js'
 */
import { isAbort } from '../api/client.js';
import { edgeLabel, formatPeriod, readable, relationName } from '../format.js';
import { texts } from '../texts.js';
import { isolated } from '../texts/isolated.js';
import { el, replace } from '../ui/dom.js';
import { propertyRows, rowsOf } from '../ui/property-content.js';
import { emptyNote, failure, loading } from '../ui/status.js';
import { typeIcon } from '../ui/type-icon.js';
import { relationshipLine } from './citation.js';
import { claimList } from './evidence.js';
import { NeighbourGroups } from './neighbour-groups.js';

/** Shows what is known about the selected node or edge, and who says so. */
class DetailsPanel {
  #body;
  #api;
  #view;
  #explorer;
  #actions;
  #onChoose;
  #request = new AbortController();

  /**
   * @param {object} parts
   * @param {HTMLElement} parts.body
   * @param {ApiClient} parts.api
   * @param {GraphView} parts.view
   * @param {Explorer} parts.explorer
   * @param {(id: string) => NodeAction[]} parts.actions what can be done with a node
   * @param {(id: string, group: DegreeGroup) => void} parts.onChoose to choose from a group of neighbours
   */
  constructor({ body, api, view, explorer, actions, onChoose }) {
    this.#body = body;
    this.#api = api;
    this.#view = view;
    this.#explorer = explorer;
    this.#actions = actions;
    this.#onChoose = onChoose;
    view.on('selection', () => this.#load());
    view.on('pins', () => this.#renderActions());
    this.#load();
  }

  async #load() {
    this.#request.abort();
    this.#request = new AbortController();
    const { signal } = this.#request;
    const { selection } = this.#view;
    if (selection === null) {
      replace(this.#body, emptyNote(texts.details.empty));
      return;
    }
    replace(this.#body, loading());
    try {
      if (selection.kind === 'node') {
        this.#renderEntity(await this.#api.entity(selection.id, signal), signal);
      } else {
        this.#renderRelationship(await this.#api.relationship(selection.id, signal));
      }
      this.#body.scrollTop = 0;
    } catch (error) {
      if (!isAbort(error)) {
        replace(this.#body, failure(error, () => this.#load()));
      }
    }
  }

  /**
   * @param {EntityDetails} entity
   * @param {AbortSignal} signal
   */
  #renderEntity(entity, signal) {
    const parts = { view: this.#view, explorer: this.#explorer, signal };
    const onChoose = (/** @type {DegreeGroup} */ group) => this.#onChoose(entity.id, group);
    replace(
      this.#body,
      el(
        'header',
        { class: 'details-head' },
        typeIcon(entity.type),
        el('div', {}, el('p', { class: 'kicker' }, readable(entity.type)), el('h2', {}, entity.name)),
      ),
      el('div', { class: 'actions' }),
      el(
        'dl',
        { class: 'facts' },
        rowsOf([
          [texts.details.aliases, entity.aliases?.map(isolated).join(', ')],
          [texts.details.dates, formatPeriod(entity.from, entity.to)],
        ]),
        propertyRows(entity.properties),
      ),
      section(texts.evidence.title(entity.claims.length), claimList(entity.claims, entity.name)),
      section(
        texts.details.relationships,
        new NeighbourGroups({ entity, onChoose, ...parts }).element,
      ),
      footer(entity.id, entity.datasets),
    );
    this.#renderActions();
  }

  #renderActions() {
    const bar = this.#body.querySelector('.actions');
    const { selection } = this.#view;
    if (bar !== null && selection?.kind === 'node') {
      const buttons = this.#actions(selection.id).filter(({ inPanel }) => inPanel);
      replace(
        bar,
        buttons.map(({ label, run }) => el('button', { type: 'button', class: 'button small', onclick: run }, label)),
      );
    }
  }

  /** @param {RelationshipDetails} edge */
  #renderRelationship(edge) {
    const parallel = this.#view.edges.filter(
      ({ id, source, target }) =>
        id !== edge.id &&
        ((source === edge.source && target === edge.target) || (source === edge.target && target === edge.source)),
    );
    replace(
      this.#body,
      el(
        'header',
        { class: 'details-head' },
        el('div', {}, el('p', { class: 'kicker' }, texts.details.relationship), el('h2', {}, edgeLabel(edge))),
      ),
      el(
        'div',
        { class: 'ends' },
        this.#end(edge.sourceNode),
        el('span', { class: 'ends-relation' }, `↓ ${relationName(edge.type)}`),
        this.#end(edge.targetNode),
      ),
      el(
        'dl',
        { class: 'facts' },
        rowsOf([
          [texts.details.role, edge.role],
          [texts.details.dates, formatPeriod(edge.from, edge.to)],
        ]),
        propertyRows(edge.properties),
      ),
      section(texts.evidence.title(edge.claims.length), claimList(edge.claims, relationshipLine(edge))),
      parallel.length > 0 &&
        section(
          texts.details.parallel,
          el(
            'ul',
            { class: 'plain' },
            parallel.map((other) =>
              el(
                'li',
                {},
                el(
                  'button',
                  { type: 'button', class: 'link', onclick: () => this.#view.select({ kind: 'edge', id: other.id }) },
                  edgeLabel(other),
                ),
              ),
            ),
          ),
        ),
      footer(edge.id, []),
    );
  }

  /** @param {Entity} node */
  #end(node) {
    return el(
      'button',
      { type: 'button', class: 'entity-button', onclick: () => this.#explorer.showEntity(node.id) },
      typeIcon(node.type),
      el('span', {}, node.name),
    );
  }
}

/**
 * @param {string} title
 * @param {Node} content
 */
function section(title, content) {
  return el('section', {}, el('h3', {}, title), content);
}

/**
 * @param {string} id
 * @param {string[]} datasets
 */
function footer(id, datasets) {
  const parts = [`${texts.details.id} ${isolated(id)}`];
  if (datasets.length > 0) {
    parts.push(`${texts.details.datasets} ${datasets.map(isolated).join(', ')}`);
  }
  return el('p', { class: 'details-foot' }, parts.join(' · '));
}

export { DetailsPanel };
