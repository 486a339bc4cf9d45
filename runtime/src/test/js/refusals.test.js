import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Shop } from './shop.js';
import { World } from './world.js';

const VISITOR = ['boot', { app_id: 'k8w2v7qz' }];
const boot = (id, apples = 1) => ['boot', { app_id: 'k8w2v7qz', user_id: id, apples }];

function openShop(browser) {
  const world = new World(browser);
  const shop = new Shop();
  world.endpoint = shop.endpoint();
  return { world, shop };
}

describe('a refusal', () => {
  test('by a token of a request before is asked again at once, with the new one', async () => {
    const { world, shop } = openShop();
    const tab = world.tab();
    tab.cookie = 'a=1; XSRF-TOKEN=old';
    tab.endpoint = async (step, request) => {
      tab.cookie = 'a=1; XSRF-TOKEN=new%3D';
      return request.headers['x-xsrf-token'] === 'new=' ? shop.answer(step) : { status: 403 };
    };

    assert.equal(await tab.intercom.start(), true);
    assert.deepEqual(tab.requests.map(({ headers }) => headers['x-xsrf-token']), ['old', 'new=']);
    assert.deepEqual(tab.warnings, []);
  });

  for (const status of [401, 403]) {
    test(`HTTP ${status} is asked again once, and then later`, async () => {
      const { world, shop } = openShop();
      const errors = [];
      const tab = await world.open({ endpoint: async () => ({ status }) }, { onError: (error) => errors.push(error) });
      assert.equal(tab.steps.length, 2);
      assert.deepEqual(errors.map((error) => error.status), [status]);
      tab.endpoint = shop.endpoint();
      await world.pass(5_000);

      assert.deepEqual(tab.calls, [VISITOR]);
    });
  }

  test('does not delay a sign-in', async () => {
    const { world, shop } = openShop();
    const tab = await world.open({ endpoint: async () => ({ status: 401 }) });
    await world.pass(600_000);
    tab.endpoint = shop.endpoint();
    shop.signIn('ada');

    assert.equal(await tab.intercom.routeChanged(), false);
    assert.equal(await tab.intercom.userChanged(), true);
    assert.deepEqual(tab.calls, [boot('ada')]);
  });

  for (const [status, requests] of [[403, 2], [429, 1]]) {
    test(`HTTP ${status} with a pause is asked again after it, whatever the page says`, async () => {
      const { world, shop } = openShop();
      const tab = await world.open();
      tab.endpoint = async () => ({ status, headers: { 'Retry-After': '300' } });
      for (let click = 0; click < 10; click++) {
        void tab.intercom.userChanged();
        await world.pass(1_000);
      }
      assert.equal(tab.steps.length, 1 + requests);
      shop.signIn('ada');
      tab.endpoint = shop.endpoint();
      await world.pass(295_000);

      assert.deepEqual(tab.calls, [VISITOR, boot('ada')]);
    });
  }

  test('HTTP 429 without a pause has one like any failure', async () => {
    const { world } = openShop();
    const tab = await world.open({ endpoint: async () => ({ status: 429 }) });
    for (let click = 0; click < 10; click++) {
      void tab.intercom.userChanged();
    }
    await world.pass(500);

    assert.equal(tab.steps.length, 1);
  });

  test('HTTP 401 says that no user is signed in', async () => {
    const { world, shop } = openShop();
    shop.signIn('ada');
    const tab = await world.open();
    tab.endpoint = async () => ({ status: 401 });
    await tab.intercom.userChanged();

    assert.deepEqual(tab.calls, [boot('ada'), ['shutdown']]);
  });
});

describe('cross-site request forgery: the page sends', () => {
  const metas = { _csrf: 'of-page', _csrf_header: 'X-Page' };
  const csrf = () => Promise.resolve({ 'X-Own': 'of-option' });
  const cases = [
    ['the cookie', { cookie: 'XSRF-TOKEN=of-cookie', metas, csrf }, 'x-xsrf-token', 'of-cookie'],
    ['the page\'s token without a cookie', { cookie: 'other=1', metas, csrf }, 'x-page', 'of-page'],
    ['the page\'s token under its usual name', { cookie: '', metas: { _csrf: 'of-page' }, csrf }, 'x-csrf-token', 'of-page'],
    ['the option without either', { cookie: '', metas: {}, csrf }, 'x-own', 'of-option'],
    ['an option that is no function', { cookie: '', metas: {}, csrf: { 'X-Own': 'fixed' } }, 'x-own', 'fixed'],
    ['the page\'s token where cookies are denied', { cookie: null, metas }, 'x-page', 'of-page'],
    ['a cookie that is not encoded', { cookie: 'XSRF-TOKEN=100%', metas: {} }, 'x-xsrf-token', '100%'],
  ];
  for (const [what, { cookie, metas: ofPage, csrf: option }, header, token] of cases) {
    test(what, async () => {
      const { world } = openShop();
      const tab = world.tab({ metas: ofPage });
      tab.cookie = cookie;
      await tab.intercom.start({ csrf: option });

      const { accept, 'content-type': type, ...others } = tab.requests[0].headers;
      assert.deepEqual(others, { [header]: token });
    });
  }
});
