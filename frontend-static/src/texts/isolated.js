/** What is written from right to left, or turns what follows it round: Hebrew to Arabic scripts, and the controls. */
const TURNS =
  /[\u0590-\u08FF\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const FIRST_STRONG = '\u2068';
const POP = '\u2069';

/**
 * Somebody's text as a part of a sentence whose other words it leaves where they are, whatever it is made of. Texts that
 * can turn nothing stay as they are.
 *
 * @param {string} text
 */
function isolated(text) {
  if (!TURNS.test(text)) {
    return text;
  }
  // An end of an isolate without its beginning would end this one, and a beginning without its end would reach beyond.
  let open = 0;
  const kept = [...text].filter((character) => {
    if (character >= '\u2066' && character <= FIRST_STRONG) {
      open += 1;
    } else if (character === POP) {
      if (open === 0) {
        return false;
      }
      open -= 1;
    }
    return true;
  });
  return FIRST_STRONG + kept.join('') + POP.repeat(open) + POP;
}

export { isolated };
