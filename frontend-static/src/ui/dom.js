/**
 * @typedef {Node | string | number | null | undefined | false} Child
 * @typedef {Record<string, string | number | boolean | null | undefined | ((event: any) => void)>} Attributes
 */

/**
 * Builds an element. Attributes starting with `on` are listeners; `true` sets an empty attribute; `false`, `null` and
 * `undefined` leave it out. Strings become text, never markup.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Attributes} [attributes]
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[K]}
 */
function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  apply(element, attributes);
  append(element, children);
  return element;
}

/**
 * @template {keyof SVGElementTagNameMap} K
 * @param {K} tag
 * @param {Attributes} [attributes]
 * @param {...(Child | Child[])} children
 * @returns {SVGElementTagNameMap[K]}
 */
function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  apply(element, attributes);
  append(element, children);
  return element;
}

/**
 * @param {Element} element
 * @param {Attributes} attributes
 */
function apply(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), value);
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
}

/**
 * @param {Element} parent
 * @param {(Child | Child[])[]} children
 */
function append(parent, children) {
  for (const child of children.flat()) {
    if (child !== null && child !== undefined && child !== false) {
      if (child instanceof HTMLElement && parent.lastChild instanceof HTMLElement && needSpace(parent.lastChild, child)) {
        parent.append(' ');
      }
      parent.append(child instanceof Node ? child : String(child));
    }
  }
}

/**
 * Boxes beside each other look apart, but would be read as one word; a space between boxes is not drawn. What begins
 * with punctuation goes on with what is before it, and what is empty needs none.
 *
 * @param {HTMLElement} before
 * @param {HTMLElement} element
 */
function needSpace(before, element) {
  return (isPhrase(before) || isPhrase(element)) && !/^(?:[,.:;)]|$)/.test(element.textContent ?? '');
}

/** @param {HTMLElement} element */
function isPhrase({ tagName }) {
  return tagName === 'SPAN' || tagName === 'STRONG';
}

/**
 * @param {Element} parent
 * @param {...(Child | Child[])} children
 */
function replace(parent, ...children) {
  parent.replaceChildren();
  append(parent, children);
}

let sequence = 0;

/** @param {string} prefix */
function uniqueId(prefix) {
  sequence += 1;
  return `${prefix}-${sequence}`;
}

export { el, replace, svg, uniqueId };
