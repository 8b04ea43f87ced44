/** What is there beside the picture, and beneath it, fetched together: several small files would cost more than one. */
import { Arranger } from './arrange/arranger.js';
import { TablePanel } from './panels/table-panel.js';
import { Timeline } from './timeline/timeline.js';
import { TreePanel } from './tree/tree-panel.js';

export { Arranger, TablePanel, Timeline, TreePanel };
