import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { attend } from '../../../server/assistant/attend.ts';
import { leaseTurns } from '../../../server/assistant/lease.ts';
import { mindInPlace } from '../../../server/assistant/mind.ts';
import { createModel } from '../../../server/assistant/model.ts';
import { createOffers } from '../../../server/assistant/tools/offer.ts';
import type { Rooms } from '../../../server/assistant/work.ts';
import { receive } from '../../../server/conversation/message.ts';
import { createQueue, type Queue } from '../../../server/desk/queue.ts';
import type { Visitor } from '../../../server/store/tables.ts';
import { type Home, openHome } from '../../fixture.ts';
import { answers, callsTools, type ModelServer, refuses, startModelServer } from '../../model-server.ts';
import { json, sends, startToolServer, type ToolServer } from './tool-server.ts';

let home: Home;
let queue: Queue;
let server: ModelServer;
let tools: ToolServer;
let visitor: Visitor;
let rooms: Rooms;
let isDown = false;
beforeEach(async () => {
  isDown = false;
  home = await openHome();
  queue = createQueue(home.house, home.sites);
  server = await startModelServer(() => refuses(400)); // a brief is not improved here
  tools = await startToolServer({
    '/orders': (response, request) =>
      (isDown
        ? sends(200, 'text/html', '<h1>Back soon</h1>')
        : json({ status: 'shipped', card: '4111 1111 1111 1111' }))(response, request),
  });
  await home.addSite('shop', {
    tools: {
      http: [{ name: 'order_status', description: 'Where an order is.', url: `${tools.url}/orders` }],
      allowPrivate: true,
    },
  });
  visitor = await home.newVisitor();
  const offer = createOffers(
    { resolve: async () => [], secret: () => undefined, now: () => home.clock.now().getTime() },
    queue.later,
  );
  const library = {
    search: async () => ({ found: [], answerable: 0 }),
    answer: async () => ({
      mode: 'escalate',
      reason: 'no_answer',
      account: { by: 'grounded', confidence: 0, passages: [] },
    }),
  };
  const model = createModel({ url: server.url, model: 'scripted' });
  rooms = {
    house: home.house,
    sites: home.sites,
    queue,
    mind: mindInPlace(),
    library,
    model,
    offer,
  } as unknown as Rooms;
});
afterEach(async () => {
  await queue.close();
  await home.close();
  await Promise.all([server.stop(), tools.stop()]);
});

async function say(text: string): Promise<void> {
  home.clock.forward(1000);
  await receive(home.house, visitor, { id: home.house.newId(), text });
  home.clock.forward(1000);
  for (const turn of await leaseTurns(home.house, 8)) await attend(rooms, turn, new AbortController().signal);
}
const newestOf = async (type: string) =>
  (await home.log(visitor.conversation_id)).findLast((row) => row.type === type)?.body;
const asks = callsTools([{ name: 'order_status', arguments: {} }]);

describe('a tool in a conversation', () => {
  test('that fails becomes a handoff whose brief says so, and the visitor gets no made-up answer', async () => {
    isDown = true;
    server.next(asks, answers('Your order has shipped!'));
    await say('Where is my order A-17?');
    expect((await home.row(visitor.conversation_id)).status).toBe('waiting');
    const why = 'it answered with a page of HTML, not with JSON';
    expect(await newestOf('brief')).toMatchObject({
      summary: expect.stringContaining('Why: the tool order_status failed.'),
      tried: [`Called order_status, which failed: ${why}`],
      why: {
        trigger: 'assistant_failure',
        reason: 'the tool order_status failed',
        evidence: `The tool order_status failed: ${why}`,
      },
    });
    expect(await newestOf('turn')).toMatchObject({
      mode: 'escalate',
      account: { tools: [{ name: 'order_status', ok: false, input: '{}', result: why }] },
    });
    const said = (await home.log(visitor.conversation_id)).filter(({ type }) => type === 'message');
    expect(JSON.stringify(said)).not.toContain('has shipped');
  });

  test('and words that a handoff came after are taken away again', async () => {
    const heard: unknown[] = [];
    home.house.signal.listen(`conversation:${visitor.conversation_id}`, ({ aside }) => {
      if (aside?.event === 'delta') heard.push(aside.data);
    });
    server.next(callsTools([{ name: 'hand_off', arguments: { reason: 'no_answer' } }], 'I am sure that it'));
    await say('Where is my order A-17?');
    expect((await home.row(visitor.conversation_id)).status).toBe('waiting');
    expect(heard).toContainEqual(expect.objectContaining({ offset: 0, text: expect.stringContaining('I') }));
    expect(heard.at(-1)).toMatchObject({ text: '', dropped: true });
  });

  test('that works is in the turn’s record for staff, and what must not be stored is not', async () => {
    server.next(asks, answers('It has shipped.'));
    await say('Where is my order A-17?');
    expect(await newestOf('message')).toMatchObject({ from: 'assistant', text: 'It has shipped.' });
    expect(await newestOf('turn')).toMatchObject({
      mode: 'resolve',
      account: {
        steps: 2,
        tools: [{ name: 'order_status', ok: true, result: '{"status":"shipped","card":"[card]"}' }],
      },
    });
    expect(JSON.stringify(server.requests)).not.toContain('4111');
  });

  test('that fails in two turns is not tried a third time over', async () => {
    server.next(asks, answers('It has shipped.'));
    await say('Where is my order A-17?');
    isDown = true;
    server.next(asks, callsTools([{ name: 'ask_visitor', arguments: { question: 'Is it A-17?' } }]));
    await say('And my other one, B-18?');
    expect(await newestOf('message')).toMatchObject({ text: 'Is it A-17?' });
    server.next(asks);
    await say('No, B-18 as I wrote');
    expect((await home.row(visitor.conversation_id)).status).toBe('waiting');
    expect(await newestOf('brief')).toMatchObject({
      why: { evidence: expect.stringContaining('order_status failed again') },
    });
  });

  test('counts towards the budget of the conversation', async () => {
    const document = await home.sites.document('shop');
    await home.addSite('shop', { ...document, budget: { conversation: { steps: 2 } } });
    server.next(asks, answers('It has shipped.'));
    await say('Where is my order A-17?');
    await say('And my other one, B-18?');
    expect(await home.row(visitor.conversation_id)).toMatchObject({ status: 'waiting' });
    expect(await newestOf('trigger')).toMatchObject({
      name: 'too_long',
      evidence: 'the conversation’s budget of 2 calls of the model is used up',
    });
  });
});
