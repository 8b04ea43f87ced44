/**
 * @import {Path, Relationship} from '../api/types.js'
 * @import {Presence} from './path-picture.js'
 * @import {PathContext} from './path-steps.js'
 */
import { edgeLabel, formatCost } from '../format.js';
import { paths as words } from '../texts/paths.js';
import { el, replace, uniqueId } from '../ui/dom.js';
import { typeIcon } from '../ui/type-icon.js';
import { pathSteps } from './path-steps.js';

/**
 * One path of the list: where it leads through, why it ranks where it does, and opened, step by step.
 */
class PathCard {
  element;
  head;
  path;
  #context;
  #body;
  #add;
  #presenceTag = el('span', { class: 'path-there' }, words.presence.kept);

  /**
   * @param {object} parts
   * @param {Path} parts.path
   * @param {number} parts.place in the list, from 1
   * @param {boolean} parts.withEnds whether the ends are named, since not all paths have the same
   * @param {PathContext} parts.context
   * @param {() => void} parts.onChoose
   * @param {() => void} parts.onAdd
   */
  constructor({ path, place, withEnds, context, onChoose, onAdd }) {
    this.path = path;
    this.#context = context;
    const id = uniqueId('path');
    this.#body = el('div', { id, class: 'path-body', hidden: true });
    this.#add = el('button', { type: 'button', class: 'button small path-add', onclick: onAdd });
    this.head = el(
      'button',
      { type: 'button', class: 'path-head', 'aria-expanded': 'false', 'aria-controls': id, onclick: onChoose },
      el('span', { class: 'path-rank' }, String(place)),
      el(
        'span',
        { class: 'path-text' },
        el('span', { class: 'path-route' }, this.#route(withEnds)),
        el('span', { class: 'path-sentence' }, path.explanation.sentence),
      ),
    );
    const cost = el(
      'span',
      { class: 'path-cost', title: words.costHint },
      `${words.steps(path.length)} · ${words.cost} ${formatCost(path.cost)}`,
    );
    this.element = el(
      'li',
      { class: 'path' },
      this.head,
      el('div', { class: 'path-foot' }, cost, this.#presenceTag, this.#add),
      this.#body,
    );
  }

  get isOpen() {
    return !this.#body.hidden;
  }

  set isOpen(open) {
    this.#body.hidden = !open;
    this.head.setAttribute('aria-expanded', String(open));
    if (open && this.#body.childElementCount === 0) {
      replace(this.#body, pathSteps(this.path, this.#context));
    }
  }

  /** @param {boolean} chosen whether it stays lit */
  set isChosen(chosen) {
    this.element.classList.toggle('chosen', chosen);
    if (chosen) {
      this.head.setAttribute('aria-current', 'true');
    } else {
      this.head.removeAttribute('aria-current');
    }
  }

  /** @param {Presence} presence */
  set presence(presence) {
    this.#presenceTag.hidden = presence !== 'kept';
    this.#add.hidden = presence === 'kept';
    this.#add.textContent = words.presence[presence];
    this.#add.title = words.presenceHint[presence];
  }

  /** @param {boolean} withEnds */
  #route(withEnds) {
    const { nodes } = this.#context;
    const ids = withEnds ? this.path.nodes : this.path.nodes.slice(1, -1);
    return ids.length === 0
      ? `${words.direct}: ${edgeLabel(/** @type {Relationship} */ (this.#context.edges.get(this.path.edges[0])))}`
      : ids.flatMap((id, i) => {
          const node = nodes.get(id);
          const arrow = i > 0 && el('span', { class: 'path-arrow', 'aria-hidden': 'true' }, '›');
          return [
            arrow,
            el('span', { class: 'path-stop' }, node && typeIcon(node.type), node?.name ?? id),
          ];
        });
  }
}

export { PathCard };
