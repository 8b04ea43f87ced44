/**
 * @import {Backdrop} from '../graph/backdrop.js'
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Answer, Area, Job} from './job.js'
 * @import {Membership} from './membership.js'
 */
import { daysOf, firstDay, lastDay } from '../graph/dates.js';
import { readable } from '../format.js';
import { arrange as words } from '../texts/arrange.js';
import { TimeScale } from '../time/time-scale.js';
import { byLink, byType } from './membership.js';
import { inSlices, pause } from './slices.js';
import { WorldMap } from './world-map.js';

/**
 * @typedef {Exclude<keyof typeof words.ways, 'connection'>} Way
 * @typedef {Omit<Backdrop, 'placed'>} Drawing
 * @typedef {{job: Job, draw: (answer: Answer) => Drawing}} Arrangement what is to be worked out, and what is drawn beneath it
 */

/** Room around everything for what is written there. */
const MARGIN = 40;
const MOST_TICKS = 12;
const YEAR = /^\d+$/;
/** The strip with the dates, above and below the nodes. */
const AXIS = 62;
/** What lies over the top of the picture covers no dates. */
const BELOW_TOOLS = 66;

/**
 * @param {GraphView} view
 * @param {number[]} slots of the nodes to arrange
 * @param {Way} way
 * @returns {Promise<Arrangement>}
 */
async function arrangement(view, slots, way) {
  const job = { ...emptyJob(view, slots), kind: kindOf(way) };
  await pause();
  switch (way) {
    case 'time':
      return byTime(view, slots, job);
    case 'layers':
      return { job, draw: (answer) => inLayers(job, answer) };
    case 'map':
      return onMap(view, job, await byLink(view, slots, 'Country'), await WorldMap.load());
    case 'country':
      return grouped(view, job, await byLink(view, slots, 'Country'), way);
    case 'party':
      return grouped(view, job, await byLink(view, slots, 'Party'), way);
    default:
      return grouped(view, job, await byType(view, slots), way);
  }
}

/** @param {Way} way @returns {Job['kind']} */
function kindOf(way) {
  return way === 'type' || way === 'country' || way === 'party' ? 'groups' : way;
}

/**
 * @param {GraphView} view
 * @param {number[]} slots
 * @returns {Job}
 */
function emptyJob(view, slots) {
  const index = new Int32Array(view.nodes.length).fill(-1);
  slots.forEach((slot, i) => (index[slot] = i));
  /** @type {number[]} */
  const ends = [];
  for (let edge = 0; edge < view.edges.length; edge += 1) {
    const source = index[view.ends[2 * edge]];
    const target = index[view.ends[2 * edge + 1]];
    if (view.edgeVisible[edge] && source >= 0 && target >= 0) {
      ends.push(source, target);
    }
  }
  return {
    kind: 'circle',
    radii: Float32Array.from(slots, (slot) => view.radius[slot]),
    ends: Int32Array.from(ends),
    groups: new Int32Array(slots.length),
    groupCount: 1,
    days: new Float64Array(0),
    axis: { first: 0, last: 1 },
    sites: new Float64Array(0),
  };
}

/**
 * @param {GraphView} view
 * @param {Job} job
 * @param {Membership} membership
 * @param {'circle' | 'type' | 'country' | 'party'} way
 * @returns {Arrangement}
 */
function grouped(view, job, membership, way) {
  const { groups, keys, counts, several } = membership;
  const about = { way, ...(way === 'country' || way === 'party' ? { several, none: counts[keys.length - 1] } : {}) };
  const draw = (/** @type {Answer} */ { areas, positions }) => {
    const shown = [...keys.keys()].filter((group) => counts[group] > 0);
    const isBlock = way !== 'circle';
    return {
      paths: isBlock ? shown.map((group) => block(areas[group])) : [],
      labels: shown.map((group) => nameOf(view, membership, group, areas[group], way)),
      box: boxAround(shown.map((group) => areas[group]), positions),
      aside: !isBlock,
      about,
    };
  };
  return { job: { ...job, groups, groupCount: keys.length }, draw };
}

/**
 * @param {GraphView} view
 * @param {Membership} membership
 * @param {number} group
 * @param {Area} area
 * @param {Way} way
 */
function nameOf(view, { keys, counts }, group, { x, y, height }, way) {
  const nowhere = way === 'party' ? words.nowhere.party : words.nowhere.country;
  const key = keys[group];
  const name = key === '' ? nowhere : (view.node(key)?.name ?? readable(key));
  return { text: words.group(name, counts[group]), x, y: y - height / 2 };
}

