import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { type Accounts, hash, newSecret } from '../server/accounts.ts';
import { createApp } from '../server/app.ts';
import { createQueue } from '../server/desk/queue.ts';
import { createFeed } from '../server/feed/feed.ts';
import { createStreams } from '../server/feed/stream.ts';
import { createLimits } from '../server/limiter.ts';
import { Refusal } from '../server/refusal.ts';
import type { Rooms } from '../server/routes/context.ts';
import type { Visitor } from '../server/store/tables.ts';
import type { Home } from './fixture.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export type Asked = { token?: string; agent?: string; body?: unknown; headers?: Record<string, string> };

/**
 * The product's routes over a home, on a real port. No worker runs, so the assistant says nothing. Agents are known by the header
 * `X-Agent` unless `accounts` says who they are.
 */
export async function serveHome(home: Home, options: { accounts?: Accounts; isLimited?: boolean } = {}) {
  const { house, sites, clock } = home;
  const queue = createQueue(house, sites);
  const streams = createStreams(clock.now);
  const rooms = {
    house,
    sites,
    queue,
    feed: createFeed(house.store, house.signal, house.log),
    streams,
    accounts: options.accounts ?? byHeader(home),
    limits: createLimits(() => clock.now().getTime(), options.isLimited ?? false),
    isBehindProxy: false,
  } as unknown as Rooms; // nobody asks the library or the mind where no worker runs
  const app = createApp(rooms, root);
  const serverOptions = { keepAliveTimeout: 65_000 }; // as the real one: a busy test must not meet a line that is being closed
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1', serverOptions }) as Server;
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;

  function headersOf({ token, agent, headers }: Asked): Record<string, string> {
    return {
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(agent ? { 'X-Agent': agent } : {}),
      ...headers,
    };
  }

  return {
    url,
    port,
    rooms,
    /** One request; a `body` that is no string is sent as JSON. */
    async call(method: string, path: string, asked: Asked = {}) {
      const { body } = asked;
      const isJson = body !== undefined && !(typeof body === 'string' || body instanceof Uint8Array);
      const response = await fetch(`${url}${path}`, {
        method,
        redirect: 'manual',
        headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headersOf(asked) },
        ...(body === undefined ? {} : { body: isJson ? JSON.stringify(body) : (body as string) }),
      });
      const text = await response.text();
      const type = response.headers.get('Content-Type') ?? '';
      return {
        status: response.status,
        headers: response.headers,
        text,
        json: text && type.includes('json') ? JSON.parse(text) : null,
      };
    },
    /** A visitor with the token that a visit would have given. */
    async newcomer(facts: Partial<Visitor> = {}): Promise<{ token: string; visitor: Visitor; id: string }> {
      const token = newSecret();
      const visitor = await home.newVisitor({ token_hash: hash(token), ...facts });
      return { token, visitor, id: visitor.conversation_id };
    },
    listen: (path: string, asked: Asked & { cursor?: string | number } = {}) =>
      listenAt(`${url}${path}`, {
        ...headersOf(asked),
        ...(asked.cursor === undefined ? {} : { 'Last-Event-ID': String(asked.cursor) }),
      }),
    async close() {
      await streams.farewell(0);
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await queue.close();
    },
  };
}
export type Serving = Awaited<ReturnType<typeof serveHome>>;

function byHeader(home: Home): Accounts {
  const agentOf = async (headers: Headers) => {
    const id = headers.get('X-Agent');
    const agent =
      id && (await home.house.store.db.selectFrom('agents').selectAll().where('id', '=', id).executeTakeFirst());
    if (!agent) throw new Refusal(401, 'Not signed in', 'Sign in at /inbox.');
    return agent;
  };
  return { agentOf } as unknown as Accounts;
}

// biome-ignore lint/suspicious/noExplicitAny: what an event holds is what the tests look at
export type Heard = { event: string; id: number | null; data: any };

/** Listens to a stream of events, as raw as they come. */
export function listenAt(url: string, headers: Record<string, string> = {}) {
  const heard: Heard[] = [];
  let rest = '';
  let isOver = false;
  let response: IncomingMessage | undefined;
  const waiting = new Set<() => void>();
  const tellAll = () => {
    for (const look of waiting) look();
  };
  const asked: ClientRequest = request(url, { agent: false, headers: { Accept: 'text/event-stream', ...headers } });
  const opened = new Promise<IncomingMessage>((done, fail) => {
    asked.once('response', done);
    asked.once('error', fail);
  });
  const ended = new Promise<void>((done) => {
    asked.once('close', () => {
      isOver = true;
      done();
      tellAll();
    });
  });
  opened.then(
    (begun) => {
      response = begun;
      begun.setEncoding('utf8');
      begun.on('error', () => {}); // a stream that is cut off ends in `ended`
      begun.on('data', (chunk: string) => {
        const blocks = (rest + chunk).split('\n\n');
        rest = blocks.pop() ?? '';
        heard.push(...blocks.map(eventOf));
        tellAll();
      });
    },
    () => {},
  );
  asked.end();

  return {
    heard,
    /** The events of the log, in the order in which they came. */
    rows: () => heard.filter(({ id }) => id !== null),
    texts: () => heard.filter(({ event }) => event === 'message').map(({ data }) => data.text as string),
    opened: async () => (await opened).statusCode as number,
    headers: async () => (await opened).headers,
    ended,
    isOver: () => isOver,
    /** Waits until `holds`; fails when the stream ends first. */
    until: (holds: (heard: Heard[]) => boolean) =>
      new Promise<void>((done, fail) => {
        const look = () => {
          if (!holds(heard) && !isOver) return;
          waiting.delete(look);
          if (holds(heard)) done();
          else fail(new Error(`The stream ended. Heard: ${JSON.stringify(heard).slice(0, 2000)}`));
        };
        waiting.add(look);
        look();
      }),
    pause: () => response?.pause(),
    resume: () => response?.resume(),
    close: () => asked.destroy(),
  };
}
export type Listening = ReturnType<typeof listenAt>;

function eventOf(block: string): Heard {
  const fields = Object.fromEntries(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  return {
    event: fields.event ?? 'message',
    id: fields.id ? Number(fields.id) : null,
    data: JSON.parse(fields.data ?? 'null'),
  };
}
