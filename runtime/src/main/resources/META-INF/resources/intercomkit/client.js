/**
 * The page's half of IntercomKit: it asks the endpoint at each step, and makes the calls that the endpoint answers.
 * Nothing in here throws into the page. What the page sees is documented in client.d.ts.
 *
 * @typedef {import('./client.d.ts').Options} Options
 * @typedef {import('./client.d.ts').Intercom} Intercom
 * @typedef {import('./client.d.ts').IntercomFunction} IntercomFunction
 * @typedef {'pageLoaded' | 'userChanged' | 'routeChanged' | 'signedOut'} Step
 * @typedef {[method: string, ...args: any[]]} Call
 * @typedef {{ for: string, calls: Call[], answer?: number, renewInSeconds?: number, state?: string, widget?: string }} Answer
 * @typedef {{ step: Step, hops: number, isRepeated?: boolean, settle: ((done: boolean) => void)[] }} Waiting
 * @typedef {Error & { status?: number, pause?: number }} Failure
 * @typedef {[wall: number, steady: number]} Deadline
 */

const LONGEST_ANSWER = 10_000;
const LONGEST_LEASE = 15_000;
const LONGEST_DELAY = 60_000;
const LONGEST_PAUSE = 3_600_000;
const SHORTEST_SLEEP = 1000;
const LONGEST_SLEEP = 30_000;
const UNTIL_TABS_AGREE = 50;
// After it no sign-out that was told before is under way at the server.
const UNTIL_SIGNED_OUT = 11_000;
// Tabs that the endpoint answers for different people would follow each other for ever.
const MOST_HOPS = 2;
// Without a Messenger the page's calls and the queue of the widget would grow for ever.
const MOST_HELD = 100;

const page = /** @type {{ Intercom?: IntercomFunction, trustedTypes?: any, navigation?: EventTarget }} */ (
  /** @type {unknown} */ (globalThis));

/** @type {Options} */
let options = {};
let endpoint = '';
let running = false;
let warned = false;
/** @type {Promise<boolean>} */
let started = Promise.resolve(false);
/** @type {(() => void)[]} */
let undo = [];

/** @param {unknown} error */
function report(error) {
  try {
    if (options.onError) {
      options.onError(/** @type {Error} */ (error));
    } else if (!warned) {
      warned = true;
      console.warn('IntercomKit:', error);
    }
  } catch { /* The page's own handler failed. */ }
}

// A clock that is set back delays one of the two times, a computer that sleeps the other.
/** @param {number} milliseconds @returns {Deadline} */
const after = (milliseconds) => [Date.now() + milliseconds, performance.now() + milliseconds];
/** @param {Deadline} deadline */
const left = ([wall, steady]) => Math.min(wall - Date.now(), steady - performance.now());
/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((resume) => setTimeout(resume, milliseconds));
/** @param {string} name */
const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') || undefined;

/** Takes the place of the storage where the browser denies it. @type {Map<string, string>} */
const ownMemory = new Map();
/** @param {string} name */
const key = (name) => `intercomkit ${name} ${endpoint}`;

/** @param {string} name */
function recall(name) {
  try {
    return ownMemory.get(name) ?? localStorage.getItem(key(name)) ?? '';
  } catch {
    return '';
  }
}

/** @param {string} name @param {string} value */
function remember(name, value) {
  try {
    ownMemory.delete(name);
    if (value) {
      localStorage.setItem(key(name), value);
    } else {
      localStorage.removeItem(key(name));
    }
  } catch {
    ownMemory.set(name, value);
    forget(name);
  }
}

/** An older value must not stay where a storage is full. @param {string} name */
function forget(name) {
  try {
    localStorage.removeItem(key(name));
  } catch { /* The storage is denied. */ }
}

/** @type {BroadcastChannel | undefined} */
let channel;

function openChannel() {
  try {
    channel ??= new BroadcastChannel(key('news'));
    channel.onmessage = ({ data }) => onNews(data);
  } catch { /* Events of the storage take its place. */ }
}

function closeChannel() {
  channel?.close();
  channel = undefined;
}

/**
 * Sends the other tabs the key of the person who is there now; empty while a sign-out is under way.
 *
 * @param {string} person
 * @param {number} hops the news that led to this one
 */
