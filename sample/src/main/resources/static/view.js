import { booted, customer } from './session.js';

const MOST_APPLES = 24;

const $ = (selector) => document.querySelector(selector);
const routes = [...document.querySelectorAll('[data-route]')];

/** Shows the route in the address bar to whoever is there, and returns the route's title. */
export function render() {
  const route = routes.find((section) => section.dataset.route === location.pathname) ?? routes[0];
  routes.forEach((section) => (section.hidden = section !== route));
  document.title = `${route.dataset.title} · Orchard`;
  document.querySelectorAll('nav a').forEach((link) => {
    link.ariaCurrent = link.pathname === route.dataset.route ? 'page' : null;
  });

  $('#who').textContent = customer?.name ?? 'Visitor';
  $('#who').classList.toggle('signed-in', Boolean(customer));
  $('#sign-out').hidden = !customer;
  $('#sign-in').hidden = Boolean(customer) || !booted || route.dataset.route === '/about';
  renderShop();
  renderAccount();
  return route.dataset.title;
}

/** For those who do not see that the page below the heading is another one. */
export function focusHeading() {
  scrollTo(0, 0);
  $('[data-route]:not([hidden]) h1').focus({ preventScroll: true });
}

/** Offers the demo customers for sign-in, and says what becomes of the calls. */
export function renderDemo({ live, off, customers }, signIn) {
  $('#messenger').hidden = !live;
  $('#mode').textContent = live
    ? 'Live: these calls reach your workspace.'
    : off
      ? 'Off: there is no Messenger, and nothing to call.'
      : 'Demo: nothing is sent. Set INTERCOM_APP_ID to talk to a workspace.';
  $('#customers').replaceChildren(...customers.map(({ name, company, plan, email, password }) => {
    const button = element('button', '', { type: 'button', className: 'card customer' });
    button.append(
      element('strong', `Sign in as ${name}`),
      element('span', `${company} · ${plan} plan`),
      element('code', `${email} / ${password}`),
    );
    button.addEventListener('click', () => signIn(button, { username: email, password }));
    const item = element('li');
    item.append(button);
    return item;
  }));
}

export function showProblem(text) {
  $('#problem').textContent = text;
  $('#problem').hidden = !text;
}

function renderShop() {
  const apples = customer?.apples ?? 0;
  $('#buy').hidden = $('#tally').hidden = $('#server').hidden = !customer;
  $('#basket').textContent = customer
    ? `You have bought ${apples} ${apples === 1 ? 'apple' : 'apples'} · ${customer.tier}`
    : 'Sign in below to buy one.';
  $('#tally').replaceChildren(
    ...Array.from({ length: Math.min(apples, MOST_APPLES) }, () =>
      element('img', '', { src: '/favicon.svg', alt: '', width: 28, height: 28 })),
  );
}

function renderAccount() {
  $('#account').hidden = !customer;
  $('#account-title').textContent = customer?.name ?? 'Nobody is signed in';
  $('#account-lead').textContent = customer
    ? 'What Intercom is told of you, and nothing else that the shop knows.'
    : 'To Intercom, you are a visitor: a payload without a name, an address or an id.';
  $('#account').replaceChildren(
    ...Object.entries(customer ? facts(customer) : {})
      .flatMap(([term, fact]) => [element('dt', term), element('dd', fact)]),
  );
}

function facts({ email, company, plan, since, apples, tier }) {
  return {
    'Email': email,
    'Company': `${company} · ${plan} plan`,
    'Customer since': new Date(since).toLocaleDateString('en', { dateStyle: 'long' }),
    'Apples': apples,
    'Tier': tier,
  };
}

function element(tag, textContent = '', properties = {}) {
  return Object.assign(document.createElement(tag), { textContent, ...properties });
}
