// The tabs of one browser share turns, notes and messages. A browser may deny each; then a tab works alone.

const TURN = 'orchard.turn';
const MAX_TURN_MILLIS = 10_000;
const SETTLE_MILLIS = 50;

const ownNotes = new Map();
let lastTurn = Promise.resolve();

/** Runs one step at a time in all tabs. */
export function inTurn(step) {
  if (navigator.locks) {
    return navigator.locks.request('orchard', step);
  }
  // Plain http has no locks, except on localhost: the steps of a tab queue up, and a note says which tab has its turn.
  const turn = lastTurn.then(() => withTurnNote(step));
  lastTurn = turn.catch(() => {});
  return turn;
}

async function withTurnNote(step) {
  const turn = `${Date.now() + MAX_TURN_MILLIS} ${Math.random()}`;
  do {
    while (Date.now() < parseInt(readNote(TURN) ?? 0)) {
      await pause();
    }
    writeNote(TURN, turn);
    // Two tabs may write at once: the last one wins.
    await pause();
  } while (readNote(TURN) !== turn);
  try {
    return await step();
  } finally {
    if (readNote(TURN) === turn) {
      removeNote(TURN);
    }
  }
}

function pause() {
  return new Promise((resume) => setTimeout(resume, SETTLE_MILLIS));
}

/** Reads a note that all tabs share, null if there is none. */
export function readNote(name) {
  return ownNotes.get(name) ?? withStorage((storage) => storage.getItem(name), () => null);
}

export function writeNote(name, value) {
  const write = (storage) => {
    storage.setItem(name, value);
    ownNotes.delete(name);
  };
  withStorage(write, () => ownNotes.set(name, value));
}

export function removeNote(name) {
  ownNotes.delete(name);
  withStorage((storage) => storage.removeItem(name), () => {});
}

function withStorage(action, otherwise) {
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

export function notifyOtherTabs(message) {
  otherTabs.postMessage?.(message);
}

export function onMessage(action) {
  otherTabs.addEventListener('message', action);
}
