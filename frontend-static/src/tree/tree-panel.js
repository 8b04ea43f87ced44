/**
 * @import {Explorer} from '../explorer.js'
 * @import {GraphView, Selection} from '../graph/graph-view.js'
 * @import {KeyboardControl} from '../graph/keyboard.js'
 * @import {MenuItem} from '../ui/menu.js'
 * @import {Item} from './outline.js'
 */
import { texts } from '../texts.js';
import { tree as words } from '../texts/tree.js';
import { replace } from '../ui/dom.js';
import { emptyNote } from '../ui/status.js';
import { Outline } from './outline.js';
import { TreeHead } from './tree-head.js';
import { TreeWidget } from './tree-widget.js';

/** Rows follow what somebody is choosing no faster than they can be read, in milliseconds. */
const PAUSE = 150;

/**
 * What the picture shows, as a tree that is walked from entity to neighbour. It follows the model of the picture, so
 * both are always in step.
 */
class TreePanel {
  #root;
  #view;
  #explorer;
  #keyboard;
  #outline;
  #widget;
  #head;
  /** Whether somebody said where to begin. */
  #isChosen = false;
  #stale = true;
  #timer = 0;

  /**
   * @param {{root: HTMLElement, view: GraphView, explorer: Explorer, keyboard: KeyboardControl}} parts
   */
  constructor({ root, view, explorer, keyboard }) {
    this.#root = root;
    this.#view = view;
    this.#explorer = explorer;
    this.#keyboard = keyboard;
    this.#outline = new Outline(view);
    this.#widget = new TreeWidget({ view, outline: this.#outline });
    this.#head = new TreeHead({ view, onBegin: (id) => this.#beginAt(id) });
    this.#widget.on('select', (item) => this.#select(item));
    this.#widget.on('relation', ({ edge }) => view.select({ kind: 'edge', id: view.edges[edge].id }));
    this.#widget.on('menu', ({ item, x, y }) => this.#openMenu(item, { x, y }));
    this.#widget.on('say', (text) => explorer.emit('say', text));
    view.on('content', ({ edges }) => this.#changed(edges.length < view.edges.length));
    view.on('visibility', (state) => this.#visibilityChanged(state));
    view.on('selection', () => this.#selectionChanged());
  }

  /** Brings the tree up to date, once it is shown; it begins at what is selected, unless that is in it already. */
  refresh() {
    if (!this.#root.hidden) {
      if (this.#stale) {
        this.#build();
      }
      this.#follow(!this.#isChosen);
      this.#render();
      this.#widget.showSelection();
    }
  }

  /** @param {boolean} [isGrowth] whether something was added to what there is */
  #changed(isGrowth = false) {
    this.#stale = true;
    if (!this.#root.hidden) {
      this.#build();
      if (isGrowth) {
        this.#widget.openWhatGrew();
      }
      this.#render();
    }
  }

  /** @param {'passing' | null} state */
  #visibilityChanged(state) {
    if (state === null) {
      this.#endPause();
      this.#changed();
    } else if (this.#timer === 0) {
      this.#timer = window.setTimeout(() => {
        this.#timer = 0;
        this.#changed();
      }, PAUSE);
    }
  }

  #endPause() {
    clearTimeout(this.#timer);
    this.#timer = 0;
  }

  #selectionChanged() {
    if (!this.#root.hidden) {
      if (this.#follow(false)) {
        this.#render();
      } else {
        this.#head.render(this.#outline);
      }
      this.#widget.showSelection();
    }
  }

  #build() {
    this.#stale = false;
    this.#outline.build();
  }

  /**
   * What is selected is made to be in the tree.
   *
   * @param {boolean} anew whether rather by beginning at it than by opening the way to it
   * @returns {boolean} whether anything had to be done for it
   */
  #follow(anew) {
    const { selection } = this.#view;
    const isFirst = anew && this.#outline.begin === null;
    if (selection === null || (!isFirst && this.#widget.rowOf(selection, this.#outline.rows) !== undefined)) {
      return false;
    }
    let isThere = !anew && this.#outline.reveal(selection);
    for (const id of this.#endsOf(selection)) {
      if (!isThere && this.#view.nodeVisible[this.#view.nodeSlot(id)] === 1) {
        this.#isChosen = false;
        this.#outline.begin = id;
        this.#outline.build();
        this.#openTop();
        isThere = this.#outline.reveal(selection);
      }
    }
    return isThere;
  }

  /** Where a tree with what is selected can begin. @param {Selection} selection */
  #endsOf({ kind, id }) {
    const edge = kind === 'edge' ? this.#view.edges[this.#view.edgeSlot(id)] : undefined;
    return kind === 'node' ? [id] : edge === undefined ? [] : [edge.source, edge.target];
  }

  /** @param {string | null} id */
  #beginAt(id) {
    this.#isChosen = true;
    this.#outline.begin = id;
    this.#build();
    this.#openTop();
    this.#widget.goToTop();
    this.#render();
    this.#root.scrollTop = 0;
    this.#explorer.emit('say', id === null ? words.beginsEach : words.begins(this.#view.node(id)?.name ?? id));
  }

  /** A tree of one closed row says nothing. */
  #openTop() {
    const { tops } = this.#outline;
    if (tops.length === 1) {
      this.#outline.open(tops[0]);
    }
  }

  #render() {
    if (this.#view.isEmpty) {
      replace(this.#root, emptyNote(texts.table.empty));
      return;
    }
    const { scrollTop } = this.#root;
    if (this.#widget.list.parentElement !== this.#root) {
      this.#openTop();
      replace(this.#root, this.#head.element, this.#widget.list, this.#head.foot);
    }
    this.#head.render(this.#outline);
    this.#widget.render();
    this.#root.scrollTop = scrollTop;
  }

  /** @param {Item} item */
  #select({ slot }) {
    const bundle = this.#view.bundles.at(slot);
    if (bundle === undefined) {
      this.#view.select({ kind: 'node', id: this.#view.nodes[slot].id });
    } else {
      this.#explorer.folding.unfold([bundle]);
    }
  }

  /**
   * The menu that the entity has in the picture, and what can be done with its row.
   *
   * @param {Item} item
   * @param {{x: number, y: number}} place
   */
  #openMenu(item, place) {
    const { id } = this.#view.nodes[item.slot];
    this.#keyboard.emit('menu', { id, ...place, more: item.what === 'entity' ? this.#ofRow(item, id) : [] });
  }

  /**
   * @param {Item} item
   * @param {string} id
   * @returns {MenuItem[]}
   */
  #ofRow(item, id) {
    const { edge, isAbove, parent } = item;
    const relation = () => this.#view.select({ kind: 'edge', id: this.#view.edges[edge].id });
    return [
      ...(edge < 0 ? [] : [{ label: words.relation, hint: 'Shift Enter', run: relation }]),
      ...(isAbove ? [{ label: words.goAbove, run: () => this.#widget.walkTo(aboveOf(item)) }] : []),
      ...(parent === null ? [] : [{ label: words.beginHere, run: () => this.#beginAt(id) }]),
    ];
  }
}

/** Where the entity of a row is on the way to it. @param {Item} item */
function aboveOf({ slot, parent }) {
  let at = parent;
  while (at !== null && (at.what !== 'entity' || at.slot !== slot)) {
    at = at.parent;
  }
  return at?.key ?? '';
}

export { TreePanel };
