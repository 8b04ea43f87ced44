/** @import {GraphView} from '../graph/graph-view.js' */
import { texts } from '../texts.js';
import { el } from '../ui/dom.js';
import { PictureFile } from './picture-file.js';
import { origin, titleOf } from './view-title.js';

/**
 * What the browser prints is not the screen: while it does, the picture is there as a drawing, whole and sharp, under
 * what it shows and when that was.
 */
class PrintSheet {
  #element;
  #legendBox;
  #view;
  #picture;
  /** @type {HTMLElement | null} */
  #sheet = null;
  #legendWasOpen = false;

  /** @param {{element: HTMLElement, legendBox: HTMLDetailsElement, view: GraphView}} parts */
  constructor({ element, legendBox, view }) {
    this.#element = element;
    this.#legendBox = legendBox;
    this.#view = view;
    this.#picture = new PictureFile(view);
    addEventListener('beforeprint', () => this.#put());
    addEventListener('afterprint', () => this.#remove());
  }

  #put() {
    this.#remove();
    if (!this.#view.isEmpty) {
      this.#legendWasOpen = this.#legendBox.open;
      this.#legendBox.open = true;
      const drawing = new DOMParser().parseFromString(this.#picture.markup(), 'image/svg+xml').documentElement;
      const { nodes, edges } = this.#view.visibleCounts();
      this.#sheet = el(
        'div',
        { class: 'print-sheet' },
        el('h1', {}, titleOf(this.#view)),
        el('p', {}, `${texts.picture.content(nodes, edges)}. ${origin()}`),
        document.importNode(drawing, true),
      );
      // In a room of its own, since the picture may not be shown beside the table.
      this.#element.before(this.#sheet);
    }
  }

  #remove() {
    if (this.#sheet !== null) {
      this.#sheet.remove();
      this.#sheet = null;
      this.#legendBox.open = this.#legendWasOpen;
    }
  }
}

export { PrintSheet };
