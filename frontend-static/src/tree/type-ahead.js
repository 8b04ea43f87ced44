/** Letters that follow each other faster than this are of one name, in milliseconds. */
const PAUSE = 1000;

/** Finds a row by the first letters of its name. */
class TypeAhead {
  #typed = '';
  #latest = -Infinity;

  /** What was typed is done with. */
  end() {
    this.#latest = -Infinity;
  }

  /** Whether a name is being typed. @param {number} now */
  isTyping(now) {
    return now - this.#latest < PAUSE;
  }

  /**
   * The same letter again goes to the next of those that begin with it.
   *
   * @param {string} letter
   * @param {{names: string[], at: number, now: number}} where `at` is the row to begin after
   * @returns {number} the row, or -1
   */
  find(letter, { names, at, now }) {
    const typed = plain(letter);
    this.#typed = this.isTyping(now) ? this.#typed + typed : typed;
    this.#latest = now;
    const isSame = [...this.#typed].every((each) => each === typed);
    const wanted = isSame ? typed : this.#typed;
    const from = isSame ? at + 1 : at;
    const order = names.map((_, i) => (from + i) % names.length);
    return order.find((i) => plain(names[i]).startsWith(wanted)) ?? -1;
  }
}

/** Without accents and capitals. @param {string} text */
function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

export { TypeAhead };
