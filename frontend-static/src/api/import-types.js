/**
 * What the API says of imports.
 *
 * @typedef {'READY' | 'QUEUED' | 'READING' | 'LINKING' | 'DONE' | 'FAILED' | 'CANCELLING' | 'CANCELLED' | 'UNDOING' | 'UNDO_FAILED' | 'UNDONE'} ImportState
 * @typedef {{type: string, created: number, changed: number, unchanged: number}} TypeCount
 *
 * @typedef {object} ImportStatus
 * @property {string} id
 * @property {ImportState} state
 * @property {string} format
 * @property {string} dataset
 * @property {string} title
 * @property {string[]} files
 * @property {string} startedAt
 * @property {string | null} [finishedAt]
 * @property {number} records
 * @property {number} recordsPerSecond
 * @property {number} bytesRead
 * @property {number} bytesTotal 0 while it is not known
 * @property {number | null} [remainingMs]
 * @property {TypeCount[]} nodes
 * @property {TypeCount[]} edges
 * @property {TypeCount} sources
 * @property {number} claims
 * @property {number} rejected
 * @property {Record<string, number>} remarks
 * @property {boolean} nothingTaken whether it is done, and nothing of its files was taken
 * @property {{id: string, title: string, state: ImportState}[] | null} [ahead] of one that waits: what runs before it
 * @property {number | null} [kept]
 * @property {string | null} [problem]
 * @property {ImportPreview | null} [preview] what it would bring; only in the answer to who asked to look first
 *
 * @typedef {{file: string, line: number, reason: string}} Reject
 *
 * @typedef {object} ImportFact a source, which has a title, an entity, which has a name, or a relationship
 * @property {string} id
 * @property {string} [title]
 * @property {string} [publisher]
 * @property {string} [name]
 * @property {string} [type]
 * @property {string} [source]
 * @property {string} [target]
 * @property {string | null} [role]
 * @property {string | null} [from]
 * @property {string | null} [to]
 *
 * @typedef {object} ImportPreview
 * @property {number} records
 * @property {boolean} complete
 * @property {Record<string, number>} nodes
 * @property {Record<string, number>} edges
 * @property {number} sources
 * @property {Record<string, number>} knownNodes how many of them are there already
 * @property {Record<string, number>} knownEdges
 * @property {number} rejected
 * @property {number | null} [dangling] relationships without an end, of those; absent where not all was read
 * @property {number} remarked
 * @property {ImportFact[]} examples
 * @property {Reject[]} rejects
 * @property {Reject[]} remarks
 * @property {string | null} [problem]
 *
 * @typedef {ImportStatus & {preview: ImportPreview}} LookedAt
 *
 * @typedef {object} ImportOrder what a form says; what is empty is not sent
 * @property {File[]} files
 * @property {File | null} mappingFile
 * @property {Record<string, string>} parameters
 */

export {};
