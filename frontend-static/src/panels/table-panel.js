/**
 * @import {Entity, Relationship} from '../api/types.js'
 * @import {Bundle} from '../graph/bundles.js'
 * @import {Explorer} from '../explorer.js'
 * @import {GraphView} from '../graph/graph-view.js'
 */
import { edgeLabel, formatPeriod, readable } from '../format.js';
import { bundleName } from '../graph/bundle-words.js';
import { namedDate } from '../graph/dates.js';
import { texts } from '../texts.js';
import { el, replace } from '../ui/dom.js';
import { SortableTable } from '../ui/sortable-table.js';
import { emptyNote } from '../ui/status.js';
import { typeIcon } from '../ui/type-icon.js';

/** Rows follow what somebody is choosing no faster than they can be read, in milliseconds. */
const PAUSE = 150;

/**
 * What the picture shows, as two tables: for those who read better than they look, and for screen readers. It follows
 * the same model, so both are always in step.
 */
class TablePanel {
  #root;
  #view;
  #explorer;
  #folded = el('div', { class: 'folded-list' });
  #nodes;
  #edges;
  #stale = true;
  #timer = 0;

  /**
   * @param {{root: HTMLElement, view: GraphView, explorer: Explorer}} parts
   */
  constructor({ root, view, explorer }) {
    this.#root = root;
    this.#view = view;
    this.#explorer = explorer;
    this.#nodes = nodeTable(view);
    this.#edges = edgeTable(view);
    const refresh = () => {
      this.#stale = true;
      this.refresh();
    };
    view.on('content', refresh);
    view.on('visibility', (state) => {
      if (state === null) {
        refresh();
      } else if (this.#timer === 0) {
        this.#timer = window.setTimeout(() => {
          this.#timer = 0;
          refresh();
        }, PAUSE);
      }
    });
    view.on('selection', () => this.#markSelection());
    this.refresh();
  }

  /** The table of the entities. */
  get entities() {
    return this.#nodes;
  }

  /** Brings the tables up to date, once they are shown. */
  refresh() {
    if (!this.#stale || this.#root.hidden) {
      return;
    }
    this.#stale = false;
    const nodes = this.#view.nodes.filter((_, slot) => this.#view.isShown(slot));
    const edges = this.#view.edges.filter((_, slot) => this.#view.isEdgeShown(slot));
    this.#nodes.rows = nodes;
    this.#edges.rows = edges;
    this.#renderFolded();
    if (nodes.length === 0) {
      replace(this.#root, emptyNote(texts.table.empty));
    } else if (this.#nodes.element.parentElement?.parentElement !== this.#root) {
      replace(
        this.#root,
        el('section', {}, el('h2', {}, texts.table.nodes), this.#folded, this.#nodes.element),
        el('section', {}, el('h2', {}, texts.table.edges), this.#edges.element),
      );
    }
    this.#markSelection();
  }

  #renderFolded() {
    const { bundles } = this.#view;
    const { expand: words } = texts;
    const item = (/** @type {Bundle} */ bundle) => {
      const name = bundleName(this.#view, bundle);
      const unfold = () => this.#explorer.folding.unfold([bundle]);
      return el(
        'li',
        {},
        typeIcon(bundle.nodeType),
        el('span', {}, name),
        el('button', { type: 'button', class: 'button small', 'aria-label': `${words.unfold}: ${name}`, onclick: unfold }, words.unfold),
      );
    };
    const hadFocus = this.#folded.contains(document.activeElement);
    replace(
      this.#folded,
      bundles.count > 0 && [el('p', {}, words.foldedInTable), el('ul', { class: 'plain' }, bundles.all.map(item))],
    );
    if (hadFocus) {
      (this.#folded.querySelector('button') ?? this.#nodes.element).focus();
    }
  }

  #markSelection() {
    const { selection } = this.#view;
    this.#nodes.current = selection?.kind === 'node' ? selection.id : null;
    this.#edges.current = selection?.kind === 'edge' ? selection.id : null;
  }
}

/** @param {GraphView} view */
function nodeTable(view) {
  const { columns } = texts.table;
  return new SortableTable({
    label: texts.table.nodes,
    key: (/** @type {Entity} */ node) => node.id,
    columns: [
      {
        title: columns.name,
        value: (node) => node.name,
        cell: (node) => selectButton(view, { kind: 'node', id: node.id }, node.name, typeIcon(node.type)),
      },
      { title: columns.type, value: (node) => readable(node.type) },
      {
        title: columns.dates,
        value: (node) => namedDate(node.from) || namedDate(node.to),
        cell: (node) => formatPeriod(node.from, node.to),
      },
      { title: columns.degree, value: (node) => node.degree },
      evidenceColumn(),
    ],
  });
}

/** @param {GraphView} view */
function edgeTable(view) {
  const { columns } = texts.table;
  const name = (/** @type {string} */ id) => view.node(id)?.name ?? id;
  return new SortableTable({
    label: texts.table.edges,
    key: (/** @type {Relationship} */ edge) => edge.id,
    columns: [
      { title: columns.source, value: (edge) => name(edge.source) },
      {
        title: columns.relation,
        value: edgeLabel,
        cell: (edge) => selectButton(view, { kind: 'edge', id: edge.id }, edgeLabel(edge)),
      },
      { title: columns.target, value: (edge) => name(edge.target) },
      {
        title: columns.dates,
        value: (edge) => namedDate(edge.from) || namedDate(edge.to),
        cell: (edge) => formatPeriod(edge.from, edge.to) || texts.filters.undatedCell,
      },
      { title: columns.nature, value: (edge) => texts.natures[edge.evidence.nature] },
      evidenceColumn(),
    ],
  });
}

function evidenceColumn() {
  return {
    title: texts.table.columns.evidence,
    value: (/** @type {Entity | Relationship} */ row) => row.evidence.count,
    cell: (/** @type {Entity | Relationship} */ row) => texts.filters.sources.claims(row.evidence.count, row.evidence.sources.length),
  };
}

/**
 * @param {GraphView} view
 * @param {{kind: 'node' | 'edge', id: string}} selection
 * @param {string} text
 * @param {Node} [icon]
 */
function selectButton(view, selection, text, icon) {
  return el('button', { type: 'button', class: 'cell-button', onclick: () => view.select(selection) }, icon, text);
}

export { TablePanel };
