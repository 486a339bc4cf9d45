import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { Shop } from './shop.js';
import { World } from './world.js';

const VISITOR = ['boot', { app_id: 'k8w2v7qz' }];
const ADA = ['boot', { app_id: 'k8w2v7qz', user_id: 'ada', apples: 1 }];

describe('steps', () => {
  let world;
  let shop;

  beforeEach(() => {
    world = new World();
    shop = new Shop();
    world.endpoint = shop.endpoint();
  });

  test('a start boots the user who is signed in', async () => {
    shop.signIn('ada');
    const tab = await world.open();

    assert.deepEqual(tab.calls, [ADA]);
    const [request] = tab.requests;
    assert.equal(request.address, 'http://shop.test/intercomkit/session');
    assert.equal(request.method, 'POST');
    assert.equal(request.credentials, 'same-origin');
    assert.equal(request.body, '{"step":"pageLoaded","answer":0}');
    assert.equal(request.headers['content-type'], 'application/json');
    assert.equal(request.headers.accept, 'application/json');
  });

  test('the endpoint is that of the option, else that of the page', async () => {
    const metas = { 'intercomkit-endpoint': '/shop/intercomkit/session' };
    const byPage = await world.open({ metas });
    const byOption = await world.open({ metas }, { endpoint: 'own' });

    assert.equal(byPage.requests[0].address, 'http://shop.test/shop/intercomkit/session');
    assert.equal(byOption.requests[0].address, 'http://shop.test/own');
  });

  test('two starts are one', async () => {
    const tab = world.tab();
    const first = tab.intercom.start();

    assert.equal(tab.intercom.start(), first);
    assert.equal(await first, true);
    assert.deepEqual(tab.steps, ['pageLoaded']);
  });

  test('a page that evaluates the module twice has one client', async () => {
    const tab = world.tab();
    const again = tab.evaluate();
    await Promise.all([tab.intercom.start(), again.start()]);

    assert.equal(again, tab.intercom);
    assert.deepEqual(tab.steps, ['pageLoaded']);
  });

  test('each step asks the endpoint and makes its calls', async () => {
    const tab = await world.open();
    shop.signIn('ada');
    assert.equal(await tab.intercom.userChanged(), true);
    shop.user.apples = 2;
    await tab.intercom.userChanged();
    await tab.intercom.routeChanged();
    await tab.intercom.signedOut();

    assert.deepEqual(tab.steps, ['pageLoaded', 'userChanged', 'userChanged', 'routeChanged', 'signedOut']);
    assert.deepEqual(tab.calls, [
      VISITOR, ADA, ['update', { user_id: 'ada', apples: 2 }], ['update'], ['shutdown'], ['shutdown'], VISITOR,
    ]);
  });

  test('a sign-out ends what the tab shows before it asks', async () => {
    shop.signIn('ada');
    const tab = await world.open();
    void tab.intercom.signedOut();

    assert.deepEqual(tab.methods, ['boot', 'shutdown']);
  });

  test('a sign-out before the boot leaves out the boot', async () => {
    shop.signIn('ada');
    const tab = world.tab();
    const done = Promise.all([tab.intercom.start(), tab.intercom.userChanged(), tab.intercom.signedOut()]);

    assert.deepEqual(await done, [true, true, true]);
    assert.deepEqual(tab.steps, ['signedOut']);
  });

  test('an answer that a sign-out overtakes is not made', async () => {
    let release;
    world.endpoint = shop.endpoint(async (answer, step) => {
      if (step === 'pageLoaded') {
        await new Promise((resolve) => (release = resolve));
      }
      return answer;
    });
    shop.signIn('ada');
    const tab = await world.open();
    const done = tab.intercom.signedOut();
    release();

    assert.equal(await done, true);
    assert.deepEqual(tab.calls, [['shutdown'], VISITOR]);
  });

  test('steps that say the same are one while they wait', async () => {
    const tab = await world.open();
    const { userChanged, routeChanged } = tab.intercom;
    await Promise.all([userChanged(), routeChanged(), userChanged(), routeChanged()]);

    assert.deepEqual(tab.steps, ['pageLoaded', 'userChanged', 'routeChanged']);
  });

  test('a step is not merged with one that is on its way, nor across a sign-out', async () => {
    const release = [];
    const tab = await world.open();
    tab.endpoint = shop.endpoint((answer) => new Promise((resolve) => release.push(() => resolve(answer))));
    const { userChanged, signedOut } = tab.intercom;
    void userChanged();
    await world.settled();
    const waiting = [userChanged(), signedOut(), userChanged()];
    while (release.length > 0) {
      release.shift()();
      await world.settled();
    }
    await Promise.all(waiting);

    assert.deepEqual(tab.steps, ['pageLoaded', 'userChanged', 'signedOut', 'userChanged']);
  });

  test('one request is on its way at most, whatever the page asks', async () => {
    const tabs = [await world.open(), await world.open()];
    await Promise.all(tabs.flatMap(({ intercom }) => [intercom.userChanged(), intercom.routeChanged(), intercom.signedOut()]));

    assert.equal(world.mostInFlight, 1);
  });

  test('a step before the start asks nothing', async () => {
    const tab = world.tab();

    assert.equal(await tab.intercom.userChanged(), false);
    assert.equal(await tab.intercom.signedOut(), false);
    assert.deepEqual(tab.steps, []);
  });

  test('after a stop nothing is asked, and an answer on its way is not made', async () => {
    const tab = await world.open();
    const calls = tab.calls.length;
    void tab.intercom.userChanged();
    await tab.intercom.stop();
    tab.history.pushState(null, '', '/next');
    await tab.setHidden(false);
    await world.pass(3_600_000);

    assert.deepEqual(tab.steps, ['pageLoaded']);
    assert.equal(tab.calls.length, calls);
    assert.equal(await tab.intercom.routeChanged(), false);
  });

  test('a start after a stop is a start', async () => {
    const tab = await world.open();
    await tab.intercom.stop();
    assert.equal(await tab.intercom.start(), true);
    tab.history.pushState(null, '', '/next');
    await world.pass(1);

    assert.deepEqual(tab.steps, ['pageLoaded', 'pageLoaded', 'routeChanged']);
  });

  test('everything else passes through', async () => {
    const tab = await world.open();

    await tab.intercom.call('showArticle', 7);
    assert.deepEqual(tab.calls.at(-1), ['showArticle', 7]);
    tab.window.Intercom = () => 'answered';
    assert.equal(await tab.intercom.call('getVisitorId'), 'answered');
  });

  test('what the page calls before the boot follows it', async () => {
    const tab = world.tab();
    void tab.intercom.call('show');
    void tab.intercom.start();
    void tab.intercom.call('showArticle', 7);
    await world.settled();

    assert.deepEqual(tab.calls, [['show'], VISITOR, ['showArticle', 7]]);
  });

  test('a call that waits for a boot is not made for the next person, a handler is', async () => {
    const tab = world.tab();
    tab.navigator.onLine = false;
    const handler = () => {};
    void tab.intercom.start();
    void tab.intercom.call('showNewMessage', 'I am Ada');
    void tab.intercom.call('onShow', handler);
    void tab.intercom.signedOut();
    await tab.setOnline(true);

    assert.deepEqual(tab.calls, [['shutdown'], VISITOR, ['onShow', handler]]);
  });

  test('an Intercom function that throws stops neither the page nor the next call', async () => {
    shop.signIn('ada');
    const errors = [];
    const tab = world.tab();
    tab.window.Intercom = (method) => {
      tab.calls.push([method]);
      throw new Error(method);
    };
    await tab.intercom.start({ onError: (error) => errors.push(error.message) });
    await tab.intercom.signedOut();
    await tab.intercom.call('show');

    assert.deepEqual(errors, ['boot', 'shutdown', 'shutdown', 'boot', 'show']);
  });

  test('while the Messenger is off nothing is called', async () => {
    world.endpoint = async () => ({ for: '', calls: [] });
    const tab = world.tab({ widget: false });
    void tab.intercom.call('show');
    await tab.intercom.start();
    await tab.intercom.userChanged();
    await tab.intercom.signedOut();

    assert.deepEqual(tab.document.added, []);
    assert.deepEqual(tab.warnings, []);
    assert.equal(tab.window.Intercom, undefined);
  });

  test('a Messenger that was switched off ends the session of the user of before, once', async () => {
    shop.signIn('ada');
    await (await world.open()).leave();
    world.endpoint = async () => ({ for: '', calls: [] });
    const tab = await world.open();
    await tab.intercom.routeChanged();

    assert.deepEqual(tab.calls, [['shutdown']]);
  });
});
