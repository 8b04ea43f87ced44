/** @import {FileParts} from './html-file.js' */
import { readableContent } from './file-page.js';
import { contentWithEvidence } from './html-file.js';
import { Markup, html } from './markup.js';
import { PictureFile } from './picture-file.js';
import { origin, titleOf } from './view-title.js';

/**
 * Opens the browser's print dialog with what a page to keep would hold: the picture, the tables, all footnotes.
 *
 * @param {FileParts} parts
 */
async function printPage({ api, view }) {
  const content = await contentWithEvidence(api, view);
  const markup = html`<main class="printed"><h1>${titleOf(view)}</h1><p>${origin()}</p>
${new Markup(new PictureFile(view).markup())}${readableContent(content)}</main>`;
  const parsed = new DOMParser().parseFromString(String(markup), 'text/html').querySelector('main');
  if (parsed !== null) {
    const printed = document.adoptNode(parsed);
    const end = () => {
      printed.remove();
      document.body.classList.remove('prints-all');
    };
    document.body.append(printed);
    document.body.classList.add('prints-all');
    addEventListener('afterprint', end, { once: true });
    print();
  }
}

export { printPage };
