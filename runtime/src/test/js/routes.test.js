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
      await world.pass(1);
      tab.history.replaceState({ scrolled: 40 }, '', '/apples');
      await world.pass(1);
      tab.location.href = 'http://shop.test/';
      (tab.window.navigation ?? tab.window).dispatchEvent(new Event(navigation ? 'currententrychange' : 'popstate'));
      await world.pass(1);

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

  test('a step back in Turbo is one route change, though the history says so first', async () => {
    const world = new World();
    world.endpoint = new Shop().endpoint();
    const tab = await world.open();
    tab.history.pushState(null, '', '/account');
    tab.document.dispatchEvent(new Event('turbo:visit'));
    await world.pass(100);
    for (const event of ['turbo:render', 'turbo:load']) {
      tab.document.dispatchEvent(new Event(event));
      await world.pass(100);
    }

    assert.deepEqual(tab.steps, ['pageLoaded', 'routeChanged']);
  });

  test('a preview of Turbo is no arrival', async () => {
    const world = new World();
    world.endpoint = new Shop().endpoint();
    const tab = await world.open();
    tab.document.dispatchEvent(new Event('turbo:visit'));
    tab.document.documentElement.hasAttribute = (name) => name === 'data-turbo-preview';
    tab.document.dispatchEvent(new Event('turbo:render'));
    await world.pass(100);
    assert.deepEqual(tab.steps, ['pageLoaded']);
    tab.document.documentElement.hasAttribute = () => false;
    tab.document.dispatchEvent(new Event('turbo:render'));
    tab.document.dispatchEvent(new Event('turbo:load'));
    await world.pass(100);

    assert.deepEqual(tab.steps, ['pageLoaded', 'routeChanged']);
  });

  for (const event of ['turbo:render', 'turbo:fetch-request-error']) {
    test(`routes are followed after a visit of Turbo that ends with ${event} alone`, async () => {
      const world = new World();
      world.endpoint = new Shop().endpoint();
      const tab = await world.open();
      tab.document.dispatchEvent(new Event('turbo:visit'));
      tab.document.dispatchEvent(new Event(event));
      await world.pass(100);
      const before = tab.steps.length;
      tab.history.pushState(null, '', '/account');
      await world.pass(100);

      assert.equal(tab.steps.length, before + 1);
    });
  }

  test('a form that Turbo renders without a visit is a route change too', async () => {
    const world = new World();
    world.endpoint = new Shop().endpoint();
    const tab = await world.open();
    tab.document.dispatchEvent(new Event('turbo:render'));
    await world.settled();

    assert.deepEqual(tab.steps, ['pageLoaded', 'routeChanged']);
  });
});
