import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { answers, createGate, type ModelServer, startModelServer } from '../model-server.ts';
import { ADA, becomes, useStage } from './stage.ts';
import type { VisitorAt } from './visitor.ts';

let model: ModelServer;
beforeAll(async () => {
  model = await startModelServer(() => answers('A front wheel costs €17.50, tube included [1].'));
});
afterAll(() => model.stop());

const stage = useStage(() => ({ BATON_AI_URL: model.url, BATON_AI_MODEL: 'scripted', BATON_RATE_LIMITS: 'off' }));

let isHired = false;
beforeEach(async () => {
  if (!isHired) await stage.hire(ADA);
  isHired = true;
});

/** A visitor whose chat an agent has taken, so that nobody but the two speaks in it. */
async function taken() {
  const agent = await stage.newAgent(ADA);
  const visitor = await stage.newVisitor();
  await visitor.open();
  await visitor.button('Talk to a person').click();
  await agent.openFirst('Waiting');
  await agent.button('Take').click();
  await agent.say('Hello, what can I do for you?');
  await visitor.sees('what can I do for you?');
  return { agent, visitor };
}

/** The visitor's lines of a log, oldest first. */
const own = (page: Pick<VisitorAt, 'log'>) =>
  page.log.locator('.visitor .bubble, [data-from=visitor] .bubble').allInnerTexts();

test('what is written offline is kept, shown as unsent, and sent once and in order on return', async () => {
  const { agent, visitor } = await taken();
  const network = visitor.page.context();
  await network.setOffline(true);
  await visitor.page.getByText('You are offline.').waitFor();
  for (const text of ['one', 'two', 'three']) await visitor.say(text);
  await becomes(() => visitor.log.getByText('Not sent – will retry').count()).toBe(3);
  await agent.say('Are you still there?');
  await network.setOffline(false);
  await becomes(() => own(agent)).toEqual(['one', 'two', 'three']);
  await visitor.sees('Are you still there?');
  await becomes(() => visitor.log.getByText('Not sent').count()).toBe(0);
  expect(await own(visitor)).toEqual(['one', 'two', 'three']);
});

test('what could not be sent is there after a reload, and goes out when the visitor is back', async () => {
  const { agent, visitor } = await taken();
  await visitor.page.route('**/v1/messages', (route) => route.abort());
  await visitor.say('first');
  await visitor.log.getByText('Not sent – will retry').waitFor();
  await visitor.page.reload();
  await visitor.open();
  await visitor.log.getByText('Not sent – will retry').waitFor();
  expect(await own(visitor)).toEqual(['first']);
  await visitor.say('second');
  await visitor.page.close();

  const again = await stage.newTab(visitor);
  await becomes(() => own(agent)).toEqual(['first', 'second']);
  await again.open();
  await becomes(() => own(again)).toEqual(['first', 'second']);
  await becomes(() => again.log.getByText('Not sent').count()).toBe(0);
});

test('a server that was killed and comes back has lost nothing, and every page recovers by itself', async () => {
  const { agent, visitor } = await taken();
  await visitor.say('before');
  await agent.sees('before');
  await stage.restart(async () => {
    await visitor.say('between');
    await visitor.log.getByText('Not sent – will retry').waitFor();
    await agent.say('Written while nobody listened.');
  });
  await becomes(() => own(agent)).toEqual(['before', 'between']);
  await visitor.sees('Written while nobody listened.');
  await visitor.say('after');
  await agent.sees('after');
  await becomes(() => own(visitor)).toEqual(['before', 'between', 'after']);
  expect(await agent.log.getByText('Written while nobody listened.').count()).toBe(1);
});

test('three tabs share one stream, and when the one that holds it is closed another goes on', async () => {
  const before = await stage.streams();
  const first = await stage.newVisitor();
  await first.open();
  await first.say('What does a puncture repair cost?');
  await first.answer(1);
  const tabs = [first, await stage.newTab(first), await stage.newTab(first)] as const;
  for (const tab of tabs.slice(1)) {
    await tab.open();
    await tab.answer(1);
  }
  expect(await stage.streams()).toBe(before + 1);

  await Promise.all([tabs[1].say('And what does it cost for the rear wheel?'), first.page.close()]);
  for (const tab of tabs.slice(1)) {
    await tab.answer(2);
    await becomes(() => own(tab)).toEqual([
      'What does a puncture repair cost?',
      'And what does it cost for the rear wheel?',
    ]);
  }
  expect(await tabs[1].said()).toEqual(await tabs[2].said());
  await becomes(() => stage.streams()).toBe(before + 1);
});

test('an answer that is stopped keeps what was said so far, ends the call to the model, and the visitor goes on', async () => {
  const visitor = await stage.newVisitor();
  await visitor.open();
  const gate = createGate();
  model.next(answers('A puncture repair costs 17.50 for the front wheel and more for the rear one.', { gate }));
  const asked = model.requests.length;
  await visitor.say('What does a puncture repair cost?');
  const request = await model.requested(asked + 1);
  gate.admit(6);
  await visitor.log.getByText('A puncture repair costs').waitFor();
  await visitor.page.getByRole('button', { name: 'Stop answering' }).click();
  expect(await request.ended).toBe('aborted');
  expect(await visitor.answer(1)).toMatch(/^A puncture repair costs/);
  expect(await visitor.answer(1)).not.toContain('rear');
  await becomes(() => visitor.page.getByRole('button', { name: 'Stop answering' }).count()).toBe(0);

  await visitor.say('And for a front wheel, what does it cost?');
  expect(await visitor.answer(2)).toContain('17.50');
});

test('the log shows the last sixty messages of a long conversation at least, and the rest on demand', async () => {
  const { agent, visitor } = await taken();
  const token = await visitor.page.evaluate(() => localStorage.getItem('baton:demo'));
  const texts = Array.from({ length: 80 }, (_, index) => `message number ${index + 1}`);
  for (const text of texts) {
    const reply = await fetch(`${stage.product.url}/v1/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ id: crypto.randomUUID(), text }),
    });
    expect(reply.status).toBe(201);
  }
  await becomes(async () => (await own(visitor)).slice(-60)).toEqual(texts.slice(-60));
  await visitor.page.reload();
  await visitor.open();
  await becomes(async () => (await own(visitor)).slice(-60)).toEqual(texts.slice(-60));
  await becomes(() => visitor.log.getByText('message number 80', { exact: true }).isVisible()).toBe(true);
  expect((await own(agent)).slice(-60)).toEqual(texts.slice(-60));
  const earlier = visitor.page.getByRole('button', { name: 'Show earlier messages' });
  if (await earlier.count()) await earlier.click();
  await becomes(() => own(visitor)).toEqual(texts);
});
