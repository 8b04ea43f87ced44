/** What the filters' buttons open, fetched together: two small files would cost more than one. */
import { SourcesPanel } from '../evidence/sources-panel.js';
import { TimeStrip } from '../time/time-strip.js';

export { SourcesPanel, TimeStrip };
