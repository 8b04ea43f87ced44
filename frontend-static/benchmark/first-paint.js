import { Server, missing } from '../test/e2e/product.js';

/** @import {Browser} from 'playwright-core' */

const VISITS = 7;

/**
 * From asking for the page to its first contents, in milliseconds: the median of visits by people who never were there.
 *
 * @param {Browser} browser
 * @returns {Promise<number | undefined>} nothing where the product is not built
 */
async function firstPaint(browser) {
  if (missing()) {
    return undefined;
  }
  const server = await Server.start();
  try {
    const times = [];
    for (let visit = 0; visit < VISITS; visit++) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(server.url);
      times.push(await page.evaluate(contentfulPaint));
      await context.close();
    }
    return times.sort((a, b) => a - b)[Math.floor(VISITS / 2)];
  } finally {
    await server.stop();
  }
}

/** Runs in the page. */
function contentfulPaint() {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const [paint] = list.getEntriesByName('first-contentful-paint');
      if (paint !== undefined) {
        observer.disconnect();
        resolve(paint.startTime);
      }
    });
    observer.observe({ type: 'paint', buffered: true });
  });
}

export { firstPaint };
