import { texts } from '../texts.js';
import { file as words } from '../texts/shared-view.js';
import { keepRoomFor } from '../ui/bar-room.js';
import { el } from '../ui/dom.js';
import { icon } from '../ui/icon.js';

const { page } = texts;
/**
 * Adds to a page to keep what only works with its script.
 *
 * @param {Document} document
 */
function buildViewer(document) {
  const find = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
  const search = el('input', { type: 'text', class: 'search-input', 'aria-label': words.search, placeholder: words.search });
  find('.top').append(
    el('div', { class: 'search combo', role: 'search' }, icon('search'), search, el('kbd', { 'aria-hidden': 'true' }, '/')),
  );
  const picture = pictureParts(find('.picture'));
  const stage = stageParts(find('.picture'), find('.tables'));
  const bar = el('div', { class: 'stage-top' }, stage.bar);
  find('.stage').prepend(bar);
  keepRoomFor(bar, find('.work'));
  const details = detailsSheet();
  find('.work').append(details.element);
  const live = el('div', { class: 'visually-hidden', 'aria-live': 'polite' });
  document.body.append(live);
  document.documentElement.classList.add('live');
  return { search, picture, stage, details, live };
}

/** @param {HTMLElement} element */
function pictureParts(element) {
  const base = el('canvas', { class: 'base', 'aria-hidden': 'true' });
  const overlay = el('canvas', { class: 'overlay', tabindex: 0, role: 'application', 'aria-label': words.pictureLabel });
  const container = el('div', { class: 'canvases' }, base, overlay);
  const notices = el('div', { class: 'notices' });
  const counts = el('div', { class: 'counts' });
  const progress = el('div', { hidden: true });
  const legend = el('div', { class: 'legend-body' });
  const legendBox = el('details', { class: 'legend' }, el('summary', {}, texts.legend.title), legend);
  const unlight = el('button', { type: 'button', class: 'button small unlight', hidden: true }, page.unlight);
  const tools = { plus: tool('plus', page.zoomIn), minus: tool('minus', page.zoomOut), fit: tool('fit', page.fit) };
  element.append(
    container,
    el('div', { class: 'toolbar', role: 'group', 'aria-label': page.tools }, Object.values(tools)),
    unlight,
    el('div', { class: 'picture-top' }, notices),
    el('div', { class: 'picture-bottom' }, legendBox, counts),
  );
  return { container, base, overlay, tools, legend, legendBox, notices, counts, progress, unlight };
}

/**
 * @param {string} name
 * @param {string} label
 */
function tool(name, label) {
  return el('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label }, icon(name));
}

/**
 * @param {HTMLElement} picture
 * @param {HTMLElement} table
 */
function stageParts(picture, table) {
  const views = /** @type {const} */ (['picture', 'both', 'table']);
  const labels = { picture: page.picture, both: page.both, table: words.tables };
  const buttons = views.map((name) =>
    el('button', { type: 'button', class: `stage-button stage-${name}`, 'data-stage': name, 'aria-pressed': 'false' }, labels[name]),
  );
  const bar = el('div', { class: 'stage-bar', role: 'group', 'aria-label': page.stage }, buttons);
  return { picture, table, result: el('div'), buttons, bar };
}

function detailsSheet() {
  const body = el('div', { class: 'sheet-body' });
  const element = el(
    'aside',
    { id: 'details-sheet', class: 'sheet sheet-right', 'data-side': 'right', 'aria-label': page.details, hidden: true },
    el(
      'header',
      { class: 'sheet-head' },
      el('h2', {}, page.details),
      el('button', { type: 'button', class: 'icon-button', 'data-close': true, 'aria-label': texts.close }, icon('close')),
    ),
    body,
  );
  return { element, body };
}

export { buildViewer };
