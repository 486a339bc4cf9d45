import { showCall } from './panel.js';

let live = false;

/** Says whether there is a workspace to talk to. If not, nothing is loaded and the panel alone shows the calls. */
export function setLive(hasWorkspace) {
  live = hasWorkspace;
}

/** Calls `Intercom(method, settings)`, or `Intercom(method)` without settings, and shows the call. */
export function intercom(method, settings, reason) {
  const call = settings === undefined ? [method] : [method, settings];
  if (live) {
    if (!window.Intercom) {
      load(settings.app_id);
    }
    window.Intercom(...call);
  }
  showCall(call, reason);
}

// Calls wait in a queue until the Messenger has arrived and taken the function's place.
function load(appId) {
  const queue = (...args) => queue.c(args);
  queue.q = [];
  queue.c = (args) => queue.q.push(args);
  window.Intercom = queue;

  const script = document.createElement('script');
  script.async = true;
  script.src = `https://widget.intercom.io/widget/${encodeURIComponent(appId)}`;
  document.head.append(script);
}
