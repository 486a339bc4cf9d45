import assert from 'node:assert/strict';
import { test } from 'node:test';
import { World } from './world.js';

const boot = (id) => ['boot', { app_id: 'k8w2v7qz', user_id: id }];

/** A server without sessions: what it knows of the person stands in the state that it is sent. */
function statelessServer() {
  const server = { states: [], fault: (answer) => answer };
  server.endpoint = async (step, { state, headers }) => {
    server.states.push(state);
    const user = headers.authorization?.replace('Bearer ', '') ?? '';
    const known = state === undefined ? {} : JSON.parse(state);
    const calls = step === 'pageLoaded' || known.user !== user ? [boot(user)] : [['update']];
    return server.fault({ for: user, calls, state: JSON.stringify({ user, count: (known.count ?? 0) + 1 }) }, step);
  };
  return server;
}

const start = { headers: () => ({ Authorization: 'Bearer ada' }) };

test('the state of an answer is sent with the next step, of any tab', async () => {
  const world = new World();
  const server = statelessServer();
  world.endpoint = server.endpoint;
  const one = await world.open({}, start);
  await one.intercom.routeChanged();
  const two = await world.open({}, start);
  await two.intercom.routeChanged();

  assert.deepEqual(server.states.map((state) => state && JSON.parse(state).count), [undefined, 1, 2, 3]);
  assert.deepEqual(two.calls, [boot('ada'), ['update']]);
});

test('the state of an answer that was lost is not taken: its calls were not made', async () => {
  const world = new World();
  const server = statelessServer();
  world.endpoint = server.endpoint;
  const tab = await world.open({}, start);
  server.fault = () => ({ status: 502 });
  await tab.intercom.routeChanged();
  server.fault = (answer) => answer;
  await world.pass(5_000);

  assert.deepEqual(server.states.map((state) => state && JSON.parse(state).count), [undefined, 1, 1]);
});

test('a state that the browser cannot store is kept by the tab', async () => {
  const world = new World({ storage: false, locks: true });
  const server = statelessServer();
  world.endpoint = server.endpoint;
  const tab = await world.open({}, start);
  await tab.intercom.routeChanged();

  assert.deepEqual(tab.calls, [boot('ada'), ['update']]);
});

test('a server that keeps sessions again is sent no state', async () => {
  const world = new World();
  const server = statelessServer();
  world.endpoint = server.endpoint;
  const tab = await world.open({}, start);
  tab.endpoint = async () => ({ for: 'ada', calls: [] });
  await tab.intercom.routeChanged();
  await tab.intercom.routeChanged();

  assert.deepEqual(tab.requests.map(({ state }) => state !== undefined), [false, true, false]);
});

test('headers are read for each request, and may take their time', async () => {
  const world = new World();
  world.endpoint = async () => ({ for: '', calls: [] });
  const tokens = ['one', 'two'];
  const tab = await world.open({}, { headers: async () => new Headers({ Authorization: `Bearer ${tokens.shift()}` }) });
  await tab.intercom.routeChanged();

  assert.deepEqual(tab.requests.map(({ headers }) => headers.authorization), ['Bearer one', 'Bearer two']);
});

test('there may be no headers, for a visitor', async () => {
  const world = new World();
  world.endpoint = async () => ({ for: '', calls: [] });
  const tab = await world.open({}, { headers: () => null });

  assert.deepEqual(Object.keys(tab.requests[0].headers), ['accept', 'content-type']);
});

test('headers that fail are a step that failed', async () => {
  const world = new World();
  const server = statelessServer();
  world.endpoint = server.endpoint;
  const errors = [];
  let fails = true;
  const headers = () => {
    if (fails) {
      throw new Error('no token yet');
    }
    return { Authorization: 'Bearer ada' };
  };
  const tab = await world.open({}, { headers, onError: ({ message }) => errors.push(message) });
  assert.deepEqual(errors, ['no token yet']);
  fails = false;
  await world.pass(5_000);

  assert.deepEqual(tab.calls, [boot('ada')]);
});

test('the page\'s own fetch asks', async () => {
  const world = new World();
  const tab = world.tab();
  const asked = [];
  const fetch = async (address, { body }) => {
    asked.push([address, body]);
    return new Response('{"for":"","calls":[["update"]]}');
  };
  await tab.intercom.start({ fetch });

  assert.deepEqual(asked, [['http://shop.test/intercomkit/session', '{"step":"pageLoaded","answer":0}']]);
  assert.deepEqual(tab.calls, [['update']]);
  assert.deepEqual(tab.requests, []);
});

test('a state for which the storage is full replaces the one before it, for other tabs too', async () => {
  const world = new World();
  const server = statelessServer();
  world.endpoint = server.endpoint;
  const one = await world.open();
  const full = one.storage;
  one.storage = () => ({ ...full.call(one), setItem: () => { throw new Error('QuotaExceededError'); } });
  await one.intercom.userChanged();
  const two = await world.open();
  await one.intercom.userChanged();

  assert.deepEqual(two.requests.map(({ state }) => state), [undefined]);
  assert.equal(JSON.parse(server.states.at(-1)).count, 2);
});
