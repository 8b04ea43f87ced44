/**
 * @import {Annotation} from '../annotations/annotation.js'
 * @import {Claim, Entity, Nature, Relationship} from '../api/types.js'
 * @import {Backdrop} from '../graph/backdrop.js'
 * @import {GraphView, Selection} from '../graph/graph-view.js'
 */

/**
 * What the API writes as `clew`, as far as it is needed here.
 *
 * @typedef {{source: string, locator: string, nature?: Nature, quotation?: string, assertion?: string, statedBy?: string}} DocumentClaim
 * @typedef {{id: string, claims: DocumentClaim[]}} Supported
 * @typedef {{sources: FileSource[], nodes: Supported[], edges: Supported[]}} EvidenceDocument
 *
 * @typedef {Claim['source'] & {retrievedOn?: string, licence?: string}} FileSource
 * @typedef {Claim & {source: FileSource}} FileClaim
 * @typedef {Entity & {x: number, y: number, isPinned: boolean, isFolded: boolean, notes: number[]}} FileEntity
 * @typedef {Relationship & {notes: number[]}} FileRelationship
 *
 * @typedef {object} LeftOut how much of what one might expect is not in the file
 * @property {number} hiddenNodes
 * @property {number} hiddenEdges
 * @property {string[]} hiddenTypes
 * @property {string[]} hiddenRelationshipTypes
 * @property {number} [hiddenAnnotations] notes and regions of hidden entities
 * @property {number} notShown relationships among what is shown that the view did not have
 * @property {number} goneNodes what is no longer in the database, so that its evidence could not be had
 * @property {number} goneEdges
 * @property {string[]} reasons why the answer with the evidence was cut
 *
 * @typedef {object} FileContent notes are numbers of claims, from 1
 * @property {FileEntity[]} nodes
 * @property {FileRelationship[]} edges
 * @property {FileClaim[]} claims
 * @property {Selection | null} selection
 * @property {{nodes: string[], edges: string[]} | null} highlight
 * @property {LeftOut} leftOut
 * @property {Annotation[]} [annotations] that are to be seen
 * @property {Omit<Backdrop, 'placed'> & {placed?: undefined} | null} [backdrop] what lies beneath the picture, if anything
 */
import { isSeen } from '../annotations/where.js';

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * What is to be seen in the picture, with its evidence. What is hidden is not in it.
 *
 * @param {GraphView} view
 * @param {EvidenceDocument} document
 * @param {string[]} reasons why the document was cut
 * @returns {FileContent}
 */
function fileContent(view, document, reasons) {
  const notes = new Notes(document);
  const nodes = contentSlots(view).map((slot) => entityAt(view, slot));
  const edges = view.edges.filter((_, slot) => view.edgeVisible[slot] || view.bundles.hasLine(slot)).map((edge) => ({ ...edge, notes: /** @type {number[]} */ ([]) }));
  const nameOf = (/** @type {string} */ id) => view.node(id)?.name ?? id;
  // Numbered in the order in which they are read.
  byName(nodes).forEach((node) => (node.notes = notes.of('nodes', node.id)));
  bySource(edges, nameOf).forEach((edge) => (edge.notes = notes.of('edges', edge.id)));
  const shown = new Set([...nodes, ...edges].map(({ id }) => id));
  const annotations = annotationsOf(view, shown);
  return {
    nodes,
    edges,
    claims: notes.claims,
    selection: view.selection !== null && shown.has(view.selection.id) ? view.selection : null,
    backdrop: view.backdrop && { ...view.backdrop, placed: undefined },
    highlight: view.highlight && { nodes: [...view.highlight.nodes], edges: [...view.highlight.edges] },
    annotations,
    leftOut: {
      hiddenAnnotations: view.annotations.length - annotations.length,
      hiddenNodes: view.nodes.length - nodes.length,
      hiddenEdges: view.edges.length - edges.length,
      hiddenTypes: view.hiddenTypes('node').filter((type) => view.nodes.some((node) => node.type === type)),
      hiddenRelationshipTypes: view.hiddenTypes('edge').filter((type) => view.edges.some((edge) => edge.type === type)),
      notShown: document.edges.filter(({ id }) => view.edgeSlot(id) < 0).length,
      goneNodes: nodes.filter(({ id }) => !notes.knows('nodes', id)).length,
      goneEdges: edges.filter(({ id }) => !notes.knows('edges', id)).length,
      reasons,
    },
  };
}

