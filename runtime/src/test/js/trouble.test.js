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

const unreachable = () => Promise.reject(new TypeError('Failed to fetch'));

// What comes instead of an answer, after the server has made the step.
const LOST = {
  'no answer': unreachable,
  'HTTP 500': async () => ({ status: 500 }),
  'HTML': async () => ({ html: true }),
  'another JSON': async () => ({ error: 'maintenance' }),
  'calls of another kind': async () => ({ for: 'key-ada', calls: [{ boot: {} }] }),
  'null': async () => null,
};

for (const [fault, arrives] of Object.entries(LOST)) {
  describe(`an answer that was lost: ${fault}`, () => {
    test('is made good by the same tab, later and alone', async () => {
      const { world, shop } = openShop();
      shop.signIn('ada');
      const errors = [];
      const tab = await world.open({}, { onError: (error) => errors.push(error) });
      shop.user.apples = 2;
      tab.endpoint = shop.endpoint(arrives);
      assert.equal(await tab.intercom.userChanged(), false);
      assert.equal(errors.length, 1);
      tab.endpoint = shop.endpoint();
      await world.pass(5_000);

      assert.deepEqual(tab.steps, ['pageLoaded', 'userChanged', 'userChanged']);
      assert.deepEqual(tab.calls, [boot('ada'), boot('ada', 2)]);
    });

    test('is reported without a word of the answer', async () => {
      const { world, shop } = openShop();
      const errors = [];
      await world.open({ endpoint: shop.endpoint(arrives) }, { onError: ({ message }) => errors.push(message) });

      assert.match(errors.join(), /^(Failed to fetch|The endpoint answers (HTTP 500|no calls))$/);
    });

    test('is made good by the next step of another tab', async () => {
      const { world, shop } = openShop();
      shop.signIn('ada');
      const one = await world.open();
      const two = await world.open();
      shop.user.apples = 2;
      one.endpoint = shop.endpoint(arrives);
      await one.intercom.userChanged();
      await one.leave();
      await two.intercom.routeChanged();

      assert.deepEqual(two.calls, [boot('ada'), boot('ada', 2)]);
      await two.intercom.routeChanged();
      assert.deepEqual(two.steps, ['pageLoaded', 'routeChanged', 'routeChanged'], 'once');
    });
  });
}

describe('a lost answer', () => {
  test('whose page was closed is made good by the next tab\'s step', async () => {
    const { world, shop } = openShop();
    shop.signIn('ada');
    const stays = await world.open();
    const closed = await world.open();
    shop.user.apples = 2;
    closed.endpoint = shop.endpoint(() => new Promise(() => {}));
    void closed.intercom.userChanged();
    await world.settled();
    await closed.leave();
    await stays.intercom.routeChanged();

    assert.deepEqual(stays.calls, [boot('ada'), boot('ada', 2)]);
  });

  test('whose request the browser sent twice is made good at once', async () => {
    const { world, shop } = openShop();
    shop.signIn('ada');
    const tab = await world.open();
    shop.user.apples = 2;
    tab.endpoint = async (step, request) => {
      shop.numbered(step, request);   // the connection ended before its answer
      return shop.numbered(step, request);
    };
    await tab.intercom.userChanged();

    assert.deepEqual(tab.calls, [boot('ada'), boot('ada', 2)]);
  });

  test('whose request arrives after its page was closed, and after a step of another tab, is made good', async () => {
    const { world, shop } = openShop();
    shop.signIn('ada');
    const stays = await world.open();
    const closed = await world.open();
    let late;
    closed.endpoint = (step, request) => new Promise(() => late = () => shop.numbered(step, request));
    void closed.intercom.userChanged();
    await world.settled();
    await closed.leave();
    await stays.intercom.routeChanged();
    shop.user.apples = 2;
    late();
    await stays.intercom.routeChanged();

    assert.deepEqual(stays.calls.at(-1), boot('ada', 2));
  });

  test('of a sign-in is made good, also for who was there', async () => {
    const { world, shop } = openShop();
    shop.signIn('ada');
    const tab = await world.open();
    shop.signIn('bob');
    tab.endpoint = shop.endpoint(unreachable);
    await tab.intercom.userChanged();
    tab.endpoint = shop.endpoint();
    await world.pass(5_000);

    assert.deepEqual(tab.calls, [boot('ada'), ['shutdown'], boot('bob')]);
  });

  test('of a sign-out leaves no user there, and is asked for again', async () => {
    const { world, shop } = openShop();
    shop.signIn('ada');
    const tab = await world.open();
    tab.endpoint = unreachable;
    assert.equal(await tab.intercom.signedOut(), false);
    assert.deepEqual(tab.calls, [boot('ada'), ['shutdown']]);
    tab.endpoint = shop.endpoint();
    await world.pass(5_000);

    assert.deepEqual(tab.steps, ['pageLoaded', 'signedOut', 'signedOut']);
    assert.deepEqual(tab.calls.at(-1), VISITOR);
  });

  for (const [when, isEarly] of [['after it failed', false], ['while it is asked for', true]]) {
    test(`of a sign-out does not sign out the next user, who signs in ${when}`, async () => {
      const { world, shop } = openShop();
      shop.signIn('ada');
      const tab = await world.open();
      let fail;
      tab.endpoint = () => new Promise((resolve) => (fail = () => resolve({ status: 503, headers: { 'Retry-After': '5' } })));
      void tab.intercom.signedOut();
      await world.settled();
      if (!isEarly) {
        fail();
        await world.settled();
      }
      shop.signIn('bob');
      void tab.intercom.userChanged();
      fail();
      tab.endpoint = shop.endpoint();
      await world.pass(10_000);

      assert.deepEqual(tab.steps, ['pageLoaded', 'signedOut', 'pageLoaded']);
      assert.deepEqual(tab.calls, [boot('ada'), ['shutdown'], ['shutdown'], boot('bob')]);
    });
  }

  test('is made good by its tab where the storage is denied', async () => {
    const { world, shop } = openShop({ storage: false });
    shop.signIn('ada');
    const tab = await world.open();
    shop.user.apples = 2;
    tab.endpoint = shop.endpoint(unreachable);
    await tab.intercom.userChanged();
    tab.endpoint = shop.endpoint();
    await world.pass(5_000);

    assert.deepEqual(tab.calls, [boot('ada'), boot('ada', 2)]);
  });
});