function announce(person, hops) {
  try {
    const news = JSON.stringify({ person, hops, id: Math.random() });   // an equal text would be no event
    if (channel) {
      channel.postMessage(news);
    } else {
      localStorage.setItem(key('news'), news);
    }
  } catch { /* The next step of each tab compares the person. */ }
}

/** @param {string} person @param {number} hops */
function follow(person, hops) {
  if (running && (!person || person !== shown.slice(1))) {
    end();
    if (person) {
      void add('pageLoaded', hops + 1);
    } else {
      renewal = after(UNTIL_SIGNED_OUT);   // the tab that signs out may leave its page before it boots the visitor
      schedule();
    }
  }
}

/** @param {string} news */
function onNews(news) {
  try {
    const { person, hops } = JSON.parse(news);
    follow(person, hops);
  } catch (error) {
    report(error);
  }
}

let lease = '';

/** One step at a time, of all tabs. @param {() => Promise<void>} step */
async function inTurn(step) {
  let begun = false;
  try {
    await navigator.locks.request(key('turn'), () => {
      begun = true;
      return step();
    });
  } catch {
    // Plain http has no locks, and a frame may be denied them.
    if (!begun) {
      await inLease(step);
    }
  }
}

/** @param {() => Promise<void>} step */
async function inLease(step) {
  do {
    while (isLeased()) {
      await pause(UNTIL_TABS_AGREE);
    }
    extendLease();
    await pause(UNTIL_TABS_AGREE);
  } while (!lease || recall('turn') !== lease);
  try {
    await step();
  } finally {
    dropLease();
  }
}

function isLeased() {
  const rest = parseInt(recall('turn') || '0') - Date.now();
  return rest > 0 && rest <= LONGEST_LEASE;   // a later end was written before the clock was set back
}

function extendLease() {
  lease = `${Date.now() + LONGEST_LEASE} ${Math.random()}`;
  remember('turn', lease);
}

function dropLease() {
  if (lease && recall('turn') === lease) {
    remember('turn', '');
  }
  lease = '';
}

// The person that this tab shows: '+' and the key of a user, '-' and the key of a visitor, empty before a boot and after an end.
let shown = '';
// Whether a Messenger is in this tab, also a visitor's that has ended.
let isBooted = false;
// Counts the ends: an answer to a request from before an end is dropped.
let ends = 0;
/** When this tab's proof is to be renewed. @type {Deadline | undefined} */
let renewal;
/** The page's own calls from before the boot. @type {Call[]} */
let held = [];
let appId = '';
/** The address of the workspace's own widget. @type {string | undefined} */
let widget;
/** @type {HTMLScriptElement | undefined} */
let script;
/** @type {any} */
let address;

/** @param {Call} call */
const holdsHandler = (call) => call.some((argument) => typeof argument === 'function');

/** Keeps the calls until the widget is there. A shutdown removes the calls before it: the next person must not get them. */
const queue = Object.assign((/** @type {Call} */ ...call) => queue.c(call), {
  q: /** @type {Call[]} */ ([]),
  c: (/** @type {Call} */ call) => {
    if (call[0] === 'shutdown') {
      queue.q = queue.q.filter(holdsHandler);
    }
    queue.q.push(call);
    if (queue.q.length > MOST_HELD) {
      queue.q = queue.q.filter(holdsHandler).slice(-MOST_HELD / 2);
      shown = '';   // the next step boots again
    }
  },
});

const messenger = () => options.intercom ?? page.Intercom;

/** @param {Call} call */
function pass(call) {
  isBooted = call[0] === 'boot' || (isBooted && call[0] !== 'shutdown');
  try {
    return /** @type {IntercomFunction} */ (messenger())(...call);
  } catch (error) {
    report(error);
    return undefined;
  }
}

/** Ends the session that this tab shows, before any further answer. */
function end() {
  ends++;
  held = held.filter(holdsHandler);
  if (shown[0] === '+') {
    if (recall('present') === shown) {
      remember('present', '');
    }
    pass(['shutdown']);
  }
  shown = '';
}

