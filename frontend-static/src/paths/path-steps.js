/**
 * @import {ApiClient} from '../api/client.js'
 * @import {Entity, Path, Relationship} from '../api/types.js'
 * @import {Selection} from '../graph/graph-view.js'
 */
import { edgeLabel, formatCost, formatPeriod, readable } from '../format.js';
import { relationshipLine } from '../panels/citation.js';
import { claimList } from '../panels/evidence.js';
import { texts } from '../texts.js';
import { paths as words } from '../texts/paths.js';
import { el, replace } from '../ui/dom.js';
import { failure, loading } from '../ui/status.js';
import { typeIcon } from '../ui/type-icon.js';

const DIGITS = 2;

/**
 * What the cards of one answer share.
 *
 * @typedef {object} PathContext
 * @property {Map<string, Entity>} nodes
 * @property {Map<string, Relationship>} edges
 * @property {Set<string>} undated relationships without dates, where a time was asked about
 * @property {Set<string>} ends the entities asked about, which cannot be left out
 * @property {ApiClient} api
 * @property {(selection: Selection) => void} select
 * @property {(kind: 'entity' | 'type', value: string) => void} leaveOut
 */

/**
 * A path step by step: what passing each stop costs, and what each relationship costs and rests on.
 *
 * @param {Path} path
 * @param {PathContext} context
 */
function pathSteps(path, context) {
  const stops = new Map(path.explanation.nodes.map((stop) => [stop.id, stop]));
  const weakest = weakestOf(path);
  const steps = el(
    'ol',
    { class: 'steps', 'aria-label': words.breakdown },
    path.nodes.flatMap((id, i) => {
      const node = context.nodes.get(id);
      const edge = context.edges.get(path.edges[i]);
      return [
        node && el('li', { class: 'stop' }, stop(node, stops.get(id), context)),
        edge && step(edge, id, i, path, weakest.has(edge.id), context),
      ];
    }),
    el(
      'li',
      { class: 'step-total' },
      el('span', {}, weakest.size === 0 && path.length > 1 ? words.equallyWeak(path.explanation.edges[0].sources) : ''),
      el('span', { class: 'step-cost' }, `${words.total} ${formatCost(path.cost, DIGITS)}`),
    ),
  );
  const evidences = [...steps.querySelectorAll('details')];
  const toggle = el('button', { type: 'button', class: 'link all-evidence' }, words.showEvidence);
  toggle.addEventListener('click', () => {
    const open = evidences.some((details) => !details.open);
    evidences.forEach((details) => (details.open = open));
    toggle.textContent = open ? words.hideEvidence : words.showEvidence;
  });
  return [toggle, steps];
}

/**
 * The relationships on the fewest sources, unless all rest on as many.
 *
 * @param {Path} path
 * @returns {Set<string>}
 */
function weakestOf({ explanation: { edges } }) {
  const fewest = Math.min(...edges.map(({ sources }) => sources));
  const weakest = edges.filter(({ sources }) => sources === fewest);
  return new Set(weakest.length < edges.length ? weakest.map(({ id }) => id) : []);
}

/**
 * @param {Entity} node
 * @param {{degree: number, cost: number} | undefined} passed nothing for an end of the path
 * @param {PathContext} context
 */
function stop(node, passed, { ends, select, leaveOut }) {
  const { id, type, name } = node;
  return [
    el(
      'div',
      { class: 'step-line' },
      el(
        'button',
        { type: 'button', class: 'entity-button', onclick: () => select({ kind: 'node', id }) },
        typeIcon(type),
        el('span', {}, name),
      ),
      passed && el('span', { class: 'step-cost' }, formatCost(passed.cost, DIGITS)),
    ),
    passed && el('p', { class: 'step-facts' }, texts.relationships(passed.degree)),
    passed &&
      !ends.has(id) &&
      el(
        'p',
        { class: 'leave-out' },
        el(
          'button',
          { type: 'button', class: 'link', 'aria-label': words.leaveOut(name), onclick: () => leaveOut('entity', id) },
          words.leaveOutThis,
        ),
        el(
          'button',
          {
            type: 'button',
            class: 'link',
            'aria-label': words.leaveOutEvery(readable(type)),
            onclick: () => leaveOut('type', type),
          },
          words.leaveOutEvery(readable(type)),
        ),
      ),
  ];
}

/**
 * @param {Relationship} edge
 * @param {string} fromId where the path comes from; the relationship may point the other way
 * @param {number} i
 * @param {Path} path
 * @param {boolean} weakest
 * @param {PathContext} context
 */
function step(edge, fromId, i, path, weakest, context) {
  const { cost, sources } = path.explanation.edges[i];
  const dates = formatPeriod(edge.from, edge.to) || (context.undated.has(edge.id) ? words.undated : '');
  return el(
    'li',
    { class: `step step-${edge.evidence.nature}` },
    el(
      'div',
      { class: 'step-line' },
      el('span', { class: 'step-arrow', 'aria-hidden': 'true' }, edge.source === fromId ? '↓' : '↑'),
      el(
        'p',
        { class: 'step-head' },
        el('span', { class: 'visually-hidden' }, edge.source === fromId ? words.onward : words.backward),
        el(
          'button',
          { type: 'button', class: 'link', onclick: () => context.select({ kind: 'edge', id: edge.id }) },
          edgeLabel(edge),
        ),
        dates && el('span', { class: 'step-dates' }, dates),
        weakest && el('span', { class: 'tag tag-weak' }, words.weakest),
      ),
      el('span', { class: 'step-cost' }, formatCost(cost, DIGITS)),
    ),
    parallel(edge, context),
    evidence(edge, sources, context.api),
  );
}

/**
 * @param {Relationship} edge
 * @param {PathContext} context
 */
function parallel(edge, { edges, select }) {
  const ends = [edge.source, edge.target];
  const others = [...edges.values()].filter(
    ({ id, source, target }) => id !== edge.id && ends.includes(source) && ends.includes(target) && source !== target,
  );
  return (
    others.length > 0 &&
    el(
      'p',
      { class: 'step-facts' },
      `${words.also} `,
      others.flatMap((other, i) => [
        i > 0 ? ', ' : '',
        el(
          'button',
          { type: 'button', class: 'link', onclick: () => select({ kind: 'edge', id: other.id }) },
          edgeLabel(other),
        ),
      ]),
    )
  );
}

/**
 * @param {Relationship} edge
 * @param {number} sources
 * @param {ApiClient} api
 */
function evidence(edge, sources, api) {
  const claims = el('div', { class: 'step-claims' });
  const load = async () => {
    replace(claims, loading());
    try {
      const full = await api.relationship(edge.id);
      replace(claims, claimList(full.claims, relationshipLine(full)));
    } catch (error) {
      replace(claims, failure(error, load));
    }
  };
  const nature = edge.evidence.nature === 'fact' ? '' : `, ${texts.natures[edge.evidence.nature]}`;
  const details = el('details', { class: 'step-evidence' }, el('summary', {}, words.sources(sources) + nature), claims);
  details.addEventListener('toggle', () => details.open && claims.childElementCount === 0 && load());
  return details;
}

export { pathSteps, weakestOf };
