import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endpointTool } from '../../../server/assistant/tools/endpoint.ts';
import { ToolFailure } from '../../../server/assistant/tools/failure.ts';
import { Tools } from '../../../server/assistant/tools/settings.ts';
import type { ToolWorld } from '../../../server/assistant/tools/tool.ts';
import { everyFault, json, patience, startToolServer, type ToolServer } from './tool-server.ts';

let server: ToolServer;
const looked: string[] = [];
const world: ToolWorld = {
  async resolve(host) {
    looked.push(host);
    return [{ address: '127.0.0.1', family: 4 }];
  },
  secret: (name) => (name === 'BATON_TOOL_KEY' ? 'key-of-the-shop' : undefined),
  now: () => Date.parse('2026-03-02T10:00:00Z'),
};
const order = {
  type: 'object',
  properties: { order: { type: 'string', pattern: '^[A-Z0-9-]+$' }, lines: { type: 'boolean' } },
  required: ['order'],
  additionalProperties: false,
};

beforeAll(async () => {
  server = await startToolServer({
    '/orders': json({ status: 'shipped' }),
    '/orders/B-1': json({ status: 'packed' }),
    '/missing': json({ error: 'no such order' }, 404),
    ...Object.fromEntries(everyFault.map(([path, answering]) => [path, answering])),
  });
});
afterAll(() => server.stop());
beforeEach(() => {
  server.requests.length = 0;
  looked.length = 0;
});

/** Calls an endpoint as a site would have configured it. */
async function call(
  about: object,
  input: unknown = {},
  { isPrivate = true, on = world, signal = new AbortController().signal } = {},
) {
  const { http } = Tools.parse({
    http: [{ name: 'order_status', description: 'Where an order is.', url: server.url, ...about }],
    allowPrivate: true,
  });
  const [endpoint] = http;
  if (!endpoint) throw new Error('there is one');
  return endpointTool(endpoint, { conversation: 'c-1', mayBePrivate: isPrivate }, on).call(input, signal);
}
const failure = (promise: Promise<unknown>): Promise<ToolFailure> =>
  promise.then(
    (data) => Promise.reject(new Error(`it answered ${JSON.stringify(data)}`)),
    (error) => {
      expect(error).toBeInstanceOf(ToolFailure);
      return error;
    },
  );

describe('a call', () => {
  test('sends the input as JSON, signed over time, method, path and body', async () => {
    const secret = 'a-secret-of-the-shop';
    const data = await call({ url: `${server.url}/orders?shop=1`, input: order, secret }, { order: 'A-17' });
    expect(data).toEqual({ status: 'shipped' });
    const [{ method, path, headers, body }] = server.requests as [ToolServer['requests'][number]];
    expect([method, path, body]).toEqual(['POST', '/orders?shop=1', '{"order":"A-17"}']);
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'baton-conversation': 'c-1' });
    const text = `1772445600\nPOST\n/orders?shop=1\n${body}`;
    expect(headers['baton-timestamp']).toBe('1772445600');
    expect(headers['baton-signature']).toBe(`v1=${createHmac('sha256', secret).update(text).digest('hex')}`);
  });

  test('by GET puts the input into the address', async () => {
    await call({ url: `${server.url}/orders`, method: 'GET', input: order }, { order: 'A-17', lines: true });
    expect(server.requests).toMatchObject([{ method: 'GET', path: '/orders?order=A-17&lines=true', body: '' }]);
  });

  test('fills the placeholders of the address, and no input leaves its path', async () => {
    const input = { type: 'object', properties: { order: { type: 'string' } } };
    const about = { url: `${server.url}/orders/{order}`, method: 'GET', input };
    expect(await call(about, { order: 'B-1' })).toEqual({ status: 'packed' });
    await call(about, { order: '../admin?x#y' });
    expect(server.requests[1]?.path).toBe('/orders/..%2Fadmin%3Fx%23y');
    expect(await failure(call(about, { order: '..' }))).toMatchObject({ kind: 'input' });
  });

  test('takes headers and secrets from the environment where the site says so', async () => {
    await call({ url: `${server.url}/orders`, headers: { Authorization: 'env:BATON_TOOL_KEY' } });
    expect(server.requests[0]?.headers.authorization).toBe('key-of-the-shop');
    const unset = call({ url: `${server.url}/orders`, secret: 'env:BATON_TOOL_NOT_SET' });
    expect((await failure(unset)).message).toBe('BATON_TOOL_NOT_SET is not set on this server');
    expect(server.requests).toHaveLength(1);
  });

  test.each([[{}], [{ order: 7 }], [{ order: 'a b' }], [{ order: 'A', extra: 1 }], ['A-17'], [null], [[]]])(
    'with the input %j, which does not fit, is not made',
    async (input) => {
      const { kind, message } = await failure(call({ url: `${server.url}/orders`, input: order }, input));
      expect(kind).toBe('input');
      expect(message).toContain('it was asked with an input that does not fit');
      expect(server.requests).toHaveLength(0);
    },
  );

  test('answered "no such order" in JSON has its answer', async () => {
    expect(await call({ url: `${server.url}/missing` })).toEqual({ status: 404, answer: { error: 'no such order' } });
  });

  test('ends when the visitor stops', async () => {
    const control = new AbortController();
    const called = call({ url: `${server.url}/slow` }, {}, { signal: control.signal });
    control.abort(new Error('stopped'));
    await expect(called).rejects.toThrow('stopped');
  });
});

describe('what is no usable answer is a failure', () => {
  test.each(everyFault)('%s', async (path, _, why) => {
    const { message } = await failure(call({ url: `${server.url}${path}`, timeout: patience(path) }));
    expect(message).toContain(why);
  });

  test('a host without an address', async () => {
    const on = { ...world, resolve: async () => [] };
    expect((await failure(call({ url: 'https://nowhere.example' }, {}, { on }))).message).toContain('no address');
  });
});

describe('private addresses', () => {
  test.each([
    'http://127.0.0.1',
    'http://localhost',
    'http://10.0.0.8',
    'http://169.254.169.254/latest/meta-data',
    'http://[::1]',
    'http://[::ffff:127.0.0.1]',
    'http://2130706433',
    'http://0x7f.1',
  ])('%s is not asked', async (url) => {
    const { kind } = await failure(call({ url }, {}, { isPrivate: false }));
    expect(kind).toBe('forbidden');
    expect(server.requests).toHaveLength(0);
  });

  test('a host of which only one address is private is not asked either', async () => {
    const resolve = async () => [
      { address: '93.184.216.34', family: 4 },
      { address: '10.0.0.8', family: 4 },
    ];
    const asked = call({ url: 'https://shop.example' }, {}, { isPrivate: false, on: { ...world, resolve } });
    expect((await failure(asked)).message).toContain('private address');
  });

  test('the address that was checked is the one that is connected to: names are looked up once', async () => {
    expect(await call({ url: `http://shop.invalid:${server.port}/orders` })).toEqual({ status: 'shipped' });
    expect(looked).toEqual(['shop.invalid']);
    expect(server.requests[0]?.headers.host).toBe(`shop.invalid:${server.port}`);
  });
});
