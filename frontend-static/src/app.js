/**
 * @import {Step} from './history/step-tree.js'
 * @import {PageState} from './url-state.js'
 * @import {Choice} from './ui/entity-combobox.js'
 * @import {MenuItem} from './ui/menu.js'
 */
import { ApiClient } from './api/client.js';
import { Folding } from './expand/folding.js';
import { Explorer } from './explorer.js';
import { bundleName, cursorWords } from './graph/bundle-words.js';
import { GraphView } from './graph/graph-view.js';
import { KeyboardControl } from './graph/keyboard.js';
import { Layout } from './graph/layout.js';
import { PointerControl } from './graph/pointer.js';
import { Renderer } from './graph/renderer.js';
import { ExplorationHistory } from './history/exploration-history.js';
import { HistoryKeeper } from './history/history-keeper.js';
import { HistoryStore } from './history/history-store.js';
import { HistoryTools } from './history/history-tools.js';
import { historyShortcut } from './history/shortcut.js';
import { claimTab } from './history/tab.js';
import { FileDrop } from './imports/file-drop.js';
import { OnDemand } from './on-demand.js';
import { DetailsPanel } from './panels/details-panel.js';
import { FilterTools } from './panels/filter-tools.js';
import { Legend } from './panels/legend.js';
import { nodeActions } from './panels/node-actions.js';
import { PictureStatus } from './panels/picture-status.js';
import { StartPanel } from './panels/start-panel.js';
import { Router } from './router.js';
import { texts } from './texts.js';
import { keepRoomFor } from './ui/bar-room.js';
import { EntityCombobox } from './ui/entity-combobox.js';
import { buildFrame } from './ui/frame.js';
import { LiveRegion } from './ui/live-region.js';
import { Menu } from './ui/menu.js';
import { PageTitle } from './ui/page-title.js';
import { Sheets } from './ui/sheets.js';
import { Stage } from './ui/stage.js';

/** Puts the parts together and lets them hear of each other. */

const LEGEND_WIDTH = 225;
/** What stands below the bar on a phone. */
const LINE = 50;

const wide = matchMedia('(min-width: 761px)');
const frame = buildFrame(document.body);
const api = new ApiClient();
const router = new Router();
const view = new GraphView();
const { container, base, overlay, tools } = frame.picture;
const renderer = new Renderer({ container, base, overlay, view });
const layout = new Layout(view, () => new Worker(new URL('layout-worker.js', import.meta.url), { type: 'module' }));
const explorer = new Explorer({ api, view, layout, renderer, folding: new Folding({ view, layout, renderer }) });
const exploration = new ExplorationHistory({ view, explorer, layout, renderer });
const keeper = new HistoryKeeper({ history: exploration, store: new HistoryStore(), claimTab });
keepRoomFor(frame.stage.bar, frame.work);
const live = new LiveRegion(frame.live);
const menu = new Menu(frame.menu);
const stage = new Stage(frame.stage);
const sheets = new Sheets(frame.sheets, overlay);
const start = new StartPanel({ root: frame.picture.start, api, router, onNames: () => onDemand.openNames() });
const keyboard = new KeyboardControl({ view, renderer, canvas: overlay });
const onDemand = new OnDemand({ frame, api, view, layout, menu, explorer, renderer, router, sheets, stage, keyboard, live, start, exploration });
const choose = onDemand.choose.bind(onDemand);
const write = (/** @type {string} */ id) => onDemand.keep(({ annotations }) => annotations.write(id));
const actions = nodeActions({ view, explorer, connect, choose, write });
new DetailsPanel({ body: frame.details.body, api, view, explorer, actions, onChoose: choose });
new Legend({ root: frame.picture.legend, view });
new PictureStatus({ ...frame.picture, view, explorer });
new FilterTools({ ...frame.stage.filters, sheet: frame.sources, sheets, api, view, explorer, fit: () => renderer.fit() });
new HistoryTools({ ...frame.stage.past, history: exploration });
const pageTitle = new PageTitle({ main: frame.stage.element, view, result: frame.stage.result, viewTitle: () => onDemand.viewTitle });
const search = new EntityCombobox({
  api,
  input: frame.search,
  onChoose: ({ id }) => {
    search.choice = null;
    router.go({ view: 'entity', id });
  },
});

