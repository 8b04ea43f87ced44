/** What is said when a step cannot be brought back. */
const recall = {
  notRead: (/** @type {string} */ title) =>
    `What the picture showed after “${title}” cannot be read from where this browser keeps it. The picture stays as it is; try again, or open it anew.`,
};

export { recall };
