import { intercom, type IntercomError, type IntercomFunction, type Options } from 'intercomkit-client';

const recorder: IntercomFunction = (method, ...args) => console.log(method, args.length);
const options: Options = {
  endpoint: '/shop/intercomkit/session',
  routes: 'manual',
  intercom: recorder,
  load: false,
  nonce: 'abc',
  onError: (error: IntercomError) => console.log(error.message, error.status?.toFixed()),
  fetch: (input, init) => fetch(input, init),
  headers: async () => ({ Authorization: 'Bearer …' }),
  csrf: { 'X-CSRF': 'token' },
};

const isMade: boolean = await intercom.start(options);
await intercom.start();
await Promise.all<boolean>([intercom.userChanged(), intercom.routeChanged(), intercom.signedOut()]);
const returned: unknown = await intercom.call('showArticle', 7);
const nothing: void = await intercom.stop();
console.log(isMade, returned, nothing);

// @ts-expect-error There is no such option.
void intercom.start({ endpiont: '/' });
// @ts-expect-error There is no such way.
void intercom.start({ routes: 'hash' });
