import { MultiDirectedGraph } from 'graphology';
import { Sigma } from 'sigma';
import { colourOf } from '../colours.js';

/** sigma.js with its default programs: discs, arrows and labels, by WebGL. */
function create(container) {
  const graph = new MultiDirectedGraph();
  let sigma;
  const add = ({ nodes, edges }) => {
    for (const { id, type, name, degree, x, y } of nodes) {
      graph.addNode(id, { label: name, x, y: -y, size: 3 + Math.log2(1 + degree), color: colourOf(type) });
    }
    for (const { id, source, target } of edges) {
      graph.addDirectedEdgeWithKey(id, source, target, { size: 1, color: '#9c9a94' });
    }
  };
  return {
    show(data) {
      add(data);
      sigma = new Sigma(graph, container, { defaultEdgeType: 'arrow', autoRescale: true });
    },
    expand: add,
    clear() {
      sigma.kill();
      graph.clear();
    },
    hub() {
      const { x, y } = sigma.graphToViewport(graph.getNodeAttributes('n0'));
      return [x, y];
    },
  };
}

export { create };
