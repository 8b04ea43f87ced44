/**
 * @import {ApiClient} from '../api/client.js'
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Menu, MenuItem} from '../ui/menu.js'
 */
import { formatReasons } from '../format.js';
import { texts } from '../texts.js';
import { EventBus } from '../ui/events.js';
import { download, downloadBlob, fileNameOf } from './download.js';
import { endingOf, fileName } from './file-name.js';
import { PictureFile } from './picture-file.js';
import { subjectOf } from './view-title.js';

const { exports: words } = texts;

/**
 * What is shown, or all there is, as a file for other programs.
 *
 * @extends {EventBus<{say: string, cut: string, failed: {error: unknown, retry: () => void}}>}
 */
class ExportMenu extends EventBus {
  #button;
  #menu;
  #api;
  #view;
  #copyLink;
  #viewTitle;

  /**
   * @param {object} parts
   * @param {HTMLButtonElement} parts.button
   * @param {Menu} parts.menu
   * @param {ApiClient} parts.api
   * @param {GraphView} parts.view
   * @param {() => Promise<string | null>} parts.copyLink to what is shown, or why there is none
   * @param {() => string | null} parts.viewTitle of the saved view that is shown, if any
   */
  constructor({ button, menu, api, view, copyLink, viewTitle }) {
    super();
    this.#button = button;
    this.#menu = menu;
    this.#api = api;
    this.#view = view;
    this.#copyLink = copyLink;
    this.#viewTitle = viewTitle;
  }

  open() {
    if (this.#view.visibleCounts().nodes > 0) {
      this.#offerView();
    } else {
      this.#offerAll();
    }
  }

  #offerView() {
    const everything = { label: words.everything, run: () => this.#offerAll() };
    const pictures = words.pictures.map(({ kind, scheme, label, note }) => ({ label, note, run: () => this.#exportPicture(kind, scheme) }));
    const { label, note } = texts.share.link;
    const link = { label, note, run: () => this.#link() };
    const print = { ...texts.share.print, run: () => this.#print() };
    this.#offer(words.view, [link, this.#page, print, ...pictures, ...items((format) => this.#exportView(format)), everything]);
  }

  #offerAll() {
    // The browser writes it to the disk while it comes: it may be large.
    this.#offer(words.all, items((format) => download(this.#api.url('/export', { format }), '')));
  }

  /**
   * @param {string} title
   * @param {MenuItem[]} offered
   */
  #offer(title, offered) {
    const { left, bottom } = this.#button.getBoundingClientRect();
    this.#button.focus();
    this.#menu.open(title, offered, { x: left, y: bottom + 6 }, { titled: true });
  }

  /**
   * @param {'png' | 'svg'} kind
   * @param {'light' | 'dark'} scheme
   */
  async #exportPicture(kind, scheme) {
    const name = this.#named(kind);
    try {
      downloadBlob(await new PictureFile(this.#view)[kind](scheme), name);
      this.emit('say', words.written(name));
    } catch (error) {
      this.emit('failed', { error, retry: () => this.#exportPicture(kind, scheme) });
    }
  }

  get #page() {
    return { ...texts.share.page, run: () => this.#exportPage() };
  }

  /** Where a view has no link, there are files. */
  async #link() {
    try {
      const why = await this.#copyLink();
      if (why !== null) {
        this.#offer(why, [this.#page, ...items((format) => this.#exportView(format)).slice(0, 1)]);
      }
    } catch (error) {
      this.emit('failed', { error, retry: () => this.#link() });
    }
  }

  /** The scripts for these are fetched when they are first needed. */
  async #exportPage() {
    const name = this.#named('html');
    this.emit('say', words.writing);
    try {
      const { htmlFile } = await import('./html-file.js');
      downloadBlob(await htmlFile(this.#parts), name);
      this.emit('say', words.written(name));
    } catch (error) {
      this.emit('failed', { error, retry: () => this.#exportPage() });
    }
  }

  async #print() {
    try {
      const { printPage } = await import('./print-page.js');
      await printPage(this.#parts);
    } catch (error) {
      this.emit('failed', { error, retry: () => this.#print() });
    }
  }

  /** @param {string} ending */
  #named(ending) {
    return fileName(this.#viewTitle() ?? subjectOf(this.#view), ending);
  }

  get #parts() {
    return { api: this.#api, view: this.#view };
  }

  /** @param {string} format */
  async #exportView(format) {
    const { nodes, nodeVisible, bundles } = this.#view;
    const visible = [...nodes.keys()].filter((slot) => nodeVisible[slot]);
    const ids = bundles.withMembers(visible).map((slot) => nodes[slot].id);
    this.emit('say', words.writing);
    try {
      const response = await this.#api.open('POST', `/subgraph?format=${format}`, { ids });
      const given = fileNameOf(response.headers.get('Content-Disposition'), `clew.${format}`);
      const name = this.#named(endingOf(given));
      downloadBlob(await response.blob(), name);
      const cut = response.headers.get('X-Clew-Truncated');
      if (cut === null) {
        this.emit('say', words.written(name));
      } else {
        this.emit('cut', words.cut(name, formatReasons({ reasons: cut.split(', ') })));
      }
    } catch (error) {
      this.emit('failed', { error, retry: () => this.#exportView(format) });
    }
  }
}

/**
 * @param {(format: string) => void} run
 * @returns {MenuItem[]}
 */
function items(run) {
  return words.formats.map(({ format, label, note }) => ({ label, note, run: () => run(format) }));
}

export { ExportMenu };
