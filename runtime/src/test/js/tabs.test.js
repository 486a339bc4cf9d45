import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Shop } from './shop.js';
import { World } from './world.js';

const VISITOR = ['boot', { app_id: 'k8w2v7qz' }];
const boot = (id, apples = 1) => ['boot', { app_id: 'k8w2v7qz', user_id: id, apples }];

async function openShop(browser) {
  const world = new World(browser);
  const shop = new Shop();
  world.endpoint = shop.endpoint();
  return { world, shop };
}

/** Time for tabs that agree on turns by their memory. */
const agree = (world) => world.pass(2_000);

// What browsers have, and what plain http, old browsers and frames of other sites lack.
const BROWSERS = {
  'with locks and channels': {},
  'on plain http, without locks': { locks: false },
  'that denies locks': { locks: 'denied' },
  'without locks and channels': { locks: false, channels: false },
  'without channels': { channels: false },
};

for (const [name, browser] of Object.entries(BROWSERS)) {
  describe(`two tabs of a browser ${name}`, () => {
    test('make one step at a time', async () => {
      const { world, shop } = await openShop(browser);
      const release = [];
      world.endpoint = shop.endpoint((answer) => new Promise((resolve) => release.push(() => resolve(answer))));
      const tabs = [await world.open(), await world.open(), await world.open()];
      for (let answered = 0; answered < 9; answered++) {
        await agree(world);
        assert.equal(release.length, 1);
        tabs.forEach(({ intercom }) => void intercom.routeChanged());
        release.shift()();
      }

      assert.equal(world.mostInFlight, 1);
    });

    test('follow a sign-in and a sign-out of each other', async () => {
      const { world, shop } = await openShop(browser);
      const one = await world.open();
      const two = await world.open();
      await agree(world);
      shop.signIn('ada');
      void one.intercom.userChanged();
      await agree(world);
      assert.deepEqual(two.calls.slice(1), [boot('ada')]);

      shop.signOut();
      void two.intercom.signedOut();
      await agree(world);
      assert.deepEqual(one.methods.slice(1), ['boot', 'shutdown', 'boot']);
      assert.deepEqual(one.calls.at(-1), VISITOR);
      assert.deepEqual(two.calls.at(-1), VISITOR);
    });

    test('show nothing of a user who signs out, before the endpoint answers', async () => {
      const { world, shop } = await openShop(browser);
      shop.signIn('ada');
      const one = await world.open();
      const two = await world.open();
      await agree(world);
      one.endpoint = two.endpoint = () => new Promise(() => {});
      void one.intercom.signedOut();
      await world.settled();

      assert.equal(two.methods.at(-1), 'shutdown');
    });

    test('do not ask for ever where each is another person\'s', async () => {
      const { world } = await openShop(browser);
      const endpointOf = (id) => async () => ({ for: id, calls: [boot(id)] });
      const one = await world.open({ endpoint: endpointOf('ada') });
      await agree(world);
      const two = await world.open({ endpoint: endpointOf('bob') });
      await world.pass(60_000);

      assert.ok(one.requests.length + two.requests.length <= 4, `${one.steps} ${two.steps}`);
    });
  });
}

test('a step says which user the tab shows, and nothing of a visitor', async () => {
  const { world, shop } = await openShop();
  const tab = await world.open();
  shop.signIn('ada');
  await tab.intercom.userChanged();
  await tab.intercom.routeChanged();

  assert.deepEqual(tab.requests.map(({ body }) => JSON.parse(body)), [
    { step: 'pageLoaded', answer: 0 },
    { step: 'userChanged', answer: 1 },
    { step: 'routeChanged', for: 'key-ada', answer: 2 },
  ]);
});

