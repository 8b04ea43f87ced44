/**
 * @import {Explorer} from '../explorer.js'
 * @import {Reason} from '../graph/filters.js'
 * @import {GraphView} from '../graph/graph-view.js'
 */
import { RELEASED } from '../graph/filters.js';
import { formatCut } from '../format.js';
import { texts } from '../texts.js';
import { el, replace } from '../ui/dom.js';
import { icon } from '../ui/icon.js';
import { messageOf } from '../ui/status.js';

/** What one has to know about the picture besides the picture: how much is in it, what is hidden, what was cut. */
class PictureStatus {
  #counts;
  #notices;
  #view;
  #explorer;
  #busy = false;
  /** The latest notice about each subject. @type {Map<string, HTMLElement>} */
  #shown = new Map();

  /**
   * @param {{counts: HTMLElement, notices: HTMLElement, progress: HTMLElement, view: GraphView, explorer: Explorer}} parts
   */
  constructor({ counts, notices, progress, view, explorer }) {
    this.#counts = counts;
    this.#notices = notices;
    this.#view = view;
    this.#explorer = explorer;
    view.on('content', () => this.#contentChanged());
    view.on('visibility', (state) => (state === null ? this.#visibilityChanged() : this.#renderCounts()));
    explorer.on('busy', (busy) => {
      progress.hidden = !busy;
      this.#busy = busy;
      if (busy) {
        // Something is tried anew, here or in a menu.
        this.#shown.get('error')?.remove();
      }
      this.#renderCounts();
    });
    explorer.on('cut', ({ subject, meta }) => {
      const { next } = meta;
      const more = next && { label: texts.showMore, run: () => explorer.showMore(subject, next) };
      this.#notice(subject, texts.meta.about(subject, formatCut(meta)), 'cut', more || undefined);
    });
    explorer.on('note', (text) => this.#notice(text, text, 'cut'));
    explorer.on('done', (text) => this.#notice(text, text, 'done'));
    explorer.on('offer', ({ text, label, run }) => this.#notice(text, text, 'cut', { label, run }));
    explorer.on('failed', ({ error, retry }) =>
      this.#notice('error', messageOf(error), 'error', { label: texts.retry, run: retry }),
    );
    this.#renderCounts();
  }

  #contentChanged() {
    if (this.#view.isEmpty) {
      this.#shown.clear();
      replace(this.#notices);
    }
    this.#renderCounts();
  }

  #visibilityChanged() {
    this.#explorer.emit('say', [this.#content(), ...this.#leftOut().map(({ text }) => text)].join('; '));
    this.#renderCounts();
  }

  #renderCounts() {
    const empty = this.#busy ? texts.loading : texts.picture.empty;
    const notes = this.#leftOut().map(({ text, show }) => hiddenNote(text, show));
    const { bundles } = this.#view;
    const unfold = () => this.#explorer.folding.unfold(bundles.all);
    const folded = bundles.count > 0 && hiddenNote(texts.expand.foldedNote(bundles.count), unfold, texts.expand.unfold);
    replace(this.#counts, el('span', {}, this.#view.isEmpty ? empty : this.#content()), notes, folded);
  }

  #content() {
    const { nodes, edges } = this.#view.visibleCounts();
    return texts.picture.content(nodes, edges);
  }

  /** What each filter hides, and what shows it again. */
  #leftOut() {
    const reasons = /** @type {Reason[]} */ (Object.keys(texts.filters.leftOut));
    const { counts } = this.#view.filters;
    return reasons
      .filter((reason) => counts[reason].nodes + counts[reason].edges > 0)
      .map((reason) => ({
        text: texts.filters.leftOut[reason](counts[reason].nodes, counts[reason].edges),
        show: () => this.#release(reason),
      }));
  }

  /** @param {Reason} reason */
  #release(reason) {
    if (reason === 'type') {
      this.#view.showAllTypes();
    } else if (reason === 'hand') {
      this.#view.showHidden();
    } else {
      this.#view.setFilter(RELEASED[reason] ?? {});
    }
  }

  /**
   * @param {string} key a later notice under the same key takes its place
   * @param {string} text
   * @param {'cut' | 'done' | 'error'} kind
   * @param {{label: string, run: () => void}} [action]
   */
  #notice(key, text, kind, action) {
    const remove = () => {
      notice.remove();
      this.#shown.delete(key);
    };
    const notice = el(
      'div',
      { class: `notice notice-${kind}`, role: kind === 'error' ? 'alert' : 'status' },
      el('p', {}, text),
      action &&
        el(
          'button',
          {
            type: 'button',
            class: 'button small',
            onclick: () => {
              remove();
              action.run();
            },
          },
          action.label,
        ),
      el('button', { type: 'button', class: 'icon-button', 'aria-label': texts.dismiss, onclick: remove }, icon('close')),
    );
    this.#shown.get(key)?.remove();
    this.#shown.set(key, notice);
    this.#notices.append(notice);
  }
}

/**
 * @param {string} text
 * @param {() => void} show
 * @param {string} [label]
 */
function hiddenNote(text, show, label = texts.legend.show) {
  return el(
    'span',
    { class: 'hidden-note' },
    text,
    el('button', { type: 'button', class: 'link', 'aria-label': `${label}: ${text}`, onclick: show }, label),
  );
}

export { PictureStatus };
