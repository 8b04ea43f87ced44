/**
 * @typedef {{text: string, times: number}} ListedName a name, and how many lines say it
 *
 * @typedef {object} NameList
 * @property {ListedName[]} names each once, in the order given
 * @property {number} repeated lines that say a name again
 * @property {number} nameless lines without a letter or digit
 * @property {number} columns lines of several cells, of which one is taken
 * @property {boolean} parted whether it is one line with several names
 */

/** Letters that are not parted into a plain one and a mark. @type {Record<string, string>} */
const PLAIN_LETTERS = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h' };
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const BULLET = /^(?:[-–—•·▪▫◦‣●○*+>]+|\(?\d{1,4}[.)](?=\s))\s*/u;
const END = /[\s,;]+$/;
/** What closes each opening quotation mark. @type {Record<string, string>} */
const QUOTES = { '"': '"', "'": "'", '“': '”', '„': '“”', '«': '»', '»': '«', '‘': '’', '‚': '‘’', '‹': '›' };

/**
 * What was pasted, as a list of names: one for each line, or of a single line one for each cell.
 *
 * @param {string} text
 * @returns {NameList}
 */
function parseNames(text) {
  const lines = text.normalize('NFC').replace(INVISIBLE, '').split(LINE_END).filter((line) => line.trim() !== '');
  const cells = lines.length === 1 ? cellsOf(lines[0]) : lines;
  const parted = lines.length === 1 && cells.length > 1;
  /** @type {Map<string, ListedName>} */
  const names = new Map();
  const list = { repeated: 0, nameless: 0, columns: 0, parted };
  for (const cell of cells) {
    const columns = cell.split('\t').map(bare).filter((column) => column !== '');
    const name = columns.find((column) => /\p{L}/u.test(column)) ?? columns[0] ?? '';
    const key = plain(name);
    const known = names.get(key);
    list.columns += columns.length > 1 ? 1 : 0;
    if (key === '') {
      list.nameless += 1;
    } else if (known === undefined) {
      names.set(key, { text: name, times: 1 });
    } else {
      known.times += 1;
      list.repeated += 1;
    }
  }
  return { ...list, names: [...names.values()] };
}

/** @param {string} line */
function cellsOf(line) {
  return line.split(line.includes('\t') ? '\t' : ';').filter((cell) => cell.trim() !== '');
}

/**
 * Without bullet, number, quotation marks and what parts it from the next.
 *
 * @param {string} text
 */
function bare(text) {
  let rest = text.replace(/\s+/g, ' ').trim();
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = unquoted(rest.replace(BULLET, '').replace(END, ''));
  }
  return rest;
}

/** @param {string} text */
function unquoted(text) {
  const closing = QUOTES[text[0]] ?? '';
  const inner = text.slice(1, -1);
  const isQuoted = text.length > 2 && closing.includes(text.slice(-1)) && ![text[0], ...closing].some((mark) => inner.includes(mark));
  return closing !== '' && isQuoted ? inner.trim() : text;
}

/**
 * A name as it is compared: its words without capitals, accents and punctuation, in its own script.
 *
 * @param {string} name
 */
function plain(name) {
  const letters = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ`]/gu, '')
    .replace(/[łøđðþßæœıħ]/g, (letter) => PLAIN_LETTERS[letter]);
  return letters.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? '';
}

export { parseNames, plain };
