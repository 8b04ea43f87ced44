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

/** How much is left of what is not lit while something is. */
const FADED = 0.14;

/** How much is left of a line whose time is not known, while one time is looked at. */
const FAINT = 0.4;

/** Of names, of what stands at lines and in the backdrop; sizes in pixels. */
const FONTS = { node: { size: 12.5, weight: 500 }, edge: { size: 11, weight: 400 }, region: { size: 13, weight: 650 } };

/**
 * @param {keyof typeof FONTS} kind
 * @param {Theme} theme
 */
function fontOf(kind, theme) {
  return `${FONTS[kind].weight} ${FONTS[kind].size}px ${theme.font}`;
}

/**
 * The colours of the style sheet, for the canvas. Read again when the colour scheme changes.
 *
 * @returns {Theme}
 */
function readTheme() {
  const style = getComputedStyle(document.documentElement);
  return themeOf((name) => style.getPropertyValue(name).trim());
}

/**
 * The colours of the style sheet in one scheme, whichever is on the screen.
 *
 * @param {'light' | 'dark'} scheme
 * @returns {Theme}
 */
function schemeTheme(scheme) {
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
  const dark = rules.flatMap((rule) => (rule instanceof CSSMediaRule && rule.conditionText.includes('prefers-color-scheme: dark') ? [...rule.cssRules] : []));
  // What is not said again for the dark is the same there.
  const styles = rootStyles(scheme === 'dark' ? [...rules, ...dark] : rules).toReversed();
  return themeOf((name) => styles.map((style) => style.getPropertyValue(name).trim()).find(Boolean) ?? '');
}

/** @param {CSSRule[]} rules */
function rootStyles(rules) {
  return rules.flatMap((rule) => (rule instanceof CSSStyleRule && rule.selectorText === ':root' ? [rule.style] : []));
}

/** The same by the names of the variables: who looks at it decides whether it is light or dark. */
function variableTheme() {
  return themeOf((name) => `var(${name})`);
}

/**
 * @param {(name: string) => string} value
 * @returns {Theme}
 */
function themeOf(value) {
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

export { FADED, FAINT, FONTS, fontOf, readTheme, schemeTheme, variableTheme };
