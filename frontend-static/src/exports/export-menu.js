/**
 * @import {ApiClient} from '../api/client.js'
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Menu, MenuItem} from '../ui/menu.js'
 */
import { formatReasons } from '../format.js';
import { texts } from '../texts.js';
import { EventBus } from '../ui/events.js';
import { download, downloadBlob, fileNameOf } from './download.js';

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

  /**
   * @param {{button: HTMLButtonElement, menu: Menu, api: ApiClient, view: GraphView}} parts
   */
  constructor({ button, menu, api, view }) {
    super();
    this.#button = button;
    this.#menu = menu;
    this.#api = api;
    this.#view = view;
    button.addEventListener('click', () => (view.visibleCounts().nodes > 0 ? this.#offerView() : this.#offerAll()));
  }

  #offerView() {
    const everything = { label: words.everything, run: () => this.#offerAll() };
    const pictures = words.pictures.map(({ kind, label, note }) => ({ label, note, run: () => this.#exportPicture(kind) }));
    this.#offer(words.view, [...pictures, ...items((format) => this.#exportView(format)), everything]);
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

  /** @param {'png' | 'svg'} kind */
  async #exportPicture(kind) {
    const name = `clew.${kind}`;
    try {
      // Its script is fetched when it is needed.
      const { PictureFile } = await import('./picture-file.js');
      downloadBlob(await new PictureFile(this.#view)[kind](), name);
      this.emit('say', words.written(name));
    } catch (error) {
      this.emit('failed', { error, retry: () => this.#exportPicture(kind) });
    }
  }

  /** @param {string} format */
  async #exportView(format) {
    const { nodes, nodeVisible, bundles } = this.#view;
    const visible = [...nodes.keys()].filter((slot) => nodeVisible[slot]);
    const ids = bundles.withMembers(visible).map((slot) => nodes[slot].id);
    this.emit('say', words.writing);
    try {
      const response = await this.#api.open('POST', `/subgraph?format=${format}`, { ids });
      const name = fileNameOf(response.headers.get('Content-Disposition'), `clew.${format}`);
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
