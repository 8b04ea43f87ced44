import { texts } from '../texts.js';
import { el } from './dom.js';
import { icon } from './icon.js';

const { page } = texts;

/**
 * Builds the frame of the page: everything there is exactly once. Whoever works with a part is handed it.
 *
 * @param {HTMLElement} body with the beginning of its header, which is seen before any script has come
 */
function buildFrame(body) {
  const search = searchBox();
  const nav = navigation();
  const picture = pictureParts();
  const stage = stageParts(picture.element);
  const paths = sheet('paths-sheet', 'left', page.connectionsTitle);
  const queries = sheet('queries-sheet', 'left', page.queries);
  const views = sheet('views-sheet', 'left', page.views);
  const history = sheet('history-sheet', 'left', texts.history.title);
  const sources = sheet('sources-sheet', 'left', texts.filters.sources.title);
  const details = sheet('details-sheet', 'right', page.details);
  const menu = el('div', { class: 'menu', role: 'menu', hidden: true });
  const live = el('div', { class: 'visually-hidden', 'aria-live': 'polite' });
  const shortcuts = shortcutsDialog();
  const desk = el('dialog', { class: 'desk', 'aria-label': texts.page.imports });
  const expand = el('dialog', { class: 'expand' });
  body.querySelector('.home')?.setAttribute('aria-label', page.home);
  body.querySelector('.top')?.append(search.element, nav.element);
  const work = el('div', { class: 'work' }, paths.element, queries.element, views.element, history.element, sources.element, stage.element, details.element);
  body.append(
    work,
    menu,
    shortcuts,
    desk,
    expand,
    live,
    el('div', { class: 'drop-hint', 'aria-hidden': 'true' }, texts.dropFiles),
  );
  nav.help.addEventListener('click', () => shortcuts.showModal());
  const sheets = [paths.element, queries.element, views.element, history.element, sources.element, details.element];
  const { imports, exports } = nav;
  return {
    work,
    search: search.input,
    names: search.names,
    picture,
    stage,
    paths,
    queries,
    views,
    history,
    sources,
    details,
    sheets,
    menu,
    live,
    shortcuts,
    desk,
    expand,
    imports,
    exports,
  };
}

function searchBox() {
  const input = el('input', {
    type: 'text',
    class: 'search-input',
    'aria-label': texts.search.label,
    placeholder: texts.search.label,
    enterkeyhint: 'search',
  });
  const names = tool('names', texts.search.names, 'dialog');
  const element = el('div', { class: 'search combo', role: 'search' }, icon('search'), input, el('kbd', { 'aria-hidden': 'true' }, '/'), names);
  return { element, input, names };
}

function navigation() {
  const opener = (/** @type {string} */ sheetId, /** @type {string} */ name, /** @type {string} */ label) =>
    el(
      'button',
      { type: 'button', class: `nav-button nav-${name}`, 'aria-controls': sheetId, 'aria-expanded': 'false' },
      icon(name),
      el('span', {}, label),
    );
  const imports = el(
    'button',
    { type: 'button', class: 'nav-button nav-imports', 'aria-haspopup': 'dialog' },
    icon('upload'),
    el('span', {}, page.imports),
  );
  const exports = el(
    'button',
    { type: 'button', class: 'nav-button nav-exports', 'aria-haspopup': 'menu' },
    icon('download'),
    el('span', {}, page.exports),
  );
  const help = el('button', { type: 'button', class: 'icon-button nav-help', 'aria-label': page.help, title: `${page.help} (?)` }, icon('help'));
  const element = el(
    'nav',
    { class: 'nav' },
    opener('paths-sheet', 'connections', page.connections),
    opener('queries-sheet', 'queries', page.queries),
    opener('views-sheet', 'views', page.views),
    opener('details-sheet', 'details', page.details),
    imports,
    exports,
    help,
  );
  return { element, help, imports, exports };
}

/**
 * @param {string} id
 * @param {'left' | 'right'} side
 * @param {string} title
 */
function sheet(id, side, title) {
  const body = el('div', { class: 'sheet-body' });
  const element = el(
    'aside',
    { id, class: `sheet sheet-${side}`, 'data-side': side, 'aria-label': title, hidden: true },
    el(
      'header',
      { class: 'sheet-head' },
      el('h2', {}, title),
      el('button', { type: 'button', class: 'icon-button', 'data-close': true, 'aria-label': texts.close }, icon('close')),
    ),
    body,
  );
  return { element, body };
}

