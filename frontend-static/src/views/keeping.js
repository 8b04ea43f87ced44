/** @import {Parts} from '../on-demand.js' */
import { Annotations } from '../annotations/annotations.js';
import { ViewLinks } from '../share/view-links.js';
import { showLatest } from './latest-views.js';
import { SavedViews } from './saved-views.js';

/** What a view is kept in: links, saved views, and what people write into the picture. Fetched together. */
class Keeping {
  links;
  annotations;
  views;

  /** @param {Parts} parts */
  constructor(parts) {
    const { frame, sheets } = parts;
    const { id } = frame.details.element;
    const details = { isOpen: () => sheets.isOpen(id), close: () => sheets.close(id) };
    const { body, element: sheet } = frame.views;
    this.links = new ViewLinks({ ...parts, details });
    this.annotations = new Annotations({ ...parts, ...frame.picture });
    this.views = new SavedViews({ ...parts, body, sheet, links: this.links, annotations: this.annotations });
  }
}

export { Keeping, showLatest };
