/** @typedef {'next' | 'previous' | 'pageDown' | 'pageUp' | 'first' | 'last' | 'in' | 'out' | 'beside' | 'select' | 'relation' | 'menu'} Command */

/** @type {Record<string, Command>} */
const COMMANDS = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'pageDown',
  PageUp: 'pageUp',
  Home: 'first',
  End: 'last',
  ArrowRight: 'in',
  ArrowLeft: 'out',
  '*': 'beside',
  Enter: 'select',
  ' ': 'select',
  ContextMenu: 'menu',
};

/**
 * What a key asks of the tree. An `m` amid a name is a letter of it.
 *
 * @param {KeyboardEvent} event
 * @param {boolean} isTyping
 * @returns {Command | {letter: string} | null}
 */
function commandOf({ key, shiftKey, ctrlKey, altKey, metaKey }, isTyping) {
  if (ctrlKey || altKey || metaKey) {
    return null;
  }
  if ((key === 'F10' && shiftKey) || (key === 'm' && !isTyping)) {
    return 'menu';
  }
  if (key === 'Enter' && shiftKey) {
    return 'relation';
  }
  if (Object.hasOwn(COMMANDS, key) && !(key === ' ' && isTyping)) {
    return COMMANDS[key];
  }
  // What the whole page listens to is none of a name.
  return /^[^/?]$/u.test(key) ? { letter: key } : null;
}

export { commandOf };
