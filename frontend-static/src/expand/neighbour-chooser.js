/**
 * @import {ApiClient} from '../api/client.js'
 * @import {DegreeGroup, EntityDetails, Subgraph} from '../api/types.js'
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Neighbour, Order} from './neighbours.js'
 */
import { isAbort } from '../api/client.js';
import { formatPeriod, formatReasons, groupName } from '../format.js';
import { texts } from '../texts.js';
import { isolated } from '../texts/isolated.js';
import { el, replace, uniqueId } from '../ui/dom.js';
import { icon } from '../ui/icon.js';
import { emptyNote, failure } from '../ui/status.js';
import { typeIcon } from '../ui/type-icon.js';
import { presenceOf } from './group.js';
import { arranged, collect } from './neighbours.js';

const { expand: words } = texts;
const PAGE = 100;
/** So many are listed unasked, more on request. */
const LIST_UNTIL = 500;
const ROWS = 100;

/** A list of a group's neighbours to choose from, with search and order. */
class NeighbourChooser {
  element = el('div', { class: 'chooser' });

  #api;
  #view;
  #entity;
  #group;
  #signal;
  #onAdd;
  /** @type {Map<string, Neighbour>} */
  #known = new Map();
  #listed = 0;
  /** Where the list goes on; `null` at its end. @type {string | null | undefined} */
  #next = undefined;
  /** Why pages were short. @type {Set<string>} */
  #reasons = new Set();
  /** @type {Set<string>} */
  #chosen = new Set();
  #rows = ROWS;
  #search = el('input', { type: 'text', id: uniqueId('search'), autocomplete: 'off', spellcheck: 'false' });
  #order = el('select', { id: uniqueId('order') });
  #all = el('input', { type: 'checkbox' });
  #allName = el('span');
  #list = el('ul', { class: 'plain chooser-list' });
  #more = el('div', { class: 'chooser-more' });
  #status = el('div', { class: 'chooser-status', role: 'status' });
  #add = el('button', { type: 'button', class: 'button primary' });