/** @param {Call} call @param {string} person @param {number} hops */
function make(call, person, hops) {
  const [method, settings] = call;
  if (method === 'shutdown') {
    shown = '';
    remember('present', '');
  } else if (method === 'boot') {
    shown = (settings?.user_id || settings?.email || settings?.intercom_user_jwt ? '+' : '-') + person;
    if (recall('present') !== shown && hops < MOST_HOPS) {
      announce(person, hops);
    }
    remember('present', shown);
  }
  loadWidget();
  pass(call);
}

function loadWidget() {
  const there = messenger();
  if (!appId || script || options.load === false || (there && there !== queue && !options.load)) {
    return;
  }
  page.Intercom ??= queue;
  try {
    if (widget && !widget.startsWith('https://')) {
      throw new Error('The address of the widget is not https');
    }
    address ??= trusted(widget || `https://widget.intercom.io/widget/${encodeURIComponent(appId)}`);
    const added = document.createElement('script');
    added.async = true;
    added.nonce = options.nonce ?? ownNonce();
    added.onerror = () => {
      added.remove();
      script = undefined;   // the next call tries again
      report(new Error('The Messenger could not be loaded'));
    };
    script = added;   // what Trusted Types refuse they would refuse again
    try {
      added.src = address;
    } catch {
      throw new Error('Trusted Types keep the Messenger out: the policy needs trusted-types intercomkit');
    }
    document.head.append(added);
  } catch (error) {
    report(error);
  }
}

function ownNonce() {
  const scripts = [...document.scripts].filter(({ nonce }) => nonce);
  return (scripts.find(({ src }) => src === import.meta.url) ?? scripts[0])?.nonce ?? '';
}

/** @param {string} url */
function trusted(url) {
  try {
    return page.trustedTypes.createPolicy('intercomkit', { createScriptURL: () => url }).createScriptURL('');
  } catch {
    return url;
  }
}

/** @returns {Promise<HeadersInit | null | undefined>} */
async function csrf() {
  let cookie;
  try {
    cookie = document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]+)/)?.[1];
    cookie = cookie && decodeURIComponent(cookie);
  } catch { /* A sandboxed frame has no cookies; and a token need not be encoded. */ }
  if (cookie) {
    return { 'X-XSRF-TOKEN': cookie };
  }
  const token = meta('_csrf');
  if (token) {
    return { [meta('_csrf_header') ?? 'X-CSRF-TOKEN']: token };
  }
  return typeof options.csrf === 'function' ? options.csrf() : options.csrf;
}

/** @param {Step} step @param {AbortSignal} signal */
async function send(step, signal) {
  const { headers, fetch = globalThis.fetch } = options;
  const response = await fetch(endpoint, {
    method: 'POST',
    credentials: 'same-origin',
    signal,
    headers: {
      'accept': 'application/json',
      'content-type': 'application/json',
      ...Object.fromEntries(new Headers(await csrf() ?? {})),
      ...Object.fromEntries(new Headers((typeof headers === 'function' ? await headers() : headers) ?? {})),
    },
    body: JSON.stringify({
      step,
      for: shown[0] === '+' ? shown.slice(1) : undefined,
      answer: Number(recall('answer')),   // the endpoint boots again if it has sent one since
      state: recall('state') || undefined,
    }),
  });
  // A parser's message would quote the answer, which holds a user's data.
  const answer = response.ok ? await response.json().catch(() => undefined) : undefined;
  const pause = Number(response.headers?.get('retry-after')) * 1000 || 0;
  return { ok: response.ok, status: response.status, pause, answer };
}

/** Ends the request that is under way. */
let abandon = () => {};
/** When the last request began. */
let asked = after(0);

/** @param {Step} step */
async function request(step) {
  if (lease) {
    extendLease();
  }
  asked = after(0);
  const aborter = new AbortController();
  let timer;
  const abandoned = new Promise((_, fail) => {
    abandon = () => {
      fail(new Error('The endpoint does not answer'));
      aborter.abort();
    };
    timer = setTimeout(abandon, LONGEST_ANSWER);
  });
  try {
    return await /** @type {ReturnType<typeof send>} */ (Promise.race([send(step, aborter.signal), abandoned]));
  } finally {
    clearTimeout(timer);
  }
}

/** Whether a sign-in or a new token can change the answer. @param {number} status */
const refuses = (status) => status === 401 || status === 403;

