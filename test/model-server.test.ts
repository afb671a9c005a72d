import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { LanguageModelV3CallOptions, LanguageModelV3Content, LanguageModelV3Prompt } from '@ai-sdk/provider';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import {
  answers,
  type Behaviour,
  callsTools,
  createGate,
  everyFailure,
  isEndless,
  isTooLong,
  type ModelServer,
  refusedAddress,
  refuses,
  resets,
  stalls,
  startModelServer,
} from './model-server.ts';

let model: ModelServer;
beforeEach(async () => {
  model = await startModelServer();
});
afterEach(() => model.stop());

const sdk = (url = model.url) => createOpenAICompatible({ name: 'scripted', baseURL: url, apiKey: 'k' })('scripted');
const question: LanguageModelV3Prompt = [{ role: 'user', content: [{ type: 'text', text: 'When do you ship?' }] }];
const textOf = (parts: { type: string; text?: string; delta?: string }[]) =>
  parts.map(({ type, text, delta }) => (type === 'text' ? text : type === 'text-delta' ? delta : '')).join('');

/** Asks through a provider of the SDK for a whole answer. */
const whole = async (options: Partial<LanguageModelV3CallOptions> = {}, url = model.url) => {
  const { content } = await sdk(url).doGenerate({ prompt: question, ...options });
  return { parts: content as LanguageModelV3Content[], text: textOf(content) };
};

/** Asks through a provider of the SDK for a streamed answer; `parts` are read as they come. */
async function* parts(options: Partial<LanguageModelV3CallOptions> = {}) {
  const { stream } = await sdk().doStream({ prompt: question, ...options });
  const reader = stream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
}
const streamed = async (options: Partial<LanguageModelV3CallOptions> = {}) => {
  const all = [];
  for await (const part of parts(options)) all.push(part);
  return { parts: all, text: textOf(all) };
};

async function* tokensOf(all: ReturnType<typeof parts>) {
  for await (const part of all) if (part.type === 'text-delta' && part.delta) yield part.delta;
}

