/** @import {ListedView} from './views-client.js' */
import { views as words } from '../texts/views.js';

const dateAndTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** @param {ListedView} view */
function sizeOf({ entities, relationships, annotations, steps }) {
  return words.size(entities, relationships, annotations, steps);
}

/** @param {string} instant as the API writes it */
function when(instant) {
  return dateAndTime.format(new Date(instant));
}

export { sizeOf, when };
