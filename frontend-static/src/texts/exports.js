/** What the export menu says. */

const exports = {
  title: 'Export',
  view: 'Export what is shown, with all relationships among it',
  all: 'Export everything',
  everything: 'Everything in the database …',
  writing: 'Writing the file …',
  written: (/** @type {string} */ name) => `${name} is downloaded.`,
  cut: (/** @type {string} */ name, /** @type {string} */ reasons) => `${name} is not complete: ${reasons}.`,

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
