import type { Company, CustomerBoot, CustomerUpdate, EventName, IntercomCall } from './intercom';

// @ts-expect-error: no constant of the enum
const plan: CustomerBoot['plan'] = 'GOLD';
// @ts-expect-error: a boot clears nothing
const cleared: CustomerBoot['plan'] = '';
// @ts-expect-error: what is never null is always there
const boot: CustomerBoot = { app_id: 'k8w2v7qz' };
// @ts-expect-error: a time is a number of seconds
const time: CustomerUpdate['created_at'] = '2026-01-01';
// @ts-expect-error: a company has an id
const company: Company = { name: 'Orchard' };
// @ts-expect-error: no such event
const event: EventName = 'ordered_apples';
// @ts-expect-error: the event has to say how many
const track: IntercomCall = ['trackEvent', 'ordered-apples', {}];
// @ts-expect-error: no such method
const call: IntercomCall = ['open'];

export { boot, call, cleared, company, event, plan, time, track };
