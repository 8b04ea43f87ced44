/**
 * @import {ApiClient} from '../api/client.js'
 * @import {DegreeGroup, EntityDetails} from '../api/types.js'
 * @import {Explorer} from '../explorer.js'
 * @import {GraphView} from '../graph/graph-view.js'
 */
import { isAbort } from '../api/client.js';
import { NeighbourGroups } from '../panels/neighbour-groups.js';
import { texts } from '../texts.js';
import { el, replace } from '../ui/dom.js';
import { icon } from '../ui/icon.js';
import { LiveRegion } from '../ui/live-region.js';
import { failure, loading } from '../ui/status.js';
import { typeIcon } from '../ui/type-icon.js';
import { FLOOD, shownOf } from './group.js';
import { NeighbourChooser } from './neighbour-chooser.js';

const { expand: words } = texts;
/** Between the menu and its entity, whose neighbours come in around it, and the edge of the window. */
const GAP = 120;
const EDGE = 12;

/** The menu of an entity's neighbours: its groups with counts, and the list of one to choose from. */
class ExpandDialog {
  #dialog;
  #api;
  #view;
  #explorer;
  #head = el('header', { class: 'expand-head' });
  #body = el('div', { class: 'expand-body' });
  #period = new AbortController();
  /** How to leave the list of a group. @type {(() => void) | null} */
  #back = null;
  /** @type {{x: number, y: number} | null} */
  #place = null;
  #wide = matchMedia('(min-width: 761px)');