describe('a tab that is answered for another person', () => {
  test('than it shows shuts down first, and boots', async () => {
    const { world, shop } = await openShop();
    shop.signIn('ada');
    const tab = await world.open();
    shop.signIn('bob');
    shop.answer('userChanged');   // by another tab, without news of it
    await tab.intercom.routeChanged();

    assert.deepEqual(tab.steps, ['pageLoaded', 'routeChanged', 'pageLoaded']);
    assert.deepEqual(tab.calls, [boot('ada'), ['shutdown'], boot('bob')]);
  });

  test('shuts down even if the request for the boot fails', async () => {
    const { world, shop } = await openShop();
    shop.signIn('ada');
    const tab = await world.open();
    shop.signIn('bob');
    shop.answer('userChanged');
    tab.endpoint = shop.endpoint((answer, step) => (step === 'pageLoaded' ? { status: 500 } : answer));
    assert.equal(await tab.intercom.routeChanged(), false);

    assert.deepEqual(tab.calls, [boot('ada'), ['shutdown']]);
  });

  test('than booted last in any tab shuts down first', async () => {
    const { world, shop } = await openShop();
    shop.signIn('ada');
    const one = await world.open();
    await one.leave();
    shop.signOut();
    shop.sent = undefined;   // the HTTP session has ended
    const next = await world.open();

    assert.deepEqual(next.calls, [['shutdown'], VISITOR]);
  });

  test('keeps what else the answer calls', async () => {
    const { world } = await openShop();
    const answers = [
      { for: 'a', calls: [boot('ada')] },
      { for: 'b', calls: [['update'], ['showArticle', 7]] },
      { for: 'b', calls: [boot('bob')] },
    ];
    world.endpoint = async () => answers.shift();
    const tab = await world.open();
    await tab.intercom.userChanged();

    assert.deepEqual(tab.calls, [boot('ada'), ['shutdown'], boot('bob'), ['showArticle', 7]]);
  });

  test('does not call for a third person what was for the second', async () => {
    const { world } = await openShop();
    const answers = [
      { for: 'a', calls: [boot('ada')] },
      { for: 'b', calls: [['showArticle', 7]] },
      { for: 'c', calls: [boot('cyd')] },
    ];
    world.endpoint = async () => answers.shift();
    const tab = await world.open();
    await tab.intercom.userChanged();

    assert.deepEqual(tab.calls, [boot('ada'), ['shutdown'], boot('cyd')]);
  });

  test('than the visitor it shows asks for the boot', async () => {
    const { world, shop } = await openShop();
    const tab = await world.open();
    shop.signIn('ada');
    shop.answer('userChanged');   // by another tab, without news of it
    await tab.intercom.routeChanged();

    assert.deepEqual(tab.calls, [VISITOR, boot('ada')]);
  });

  test('a visitor who signs in keeps the conversation', async () => {
    const { world, shop } = await openShop();
    const tab = await world.open();
    shop.signIn('ada');
    await tab.intercom.userChanged();

    assert.deepEqual(tab.calls, [VISITOR, boot('ada')]);
  });

  test('a user who is known by a token alone is a user', async () => {
    const { world } = await openShop();
    const answers = ['a', 'b'].map((person) => ({
      for: person, calls: [['boot', { app_id: 'k8w2v7qz', intercom_user_jwt: person }]],
    }));
    world.endpoint = async () => answers.shift();
    const one = await world.open();
    await one.leave();
    const two = await world.open();

    assert.deepEqual(two.methods, ['shutdown', 'boot']);
  });
});

test('a tab that follows the news and finds a third person brings the others along', async () => {
  const { world, shop } = await openShop();
  const one = await world.open();
  const two = await world.open();
  const three = await world.open();
  shop.signIn('ada');
  one.endpoint = (step) => {
    const answer = shop.answer(step);
    shop.signIn('bob');   // at once, by a page without the client
    return answer;
  };
  void one.intercom.userChanged();
  await agree(world);

  assert.deepEqual([one, two, three].map(({ calls }) => calls.at(-1)[1].user_id), ['bob', 'bob', 'bob']);
});

test('a tab that slept through the news looks when it is shown again', async () => {
  const { world, shop } = await openShop();
  shop.signIn('ada');
  const one = await world.open();
  const two = await world.open();
  two.channels.forEach((channel) => (channel.onmessage = null));
  await two.setHidden(true);
  shop.signIn('bob');
  await one.intercom.userChanged();
  assert.equal(two.methods.at(-1), 'boot');
  await two.setHidden(false);

  assert.deepEqual(two.calls.slice(-2), [['shutdown'], boot('bob')]);
});

