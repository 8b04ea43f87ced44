/**
 * @import {FileContent, FileEntity, FileRelationship} from '../exports/file-content.js'
 * @import {GraphView} from '../graph/graph-view.js'
 */
import { edgeLabel, formatPeriod, readable, relationName } from '../format.js';
import { relationshipLine } from '../panels/citation.js';
import { claimList } from '../panels/evidence.js';
import { texts } from '../texts.js';
import { isolated } from '../texts/isolated.js';
import { file as words } from '../texts/shared-view.js';
import { el, replace } from '../ui/dom.js';
import { propertyRows, rowsOf } from '../ui/property-content.js';
import { emptyNote } from '../ui/status.js';
import { typeIcon } from '../ui/type-icon.js';

/** What a page to keep knows of the selected entity or relationship, and who says so. */
class FileDetails {
  #body;
  #view;
  #content;

  /** @param {{body: HTMLElement, view: GraphView, content: FileContent}} parts */
  constructor({ body, view, content }) {
    this.#body = body;
    this.#view = view;
    this.#content = content;
    view.on('selection', () => this.#render());
    this.#render();
  }

  #render() {
    const { selection } = this.#view;
    if (selection === null) {
      replace(this.#body, emptyNote(words.choose));
      return;
    }
    if (selection.kind === 'node') {
      this.#renderEntity(this.#content.nodes[this.#view.nodeSlot(selection.id)]);
    } else {
      this.#renderRelationship(this.#content.edges[this.#view.edgeSlot(selection.id)]);
    }
    this.#body.scrollTop = 0;
  }

  /** @param {FileEntity} entity */
  #renderEntity(entity) {
    const links = this.#view.incident[this.#view.nodeSlot(entity.id)];
    replace(
      this.#body,
      el(
        'header',
        { class: 'details-head' },
        typeIcon(entity.type),
        el('div', {}, el('p', { class: 'kicker' }, readable(entity.type)), el('h2', {}, entity.name)),
      ),
      facts([[texts.details.aliases, entity.aliases?.map(isolated).join(', ')]], entity),
      section(texts.evidence.title(entity.notes.length), this.#claims(entity.notes, entity.name)),
      section(
        texts.details.relationships,
        el('p', { class: 'result-count' }, words.hereOf(links.length, entity.degree)),
        el('ul', { class: 'plain file-links' }, links.map((edge) => this.#link(edge, entity.id))),
      ),
    );
  }

  /**
   * @param {number} slot of a relationship
   * @param {string} from the entity that is read about
   */
  #link(slot, from) {
    const edge = this.#view.edges[slot];
    const isOut = edge.source === from;
    const other = this.#view.node(isOut ? edge.target : edge.source);
    return el(
      'li',
      {},
      el(
        'button',
        { type: 'button', class: 'entity-button', onclick: () => this.#view.select({ kind: 'edge', id: edge.id }) },
        typeIcon(other?.type ?? ''),
        el('span', {}, el('span', { class: 'kicker' }, `${isOut ? '→' : '←'} ${edgeLabel(edge)}`), el('br'), other?.name),
      ),
    );
  }

  /** @param {FileRelationship} edge */
  #renderRelationship(edge) {
    const [sourceNode, targetNode] = [edge.source, edge.target].map((id) => this.#content.nodes[this.#view.nodeSlot(id)]);
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
        this.#end(sourceNode),
        el('span', { class: 'ends-relation' }, `↓ ${relationName(edge.type)}`),
        this.#end(targetNode),
      ),
      facts([[texts.details.role, edge.role]], edge),
      section(
        texts.evidence.title(edge.notes.length),
        this.#claims(edge.notes, relationshipLine({ ...edge, sourceNode, targetNode })),
      ),
    );
  }

  /** @param {FileEntity} node */
  #end(node) {
    return el(
      'button',
      { type: 'button', class: 'entity-button', onclick: () => this.#view.select({ kind: 'node', id: node.id }) },
      typeIcon(node.type),
      el('span', {}, node.name),
    );
  }

  /**
   * The claims, each with the number that it has among the footnotes.
   *
   * @param {number[]} notes
   * @param {string} subject
   */
  #claims(notes, subject) {
    const list = claimList(notes.map((note) => this.#content.claims[note - 1]), subject);
    list.querySelectorAll('.claim').forEach((claim, i) => {
      const number = { class: 'reference', href: `#note-${notes[i]}`, 'aria-label': words.note(notes[i]) };
      claim.prepend(el('a', number, `[${notes[i]}]`));
    });
    return list;
  }
}

/**
 * @param {[string, string | undefined][]} rows
 * @param {Pick<FileEntity, 'from' | 'to' | 'properties'>} thing
 */
function facts(rows, { from, to, properties }) {
  return el('dl', { class: 'facts' }, rowsOf([...rows, [texts.details.dates, formatPeriod(from, to)]]), propertyRows(properties));
}

/**
 * @param {string} title
 * @param {...Node} content
 */
function section(title, ...content) {
  return el('section', {}, el('h3', {}, title), content);
}

export { FileDetails };
