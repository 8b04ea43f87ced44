/** @import {PageState} from './url-state.js' */
import { EventBus } from './ui/events.js';
import { formatState, parseState } from './url-state.js';

const SHOWN = { shown: true };

/**
 * Keeps the address and what is shown in step: `go` changes both, the browser's Back emits the state to return to.
 *
 * @extends {EventBus<{state: PageState}>}
 */
class Router extends EventBus {
  constructor() {
    super();
    window.addEventListener('popstate', () => {
      this.emit('state', this.state);
      this.markShown();
    });
  }

  /** @returns {PageState} */
  get state() {
    return parseState(location.hash);
  }

  /**
   * Whether this page has shown what the address says before, and was reloaded or returned to since. The browser
   * remembers that with the address.
   */
  get isShown() {
    return history.state?.shown === true;
  }

  markShown() {
    if (!this.isShown) {
      history.replaceState(SHOWN, '');
    }
  }

  /** @param {PageState} state */
  go(state) {
    this.note(state);
    this.emit('state', state);
  }

  /**
   * Writes down what is shown already.
   *
   * @param {PageState} state
   */
  note(state) {
    const hash = formatState(state);
    if (hash !== formatState(this.state)) {
      history.pushState(SHOWN, '', location.pathname + hash);
    }
  }

  /**
   * Writes down what is shown now, which is no place to come back to.
   *
   * @param {PageState} state
   */
  replace(state) {
    history.replaceState(SHOWN, '', location.pathname + formatState(state));
  }
}

export { Router };