/** @param {Step} step @returns {Promise<Answer>} */
async function ask(step) {
  let { ok, status, pause, answer } = await request(step);
  if (refuses(status)) {
    // A sign-in or sign-out renewed the token, or the refusal has brought one.
    ({ ok, status, pause, answer } = await request(step));
  }
  if (status === 400 || status === 413) {
    remember('state', '');   // else a state that the server cannot take would fail each step
  }
  if (!ok) {
    throw Object.assign(new Error(`The endpoint answers HTTP ${status}`), { status, pause });
  }
  const { calls, for: person = '' } = answer ?? {};
  if (!Array.isArray(calls) || !calls.every((call) => Array.isArray(call) && typeof call[0] === 'string')) {
    throw new Error('The endpoint answers no calls');
  }
  return { ...answer, for: String(person) };
}

/** @param {Answer} answer */
const boots = ({ calls }) => calls.some(([method]) => method === 'boot');
/** A boot, and an update that says something, carry the proof. @param {Answer} answer */
const proves = ({ calls }) => calls.some(([method, settings]) => (method === 'boot' || method === 'update') && settings);

/** Whether an excluded user is there, or the Messenger is off. @param {Answer} answer @param {Step} step */
const hasNoMessenger = (answer, step) =>
  !boots(answer) && (answer.calls.length > 0 ? answer.calls[0][0] === 'shutdown' : step === 'pageLoaded');

/** Whether this tab needs a boot that the answer does not hold. @param {Answer} answer */
function needsBoot(answer) {
  const isMissing = !shown || shown.slice(1) !== answer.for;
  const isEnding = shown[0] === '+' && renewal && left(renewal) <= 0 && !proves(answer);   // the new proof went to another tab
  return !boots(answer) && (isMissing || isEnding);
}

/** @param {Answer} answer */
function prepare({ calls, widget: own }) {
  widget = own;
  appId = calls.find(([method]) => method === 'boot')?.[1]?.app_id ?? appId;
  loadWidget();
  if (calls.length > 0 && !messenger()) {
    throw new Error('There is no Intercom function to call');
  }
}

/** Ends the session of another user, in this tab or by Intercom's cookies. @param {Answer} answer */
function endOthers(answer) {
  const isOther = (/** @type {string} */ who) => who[0] === '+' && who.slice(1) !== answer.for;
  const isOthers = messenger() && (isOther(shown) || isOther(recall('present')));
  if (isOthers && (answer.calls[0]?.[0] !== 'shutdown' || !boots(answer))) {
    make(['shutdown'], '', 0);
  }
}

/** Leaves the tab without a Messenger. Where none is, the user of Intercom's cookies stays known. @param {Answer} answer @param {number} hops */
function leave(answer, hops) {
  appId = '';   // nothing is loaded
  const present = recall('present');
  if (present && hops === 0) {
    announce(answer.for, hops);
  }
  if (messenger() && (isBooted || present[0] === '+')) {
    make(['shutdown'], '', hops);
  } else if (present[0] === '-') {
    remember('present', '');
  }
}

/** Asks and makes the calls. False if the session was ended meanwhile. @param {Step} step @param {number} hops */
async function perform(step, hops) {
  const endsBefore = ends;
  /** @type {{ person: string, call: Call }[]} */
  const late = [];
  for (;;) {
    const answer = await ask(step);
    if (ends !== endsBefore) {
      return false;
    }
    if (hasNoMessenger(answer, step)) {
      leave(answer, hops);
      finish({ ...answer, calls: [] }, hops, true);
      return true;
    }
    prepare(answer);
    endOthers(answer);
    if (step === 'pageLoaded' || !needsBoot(answer)) {
      const stillTrue = late.filter(({ person }) => person === answer.for).map(({ call }) => call);
      finish({ ...answer, calls: [...answer.calls, ...stillTrue] }, hops, step === 'pageLoaded');
      return true;
    }
    // Its events are not told yet, so the next answer holds them again.
    const others = answer.calls.filter(([method]) => !['boot', 'update', 'shutdown', 'trackEvent'].includes(method));
    late.push(...others.map((call) => ({ person: answer.for, call })));
    step = 'pageLoaded';
  }
}

