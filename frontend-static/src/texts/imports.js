import { counted, entities, list, number, relationships } from './counting.js';
import { isolated } from './isolated.js';

/** What the import desk says. */

const rejects = (/** @type {number} */ count) => counted(count, 'record', 'records');

const imports = {
  title: 'Import',
  back: 'Back',
  again: 'Import something else',

  form: {
    files: 'Files',
    choose: 'Choose files …',
    drop: 'or drop them here. JSON, JSON lines, CSV and TSV, also as gzip or zip.',
    remove: (/** @type {string} */ name) => `Leave out ${isolated(name)}`,
    dataset: 'Id of the data set',
    datasetHint: 'All that is imported becomes part of it. Lower-case letters, digits, dots, hyphens and underscores.',
    title: 'Title of the data set',
    namespace: 'Namespace of ids',
    namespaceHint: 'For ids that are unique within these files only. If empty, it is the id of the data set.',
    format: 'Format',
    mapping: 'Mapping',
    mappingHint: 'It says which columns become which entities and relationships.',
    mappingFile: 'Mapping (YAML)',
    optional: 'optional',
    source: 'About the source',
    sourceHint: 'For facts that name no source of their own.',
    publisher: 'Publisher',
    url: 'Address',
    licence: 'Licence',
    publishedOn: 'Published on',
    retrievedOn: 'Retrieved on',
    date: '2016, 2016-02 or 2016-02-14',
    look: 'Preview',
    lookHint: 'Nothing is stored before you have seen what it would bring.',
  },

  formats: {
    told: 'Told from the file',
    clew: 'Clew document',
    ftm: 'FollowTheMoney',
    popolo: 'Popolo',
    table: 'Table or JSON, by a mapping',
  },

  mappings: {
    openstates: 'Open States',
    'european-parliament': 'European Parliament',
    own: 'A file of my own',
  },

  needed: {
    file: 'Choose at least one file.',
    dataset: 'This is needed.',
    datasetShape: 'Only lower-case letters, digits, dots, hyphens and underscores are allowed, the first a letter or digit, at most 100.',
    date: 'Only 2016, 2016-02 or 2016-02-14 are allowed.',
    mappingFile: 'Choose the file of your mapping.',
  },

  upload: {
    running: 'Uploading …',
    done: (/** @type {string} */ sent, /** @type {string} */ total) => `${sent} of ${total} sent`,
    reading: 'Uploaded. Clew looks into the files …',
    progress: 'Upload',
    cancel: 'Cancel',
    cancelled: 'The upload was cancelled.',
  },

  preview: {
    title: (/** @type {string} */ title) => `What “${isolated(title)}” would bring`,
    complete: (/** @type {number} */ count) => `${counted(count, 'record was', 'records were')} looked at. That is all there is.`,
    beginning: (/** @type {number} */ count) =>
      `${counted(count, 'record was', 'records were')} looked at, the first of each file. There are more.`,
    entities: 'Entities',
    relationships: 'Relationships',
    sources: (/** @type {number} */ count) => counted(count, 'source', 'sources'),
    nothing: 'Nothing in them would be stored.',
    known: (/** @type {number} */ nodes, /** @type {number} */ edges) =>
      `Of these, ${entities(nodes)} and ${relationships(edges)} are there already.`,
    rejected: (/** @type {number} */ count) => `${rejects(count)} would not be taken.`,
    dangling: (/** @type {number} */ count) =>
      `${counted(count, 'of them is a relationship', 'of them are relationships')} with an end that is neither in the files nor in the database.`,
    examples: 'Examples',
    rejects: 'Not taken, or remarkable',
    problem: 'This cannot be imported as it is.',
    ready: 'The preview is ready.',
    start: 'Import',
    discard: 'Discard',
    discarded: 'The upload was discarded.',
    /** What is told of a file as a whole has no line. */
    place: (/** @type {string} */ file, /** @type {number} */ line) => (line > 0 ? `${isolated(file)}, line ${number.format(line)}` : isolated(file)),
  },

  states: {
    READY: 'Uploaded, not started',
    QUEUED: 'Waits for another import to end',
    READING: 'Reading and storing',
    LINKING: 'Storing the last relationships',
    DONE: 'Imported',
    FAILED: 'Ended early',
    CANCELLING: 'Is being cancelled',
    CANCELLED: 'Cancelled',
    UNDO_FAILED: 'Not undone whole',
    UNDOING: 'Being undone',
    UNDONE: 'Undone',
    discarded: 'Discarded',
    nothing: 'Nothing was taken',
  },

  run: {
    progress: 'Import',
    records: (/** @type {number} */ count) => counted(count, 'record', 'records'),
    rate: (/** @type {number} */ count) => `${number.format(count)} a second`,
    remaining: (/** @type {string} */ time) => `about ${time} left to read`,
    nothingHint: 'No entity and no relationship was found in the files. Look at the format, the mapping and what was not taken.',
    show: 'Show what came in',
    shownOf: (/** @type {number} */ shown, /** @type {number} */ total, /** @type {string} */ title) =>
      `${number.format(shown)} of the ${counted(total, 'entity', 'entities')} of “${isolated(title)}” are shown. Search for the others by name.`,
    shown: (/** @type {string} */ title) => `Showed what came in with “${isolated(title)}”`,
    took: (/** @type {string} */ time) => `in ${time}`,
    interrupted: 'Clew cannot be reached. The page goes on asking.',
    goesOn: 'It goes on if you close this.',
    cancel: 'Cancel this import',
    ahead: (/** @type {string[]} */ titles) => `Before it: ${list(titles)}.`,
    aheadOne: (/** @type {string} */ title, /** @type {string} */ state) => `${isolated(title)} (${state.toLowerCase()})`,
    goOn: 'Go on with it',
    counts: 'What came of it',
    type: 'Type',
    created: 'New',
    changed: 'Changed',
    unchanged: 'As before',
    claims: (/** @type {number} */ count) => `${counted(count, 'claim', 'claims')} stored.`,
    rejected: (/** @type {number} */ count) => `${rejects(count)} not taken`,
    someRejects: 'The first of them',
    download: 'Download the list',
    rejectsOf: (/** @type {string} */ title) => `${title} rejects`,
    remarks: 'Remarks',
    kept: (/** @type {number} */ count) =>
      `${counted(count, 'entity stays', 'entities stay')} without evidence of its own, since relationships of other imports need it.`,
    undoneNote: 'What the graph shows of it already stays there until you clear it.',
    undo: 'Undo this import',
    undoQuestion: 'All that only this import supports will be gone, and what it replaced will be as it was before.',
    undoYes: 'Undo it',
    undoNo: 'Keep it',
    dataset: 'Data set',
    files: 'Files',
    format: 'Format',
    begun: 'Begun',
  },

  list: {
    title: 'Earlier imports',
    none: 'Nothing has been imported yet.',
    more: 'Show more',
  },

  time: {
    seconds: (/** @type {number} */ count) => `${number.format(count)} s`,
    minutes: (/** @type {number} */ count) => `${number.format(count)} min`,
    hours: (/** @type {number} */ hours, /** @type {number} */ minutes) => `${number.format(hours)} h ${minutes} min`,
  },
};

export { imports };
