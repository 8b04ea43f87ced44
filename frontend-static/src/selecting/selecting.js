/**
 * @import {Explorer} from '../explorer.js'
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {KeyboardControl} from '../graph/keyboard.js'
 * @import {Renderer} from '../graph/renderer.js'
 * @import {Entity} from '../api/types.js'
 * @import {Router} from '../router.js'
 * @import {LiveRegion} from '../ui/live-region.js'
 * @import {Menu} from '../ui/menu.js'
 * @import {SortableTable} from '../ui/sortable-table.js'
 * @import {Stage} from '../ui/stage.js'
 */
import { DegreeFilter } from '../degree/degree-filter.js';
import { bundleName, cursorWords } from '../graph/bundle-words.js';
import { selecting as words } from '../texts/selecting.js';
import { el } from '../ui/dom.js';
import { icon } from '../ui/icon.js';
import { Lasso } from './lasso.js';
import { Rings } from './rings.js';
import { RowChecks } from './row-checks.js';
import { SelectedEntities } from './selected-entities.js';
import { SelectionBar } from './selection-bar.js';
import { listenToKeys } from './selection-keys.js';
import { SelectionWork } from './selection-work.js';

/**
 * @typedef {object} SelectingParts
 * @property {ReturnType<typeof import('../ui/frame.js').buildFrame>} frame
 * @property {GraphView} view
 * @property {Explorer} explorer
 * @property {Renderer} renderer
 * @property {Router} router
 * @property {LiveRegion} live
 * @property {Menu} menu
 * @property {Stage} stage
 * @property {KeyboardControl} keyboard
 * @property {(ids: string[]) => void} onMark makes a region of entities
 */

/** Selecting several entities in picture and table, and working on them; what comes with the first picture. */
class Selecting {
  #parts;
  #selected;
  #work;
  #bar;
  #lasso;
  #tool;

  /** @param {SelectingParts} parts */
  constructor(parts) {
    this.#parts = parts;
    const { frame, view, renderer, stage, keyboard, live } = parts;
    const { container, overlay: canvas, tools } = frame.picture;
    const selected = new SelectedEntities(view);
    const rings = new Rings(selected);
    const repaint = renderer.addOverlay((context, scene, theme) => rings.paint(context, scene, theme));
    this.#selected = selected;
    this.#work = new SelectionWork({ ...parts, selected });
    this.#bar = new SelectionBar({
      ...parts,
      selected,
      work: this.#work,
      onClear: () => this.#clear(),
      onLeft: () => this.#focusStage(),
    });
    this.#lasso = new Lasso({ view, renderer, container, canvas });
    this.#tool = lassoButton(() => (this.#lasso.isTool = !this.#lasso.isTool));
    tools.clear.before(this.#tool);
    new DegreeFilter(parts);
    this.#lasso.on('picked', (slot) => this.#toggle(slot));
    this.#lasso.on('closed', ({ slots, removes }) => this.#take(slots, !removes));
    this.#lasso.on('tool', (isTool) => this.#toolChanged(isTool));
    selected.on('changed', repaint);
    stage.on('shown', () => this.#placeBar());
    keyboard.on('cursor', (cursor) => this.#sayCursor(cursor, live));
    listenToKeys(
      { stage: frame.stage.element, canvas, keyboard },
      {
        toggle: (slot) => this.#toggle(slot),
        all: () => this.#selectAll(),
        escape: () => this.#escape(),
        menu: () => this.#openMenu(),
      },
    );
    this.#placeBar();
  }

  /** @param {SortableTable<Entity>} table of entities */
  addRowChecks(table) {
    new RowChecks({ table, view: this.#parts.view, selected: this.#selected, onChange: () => this.#work.say() });
  }

  /** @param {number} slot */
  #toggle(slot) {
    const isSelected = this.#selected.toggle(slot);
    this.#parts.explorer.emit('say', words.toggled(this.#nameAt(slot), isSelected, this.#work.said));
  }

  /**
   * @param {number[]} slots
   * @param {boolean} isSelected
   */
  #take(slots, isSelected) {
    this.#selected.change(this.#parts.view.bundles.withMembers(slots), isSelected);
    this.#work.say();
  }

  /** @param {boolean} isTool */
  #toolChanged(isTool) {
    this.#tool.setAttribute('aria-pressed', String(isTool));
    this.#bar.isTool = isTool;
    this.#parts.explorer.emit('say', isTool ? words.lassoOn : words.lassoOff);
  }

  /** One thing after the other. */
  #escape() {
    if (this.#lasso.cancel()) {
      return true;
    }
    const isAny = this.#selected.size > 0 || this.#lasso.isTool;
    if (isAny) {
      this.#clear();
    }
    return isAny;
  }

  /** Without anything selected, what is left to be put away is the lasso. */
  #clear() {
    if (this.#selected.size > 0) {
      this.#work.clear();
    } else {
      this.#lasso.isTool = false;
    }
  }

  /** The bar does not take the keyboard away with it. */
  #focusStage() {
    const { picture, stage } = this.#parts.frame;
    const region = picture.element.hidden ? stage.table.querySelector('.table-wrap') : picture.overlay;
    /** @type {HTMLElement | null} */ (region)?.focus({ preventScroll: true });
  }

  /** Of what is to be seen: the rows of a query's result are none of it. */
  #selectAll() {
    const isSeen = this.#parts.stage.view !== 'result' && !this.#parts.view.isEmpty;
    if (isSeen) {
      this.#work.selectAll();
    }
    return isSeen;
  }

  #openMenu() {
    if (this.#selected.size > 0) {
      const { renderer, keyboard, frame } = this.#parts;
      const box = frame.picture.overlay.getBoundingClientRect();
      const [x, y] = keyboard.cursor < 0 ? [box.width / 2, box.height / 2] : renderer.toScreen(keyboard.cursor);
      this.#bar.openMenu({ x: box.left + x, y: box.top + y });
    } else {
      this.#work.say();
    }
  }

  /** Beside the picture's legend; where there is no picture, below the table. */
  #placeBar() {
    const { frame, stage } = this.#parts;
    if (stage.view === 'table') {
      frame.stage.table.after(this.#bar.element);
    } else {
      frame.picture.legendBox.before(this.#bar.element);
    }
  }

  /**
   * @param {Parameters<typeof cursorWords>[1]} cursor
   * @param {LiveRegion} live
   */
  #sayCursor(cursor, live) {
    const { view } = this.#parts;
    if (this.#selected.isShownAt(view.nodeSlot(cursor.id))) {
      live.say(words.cursor(cursorWords(view, cursor)));
    }
  }

  /** @param {number} slot */
  #nameAt(slot) {
    const { view } = this.#parts;
    const bundle = view.bundles.at(slot);
    return bundle === undefined ? view.nodes[slot].name : bundleName(view, bundle);
  }
}

/** @param {() => void} onclick */
function lassoButton(onclick) {
  const { lasso } = words;
  return el(
    'button',
    { type: 'button', class: 'icon-button lasso-button', 'aria-label': lasso, title: lasso, 'aria-pressed': 'false', onclick },
    icon('lasso'),
  );
}

export { Selecting };