  /**
   * @param {object} parts
   * @param {ApiClient} parts.api
   * @param {GraphView} parts.view
   * @param {EntityDetails} parts.entity
   * @param {DegreeGroup} parts.group
   * @param {AbortSignal} parts.signal
   * @param {() => void} parts.onBack
   * @param {(chosen: Pick<Subgraph, 'nodes' | 'edges'>) => void} parts.onAdd
   */
  constructor({ api, view, entity, group, signal, onBack, onAdd }) {
    this.#api = api;
    this.#view = view;
    this.#entity = entity;
    this.#group = group;
    this.#signal = signal;
    this.#onAdd = onAdd;
    this.#build(onBack);
    view.on('content', () => this.#render(), signal);
    view.on('visibility', () => this.#render(), signal);
    this.#load(LIST_UNTIL);
  }

  focus() {
    // Where a field brings up a keyboard that covers the list, one asks for it.
    const target = matchMedia('(pointer: coarse)').matches ? this.element.querySelector('button') : this.#search;
    target?.focus();
  }

  /** @param {() => void} onBack */
  #build(onBack) {
    const orders = /** @type {[Order, string][]} */ (Object.entries(words.sorts));
    replace(this.#order, orders.map(([value, name]) => el('option', { value }, name)));
    const afresh = () => {
      this.#rows = ROWS;
      this.#render();
    };
    this.#search.addEventListener('input', afresh);
    this.#order.addEventListener('change', afresh);
    this.#all.addEventListener('change', () => this.#chooseAll());
    this.#list.addEventListener('keydown', (event) => this.#walk(event));
    this.#add.addEventListener('click', () => this.#onAdd(this.#taken()));
    replace(
      this.element,
      el(
        'div',
        { class: 'chooser-head' },
        el('button', { type: 'button', class: 'icon-button', 'aria-label': words.back, onclick: onBack }, icon('back')),
        el('h3', {}, groupName(this.#group)),
      ),
      el(
        'div',
        { class: 'chooser-tools' },
        el('div', { class: 'field' }, el('label', { for: this.#search.id }, words.search), this.#search),
        el('div', { class: 'field' }, el('label', { for: this.#order.id }, words.sort), this.#order),
      ),
      el('label', { class: 'choice chooser-all' }, this.#all, this.#allName),
      el('section', { class: 'chooser-rows', 'aria-label': words.of(this.#entity.name) }, this.#list, this.#more),
      this.#status,
      el('div', { class: 'chooser-foot' }, this.#add),
    );
    this.#render();
  }

  /** @param {number} until so many relationships are listed */
  async #load(until) {
    try {
      while (this.#next !== null && this.#listed < until) {
        /** @type {Subgraph} */
        const page = this.#next
          ? await this.#api.follow(this.#next, this.#signal)
          : await this.#api.neighbours(this.#entity.id, this.#group, PAGE, this.#signal);
        collect(this.#known, this.#entity.id, page);
        this.#listed += page.edges.length;
        this.#next = page.meta.next ?? null;
        page.meta.reasons.filter((reason) => reason !== 'limit').forEach((reason) => this.#reasons.add(reason));
        this.#renderStatus(this.#next !== null && this.#listed < until);
        this.#render();
      }
    } catch (error) {
      if (!isAbort(error)) {
        replace(this.#status, failure(error, () => this.#load(until)));
      }
    }
  }

  /** @param {boolean} goesOn */
  #renderStatus(goesOn) {
    const { count } = this.#group;
    const reasons = formatReasons({ reasons: [...this.#reasons] });
    if (goesOn) {
      replace(this.#status, words.listing(this.#listed, count));
    } else if (this.#next !== null) {
      const more = () => this.#load(this.#listed + LIST_UNTIL);
      replace(
        this.#status,
        el('span', {}, words.listedSome(this.#listed, count), reasons && ` (${reasons})`),
        el('button', { type: 'button', class: 'button small', onclick: more }, words.listMore),
      );
    } else {
      const changed = this.#listed === count ? '' : ` ${words.changed(count)}`;
      replace(this.#status, words.listed(this.#known.size, this.#listed) + changed);
    }
  }

  #render() {
    const focused = /** @type {HTMLInputElement | null} */ (this.#list.querySelector(':focus'))?.value;
    const matches = this.#matches();
    const open = matches.filter((neighbour) => !this.#isThere(neighbour));
    const count = open.filter(({ node }) => this.#chosen.has(node.id)).length;
    replace(
      this.#list,
      matches.slice(0, this.#rows).map((neighbour) => this.#row(neighbour)),
      matches.length === 0 && this.#next !== undefined && el('li', {}, emptyNote(words.none)),
    );
    replace(
      this.#more,
      matches.length > this.#rows && [
        el('span', {}, words.matches(this.#rows, matches.length)),
        el('button', { type: 'button', class: 'button small', onclick: () => this.#showMore() }, words.moreRows),
      ],
    );
    this.#all.checked = open.length > 0 && count === open.length;
    this.#all.indeterminate = count > 0 && count < open.length;
    this.#all.disabled = open.length === 0;
    this.#allName.textContent = words.selectAll(open.length);
    this.#renderAdd();
    const boxes = this.#boxes();
    const current = boxes.find(({ value }) => value === focused);
    boxes.forEach((box, i) => (box.tabIndex = box === current || (current === undefined && i === 0) ? 0 : -1));
    current?.focus();
  }

  #renderAdd() {
    const count = this.#chosen.size;
    this.#add.textContent = words.add(count);
    this.#add.disabled = count === 0;
  }

  /** @param {Neighbour} neighbour */
  #row(neighbour) {
    const { node, edges } = neighbour;
    const there = this.#isThere(neighbour);
    const folded = edges.some((edge) => presenceOf(this.#view, edge) === 'folded');
    const tag = there ? words.shown : folded ? words.inBundle : undefined;
    const roles = [...new Set(edges.map(({ role }) => role && isolated(role)).filter(Boolean))].join(', ');
    const dates = [...new Set(edges.map(({ from, to }) => formatPeriod(from, to)).filter(Boolean))].join('; ');
    const facts = [roles, dates || formatPeriod(node.from, node.to), texts.relationships(node.degree)];
    const box = el('input', { type: 'checkbox', value: node.id, disabled: there });
    box.checked = there || this.#chosen.has(node.id);
    box.addEventListener('change', () => this.#choose(node.id, box.checked));
    return el(
      'li',
      {},
      el(
        'label',
        { class: 'chooser-row' },
        box,
        typeIcon(node.type),
        el(
          'span',
          { class: 'option-text' },
          el('span', { class: 'option-name' }, node.name),
          el('span', { class: 'option-facts' }, facts.filter(Boolean).join(' · ')),
        ),
        tag !== undefined && el('span', { class: 'tag' }, tag),
      ),
    );
  }

  #matches() {
    return arranged(this.#known.values(), { query: this.#search.value, order: /** @type {Order} */ (this.#order.value) });
  }

  /** @param {Neighbour} neighbour */
  #isThere({ edges }) {
    return edges.every((edge) => presenceOf(this.#view, edge) === 'shown');
  }

  /**
   * @param {string} id
   * @param {boolean} chosen
   */
  #choose(id, chosen) {
    if (chosen) {
      this.#chosen.add(id);
    } else {
      this.#chosen.delete(id);
    }
    this.#render();
  }

  #chooseAll() {
    const { checked } = this.#all;
    for (const neighbour of this.#matches()) {
      if (!checked) {
        this.#chosen.delete(neighbour.node.id);
      } else if (!this.#isThere(neighbour)) {
        this.#chosen.add(neighbour.node.id);
      }
    }
    this.#render();
  }

  #showMore() {
    const first = this.#rows;
    this.#rows += ROWS;
    this.#render();
    this.#list.children[first]?.querySelector('input')?.focus();
  }

  #taken() {
    const neighbours = [...this.#chosen].flatMap((id) => this.#known.get(id) ?? []);
    return { nodes: neighbours.map(({ node }) => node), edges: neighbours.flatMap(({ edges }) => edges) };
  }

  /** The arrow keys go from row to row, so that Tab leaves the list. @param {KeyboardEvent} event */
  #walk(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const boxes = this.#boxes();
    const at = boxes.findIndex((box) => box === event.target);
    const next = step === undefined || at < 0 ? undefined : boxes[at + step];
    if (step !== undefined) {
      event.preventDefault();
    }
    if (next !== undefined) {
      boxes[at].tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    }
  }

  #boxes() {
    return [...this.#list.querySelectorAll('input')].filter(({ disabled }) => !disabled);
  }
}

export { NeighbourChooser };