describe('a tab whose user another tab signs out', () => {
  /** One tab tells the sign-out, and leaves its page for one without the client before it is answered. */
  async function signedOutByALeavingTab() {
    const { world, shop } = await openShop();
    shop.signIn('ada');
    const one = await world.open();
    const two = await world.open();
    one.endpoint = () => new Promise(() => {});
    void one.intercom.signedOut();
    await world.settled();
    await one.leave();
    shop.signOut();
    return { world, shop, two };
  }

  test('looks itself who is there, where the other tab leaves before it is answered', async () => {
    const { world, two } = await signedOutByALeavingTab();
    await world.pass(10_500);
    assert.deepEqual(two.steps, ['pageLoaded'], 'for ten seconds the server may still take the user for signed in');
    await world.pass(1_500);

    assert.deepEqual(two.steps, ['pageLoaded', 'pageLoaded']);
    assert.deepEqual(two.calls, [boot('ada'), ['shutdown'], ['shutdown'], VISITOR]);
  });

  test('does not look again where it was booted meanwhile', async () => {
    const { world, shop, two } = await signedOutByALeavingTab();
    shop.signIn('bob');
    await two.intercom.userChanged();
    await world.pass(60_000);

    assert.deepEqual(two.calls, [boot('ada'), ['shutdown'], ['shutdown'], boot('bob')]);
    assert.equal(two.steps.length, 2);
  });

  test('looks when it is shown, where it is hidden', async () => {
    const { world, two } = await signedOutByALeavingTab();
    await two.setHidden(true);
    await world.pass(60_000);
    assert.deepEqual(two.steps, ['pageLoaded']);
    await two.setHidden(false);

    assert.deepEqual(two.calls.at(-1), VISITOR);
  });
});

test('a hidden tab shows nothing of a user who signed out, and asks when it is shown', async () => {
  const { world, shop } = await openShop();
  shop.signIn('ada');
  const one = await world.open();
  const two = await world.open();
  await two.setHidden(true);
  shop.signOut();
  await one.intercom.signedOut();
  await world.settled();
  assert.equal(two.methods.at(-1), 'shutdown');
  assert.deepEqual(two.steps, ['pageLoaded']);
  await two.setHidden(false);

  assert.deepEqual(two.calls.at(-1), VISITOR);
});

test('a lease of a tab that crashed ends, also after the clock was set back', async () => {
  const { world } = await openShop({ locks: false });
  const turn = 'intercomkit turn http://shop.test/intercomkit/session';
  world.stored.set(turn, `${world.now + 10_000} 0.5`);
  const waits = await world.open();
  await world.pass(9_000);
  assert.deepEqual(waits.steps, []);
  await world.pass(2_000);
  assert.deepEqual(waits.steps, ['pageLoaded']);

  world.stored.set(turn, `${world.now + 3_600_000} 0.5`);
  void waits.intercom.routeChanged();
  await agree(world);
  assert.deepEqual(waits.steps, ['pageLoaded', 'routeChanged']);
});

test('a page that is left hands its turn on', async () => {
  const { world } = await openShop({ locks: false });
  const one = await world.open({ endpoint: () => new Promise(() => {}) });
  await agree(world);
  const two = await world.open();
  await agree(world);
  assert.deepEqual(two.steps, []);
  await one.leave();
  await agree(world);

  assert.deepEqual(two.steps, ['pageLoaded']);
});

test('two applications of one host do not meet', async () => {
  const { world, shop } = await openShop();
  shop.signIn('ada');
  const one = await world.open({}, { endpoint: '/one' });
  const two = await world.open({ endpoint: async () => ({ for: 'key-visitor', calls: [VISITOR] }) }, { endpoint: '/two' });
  await agree(world);

  assert.deepEqual(one.calls, [boot('ada')]);
  assert.deepEqual(two.calls, [VISITOR]);
});
