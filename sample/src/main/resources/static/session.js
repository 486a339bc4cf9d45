import { get, post } from './api.js';
import { intercom } from './messenger.js';

const otherTabs = new BroadcastChannel('orchard');

/** Who is signed in: what the Messenger was booted with, and told since. Null for a visitor. */
export let customer = null;

/** Whether the Messenger was told who is there. */
export let booted = false;

// Grows whenever somebody may have come or gone; an answer to what an earlier visit asked is dropped.
let visit = 0;

export async function boot() {
  const thisVisit = ++visit;
  const settings = await get('/api/boot');
  if (thisVisit !== visit) {
    return;
  }
  if (customer?.user_id !== settings.user_id) {
    shutdown();
  }
  customer = settings.user_id ? settings : null;
  booted = true;
  intercom('boot', settings, customer ? `${customer.name} is signed in` : 'A visitor is here');
}

export async function signIn(credentials) {
  await post('/api/sign-in', credentials);
  otherTabs.postMessage('sign-in');
  await boot();
}

export async function signOut() {
  await post('/api/sign-out');
  otherTabs.postMessage('sign-out');
  await startOver();
}

export async function buyApple() {
  const thisVisit = visit;
  const update = await post('/api/apples').catch(async (refusal) => {
    if (refusal.status === 401) {
      await startOver();
    }
    throw refusal;
  });
  if (thisVisit !== visit) {
    return;
  }
  if (update.user_id !== customer.user_id) {
    await startOver();
    return;
  }
  customer = { ...customer, ...update };
  intercom('update', update, `${customer.name} bought an apple`);
}

/** Lets Intercom look for messages that are due on the route. */
export function ping(title) {
  if (booted) {
    intercom('update', undefined, `Moved to ${title}`);
  }
}

/** The tabs share one session and one Messenger cookie: what happens in one is true in all. */
export function onChangeElsewhere(action) {
  otherTabs.addEventListener('message', () => action(startOver));
}

async function startOver() {
  shutdown();
  await boot();
}

// The next person at this browser must not meet the last one's conversations.
function shutdown() {
  visit++;
  if (customer) {
    intercom('shutdown', undefined, `${customer.name} has left`);
    customer = null;
    booted = false;
  }
}
