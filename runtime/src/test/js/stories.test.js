import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Shop } from './shop.js';
import { World } from './world.js';

const STORIES = Number(process.env.INTERCOMKIT_STORIES ?? 200);
const ONLY = process.env.INTERCOMKIT_SEED;   // replays one story
const PEOPLE = ['ada', 'bob'];
const RENEW_AFTER = 40;   // seconds; a proof ends two seconds later
const BROWSERS = [{}, { locks: false }, { locks: false, channels: false }, { channels: false }, {}];

/** The same numbers for the same seed (mulberry32). */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Intercom as a browser's tabs and cookies know it, and what it stores of each person. */
class Intercom {
  people = new Map();
  cookiesOf = null;
  complaints = [];

  /** The function of one tab, which remembers the person that the tab shows. */
  connect(tab) {
    tab.shows = null;
    tab.window.Intercom = (method, settings) => {
      tab.calls.push([method, settings]);
      const id = settings?.user_id ?? null;
      if (method === 'shutdown') {
        tab.shows = this.cookiesOf = null;
      } else if (method === 'boot') {
        this.expect(tab.shows === null || tab.shows === 'visitor' || tab.shows === id, `${id} follows ${tab.shows}`);
        this.expect(!this.cookiesOf || this.cookiesOf === id, `${id} has the cookies of ${this.cookiesOf}`);
        tab.shows = id ?? 'visitor';
        this.cookiesOf = id;
      } else if (method === 'update') {
        this.expect(tab.shows !== null, 'an update without a boot');
        this.expect(!id || tab.shows === id, `an update of ${id} in the tab of ${tab.shows}`);
      }
      if (id) {
        this.people.set(id, settings.apples ?? this.people.get(id));
        tab.proofEnds = (Number(settings.intercom_user_jwt) + 2) * 1000;
      }
    };
  }

  expect(isRight, complaint) {
    if (!isRight) {
      this.complaints.push(complaint);
    }
  }
}

class Story {
  intercom = new Intercom();
  database = new Map(PEOPLE.map((id) => [id, 1]));
  faults = true;
  session = 0;
  log = [];

  constructor(seed) {
    this.pick = random(seed);
    this.world = new World(BROWSERS[seed % BROWSERS.length]);
    this.shop = new Shop(this.world);
    this.shop.renewAfter = RENEW_AFTER;
    this.world.endpoint = (step, request) => this.answer(step, request);
  }

  async answer(step, request) {
    const { world, shop, pick } = this;
    const fault = this.faults ? pick(12) : 11;
    if (fault === 0) {
      throw new TypeError('Failed to fetch');
    }
    await world.sleep(pick(200));
    if (shop.user) {
      shop.user.apples = this.database.get(shop.user.id);
    }
    let answer = shop.numbered(step, request);
    if (fault === 1 || fault === 6) {
      const second = shop.numbered(step, request);   // the request arrives twice, as browsers do where a connection ends
      answer = fault === 1 ? answer : second;
    }
    answer.for += ` ${this.session}`;
    await world.sleep(fault === 2 ? 12_000 : pick(200));
    if (fault === 3) {
      throw new TypeError('Failed to fetch');
    }
    return fault === 4 ? { html: true } : fault === 5 ? { status: 500 } : answer;
  }

  async open() {
    const tab = this.world.tab();
    this.intercom.connect(tab);
    void tab.intercom.start({ onError: () => {} });
  }

  async act() {
    const { world, shop, pick } = this;
    const tab = world.tabs[pick(world.tabs.length)];
    const { userChanged, routeChanged, signedOut } = tab.intercom;
    const actions = {
      signIn: () => {
        shop.signIn(PEOPLE[pick(2)]);
        void userChanged();
      },
      signOut: () => this.signOut(tab, signedOut, pick(2) === 0),
      buy: () => {
        if (shop.user) {
          this.database.set(shop.user.id, this.database.get(shop.user.id) + 1);
          void userChanged();
        }
      },
      route: () => void routeChanged(),
      open: () => world.tabs.length < 3 && this.open(),
      close: () => world.tabs.length > 1 && tab.leave(),
      hide: () => tab.setHidden(!tab.document.hidden),
      disconnect: () => tab.setOnline(!tab.navigator.onLine),
      goBack: () => this.goBack(tab),
      restart: () => {
        this.session++;
        Object.assign(shop, { sent: undefined, user: null, answers: 0 });
      },
    };
    const names = ['signIn', 'signIn', 'signOut', 'buy', 'buy', 'buy', 'buy', 'route', ...Object.keys(actions)];
    const name = names[pick(names.length)];
    this.log.push(name);
    await actions[name]();
    await world.pass(pick([20, 300, 600, 20_000][pick(4)]));
  }

  async signOut(tab, signedOut, isFirst) {
    const { shop, world } = this;
    if (isFirst) {
      shop.signOut();
    }
    void signedOut();
    await world.settled();
    for (const each of world.tabs) {
      assert.ok(!PEOPLE.includes(each.shows), `${each.shows} stands after the sign-out: ${this.log}`);
    }
    shop.signOut();
  }

  async goBack(tab) {
    await tab.leave({ kept: true });
    await tab.comeBack();
    assert.ok(!PEOPLE.includes(tab.shows) || tab.methods.at(-1) === 'boot', 'the page shows who was there');
  }

  /** The network is well again, and each tab makes a step. */
  async heal() {
    this.faults = false;
    await this.world.pass(12_000);   // what is on its way arrives, or is too late
    for (const tab of this.world.tabs) {
      await tab.setOnline(true);
      await tab.setHidden(false);
    }
    this.world.tabs.forEach(({ intercom }) => void intercom.routeChanged());
    await this.world.pass(5_000);
    this.check();
    this.faults = true;
  }

  check() {
    const expected = this.shop.user?.id ?? 'visitor';
    assert.deepEqual(this.world.tabs.map(({ shows }) => shows), this.world.tabs.map(() => expected), String(this.log));
    assert.deepEqual(this.intercom.complaints, [], String(this.log));
    assert.equal(this.world.mostInFlight, 1, `two steps at a time: ${this.log}`);
    if (this.shop.user) {
      assert.equal(this.intercom.people.get(expected), this.database.get(expected), String(this.log));
      this.world.tabs.forEach((tab) => assert.ok(tab.proofEnds > this.world.now, `the proof has ended: ${this.log}`));
    }
  }
}

describe('stories of two or three tabs and two people', () => {
  const seeds = ONLY ? [Number(ONLY)] : Array.from({ length: STORIES }, (_, seed) => seed);
  for (const seed of seeds) {
    test(`seed ${seed}`, async () => {
      const story = new Story(seed);
      await story.open();
      await story.open();
      for (let i = 1; i <= 30; i++) {
        await story.act();
        if (i % 6 === 0) {
          await story.heal();
        }
      }
      story.faults = false;
      await story.world.pass(3 * RENEW_AFTER * 1000);
      story.check();
      for (const id of PEOPLE) {
        story.shop.signIn(id);
        void story.world.tabs[0].intercom.userChanged();
        await story.world.pass(5_000);
        story.check();
      }
    });
  }
});