/** Asks without any library. */
function ask(body: object, signal?: AbortSignal): Promise<Response> {
  return fetch(`${model.url}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer k' },
    body: JSON.stringify({ model: 'scripted', messages: [{ role: 'user', content: 'Hello' }], ...body }),
    signal,
  });
}

describe('the model server, asked by a real client', () => {
  test('streams an answer and counts its tokens', async () => {
    model.next(answers('We ship on Monday.'));
    const { parts, text } = await streamed();
    expect(text).toBe('We ship on Monday.');
    expect(parts.at(-1)).toMatchObject({ type: 'finish', finishReason: { unified: 'stop' } });
  });

  test('answers at once where no stream is asked for', async () => {
    model.next(answers('We ship on Monday.'));
    expect((await whole()).text).toBe('We ship on Monday.');
    expect(model.requests[0]?.body.stream ?? false).toBe(false);
  });

  test.each(['stream', 'whole'])('calls a tool and goes on with its result (%s)', async (form) => {
    model.next(callsTools([{ name: 'find', arguments: { text: 'shipping' } }], 'Let me see. '), answers('On Monday.'));
    const tool = { type: 'function' as const, name: 'find', inputSchema: { type: 'object' as const, properties: {} } };
    const said = await (form === 'stream' ? streamed : whole)({ tools: [tool] });
    const call = said.parts.find((part) => part.type === 'tool-call');
    expect(said.text).toBe('Let me see. ');
    expect(call).toMatchObject({ toolName: 'find', input: '{"text":"shipping"}' });
    const [toolCallId, toolName] = [call?.toolCallId ?? '', 'find'];
    const output = { type: 'text' as const, value: 'We ship on Monday.' };
    const prompt: LanguageModelV3Prompt = [
      ...question,
      { role: 'assistant', content: [{ type: 'tool-call', toolCallId, toolName, input: { text: 'shipping' } }] },
      { role: 'tool', content: [{ type: 'tool-result', toolCallId, toolName, output }] },
    ];
    expect((await (form === 'stream' ? streamed : whole)({ prompt, tools: [tool] })).text).toBe('On Monday.');
    expect(JSON.stringify(model.requests[1]?.body.messages)).toContain('We ship on Monday.');
  });

  test('a refusal comes with its status and its Retry-After', async () => {
    model.next(refuses(429, { retryAfter: 7 }));
    await expect(whole()).rejects.toMatchObject({ statusCode: 429, responseHeaders: { 'retry-after': '7' } });
  });

  test('a refused address refuses', async () => {
    const { url, release } = await refusedAddress();
    onTestFinished(release);
    await expect(fetch(url)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  });
});

describe('the model server under the control of a test', () => {
  test('a gate lets through as many tokens as the test says, and no more', async () => {
    const gate = createGate();
    model.next(answers(['one ', 'two ', 'three'], { gate }));
    const tokens = tokensOf(parts());
    gate.admit(1);
    expect((await tokens.next()).value).toBe('one ');
    const second = tokens.next();
    const meanwhile = fetch(`${model.url}/models`).then(() => 'held back');
    expect(await Promise.race([second, meanwhile])).toBe('held back');
    gate.open();
    expect([(await second).value, (await tokens.next()).value]).toEqual(['two ', 'three']);
    expect(await model.requests[0]?.ended).toBe('answered');
  });

  test('a client that stops is recorded, with a gate, in a stall and in an answer without end', async () => {
    for (const behaviour of [answers('one two', { gate: createGate() }), stalls(), stalls('one'), isEndless()]) {
      const stop = new AbortController();
      model.next(behaviour);
      const reply = ask({ stream: true }, stop.signal).then((response) => response.text());
      const request = await model.requested(model.requests.length + 1);
      stop.abort();
      await expect(reply).rejects.toThrow('aborted');
      expect(await request.ended).toBe('aborted');
    }
  });

  test('what was lined up is used in order, then the script is asked, and without one the reply says so', async () => {
    const scripted = await startModelServer((request) => answers(`echo ${request.body.messages?.[0]?.content}`));
    onTestFinished(scripted.stop);
    scripted.next(answers('first'), answers('second'));
    const texts: string[] = [];
    for (let n = 0; n < 3; n++) texts.push((await whole({}, scripted.url)).text);
    expect(texts).toEqual(['first', 'second', 'echo When do you ship?']);
    expect((await ask({})).status).toBe(500);
  });

  test('requests are recorded whole, and a waiting test hears of the one it waits for', async () => {
    const second = model.requested(2);
    model.next(answers('a'), answers('b'));
    await ask({ temperature: 0 });
    await ask({ temperature: 1 });
    expect((await second).body.temperature).toBe(1);
    expect(model.requests.map((request) => request.headers.authorization)).toEqual(['Bearer k', 'Bearer k']);
  });

  test('it lists its model, and knows nothing else', async () => {
    const models = (await (await fetch(`${model.url}/models`)).json()) as { data: { id: string }[] };
    expect(models.data.map(({ id }) => id)).toEqual(['scripted']);
    expect((await fetch(`${model.url}/images`, { method: 'POST' })).status).toBe(404);
  });
});

describe('the ways to fail', () => {
  test.each([true, false])('a reset breaks the connection after what was said (stream: %s)', async (stream) => {
    model.next(resets(), resets('one two'));
    await expect(ask({ stream })).rejects.toThrow('fetch failed');
    const response = await ask({ stream });
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
    expect(await Promise.all(model.requests.map((request) => request.ended))).toEqual(['reset', 'reset']);
  });

  test('an answer too long has all its characters', async () => {
    model.next(isTooLong(80_000));
    expect((await streamed()).text.length).toBe(80_000);
  });

  test.each([
    ['a wrong key (401)', 401, 'application/json', /"code":"401"/],
    ['a server error (500)', 500, 'application/json', /"code":"500"/],
    ['an end in the middle of the answer', 200, 'text/event-stream', /^(?!.*(DONE|"stop")).*parcel/s],
    ['malformed chunks', 200, 'text/event-stream', /^data: \{"choices":\[\{"delta":\{"content":"half\n/],
    ['malformed chunks in the answer', 200, 'text/event-stream', /parcel.*not json at all/s],
    ['an error in the answer', 200, 'text/event-stream', /parcel.*\{"error":/s],
    ['an empty answer', 200, 'text/event-stream', /^(?!.*"content").*"stop".*DONE/s],
    ['an answer withheld by a filter', 200, 'text/event-stream', /"content_filter"/],
    ['an answer cut at its length', 200, 'text/event-stream', /"length"/],
    ['a page instead of an answer', 200, 'text/html', /^<!doctype html>/],
    ['a page from a broken gateway (502)', 502, 'text/html', /^<!doctype html>/],
    ['the wrong content type', 200, 'application/json', /"chat.completion"/],
    ['a tool call that is not JSON', 200, 'text/event-stream', /"\{\\"ha"/],
  ])('%s is one on the wire', async (name, status, type, body) => {
    model.next((everyFailure[name] as () => Behaviour)());
    const response = await ask({ stream: true });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')?.split(';')[0]).toBe(type);
    expect(await response.text()).toMatch(body);
  });

  test.each(Object.entries(everyFailure))('%s leaves the server in order', async (_name, failure) => {
    const stop = new AbortController();
    model.next(failure(), answers('fine'));
    const reply = ask({ stream: false }, stop.signal).then((response) => response.text());
    const request = await model.requested(1);
    stop.abort();
    await reply.catch(() => 'stopped, or broken by the server');
    expect(await request.ended).toMatch(/answered|aborted|reset/);
    expect((await whole()).text).toBe('fine');
  });
});
