import { post } from './api.js';
import { makeCalls } from './messenger.js';

const otherTabs = new BroadcastChannel('orchard');

/** Who is signed in, as the shop knows them. Null for a visitor. */
export let customer = null;

/** Whether the Messenger was told who is there. */
export let booted = false;

// The calls of one answer are made before the next step is asked for.
let last = Promise.resolve();

function inTurn(step) {
  const mine = last.then(step);
  last = mine.catch(() => {});
  return mine;
}

export function pageLoaded() {
  return inTurn(async () => take(await post('/api/page-loaded'), (who) => `The page was loaded by ${who}`));
}

export function routeChanged(title) {
  return inTurn(async () => take(await post('/api/route-changed'), () => `Moved to ${title}`));
}

export function buyApple() {
  return inTurn(async () => {
    const answer = await post('/api/apples').catch(async (refusal) => {
      if (refusal.status === 401) {
        await take(await post('/api/user-changed'), () => 'The session has ended');
      }
      throw refusal;
    });
    await take(answer, (who) => `${who} bought an apple`);
  });
}

export function signIn(credentials) {
  return inTurn(async () => {
    await post('/api/sign-in', credentials);
    await takeInAllTabs(await post('/api/user-changed'), (who) => `${who} signed in`);
  });
}

export function signOut() {
  return inTurn(async () => {
    const calls = await post('/api/sign-out');
    await takeInAllTabs({ customer: null, calls }, () => `${customer?.name ?? 'Somebody'} signed out`);
  });
}

/** The tabs share one session and one Messenger cookie: who comes and goes in one does so in all. */
export function onChangeElsewhere(action) {
  otherTabs.addEventListener('message', ({ data: { answer, reason } }) =>
    action(() => inTurn(() => take(answer, () => `${reason} in another tab`))));
}

async function takeInAllTabs(answer, reason) {
  const text = reason(answer.customer?.name);
  otherTabs.postMessage({ answer, reason: text });
  await take(answer, () => text);
}

async function take(answer, reason) {
  const boots = answer.calls.some(([method]) => method === 'boot');
  if (booted && !boots && answer.customer?.email !== customer?.email) {
    // Another tab was faster to learn of somebody else: this one still shows the last person's conversations.
    makeCalls([['shutdown']], 'Somebody else is there');
    await take(await post('/api/page-loaded'), reason);
    return;
  }
  const text = reason(answer.customer?.name ?? 'a visitor');
  customer = answer.customer;
  booted = true;
  makeCalls(answer.calls, text);
}
