import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { World } from './world.js';

const VISITOR = ['boot', { app_id: 'k8w2v7qz' }];
const ADA = ['boot', { app_id: 'k8w2v7qz', user_id: 'ada' }];
const BOOTS = { visitor: VISITOR, ada: ADA };

/** A server whose user can be excluded: then it boots nobody, and ends who was there. */
class Server {
  person = 'visitor';
  booted = undefined;
  key = (person) => `key-${person}`;

  endpoint = async (step, { body }) => {
    const shows = JSON.parse(body).for;
    const asked = shows && shows !== this.key(this.booted) ? 'pageLoaded' : step;
    const before = this.booted;
    this.booted = this.person;
    return { for: this.key(this.person), calls: this.calls(asked, before) };
  };

  calls(step, before) {
    if (this.person === 'nobody') {
      return before === 'nobody' || step === 'pageLoaded' ? [] : [['shutdown']];
    }
    return step === 'pageLoaded' || before !== this.person ? [BOOTS[this.person]] : [];
  }
}

function openShop(person) {
  const world = new World();
  const server = new Server();
  server.person = person;
  world.endpoint = server.endpoint;
  return { world, server };
}

describe('a tab of a user who is excluded as nobody', () => {
  test('loads nothing and calls nothing', async () => {
    const { world } = openShop('nobody');
    const tab = world.tab({ widget: false });
    assert.equal(await tab.intercom.start(), true);
    assert.equal(await tab.intercom.routeChanged(), true);
    void tab.intercom.call('show');

    assert.deepEqual(tab.document.added, []);
    assert.equal(tab.window.Intercom, undefined);
    assert.deepEqual(tab.warnings, []);
  });

  test('makes no lone shutdown where it shows nobody', async () => {
    const { world } = openShop('nobody');
    const tab = await world.open();
    await tab.intercom.userChanged();

    assert.deepEqual(tab.calls, []);
  });

  for (const [person, first] of Object.entries(BOOTS)) {
    test(`that showed ${person} shuts down once, with one request`, async () => {
      const { world, server } = openShop(person);
      const tab = await world.open();
      server.person = 'nobody';
      await tab.intercom.userChanged();
      assert.deepEqual(tab.calls, [first, ['shutdown']]);
      assert.deepEqual(tab.steps, ['pageLoaded', 'userChanged']);
      await tab.intercom.routeChanged();

      assert.deepEqual(tab.calls, [first, ['shutdown']]);
    });

    test(`that showed ${person} shuts down although another tab took the answer`, async () => {
      const { world, server } = openShop(person);
      const tab = await world.open();
      server.person = server.booted = 'nobody';
      await tab.intercom.routeChanged();

      assert.deepEqual(tab.calls, [first, ['shutdown']]);
    });

    test(`tells another tab that shows ${person}`, async () => {
      const { world, server } = openShop(person);
      const other = await world.open();
      const tab = await world.open();
      server.person = 'nobody';
      await tab.intercom.userChanged();
      await world.settled();

      assert.deepEqual(other.calls, [first, ['shutdown']]);
    });
  }

  test('that is opened later tells a tab that shows a user', async () => {
    const { world, server } = openShop('ada');
    const other = await world.open();
    server.person = 'nobody';
    await world.open({ widget: false });
    await world.settled();

    assert.deepEqual(other.calls, [ADA, ['shutdown']]);
    assert.ok(world.tabs.flatMap(({ requests }) => requests).length <= 5);
  });

  test('has no news for a tab that shows nobody either', async () => {
    const { world, server } = openShop('visitor');
    const visitor = await world.open();
    await visitor.leave();
    server.person = 'nobody';
    const one = await world.open({ widget: false });
    await world.open({ widget: false });
    await world.settled();

    assert.deepEqual(one.steps, ['pageLoaded']);
  });

  test('boots whoever comes next', async () => {
    const { world, server } = openShop('nobody');
    const tab = world.tab({ widget: false });
    await tab.intercom.start();
    server.person = 'ada';
    await tab.intercom.userChanged();

    assert.deepEqual(tab.window.Intercom.q, [ADA]);
    assert.equal(tab.document.added.length, 1);
  });

  test('leaves no cookies of another user to the next person', async () => {
    const { world, server } = openShop('ada');
    const first = await world.open();
    await first.leave();
    server.person = 'nobody';
    const tab = world.tab({ widget: false });
    await tab.intercom.start();
    server.person = 'visitor';
    await tab.intercom.userChanged();

    assert.deepEqual(tab.window.Intercom.q, [['shutdown'], VISITOR]);
  });

  test('does not try again to load a widget that did not come', async () => {
    const { world, server } = openShop('visitor');
    const tab = world.tab({ widget: false });
    await tab.intercom.start({ onError: () => {} });
    tab.document.added[0].onerror();
    server.person = 'nobody';
    await tab.intercom.userChanged();
    await tab.intercom.routeChanged();

    assert.deepEqual(tab.document.added, []);
  });

  test('calls what waited for nobody else', async () => {
    const { world, server } = openShop('nobody');
    const tab = world.tab();
    const started = tab.intercom.start();
    void tab.intercom.call('showArticle', 7);
    await started;
    server.person = 'ada';
    await tab.intercom.userChanged();

    assert.deepEqual(tab.calls, [ADA]);
  });
});
