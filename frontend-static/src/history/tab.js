const KEY = 'clew-tab';
/** After a reload, the page before may take this long to let go, in milliseconds. */
const LETS_GO = 300;

/**
 * @typedef {object} Tab
 * @property {string} id under which this tab keeps its history
 * @property {string | null} from the tab whose history it takes over: its own, or the one it is a duplicate of
 * @property {string[]} open all tabs that are open, as far as the browser tells, with this one
 */

/**
 * Who this tab is: the same after a reload, and another than all others. Duplicating a tab duplicates its session
 * storage too, so the id has to be claimed.
 *
 * @returns {Promise<Tab>}
 */
async function claimTab() {
  const earlier = sessionStorage.getItem(KEY);
  if (earlier !== null && (await claim(earlier, { signal: AbortSignal.timeout(LETS_GO) }))) {
    return { id: earlier, from: earlier, open: [earlier, ...(await openTabs())] };
  }
  const id = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');
  sessionStorage.setItem(KEY, id);
  // Nobody else knows it: however long a busy browser takes to grant the lock, it is granted.
  await claim(id, {});
  return { id, from: earlier, open: [id, ...(await openTabs())] };
}

async function openTabs() {
  const locks = await navigator.locks?.query();
  return (locks?.held ?? []).map(({ name = '' }) => name.slice(KEY.length + 1));
}

/**
 * @param {string} id
 * @param {LockOptions} patience how long to wait for another tab that has it
 * @returns {Promise<boolean>} whether no other tab has it
 */
function claim(id, patience) {
  if (navigator.locks === undefined) {
    claimWithoutLocks(id);
    return Promise.resolve(true);
  }
  return new Promise((resolve) => {
    // The lock is held for as long as the page lives.
    const held = () => (resolve(true), new Promise(() => {}));
    navigator.locks.request(`${KEY}-${id}`, patience, held).catch(() => resolve(false));
  });
}

/**
 * Locks need HTTPS or this very machine. Without them, the id is not where a duplicate would find it while this page
 * lives.
 *
 * @param {string} id
 */
function claimWithoutLocks(id) {
  sessionStorage.removeItem(KEY);
  addEventListener('pagehide', () => sessionStorage.setItem(KEY, id));
}

export { claimTab };
