/** @import {Simulation, SimulationNodeDatum} from 'd3-force' */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';

/**
 * What the page asks the worker for. Nodes that are `fixed` push and pull but stay.
 *
 * @typedef {object} Job
 * @property {number} run tells the answers of one job from those of another
 * @property {Float32Array} positions x and y, one after the other
 * @property {Float32Array} radii
 * @property {Uint8Array} fixed
 * @property {Int32Array} ends source and target index, one after the other
 * @property {number} ticks
 */

const GAP = 20;
/** From so many nodes on, what is fast counts more than what is exact. */
const LARGE = 1000;
/** In the last fifth of the ticks of any run it is cooler than this. */
const NEARLY_COLD = 0.001 ** 0.8;
/** Names are wide: in the simulation the picture is narrower by this much than on the screen. */
const STRETCH = 1.3;

/**
 * @param {Job} job
 * @returns {Simulation<SimulationNodeDatum, undefined>}
 */
function createSimulation({ positions, radii, fixed, ends, ticks }) {
  /** @type {SimulationNodeDatum[]} */
  const nodes = Array.from(radii, (_, i) => {
    const x = positions[2 * i] / STRETCH;
    const y = positions[2 * i + 1];
    return fixed[i] ? { x, y, fx: x, fy: y } : { x, y };
  });
  const degrees = new Int32Array(nodes.length);
  const links = [];
  for (let i = 0; i < ends.length; i += 2) {
    if (ends[i] !== ends[i + 1]) {
      links.push({ source: ends[i], target: ends[i + 1] });
      degrees[ends[i]] += 1;
      degrees[ends[i + 1]] += 1;
    }
  }
  const distances = links.map(({ source, target }) => {
    const leaf = Math.min(degrees[source], degrees[target]) === 1;
    // Around a hub there is more room further out.
    const crowd = Math.min(90, 3 * Math.max(degrees[source], degrees[target]));
    return radii[source] + radii[target] + (leaf ? 45 : 75) + crowd;
  });
  const hasFixed = fixed.some((flag) => flag === 1);
  const pull = hasFixed ? 0 : 0.035;
  return forceSimulation(nodes)
    .stop()
    .alphaDecay(1 - 0.001 ** (1 / ticks))
    .force('link', forceLink(links).distance((_, i) => distances[i]))
    .force('charge', forceManyBody().strength(-600).distanceMax(900).theta(nodes.length > LARGE ? 1.2 : 0.9))
    .force('collide', keepApart(radii))
    .force('x', forceX(0).strength(pull))
    .force('y', forceY(0).strength(pull));
}

/**
 * To keep nodes apart takes as long as all other forces: of many nodes, only once each is about where it belongs.
 *
 * @param {Float32Array} radii
 * @returns {import('d3-force').Force<SimulationNodeDatum, undefined>}
 */
function keepApart(radii) {
  const collide = forceCollide((_, i) => radii[i] + GAP);
  if (radii.length <= LARGE) {
    return collide.iterations(2);
  }
  const late = (/** @type {number} */ alpha) => {
    if (alpha < NEARLY_COLD) {
      collide(alpha);
    }
  };
  late.initialize = collide.initialize;
  return late;
}

/**
 * @param {Simulation<SimulationNodeDatum, undefined>} simulation
 * @returns {Float32Array}
 */
function positionsOf(simulation) {
  const nodes = simulation.nodes();
  const positions = new Float32Array(2 * nodes.length);
  nodes.forEach(({ x = 0, y = 0 }, i) => {
    positions[2 * i] = x * STRETCH;
    positions[2 * i + 1] = y;
  });
  return positions;
}

export { createSimulation, positionsOf };
