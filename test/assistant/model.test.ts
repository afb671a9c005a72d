import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ModelFailure } from '../../server/assistant/failure.ts';
import { type Ask, createModel, type Model } from '../../server/assistant/model.ts';
import {
  answers,
  callsTools,
  createGate,
  cutsShort,
  failsMidway,
  garbles,
  isEmpty,
  type ModelServer,
  mistakesType,
  refusedAddress,
  refuses,
  resets,
  sendsPage,
  stalls,
  startModelServer,
} from '../model-server.ts';

let server: ModelServer;
let model: Model;
beforeEach(async () => {
  server = await startModelServer();
  model = createModel({ url: server.url, model: 'scripted', key: 'secret' });
});
afterEach(() => server.stop());

const tool = { name: 'hand_off', description: 'Hands off', input: { type: 'object', properties: {} } };

/** Asks, and returns what was heard with how it ended. */
async function ask(more: Partial<Ask> = {}, by = model) {
  const heard: string[] = [];
  const answer = await by
    .ask({
      system: 'Be brief.',
      messages: [{ role: 'user', text: 'Hello?' }],
      longest: 100,
      signal: new AbortController().signal,
      onText: (text) => void (text && heard.push(text)),
      ...more,
    })
    .catch((error) => error);
  return { heard, answer };
}

describe('a model behind an OpenAI-compatible address', () => {
  test('is asked with the key, the orders and the messages, and answers token by token', async () => {
    server.next(answers('We ship on Monday.'));
    const { heard, answer } = await ask({ tools: [tool] });
    expect(heard.join('')).toBe('We ship on Monday.');
    expect(answer).toEqual({ calls: [], isCut: false });
    const [request] = server.requests;
    expect(request?.headers.authorization).toBe('Bearer secret');
    expect(request?.body).toMatchObject({
      model: 'scripted',
      stream: true,
      max_tokens: 100,
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'Hello?' },
      ],
      tools: [{ type: 'function', function: { name: 'hand_off' } }],
    });
  });

  test('is heard at once: each token before the next has been sent', async () => {
    const gate = createGate();
    server.next(answers('We ship on Monday.', { gate }));
    let heard = '';
    const waiting: (() => void)[] = [];
    const more = () => new Promise<void>((resolve) => waiting.push(resolve));
    const asked = ask({
      onText(text) {
        heard += text;
        if (text) waiting.shift()?.();
      },
    });
    for (const so of ['We ', 'We ship ', 'We ship on ', 'We ship on Monday.']) {
      const next = more();
      gate.admit(1);
      await next;
      expect(heard).toBe(so);
    }
    await asked;
  });

  test('hands over the tools it calls, with their input', async () => {
    server.next(callsTools([{ name: 'hand_off', arguments: { reason: 'refund' } }], 'One moment. '));
    const { heard, answer } = await ask({ tools: [tool] });
    expect(heard.join('')).toBe('One moment. ');
    expect(answer.calls).toEqual([{ id: 'call_1', name: 'hand_off', input: { reason: 'refund' } }]);
  });

  test('says when it was cut at its length', async () => {
    server.next(answers('The parcel will', { finish: 'length' }));
    expect((await ask()).answer).toMatchObject({ isCut: true });
  });

  test('that sends a whole answer instead of a stream is heard all the same', async () => {
    server.next(mistakesType('The parcel will come.'));
    expect(await ask()).toEqual({
      heard: ['The parcel will come.'],
      answer: expect.objectContaining({ isCut: false }),
    });
  });

  test('that refuses tools is asked again without, and from then on always so', async () => {
    server.next(refuses(400), answers('Plainly.'), answers('Again.'));
    expect((await ask({ tools: [tool] })).heard).toEqual(['Plainly.']);
    expect((await ask({ tools: [tool] })).heard).toEqual(['Again.']);
    expect(server.requests.map(({ body }) => 'tools' in body)).toEqual([true, false, false]);
  });

  test('that refuses the request itself keeps its tools for the next', async () => {
    server.next(refuses(400), refuses(400), answers('Fine.'));
    expect((await ask({ tools: [tool] })).answer).toMatchObject({ kind: 'rejected', status: 400 });
    await ask({ tools: [tool] });
    expect(server.requests.at(-1)?.body).toHaveProperty('tools');
  });

  test('is asked once, whatever happens: there is no retry down here', async () => {
    server.next(refuses(500));
    await ask();
    expect(server.requests).toHaveLength(1);
  });
});

