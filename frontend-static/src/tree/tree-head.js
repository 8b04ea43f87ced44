/**
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Outline} from './outline.js'
 */
import { leftOut } from '../panels/left-out.js';
import { texts } from '../texts.js';
import { tree as words } from '../texts/tree.js';
import { el, replace, uniqueId } from '../ui/dom.js';
import { shownEdges } from './parts.js';

/** So many entities are offered to begin at; any other is begun at from its own menu. */
const OFFERED = 12;

/** Above the tree: where it begins, how much is shown, and what is not. Below it: what hangs together with nothing in it. */
class TreeHead {
  element;
  foot = el('p', { class: 'tree-apart', hidden: true });
  #view;
  #onBegin;
  #choice = el('select', { id: uniqueId('tree-begin') });
  #summary = el('p', { class: 'tree-summary' });

  /**
   * @param {{view: GraphView, onBegin: (id: string | null) => void}} parts
   */
  constructor({ view, onBegin }) {
    this.#view = view;
    this.#onBegin = onBegin;
    this.#choice.addEventListener('change', () => onBegin(this.#choice.value || null));
    const hints = words.hints.map(([key, does]) => el('span', {}, el('kbd', {}, key), ` ${does}`));
    this.element = el(
      'div',
      { class: 'tree-head' },
      el('div', { class: 'tree-begin' }, el('label', { for: this.#choice.id }, words.begin), this.#choice),
      this.#summary,
      el('p', { class: 'tree-hints', 'aria-hidden': 'true' }, hints),
    );
  }

  /** @param {Outline} outline */
  render(outline) {
    const { nodes, edges } = this.#view.visibleCounts();
    this.#summary.textContent = [texts.picture.content(nodes, edges), ...leftOut(this.#view)].join('; ');
    this.#renderChoice(outline);
    const { parts, entities } = outline.apart;
    this.foot.hidden = parts === 0;
    if (parts > 0) {
      const showParts = () => this.#onBegin(null);
      replace(
        this.foot,
        el('span', {}, words.apart(entities, parts, this.#view.nodes[outline.root].name)),
        el('button', { type: 'button', class: 'button small', onclick: showParts }, words.showParts),
      );
    }
  }

  /** @param {Outline} outline */
  #renderChoice({ parts, root }) {
    const { nodes, selection } = this.#view;
    const selected = selection?.kind === 'node' ? this.#view.nodeSlot(selection.id) : -1;
    const most = this.#mostConnected();
    const others = [root, selected].filter((slot, i, all) => this.#isOffered(slot) && !most.includes(slot) && all.indexOf(slot) === i);
    const option = (/** @type {number} */ slot) => {
      const { id, name } = nodes[slot];
      return el('option', { value: id, selected: slot === root }, words.option(name, shownEdges(this.#view, slot).length));
    };
    replace(
      this.#choice,
      el('option', { value: '', selected: root < 0 }, words.eachPart(parts.length)),
      others.map(option),
      el('optgroup', { label: words.most }, most.map(option)),
    );
  }

  #mostConnected() {
    const degrees = this.#view.nodes.map((_, slot) => (this.#isOffered(slot) ? shownEdges(this.#view, slot).length : -1));
    const slots = [...degrees.keys()].filter((slot) => degrees[slot] > 0);
    return slots.sort((a, b) => degrees[b] - degrees[a] || a - b).slice(0, OFFERED);
  }

  /** @param {number} slot */
  #isOffered(slot) {
    return slot >= 0 && this.#view.isShown(slot);
  }
}

export { TreeHead };
