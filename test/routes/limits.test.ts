import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Home, openHome } from '../fixture.ts';
import { type Serving, serveHome } from '../serving.ts';
import { expectProblem } from './problem.ts';

let home: Home;
let serving: Serving;
beforeAll(async () => {
  home = await openHome({ where: { file: ':memory:' } });
  serving = await serveHome(home, { isLimited: true });
});
afterAll(async () => {
  await serving.close();
  await home.close();
});

const visit = () => serving.call('POST', '/v1/visits', { body: { site: 'shop' } });
const say = (token: string) =>
  serving.call('POST', '/v1/messages', { token, body: { id: home.house.newId(), text: 'hello' } });

/** Asks until it is refused, and then goes on after exactly as long as it was told to wait. */
async function untilRefused(ask: () => ReturnType<typeof visit>): Promise<void> {
  for (let count = 0; ; count++) {
    expect(count).toBeLessThan(500);
    const answer = await ask();
    if (answer.status !== 429) continue;
    expectProblem(answer, 429, { title: 'Too fast' });
    const wait = Number(answer.headers.get('Retry-After'));
    expect(wait).toBeGreaterThanOrEqual(1);
    home.clock.forward(wait * 1000);
    expect((await ask()).status).toBe(201);
    return;
  }
}

test('ten messages a second of one visitor pass, for half a minute on end', async () => {
  const { token } = await serving.newcomer();
  for (let second = 0; second < 30; second++) {
    for (let message = 0; message < 10; message++) expect((await say(token)).status).toBe(201);
    home.clock.forward(1000);
  }
});

test('thirty visits a minute from one address pass, ten minutes on end, even when all come at once', async () => {
  home.clock.forward(120_000);
  for (let minute = 0; minute < 10; minute++) {
    for (let number = 0; number < 30; number++) expect((await visit()).status).toBe(201);
    home.clock.forward(60_000);
  }
});

test('beyond that the answer is 429 with the seconds to wait, after which it goes on', async () => {
  const { token } = await serving.newcomer();
  await untilRefused(visit);
  await untilRefused(() => say(token));
});

test('one visitor in a hurry slows down nobody else', async () => {
  const [hasty, calm] = [await serving.newcomer(), await serving.newcomer()];
  while ((await say(hasty.token)).status === 201);
  expect((await say(calm.token)).status).toBe(201);
});

test('what was refused for speed was not stored', async () => {
  const { token, id } = await serving.newcomer();
  let taken = 0;
  while ((await say(token)).status === 201) taken++;
  expect((await home.row(id)).seq).toBe(taken);
});

test('typing too fast is no error: it is only not passed on', async () => {
  const { token } = await serving.newcomer();
  for (let press = 0; press < 100; press++)
    expect((await serving.call('POST', '/v1/typing', { token, body: { on: true } })).status).toBe(204);
});
