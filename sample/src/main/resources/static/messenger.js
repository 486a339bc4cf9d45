import { showCall } from './panel.js';

/** Makes the calls that the server answered, and shows them. In the demonstration there is no Messenger to call. */
export function makeCalls(calls, reason) {
  for (const call of calls) {
    window.Intercom?.(...call);
    showCall(call, reason);
  }
}