describe('a failure of the upstream is told by its kind', () => {
  test.each([
    ['a wrong key', refuses(401), { kind: 'unauthorized', status: 401 }],
    ['a forbidden model', refuses(403), { kind: 'unauthorized', status: 403 }],
    ['too many requests', refuses(429, { retryAfter: 7 }), { kind: 'busy', status: 429, retryAfter: 7 }],
    ['an unknown model', refuses(404), { kind: 'rejected', status: 404 }],
    ['a server error', refuses(500), { kind: 'upstream', status: 500 }],
    ['a page of a gateway', sendsPage(502), { kind: 'upstream', status: 502 }],
    ['a page instead of an answer', sendsPage(), { kind: 'malformed' }],
    ['a reset before the answer', resets(), { kind: expect.stringMatching(/broken|unreachable/) }],
    ['malformed chunks', garbles(), { kind: 'malformed' }],
    ['an answer that a filter withheld', answers('The', { finish: 'content_filter' }), { kind: 'withheld' }],
    ['a tool call that is no JSON', callsTools([{ name: 'x', arguments: '{"half":' }]), { kind: 'malformed' }],
  ])('%s', async (_, behaviour, expected) => {
    server.next(behaviour);
    const { answer } = await ask();
    expect(answer).toBeInstanceOf(ModelFailure);
    expect(answer).toMatchObject(expected);
  });

  test.each([
    ['a reset', resets('The parcel will'), 'broken'],
    ['an end without an end', cutsShort('The parcel will'), 'broken'],
    ['malformed chunks', garbles('The parcel will'), 'malformed'],
    ['an error', failsMidway('The parcel will'), 'upstream'],
  ])('%s in the answer, after what came before it was heard', async (_, behaviour, kind) => {
    server.next(behaviour);
    const { heard, answer } = await ask();
    expect(heard.join('')).toBe('The parcel will');
    expect(answer).toMatchObject({ name: 'ModelFailure', kind });
  });

  test('a connection refused', async () => {
    const { url, release } = await refusedAddress();
    expect((await ask({}, createModel({ url, model: 'x' }))).answer).toMatchObject({ kind: 'unreachable' });
    release();
  });

  test('an empty answer is no failure of the call', async () => {
    server.next(isEmpty());
    expect(await ask()).toMatchObject({ heard: [], answer: { calls: [] } });
  });

  test('neither a server nor a provider', () => {
    expect(() => createModel({ model: 'x' })).toThrow('a server, or a provider');
  });

  test('an end mark without a finish reason is an end', async () => {
    server.next((reply) => {
      reply.raw('data: {"choices":[{"index":0,"delta":{"content":"Fine."}}]}\n\ndata: [DONE]\n\n', { end: true });
    });
    expect(await ask()).toMatchObject({ heard: ['Fine.'], answer: { isCut: false } });
  });
});

describe('an abort', () => {
  test.each([
    ['before the first byte', stalls()],
    ['in the answer', stalls('The parcel will')],
  ])('%s ends the call upstream and rejects with its reason', async (_, behaviour) => {
    server.next(behaviour);
    const control = new AbortController();
    const asked = ask({ signal: control.signal });
    const request = await server.requested(1);
    control.abort(new Error('enough'));
    expect((await asked).answer).toMatchObject({ message: 'enough' });
    expect(await request.ended).toBe('aborted');
  });

  test('before the call is made leaves the upstream alone', async () => {
    const { answer } = await ask({ signal: AbortSignal.abort(new Error('enough')) });
    expect(answer.message).toBe('enough');
    expect(server.requests).toHaveLength(0);
  });
});

test.each(['openai', 'anthropic', 'google'] as const)(
  'the provider %s opens without a call and says what fails',
  async (provider) => {
    const { url, release } = await refusedAddress();
    expect((await ask({}, createModel({ provider, url, model: 'x', key: 'k' }))).answer).toMatchObject({
      kind: 'unreachable',
    });
    release();
  },
);