const pointer = new PointerControl({ view, renderer, canvas: overlay });
pointer.on('expand', (id) => explorer.expand(id));
pointer.on('unfold', (id) => explorer.folding.toggle(id));
pointer.on('menu', openMenu);
keyboard.on('menu', openMenu);
keyboard.on('cursor', (cursor) => live.say(cursorWords(view, cursor)));
keyboard.on('details', ({ id, again }) => {
  if (again) {
    sheets.open(frame.details.element.id, true);
  } else {
    view.select({ kind: 'node', id });
    live.say(texts.picture.details(view.nodes[view.nodeSlot(id)].name));
  }
});
keyboard.on('expand', (id) => explorer.expand(id));
keyboard.on('choose', (id) => choose(id));
keyboard.on('fold', (id) => explorer.folding.toggle(id));
keyboard.on('hide', (id) => runAction(id, texts.menu.hide));
keyboard.on('pin', (id) => runAction(id, view.isPinned(view.nodeSlot(id)) ? texts.menu.unpin : texts.menu.pin));

tools.plus.addEventListener('click', () => renderer.camera.zoomBy(1.4));
tools.minus.addEventListener('click', () => renderer.camera.zoomBy(1 / 1.4));
tools.fit.addEventListener('click', () => renderer.fit());
tools.arrange.addEventListener('click', () => onDemand.arrange());
tools.clear.addEventListener('click', () => router.go({ view: 'start' }));
frame.picture.unlight.addEventListener('click', () => view.setHighlight(null));

frame.names.addEventListener('click', () => onDemand.openNames());
frame.search.addEventListener('paste', (event) => {
  const text = event.clipboardData?.getData('text') ?? '';
  // The field would make one line of several names.
  if (/\S\s*[\n\r]\s*\S/.test(text)) {
    event.preventDefault();
    onDemand.openNames(text);
  }
});
frame.search.addEventListener('keydown', (event) => {
  // Its suggestions, if there are any, are closed first.
  if (event.key === 'Escape') {
    event.stopPropagation();
    if (view.isEmpty) {
      frame.search.blur();
    } else {
      overlay.focus();
    }
  }
});
frame.exports.addEventListener('click', () => onDemand.openExports());
frame.imports.addEventListener('click', () => onDemand.openDesk());
new FileDrop(document.body, (files) => onDemand.openDesk(files));
explorer.on('say', (text) => live.say(text));
const busy = new Set();
layout.on('running', (running) => setBusy('layout', running));
layout.on('failed', (failed) => explorer.emit('failed', failed));
renderer.camera.on('gliding', (gliding) => setBusy('camera', gliding));
explorer.on('crowded', (id) => choose(id));
exploration.on('say', (text) => live.say(text));
exploration.on('went', wentTo);
keeper.on('failed', () => explorer.emit('note', texts.history.notStored));
stage.on('shown', (shown) => {
  onDemand.showStage(shown);
  updateStart();
  pageTitle.update();
});
start.on('rendered', () => pageTitle.update());
view.on('content', updateStart);
view.on('highlight', (highlight) => {
  frame.picture.unlight.hidden = highlight === null;
  updateInsets();
});
view.on('selection', (selection) => {
  if (selection !== null && !exploration.isRestoring) {
    // While connections are read, the address keeps the question.
    if (selection.kind === 'node' && !sheets.isOpen(frame.paths.element.id) && !onDemand.isOpeningLink) {
      router.note({ view: 'entity', id: selection.id });
    }
    sheets.open(frame.details.element.id);
  }
});
sheets.on('closed', updateInsets);
sheets.on('opened', (id) => {
  updateInsets();
  revealSubject();
  if (id === frame.history.element.id) {
    onDemand.showPast();
  }
  if (id === frame.paths.element.id) {
    onDemand.fillPaths();
  }
  if (id === frame.views.element.id) {
    onDemand.showViews();
  }
  if (id === frame.queries.element.id && frame.queries.body.childElementCount === 0) {
    onDemand.showQueries();
  }
});
router.on('state', show);
document.addEventListener('keydown', shortcut);

/** @param {PageState} state */
function show(state) {
  updateStart();
  switch (state.view) {
    case 'entity':
      stage.ensurePicture();
      if (isCleared(state.id)) {
        exploration.undo();
      } else {
        explorer.showEntity(state.id);
      }
      break;
    case 'paths':
      stage.ensurePicture();
      sheets.open(frame.paths.element.id);
      onDemand.showPaths(state);
      break;
    case 'query':
      sheets.open(frame.queries.element.id);
      onDemand.showQuery(state);
      break;
    case 'queries':
      sheets.open(frame.queries.element.id);
      onDemand.showQueries();
      break;
    case 'link':
      stage.ensurePicture();
      onDemand.keep(({ links }) => links.open(state.data));
      break;
    case 'saved':
      stage.ensurePicture();
      onDemand.keep(({ views }) => views.openFromAddress(state.id));
      break;
    default:
      stage.show('picture');
      sheets.close(frame.details.element.id);
      explorer.clear();
  }
}

/** Whether the graph that this address was of has just been left for the start. @param {string} id */
function isCleared(id) {
  const { current } = exploration.tree;
  const before = current.title === texts.history.steps.cleared ? exploration.tree.step(current.parent) : undefined;
  return view.isEmpty && before?.selection?.id === id;
}

