import { entities, relationships } from './counting.js';
import { isolated } from './isolated.js';

/** What the export menu says. */

/**
 * @param {number} nodes
 * @param {number} edges
 */
function shown(nodes, edges) {
  return `${entities(nodes)}, ${relationships(edges)}`;
}

const exports = {
  title: 'Export',
  view: 'Export what is shown, with all relationships among it',
  all: 'Export everything',
  everything: 'Everything in the database …',
  writing: 'Writing the file …',
  written: (/** @type {string} */ name) => `${isolated(name)} is downloaded.`,
  cut: (/** @type {string} */ name, /** @type {string} */ reasons) => `${isolated(name)} is not complete: ${reasons}.`,

  pictures: /** @type {const} */ ([
    { kind: 'png', scheme: 'light', label: 'Graph, PNG', note: 'all of it, at twice the size' },
    { kind: 'svg', scheme: 'light', label: 'Graph, SVG', note: 'all of it, with real text' },
    { kind: 'png', scheme: 'dark', label: 'In dark colours, PNG', note: '' },
    { kind: 'svg', scheme: 'dark', label: 'In dark colours, SVG', note: '' },
  ]),
  pictureTitle: (/** @type {number} */ nodes, /** @type {number} */ edges) => `${shown(nodes, edges)}, from Clew`,
  pictureCaption: (/** @type {number} */ nodes, /** @type {number} */ edges, /** @type {number} */ folded, /** @type {string} */ day) =>
    `Clew, ${day}: ${shown(nodes, edges)}${folded > 0 ? `; ${entities(folded)} folded` : ''}. A solid line is stated as fact, a dashed one alleged, a dotted one judged so; a thicker one has more sources.`,
  noPicture: 'The browser could not paint a graph of this size.',

  formats: [
    { format: 'clew', label: 'Clew document', note: 'with all evidence; can be imported again' },
    { format: 'graphml', label: 'GraphML', note: 'yEd, Gephi, Cytoscape, igraph' },
    { format: 'gexf', label: 'GEXF', note: 'Gephi, with time' },
    { format: 'ftm', label: 'FollowTheMoney', note: 'Aleph, OpenSanctions' },
    { format: 'csv', label: 'CSV tables (zip)', note: 'Neo4j import, with all evidence' },
    { format: 'xlsx', label: 'Excel workbook', note: 'tables, with all evidence' },
    { format: 'cytoscape', label: 'Cytoscape.js', note: 'JSON' },
    { format: 'jgf', label: 'JSON Graph Format', note: 'JSON' },
    { format: 'graphology', label: 'graphology', note: 'JSON, for Sigma.js' },
  ],
};

export { exports };
