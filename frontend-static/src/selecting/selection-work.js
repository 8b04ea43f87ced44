/**
 * @import {Explorer} from '../explorer.js'
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Router} from '../router.js'
 * @import {MenuItem} from '../ui/menu.js'
 * @import {SelectedEntities} from './selected-entities.js'
 */
import { foldable } from '../graph/bundles.js';
import { MOST_ENDS, NO_FILTER } from '../paths/path-question.js';
import { texts } from '../texts.js';
import { selecting as words } from '../texts/selecting.js';

const { actions: labels } = words;
/** Whether anything can be folded takes a while to find out among more than these. */
const MOST_LOOKED_AT = 1000;

/** @typedef {MenuItem & {short?: string}} SelectionAction with what its button says, where that is less */

/** What can be done with all that is selected. Each change of the picture is one step. */
class SelectionWork {
  #view;
  #selected;
  #explorer;
  #router;
  #onMark;

  /**
   * @param {{view: GraphView, selected: SelectedEntities, explorer: Explorer, router: Router, onMark: (ids: string[]) => void}} parts
   *   `onMark` makes a region of entities
   */
  constructor({ view, selected, explorer, router, onMark }) {
    this.#view = view;
    this.#selected = selected;
    this.#explorer = explorer;
    this.#router = router;
    this.#onMark = onMark;
  }

  /** What is asked for most comes first. @returns {SelectionAction[]} */
  get actions() {
    const { size } = this.#selected;
    const isPinned = this.#selected.slots.every((slot) => this.#view.isPinned(this.#signAt(slot)));
    const isQuestion = size >= 2 && size <= MOST_ENDS;
    return [
      { label: labels.neighbours, short: labels.neighboursShort, run: () => this.#select(this.#withNeighbours()) },
      { label: labels.hide, run: () => this.#view.hideAll(this.#selected.slots) },
      { label: labels.keep, short: labels.keepShort, run: () => this.#keep() },
      { label: isPinned ? labels.unpin : labels.pin, run: () => this.#pin(!isPinned) },
      ...(isQuestion ? [{ label: labels.connect, run: () => this.#connect() }] : []),
      { label: labels.invert, run: () => this.#select(this.#others()) },
      { label: labels.sameType, short: labels.sameTypeShort, run: () => this.#select(this.#ofSameType()) },
      { label: labels.mark, run: () => this.#onMark(this.#selected.slots.map((slot) => this.#view.nodes[slot].id)) },
    ];
  }

  get mayFold() {
    return this.#selected.size > MOST_LOOKED_AT || this.folding.length > 0;
  }

  /** What only applies now and then. @returns {MenuItem[]} */
  get folding() {
    const leaves = this.#leaves();
    const { bundles } = this.#view;
    const folded = [...new Set(this.#selected.slots.flatMap((slot) => bundles.of(slot) ?? []))];
    const count = folded.reduce((sum, { members }) => sum + members.length, 0);
    return [
      ...(leaves.length > 0 ? [{ label: labels.fold(leaves.length), run: () => this.#fold(leaves) }] : []),
      ...(count > 0 ? [{ label: labels.unfold(count), run: () => this.#explorer.folding.unfold(folded) }] : []),
    ];
  }

  selectAll() {
    this.#select(this.#selected.all);
  }

  clear() {
    this.#select([]);
  }

  /** Tells those who do not see it what is selected. */
  say() {
    this.#explorer.emit('say', this.said);
  }

  get said() {
    return words.said(this.#selected.size, this.#selected.folded);
  }

  /** @param {Iterable<number>} slots */
  #select(slots) {
    this.#selected.replace(slots);
    this.say();
  }

  #withNeighbours() {
    const { incident, edgeVisible, bundles } = this.#view;
    const found = new Set(this.#selected.slots);
    for (const slot of this.#selected.slots) {
      for (const edge of incident[slot]) {
        // The line of what is folded is out of sight, and leads to its hub.
        if (edgeVisible[edge] || bundles.hasLine(edge)) {
          found.add(this.#view.otherEnd(edge, slot));
        }
      }
    }
    return bundles.withMembers([...found]);
  }

  #others() {
    return this.#selected.all.filter((slot) => !this.#selected.has(slot));
  }

  #ofSameType() {
    const { nodes } = this.#view;
    const types = new Set(this.#selected.slots.map((slot) => nodes[slot].type));
    return this.#selected.all.filter((slot) => types.has(nodes[slot].type));
  }

  #keep() {
    const { size } = this.#selected;
    this.#view.hideAll(this.#others());
    this.#explorer.emit('step', { title: words.kept(size) });
  }

  /** Where it is in the picture: what is folded is pinned with what stands for it. @param {number} slot */
  #signAt(slot) {
    return this.#view.bundles.of(slot)?.slot ?? slot;
  }

  /** @param {boolean} isPinned */
  #pin(isPinned) {
    const { size, slots } = this.#selected;
    this.#view.pinAll(slots.map((slot) => this.#signAt(slot)), isPinned);
    this.#explorer.emit('say', isPinned ? words.pinned(size) : words.unpinned(size));
  }

  /** The leaves that are selected, or hang on one that is, as far as they can be folded. */
  #leaves() {
    const { incident, bundles } = this.#view;
    const around = this.#selected.slots.flatMap((slot) => [slot, ...incident[slot].map((edge) => this.#view.otherEnd(edge, slot))]);
    return foldable(this.#view, new Set(around))
      .filter(({ kind, members }) => members.length > 1 || bundles.like(kind) !== undefined)
      .filter(({ kind, members }) => this.#selected.has(kind.hub) || members.every((slot) => this.#selected.has(slot)))
      .flatMap(({ members }) => members);
  }

  /** @param {number[]} leaves */
  #fold(leaves) {
    this.#view.setFolded(leaves, true);
    this.#explorer.emit('say', texts.expand.nowFolded(leaves.length));
  }

  #connect() {
    const ends = this.#selected.slots.map((slot) => this.#view.nodes[slot].id);
    this.#router.go({ view: 'paths', ends, filter: NO_FILTER });
  }
}

export { SelectionWork };
