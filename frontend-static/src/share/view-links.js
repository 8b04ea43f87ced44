/**
 * @import {ApiClient} from '../api/client.js'
 * @import {Subgraph} from '../api/types.js'
 * @import {Explorer} from '../explorer.js'
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Renderer} from '../graph/renderer.js'
 * @import {Router} from '../router.js'
 * @import {LinkedView, Recovered} from './linked-view.js'
 */
import { askAboutExisting } from '../api/existing.js';
import { formatReasons, relationName } from '../format.js';
import { link as words } from '../texts/shared-view.js';
import { formatState } from '../url-state.js';
import { LinkError, MOST_CHARACTERS, decode, encode } from './link-code.js';
import { checkedView, linkedView, recovered } from './linked-view.js';

/** So many of what has gone are named one by one. */
const NAMED = 5;
const LONGEST_NAME = 120;

/**
 * What is said of a view that comes back.
 *
 * @typedef {Pick<typeof words, 'opened' | 'nothing' | 'goneNodes' | 'goneEdges' | 'newEdges' | 'addedNew' | 'cut'>} LinkWords
 *
 * @typedef {object} LinkParts
 * @property {ApiClient} api
 * @property {GraphView} view
 * @property {Explorer} explorer
 * @property {Renderer} renderer
 * @property {Router} router
 * @property {{isOpen: () => boolean, close: () => void}} details the panel that shows what is selected
 */

/** The whole view in an address, and back. */
class ViewLinks {
  #api;
  #view;
  #explorer;
  #renderer;
  #router;
  #details;
  /** @type {string | null} */
  #opened = null;
  #isRestoring = false;
  #request = new AbortController();

  /** @param {LinkParts} parts */
  constructor({ api, view, explorer, renderer, router, details }) {
    this.#api = api;
    this.#view = view;
    this.#explorer = explorer;
    this.#renderer = renderer;
    this.#router = router;
    this.#details = details;
  }

  /**
   * Puts a link to what is shown on the clipboard, or where there is none into the address.
   *
   * @returns {Promise<string | null>} why the view has none
   */
  async copy() {
    const view = this.#view;
    const data = await encode(linkedView(view, this.#renderer.camera.look, this.#details.isOpen())).catch(faultOf);
    if (data instanceof LinkError) {
      return words.faults[data.fault];
    }
    if (data.length > MOST_CHARACTERS) {
      return words.tooLarge(view.nodes.length, view.edges.length, data.length, MOST_CHARACTERS);
    }
    try {
      await navigator.clipboard.writeText(location.origin + location.pathname + formatState({ view: 'link', data }));
      this.#explorer.emit('done', words.copied(data.length));
    } catch {
      // Browsers give pages that did not come over https or from this machine no clipboard.
      this.#router.replace({ view: 'link', data });
      this.#explorer.emit('note', words.inAddress);
    }
    return null;
  }

  /** Whether what is told about the picture right now comes from opening a link. */
  get isRestoring() {
    return this.#isRestoring;
  }

  /**
   * Shows the view of a link instead of what is there. Who comes back to the address of a link that was opened already
   * is asked first: something may have been done since.
   *
   * @param {string} data
   */
  async open(data) {
    if (data === this.#opened && !this.#view.isEmpty) {
      this.#explorer.emit('offer', { text: words.openedBefore, label: words.again, run: () => this.#open(data) });
    } else {
      await this.#open(data);
    }
  }

  /** @param {string} data */
  async #open(data) {
    this.#request.abort();
    this.#request = new AbortController();
    const { signal } = this.#request;
    const { hash } = location;
    const isWanted = () => !signal.aborted && location.hash === hash;
    this.#explorer.emit('busy', true);
    try {
      await this.#show(data, signal, isWanted);
    } catch (error) {
      if (error instanceof LinkError) {
        this.#explorer.emit('note', words.faults[error.fault]);
      } else if (!signal.aborted) {
        this.#explorer.emit('failed', { error, retry: () => this.#open(data) });
      }
    } finally {
      this.#explorer.emit('busy', false);
    }
  }

  /**
   * @param {string} data
   * @param {AbortSignal} signal
   * @param {() => boolean} isWanted whether nobody has gone elsewhere meanwhile
   */
  async #show(data, signal, isWanted) {
    if (await this.show(checkedView(await decode(data)), words, signal, isWanted)) {
      this.#opened = data;
    }
  }

  /**
   * Shows a view with what is known now, and says what has gone and what is new.
   *
   * @param {LinkedView} link
   * @param {LinkWords} told
   * @param {AbortSignal} signal
   * @param {() => boolean} isWanted
   * @returns {Promise<{answer: Subgraph, found: Recovered} | null>} nothing if it was not shown
   */
  async show(link, told, signal, isWanted) {
    const { answer } = await askAboutExisting(link.ids, (ids) => this.#api.subgraph(ids, signal));
    if (!isWanted()) {
      return null;
    }
    if (answer === null) {
      this.#explorer.emit('note', told.nothing(link.ids.length, named(link.names)));
      return null;
    }
    const found = recovered(link, answer);
    this.#restore(found, link, told);
    this.#tell(found, told);
    if (answer.meta.truncated) {
      this.#explorer.emit('note', told.cut(formatReasons(answer.meta)));
    }
    return { answer, found };
  }

  /**
   * @param {Recovered} found
   * @param {LinkedView} link
   * @param {LinkWords} told
   */
  #restore({ content }, { look: [x, y, k, width, height], read }, told) {
    this.#explorer.interrupt();
    this.#renderer.setHover(null);
    this.#view.setHighlight(null);
    this.#isRestoring = true;
    this.#view.restore(content);
    this.#isRestoring = false;
    this.#explorer.emit('step', { title: told.opened, replaces: true });
    if (!read) {
      this.#details.close();
    }
    // Once the panels have taken their room.
    requestAnimationFrame(() => setTimeout(() => this.#renderer.camera.lookAt({ x, y, k, width, height })));
  }

  /**
   * Nothing is missing, or more than there was, without being said.
   *
   * @param {Recovered} found
   * @param {LinkWords} told
   */
  #tell({ goneNodes, goneEdges, newEdges }, told) {
    if (goneNodes.length > 0) {
      this.#explorer.emit('note', told.goneNodes(goneNodes.length, named(goneNodes)));
    }
    if (goneEdges.length > 0) {
      const lines = goneEdges.map(({ source, type, target }) => `${source} – ${relationName(type)} – ${target}`);
      this.#explorer.emit('note', told.goneEdges(goneEdges.length, named(lines)));
    }
    if (newEdges.length > 0) {
      const run = () => {
        this.#view.add([], newEdges);
        this.#explorer.emit('step', { title: told.addedNew });
      };
      this.#explorer.emit('offer', { text: told.newEdges(newEdges.length), label: words.add(newEdges.length), run });
    }
  }
}

/** @param {unknown} error @returns {LinkError} */
function faultOf(error) {
  if (error instanceof LinkError) {
    return error;
  }
  throw error;
}

/** @param {string[]} names */
function named(names) {
  const short = names.slice(0, NAMED).map((name) => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name));
  return words.names(short, names.length - short.length);
}

export { ViewLinks, named };
