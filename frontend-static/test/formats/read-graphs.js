/*
 * Reads graphs with graphology's own readers and prints them as graphology serializes them: for
 * the tests of the backend, which writes these files. The argument is the folder they are in.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// They are no ES modules, and what their types say of the default export is not so.
const load = createRequire(import.meta.url);
const Graph = load('graphology');
const gexf = load('graphology-gexf');
const graphml = load('graphology-graphml');

const [folder] = process.argv.slice(2);

/** @param {string} name */
const text = (name) => readFile(join(folder, name), 'utf8');

const graphs = {
  gexf: gexf.parse(Graph, await text('graph.gexf')),
  graphml: graphml.parse(Graph, await text('graph.graphml')),
  graphology: Graph.from(JSON.parse(await text('graph.graphology.json'))),
};

for (const [format, graph] of Object.entries(graphs)) {
  process.stdout.write(`${JSON.stringify({ format, ...graph.export() })}\n`);
}