test('an answer that is late is lost, and is not made when it comes', async () => {
  const { world, shop } = openShop();
  shop.signIn('ada');
  const tab = await world.open();
  let arrive;
  shop.user.apples = 2;
  tab.endpoint = shop.endpoint((answer) => new Promise((resolve) => (arrive = () => resolve(answer))));
  const done = tab.intercom.userChanged();
  await world.pass(11_000);
  assert.equal(await done, false);
  tab.endpoint = shop.endpoint();
  shop.user.apples = 3;
  await world.pass(5_000);
  arrive();
  await world.settled();

  assert.deepEqual(tab.calls, [boot('ada'), boot('ada', 3)]);
});

test('a request that arrives twice leaves the person as they are', async () => {
  const { world, shop } = openShop();
  shop.signIn('ada');
  world.endpoint = shop.endpoint((_, step) => shop.answer(step));
  const tab = await world.open();
  shop.signIn('bob');
  await tab.intercom.userChanged();

  assert.deepEqual(tab.calls, [boot('ada'), ['shutdown'], boot('bob')]);
});

describe('while the endpoint fails', () => {
  test('requests become rarer, and are never two', async () => {
    const { world, shop } = openShop();
    world.endpoint = shop.endpoint(async () => ({ status: 500 }));
    const tab = await world.open();
    await world.pass(15_000);
    assert.ok(tab.steps.length >= 3 && tab.steps.length <= 5, String(tab.steps.length));
    const before = tab.steps.length;
    for (let minute = 0; minute < 60; minute++) {
      void tab.intercom.userChanged();
      void tab.intercom.routeChanged();
      await world.pass(60_000);
    }

    assert.ok(tab.steps.length - before <= 90, String(tab.steps.length));
    assert.ok(tab.steps.length - before >= 50, String(tab.steps.length));
    assert.equal(world.mostInFlight, 1);
  });

  test('steps are answered at once, and made when it works again', async () => {
    const { world, shop } = openShop();
    const tab = await world.open({ endpoint: unreachable });
    await world.pass(30_000);
    shop.signIn('ada');
    assert.equal(await tab.intercom.userChanged(), false);
    tab.endpoint = shop.endpoint();
    await world.pass(90_000);

    assert.deepEqual(tab.calls, [boot('ada')]);
    assert.equal(tab.steps.at(-1), 'pageLoaded');
  });

  test('the next request waits as long as the answer says', async () => {
    const { world, shop } = openShop();
    const tab = await world.open({ endpoint: async () => ({ status: 503, headers: { 'Retry-After': '30' } }) });
    tab.endpoint = shop.endpoint();
    await world.pass(20_000);
    assert.equal(tab.steps.length, 1);
    await world.pass(20_000);

    assert.deepEqual(tab.calls, [VISITOR]);
  });

  test('the next request waits longer than a pause of the client\'s own, if the answer says so', async () => {
    const { world, shop } = openShop();
    const tab = await world.open({ endpoint: async () => ({ status: 503, headers: { 'Retry-After': '300' } }) });
    tab.endpoint = shop.endpoint();
    await world.pass(290_000);
    assert.equal(tab.steps.length, 1);
    await world.pass(60_000);

    assert.deepEqual(tab.calls, [VISITOR]);
  });

  test('the calls of the page wait, and only the latest where they are many', async () => {
    const { world, shop } = openShop();
    const tab = await world.open({ endpoint: unreachable });
    for (let number = 0; number < 1000; number++) {
      void tab.intercom.call('trackEvent', `event-${number}`);
    }
    tab.endpoint = shop.endpoint();
    await world.pass(90_000);

    assert.equal(tab.calls.length, 101);
    assert.deepEqual(tab.calls.at(-1), ['trackEvent', 'event-999']);
  });

  test('a page without a handler has one warning in its console', async () => {
    const { world } = openShop();
    const tab = await world.open({ endpoint: unreachable });
    await world.pass(300_000);

    assert.equal(tab.warnings.length, 1);
  });

  test('a handler that throws changes nothing', async () => {
    const { world, shop } = openShop();
    const tab = await world.open({ endpoint: unreachable }, { onError: () => { throw new Error(); } });
    tab.endpoint = shop.endpoint();
    await world.pass(5_000);

    assert.deepEqual(tab.calls, [VISITOR]);
  });
});