/**
 * @param {Job} job
 * @param {Answer} answer
 * @returns {Drawing}
 */
function inLayers({ ends, radii }, { positions }) {
  const joined = new Uint8Array(radii.length);
  let back = 0;
  for (let i = 0; i < ends.length; i += 2) {
    const isLoop = ends[i] === ends[i + 1];
    joined[ends[i]] ||= isLoop ? 0 : 1;
    joined[ends[i + 1]] ||= isLoop ? 0 : 1;
    back += positions[2 * ends[i + 1]] < positions[2 * ends[i]] ? 1 : 0;
  }
  const alone = joined.reduce((sum, flag) => sum + 1 - flag, 0);
  return { paths: [], labels: [], box: boxAround([], positions), aside: true, about: { way: 'layers', back, alone } };
}

/**
 * @param {GraphView} view
 * @param {number[]} slots
 * @param {Job} job
 * @returns {Promise<Arrangement>}
 */
async function byTime(view, slots, job) {
  const dates = await inSlices(slots, (slot) => dateOf(view, slot));
  const days = Float64Array.from(dates.flatMap((date) => (date === null ? [NaN, NaN] : [firstDay(date), lastDay(date) + 1])));
  const scale = TimeScale.of(dates.filter((date) => date !== null).map((date) => ({ first: firstDay(date), last: lastDay(date) })));
  const axis = scale === null ? job.axis : { first: firstDay(scale.steps[0]), last: lastDay(scale.steps[scale.most]) + 1 };
  const undated = slots.reduce((sum, slot, i) => sum + (dates[i] === null ? (view.bundles.at(slot)?.members.length ?? 1) : 0), 0);
  return { job: { ...job, days, axis }, draw: (answer) => axisOf(scale, answer, undated) };
}

/**
 * The date of a node, or of the first of its relationships that has one.
 *
 * @param {GraphView} view
 * @param {number} slot
 */
function dateOf(view, slot) {
  const own = knownDate(view.nodes[slot]);
  if (own !== null) {
    return own;
  }
  /** @type {string | null} */
  let first = null;
  for (const edge of view.incident[slot]) {
    const date = view.edgeVisible[edge] ? knownDate(view.edges[edge]) : null;
    if (date !== null && (first === null || (firstDay(date) - firstDay(first) || lastDay(date) - lastDay(first)) < 0)) {
      first = date;
    }
  }
  return first;
}

/** @param {{from?: string, to?: string}} thing */
function knownDate({ from, to }) {
  const date = [from, to].find((each) => each !== undefined && daysOf(each) !== null);
  // Where one side is unknown, the other tells the place.
  return date === undefined ? null : date.replace(/^\.\.\/|\/\.\.$/, '');
}

/**
 * @param {TimeScale | null} scale
 * @param {Answer} answer
 * @param {number} undated
 * @returns {Drawing}
 */
function axisOf(scale, { positions, frame }, undated) {
  const { x, y, width, height } = /** @type {Area} */ (frame.dated);
  const [left, top, bottom] = [x - width / 2, y - height / 2 - AXIS, y + height / 2 + AXIS / 2];
  // Where there is not room for all, years come before months.
  const marks = (scale?.marks(MOST_TICKS) ?? []).toSorted((a, b) => Number(YEAR.test(b.label)) - Number(YEAR.test(a.label)));
  const line = (/** @type {number} */ at) => ({ d: `M${rounded(at)} ${rounded(top)}V${rounded(bottom)}`, scale: 1 });
  const label = (/** @type {{place: number, label: string}} */ mark) => ({
    text: mark.label,
    x: left + mark.place * width,
    y: top,
    least: BELOW_TOOLS,
  });
  const apart = frame.undated === undefined ? [] : [padded(frame.undated)];
  const dated = scale === null ? [] : [{ x, y: (top + bottom) / 2, width, height: bottom - top }];
  return {
    paths: [...marks.map(({ place }) => line(left + place * width)), ...apart.map(block)],
    labels: [...marks.map(label), ...apart.map((area) => ({ text: words.group(words.undated, undated), x: area.x, y: area.y - area.height / 2 }))],
    box: boxAround([...dated, ...apart], positions),
    about: { way: 'time', undated },
  };
}

/**
 * @param {GraphView} view
 * @param {Job} job
 * @param {Membership} membership
 * @param {WorldMap} map
 * @returns {Arrangement}
 */
