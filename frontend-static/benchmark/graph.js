const TYPES = ['Person', 'Organization', 'Country', 'Committee', 'Case', 'Event'];
/** Half the room of a node, so that the density is that of a picture somebody made. */
const ROOM = 42;

const EVIDENCE = { claims: 1, sources: ['source'], nature: 'fact' };

/**
 * Numbers from 0 to 1, always the same for a seed (mulberry32).
 *
 * @param {number} seed
 */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A scale-free graph by preferential attachment, with one or two relationships for each new node, and a place in a disc
 * for each; node 0 is the largest hub.
 *
 * @param {number} size number of nodes
 */
function scaleFree(size, seed = 42) {
  const random = randomOf(seed);
  const ends = [0];
  /** @type {{id: string, type: string, source: string, target: string, directed: boolean}[]} */
  const edges = [];
  const degrees = new Array(size).fill(0);
  for (let i = 1; i < size; i += 1) {
    for (let links = 1 + (i % 2); links > 0; links -= 1) {
      const target = ends[Math.floor(random() * ends.length)];
      if (target !== i) {
        const from = 1980 + (edges.length % 45);
        edges.push({
          id: `e${edges.length}`,
          type: 'MET_WITH',
          source: `n${i}`,
          target: `n${target}`,
          directed: true,
          from: `${from}`,
          to: `${from + (edges.length % 7)}`,
          evidence: EVIDENCE,
        });
        ends.push(i, target);
        degrees[i] += 1;
        degrees[target] += 1;
      }
    }
  }
  const nodes = degrees.map((degree, i) => {
    const angle = 2 * Math.PI * random();
    const distance = ROOM * Math.sqrt(size * random());
    const [x, y] = i === 0 ? [0, 0] : [distance * Math.cos(angle), distance * Math.sin(angle)];
    return { id: `n${i}`, type: TYPES[i % TYPES.length], name: `Entity ${i}`, degree, x, y };
  });
  return { nodes, edges };
}

/** A node with a good many neighbours, and not so many that Clew would ask which. */
const BUSY = 40;

/**
 * Neighbours of a busy node that come in later, with a place around it; of each type too few to be folded.
 *
 * @param {{nodes: {x: number, y: number}[]}} graph
 * @param {number} count
 */
function moreNeighbours({ nodes: known }, count) {
  const { x, y } = known[BUSY];
  const nodes = Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count;
    return { id: `new${i}`, type: TYPES[i % TYPES.length], name: `Neighbour ${i}`, degree: 1, x: x + 120 * Math.cos(angle), y: y + 120 * Math.sin(angle) };
  });
  const edges = nodes.map(({ id }) => ({ id: `to-${id}`, type: 'MET_WITH', source: id, target: `n${BUSY}`, directed: true, evidence: EVIDENCE }));
  return { nodes, edges };
}

export { BUSY, moreNeighbours, scaleFree };
