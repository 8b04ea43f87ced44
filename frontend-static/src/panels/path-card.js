/**
 * @import {ApiClient} from '../api/client.js'
 * @import {Path, Paths, Relationship} from '../api/types.js'
 * @import {GraphView} from '../graph/graph-view.js'
 */
import { edgeLabel, formatPeriod } from '../format.js';
import { texts } from '../texts.js';
import { el, replace } from '../ui/dom.js';
import { failure, loading } from '../ui/status.js';
import { typeIcon } from '../ui/type-icon.js';
import { claimList } from './evidence.js';

/**
 * One path: its sentence, and opened, hop by hop with the evidence of each. Opening it chooses it.
 *
 * @param {{path: Path, found: Paths, api: ApiClient, view: GraphView, onChoose: () => void}} parts
 */
function pathCard({ path, found, api, view, onChoose }) {
  const hops = el('div', { class: 'hops' });
  const details = el(
    'details',
    {},
    el(
      'summary',
      {},
      el('span', { class: 'path-sentence' }, path.explanation.sentence),
      el('span', { class: 'path-length' }, texts.paths.hops(path.length)),
    ),
    hops,
  );
  details.addEventListener('toggle', () => {
    if (details.open && hops.childElementCount === 0) {
      renderHops(hops, { path, found, api, view });
    }
  });
  details.querySelector('summary')?.addEventListener('click', () => {
    if (details.open) {
      view.setHighlight(null);
    } else {
      onChoose();
    }
  });
  return el('li', { class: 'path' }, details);
}

/**
 * @param {HTMLElement} hops
 * @param {{path: Path, found: Paths, api: ApiClient, view: GraphView}} parts
 */
function renderHops(hops, { path, found, api, view }) {
  const nodes = new Map(found.nodes.map((node) => [node.id, node]));
  const edges = new Map(found.edges.map((edge) => [edge.id, edge]));
  replace(
    hops,
    path.nodes.flatMap((id, i) => {
      const node = nodes.get(id);
      const edge = edges.get(path.edges[i]);
      return [
        node &&
          el(
            'button',
            { type: 'button', class: 'entity-button', onclick: () => view.select({ kind: 'node', id }) },
            typeIcon(node.type),
            el('span', {}, node.name),
          ),
        edge && hop(edge, id, edge.id === path.explanation.weakest && path.length > 1, api, view),
      ];
    }),
  );
}

/**
 * @param {Relationship} edge
 * @param {string} fromId where the path comes from; the relationship may point the other way
 * @param {boolean} weakest
 * @param {ApiClient} api
 * @param {GraphView} view
 */
function hop(edge, fromId, weakest, api, view) {
  const forward = edge.source === fromId;
  const evidence = el('div', { class: 'hop-evidence' });
  const load = async () => {
    replace(evidence, loading());
    try {
      replace(evidence, claimList((await api.relationship(edge.id)).claims));
    } catch (error) {
      replace(evidence, failure(error, load));
    }
  };
  load();
  return el(
    'div',
    { class: `hop hop-${edge.evidence.nature}` },
    el(
      'p',
      { class: 'hop-head' },
      el('span', { class: 'hop-arrow', 'aria-hidden': 'true' }, forward ? '↓' : '↑'),
      el(
        'button',
        { type: 'button', class: 'link', onclick: () => view.select({ kind: 'edge', id: edge.id }) },
        edgeLabel(edge),
      ),
      el('span', { class: 'hop-dates' }, formatPeriod(edge.from, edge.to)),
      weakest && el('span', { class: 'tag' }, texts.paths.weakest),
    ),
    evidence,
  );
}

export { pathCard };
