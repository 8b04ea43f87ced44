/** @import {Page} from 'playwright-core' */

/** How long a busy browser may take, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Has the page store its history, as it does before it goes, and waits until the browser has it. What was being stored
 * when this was called may have been taken before the last change, so that it is done twice.
 *
 * @param {Page} page
 */
function stored(page) {
  return page.evaluate(async (patience) => {
    /** @param {IDBRequest} request @returns {Promise<any>} */
    const answerOf = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answerOf(indexedDB.open('clew-history'));
    const tab = sessionStorage.getItem('clew-tab') ?? '';
    for (let i = 0; i < 2; i += 1) {
      const since = Date.now();
      dispatchEvent(new Event('pagehide'));
      for (let savedAt = 0; savedAt < since; ) {
        savedAt = (await answerOf(database.transaction('tabs').objectStore('tabs').get(tab)))?.savedAt ?? 0;
        if (Date.now() > since + patience) {
          throw new Error('The history is not stored.');
        }
      }
    }
    database.close();
  }, PATIENCE);
}

export { stored };
