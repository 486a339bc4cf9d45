const MAX_APPLES = 24;

const $ = (selector) => document.querySelector(selector);
const routes = [...document.querySelectorAll('[data-route]')];

/** Shows the route of the address bar to the customer. That is null for a visitor, and undefined if it is not known yet. */
export function render(customer) {
  const route = routes.find((section) => section.dataset.route === location.pathname) ?? routes[0];
  routes.forEach((section) => (section.hidden = section !== route));
  document.title = `${route.dataset.title} · Orchard`;
  document.querySelectorAll('nav a').forEach((link) => {
    link.ariaCurrent = link.pathname === route.dataset.route ? 'page' : null;
  });

  $('#who').textContent = customer?.name ?? 'Visitor';
  $('#who').classList.toggle('signed-in', Boolean(customer));
  $('#sign-out').hidden = !customer;
  $('#sign-in').hidden = customer !== null || route.dataset.route === '/about';
  renderShop(customer);
  renderAccount(customer);
}

/** Moves the focus to the heading, so that screen readers announce the new route. */
export function focusHeading() {
  scrollTo(0, 0);
  $('[data-route]:not([hidden]) h1').focus({ preventScroll: true });
}

/** Shows the mode, and a button to sign in as each customer of the demo. */
export function renderDemo({ live, off, customers }, signIn) {
  $('#messenger').hidden = off;
  $('#mode').textContent = live
    ? 'Live: these calls reach your workspace.'
    : off
      ? 'Off: the Messenger is off, and there are no calls.'
      : 'Demo: nothing is sent. Set INTERCOM_APP_ID to use your workspace.';
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

function renderShop(customer) {
  const apples = customer?.apples ?? 0;
  $('#buy').hidden = $('#tally').hidden = $('#code').hidden = !customer;
  $('#basket').textContent = customer
    ? `You have bought ${apples} ${apples === 1 ? 'apple' : 'apples'} · ${customer.tier}`
    : 'Sign in below to buy one.';
  $('#tally').replaceChildren(
    ...Array.from({ length: Math.min(apples, MAX_APPLES) }, () =>
      element('img', '', { src: '/favicon.svg', alt: '', width: 28, height: 28 })),
  );
}

function renderAccount(customer) {
  $('#account').hidden = !customer;
  $('#account-title').textContent = customer?.name ?? 'You are not signed in';
  $('#account-lead').textContent = customer
    ? 'These attributes are in your payload. The panel shows all of it.'
    : 'Intercom sees a visitor: your payload has no name, email or id.';
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
