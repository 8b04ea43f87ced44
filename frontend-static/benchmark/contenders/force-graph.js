import ForceGraph from 'force-graph';
import { colourOf } from '../colours.js';

const FONT = '12px sans-serif';

/** force-graph with its discs and arrows, and names that it leaves to its user, on canvas; its layout is off. */
function create(container) {
  let chart;
  let drawn;
  const named = (node, context, scale) => {
    // As its documentation does it, and only where a name could be read.
    if (scale > 0.6) {
      context.font = FONT;
      context.fillStyle = '#1f2328';
      context.fillText(node.name, node.x + 10, node.y);
    }
  };
  const copy = ({ nodes, edges }) => ({
    nodes: nodes.map((node) => ({ ...node, fx: node.x, fy: node.y })),
    links: edges.map((edge) => ({ ...edge })),
  });
  return {
    show(data) {
      chart = new ForceGraph(container)
        .width(container.clientWidth)
        .height(container.clientHeight)
        .cooldownTicks(0)
        .nodeVal(({ degree }) => 1 + degree)
        .nodeColor(({ type }) => colourOf(type))
        .nodeCanvasObjectMode(() => 'after')
        .nodeCanvasObject(named)
        .linkDirectionalArrowLength(6)
        .onRenderFramePost(() => drawn?.())
        .graphData(copy(data));
      chart.zoomToFit(0);
      return new Promise((resolve) => (drawn = resolve));
    },
    expand(data) {
      const { nodes, links } = chart.graphData();
      const more = copy(data);
      chart.graphData({ nodes: [...nodes, ...more.nodes], links: [...links, ...more.links] });
      return new Promise((resolve) => (drawn = resolve));
    },
    clear() {
      chart._destructor();
      container.replaceChildren();
    },
    hub() {
      const { x, y } = chart.graph2ScreenCoords(0, 0);
      return [x, y];
    },
  };
}

export { create };
