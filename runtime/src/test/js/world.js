import { readFileSync } from 'node:fs';

const SOURCE = new URL('../../main/resources/META-INF/resources/intercomkit/client.js', import.meta.url);
const ORIGIN = 'http://shop.test';

// The client is one module of a page. Each tab of a test evaluates it once, with a page of its own around it.
const client = readFileSync(process.env.INTERCOMKIT_CLIENT ?? SOURCE, 'utf8')
  .replaceAll('import.meta.url', `'${ORIGIN}/intercomkit/client.js'`)
  .replace('export const intercom =', 'return');
const GLOBALS = [
  'globalThis', 'window', 'document', 'navigator', 'location', 'history', 'localStorage', 'BroadcastChannel', 'console',
  'performance', 'Date', 'Math', 'setTimeout', 'clearTimeout', 'queueMicrotask',
];

/** Lets all promises settle that need no time. */
async function settled() {
  for (let i = 0; i < 20; i++) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** A browser whose time stands still, with its tabs, and the endpoint that they ask. */
export class World {
  now = 1_000_000;          // the wall clock
  steady = 0;
  timers = [];

  tabs = [];
  stored = new Map();
  locks = new Map();
  inFlight = new Set();
  mostInFlight = 0;
  endpoint;

  constructor({ locks = true, channels = true, storage = true } = {}) {
    Object.assign(this, { hasLocks: locks, hasChannels: channels, hasStorage: storage });
  }

  /** A tab whose requests the endpoint answers, a function of the step, the request and the tab. */
  tab(options = {}) {
    const tab = new Tab(this, options);
    this.tabs.push(tab);
    return tab;
  }

  /** A tab with the client started. */
  async open(options, startOptions) {
    const tab = this.tab(options);
    void tab.intercom.start(startOptions);
    await settled();
    return tab;
  }

  settled() {
    return settled();
  }

  /** Time passes; a computer that sleeps counts no steady time. */
  async pass(milliseconds) {
    const end = this.steady + milliseconds;
    for (;;) {
      await settled();
      const next = this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) {
        break;
      }
      this.timers.splice(this.timers.indexOf(next), 1);
      if (next.tab?.isClosed) {
        continue;
      }
      this.now += Math.max(0, next.at - this.steady);
      this.steady = Math.max(this.steady, next.at);
      next.action();
    }
    this.now += end - this.steady;
    this.steady = end;
    await settled();
  }

  setTimer(action, delay, tab) {
    const timer = { action, tab, at: this.steady + Math.max(0, delay) };
    this.timers.push(timer);
    return timer;
  }

  /** A lock is freed when its tab is closed. */
  async lock(name, step, tab) {
    const before = this.locks.get(name) ?? Promise.resolve();
    const turn = before.then(() => (tab.isClosed ? undefined : Promise.race([step(), tab.closed])));
    this.locks.set(name, turn.catch(() => {}));
    return turn.finally(() => tab.isClosed && new Promise(() => {}));
  }

  sleep(milliseconds) {
    return new Promise((resolve) => this.setTimer(resolve, milliseconds));
  }
}

class Tab {
  calls = [];
  requests = [];
  errors = [];
  warnings = [];
  channels = new Set();
  cookie = '';
  isClosed = false;
  closed = new Promise((resolve) => (this.close = resolve));

  constructor(world, { endpoint = world.endpoint, metas = {}, widget = true, navigation = true, hidden = false, url = '/' } = {}) {
    this.world = world;
    this.endpoint = endpoint;
    this.metas = metas;
    this.window = new EventTarget();
    this.document = this.createDocument(hidden);
    this.location = { href: ORIGIN + url };
    this.window.navigation = navigation ? new EventTarget() : undefined;
    this.window.fetch = (address, init) => this.fetch(address, init);
    this.history = this.createHistory();
    if (widget) {
      this.window.Intercom = (...call) => this.calls.push(call);
    }
    this.navigator = { onLine: true, locks: this.createLocks() };
    this.intercom = this.evaluate();
  }

  evaluate() {
    const { world, window } = this;
    const clock = class extends Date {
      static now = () => world.now;
    };
    const random = Object.create(Math, { random: { value: () => 0.5 + (this.random = ((this.random ?? 0) + 0.01) % 0.1) } });
    const scope = {
      globalThis: window, window, document: this.document, navigator: this.navigator, location: this.location,
      history: this.history, BroadcastChannel: world.hasChannels ? this.createChannelType() : undefined,
      console: { warn: (...words) => this.warnings.push(words) },
      performance: { now: () => world.steady }, Date: clock, Math: random,
      setTimeout: (action, delay) => world.setTimer(action, delay, this),
      clearTimeout: (timer) => world.timers.splice(0, world.timers.length, ...world.timers.filter((each) => each !== timer)),
      queueMicrotask,
    };
    // A denied storage throws when it is read from the window, so it is no parameter.
    const names = GLOBALS.filter((name) => name !== 'localStorage');
    const storage = { get localStorage() { return scope.storage(); } };
    scope.storage = () => this.storage();
    return new Function('storage', ...names, `with (storage) { return (function () { 'use strict'; ${client}\n})(); }`)(
      storage, ...names.map((name) => scope[name]));
  }