/**
 * A region names no entity that is not in the file.
 *
 * @param {GraphView} view
 * @param {Set<string>} shown
 * @returns {Annotation[]}
 */
function annotationsOf(view, shown) {
  return view.annotations
    .filter((annotation) => isSeen(view, annotation))
    .map((annotation) =>
      annotation.kind === 'region' && annotation.entities ? { ...annotation, entities: annotation.entities.filter((id) => shown.has(id)) } : annotation,
    );
}

/**
 * What is to be seen, and what is folded there.
 *
 * @param {GraphView} view
 */
function contentSlots(view) {
  return view.bundles.withMembers([...view.nodes.keys()].filter((slot) => view.nodeVisible[slot]));
}

/**
 * @param {GraphView} view
 * @param {number} slot
 * @returns {FileEntity}
 */
function entityAt(view, slot) {
  const isFolded = view.bundles.of(slot) !== undefined;
  return { ...view.nodes[slot], x: rounded(view.x[slot]), y: rounded(view.y[slot]), isPinned: view.isPinned(slot), isFolded, notes: [] };
}

/** @param {number} value */
function rounded(value) {
  return Math.round(value * 100) / 100;
}

/**
 * In the order of the table.
 *
 * @template {{name: string}} T
 * @param {T[]} nodes
 */
function byName(nodes) {
  return nodes.toSorted((a, b) => collator.compare(a.name, b.name));
}

/**
 * @template {Relationship} T
 * @param {T[]} edges
 * @param {(id: string) => string} nameOf
 */
function bySource(edges, nameOf) {
  return edges.toSorted(
    (a, b) =>
      collator.compare(nameOf(a.source), nameOf(b.source)) ||
      collator.compare(a.type, b.type) ||
      collator.compare(nameOf(a.target), nameOf(b.target)),
  );
}

/** Numbers claims as they are first asked for; one that supports several facts has one number. */
class Notes {
  /** @type {FileClaim[]} */
  claims = [];
  #sources;
  #supported;
  /** @type {Map<string, number>} */
  #numbers = new Map();

  /** @param {EvidenceDocument} document */
  constructor({ sources, nodes, edges }) {
    this.#sources = new Map(sources.map((source) => [source.id, source]));
    const byId = (/** @type {Supported[]} */ all) => new Map(all.map(({ id, claims }) => [id, claims]));
    this.#supported = { nodes: byId(nodes), edges: byId(edges) };
  }

  /**
   * @param {'nodes' | 'edges'} kind
   * @param {string} id
   */
  knows(kind, id) {
    return this.#supported[kind].has(id);
  }

  /**
   * @param {'nodes' | 'edges'} kind
   * @param {string} id
   */
  of(kind, id) {
    return (this.#supported[kind].get(id) ?? []).map((claim) => this.#number(claim));
  }

  /** @param {DocumentClaim} claim */
  #number(claim) {
    const { source, locator, nature = 'fact', quotation, assertion, statedBy } = claim;
    const key = JSON.stringify([source, locator, nature, quotation, assertion, statedBy]);
    let number = this.#numbers.get(key);
    if (number === undefined) {
      const known = this.#sources.get(source) ?? { id: source, title: source, publisher: '' };
      number = this.claims.push({ source: known, locator, nature, quotation, assertion, statedBy });
      this.#numbers.set(key, number);
    }
    return number;
  }
}

export { byName, bySource, contentSlots, fileContent };
