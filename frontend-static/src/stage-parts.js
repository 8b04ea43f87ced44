/** What is there beside the picture, and beneath it, fetched together: three small files would cost more than one. */
import { Arranger } from './arrange/arranger.js';
import { TablePanel } from './panels/table-panel.js';
import { Timeline } from './timeline/timeline.js';

export { Arranger, TablePanel, Timeline };
