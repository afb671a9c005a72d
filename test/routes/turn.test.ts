import { afterAll, beforeAll, expect, test } from 'vitest';
import { attend } from '../../server/assistant/attend.ts';
import { createLibrary } from '../../server/assistant/library.ts';
import { mindInPlace } from '../../server/assistant/mind.ts';
import { createModel } from '../../server/assistant/model.ts';
import { createWorker } from '../../server/assistant/worker.ts';
import { type Home, openHome } from '../fixture.ts';
import { answers, createGate, type ModelServer, startModelServer } from '../model-server.ts';
import { type Serving, serveHome } from '../serving.ts';

let home: Home;
let serving: Serving;
let model: ModelServer;
let worker: ReturnType<typeof createWorker>;
beforeAll(async () => {
  home = await openHome();
  serving = await serveHome(home);
  model = await startModelServer();
  const mind = mindInPlace();
  const library = createLibrary(home.house, mind);
  const passages = [{ id: 'hours', article: 'hours', title: 'Hours', text: 'We are open from nine to six.' }];
  await library.import('shop', { source: 'a', passages });
  const rooms = { ...serving.rooms, library, mind, model: createModel({ url: model.url, model: 'scripted' }) };
  worker = createWorker(home.house, (turn, leaving) => attend(rooms, turn, leaving));
});
afterAll(async () => {
  expect(home.errors()).toEqual([]);
  await worker.close();
  await serving.close();
  await model.stop();
  await home.close();
});

const TOKENS = ['We are ', 'open ', 'from ', 'nine ', 'to ', 'six.'];
const stop = (token?: string) => serving.call('DELETE', '/v1/turn', token ? { token } : {});

/** A visitor who has read the first words of an answer that is still being written. */
async function reading(words = 2) {
  const { token, id } = await serving.newcomer();
  const page = serving.listen('/v1/events', { token });
  await page.opened();
  const gate = createGate();
  model.next(answers(TOKENS, { gate }));
  const asked = model.requested(model.requests.length + 1);
  const ask = (text: string) =>
    serving.call('POST', '/v1/messages', { token, body: { id: crypto.randomUUID(), text } });
  await ask('When are you open?');
  const request = await asked;
  gate.admit(words);
  const shown = () =>
    page.heard
      .filter(({ event, data }) => event === 'delta' && !data.dropped)
      .map(({ data }) => data.text)
      .join('');
  const expected = TOKENS.slice(0, words).join('');
  await page.until(() => shown() === expected.trimEnd() || shown() === expected);
  const said = async () =>
    (await home.log(id)).filter(({ sender }) => sender === 'assistant').map(({ body }) => body.text);
  return { token, id, page, gate, request, ask, shown, said };
}

test('stopping an answer ends the call upstream and keeps what was shown', async () => {
  const { token, id, page, request, said } = await reading();
  const draft = page.heard.find(({ event }) => event === 'delta')?.data.id;
  expect((await stop(token)).status).toBe(204);
  expect(await request.ended).toBe('aborted');
  await page.until(() => page.texts().length === 2);
  expect(await said()).toEqual(['We are open']);
  expect(page.heard.find(({ data }) => data?.from === 'assistant' && data.text)?.data.id).toBe(draft);
  expect(await home.turn(id)).toBeUndefined();
  const turn = (await home.log(id)).find(({ type }) => type === 'turn');
  expect(turn?.body).toMatchObject({ mode: 'dropped', account: { note: 'stopped by the visitor' } });
  page.close();
});

test('a second stop, and one when no answer is under way, is harmless', async () => {
  const { token, page, ask, said } = await reading();
  expect((await Promise.all([stop(token), stop(token)])).map(({ status }) => status)).toEqual([204, 204]);
  await page.until(() => page.texts().length === 2);
  expect((await stop(token)).status).toBe(204);
  model.next(answers('From nine to six.'));
  await ask('And when exactly?');
  await page.until(() => page.texts().length === 4);
  expect(await said()).toEqual(['We are open', 'From nine to six.']);
  page.close();
});

test('a stop before anything was shown leaves no message, and the next question is answered', async () => {
  const { token, page, request, ask, said, id } = await reading(0);
  expect((await stop(token)).status).toBe(204);
  expect(await request.ended).toBe('aborted');
  await expect.poll(() => home.turn(id)).toBeUndefined();
  expect(await said()).toEqual([]);
  model.next(answers('From nine to six.'));
  await ask('And when exactly?');
  await page.until(() => page.texts().length === 3);
  expect(await said()).toEqual(['From nine to six.']);
  page.close();
});

test('nobody else can stop an answer, and one without a token is refused', async () => {
  const { page, gate, request, said } = await reading();
  const other = await serving.newcomer();
  expect((await stop(other.token)).status).toBe(204);
  for (const token of [undefined, 'made-up', `${other.token}x`]) {
    const { status, headers, json } = await stop(token);
    expect(status).toBe(401);
    expect(headers.get('Content-Type')).toContain('application/problem+json');
    expect(json.status).toBe(401);
  }
  gate.open();
  expect(await request.ended).toBe('answered');
  await page.until(() => page.texts().length === 2);
  expect(await said()).toEqual(['We are open from nine to six.']);
  page.close();
});

test('a visitor who has written nothing yet may stop nothing', async () => {
  const { token, id } = await serving.newcomer();
  expect((await stop(token)).status).toBe(204);
  expect(await home.log(id)).toEqual([]);
});
