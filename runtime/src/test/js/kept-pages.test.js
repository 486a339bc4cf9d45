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

describe('a page that the browser kept for its back button', () => {
  test('shows nothing of the user who was there, and boots who is', async () => {
    const { world, shop } = await openShop();
    shop.signIn('ada');
    const tab = await world.open();
    await tab.leave({ kept: true });
    assert.equal(tab.channels.size, 0, 'a channel keeps pages from being kept');
    shop.signOut();
    shop.sent = undefined;
    let calls;
    tab.endpoint = shop.endpoint((answer) => {
      calls = [...tab.calls];
      return answer;
    });
    await tab.comeBack();

    assert.deepEqual(calls, [boot('ada'), ['shutdown']]);
    assert.deepEqual(tab.calls.slice(2), [VISITOR]);
    assert.equal(tab.channels.size, 1);
  });

  test('asks at once, also after failures', async () => {
    const { world, shop } = await openShop();
    const tab = await world.open();
    tab.endpoint = async () => ({ status: 500 });
    await tab.intercom.userChanged();
    await tab.leave({ kept: true });
    tab.endpoint = shop.endpoint();
    await tab.comeBack();

    assert.deepEqual(tab.steps, ['pageLoaded', 'userChanged', 'pageLoaded']);
  });

  test('gives up the request that was on its way', async () => {
    const { world, shop } = await openShop();
    shop.signIn('ada');
    const errors = [];
    const tab = await world.open({}, { onError: (error) => errors.push(error) });
    let arrive;
    shop.user.apples = 2;
    tab.endpoint = shop.endpoint((answer) => new Promise((resolve) => (arrive = () => resolve(answer))));
    const step = tab.intercom.userChanged();
    await world.settled();
    await tab.leave({ kept: true });
    assert.equal(await step, false);
    assert.ok(tab.requests[1].signal.aborted);
    shop.signOut();
    tab.endpoint = shop.endpoint();
    await tab.comeBack();
    arrive();
    await world.settled();

    assert.deepEqual(tab.methods, ['boot', 'shutdown', 'shutdown', 'boot']);
    assert.deepEqual(tab.calls.at(-1), VISITOR);
    assert.deepEqual(errors, []);
  });
});
