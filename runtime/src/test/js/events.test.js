import assert from 'node:assert/strict';
import { test } from 'node:test';
import { World } from './world.js';

const boot = (id) => ['boot', { app_id: 'k8w2v7qz', user_id: id }];
const order = (apples) => ['trackEvent', 'ordered-apples', { apples }];

test('the number of the answer whose events were told is sent with each step, of any tab', async () => {
  const world = new World();
  const answers = [
    { for: 'ada', calls: [boot('ada'), order(1)], answer: 1 }, { for: 'ada', calls: [['update']], answer: 2 },
    { for: 'ada', calls: [boot('ada')], answer: 3 },
  ];
  const numbers = [];
  world.endpoint = async (step, { answer }) => {
    numbers.push(answer);
    return answers[numbers.length - 1];
  };
  const tab = await world.open();
  await tab.intercom.routeChanged();
  await world.open();

  assert.deepEqual(tab.calls, [boot('ada'), order(1), ['update']]);
  assert.deepEqual(numbers, [0, 1, 2]);
});

test('the number of an answer that was lost is not sent', async () => {
  const world = new World();
  let answer = { for: 'ada', calls: [boot('ada')], answer: 1 };
  world.endpoint = async () => answer;
  const tab = await world.open();
  answer = { status: 502 };
  await tab.intercom.routeChanged();
  answer = { for: 'ada', calls: [boot('ada'), order(1)], answer: 3 };
  await world.pass(5_000);
  await tab.intercom.routeChanged();

  assert.deepEqual(tab.requests.map((request) => request.answer), [0, 1, 1, 3]);
});

test('events of an answer for another tab are told with the boot that this tab asks for', async () => {
  const world = new World();
  const answers = [
    { for: 'ada', calls: [boot('ada')], answer: 1 },
    { for: 'bob', calls: [order(1)], answer: 2 }, { for: 'bob', calls: [boot('bob'), order(1)], answer: 3 },
  ];
  world.endpoint = async () => answers.shift();
  const tab = await world.open();
  await tab.intercom.userChanged();

  assert.deepEqual(tab.calls.filter(([method]) => method === 'trackEvent'), [order(1)]);
  assert.deepEqual(tab.requests.map(({ answer }) => answer), [0, 1, 1]);
});
