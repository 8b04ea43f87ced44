import { counted, entities, list, number, relationships } from './texts/counting.js';
import { expand } from './texts/expand.js';
import { exports } from './texts/exports.js';
import { filters } from './texts/filters.js';
import { history } from './texts/history.js';
import { share } from './texts/share.js';
import { isolated } from './texts/isolated.js';

/** Everything the page says, in one place; what its larger parts say is in files of their own. */

const texts = {
  count: (/** @type {number} */ count) => number.format(count),
  entities,
  relationships,
  list,
  loading: 'Loading…',
  close: 'Close',
  retry: 'Try again',
  dismiss: 'Dismiss',
  showMore: 'Show more',
  yes: 'yes',
  no: 'no',

  errors: {
    unreachable: 'Clew cannot be reached. Is it still running?',
    status: (/** @type {number} */ status) => `Clew answered with error ${status}.`,
    unexpected: 'Something went wrong in this page.',
    part: 'A part of this page could not be loaded: Clew cannot be reached. Try again once it is running.',
    layout: 'What places the entities could not be loaded: Clew cannot be reached. Try again once it is running.',
  },

  page: {
    name: 'Clew',
    titleOf: (/** @type {string} */ subject) => `${isolated(subject)} · Clew`,
    home: 'Clew, to the start',
    connections: 'Connections',
    connectionsTitle: 'How are these connected?',
    queries: 'Saved queries',
    result: 'Query result',
    views: 'Views',
    details: 'Details',
    imports: 'Import',
    exports: exports.title,
    help: 'Keyboard shortcuts',
    stage: 'View',
    picture: 'Graph',
    both: 'Both',
    table: 'Table',
    timeline: 'Timeline',
    tree: 'Tree',
    tools: 'Graph tools',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Fit to view',
    arrange: 'Arrange',
    clear: 'Clear the graph',
    unlight: 'Clear highlight',
  },

  shortcuts: [
    ['/', 'Search'],
    ['G', 'Go to the graph'],
    ['?', 'These shortcuts'],
    ['Esc', 'Close what is open; end the selection, or the highlight'],
    ['← ↑ ↓ →', 'In the graph: walk from node to node'],
    ['Shift + arrow', 'Move the graph'],
    ['+ −  0', 'Zoom in, out, fit to view'],
    ['↑ ↓', 'In the list of connections: light up one after the other'],
    ['← ↑ ↓ →  *', 'In the tree: walk, open and close; open all beside'],
    ['Enter', 'Show details; in the graph, once more to go to them'],
    ['Space or M', 'Select, beside others, or no longer'],
    ['Shift + click, Shift + drag', 'Select one, or with a lasso'],
    ['Ctrl or ⌘ + A', 'Select all'],
    ['Shift + M', 'Actions for all selected'],
    ['E', 'Expand'],
    ['Shift + E', 'Choose by what to expand'],
    ['F', 'Fold the neighbours that hang on this one alone, or unfold them'],
    ['H', 'Hide'],
    ['P', 'Pin or unpin'],
    ['Ctrl or ⌘ + Z', 'Undo'],
    ['Ctrl or ⌘ + Shift + Z, Ctrl + Y', 'Redo'],
    ['Menu or Shift + F10', 'All actions'],
  ],

  search: {
    label: 'Search people, organisations, cases …',
    loading: 'Searching…',
    tooLong: (/** @type {number} */ most) => `This is too long: a search has ${number.format(most)} characters at most.`,
    nothingTo: 'There is nothing to search for in this: write letters or digits.',
    none: (/** @type {string} */ query) => `Nothing is called “${isolated(query)}” here.`,
    alsoKnown: (/** @type {string} */ name) => `also known as ${isolated(name)}`,
    found: (/** @type {number} */ shown, /** @type {number} */ total) =>
      total > shown ? `${number.format(shown)} of ${number.format(total)} found` : `${number.format(total)} found`,
    more: 'Show more results',
    clear: 'Clear',
    names: 'Open a list of names',
  },

  start: {
    title: 'Follow the thread',
    lead: 'Search for a person, an organisation or a case, and see how it is connected, since when, and who says so.',
    queries: 'Or run a saved query',
    names: 'Or open a list of names',
    holds: (/** @type {number} */ nodes, /** @type {number} */ edges) =>
      `${entities(nodes)} and ${relationships(edges)}, each with its evidence.`,
    entryPoints: 'Good places to start',
    empty: 'There is nothing in the database yet.',
    noViews: 'The saved views cannot be read just now.',
    sampled: 'Counts are estimates.',
  },

  dates: {
    by: (/** @type {string} */ date) => `by ${date}`,
    orLater: (/** @type {string} */ date) => `${date} or later`,
    between: (/** @type {string} */ first, /** @type {string} */ last) => `between ${first} and ${last}`,
    about: (/** @type {string} */ date) => `about ${date}`,
    since: (/** @type {string} */ date) => `since ${date}`,
    until: (/** @type {string} */ date) => `until ${date}`,
    begun: (/** @type {string} */ date) => `begun ${date}`,
    ended: (/** @type {string} */ date) => `ended ${date}`,
  },

  legend: {
    title: 'Legend',
    relationshipTypes: 'Relationships',
    natures: 'Evidence',
    fact: 'stated as fact',
    allegation: 'somebody alleges it',
    judgement: 'somebody judges it so',
    inference: 'somebody concludes it',
    hidden: 'hidden',
    show: 'Show',
    someOf: (/** @type {number} */ shown, /** @type {number} */ all) => `${number.format(shown)} of ${number.format(all)}`,
  },

  picture: {
    label:
      'Graph. Arrow keys move from node to node, Enter opens, Space selects, E expands, Shift and E lets you choose by what, H hides, P pins, the menu key shows more. The table holds the same.',
    empty: 'The graph is empty.',
    content: (/** @type {number} */ nodes, /** @type {number} */ edges) => `${entities(nodes)}, ${relationships(edges)}`,
    added: (/** @type {number} */ nodes, /** @type {number} */ edges) =>
      nodes + edges === 0 ? 'Nothing new to show.' : `${entities(nodes)} and ${relationships(edges)} added.`,
    cleared: 'The graph has been cleared.',
    arranged: 'The graph has been arranged anew.',
    cursor: (/** @type {string} */ name, /** @type {string} */ type, /** @type {number} */ links) =>
      `${isolated(name)}, ${type}, ${relationships(links)} shown`,
    /** How the keyboard came to a node: the first relationship, and how many more there are. */
    reached: (/** @type {string} */ by, /** @type {number} */ more) => `${by}${more > 0 ? `, and ${relationships(more)} more` : ''}`,
    unconnected: (/** @type {string} */ name) => `no relationship with ${isolated(name)} is shown`,
    details: (/** @type {string} */ name) => `Details of ${isolated(name)}. Enter goes there.`,
  },

  menu: {
    label: (/** @type {string} */ name) => `Actions for ${isolated(name)}`,
    open: 'Show details',
    expand: 'Expand',
    choose: 'Expand…',
    hide: 'Hide',
    pin: 'Pin',
    unpin: 'Unpin',
    connectFrom: 'Connect from here',
    connectTo: 'Connect to here',
    write: 'Write a note…',
    hidden: (/** @type {string} */ name) => `${isolated(name)} is hidden.`,
    pinned: (/** @type {string} */ name) => `${isolated(name)} stays where it is.`,
    unpinned: (/** @type {string} */ name) => `${isolated(name)} is free to move.`,
  },

  details: {
    empty: 'Choose something in the graph or the table to see what is known about it, and who says so.',
    aliases: 'Also known as',
    dates: 'When',

    datasets: 'Data set',
    role: 'Role',
    relationship: 'Relationship',
    relationships: 'Relationships',
    noRelationships: 'No relationships are known.',

    group: (/** @type {string} */ relation, /** @type {boolean} */ outgoing, /** @type {string} */ nodeType) =>
      outgoing ? `${relation}: ${nodeType}` : `${nodeType}: ${relation}`,
    outgoing: 'outgoing',
    incoming: 'incoming',
    parallel: 'Also between these two',
    id: 'Id',
  },

  evidence: {
    title: (/** @type {number} */ count) => `Evidence (${number.format(count)})`,
    allegation: 'Allegation',
    judgement: 'Judgement',
    inference: 'Inference',
    says: (/** @type {string} */ who) => `${isolated(who)} says:`,
    sourceSays: 'The source says:',
    statedBy: (/** @type {string} */ who) => `Stated by ${isolated(who)}`,
    noAssertion: 'No wording of its own is recorded.',
    none: 'No evidence is recorded.',
  },

  citation: {
    copy: 'Copy as citation',
    copyAll: (/** @type {number} */ count) => `Copy all ${number.format(count)} as footnotes`,
    copied: 'Copied',
    notCopied: 'The browser allows no copying here',
    allegation: (/** @type {string | undefined} */ who) => (who ? `Alleged by ${isolated(who)}` : 'Alleged'),
    judgement: (/** @type {string | undefined} */ who) => (who ? `Judged so by ${isolated(who)}` : 'Judged so'),
    inference: (/** @type {string | undefined} */ who) => (who ? `Concluded by ${isolated(who)}` : 'Concluded'),
    quoted: (/** @type {string} */ text) => `“${isolated(text)}”`,
  },

  expand,
  dropFiles: 'Drop files to import them',
  exports,
  filters,
  history,
  share,

  table: {
    nodes: 'Entities',
    edges: 'Relationships',
    columns: {
      type: 'Type',
      name: 'Name',
      dates: 'When',
      degree: 'Relationships',
      evidence: 'Evidence',
      source: 'From',
      relation: 'Relationship',
      target: 'To',
      nature: 'Stated as',
    },
    empty: 'Nothing is in the graph. Search for somebody to begin.',
    claims: (/** @type {number} */ count) => counted(count, 'claim', 'claims'),
    rowsOf: (/** @type {number} */ shown, /** @type {number} */ total) =>
      `${number.format(shown)} of ${number.format(total)} rows`,
    moreRows: 'More rows',
    moreColumns: (/** @type {number} */ count) => `${counted(count, 'more column', 'more columns')} →`,
  },

  meta: {
    cut: (/** @type {number} */ shown, /** @type {number} */ total, /** @type {boolean} */ exact) =>
      `${number.format(shown)} of ${exact ? '' : 'about '}${relationships(total)} shown`,
    about: (/** @type {string} */ subject, /** @type {string} */ text) => `${isolated(subject)}: ${isolated(text)}`,
    reasons: /** @type {Record<string, string>} */ ({
      perType: 'only some of each relationship type',
      limit: 'as many as fit in one answer',
      hub: 'a hub with very many relationships was not followed',
      scan: 'of a hub with very many relationships only some were looked at',
      time: 'the time for it was used up',
      expansions: 'as many relationships were looked at as one search may look at',
      rows: 'as many rows as fit in one answer',
      changed: 'the data changed meanwhile',
      offset: 'one page at a time',
    }),
  },

  natures: { fact: 'fact', allegation: 'allegation', judgement: 'judgement', inference: 'inference' },
};

export { texts };
