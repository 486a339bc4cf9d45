import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Shop } from './shop.js';
import { World } from './world.js';

const HOUR = 3_600_000;

/** A tab of Ada's, whose proof is to be renewed after so many seconds. */
async function openShop(seconds = 3_000) {
  const world = new World();
  const shop = new Shop(world);
  shop.renewAfter = seconds;
  shop.signIn('ada');
  world.endpoint = shop.endpoint();
  return { world, shop, tab: await world.open() };
}

const lastProof = ({ calls }) => calls.at(-1)[1];

describe('a proof', () => {
  test('is renewed in time, again and again', async () => {
    const { world, tab } = await openShop();
    await world.pass(2_999_000);
    assert.deepEqual(tab.steps, ['pageLoaded']);
    await world.pass(2_000);
    assert.deepEqual(tab.steps, ['pageLoaded', 'userChanged']);
    assert.ok(lastProof(tab).intercom_user_jwt);
    await world.pass(6_000_000);

    assert.deepEqual(tab.steps, ['pageLoaded', 'userChanged', 'userChanged', 'userChanged']);
    assert.deepEqual(tab.methods, ['boot', 'update', 'update', 'update']);
  });

  test('is renewed when a computer wakes up that slept past its end', async () => {
    const { world, tab } = await openShop();
    world.now += 2 * HOUR;   // the timers stood still
    await world.pass(31_000);

    assert.deepEqual(tab.methods, ['boot', 'update']);
  });

  test('is renewed in time though the clock is set back', async () => {
    const { world, tab } = await openShop();
    await world.pass(1_000_000);
    world.now -= 5 * HOUR;
    const { length } = tab.steps;
    await world.pass(2_001_000);

    assert.ok(tab.steps.length > length);
  });

  test('is renewed when a hidden tab is shown again, and not before', async () => {
    const { world, tab } = await openShop();
    await tab.setHidden(true);
    await world.pass(2 * HOUR);
    assert.deepEqual(tab.steps, ['pageLoaded']);
    await tab.setHidden(false);

    assert.deepEqual(tab.methods, ['boot', 'update']);
  });

  test('is renewed when the browser is online again', async () => {
    const { world, tab } = await openShop();
    await tab.setOnline(false);
    await world.pass(2 * HOUR);
    assert.deepEqual(tab.steps, ['pageLoaded']);
    await tab.setOnline(true);

    assert.deepEqual(tab.methods, ['boot', 'update']);
  });

  test('is renewed in each tab, though the session has renewed that of another', async () => {
    const { world, tab } = await openShop();
    await world.pass(100_000);
    const other = await world.open();
    await world.pass(2_950_000);

    assert.deepEqual(tab.steps.slice(1), ['userChanged', 'pageLoaded'], 'only a boot brings the other tab\'s proof');
    assert.ok(other.steps.length >= 1);
    assert.deepEqual(tab.methods, ['boot', 'boot']);
  });

  test('is not renewed by a ping, though the session has a newer one', async () => {
    const { world, tab } = await openShop();
    await world.pass(1_000_000);
    const other = await world.open();
    await other.leave();
    await tab.intercom.routeChanged();
    assert.deepEqual(tab.calls.at(-1), ['update']);
    await world.pass(2_001_000);

    assert.ok(lastProof(tab).intercom_user_jwt);
  });

  test('whose renewal finds another user brings the other tabs to that user', async () => {
    const { world, shop, tab } = await openShop();
    await world.pass(1_000_000);
    const other = await world.open();
    shop.signIn('bob');
    await world.pass(2_001_000);

    assert.equal(tab.calls.at(-1)[1].user_id, 'bob');
    assert.equal(other.calls.at(-1)[1].user_id, 'bob');
  });

  test('of a user who has left is not renewed', async () => {
    const { world, shop, tab } = await openShop();
    shop.signOut();
    await tab.intercom.signedOut();
    const { length } = tab.steps;
    await world.pass(24 * HOUR);

    assert.equal(tab.steps.length, length);
  });

  test('that never ends is not renewed', async () => {
    const world = new World();
    const shop = new Shop();
    shop.signIn('ada');
    world.endpoint = shop.endpoint();
    const tab = await world.open();
    await world.pass(24 * HOUR);

    assert.deepEqual(tab.steps, ['pageLoaded']);
  });

  test('whose renewal fails is renewed later', async () => {
    const { world, tab } = await openShop();
    const { endpoint } = tab;
    tab.endpoint = () => Promise.reject(new TypeError('Failed to fetch'));
    await world.pass(3_000_000);
    tab.endpoint = endpoint;
    await world.pass(60_000);

    assert.deepEqual(tab.methods, ['boot', 'update']);
  });

  test('that is always at its end does not keep the page busy', async () => {
    const { world, tab } = await openShop(0);
    await world.pass(60_000);

    assert.ok(tab.steps.length <= 62, String(tab.steps.length));
  });
});

test('a visitor\'s page that is told to ask again asks once', async () => {
  const world = new World();
  const answers = [
    { for: 'visitor', calls: [['shutdown'], ['boot', { app_id: 'k8w2v7qz' }]], renewInSeconds: 10 },
    { for: 'visitor', calls: [] },
  ];
  world.endpoint = async () => answers.shift();
  const tab = await world.open();
  await world.pass(9_000);
  assert.deepEqual(tab.steps, ['pageLoaded']);
  await world.pass(3_600_000);

  assert.deepEqual(tab.steps, ['pageLoaded', 'userChanged']);
  assert.deepEqual(tab.methods, ['shutdown', 'boot']);
});

test('a proof whose answer came while the computer slept is renewed in time', async () => {
  const world = new World();
  const shop = new Shop(world);
  shop.renewAfter = 3600;
  shop.signIn('ada');
  let sleeps = true;
  world.endpoint = shop.endpoint((answer) => {
    world.now += sleeps ? 1_800_000 : 0;
    sleeps = false;
    return answer;
  });
  const tab = await world.open();
  await world.pass(1_790_000);
  assert.deepEqual(tab.steps, ['pageLoaded']);
  await world.pass(60_000);

  assert.deepEqual(tab.steps, ['pageLoaded', 'userChanged']);
});
