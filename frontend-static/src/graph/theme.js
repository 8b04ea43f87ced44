/**
 * @typedef {object} Theme
 * @property {string} background
 * @property {string} ink
 * @property {string} muted
 * @property {string} edge
 * @property {string} accent
 * @property {string} thread
 * @property {string} font
 * @property {{fill: string, ink: string}[]} types by the index of `typeStyle`
 */

/**
 * The colours of the style sheet, for the canvas. Read again when the colour scheme changes.
 *
 * @returns {Theme}
 */
function readTheme() {
  const style = getComputedStyle(document.documentElement);
  const value = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
  return {
    background: value('--canvas'),
    ink: value('--ink'),
    muted: value('--ink-2'),
    edge: value('--edge'),
    accent: value('--accent'),
    thread: value('--thread'),
    font: value('--font'),
    types: Array.from({ length: 12 }, (_, i) => ({ fill: value(`--type-${i}`), ink: value(`--type-${i}-ink`) })),
  };
}

export { readTheme };
