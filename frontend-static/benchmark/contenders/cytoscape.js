import cytoscape from 'cytoscape';
import { colourOf } from '../colours.js';

const style = [
  {
    selector: 'node',
    style: { label: 'data(name)', width: 'data(size)', height: 'data(size)', 'background-color': 'data(colour)', 'font-size': 12 },
  },
  {
    selector: 'edge',
    style: { width: 1, 'line-color': '#9c9a94', 'target-arrow-color': '#9c9a94', 'target-arrow-shape': 'triangle', 'curve-style': 'straight' },
  },
];

function elements({ nodes, edges }) {
  return [
    ...nodes.map(({ id, type, name, degree, x, y }) => ({
      group: 'nodes',
      data: { id, name, size: 2 * (13 + 2 * Math.log2(1 + degree)), colour: colourOf(type) },
      position: { x, y },
    })),
    ...edges.map(({ id, source, target }) => ({ group: 'edges', data: { id, source, target } })),
  ];
}

/** Cytoscape.js with discs, arrows and labels, on canvas. */
function create(container) {
  let cy;
  return {
    show(data) {
      cy = cytoscape({ container, elements: elements(data), style, layout: { name: 'preset' } });
      return new Promise((resolve) => cy.one('render', resolve));
    },
    expand: (data) => void cy.add(elements(data)),
    clear: () => cy.destroy(),
    hub() {
      const { x, y } = cy.getElementById('n0').renderedPosition();
      return [x, y];
    },
  };
}

export { create };
