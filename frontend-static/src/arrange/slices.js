/** Of so many nodes a page has not noticed yet that somebody was busy. */
const SLICE = 4000;

/** Lets the page answer in between. */
function pause() {
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * `items.map(work)` for very many, a slice at a time.
 *
 * @template T, R
 * @param {T[]} items
 * @param {(item: T) => R} work
 * @returns {Promise<R[]>}
 */
async function inSlices(items, work) {
  /** @type {R[]} */
  const results = [];
  for (const item of items) {
    results.push(work(item));
    if (results.length % SLICE === 0) {
      await pause();
    }
  }
  return results;
}

export { inSlices, pause };
