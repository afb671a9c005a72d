import { afterEach, describe, expect, test } from 'vitest';
import type { ToolReport } from '../../../server/answers/outcome.ts';
import { ToolFailure } from '../../../server/assistant/tools/failure.ts';
import { createMcpTools } from '../../../server/assistant/tools/mcp-tools.ts';
import { Tools } from '../../../server/assistant/tools/settings.ts';
import type { SiteTool } from '../../../server/assistant/tools/tool.ts';
import { mcpServer } from './mcp-server.ts';
import { type Answering, everyFault, patience, startToolServer, type ToolServer } from './tool-server.ts';

const inputSchema = {
  type: 'object',
  properties: { room: { type: 'string' }, nights: { type: 'integer', minimum: 1 } },
  required: ['room'],
};
const listed = [
  { name: 'free-rooms', description: 'Which rooms are free.\u200b', inputSchema, annotations: { readOnlyHint: true } },
  { name: 'book', inputSchema, annotations: { readOnlyHint: false } },
  { name: 'unreadable', inputSchema: { type: 'object', if: {} } },
  { name: 'no schema', inputSchema: 'none' },
  { name: 'last', inputSchema: { type: 'object' } },
];

let server: ToolServer;
let time = 0;
const world = {
  resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  secret: () => undefined,
  now: () => time,
};
afterEach(() => server.stop());

async function open(answering: Answering, about: object = {}, patience?: number) {
  server = await startToolServer({ '/mcp': answering });
  const { mcp } = Tools.parse({
    mcp: [{ name: 'hotel', url: `${server.url}/mcp`, ...about }],
    allowPrivate: true,
  });
  const toolsOf = createMcpTools(world, patience);
  return () => toolsOf('shop', mcp[0] as (typeof mcp)[number], true);
}
const asTools = (found: SiteTool[] | ToolReport): SiteTool[] => {
  if (!Array.isArray(found)) throw new Error(found.result);
  return found;
};
const signal = new AbortController().signal;
const says = (text: string) => ({ content: [{ type: 'text', text }] });

describe.each([
  ['JSON', false],
  ['an open stream of events', true],
])('a server that answers in %s', (_, isStream) => {
  test('lists its tools, page by page, under its own name; what cannot be checked is left out', async () => {
    const tools = asTools(await (await open(mcpServer(listed, () => says('yes'), { isStream }).answering))());
    expect(tools.map(({ name, changes }) => [name, changes])).toEqual([
      ['hotel_free-rooms', false],
      ['hotel_book', true],
      ['hotel_last', false],
    ]);
    expect(tools[0]).toMatchObject({ description: 'Which rooms are free.', input: inputSchema });
  });

  test('is called with what fits the schema, and its texts are the answer', async () => {
    const hotel = mcpServer(listed, (name, input) => says(JSON.stringify({ name, input })), { isStream });
    const [rooms] = asTools(await (await open(hotel.answering, { secret: 'a-secret-of-the-shop' }))());
    const answer = await rooms?.call({ room: 'blue', nights: 2 }, signal);
    expect(JSON.parse(String(answer))).toEqual({ name: 'free-rooms', input: { room: 'blue', nights: 2 } });
    await expect(rooms?.call({ room: 'blue', nights: 0 }, signal)).rejects.toMatchObject({ kind: 'input' });
    expect(hotel.heard).toEqual([
      'initialize',
      'notifications/initialized',
      'tools/list',
      'tools/list',
      'tools/list',
      'tools/call',
    ]);
    expect(server.requests.at(-1)?.headers['baton-signature']).toMatch(/^v1=[0-9a-f]{64}$/);
  });

  test('and has forgotten the session is greeted anew', async () => {
    const hotel = mcpServer(listed, () => says('yes'), { isStream });
    const [rooms] = asTools(await (await open(hotel.answering))());
    hotel.sessions.clear();
    expect(await rooms?.call({ room: 'blue' }, signal)).toBe('yes');
    expect(hotel.heard.filter((method) => method === 'initialize')).toHaveLength(2);
  });

  test('and says that it failed, has failed; its words are data', async () => {
    const hotel = mcpServer(listed, () => ({ ...says('No database'), isError: true }), { isStream });
    const [rooms] = asTools(await (await open(hotel.answering))());
    const failed = await rooms?.call({ room: 'blue' }, signal).catch((error) => error);
    expect(failed).toBeInstanceOf(ToolFailure);
    expect(failed).toMatchObject({ kind: 'said', said: 'No database', message: 'it says that it failed' });
  });

  test.each([[{}], [{ content: [] }], [{ content: [{ type: 'image', data: 'x' }] }]])(
    '%j is nothing',
    async (result) => {
      const [rooms] = asTools(await (await open(mcpServer(listed, () => result, { isStream }).answering))());
      await expect(rooms?.call({ room: 'blue' }, signal)).rejects.toMatchObject({ kind: 'empty' });
    },
  );

  test('too much of it is cut off', async () => {
    const hotel = mcpServer(listed, () => says('x'.repeat(1_000_000)), { isStream });
    const [rooms] = asTools(await (await open(hotel.answering))());
    await expect(rooms?.call({ room: 'blue' }, signal)).rejects.toMatchObject({ kind: 'large' });
  });
});

test('structured content goes before text', async () => {
  const hotel = mcpServer(listed, () => ({ ...says('text'), structuredContent: { free: 3 } }));
  const [rooms] = asTools(await (await open(hotel.answering))());
  expect(await rooms?.call({ room: 'blue' }, signal)).toEqual({ free: 3 });
});

test('only the tools that the site names are offered', async () => {
  const tools = asTools(await (await open(mcpServer(listed, () => says('yes')).answering, { only: ['book'] }))());
  expect(tools.map(({ name }) => name)).toEqual(['hotel_book']);
});

test.each(everyFault.filter(([path]) => path !== '/50mb'))(
  '%s instead of a list is a report',
  async (path, answering, why) => {
    const found = await (await open(answering, { timeout: patience(path) }))();
    expect(found).toMatchObject({
      name: 'hotel',
      ok: false,
      result: expect.stringContaining(why),
    });
  },
);

describe('the list', () => {
  test('is asked for once, and again when it is old, without anyone waiting', async () => {
    const hotel = mcpServer(listed, () => says('yes'), { perPage: 9 });
    const toolsOf = await open(hotel.answering);
    const lists = () => hotel.heard.filter((method) => method === 'tools/list').length;
    time = 0;
    await toolsOf();
    await toolsOf();
    expect(lists()).toBe(1);
    time = 300_000;
    expect(asTools(await toolsOf())).toHaveLength(3);
    const [rooms] = asTools(await toolsOf());
    await rooms?.call({ room: 'blue' }, signal); // goes out after the new list was asked for
    expect(lists()).toBe(2);
  });

  test('of a server that is silent is waited for shortly, and not again at once', async () => {
    const toolsOf = await open(() => {}, { timeout: 100 }, 20);
    time = 1_000_000;
    expect(await toolsOf()).toMatchObject({ ok: false, result: 'it has not listed its tools yet' });
    let found = await toolsOf();
    while (!Array.isArray(found) && found.result.includes('yet')) found = await toolsOf();
    expect(found).toMatchObject({ result: 'it gave no whole answer within 0.1 s' });
    const asked = server.requests.length;
    await toolsOf();
    expect(server.requests).toHaveLength(asked);
  });
});
