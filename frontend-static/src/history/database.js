/**
 * IndexedDB in promises, as far as the history needs it.
 *
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function answerOf(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * @param {string} name
 * @param {number} version
 * @param {(database: IDBDatabase) => void} create
 * @returns {Promise<IDBDatabase>}
 */
function openDatabase(name, version, create) {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => create(request.result);
  return answerOf(request);
}

/**
 * Changes everything or nothing.
 *
 * @param {IDBDatabase} database
 * @param {string[]} stores
 * @param {(transaction: IDBTransaction) => void} work
 * @returns {Promise<void>}
 */
function change(database, stores, work) {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(stores, 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
    work(transaction);
  });
}

export { answerOf, change, openDatabase };
