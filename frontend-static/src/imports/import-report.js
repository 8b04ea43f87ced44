/**
 * @import {ImportStatus, TypeCount} from '../api/import-types.js'
 */
import { fileName } from '../exports/file-name.js';
import { readable, relationName } from '../format.js';
import { texts } from '../texts.js';
import { imports } from '../texts/imports.js';
import { isolated } from '../texts/isolated.js';
import { el, replace } from '../ui/dom.js';
import { icon } from '../ui/icon.js';
import { typeIcon } from '../ui/type-icon.js';
import { formatWait, isOver, progressLine, stateName, tookMs } from './import-words.js';

const { formats, run: words } = imports;

/** How an import goes on, and what came of it. */
class ImportReport {
  element;
  #line = el('p', { class: 'run-line' });
  #bar = el('progress', { 'aria-label': words.progress });
  #problem = el('div');
  #content = el('div', { class: 'run-content' });

  constructor() {
    this.element = el('div', { class: 'run' }, this.#line, this.#bar, this.#problem, this.#content);
  }

  /** @param {ImportStatus} status */
  show(status) {
    const over = isOver(status);
    this.#line.textContent = over ? endLine(status) : progressLine(status);
    this.#line.classList.toggle('run-failed', status.state === 'FAILED');
    this.#bar.hidden = over;
    if (status.bytesTotal > 0 && status.state === 'READING') {
      this.#bar.max = Number(status.bytesTotal);
      this.#bar.value = Number(status.bytesRead);
    } else {
      this.#bar.removeAttribute('value');
    }
    this.note(status.problem);
    const nothing = status.nothingTaken && el('p', { class: 'empty-note' }, words.nothingHint);
    replace(this.#content, about(status), nothing, countTable(status), ...ending(status));
  }

  /** @param {string | null | undefined} problem */
  note(problem) {
    replace(this.#problem, problem && el('div', { class: 'failure' }, el('p', {}, problem)));
  }
}

/** @param {ImportStatus} status */
function endLine(status) {
  const took = tookMs(status);
  const isRun = ['DONE', 'FAILED', 'CANCELLED'].includes(status.state);
  return [
    stateName(status),
    isRun && words.records(Number(status.records)),
    isRun && took !== null && words.took(formatWait(took)),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** @param {ImportStatus} status */
function about({ dataset, files, format, startedAt }) {
  const rows = [
    [words.dataset, dataset],
    [words.files, files.map(isolated).join(', ')],
    [words.format, /** @type {Record<string, string>} */ (formats)[format] ?? format],
    [words.begun, new Date(startedAt).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' })],
  ];
  return el('dl', { class: 'facts' }, rows.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]));
}

/**
 * New, changed and unchanged by type.
 *
 * @param {ImportStatus} status
 */
function countTable({ nodes, edges, sources }) {
  const anySource = Number(sources.created) + Number(sources.changed) + Number(sources.unchanged) > 0;
  const rows = [
    ...nodes.map((count) => countRow(count, typeIcon(count.type), readable(count.type))),
    ...edges.map((count) => countRow(count, relationName(count.type))),
    ...(anySource ? [countRow(sources, readable(sources.type))] : []),
  ];
  const headings = [words.type, words.created, words.changed, words.unchanged];
  return (
    rows.length > 0 &&
    el(
      'div',
      { class: 'table-wrap' },
      el(
        'table',
        { class: 'count-table' },
        el('caption', { class: 'visually-hidden' }, words.counts),
        el('thead', {}, el('tr', {}, headings.map((heading) => el('th', { scope: 'col' }, heading)))),
        el('tbody', {}, rows),
      ),
    )
  );
}

/**
 * @param {TypeCount} count
 * @param {...(Node | string)} label
 */
function countRow({ created, changed, unchanged }, ...label) {
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, ...label),
    [created, changed, unchanged].map((count) => el('td', {}, texts.count(Number(count)))),
  );
}

/** @param {ImportStatus} status */
function ending({ state, claims, remarks, kept }) {
  const entries = Object.entries(remarks);
  return [
    claims > 0 && el('p', {}, words.claims(Number(claims))),
    entries.length > 0 &&
      el(
        'section',
        {},
        el('h3', {}, words.remarks),
        el(
          'ul',
          { class: 'plain remarks' },
          entries.map(([remark, count]) => el('li', {}, remark, el('span', { class: 'tag' }, `× ${texts.count(Number(count))}`))),
        ),
      ),
    kept ? el('p', {}, words.kept(kept)) : null,
    state === 'UNDONE' && claims > 0 && el('p', { class: 'hint' }, words.undoneNote),
  ];
}

/**
 * What was not taken.
 *
 * @param {ImportStatus} status
 * @param {string} url of the whole list
 * @param {Node} first some of them
 */
function rejectedSection({ title, rejected }, url, first) {
  return el(
    'section',
    {},
    el('h3', {}, words.rejected(Number(rejected))),
    first,
    el('a', { class: 'button small', href: url, download: fileName(words.rejectsOf(title), 'jsonl') }, icon('download'), words.download),
  );
}

export { ImportReport, rejectedSection };
