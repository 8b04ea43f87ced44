/**
 * Keeps each entity or relationship once, whatever number of steps show it; they name it by a number.
 *
 * @template {{id: string}} T
 */
class Records {
  /** @type {Map<number, T>} */
  #all = new Map();
  /** @type {Map<string, number>} */
  #numbers = new Map();
  /** @type {Set<number>} */
  #unsaved = new Set();
  #next = 0;
  /** Whether one that was let go came again, and has two numbers. */
  #hasTwins = false;

  get size() {
    return this.#all.size;
  }

  /**
   * The number of a record. What is known of it may have changed meanwhile; the latest is kept.
   *
   * @param {T} record
   */
  numberOf(record) {
    const number = this.#numbers.get(record.id) ?? this.#next;
    if (this.#all.get(number) !== record) {
      this.put(number, record);
      this.#unsaved.add(number);
    }
    return number;
  }

  /** @param {number} number */
  get(number) {
    const record = this.#all.get(number);
    if (record === undefined) {
      throw new RangeError(`No record has the number ${number}.`);
    }
    return record;
  }

  /**
   * @param {number} number
   * @param {T} record
   */
  put(number, record) {
    this.#all.set(number, record);
    if (this.#numbers.has(record.id)) {
      this.#hasTwins ||= this.#numbers.get(record.id) !== number;
    } else {
      this.#numbers.set(record.id, number);
    }
    this.#next = Math.max(this.#next, number + 1);
  }

  /** Whether it is in memory. @param {number} number */
  has(number) {
    return this.#all.has(number);
  }

  /**
   * From now on these numbers are the ones that their records are known by.
   *
   * @param {Uint32Array} numbers
   */
  claim(numbers) {
    if (this.#hasTwins) {
      numbers.forEach((number) => this.#numbers.set(this.get(number).id, number));
    }
  }

  /**
   * Forgets all others.
   *
   * @param {Set<number>} used
   */
  retain(used) {
    this.#keep((number) => used.has(number));
  }

  /**
   * Keeps of all that is stored only these in memory.
   *
   * @param {Uint32Array} shown
   */
  letGo(shown) {
    const used = new Set(shown);
    this.#keep((number) => used.has(number) || this.#unsaved.has(number));
  }

  /** All are to be saved again. */
  touchAll() {
    this.#unsaved = new Set(this.#all.keys());
  }

  /** @returns {[number, T][]} what came since the last time */
  takeUnsaved() {
    const taken = /** @type {[number, T][]} */ ([...this.#unsaved].map((number) => [number, this.#all.get(number)]));
    this.#unsaved.clear();
    return taken;
  }

  /** @param {(number: number) => boolean} isKept */
  #keep(isKept) {
    for (const [number, { id }] of this.#all) {
      if (!isKept(number)) {
        this.#all.delete(number);
        this.#unsaved.delete(number);
        if (this.#numbers.get(id) === number) {
          this.#numbers.delete(id);
        }
      }
    }
  }
}

export { Records };
