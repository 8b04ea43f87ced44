import { isolated } from './isolated.js';

/** What is said when a step cannot be brought back. */
const recall = {
  notRead: (/** @type {string} */ title) =>
    `What the graph showed after “${isolated(title)}” cannot be read from where this browser keeps it. The graph stays as it is; try again, or open it anew.`,
};

export { recall };
