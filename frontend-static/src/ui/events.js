/**
 * A typed event bus; listeners end with their `AbortSignal`.
 *
 * @template {Record<string, any>} Events
 */
class EventBus {
  #target = new EventTarget();

  /**
   * @template {keyof Events & string} K
   * @param {K} type
   * @param {(detail: Events[K]) => void} listener
   * @param {AbortSignal} [signal]
   */
  on(type, listener, signal) {
    this.#target.addEventListener(type, (event) => listener(/** @type {CustomEvent} */ (event).detail), { signal });
  }

  /**
   * @template {keyof Events & string} K
   * @param {K} type
   * @param {Events[K]} detail
   */
  emit(type, detail) {
    this.#target.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

export { EventBus };