/** @param {Answer} answer @param {number} hops @param {boolean} isPageLoad */
function finish(answer, hops, isPageLoad) {
  answer.calls.forEach((call) => make(call, answer.for, hops));
  if (proves(answer) || isPageLoad || shown[0] !== '+') {
    const seconds = answer.renewInSeconds;
    const [wall, steady] = asked;   // the computer may have slept while the answer was on its way
    const life = Math.max(Number(seconds), 1) * 1000;
    renewal = typeof seconds === 'number' ? [wall + life, steady + life] : undefined;
  }
  remember('state', answer.state ?? '');
  remember('answer', String(answer.answer ?? ''));
  if (shown) {
    held.splice(0).forEach(pass);
  } else if (isPageLoad) {
    held = [];   // the Messenger is off, or the user excluded
  }
}

/** The steps that are not sent yet: a sign-out stands first and replaces all before it. @type {Waiting[]} */
let waiting = [];
let isAtWork = false;
let isAway = false;
let failures = 0;
let isRefused = false;
/** @type {Deadline} */
let resumption = [0, 0];
/** @type {ReturnType<typeof setTimeout> | undefined} */
let alarm;

const isReachable = () => running && !isAway && navigator.onLine !== false && !document.hidden;
const isReady = () => isReachable() && left(resumption) <= 0;
/** @param {Waiting[]} steps @param {boolean} done */
const settle = (steps, done) => steps.forEach((each) => each.settle.splice(0).forEach((resolve) => resolve(done)));

/** @param {Step} step @param {number} [hops] the news that led to it @returns {Promise<boolean>} */
function add(step, hops = 0) {
  if (!running) {
    return Promise.resolve(false);
  }
  if (isRefused && hops === 0 && step !== 'routeChanged') {
    resumption = [0, 0];   // a sign-in may have ended the refusals
  }
  return new Promise((resolve) => {
    const same = waiting.find((each) => each.step === step || each.step === 'pageLoaded');
    if (step === 'signedOut') {
      waiting = [{ step, hops, settle: [resolve, ...waiting.flatMap((each) => each.settle)] }];
    } else if (same) {
      same.hops = Math.min(same.hops, hops);
      same.settle.push(resolve);
    } else {
      waiting.push({ step, hops, settle: [resolve] });
    }
    queueMicrotask(work);
  });
}

async function work() {
  if (isAtWork) {
    return;
  }
  isAtWork = true;
  try {
    while (waiting.length > 0 && isReady()) {
      await inTurn(takeNext);
    }
  } catch (error) {
    report(error);
  }
  isAtWork = false;
  settle(waiting, false);
  schedule();
}

async function takeNext() {
  if (waiting.length === 0 || !isReady()) {
    return;
  }
  let { step, isRepeated } = waiting[0];
  // The next user may have signed in since a sign-out that failed.
  const isLate = isRepeated && waiting.some((each) => each.step === 'userChanged');
  if (step === 'signedOut' ? isLate : !shown) {
    step = 'pageLoaded';
  }
  const batch = waiting.splice(0, step === 'pageLoaded' ? waiting.length : 1);
  const endsBefore = ends;
  let isDone = false;
  try {
    isDone = await perform(step, Math.min(...batch.map(({ hops }) => hops)));
    failures = 0;
  } catch (error) {
    if (ends === endsBefore) {
      fail(/** @type {Failure} */ (error));
    }
  }
  settle(batch, isDone);
  if (!isDone && running && waiting[0]?.step !== 'signedOut') {
    waiting.unshift(...batch.map((each) => ({ ...each, isRepeated: true })));
  }
}

/** @param {Failure} error */
function fail(error) {
  const { status = 0, pause = 0 } = error;
  isRefused = refuses(status) && !pause;
  const delay = Math.min(1000 * 2 ** failures++, LONGEST_DELAY) * (0.75 + Math.random() / 2);
  resumption = after(Math.max(delay, Math.min(pause, LONGEST_PAUSE)));
  if (status === 401) {
    end();   // no user is signed in
  }
  report(error);
}

/** Runs when time has passed: compares the clock, since timers stand still while a computer sleeps. */
function wake() {
  if (renewal && left(renewal) <= 0 && !isAtWork && waiting.length === 0) {
    void add('userChanged');
  }
  void work();
}

function schedule() {
  clearTimeout(alarm);
  const due = waiting.length > 0 ? resumption : renewal;
  if (due && isReachable()) {
    alarm = setTimeout(wake, Math.min(Math.max(left(due), SHORTEST_SLEEP), LONGEST_SLEEP));
  }
}

