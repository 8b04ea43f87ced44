const ESCAPES = /** @type {Record<string, string>} */ ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' });
/** What neither HTML nor XML can hold, even escaped. */
const UNSPEAKABLE = /[^\t\n\r\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** @typedef {Markup | string | number | false | null | undefined} Part */

/** HTML for a file, in which every value was escaped when it was put in. */
class Markup {
  #text;

  /** @param {string} text */
  constructor(text) {
    this.#text = text;
  }

  toString() {
    return this.#text;
  }
}

/**
 * Markup from a template. Values become text, whether they stand between tags or in the quotes of an attribute; only
 * other markup is taken as it is.
 *
 * @param {TemplateStringsArray} strings
 * @param {...(Part | Part[])} values
 */
function html(strings, ...values) {
  return new Markup(strings.map((string, i) => string + textOf(values[i])).join(''));
}

/**
 * @param {Part | Part[]} value
 * @returns {string}
 */
function textOf(value) {
  if (Array.isArray(value)) {
    return value.map(textOf).join('');
  }
  if (value === undefined || value === null || value === false) {
    return '';
  }
  return value instanceof Markup ? String(value) : escaped(String(value));
}

/** @param {string} text */
function escaped(text) {
  return text.replace(UNSPEAKABLE, '\u{FFFD}').replace(/[&<>"']/g, (character) => ESCAPES[character]);
}

/**
 * Data inside a `script`, which nothing in it can end.
 *
 * @param {unknown} data
 */
function jsonMarkup(data) {
  return new Markup(JSON.stringify(data).replaceAll('<', '\\u003c'));
}

/**
 * What we wrote ourselves, to stand inside of `script` or `style`: there a backslash before the slash means the same,
 * and does not end it.
 *
 * @param {string} source
 */
function sourceMarkup(source) {
  return new Markup(source.replaceAll('<!--', '<\\!--').replace(/<\/(script|style)/gi, '<\\/$1'));
}

export { Markup, escaped, html, jsonMarkup, sourceMarkup };
