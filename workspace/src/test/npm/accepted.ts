import { boot, update, type Intercom as Sdk } from '@intercom/messenger-js-sdk';
import type { IntercomMethod, RawIntercomBootProps, RawIntercomProps } from 'react-use-intercom';
import type { CustomerBoot, CustomerUpdate, Events, IntercomCall, IntercomCalls, VisitorBoot } from './intercom';

declare const customer: CustomerBoot;
declare const change: CustomerUpdate;
declare const visitor: VisitorBoot;
declare const calls: IntercomCalls;

// @types/intercom-web
Intercom('boot', customer);
Intercom('boot', visitor);
Intercom('update', change);
window.intercomSettings = customer;

// Intercom's own package
boot(customer);
boot(visitor);
update(change);
const settings: Parameters<typeof Sdk>[0] = customer;

// react-use-intercom
const props: RawIntercomBootProps = customer;
const visitorProps: RawIntercomBootProps = visitor;
const changed: RawIntercomProps = change;
const methods: IntercomMethod[] = calls.map(([method]) => method);

// any function that takes a method and its arguments
declare function messenger(method: string, ...args: unknown[]): void;
calls.forEach(([method, ...args]) => messenger(method, ...args));

// what the server answers
const answered: IntercomCalls = [
  ['shutdown'],
  ['boot', { app_id: 'k8w2v7qz', user_id: '17', apples: 1, plan: 'PRO', 'préféré 1': 'a' }],
  ['update', { user_id: '17', plan: '', spend: '' }],
  ['update'],
  ['showSpace', 'help'],
  ['startTour', 5],
  ['trackEvent', 'ordered-apples', { apples: 2, price: { amount: 80, currency: 'eur' } }],
  ['trackEvent', 'opened-shop'],
];

function isTour(call: IntercomCall): number | undefined {
  return call[0] === 'startTour' ? call[1] : undefined;
}

const order: Events['ordered-apples'] = { apples: 1, order: { url: 'https://example.com', value: '1' } };

export { answered, changed, isTour, methods, order, props, settings, visitorProps };
