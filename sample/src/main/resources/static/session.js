import { post } from './api.js';
import { makeCalls } from './messenger.js';
import { inTurn, notifyOtherTabs, onMessage, readNote, removeNote, writeNote } from './tabs.js';

/** The signed-in customer, null for a visitor. */
export let customer = null;

/** Whether an answer has said who the customer is. */
export let customerKnown = false;

// Whether the Messenger is off: then the answer to a page load has no calls, and there is no session to end.
let messengerOff = false;

// Whether this tab called `shutdown` and needs a boot.
let bootNeeded = false;

// The notes of all tabs: the email of the user that a tab booted last, and that a step has begun and not ended.
const BOOTED_USER = 'orchard.booted-user';
const OPEN_STEP = 'orchard.open-step';

/** Makes one step at a time: all calls of an answer are made before the next step begins. */
function makeStep(step, isPageLoad = false) {
  return inTurn(async () => {
    if (readNote(OPEN_STEP) && !isPageLoad) {
      await handle(await postPageLoaded(), () => 'An answer was lost');
    }
    writeNote(OPEN_STEP, 'true');
    try {
      await step();
      removeNote(OPEN_STEP);
    } catch (failure) {
      if (failure.status >= 400 && failure.status < 500) {
        removeNote(OPEN_STEP);
      }
      throw failure;
    }
  });
}

async function postPageLoaded() {
  const answer = await post('/api/page-loaded');
  messengerOff = answer.calls.length === 0;
  return answer;
}

export function pageLoaded() {
  return makeStep(async () => handle(await postPageLoaded(), (name) => `The page was loaded by ${name}`), true);
}

export function routeChanged(title) {
  return makeStep(async () => handle(await post('/api/route-changed'), () => `Moved to ${title}`));
}

export function buyApple() {
  return makeStep(async () => {
    const answer = await post('/api/apples').catch(async (error) => {
      if (error.status === 401) {
        await handleInAllTabs(await post('/api/user-changed'), () => 'The session has ended');
      }
      throw error;
    });
    await handle(answer, (name) => `${name} bought an apple`);
  });
}

export function signIn(credentials) {
  return makeStep(async () => {
    await post('/api/sign-in', credentials);
    await handleInAllTabs(await post('/api/user-changed'), (name) => `${name} signed in`);
  });
}

export function signOut() {
  return makeStep(async () => {
    const calls = await post('/api/sign-out');
    await handleInAllTabs({ customer: null, calls }, () => `${customer?.name ?? 'The user'} signed out`);
  });
}

/** Follows a sign-in or sign-out in another tab, since all tabs share one session and Intercom's cookies. */
export function onPersonChangedInOtherTab(action) {
  onMessage(() => {
    shutDown('The user changed in another tab');
    action(pageLoaded);
  });
}

/** Calls `shutdown` if this tab shows a user. It needs no request, which could fail. */
export function shutDown(reason) {
  if (customer && !messengerOff) {
    makeCalls([['shutdown']], reason);
    bootNeeded = true;
  }
  customer = null;
}

async function handleInAllTabs(answer, reason) {
  notifyOtherTabs('person changed');
  await handle(answer, reason);
}

/** Makes the calls of an answer, and keeps its customer. */
async function handle(answer, reason) {
  // The first page load may have had no calls because its step failed: calls show that the Messenger is on.
  if (answer.calls.length > 0) {
    messengerOff = false;
  }
  if (!messengerOff) {
    answer = await shutDownOtherUser(answer);
  }
  const text = reason(answer.customer?.name ?? 'a visitor');
  customer = answer.customer;
  customerKnown = true;
  bootNeeded = false;
  makeCalls(answer.calls, text);
}

/** Calls `shutdown` if this tab or the note has another user than the answer. Returns an answer with a boot if this tab needs one. */
async function shutDownOtherUser(answer) {
  const { calls } = answer;
  const email = answer.customer?.email ?? '';
  const shown = customer?.email ?? '';
  const isOtherUser = (user) => user && user !== email;
  if ((isOtherUser(shown) || isOtherUser(readNote(BOOTED_USER))) && calls[0]?.[0] !== 'shutdown') {
    // Another tab made the server's `shutdown`, or its answer was lost.
    makeCalls([['shutdown']], 'Another user was there');
  }
  if ((bootNeeded || (customerKnown && shown !== email)) && !calls.some(([method]) => method === 'boot')) {
    answer = await postPageLoaded();
  }
  writeNote(BOOTED_USER, answer.customer?.email ?? '');
  return answer;
}
