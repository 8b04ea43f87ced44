/** Says what changed to those who do not see it. */
class LiveRegion {
  #element;
  #timer = 0;

  /** @param {HTMLElement} element with `aria-live` */
  constructor(element) {
    this.#element = element;
  }

  /** @param {string} text */
  say(text) {
    clearTimeout(this.#timer);
    this.#element.textContent = '';
    // A screen reader only notices a text that was not there before, even if it is the same one.
    this.#timer = setTimeout(() => (this.#element.textContent = text), 60);
  }
}

export { LiveRegion };
