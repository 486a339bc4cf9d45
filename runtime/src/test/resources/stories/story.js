/** The page's side of a story: a clock that can be moved in all tabs at once, and the record of the Messenger's calls. */
(() => {
  const CLOCK = 'story clock';
  const CALL = 'story call ';
  const realNow = Date.now.bind(Date);
  const realSteady = performance.now.bind(performance);
  const { setTimeout: setReal, clearTimeout: clearReal } = window;

  // The storage shows a moved clock to the other tabs before all that is written later, so no two tabs live at different times.
  const moved = () => JSON.parse(localStorage.getItem(CLOCK) ?? '{ "passed": 0, "slept": 0, "wrong": 0 }');
  const steady = () => realSteady() + moved().passed;
  Date.now = () => realNow() + moved().passed + moved().slept + moved().wrong;
  performance.now = steady;

  const timers = new Map();
  let lastTimer = 0;
  const arm = (timer, id) => {
    clearReal(timer.real);
    timer.real = setReal(() => {
      timers.delete(id);
      timer.action();
    }, Math.max(0, timer.due - steady()));
  };
  const armAll = () => timers.forEach(arm);
  window.setTimeout = (action, delay = 0) => {
    const timer = { action, due: steady() + delay };
    timers.set(++lastTimer, timer);
    arm(timer, lastTimer);
    return lastTimer;
  };
  window.clearTimeout = (id) => {
    clearReal(timers.get(id)?.real);
    timers.delete(id);
  };
  addEventListener('storage', ({ key }) => key === CLOCK && armAll());
  addEventListener('pageshow', armAll);

  // News of other tabs is lost in a tab that is frozen, and between partitions.
  let isDeaf = false;
  const Channel = window.BroadcastChannel;
  window.BroadcastChannel = class extends Channel {
    set onmessage(handler) {
      super.onmessage = (message) => isDeaf || handler(message);
    }
  };

  let isHidden = false;
  Object.defineProperty(document, 'hidden', { get: () => isHidden });

  const page = `${new URLSearchParams(location.search).get('tab')} ${Math.random()}`;
  let count = 0;
  let shows = null;
  let proofEnds = null;

  /** The user that a call is for, and when the proof of it ends. */
  const userOf = ({ user_id, intercom_user_jwt: token } = {}) => token === undefined
    ? { user: user_id, ends: null }
    : (({ user_id: user, exp }) => ({ user, ends: exp * 1000 }))(JSON.parse(atob(token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/'))));

  window.story = {
    uncaught: [],
    start(intercom) {
      this.intercom = intercom;
      void intercom.start({ onError: () => {} });
    },
    /** Takes the place of the Messenger. The record is in the storage as early as the client's own notes. */
    record(call, isLate) {
      const [method, settings] = call;
      const { user, ends } = userOf(settings);
      if (method === 'shutdown' || method === 'boot') {
        shows = method === 'boot' ? user ?? 'visitor' : null;
        proofEnds = null;
      }
      proofEnds = user ? ends : proofEnds;
      const now = realNow() + moved().passed + moved().slept;
      localStorage.setItem(`${CALL}${page} ${++count} ${method}`, JSON.stringify({ at: realNow(), page, count, isLate, now, call }));
    },
    calls: () => Object.keys(localStorage).filter((key) => key.startsWith(CALL)).map((key) => JSON.parse(localStorage.getItem(key))),
    boots: () => Object.keys(localStorage).filter((key) => key.startsWith(CALL) && key.endsWith('boot')).length,
    state: () => ({ shows, proofEnds, now: realNow() + moved().passed + moved().slept }),
    move(clock) {
      localStorage.setItem(CLOCK, JSON.stringify(clock));
      armAll();
    },
    hide(hidden) {
      if (isHidden !== hidden) {
        isHidden = hidden;
        document.dispatchEvent(new Event('visibilitychange'));
      }
    },
    deafen(deaf) {
      isDeaf = deaf;
    },
    post: (action) => fetch(action, { method: 'POST' }),
  };
  addEventListener('error', ({ message }) => story.uncaught.push(message));
  addEventListener('unhandledrejection', ({ reason }) => story.uncaught.push(String(reason)));
})();