describe('no request is made', () => {
  test('while the browser is offline, and one when it is online again', async () => {
    const { world, shop } = openShop();
    const tab = await world.open();
    await tab.setOnline(false);
    shop.signIn('ada');
    assert.equal(await tab.intercom.userChanged(), false);
    assert.equal(await tab.intercom.routeChanged(), false);
    assert.equal(await tab.intercom.userChanged(), false);
    await world.pass(3_600_000);
    assert.deepEqual(tab.steps, ['pageLoaded']);
    await tab.setOnline(true);

    assert.deepEqual(tab.steps, ['pageLoaded', 'userChanged', 'routeChanged']);
    assert.deepEqual(tab.calls, [VISITOR, boot('ada'), ['update']]);
    assert.deepEqual(tab.warnings, []);
  });

  test('by a hidden tab, and one when it is shown', async () => {
    const { world, shop } = openShop();
    shop.signIn('ada');
    const tab = await world.open({ hidden: true });
    await world.pass(3_600_000);
    assert.deepEqual(tab.steps, []);
    await tab.setHidden(false);

    assert.deepEqual(tab.calls, [boot('ada')]);
  });

  test('again while a tab that waits to ask again is hidden', async () => {
    const { world, shop } = openShop();
    const tab = await world.open({ endpoint: unreachable });
    tab.endpoint = shop.endpoint();
    await tab.setHidden(true);
    await world.pass(3_600_000);
    assert.equal(tab.steps.length, 1);
    await tab.setHidden(false);

    assert.deepEqual(tab.calls, [VISITOR]);
  });

  test('by a tab that is hidden while it waits for its turn', async () => {
    const { world, shop } = openShop();
    const one = await world.open();
    const two = await world.open();
    let arrive;
    one.endpoint = shop.endpoint((answer) => new Promise((resolve) => (arrive = () => resolve(answer))));
    void one.intercom.userChanged();
    await world.settled();
    const step = two.intercom.userChanged();
    await two.setHidden(true);
    arrive();

    assert.equal(await step, false);
    assert.deepEqual(two.steps, ['pageLoaded']);
  });
});

test('in a frame of another site, where all is denied, a visitor is booted and steps are made', async () => {
  const { world, shop } = openShop({ locks: 'denied', channels: false, storage: false });
  const tab = world.tab();
  tab.cookie = null;
  void tab.intercom.start();
  await world.pass(1_000);
  void tab.intercom.routeChanged();
  await world.pass(1_000);
  shop.signIn('ada');
  void tab.intercom.userChanged();
  await world.pass(1_000);

  assert.deepEqual(tab.calls, [VISITOR, ['update'], boot('ada')]);
  assert.deepEqual(tab.warnings, []);
});

test('an address that is none makes no request, and the page can start again', async () => {
  const { world } = openShop();
  const tab = world.tab();
  const errors = [];
  assert.equal(await tab.intercom.start({ endpoint: 'http://', onError: (error) => errors.push(error) }), false);
  assert.equal(errors.length, 1);
  assert.deepEqual(tab.steps, []);
  assert.equal(await tab.intercom.start(), true);

  assert.deepEqual(tab.calls, [VISITOR]);
});
