/** @import {GraphView} from '../graph/graph-view.js' */
import { EventBus } from '../ui/events.js';

/**
 * The entities that are selected to be worked on together; what the details tell about is the `selection` of the view,
 * and another thing. Only what can be seen, or is folded where something can, is selected: what goes away is so no
 * longer.
 *
 * @extends {EventBus<{changed: null}>}
 */
class SelectedEntities extends EventBus {
  #view;
  /** They outlive the slots, which are given anew when another step is shown. @type {Set<string>} */
  #ids = new Set();
  /** By slot. */
  #mask = new Uint8Array(0);
  /** @type {number[]} */
  #slots = [];

  /** @param {GraphView} view */
  constructor(view) {
    super();
    this.#view = view;
    view.on('content', () => this.#follow());
    view.on('visibility', (state) => state === null && this.#follow());
  }

  get size() {
    return this.#ids.size;
  }

  /** In ascending order. */
  get slots() {
    return this.#slots;
  }

  /** The slots of all that could be. */
  get all() {
    return [...this.#view.nodes.keys()].filter((slot) => this.#isThere(slot));
  }

  /** How many of them are folded. */
  get folded() {
    const { bundles } = this.#view;
    return bundles.count === 0 ? 0 : this.slots.filter((slot) => bundles.of(slot) !== undefined).length;
  }

  /** @param {number} slot */
  has(slot) {
    return this.#mask[slot] === 1;
  }

  /** Whether this entity is, or something that is folded there. @param {number} slot */
  isShownAt(slot) {
    return this.has(slot) || (this.#view.bundles.at(slot)?.members.some((member) => this.has(member)) ?? false);
  }

  /**
   * @param {Iterable<number>} slots
   * @param {boolean} isSelected
   */
  change(slots, isSelected) {
    for (const slot of slots) {
      const { id } = this.#view.nodes[slot];
      if (!isSelected) {
        this.#ids.delete(id);
      } else if (this.#isThere(slot)) {
        this.#ids.add(id);
      }
    }
    this.#changed();
  }

  /** @param {Iterable<number>} slots */
  replace(slots) {
    this.#ids.clear();
    this.change(slots, true);
  }

  /**
   * One, or a bundle with all that is folded there.
   *
   * @param {number} slot
   * @returns {boolean} whether it is selected now
   */
  toggle(slot) {
    const slots = this.#view.bundles.withMembers([slot]);
    const isSelected = !slots.every((each) => this.has(each));
    this.change(slots, isSelected);
    return isSelected;
  }

  #follow() {
    if (this.size > 0) {
      for (const id of this.#ids) {
        const slot = this.#view.nodeSlot(id);
        if (slot < 0 || !this.#isThere(slot)) {
          this.#ids.delete(id);
        }
      }
      this.#changed();
    }
  }

  #changed() {
    this.#mask = new Uint8Array(this.#view.nodes.length);
    this.#ids.forEach((id) => (this.#mask[this.#view.nodeSlot(id)] = 1));
    this.#slots = [];
    this.#mask.forEach((isSelected, slot) => isSelected && this.#slots.push(slot));
    this.emit('changed', null);
  }

  /** @param {number} slot */
  #isThere(slot) {
    return this.#view.nodeVisible[slot] === 1 || this.#view.bundles.of(slot) !== undefined;
  }
}

export { SelectedEntities };
