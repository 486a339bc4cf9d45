// What the tabs of one browser share: turns, a memory and news. A browser may deny any of it; then a tab does without.

const TURN = 'orchard.turn';
const LONGEST_TURN = 10_000;
const UNTIL_TABS_AGREE = 50;

const ownMemory = new Map();
let lastTurn = Promise.resolve();

/** One step at a time, of all tabs. */
export function inTurn(step) {
  if (navigator.locks) {
    return navigator.locks.request('orchard', step);
  }
  // Plain http has no locks, but on localhost: steps of a tab queue up, and its turn among the tabs stands in their memory.
  const turn = lastTurn.then(() => withLease(step));
  lastTurn = turn.catch(() => {});
  return turn;
}

async function withLease(step) {
  const lease = `${Date.now() + LONGEST_TURN} ${Math.random()}`;
  do {
    while (Date.now() < parseInt(recall(TURN) ?? 0)) {
      await pause();
    }
    remember(TURN, lease);
    await pause();
  } while (recall(TURN) !== lease);
  try {
    return await step();
  } finally {
    if (recall(TURN) === lease) {
      forget(TURN);
    }
  }
}

function pause() {
  return new Promise((resume) => setTimeout(resume, UNTIL_TABS_AGREE));
}

export function recall(name) {
  return ownMemory.get(name) ?? inMemory((memory) => memory.getItem(name), () => null);
}

export function remember(name, value) {
  const write = (memory) => {
    memory.setItem(name, value);
    ownMemory.delete(name);
  };
  inMemory(write, () => ownMemory.set(name, value));
}

export function forget(name) {
  ownMemory.delete(name);
  inMemory((memory) => memory.removeItem(name), () => {});
}

function inMemory(action, otherwise) {
  try {
    return action(localStorage);
  } catch {
    return otherwise();
  }
}

const otherTabs = (() => {
  try {
    return new BroadcastChannel('orchard');
  } catch {
    return new EventTarget();
  }
})();

export function announce(news) {
  otherTabs.postMessage?.(news);
}

export function onNews(action) {
  otherTabs.addEventListener('message', action);
}