/** The address names what is selected, and nothing that is no longer there. @param {Step} step */
function wentTo({ selection }) {
  if (stage.view === 'result') {
    stage.show('picture');
  }
  if (['start', 'entity', 'link', 'saved'].includes(router.state.view)) {
    router.replace(selection?.kind === 'node' ? { view: 'entity', id: selection.id } : { view: 'start' });
  }
}

/**
 * What was in the picture comes back, unless the address asks for something else: that is shown in a new one, and what
 * was there is a step before it.
 *
 * @param {boolean} isKept whether there was anything
 */
function begin(isKept) {
  const { state, isShown } = router;
  router.markShown();
  if (isKept && (isShown || !['entity', 'paths', 'link', 'saved'].includes(state.view))) {
    exploration.resume();
    if (view.selection !== null) {
      sheets.open(frame.details.element.id);
    }
    if (!['start', 'entity', 'link', 'saved'].includes(state.view)) {
      show(state);
    }
    updateStart();
    // Once the panels have taken their room.
    requestAnimationFrame(() => setTimeout(() => renderer.fit({ animate: false })));
  } else {
    if (isKept) {
      exploration.beginAnew();
    }
    show(state);
  }
}

/** @param {{from?: Choice, to?: Choice}} ends */
function connect(ends) {
  sheets.open(frame.paths.element.id);
  onDemand.connect(ends);
}

/** The keys of the actions are those of the picture. @param {{id: string, x: number, y: number, more?: MenuItem[]}} at */
function openMenu({ id, x, y, more }) {
  const bundle = view.bundles.at(view.nodeSlot(id));
  const name = bundle === undefined ? view.node(id)?.name : bundleName(view, bundle);
  menu.open(texts.menu.label(name ?? id), more ? [...actions(id).map(({ label, run }) => ({ label, run })), ...more] : actions(id), { x, y });
}

/**
 * @param {string} id
 * @param {string} label
 */
function runAction(id, label) {
  actions(id)
    .find((action) => action.label === label)
    ?.run();
}

function updateStart() {
  const beginning = view.isEmpty && ['start', 'queries', 'query'].includes(router.state.view);
  start.show(beginning);
  frame.picture.legendBox.hidden = view.isEmpty;
  frame.stage.element.classList.toggle('at-start', beginning && stage.view === 'picture');
  pageTitle.update();
}

/**
 * Says of the picture whether it is still moving by itself.
 *
 * @param {string} part
 * @param {boolean} isBusy
 */
function setBusy(part, isBusy) {
  busy[isBusy ? 'add' : 'delete'](part);
  container.setAttribute('aria-busy', `${busy.size > 0}`);
}

/** What lies over the picture is no place for nodes. */
function updateInsets() {
  const open = frame.sheets.find(({ hidden }) => !hidden);
  if (wide.matches) {
    const left = frame.picture.legendBox.open ? LEGEND_WIDTH : 0;
    renderer.camera.insets = { left, top: 30, right: 40, bottom: 10 };
  } else {
    const bar = frame.stage.bar.offsetHeight;
    // Above a sheet there is a row of tools below the bar, and nothing beside.
    const [top, right] = open === undefined ? [view.highlight === null ? bar : bar + LINE, 56] : [bar + LINE, 0];
    renderer.camera.insets = { left: -20, top, right, bottom: open?.offsetHeight ?? 40 };
  }
}

/** What is talked about stays to be seen when a sheet comes over the picture. */
function revealSubject() {
  const { highlight, selection } = view;
  if (highlight !== null) {
    onDemand.revealPath();
  } else if (selection?.kind === 'node') {
    renderer.reveal(view.nodeSlot(selection.id));
  }
}

/** @param {KeyboardEvent} event */
function shortcut(event) {
  if (document.querySelector('dialog[open]') !== null) {
    return;
  }
  const typing = event.target instanceof Element && event.target.matches('input:not([type="checkbox"]), select, textarea, [contenteditable]');
  const asked = historyShortcut(event);
  if (event.key === 'Escape') {
    view.setHighlight(null);
  } else if (asked !== null && !typing) {
    event.preventDefault();
    exploration[asked]();
  } else if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    if (event.key === '/') {
      event.preventDefault();
      frame.search.focus();
    } else if (event.key === 'g') {
      overlay.focus();
    } else if (event.key === '?') {
      frame.shortcuts.showModal();
    }
  }
}

frame.picture.legendBox.open = matchMedia('(min-width: 1000px)').matches;
frame.picture.legendBox.addEventListener('toggle', updateInsets);
wide.addEventListener('change', updateInsets);
updateInsets();
begin(await keeper.load());
if (matchMedia('(pointer: fine)').matches && router.state.view === 'start') {
  frame.search.focus();
}
