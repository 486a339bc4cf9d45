import { showCall } from './panel.js';

/** Makes the calls of an answer, and shows them in the panel. The demo has no function `Intercom`. */
export function makeCalls(calls, reason) {
  for (const call of calls) {
    window.Intercom?.(...call);
    showCall(call, reason);
  }
}
