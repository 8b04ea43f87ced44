/**
 * @import {Explorer} from '../explorer.js'
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Choice} from '../ui/entity-combobox.js'
 */
import { texts } from '../texts.js';

/** @typedef {{label: string, hint?: string, inPanel: boolean, run: () => void}} NodeAction */

/**
 * What can be done with a node, the same in the context menu and in the details panel.
 *
 * @param {object} parts
 * @param {GraphView} parts.view
 * @param {Explorer} parts.explorer
 * @param {(ends: {from?: Choice, to?: Choice}) => void} parts.connect
 * @param {(id: string) => void} parts.choose by what to expand
 * @returns {(id: string) => NodeAction[]}
 */
function nodeActions({ view, explorer, connect, choose }) {
  return (id) => {
    const node = view.node(id);
    if (node === undefined) {
      return [];
    }
    const { name } = node;
    const pinned = view.isPinned(view.nodeSlot(id));
    const { menu } = texts;
    return [
      { label: menu.open, hint: 'Enter', inPanel: false, run: () => view.select({ kind: 'node', id }) },
      { label: menu.expand, hint: 'E', inPanel: true, run: () => explorer.expand(id) },
      { label: menu.choose, hint: 'Shift E', inPanel: true, run: () => choose(id) },
      { label: menu.connectFrom, inPanel: true, run: () => connect({ from: { id, name } }) },
      { label: menu.connectTo, inPanel: true, run: () => connect({ to: { id, name } }) },
      {
        label: pinned ? menu.unpin : menu.pin,
        hint: 'P',
        inPanel: true,
        run: () => {
          view.pin(id, !pinned);
          explorer.emit('say', pinned ? menu.unpinned(name) : menu.pinned(name));
        },
      },
      {
        label: menu.hide,
        hint: 'H',
        inPanel: true,
        run: () => {
          view.hide(id);
          explorer.emit('say', menu.hidden(name));
        },
      },
    ];
  };
}

export { nodeActions };