  createDocument(hidden) {
    const document = new EventTarget();
    const tab = this;
    Object.defineProperty(document, 'cookie', { get: () => tab.readCookie() });
    return Object.assign(document, {
      hidden,
      baseURI: `${ORIGIN}/`,
      documentElement: { hasAttribute: () => false },
      scripts: [],
      added: [],
      createElement: () => ({ remove() { document.added.splice(document.added.indexOf(this), 1); } }),
      head: { append: (element) => document.added.push(element) },
      querySelector(selector) {
        const content = tab.metas[selector.match(/"(.*)"/)[1]];
        return content === undefined ? null : { getAttribute: () => content };
      },
    });
  }

  readCookie() {
    if (this.cookie === null) {
      throw new Error('SecurityError');
    }
    return this.cookie;
  }

  createHistory() {
    const tab = this;
    class History {
      pushState(state, title, url) {
        tab.location.href = new URL(url, ORIGIN).href;
        tab.window.navigation?.dispatchEvent(new Event('currententrychange'));
      }
      replaceState(...change) {
        History.prototype.pushState(...change);
      }
    }
    return new History();
  }

  createLocks() {
    const { world } = this;
    if (world.hasLocks === 'denied') {
      return { request: () => Promise.reject(new Error('SecurityError')) };
    }
    return world.hasLocks ? { request: (name, step) => world.lock(name, step, this) } : undefined;
  }

  createChannelType() {
    const tab = this;
    return class {
      constructor(name) {
        this.name = name;
        tab.channels.add(this);
      }
      postMessage(data) {
        for (const other of tab.world.tabs.flatMap(({ channels }) => [...channels])) {
          if (other !== this && other.name === this.name) {
            setImmediate(() => other.onmessage?.({ data }));
          }
        }
      }
      close() {
        tab.channels.delete(this);
      }
    };
  }

  /** The storage of the origin: other tabs get an event for each change, and a browser may deny it. */
  storage() {
    const { world } = this;
    if (!world.hasStorage) {
      throw new Error('SecurityError');
    }
    const notify = (key, newValue) => world.tabs.filter((tab) => tab !== this).forEach((tab) =>
      setImmediate(() => tab.window.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }))));
    return {
      getItem: (key) => world.stored.get(key) ?? null,
      setItem(key, value) {
        world.stored.set(key, String(value));
        notify(key, String(value));
      },
      removeItem(key) {
        world.stored.delete(key);
        notify(key, null);
      },
    };
  }

  async fetch(address, init) {
    init.signal.throwIfAborted();
    const body = JSON.parse(init.body);
    const request = { address, ...init, step: body.step, state: body.state, answer: body.answer };
    this.requests.push(request);
    const aborted = new Promise((_, fail) => init.signal.addEventListener('abort', () => {
      this.world.inFlight.delete(request);
      fail(new Error('aborted'));
    }));
    const { inFlight } = this.world;
    inFlight.add(request);
    this.world.mostInFlight = Math.max(this.world.mostInFlight, inFlight.size);
    try {
      return response(await Promise.race([this.endpoint(body.step, request, this), aborted, this.closed]));
    } finally {
      inFlight.delete(request);
      await (this.isClosed && new Promise(() => {}));
    }
  }

  get steps() {
    return this.requests.map(({ step }) => step);
  }

  get methods() {
    return this.calls.map(([method]) => method);
  }

  async setHidden(hidden) {
    this.document.hidden = hidden;
    this.document.dispatchEvent(new Event('visibilitychange'));
    await settled();
  }

  async setOnline(onLine) {
    this.navigator.onLine = onLine;
    this.window.dispatchEvent(new Event(onLine ? 'online' : 'offline'));
    await settled();
  }

  async leave({ kept = false } = {}) {
    this.window.dispatchEvent(Object.assign(new Event('pagehide'), { persisted: kept }));
    if (!kept) {
      this.isClosed = true;
      this.close();
      this.world.tabs.splice(this.world.tabs.indexOf(this), 1);
    }
    await settled();
  }

  async comeBack() {
    this.window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await settled();
  }
}

function response(answer) {
  if (answer?.html) {
    return new Response('<!DOCTYPE html><title>Sign in</title>', { headers: { 'Content-Type': 'text/html' } });
  }
  return new Response(JSON.stringify(answer?.status ? {} : answer), { status: answer?.status ?? 200, headers: answer?.headers });
}
