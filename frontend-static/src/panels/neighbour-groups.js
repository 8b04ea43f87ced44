/**
 * @import {DegreeGroup, EntityDetails} from '../api/types.js'
 * @import {Explorer} from '../explorer.js'
 * @import {GraphView} from '../graph/graph-view.js'
 */
import { FLOOD, PAGE, shownOf } from '../expand/group.js';
import { groupName } from '../format.js';
import { texts } from '../texts.js';
import { el, replace } from '../ui/dom.js';
import { emptyNote } from '../ui/status.js';

const { expand: words } = texts;

/**
 * An entity's relationships by type, direction and neighbour type: how many of each are in the picture, and buttons for
 * all of them, for the next, and for choosing.
 */
class NeighbourGroups {
  element = el('div', { class: 'groups' });

  #entity;
  #view;
  #explorer;
  #onChoose;

  /**
   * @param {object} parts
   * @param {EntityDetails} parts.entity
   * @param {GraphView} parts.view
   * @param {Explorer} parts.explorer
   * @param {(group: DegreeGroup) => void} parts.onChoose
   * @param {AbortSignal} parts.signal
   */
  constructor({ entity, view, explorer, onChoose, signal }) {
    this.#entity = entity;
    this.#view = view;
    this.#explorer = explorer;
    this.#onChoose = onChoose;
    view.on('content', () => this.#render(), signal);
    view.on('visibility', () => this.#render(), signal);
    this.#render();
  }

  #render() {
    const focused = /** @type {HTMLElement | null} */ (this.element.querySelector(':focus'));
    const { degrees } = this.#entity;
    replace(
      this.element,
      degrees.length === 0
        ? emptyNote(texts.details.noRelationships)
        : el('ul', { class: 'plain' }, degrees.map((group) => this.#group(group))),
      degrees.some(({ nodeType }) => nodeType === undefined) && el('p', { class: 'hint' }, words.typesUntold),
    );
    if (focused !== null) {
      this.#focusAgain(focused);
    }
  }

  /** On the same button, or on another of its group; a group that is shown as a whole has none. @param {HTMLElement} gone */
  #focusAgain({ dataset: { key, group } }) {
    const buttons = [...this.element.querySelectorAll('button')];
    const again =
      buttons.find(({ dataset }) => dataset.group === group && dataset.key === key) ??
      buttons.find(({ dataset }) => dataset.group === group) ??
      this.element.querySelector(`[data-name="${CSS.escape(group ?? '')}"]`);
    /** @type {HTMLElement | null} */ (again)?.focus();
  }

  /** @param {DegreeGroup} group */
  #group(group) {
    const name = groupName(group);
    const shown = Math.min(group.count, shownOf(this.#view, this.#entity.id, group));
    const outgoing = group.direction === 'out';
    return el(
      'li',
      { class: 'group', tabindex: -1, 'data-name': name },
      el(
        'span',
        { class: 'group-name', title: outgoing ? texts.details.outgoing : texts.details.incoming },
        el('span', { class: 'group-arrow', 'aria-hidden': 'true' }, outgoing ? '→' : '←'),
        name,
      ),
      el('span', { class: 'group-count' }, words.inPicture(shown, group.count)),
      bar(shown / group.count),
      shown < group.count && el('div', { class: 'group-actions' }, this.#buttons(group, name, group.count - shown)),
    );
  }

  /**
   * @param {DegreeGroup} group
   * @param {string} name
   * @param {number} missing
   */
  #buttons(group, name, missing) {
    const show = (/** @type {number} */ most) => this.#explorer.showGroup(this.#entity.id, group, most);
    const button = (/** @type {string} */ key, /** @type {string} */ label, /** @type {() => void} */ onclick) =>
      el(
        'button',
        { type: 'button', class: 'button small', 'data-key': key, 'data-group': name, 'aria-label': `${label}: ${name}`, onclick },
        label,
      );
    return [
      group.count <= FLOOD && missing > PAGE && button('all', words.all(group.count), () => show(FLOOD)),
      button('next', words.next(Math.min(PAGE, missing)), () => show(PAGE)),
      group.count > 1 && button('choose', words.choose, () => this.#onChoose(group)),
    ];
  }
}

/** @param {number} share */
function bar(share) {
  const filled = el('span');
  filled.style.width = `${100 * share}%`;
  return el('span', { class: 'group-bar', 'aria-hidden': 'true' }, filled);
}

export { NeighbourGroups };
