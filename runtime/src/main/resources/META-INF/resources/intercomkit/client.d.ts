/** Intercom's global function, or one that passes its calls on. */
export type IntercomFunction = (method: string, ...args: any[]) => unknown;

/** An error that `onError` is given; it has a status where the endpoint answered one. */
export interface IntercomError extends Error {
  readonly status?: number;
}

/** A value, or a function that gives it for each request. */
type Given<T> = T | (() => T | Promise<T>);

export interface Options {
  /** The endpoint's address; else what `<meta name="intercomkit-endpoint">` says; else `/intercomkit/session`. */
  endpoint?: string;

  /**
   * `'auto'`, the default, follows the Navigation API, else the history, and the visits of Turbo. With `'manual'` the page calls
   * `routeChanged()` itself.
   */
  routes?: 'auto' | 'manual';

  /** The function to call; by default the global `Intercom`, looked up at each call. */
  intercom?: IntercomFunction;

  /**
   * Whether the client loads the widget, from Intercom or from the https address that the endpoint answers. By default it does unless
   * there is a function to call. With `false` a step waits until there is one. Where the endpoint answers no boot, nothing is loaded.
   */
  load?: boolean;

  /** The nonce of the widget's script; by default that of the client's own script, else that of any script of the page. */
  nonce?: string;

  /** Is given what fails, at each attempt. Without it the first failure is written to the console. */
  onError?: (error: IntercomError) => void;

  /** Asks the endpoint in place of the global `fetch`. */
  fetch?: typeof globalThis.fetch;

  /** Further headers of each request, such as `Authorization`. */
  headers?: Given<HeadersInit | null | undefined>;

  /** The header against cross-site request forgery, where the page has neither the cookie `XSRF-TOKEN` nor `<meta name="_csrf">`. */
  csrf?: Given<HeadersInit | null | undefined>;
}

/**
 * The page's half of IntercomKit. Nothing of it throws, and no promise rejects. The promise of a step is fulfilled with true when
 * its calls were made, and with false as soon as the step has to wait: because the endpoint failed, the browser is offline or the
 * page is hidden. The client makes such a step later by itself.
 */
export interface Intercom {
  /** Boots the person who is there, and follows what happens from then on. A second start changes nothing. */
  start(options?: Options): Promise<boolean>;

  /** The user changed, signed in or is another one. */
  userChanged(): Promise<boolean>;

  /** The page shows another route; call it if `routes` is `'manual'`. */
  routeChanged(): Promise<boolean>;

  /**
   * The user signs out: all tabs end the session at once, and a visitor is booted. Call it before or after the application's own
   * sign-out. If the application still knows the user ten seconds later, the client boots the user again.
   */
  signedOut(): Promise<boolean>;

  /**
   * Calls any other method of the Messenger, such as `show`. Before the first boot the call waits for it.
   *
   * @returns what the Messenger returned, or undefined where the call waits or failed
   */
  call(method: string, ...args: any[]): Promise<unknown>;

  /** Follows nothing any more, and makes no call of an answer that is still on its way. What the Messenger shows stays. */
  stop(): Promise<void>;
}

/** One for each page, however often the module is evaluated. */
export declare const intercom: Intercom;
