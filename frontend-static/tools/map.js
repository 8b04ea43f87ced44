/**
 * Makes `src/page/countries.json` from Natural Earth's countries (public domain), as the package `world-atlas` has them:
 *
 *     npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
 *     node tools/map.js package/countries-110m.json package/countries-50m.json
 *
 * The outlines are those at 1:110 million; the places, the middle of the largest part of each, those at 1:50 million,
 * which has the small countries too. In the Equal Earth projection (Šavrič, Patterson and Jenny 2018), without
 * Antarctica, on a grid whose width is 1.
 */
import { readFile, writeFile } from 'node:fs/promises';

const GRID = 10_000;
const ANTARCTICA = '010';
const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796];
const HALF_WIDTH = projected(180, 0)[0];

/**
 * @param {number} longitude
 * @param {number} latitude
 */
function projected(longitude, latitude) {
  const t = Math.asin((Math.sqrt(3) / 2) * Math.sin((latitude * Math.PI) / 180));
  const slope = 9 * A4 * t ** 8 + 7 * A3 * t ** 6 + 3 * A2 * t ** 2 + A1;
  const x = (2 * Math.sqrt(3) * ((longitude * Math.PI) / 180) * Math.cos(t)) / (3 * slope);
  return [x, -(A4 * t ** 9 + A3 * t ** 7 + A2 * t ** 3 + A1 * t)];
}

/** @param {number[]} place */
function onGrid([longitude, latitude]) {
  return projected(longitude, latitude).map((value) => Math.round((value / (2 * HALF_WIDTH)) * GRID));
}

/**
 * What reaches over the 180th meridian goes on beyond it.
 *
 * @param {number[][]} ring
 */
function unwrapped(ring) {
  let turn = 0;
  const whole = ring.map(([x, y], i) => {
    const step = i === 0 ? 0 : x - ring[i - 1][0];
    turn -= Math.abs(step) > 180 ? 360 * Math.sign(step) : 0;
    return [x + turn, y];
  });
  const middle = whole.reduce((sum, [x]) => sum + x, 0) / whole.length;
  const shift = -360 * Math.round(middle / 360);
  return whole.map(([x, y]) => [x + shift, y]);
}

/** @param {any} topology */
function countriesOf({ arcs, transform, objects }) {
  const { scale, translate } = transform;
  const lines = arcs.map((/** @type {number[][]} */ arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      [x, y] = [x + dx, y + dy];
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  const ring = (/** @type {number[]} */ indices) =>
    unwrapped(indices.flatMap((i) => (i < 0 ? lines[~i].toReversed() : lines[i]).slice(1))).map(onGrid);
  return objects.countries.geometries
    .filter((/** @type {any} */ { id }) => id !== ANTARCTICA)
    .map((/** @type {any} */ { id, type, arcs: parts }) => ({
      id,
      polygons: (type === 'Polygon' ? [parts] : parts).map((/** @type {number[][]} */ rings) => rings.map(ring)),
    }));
}

/** @param {number[][]} ring */
function areaOf(ring) {
  return ring.reduce((sum, [x, y], i) => sum + x * ring.at(i - 1)[1] - ring.at(i - 1)[0] * y, 0) / 2;
}

/** @param {number[][]} ring */
function middleOf(ring) {
  const area = areaOf(ring);
  if (Math.abs(area) < 1) {
    return ring[0];
  }
  const sum = (/** @type {0 | 1} */ axis) =>
    ring.reduce((total, to, i) => {
      const from = ring.at(i - 1);
      return total + (from[axis] + to[axis]) * (from[0] * to[1] - to[0] * from[1]);
    }, 0);
  return [0, 1].map((axis) => Math.round(-sum(axis) / (6 * area)));
}

/** Relative moves, which are short. @param {number[][]} ring */
function pathOf(ring) {
  const steps = ring.slice(1).map(([x, y], i) => [x - ring[i][0], y - ring[i][1]]).filter(([dx, dy]) => dx !== 0 || dy !== 0);
  return steps.length < 2 ? '' : `M${ring[0]}l${steps.join(' ')}z`.replaceAll(/[, ]-/g, '-');
}

const [coarse, fine] = await Promise.all(process.argv.slice(2, 4).map(async (file) => countriesOf(JSON.parse(await readFile(file, 'utf8')))));
const outline = coarse.map(({ polygons }) => polygons.flat().map(pathOf).join('')).filter(Boolean);
const places = fine
  .filter(({ id }) => id !== undefined)
  .map(({ id, polygons }) => {
    const [largest] = polygons.map(([ring]) => ring).toSorted((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)));
    // CLDR knows which two letters stand for the three digits.
    return [Intl.getCanonicalLocales(`und-${id}`)[0].slice(4), middleOf(largest)];
  })
  .filter(([code]) => /^[A-Z]{2}$/.test(code))
  .toSorted(([a], [b]) => (a < b ? -1 : 1));
const file = new URL('../src/page/countries.json', import.meta.url);
await writeFile(file, `${JSON.stringify({ grid: GRID, places: Object.fromEntries(places), outline })}\n`);
