/**
 * @import {ApiClient} from '../api/client.js'
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {EvidenceDocument} from './file-content.js'
 */
import { askAboutExisting } from '../api/existing.js';
import { contentSlots, fileContent } from './file-content.js';
import { filePage } from './file-page.js';
import { PictureFile } from './picture-file.js';
import { origin, titleOf } from './view-title.js';

/** @typedef {{api: ApiClient, view: GraphView}} FileParts */

/**
 * The view as a page that needs nothing else.
 *
 * @param {FileParts} parts
 * @returns {Promise<Blob>}
 */
async function htmlFile({ api, view }) {
  const [content, script, style, icons, licences] = await Promise.all([
    contentWithEvidence(api, view),
    ...['viewer.js', 'viewer.css', 'icons.svg', 'licenses.txt'].map(ownText),
  ]);
  const page = filePage({
    content,
    title: titleOf(view),
    made: origin(),
    picture: new PictureFile(view).markup(),
    script,
    style,
    icons,
    licences,
    nonce: Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join(''),
  });
  return new Blob([page], { type: 'text/html;charset=utf-8' });
}

/**
 * @param {ApiClient} api
 * @param {GraphView} view
 */
async function contentWithEvidence(api, view) {
  const ids = contentSlots(view).map((slot) => view.nodes[slot].id);
  const { answer } = await askAboutExisting(ids, (existing) => api.open('POST', '/subgraph?format=clew', { ids: existing }));
  /** @type {EvidenceDocument} */
  const document = answer === null ? { sources: [], nodes: [], edges: [] } : await answer.json();
  return fileContent(view, document, answer?.headers.get('X-Clew-Truncated')?.split(', ') ?? []);
}

/**
 * A file of the page itself.
 *
 * @param {string} name
 */
async function ownText(name) {
  const response = await fetch(new URL(name, document.baseURI));
  if (!response.ok) {
    throw new Error(`${name} was answered with ${response.status}.`);
  }
  return response.text();
}

export { contentWithEvidence, htmlFile };
