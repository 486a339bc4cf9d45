import { get, post } from './api.js';
import { recorded } from './panel.js';
import { focusHeading, render, renderDemo, showProblem } from './view.js';

const PROBLEMS = {
  0: 'The shop cannot be reached just now.',
  401: 'Your session has ended. Please sign in again.',
};

const $ = (selector) => document.querySelector(selector);

// An import statement would stop this whole script where a blocker stops the client's file.
const client = import('/intercomkit/client.js').then(({ intercom }) => intercom, () => null);
const told = (name) => (...args) => client.then((intercom) => intercom?.[name](...args));
const intercom = { start: told('start'), userChanged: told('userChanged'), signedOut: told('signedOut'), call: told('call') };

/** The signed-in customer, null for a visitor, undefined until the server has answered. */
let customer;

let lastAction = Promise.resolve();

// One action at a time, so that the page shows the answer to the last one.
function attempt(button, action, problems = PROBLEMS) {
  if (button?.ariaBusy === 'true') {
    return;
  }
  button?.setAttribute('aria-busy', 'true');
  lastAction = lastAction.then(async () => {
    showProblem('');
    try {
      await action();
    } catch (failure) {
      if (!problems[failure.status]) {
        console.error(failure);
      }
      showProblem(problems[failure.status] ?? 'That did not work. Please reload the page.');
    } finally {
      button?.removeAttribute('aria-busy');
      render(customer);
    }
  });
}

async function askWhoIsThere() {
  ({ customer } = await get('/api/me'));
}

/** Shows no customer until the server has answered: another person may be there. */
function startAgain() {
  customer = undefined;
  render(customer);
  attempt(null, askWhoIsThere);
}

// The other tabs of the browser have the same session.
const otherTabs = globalThis.BroadcastChannel && new BroadcastChannel('orchard');
otherTabs?.addEventListener('message', startAgain);

async function changePerson() {
  otherTabs?.postMessage('another person');
  await askWhoIsThere();
}

function signIn(button, credentials, problems) {
  attempt(button, async () => {
    await post('/api/sign-in', credentials);
    intercom.userChanged();
    await changePerson();
    $('#sign-in-form').reset();
    render(customer);
    focusHeading();
  }, problems);
}

function signOut() {
  attempt($('#sign-out'), async () => {
    await post('/api/sign-out');
    intercom.signedOut();
    await changePerson();
    render(customer);
    focusHeading();
  });
}

function buyApple() {
  attempt($('#buy'), async () => {
    try {
      ({ customer } = await post('/api/apples'));
    } catch (failure) {
      if (failure.status === 401) {
        await changePerson();
      }
      throw failure;
    } finally {
      intercom.userChanged();
    }
  });
}

function navigate(path) {
  if (path !== location.pathname) {
    history.pushState(null, '', path);
    showRoute();
  }
}

function showRoute() {
  render(customer);
  focusHeading();
  attempt(null, askWhoIsThere);
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-link]');
  if (link && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    navigate(link.pathname);
  }
});
addEventListener('popstate', showRoute);

$('#buy').addEventListener('click', buyApple);
$('#messenger').addEventListener('click', () => intercom.call('show'));
$('#sign-out').addEventListener('click', signOut);
$('#sign-in-form').addEventListener('submit', (event) => {
  event.preventDefault();
  const problems = { ...PROBLEMS, 401: 'No customer has that email and password.' };
  signIn(event.submitter, new FormData(event.target), problems);
});

// A page from the back/forward cache may show a customer who has signed out.
addEventListener('pageshow', ({ persisted }) => persisted && startAgain());

render(customer);
attempt(null, async () => {
  const demo = await get('/api/demo');
  renderDemo(demo, signIn);
  intercom.start(demo.off ? {} : { intercom: recorded, load: demo.live });   // a page without the panel calls start()
  await askWhoIsThere();
});
