/**
 * @import {FileContent} from '../exports/file-content.js'
 * @import {Bundle} from '../graph/bundles.js'
 */
import { DrawnAnnotations } from '../annotations/drawn.js';
import { cursorWords } from '../graph/bundle-words.js';
import { GraphView } from '../graph/graph-view.js';
import { KeyboardControl } from '../graph/keyboard.js';
import { placeAround } from '../graph/placement.js';
import { PointerControl } from '../graph/pointer.js';
import { Renderer } from '../graph/renderer.js';
import { Legend } from '../panels/legend.js';
import { PictureStatus } from '../panels/picture-status.js';
import { texts } from '../texts.js';
import { EntityCombobox } from '../ui/entity-combobox.js';
import { EventBus } from '../ui/events.js';
import { LiveRegion } from '../ui/live-region.js';
import { Sheets } from '../ui/sheets.js';
import { Stage } from '../ui/stage.js';
import { FileDetails } from './file-details.js';
import { FileSearch } from './file-search.js';
import { FileTables } from './file-tables.js';
import { buildViewer } from './viewer-frame.js';

/** A page to keep, once it is opened: the picture, drawn as Clew draws it, over the tables that are there already. */

const LEGEND_WIDTH = 225;

/** @type {FileContent} */
const content = JSON.parse(document.getElementById('content')?.textContent ?? '');
const wide = matchMedia('(min-width: 761px)');
const view = new GraphView();
const frame = buildViewer(document);
const { picture } = frame;
const renderer = new Renderer({ ...picture, view });
const live = new LiveRegion(frame.live);
const stage = new Stage(frame.stage);
const sheets = new Sheets([frame.details.element], picture.overlay);
// Nothing is ever fetched here: this is what is said, and to whom.
const folding = { unfold: (/** @type {Bundle[]} */ bundles) => bundles.forEach(({ slot }) => unfold(view.nodes[slot].id)) };
const bus = /** @type {any} */ (Object.assign(new EventBus(), { folding }));
bus.on('say', (/** @type {string} */ text) => live.say(text));
new Legend({ root: picture.legend, view });
new PictureStatus({ ...picture, view, explorer: bus });
new FileDetails({ body: frame.details.body, view, content });
new FileTables({ root: frame.stage.table, view });
const search = new EntityCombobox({
  api: /** @type {any} */ (new FileSearch(content.nodes)),
  input: frame.search,
  onChoose: ({ id }) => {
    search.choice = null;
    view.select({ kind: 'node', id });
  },
});

const pointer = new PointerControl({ view, renderer, canvas: picture.overlay });
pointer.on('unfold', unfold);
const keyboard = new KeyboardControl({ view, renderer, canvas: picture.overlay });
keyboard.on('details', ({ id, again }) => (again ? sheets.open(frame.details.element.id, true) : view.select({ kind: 'node', id })));
keyboard.on('cursor', (cursor) => live.say(cursorWords(view, cursor)));
keyboard.on('fold', unfold);
picture.tools.plus.addEventListener('click', () => renderer.camera.zoomBy(1.4));
picture.tools.minus.addEventListener('click', () => renderer.camera.zoomBy(1 / 1.4));
picture.tools.fit.addEventListener('click', () => renderer.fit());
picture.unlight.addEventListener('click', () => view.setHighlight(null));
view.on('highlight', (highlight) => (picture.unlight.hidden = highlight === null));
view.on('selection', (selection) => {
  if (selection !== null) {
    sheets.open(frame.details.element.id);
  }
  if (selection?.kind === 'node' && view.nodeVisible[view.nodeSlot(selection.id)]) {
    renderer.reveal(view.nodeSlot(selection.id));
  }
});
sheets.on('opened', updateInsets);
sheets.on('closed', updateInsets);
wide.addEventListener('change', updateInsets);
picture.legendBox.addEventListener('toggle', updateInsets);
document.addEventListener('keydown', shortcut);
document.addEventListener('click', showTarget);
addEventListener('hashchange', showTarget);

/** What lies over the picture is no place for nodes. */
function updateInsets() {
  const { element } = frame.details;
  if (wide.matches) {
    renderer.camera.insets = { left: picture.legendBox.open ? LEGEND_WIDTH : 0, top: 30, right: 40, bottom: 10 };
  } else {
    renderer.camera.insets = { left: -25, top: 20, right: -25, bottom: element.hidden ? 40 : element.offsetHeight };
  }
}

/** @param {KeyboardEvent} event */
function shortcut(event) {
  const typing = event.target instanceof Element && event.target.matches('input');
  if (event.key === 'Escape') {
    view.setHighlight(null);
  } else if (event.key === '/' && !typing) {
    event.preventDefault();
    frame.search.focus();
  }
}

/** A link to a footnote leads to where the tables are to be seen. @param {Event} event */
function showTarget({ target }) {
  const link = target instanceof Element ? target.closest('a[href^="#note-"]') : null;
  if (link !== null && frame.stage.table.hidden) {
    stage.show('table');
  }
  if (link !== null && !wide.matches) {
    sheets.close(frame.details.element.id);
  }
}

/** Those folded there come out around their hub. @param {string} id of what stands for them */
function unfold(id) {
  const bundle = view.bundles.at(view.nodeSlot(id));
  if (bundle !== undefined) {
    placeAround(view, { nodes: bundle.members, edges: [] }, bundle.hub);
    view.setFolded(bundle.members, false);
    live.say(texts.expand.nowUnfolded(bundle.members.length));
  }
}

/** @param {{id: string}[]} nodes */
function slotsOf(nodes) {
  return nodes.map(({ id }) => view.nodeSlot(id));
}

function begin() {
  const { nodes, edges, selection, highlight, annotations = [], backdrop = null } = content;
  view.backdrop = backdrop && { ...backdrop, placed: new Uint8Array(0) };
  view.drawAnnotations = (camera, measure) => new DrawnAnnotations(view, camera, measure);
  view.add(nodes, edges, () => {
    nodes.forEach(({ x, y }, slot) => {
      view.x[slot] = x;
      view.y[slot] = y;
    });
  });
  nodes.filter(({ isPinned }) => isPinned).forEach(({ id }) => view.pin(id, true));
  view.setFolded(slotsOf(nodes.filter(({ isFolded }) => isFolded)), true);
  view.annotate(annotations);
  view.setHighlight(highlight && { nodes: new Set(highlight.nodes), edges: new Set(highlight.edges) });
  picture.legendBox.open = wide.matches;
  updateInsets();
  // On a phone the details would cover half of the picture before it was seen.
  view.select(wide.matches ? selection : null);
  // Once the panels have taken their room.
  requestAnimationFrame(() => setTimeout(() => renderer.fit({ animate: false })));
}

begin();
