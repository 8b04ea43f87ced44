/** @import {ImportPreview, Reject} from '../api/import-types.js' */
import { readable, relationName } from '../format.js';
import { texts } from '../texts.js';
import { imports } from '../texts/imports.js';
import { el } from '../ui/dom.js';
import { typeIcon } from '../ui/type-icon.js';
import { factLine } from './import-words.js';

const { preview: words } = imports;

/**
 * What an import would bring, as far as its first records tell.
 *
 * @param {ImportPreview} preview
 */
function previewContent({ records, complete, nodes, edges, sources, examples, rejects, remarks, problem, ...counted }) {
  const [knownNodes, knownEdges] = [sum(counted.knownNodes), sum(counted.knownEdges)];
  const { rejected, dangling } = counted;
  const names = new Map(examples.map(({ id, name }) => [id, name]));
  const told = [...rejects, ...remarks];
  const isEmpty = Object.keys(nodes).length + Object.keys(edges).length + sources === 0;
  return [
    problem && el('div', { class: 'failure', role: 'alert' }, el('p', {}, el('strong', {}, words.problem)), el('p', {}, problem)),
    el('p', { class: 'lead-line' }, complete ? words.complete(records) : words.beginning(records)),
    isEmpty && el('p', { class: 'empty-note' }, words.nothing),
    counts(words.entities, nodes, (type) => [typeIcon(type), readable(type)]),
    counts(words.relationships, edges, (type) => [relationName(type)]),
    sources > 0 && el('p', { class: 'hint' }, words.sources(sources)),
    knownNodes + knownEdges > 0 && el('p', {}, words.known(knownNodes, knownEdges)),
    rejected > 0 && el('p', {}, words.rejected(rejected), dangling ? ` ${words.dangling(dangling)}` : null),
    told.length > 0 && el('section', {}, el('h3', {}, words.rejects), rejectList(told)),
    examples.length > 0 &&
      el(
        'section',
        {},
        el('h3', {}, words.examples),
        el(
          'ul',
          { class: 'plain examples' },
          examples.map((fact) => {
            const { kind, text } = factLine(fact, (id) => names.get(id) ?? id);
            return el('li', {}, el('span', { class: 'tag' }, kind), ' ', text);
          }),
        ),
      ),
  ];
}

/**
 * @param {string} title
 * @param {Record<string, number>} countOf by type
 * @param {(type: string) => (Node | string)[]} label
 */
function counts(title, countOf, label) {
  const entries = Object.entries(countOf).toSorted(([, a], [, b]) => Number(b) - Number(a));
  const items = entries.map(([type, count]) =>
    el('li', {}, ...label(type), el('strong', {}, texts.count(Number(count)))),
  );
  return entries.length > 0 && el('section', {}, el('h3', {}, title), el('ul', { class: 'plain type-chips' }, items));
}

/** @param {Record<string, number>} countOf */
function sum(countOf) {
  return Object.values(countOf).reduce((total, count) => total + Number(count), 0);
}

/** @param {Reject[]} rejects */
function rejectList(rejects) {
  return el(
    'ul',
    { class: 'plain rejects' },
    rejects.map(({ file, line, reason }) =>
      el('li', {}, el('p', {}, reason), el('p', { class: 'hint' }, words.place(file, Number(line)))),
    ),
  );
}

export { previewContent, rejectList };