  /**
   * @param {{dialog: HTMLDialogElement, api: ApiClient, view: GraphView, explorer: Explorer}} parts
   */
  constructor({ dialog, api, view, explorer }) {
    this.#dialog = dialog;
    this.#api = api;
    this.#view = view;
    this.#explorer = explorer;
    const spoken = el('div', { class: 'visually-hidden', 'aria-live': 'polite' });
    const live = new LiveRegion(spoken);
    replace(dialog, this.#head, this.#body, spoken);
    // What lies behind an open dialog is neither heard nor within reach.
    explorer.on('say', (text) => dialog.open && live.say(text));
    explorer.on('failed', ({ error, retry }) => dialog.open && this.#showFailure(error, retry));
    new ResizeObserver(() => this.#move()).observe(dialog);
    dialog.addEventListener('cancel', (event) => this.#cancel(event));
    dialog.addEventListener('close', () => this.#period.abort());
    dialog.addEventListener('pointerdown', (event) => event.target === dialog && dialog.close());
  }

  /**
   * @param {string} id
   * @param {{x: number, y: number} | null} place of the entity in the window, if it can be seen
   * @param {DegreeGroup} [group] to choose from at once
   */
  async open(id, place, group) {
    this.#period.abort();
    this.#period = new AbortController();
    const { signal } = this.#period;
    const node = this.#view.node(id);
    this.#renderHead(node?.name ?? id, node?.type);
    replace(this.#body, loading());
    if (!this.#dialog.open) {
      this.#dialog.showModal();
    }
    this.#place = place;
    this.#move();
    try {
      const entity = await this.#api.entity(id, signal);
      if (group === undefined) {
        this.#showGroups(entity, signal);
      } else {
        this.#showList(entity, group, signal);
      }
    } catch (error) {
      if (!isAbort(error)) {
        replace(this.#body, failure(error, () => this.open(id, place, group)));
      }
    }
  }

  /**
   * @param {string} name
   * @param {string | undefined} type
   */
  #renderHead(name, type) {
    this.#dialog.setAttribute('aria-label', words.title(name));
    const close = () => this.#dialog.close();
    replace(
      this.#head,
      type !== undefined && typeIcon(type),
      el('div', {}, el('p', { class: 'kicker' }, words.kicker), el('h2', {}, name)),
      el('button', { type: 'button', class: 'icon-button', 'aria-label': texts.close, onclick: close }, icon('close')),
    );
  }

  /**
   * @param {EntityDetails} entity
   * @param {AbortSignal} signal
   * @param {DegreeGroup} [left] the group whose list was left
   */
  #showGroups(entity, signal, left) {
    const summary = el('p', { class: 'expand-summary', role: 'status' });
    const summarize = () => (summary.textContent = this.#summary(entity));
    this.#view.on('content', summarize, signal);
    this.#view.on('visibility', summarize, signal);
    summarize();
    const onChoose = (/** @type {DegreeGroup} */ group) => this.#showList(entity, group, signal);
    const groups = new NeighbourGroups({ entity, view: this.#view, explorer: this.#explorer, onChoose, signal });
    this.#back = null;
    replace(
      this.#body,
      summary,
      el('section', { 'aria-label': words.groups }, groups.element),
      entity.degrees.some(({ count }) => count > FLOOD) && el('p', { class: 'hint' }, words.crowded(FLOOD)),
    );
    this.#body.scrollTop = 0;
    const items = /** @type {HTMLElement[]} */ ([...groups.element.querySelectorAll('.group')]);
    const item = items[left === undefined ? 0 : entity.degrees.indexOf(left)];
    const target = item?.querySelector('button') ?? item ?? this.#head.querySelector('button');
    /** @type {HTMLElement} */ (target).focus();
  }

  /** @param {EntityDetails} entity */
  #summary({ id, degrees }) {
    const total = degrees.reduce((sum, { count }) => sum + count, 0);
    const there = degrees.map((group) => shownOf(this.#view, id, group));
    const shown = there.reduce((sum, each) => sum + each.shown, 0);
    const folded = there.reduce((sum, each) => sum + each.folded, 0);
    return [words.ofAll(shown, total), folded > 0 && words.folded(folded)].filter(Boolean).join(', ');
  }

  /**
   * @param {EntityDetails} entity
   * @param {DegreeGroup} group
   * @param {AbortSignal} signal of the menu
   */
  #showList(entity, group, signal) {
    const listing = new AbortController();
    const leave = () => {
      listing.abort();
      this.#showGroups(entity, signal, group);
    };
    signal.addEventListener('abort', () => listing.abort());
    const chooser = new NeighbourChooser({
      api: this.#api,
      view: this.#view,
      entity,
      group,
      signal: listing.signal,
      onBack: leave,
      onAdd: async (chosen) => {
        await this.#explorer.showChosen(entity.id, group, chosen);
        const failed = this.#body.querySelector(':scope > .failure') !== null;
        if (!failed && !listing.signal.aborted) {
          leave();
        }
      },
    });
    this.#back = leave;
    replace(this.#body, chooser.element);
    chooser.focus();
  }

  /** @param {Event} event */
  #cancel(event) {
    if (this.#back !== null) {
      event.preventDefault();
      this.#back();
    }
  }

  /**
   * @param {unknown} error
   * @param {() => void} retry
   */
  #showFailure(error, retry) {
    this.#body.querySelector(':scope > .failure')?.remove();
    const shown = failure(error, () => {
      shown.remove();
      retry();
    });
    this.#body.prepend(shown);
  }

  /** Beside its entity, where there is room; on a phone it is a sheet. */
  #move() {
    const place = this.#place;
    const { style, offsetWidth: width, offsetHeight: height } = this.#dialog;
    if (place === null || !this.#wide.matches) {
      style.left = style.top = '';
      this.#dialog.classList.remove('placed');
      return;
    }
    const right = place.x + GAP;
    const left = place.x - GAP - width;
    style.left = `${right + width + EDGE <= innerWidth || left < EDGE ? Math.min(right, innerWidth - width - EDGE) : left}px`;
    style.top = `${Math.max(EDGE, Math.min(place.y - height / 3, innerHeight - height - EDGE))}px`;
    this.#dialog.classList.add('placed');
  }
}

export { ExpandDialog };