function onMap(view, job, membership, map) {
  const { groups, keys, counts, several } = membership;
  const sites = keys.map((key) => map.placeOf(view.node(key)));
  const shown = [...keys.keys()].filter((group) => counts[group] > 0);
  const unknown = shown.filter((group) => sites[group] === null && keys[group] !== '').length;
  const draw = (/** @type {Answer} */ { areas, positions, frame: { scale = 1 } }) => {
    const leaders = shown.flatMap((group) => leader(areas[group], sites[group], scale));
    const shape = (/** @type {number} */ group) => (sites[group] === null ? { ...block(areas[group]), plate: true } : disc(areas[group]));
    return {
      paths: [...map.outline.map((d) => ({ d, scale: scale / map.grid })), ...leaders, ...shown.map(shape)],
      labels: shown.map((group) => nameOf(view, membership, group, areas[group], 'map')),
      box: boxAround(shown.map((group) => areas[group]), positions),
      about: { way: 'map', several, none: counts[keys.length - 1], unknown },
    };
  };
  const flat = Float64Array.from(sites.flatMap((site) => site ?? [NaN, NaN]));
  return { job: { ...job, groups, groupCount: keys.length, sites: flat }, draw };
}

/**
 * From a disc that had to make room to where it belongs.
 *
 * @param {Area} area
 * @param {[number, number] | null} site
 * @param {number} scale
 */
function leader({ x, y, width }, site, scale) {
  const [toX, toY] = (site ?? [x, y]).map((value) => value * (site === null ? 1 : scale));
  const distance = Math.hypot(toX - x, toY - y);
  if (distance <= width / 2 + 4) {
    return [];
  }
  const [fromX, fromY] = [x + ((toX - x) * width) / 2 / distance, y + ((toY - y) * width) / 2 / distance];
  return [{ d: `M${[fromX, fromY, toX, toY].map(rounded).join(' ')}m-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0`, scale: 1 }];
}

/** @param {Area} area */
function block({ x, y, width, height }) {
  const r = 14;
  const [left, top] = [x - width / 2, y - height / 2].map(rounded);
  const [w, h] = [width - 2 * r, height - 2 * r].map(rounded);
  const corner = (/** @type {number} */ dx, /** @type {number} */ dy) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return { d: `M${left + r} ${top}h${w}${corner(r, r)}v${h}${corner(-r, r)}h${-w}${corner(-r, -r)}v${-h}${corner(r, -r)}z`, scale: 1 };
}

/** @param {Area} area */
function disc({ x, y, width }) {
  const [left, middle, r] = [x - width / 2, y, width / 2].map(rounded);
  return { d: `M${left} ${middle}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`, scale: 1 };
}

/** @param {Area} area */
function padded({ x, y, width, height }) {
  return { x, y, width: width + 40, height: height + 28 };
}

/** @param {number} value */
function rounded(value) {
  return Math.round(value * 10) / 10;
}

/**
 * @param {Area[]} areas
 * @param {Float32Array} positions
 */
function boxAround(areas, positions) {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  const take = (/** @type {number} */ x, /** @type {number} */ y, dx = 0, dy = 0) => {
    box.left = Math.min(box.left, x - dx);
    box.right = Math.max(box.right, x + dx);
    box.top = Math.min(box.top, y - dy);
    box.bottom = Math.max(box.bottom, y + dy);
  };
  areas.forEach(({ x, y, width, height }) => take(x, y, width / 2, height / 2));
  for (let i = 0; i < positions.length; i += 2) {
    take(positions[i], positions[i + 1]);
  }
  return { left: box.left - MARGIN, top: box.top - MARGIN, right: box.right + MARGIN, bottom: box.bottom + MARGIN };
}

/**
 * What one has to know about an arrangement.
 *
 * @param {Backdrop['about']} about
 * @param {{later: number}} now
 */
function describe(about, { later }) {
  const way = String(about.way);
  const by = way === 'party' ? 'party' : 'country';
  const count = (/** @type {string} */ name) => Number(about[name] ?? 0);
  /** @type {[number, (count: number) => string][]} */
  const notes = [
    [count('back'), words.back],
    [count('alone'), words.alone],
    [count('undated'), words.undatedCount],
    [count('several'), words.several[by]],
    [count('none'), words.none[by]],
    [count('unknown'), words.unknown],
    [count('pinned'), words.pinned],
    [later, words.later],
  ];
  return [words.about[way] ?? '', ...notes.filter(([number]) => number > 0).map(([number, say]) => say(number))];
}

export { arrangement, describe };
