import { post } from './api.js';
import { makeCalls } from './messenger.js';
import { announce, forget, inTurn, onNews, recall, remember } from './tabs.js';

/** Who is signed in, as the shop knows them. Null for a visitor. */
export let customer = null;

/** Whether the page was told who is there. */
export let booted = false;

// A page load always boots, unless there is no Messenger: then nobody's session is to be ended.
let off = false;

// Whether this tab has ended a session and not booted since.
let ended = false;

// What all tabs remember: whom Intercom's cookies are of, and that the calls of a step are not made yet.
const PRESENT = 'orchard.present';
const UNFINISHED = 'orchard.unfinished';

/** The calls of one answer are made before the next step is asked for. */
function inOrder(step, isPageLoad = false) {
  return inTurn(async () => {
    if (recall(UNFINISHED) && !isPageLoad) {
      await take(await load(), () => 'An answer was lost');
    }
    remember(UNFINISHED, 'true');
    try {
      await step();
      forget(UNFINISHED);
    } catch (failure) {
      if (failure.status >= 400 && failure.status < 500) {
        forget(UNFINISHED);
      }
      throw failure;
    }
  });
}

async function load() {
  const answer = await post('/api/page-loaded');
  off = answer.calls.length === 0;
  return answer;
}

export function pageLoaded() {
  return inOrder(async () => take(await load(), (who) => `The page was loaded by ${who}`), true);
}

export function routeChanged(title) {
  return inOrder(async () => take(await post('/api/route-changed'), () => `Moved to ${title}`));
}

export function buyApple() {
  return inOrder(async () => {
    const answer = await post('/api/apples').catch(async (refusal) => {
      if (refusal.status === 401) {
        await takeInAllTabs(await post('/api/user-changed'), () => 'The session has ended');
      }
      throw refusal;
    });
    await take(answer, (who) => `${who} bought an apple`);
  });
}

export function signIn(credentials) {
  return inOrder(async () => {
    await post('/api/sign-in', credentials);
    await takeInAllTabs(await post('/api/user-changed'), (who) => `${who} signed in`);
  });
}

export function signOut() {
  return inOrder(async () => {
    const calls = await post('/api/sign-out');
    await takeInAllTabs({ customer: null, calls }, () => `${customer?.name ?? 'Somebody'} signed out`);
  });
}

/** The tabs share one session and one Messenger cookie: who comes and goes in one does so in all. */
export function onChangeElsewhere(action) {
  onNews(() => {
    end('The person changed in another tab');
    action(pageLoaded);
  });
}

/** Ends the session that this tab shows, whatever becomes of the next request. */
export function end(reason) {
  if (customer && !off) {
    makeCalls([['shutdown']], reason);
    ended = true;
  }
  customer = null;
}

async function takeInAllTabs(answer, reason) {
  announce('another person is there');
  await take(answer, reason);
}

async function take(answer, reason) {
  // A first step without calls may have failed: then the Messenger is not off.
  if (answer.calls.length > 0) {
    off = false;
  }
  if (!off) {
    answer = await withoutOthers(answer);
  }
  const text = reason(answer.customer?.name ?? 'a visitor');
  customer = answer.customer;
  booted = true;
  ended = false;
  makeCalls(answer.calls, text);
}

/** Ends the session of whoever else was there, and leaves nobody without a boot. */
async function withoutOthers(answer) {
  const { calls } = answer;
  const person = answer.customer?.email ?? '';
  const shown = customer?.email ?? '';
  const isAnother = (user) => user && user !== person;
  if ((isAnother(shown) || isAnother(recall(PRESENT))) && calls[0]?.[0] !== 'shutdown') {
    // The server ended that person's session in another tab, or in an answer that was lost.
    makeCalls([['shutdown']], 'Somebody else was there');
  }
  if ((ended || (booted && shown !== person)) && !calls.some(([method]) => method === 'boot')) {
    answer = await load();
  }
  remember(PRESENT, answer.customer?.email ?? '');
  return answer;
}
