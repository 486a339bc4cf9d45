import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Shop } from './shop.js';
import { World } from './world.js';

const VISITOR = ['boot', { app_id: 'k8w2v7qz' }];
const ADA = ['boot', { app_id: 'k8w2v7qz', user_id: 'ada', apples: 1 }];

describe('routes', () => {
  for (const navigation of [true, false]) {
    const api = navigation ? 'the Navigation API' : 'the history';

    test(`${api} says when the route changes`, async () => {
      const world = new World();
      world.endpoint = new Shop().endpoint();
      const tab = await world.open({ navigation });
      tab.history.pushState(null, '', '/apples');
      await world.settled();
      tab.history.replaceState({ scrolled: 40 }, '', '/apples');
      await world.settled();
      tab.location.href = 'http://shop.test/';
      (tab.window.navigation ?? tab.window).dispatchEvent(new Event(navigation ? 'currententrychange' : 'popstate'));
      await world.settled();

      assert.deepEqual(tab.steps, ['pageLoaded', 'routeChanged', 'routeChanged']);
    });
  }

  test('the history is the browser\'s again after a stop', async () => {
    const world = new World();
    world.endpoint = new Shop().endpoint();
    const tab = world.tab({ navigation: false });
    const { pushState } = tab.history;
    await tab.intercom.start();
    assert.notEqual(tab.history.pushState, pushState);
    await tab.intercom.stop();

    assert.equal(tab.history.pushState, pushState);
  });

  test('manual routes are the page\'s own', async () => {
    const world = new World();
    world.endpoint = new Shop().endpoint();
    const tab = await world.open({}, { routes: 'manual' });
    tab.history.pushState(null, '', '/apples');
    tab.document.dispatchEvent(new Event('turbo:visit'));
    tab.document.dispatchEvent(new Event('turbo:load'));
    await world.settled();
    assert.deepEqual(tab.steps, ['pageLoaded']);
    await tab.intercom.routeChanged();

    assert.deepEqual(tab.steps, ['pageLoaded', 'routeChanged']);
  });

  test('a visit of Turbo is one route change, with the user of the endpoint', async () => {
    const world = new World();
    const shop = new Shop();
    world.endpoint = shop.endpoint();
    const tab = await world.open();
    tab.document.dispatchEvent(new Event('turbo:load'));   // that of the first page
    shop.signIn('ada');
    tab.document.dispatchEvent(new Event('turbo:visit'));
    tab.history.pushState(null, '', '/account');
    await world.settled();
    tab.document.dispatchEvent(new Event('turbo:render'));
    tab.document.dispatchEvent(new Event('turbo:load'));
    await tab.intercom.start();
    await world.settled();

    assert.deepEqual(tab.steps, ['pageLoaded', 'routeChanged']);
    assert.deepEqual(tab.calls, [VISITOR, ['reattach_activator'], ADA]);
  });

  test('a form that Turbo renders without a visit is a route change too', async () => {
    const world = new World();
    world.endpoint = new Shop().endpoint();
    const tab = await world.open();
    tab.document.dispatchEvent(new Event('turbo:render'));
    await world.settled();

    assert.deepEqual(tab.steps, ['pageLoaded', 'routeChanged']);
  });
});
