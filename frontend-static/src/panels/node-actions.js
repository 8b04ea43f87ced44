/**
 * @import {Explorer} from '../explorer.js'
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Choice} from '../ui/entity-combobox.js'
 */
import { bundleName } from '../graph/bundle-words.js';
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
 * @param {(id: string) => void} parts.write a note on it
 * @returns {(id: string) => NodeAction[]}
 */
function nodeActions({ view, explorer, connect, choose, write }) {
  return (id) => {
    const node = view.node(id);
    if (node === undefined) {
      return [];
    }
    const slot = view.nodeSlot(id);
    const bundle = view.bundles.at(slot);
    const name = bundle === undefined ? node.name : bundleName(view, bundle);
    const pinned = view.isPinned(slot);
    const { expand, menu } = texts;
    const folded = view.bundles.on(slot);
    const count = folded.reduce((sum, { members }) => sum + members.length, 0);
    const leaves = explorer.folding.foldableOn(slot);
    const ofNode = [
      { label: menu.open, hint: 'Enter', inPanel: false, run: () => view.select({ kind: 'node', id }) },
      { label: menu.expand, hint: 'E', inPanel: true, run: () => explorer.expand(id) },
      { label: menu.choose, hint: 'Shift E', inPanel: false, run: () => choose(id) },
      { label: menu.connectFrom, inPanel: true, run: () => connect({ from: { id, name } }) },
      { label: menu.connectTo, inPanel: true, run: () => connect({ to: { id, name } }) },
      { label: menu.write, inPanel: false, run: () => write(id) },
      count > 0 && { label: expand.unfoldAll(count), hint: 'F', inPanel: false, run: () => explorer.folding.unfold(folded) },
      leaves > 0 && {
        label: expand.fold(leaves),
        hint: count > 0 ? undefined : 'F',
        inPanel: false,
        run: () => explorer.folding.fold(slot),
      },
    ];
    const ofBundle = [
      { label: expand.unfold, hint: 'Enter', inPanel: false, run: () => bundle && explorer.folding.unfold([bundle]) },
    ];
    return [
      ...(bundle === undefined ? ofNode.filter((action) => action !== false) : ofBundle),
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