function pictureParts() {
  const base = el('canvas', { class: 'base', 'aria-hidden': 'true' });
  const overlay = el('canvas', { class: 'overlay', tabindex: 0, role: 'application', 'aria-label': texts.picture.label });
  const container = el('div', { class: 'canvases' }, base, overlay);
  const progress = el('div', { class: 'progress', hidden: true });
  const notices = el('div', { class: 'notices' });
  const counts = el('div', { class: 'counts' });
  const legend = el('div', { class: 'legend-body' });
  const legendBox = el('details', { class: 'legend', open: true }, el('summary', {}, texts.legend.title), legend);
  const tools = {
    plus: tool('plus', page.zoomIn),
    minus: tool('minus', page.zoomOut),
    fit: tool('fit', page.fit),
    arrange: tool('arrange', page.arrange, 'menu'),
    clear: tool('clear', page.clear),
  };
  const unlight = el('button', { type: 'button', class: 'button small unlight', hidden: true }, page.unlight);
  const start = el('div', { class: 'start', hidden: true });
  const element = el(
    'section',
    { class: 'picture', 'aria-label': page.picture },
    container,
    progress,
    el('div', { class: 'toolbar', role: 'group', 'aria-label': page.tools }, Object.values(tools)),
    unlight,
    el('div', { class: 'picture-top' }, notices),
    el('div', { class: 'picture-bottom' }, legendBox, counts),
    start,
  );
  return { element, container, base, overlay, progress, notices, counts, legend, legendBox, tools, unlight, start };
}

function historyTools() {
  const buttons = {
    undo: tool('undo', texts.history.undo),
    redo: tool('redo', texts.history.redo),
    list: tool('history', texts.history.title),
  };
  buttons.undo.setAttribute('aria-keyshortcuts', 'Control+Z Meta+Z');
  buttons.redo.setAttribute('aria-keyshortcuts', 'Control+Shift+Z Meta+Shift+Z Control+Y');
  buttons.list.setAttribute('aria-controls', 'history-sheet');
  buttons.list.setAttribute('aria-expanded', 'false');
  const root = el('div', { class: 'history-tools', role: 'group', 'aria-label': texts.history.tools }, Object.values(buttons));
  return { root, ...buttons };
}

/**
 * @param {string} name
 * @param {string} label
 * @param {string} [popup] what it opens
 */
function tool(name, label, popup) {
  return el('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label, 'aria-haspopup': popup }, icon(name));
}

/** @param {HTMLElement} picture */
function stageParts(picture) {
  const table = el('section', { class: 'tables', 'aria-label': page.table, hidden: true });
  const timeline = el('section', { class: 'timeline', 'aria-label': page.timeline, hidden: true });
  const tree = el('section', { class: 'tree', 'aria-label': page.tree, hidden: true });
  const result = el('section', { class: 'result', 'aria-label': texts.page.result, hidden: true });
  const strip = el('section', { id: 'time-strip', class: 'time-strip', 'aria-label': texts.filters.time.title, hidden: true });
  const time = filterButton('time-strip', 'time', texts.filters.time.title);
  const sources = filterButton('sources-sheet', 'sources', texts.filters.sources.title);
  const names = /** @type {const} */ (['picture', 'both', 'table', 'timeline', 'tree', 'result']);
  const labels = { ...page, result: texts.page.result };
  const buttons = names.map((name) =>
    el(
      'button',
      { type: 'button', class: `stage-button stage-${name}`, 'data-stage': name, 'aria-pressed': 'false', hidden: name === 'result' },
      labels[name],
    ),
  );
  const past = historyTools();
  const bar = el(
    'div',
    { class: 'stage-top' },
    el('div', { class: 'stage-bar', role: 'group', 'aria-label': page.stage }, buttons),
    past.root,
    el('div', { class: 'filter-tools', role: 'group', 'aria-label': texts.filters.tools }, time, sources),
  );
  const element = el(
    'main',
    { class: 'stage' },
    bar,
    el('div', { class: 'stage-body' }, picture, table, timeline, tree, result, strip),
  );
  return { element, bar, picture, table, timeline, tree, result, buttons, past, filters: { strip, time, sources } };
}

/**
 * @param {string} controls the id of what it opens
 * @param {string} name
 * @param {string} label
 */
function filterButton(controls, name, label) {
  return el(
    'button',
    { type: 'button', class: 'stage-button', 'aria-controls': controls, 'aria-expanded': 'false', title: label },
    icon(name),
    el('span', {}, label),
  );
}

function shortcutsDialog() {
  const rows = texts.shortcuts.map(([keys, meaning]) => [el('dt', {}, el('kbd', {}, keys)), el('dd', {}, meaning)]);
  return el(
    'dialog',
    { class: 'shortcuts', 'aria-label': page.help },
    el('form', { method: 'dialog' }, el('h2', {}, page.help), el('button', { class: 'icon-button', 'aria-label': texts.close }, icon('close'))),
    el('dl', {}, ...rows),
  );
}

export { buildFrame };