function resume() {
  resumption = [0, 0];
  wake();
}

/** @param {EventTarget} target @param {string} type @param {(event: any) => void} handler */
function on(target, type, handler) {
  target.addEventListener(type, handler);
  undo.push(() => target.removeEventListener(type, handler));
}

function watchPage() {
  on(window, 'online', resume);
  on(document, 'visibilitychange', () => {
    const present = recall('present');
    if (!document.hidden && shown && present && present !== shown) {
      follow(present.slice(1), 0);   // a tab that was frozen may have missed it
    }
    wake();
  });
  // What is open can keep the page out of the back/forward cache.
  on(window, 'pagehide', () => {
    isAway = true;
    ends++;
    abandon();
    closeChannel();
    dropLease();
  });
  on(window, 'pageshow', ({ persisted }) => {
    isAway = false;
    openChannel();
    if (persisted) {
      end();
      void add('pageLoaded');
      resume();
    }
  });
  on(window, 'storage', (event) => {
    if (!channel && event.key === key('news') && event.newValue) {
      onNews(event.newValue);
    }
  });
}

let route = '';
let isVisiting = false;

function onRoute() {
  if (location.href !== route) {
    route = location.href;
    // Turbo tells its visit after the step back that begins it.
    setTimeout(() => isVisiting || void routeChanged(), 0);
  }
}

function watchRoutes() {
  route = location.href;
  if (page.navigation) {
    on(page.navigation, 'currententrychange', onRoute);
  } else {
    on(window, 'popstate', onRoute);
    on(window, 'hashchange', onRoute);
    wrap('pushState');
    wrap('replaceState');
  }
  const arrive = () => {
    isVisiting = false;
    route = location.href;
    if (shown) {
      pass(['reattach_activator']);
    }
    void routeChanged();
  };
  on(document, 'turbo:visit', () => isVisiting = true);
  on(document, 'turbo:fetch-request-error', () => isVisiting = false);
  // A refused form is rendered without a visit, and an error page without a load.
  on(document, 'turbo:render', () => document.documentElement.hasAttribute('data-turbo-preview') || arrive());
  on(document, 'turbo:load', () => isVisiting && arrive());
}

/** @param {'pushState' | 'replaceState'} name */
function wrap(name) {
  const original = history[name];
  /** @type {typeof original} */
  const wrapped = function (...args) {
    original.apply(history, args);
    if (running) {
      onRoute();
    }
  };
  history[name] = wrapped;
  undo.push(() => {
    if (history[name] === wrapped) {
      history[name] = original;
    }
  });
}

/** @type {Intercom['start']} */
function start(given) {
  if (running || typeof document === 'undefined') {
    return started;
  }
  options = given ?? {};
  isAway = false;
  try {
    endpoint = new URL(options.endpoint ?? meta('intercomkit-endpoint') ?? '/intercomkit/session', document.baseURI).href;
    running = true;
    openChannel();
    watchPage();
    if (options.routes !== 'manual') {
      watchRoutes();
    }
  } catch (error) {
    report(error);
  }
  started = add('pageLoaded');
  return started;
}

/** @type {Intercom['stop']} */
async function stop() {
  running = false;
  ends++;
  clearTimeout(alarm);
  undo.splice(0).forEach((each) => each());
  closeChannel();
  settle(waiting.splice(0), false);
}

/** @type {Intercom['userChanged']} */
const userChanged = () => add('userChanged');

/** @type {Intercom['routeChanged']} */
const routeChanged = () => add('routeChanged');

/** @type {Intercom['signedOut']} */
function signedOut() {
  if (running) {
    end();
    announce('', 0);
  }
  return add('signedOut');
}

/** @type {Intercom['call']} */
async function call(method, ...args) {
  if (!shown && (running || !messenger())) {
    held.push([method, ...args]);
    held.splice(0, held.length - MOST_HELD);
    return undefined;
  }
  return pass([method, ...args]);
}

const REGISTERED = Symbol.for('io.github.intercomkit.client');

/** A page that evaluates the module twice has one client. @type {Intercom} */
export const intercom = (/** @type {any} */ (globalThis))[REGISTERED] ??= {
  start, userChanged, routeChanged, signedOut, call, stop,
};
