import { texts } from '../texts.js';
import { paths as words } from '../texts/paths.js';
import { el, replace, uniqueId } from '../ui/dom.js';
import { NO_FILTER } from './path-question.js';

/** What the form that restricts paths is built of. */

const { refine } = words;

/**
 * Types with their counts; one that is chosen and not there can still be taken away.
 *
 * @param {{type: string, count: number}[] | undefined} known
 * @param {string[]} chosen
 */
function counted(known = [], chosen) {
  const unknown = chosen.filter((type) => !known.some((each) => each.type === type));
  return [...known, ...unknown.map((type) => ({ type, count: undefined }))];
}

/**
 * @param {HTMLElement} host
 * @param {'types' | 'nodeTypes'} name
 * @param {{type: string, count?: number}[]} types
 * @param {string[]} chosen
 * @param {(type: string) => (Node | string)[]} label
 */
function renderChecks(host, name, types, chosen, label) {
  const shown = types.map(({ type }) => type).join();
  if (host.dataset.shown !== shown) {
    host.dataset.shown = shown;
    replace(
      host,
      types.map(({ type, count }) =>
        el(
          'label',
          { class: 'check' },
          el('input', { type: 'checkbox', name, value: type }),
          label(type),
          count !== undefined && el('span', { class: 'check-count' }, texts.count(count)),
        ),
      ),
    );
  }
  for (const box of host.querySelectorAll('input')) {
    box.checked = chosen.includes(box.value);
  }
}

/**
 * @param {HTMLInputElement | HTMLSelectElement} input
 * @returns {input is HTMLInputElement}
 */
function isBox(input) {
  return input.type === 'checkbox' || input.type === 'radio';
}

/**
 * @param {'maxLength' | 'k' | 'minSources'} name
 * @param {number} min
 * @param {number} max
 */
function number(name, min, max) {
  const id = uniqueId(name);
  return el(
    'div',
    { class: 'field', 'data-field': name },
    el('label', { for: id }, refine.labels[name]),
    el('input', { id, name, type: 'number', min, max, placeholder: NO_FILTER[name] || '0' }),
  );
}

/**
 * @param {'at'} name
 * @param {string} hint
 */
function text(name, hint) {
  const id = uniqueId(name);
  return el(
    'div',
    { class: 'field' },
    el('label', { for: id }, refine.labels[name]),
    el('input', { id, name, type: 'text', placeholder: hint, autocomplete: 'off' }),
  );
}

/**
 * @param {'direction'} name
 * @param {[string, string][]} options
 */
function select(name, options) {
  const id = uniqueId(name);
  return el(
    'div',
    { class: 'field', 'data-field': name },
    el('label', { for: id }, refine.labels[name]),
    el('select', { id, name }, options.map(([value, label]) => el('option', { value }, label))),
  );
}

function ranks() {
  return el(
    'fieldset',
    { class: 'field', 'data-field': 'rank' },
    el('legend', {}, refine.labels.rank),
    refine.ranks.map(([value, label, hint]) =>
      el(
        'label',
        { class: 'choice' },
        el('input', { type: 'radio', name: 'rank', value }),
        el('span', {}, label, el('span', { class: 'hint' }, ` ${hint}`)),
      ),
    ),
  );
}

/**
 * @param {'types' | 'nodeTypes'} name
 * @param {HTMLElement} checks
 */
function group(name, checks) {
  return el('fieldset', { class: 'field' }, el('legend', {}, refine.labels[name]), checks);
}

export { counted, group, isBox, number, ranks, renderChecks, select, text };
