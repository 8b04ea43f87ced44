/** @import {PageState} from './url-state.js' */
import { EventBus } from './ui/events.js';
import { formatState, parseState } from './url-state.js';

/**
 * Keeps the address and what is shown in step: `go` changes both, the browser's Back emits the state to return to.
 *
 * @extends {EventBus<{state: PageState}>}
 */
class Router extends EventBus {
  constructor() {
    super();
    window.addEventListener('popstate', () => this.emit('state', this.state));
  }

  /** @returns {PageState} */
  get state() {
    return parseState(location.hash);
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
      history.pushState(null, '', location.pathname + hash);
    }
  }
}

export { Router };
