/** @import {Answer, Job} from './job.js' */
import { circle } from './circle.js';
import { groupPlaces } from './group-places.js';
import { layers } from './layers.js';
import { mapPlaces } from './map-places.js';
import { timePlaces } from './time-places.js';

/** @type {Record<Job['kind'], (job: Job) => Answer>} */
const KINDS = { circle, layers, time: timePlaces, groups: groupPlaces, map: mapPlaces };

addEventListener('message', ({ data }) => {
  const job = /** @type {Job} */ (data);
  const answer = KINDS[job.kind](job);
  postMessage(answer, { transfer: [answer.positions.buffer] });
});
