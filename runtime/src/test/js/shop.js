/** A shop's server with one HTTP session: it remembers what it answered, as a MessengerSession does. */
export class Shop {
  constructor(world) {
    this.world = world;
  }

  user = null;            // who is signed in: { id, apples }
  sent = undefined;       // the user of the last answer; null for a visitor
  renewAfter = undefined;   // seconds that a proof lives, until it is to be renewed; none in a shop without tokens
  renewAt = 0;
  answers = 0;

  signIn(id, apples = 1) {
    this.user = { id, apples };
  }

  signOut() {
    this.user = null;
  }

  /** The endpoint of all tabs. A fault takes the answer and gives what arrives. */
  endpoint(fault = (answer) => answer) {
    return async (step, request, tab) => fault(this.numbered(step, request), step, request, tab);
  }

  /** Boots again where an earlier answer did not arrive. */
  numbered(step, { answer }) {
    const isMissed = answer !== undefined && answer !== this.answers;
    return { ...this.answer(isMissed && step !== 'signedOut' ? 'pageLoaded' : step), answer: ++this.answers };
  }

  answer(step) {
    const user = step === 'signedOut' ? null : this.user;
    const calls = this.callsOf(step, user);
    this.sent = user && { ...user };
    const renewInSeconds = user && this.renewAfter !== undefined ? this.prove(calls) : undefined;
    return { for: user ? `key-${user.id}` : 'key-visitor', calls, renewInSeconds };
  }

  /** A call that says something carries a proof, and one is made where the last ends. */
  prove(calls) {
    const now = this.world.now / 1000;
    if (now >= this.renewAt && !calls.some(([, settings]) => settings)) {
      calls.splice(0, 1, ['update', { user_id: this.user.id }]);
    }
    for (const [, settings] of calls.filter((call) => call[1])) {
      this.renewAt = now + this.renewAfter;
      settings.intercom_user_jwt = String(this.renewAt);
    }
    return this.renewAt - now;
  }

  callsOf(step, user) {
    const { sent } = this;
    if (step === 'pageLoaded' || step === 'signedOut' || sent === undefined || sent?.id !== user?.id) {
      const isOther = sent && sent.id !== user?.id;
      return [...(isOther || step === 'signedOut' ? [['shutdown']] : []), this.boot(user)];
    }
    if (user && user.apples !== sent.apples) {
      return [['update', { user_id: user.id, apples: user.apples }]];
    }
    return step === 'routeChanged' ? [['update']] : [];
  }

  boot(user) {
    return ['boot', user ? { app_id: 'k8w2v7qz', user_id: user.id, apples: user.apples } : { app_id: 'k8w2v7qz' }];
  }
}
