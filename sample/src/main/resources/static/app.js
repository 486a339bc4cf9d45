import { get } from './api.js';
import * as session from './session.js';
import { focusHeading, render, renderDemo, showProblem } from './view.js';

const PROBLEMS = {
  0: 'The shop cannot be reached just now.',
  401: 'Your session has ended. Please sign in again.',
};

const $ = (selector) => document.querySelector(selector);

// Each button makes one request at a time, so that answers keep their order.
async function attempt(button, action, problems = PROBLEMS) {
  if (button?.ariaBusy === 'true') {
    return;
  }
  showProblem('');
  button?.setAttribute('aria-busy', 'true');
  try {
    await action();
  } catch (failure) {
    if (!problems[failure.status]) {
      console.error(failure);
    }
    showProblem(problems[failure.status] ?? 'That did not work. Please reload the page.');
  } finally {
    button?.removeAttribute('aria-busy');
    render();
  }
}

function signIn(button, credentials, problems) {
  return attempt(button, async () => {
    await session.signIn(credentials);
    $('#sign-in-form').reset();
    focusHeading();
  }, problems);
}

function signOut() {
  return attempt($('#sign-out'), async () => {
    await session.signOut();
    focusHeading();
  });
}

function navigate(path) {
  if (path !== location.pathname) {
    history.pushState(null, '', path);
    showRoute();
  }
}

function showRoute() {
  const title = render();
  focusHeading();
  return attempt(null, () => session.routeChanged(title));
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-link]');
  if (link && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
    event.preventDefault();
    navigate(link.pathname);
  }
});
addEventListener('popstate', showRoute);

$('#buy').addEventListener('click', () => attempt($('#buy'), session.buyApple));
$('#sign-out').addEventListener('click', signOut);
$('#sign-in-form').addEventListener('submit', (event) => {
  event.preventDefault();
  const problems = { ...PROBLEMS, 401: 'No customer has that email and password.' };
  signIn(event.submitter, new FormData(event.target), problems);
});
session.onPersonChangedInOtherTab((pageLoaded) => {
  render();
  return attempt(null, pageLoaded);
});

// A page from the back/forward cache may show a user who has signed out.
addEventListener('pageshow', (event) => {
  if (event.persisted) {
    session.shutDown('The browser restored the page');
    location.reload();
  }
});

render();
await attempt(null, async () => {
  const demo = await get('/api/demo');
  renderDemo(demo, signIn);
  await session.pageLoaded();
});
