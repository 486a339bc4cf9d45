import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Shop } from './shop.js';
import { World } from './world.js';

const VISITOR = ['boot', { app_id: 'k8w2v7qz' }];
const boot = (id, apples = 1) => ['boot', { app_id: 'k8w2v7qz', user_id: id, apples }];

function openShop() {
  const world = new World();
  const shop = new Shop();
  world.endpoint = shop.endpoint();
  return { world, shop, tab: world.tab({ widget: false }) };
}

/** What Intercom's script does: it takes over, and makes the calls that are queued. */
function loadWidget(tab) {
  const { q } = tab.window.Intercom;
  tab.window.Intercom = (...call) => tab.calls.push(call);
  q.forEach((call) => tab.window.Intercom(...call));
}

describe('the widget', () => {
  test('is loaded for the workspace of the boot, and takes the calls over', async () => {
    const { tab, shop } = openShop();
    shop.signIn('ada');
    await tab.intercom.start();
    const [script] = tab.document.added;
    assert.equal(script.src, 'https://widget.intercom.io/widget/k8w2v7qz');
    assert.equal(script.async, true);
    shop.user.apples = 2;
    await tab.intercom.userChanged();
    loadWidget(tab);
    await tab.intercom.routeChanged();

    assert.deepEqual(tab.calls, [boot('ada'), ['update', { user_id: 'ada', apples: 2 }], ['update']]);
    assert.equal(tab.document.added.length, 1);
  });

  test('comes from the https address that the endpoint answers', async () => {
    const { tab, world } = openShop();
    const policies = [];
    const widget = 'https://chat.example.com/widget/k8w2v7qz';
    world.endpoint = tab.endpoint = async () => ({ for: 'key-visitor', calls: [VISITOR], widget });
    tab.window.trustedTypes = {
      createPolicy: (name, { createScriptURL }) => ({ createScriptURL: (text) => policies.push(name) && createScriptURL(text) }),
    };
    await tab.intercom.start();

    assert.deepEqual(tab.document.added.map(({ src }) => src), [widget]);
    assert.deepEqual(policies, ['intercomkit']);
  });

  test('does not come from an address without https', async () => {
    for (const widget of ['http://chat.example.com/w', 'javascript:alert(1)', '//chat.example.com/w', ' https://x']) {
      const { tab } = openShop();
      const errors = [];
      tab.endpoint = async () => ({ for: 'key-visitor', calls: [VISITOR], widget });
      await tab.intercom.start({ onError: ({ message }) => errors.push(message) });

      assert.deepEqual(tab.document.added, []);
      assert.ok(errors.includes('The address of the widget is not https'), `${errors}`);
    }
  });

  test('that never comes leaves a short queue, from a boot on', async () => {
    const { world, tab, shop } = openShop();
    shop.signIn('ada');
    await tab.intercom.start();
    for (let apples = 2; apples < 300; apples++) {
      shop.user.apples = apples;
      await tab.intercom.userChanged();
      await world.pass(1);
    }
    assert.ok(tab.window.Intercom.q.length <= 100);
    loadWidget(tab);

    assert.equal(tab.calls[0][0], 'boot');
    assert.equal(tab.calls.at(-1)[1].apples, 299);
  });

  test('is not loaded where there is one', async () => {
    const { world } = openShop();
    const tab = await world.open();

    assert.deepEqual(tab.document.added, []);
    assert.deepEqual(tab.calls, [VISITOR]);
  });

  test('is not loaded where the page says so, and its step is made when there is a function', async () => {
    const { world, tab } = openShop();
    const errors = [];
    assert.equal(await tab.intercom.start({ load: false, onError: (error) => errors.push(error) }), false);
    assert.equal(errors.length, 1);
    assert.deepEqual(tab.document.added, []);
    tab.window.Intercom = (...call) => tab.calls.push(call);
    await world.pass(5_000);

    assert.deepEqual(tab.calls, [VISITOR]);
  });

  test('is the function of the option, and is loaded beside it on demand alone', async () => {
    const { world, tab } = openShop();
    const intercom = (...call) => tab.calls.push(call);
    await tab.intercom.start({ intercom });
    assert.deepEqual(tab.calls, [VISITOR]);
    assert.deepEqual(tab.document.added, []);

    const other = world.tab({ widget: false });
    await other.intercom.start({ intercom, load: true });
    assert.equal(other.document.added.length, 1);
  });

  test('gets the nonce of the client\'s own script, else of any, unless the page gives one', async () => {
    const own = { src: 'http://shop.test/intercomkit/client.js', nonce: 'own' };
    const other = { src: 'http://shop.test/app.js', nonce: 'other' };
    const cases = [
      [[other, own], undefined, 'own'],
      [[{ src: own.src, nonce: '' }, other], undefined, 'other'],
      [[], undefined, ''],
      [[own], 'given', 'given'],
    ];
    for (const [scripts, nonce, expected] of cases) {
      const { tab } = openShop();
      tab.document.scripts = scripts;
      await tab.intercom.start({ nonce });

      assert.equal(tab.document.added[0].nonce, expected);
    }
  });

  test('has its address trusted, and no other', async () => {
    const { tab } = openShop();
    const policies = [];
    tab.window.trustedTypes = {
      createPolicy: (name, { createScriptURL }) => {
        policies.push(name);
        return { createScriptURL: (text) => ({ trusted: createScriptURL(text) }) };
      },
    };
    await tab.intercom.start();

    assert.deepEqual(policies, ['intercomkit']);
    assert.deepEqual(tab.document.added[0].src, { trusted: 'https://widget.intercom.io/widget/k8w2v7qz' });
  });

  test('that Trusted Types refuse is asked for once, and the error says what to allow', async () => {
    const { tab, shop } = openShop();
    const errors = [];
    let refused = 0;
    const refuse = () => {
      refused++;
      throw new TypeError('This document requires a TrustedScriptURL');
    };
    tab.window.trustedTypes = { createPolicy: refuse };
    tab.document.createElement = () => Object.defineProperty({}, 'src', { set: refuse });
    assert.equal(await tab.intercom.start({ onError: ({ message }) => errors.push(message) }), true);
    shop.signIn('ada');
    assert.equal(await tab.intercom.userChanged(), true);

    assert.equal(refused, 2);
    assert.deepEqual(errors, ['Trusted Types keep the Messenger out: the policy needs trusted-types intercomkit']);
    assert.deepEqual(tab.document.added, []);
    assert.deepEqual(tab.window.Intercom.q, [VISITOR, boot('ada')]);
  });

  test('that an ad blocker stops leaves the page as it is, and catches up when it comes', async () => {
    const { tab, shop } = openShop();
    const errors = [];
    await tab.intercom.start({ onError: ({ message }) => errors.push(message) });
    tab.document.added[0].onerror();
    assert.deepEqual(errors, ['The Messenger could not be loaded']);
    assert.deepEqual(tab.document.added, []);
    shop.signIn('ada');
    await tab.intercom.userChanged();
    assert.equal(tab.document.added.length, 1);
    loadWidget(tab);

    assert.deepEqual(tab.calls, [VISITOR, boot('ada')]);
  });

  test('that comes after a sign-out gets no call of the user before', async () => {
    const { tab, shop } = openShop();
    shop.signIn('ada');
    const handler = () => {};
    await tab.intercom.start();
    await tab.intercom.call('onShow', handler);
    shop.signOut();
    await tab.intercom.signedOut();
    loadWidget(tab);

    assert.deepEqual(tab.calls, [['onShow', handler], ['shutdown'], VISITOR]);
  });

  test('of an earlier page ends who was there, before the boot', async () => {
    const { world, shop, tab } = openShop();
    shop.signIn('ada');
    await tab.intercom.start();
    await tab.leave();
    shop.signOut();
    shop.sent = undefined;
    const next = world.tab({ widget: false });
    await next.intercom.start();
    loadWidget(next);

    assert.deepEqual(next.calls, [['shutdown'], VISITOR]);
    assert.deepEqual(next.warnings, []);
  });
});
