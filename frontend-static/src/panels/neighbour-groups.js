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
    view.on('visibility', (state) => state === null && this.#render(), signal);
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
    const { shown, folded } = shownOf(this.#view, this.#entity.id, group);
    const missing = Math.max(0, group.count - shown - folded);
    const counts = words.inPicture(Math.min(group.count, shown), group.count);
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
      el('span', { class: 'group-count' }, folded > 0 ? `${counts}, ${words.folded(folded)}` : counts),
      bar(shown / group.count, folded / group.count),
      missing + folded > 0 && el('div', { class: 'group-actions' }, this.#buttons(group, name, { missing, folded })),
    );
  }

  /** @param {DegreeGroup} group */
  #unfold({ type, direction, nodeType }) {
    const { bundles } = this.#view;
    const here = bundles.on(this.#view.nodeSlot(this.#entity.id));
    this.#explorer.folding.unfold(
      here.filter(
        (bundle) =>
          bundle.type === type && bundle.direction === direction && (nodeType === undefined || bundle.nodeType === nodeType),
      ),
    );
  }

  /**
   * @param {DegreeGroup} group
   * @param {string} name
   * @param {{missing: number, folded: number}} counts
   */
  #buttons(group, name, { missing, folded }) {
    const show = (/** @type {number} */ most) => this.#explorer.showGroup(this.#entity.id, group, most);
    const button = (/** @type {string} */ key, /** @type {string} */ label, /** @type {() => void} */ onclick) =>
      el(
        'button',
        { type: 'button', class: 'button small', 'data-key': key, 'data-group': name, 'aria-label': `${label}: ${name}`, onclick },
        label,
      );
    return [
      group.count <= FLOOD && missing > PAGE && button('all', words.all(group.count), () => show(FLOOD)),
      missing > 0 && button('next', words.next(Math.min(PAGE, missing)), () => show(PAGE)),
      folded > 0 && button('unfold', words.unfold, () => this.#unfold(group)),
      group.count > 1 && button('choose', words.choose, () => this.#onChoose(group)),
    ];
  }
}

/**
 * @param {...number} shares what is shown, and what is folded
 */
function bar(...shares) {
  const parts = shares.map((share) => {
    const part = el('span');
    part.style.width = `${Math.min(100, 100 * share)}%`;
    return part;
  });
  return el('span', { class: 'group-bar', 'aria-hidden': 'true' }, parts);
}

export { NeighbourGroups };
