import '../../src/styles/clew.css';
import { Folding } from '../../src/expand/folding.js';
import { Explorer } from '../../src/explorer.js';
import { GraphView } from '../../src/graph/graph-view.js';
import { Layout } from '../../src/graph/layout.js';
import { PointerControl } from '../../src/graph/pointer.js';
import { Renderer } from '../../src/graph/renderer.js';
import { ExplorationHistory } from '../../src/history/exploration-history.js';
import { BUSY } from '../graph.js';
import { painted } from '../painted.js';

/** The page's own model, renderer, layout and history, as `app.js` puts them together. */
function create(container) {
  const [base, overlay] = ['base', 'overlay'].map((name) => {
    const canvas = document.createElement('canvas');
    canvas.className = name;
    container.append(canvas);
    return canvas;
  });
  container.classList.add('canvases');
  const view = new GraphView();
  const renderer = new Renderer({ container, base, overlay, view });
  new PointerControl({ view, renderer, canvas: overlay });
  const layout = new Layout(view, () => new Worker('layout-worker.js', { type: 'module' }));
  let added = { nodes: [], edges: [] };
  /** Gives what the program would have fetched. */
  const api = { neighbourhood: async () => ({ ...added, meta: {} }), subgraph: async () => ({ nodes: [], edges: [] }) };
  const explorer = new Explorer({ api, view, layout, renderer, folding: new Folding({ view, layout, renderer }) });
  const history = new ExplorationHistory({ view, explorer, layout, renderer });

  /** How long the neighbours took to settle, and how far others moved meanwhile. */
  let settling = Promise.resolve({ time: 0, moved: 0 });
  async function settled() {
    const before = positions();
    const began = performance.now();
    await new Promise((resolve) => {
      const stop = new AbortController();
      layout.on('done', () => (stop.abort(), resolve(null)), stop.signal);
    });
    return { time: performance.now() - began, moved: Math.max(...positions().map((at, i) => Math.abs(at - before[i]))) };
  }
  const positions = () => Float32Array.of(...view.x.slice(0, 500), ...view.y.slice(0, 500));
  return {
    show({ nodes, edges }) {
      view.add(nodes, edges, (slots) =>
        slots.nodes.forEach((slot) => {
          view.x[slot] = nodes[slot].x;
          view.y[slot] = nodes[slot].y;
        }),
      );
      renderer.fit({ animate: false });
      explorer.emit('step', { title: 'Shown' });
    },
    async expand(more) {
      added = more;
      settling = settled();
      await explorer.expand(`n${BUSY}`);
    },
    clear: () => explorer.clear(),
    hub: () => renderer.toScreen(0),

    settled: () => settling,
    async undo() {
      const times = [];
      for (const step of ['undo', 'redo', 'undo', 'redo']) {
        const began = performance.now();
        history[step]();
        await painted();
        times.push(performance.now() - began);
      }
      return Math.max(...times);
    },
    /** The time slider is dragged: how long until each new time is painted, in the middle. */
    async time() {
      const times = [];
      for (let year = 1990; year < 2020; year += 1) {
        const began = performance.now();
        view.setFilter({ time: { from: `${year}`, to: `${year + 4}` } }, 'passing');
        await painted();
        times.push(performance.now() - began);
      }
      view.setFilter({ time: null });
      return times.toSorted((a, b) => a - b)[15];
    },
    async arrange() {
      const began = performance.now();
      await layout.arrange();
      return performance.now() - began;
    },
    async cancel() {
      layout.arrange();
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const began = performance.now();
      layout.stop();
      await painted();
      return performance.now() - began;
    },
    async highlight() {
      const began = performance.now();
      view.setHighlight({ nodes: new Set(['n0', 'n1', 'n2', 'n3']), edges: new Set(['e0', 'e1', 'e2']) });
      await painted();
      const time = performance.now() - began;
      view.setHighlight(null);
      await painted();
      return time;
    },
  };
}

export { create };
