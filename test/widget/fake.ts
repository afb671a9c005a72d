import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Events } from '../../shared/wire.ts';

type Row = {
  event: 'message' | 'status' | 'callback';
  data: Events['message'] | Events['status'] | Events['callback'];
};
type Said = Partial<Events['message']>;
type Moved = Partial<Events['status']> & Pick<Events['status'], 'move' | 'status'>;

/** A visitor API in memory, for one visitor, that says what a test tells it to. It also serves a page with the tag under a strict CSP. */
export async function startFake(widget: string) {
  const rows: Row[] = [];
  const streams = new Set<ServerResponse>();
  const requests: { method: string; path: string; body: unknown; token: string | undefined }[] = [];
  const fake = {
    url: '',
    page: '',
    rows,
    requests,
    streams,
    visits: 0,
    site: {
      id: 'demo',
      name: 'Kettle & Pine',
      greeting: 'Hi there! Ask us anything about our teapots.',
      suggestions: [] as string[],
      accent: '#0f766e',
      available: true,
    },
    slots: [] as NonNullable<Events['queue']['slots']>,
    opensAt: null as string | null,
    queue: null as Events['queue'] | null,
    status: 'assistant' as Events['status']['status'],
    agent: null as { id: string; name: string } | null,
    epoch: 0,
    token: '',
    now: () => new Date().toISOString(),
    /** Answers a request itself by giving a status and a body; otherwise the usual happens. */
    refuse: (
      _method: string,
      _path: string,
    ): { status: number; headers?: Record<string, string>; body?: unknown } | undefined => undefined,
    /** Called after a visitor's message is stored. */
    heard: (_text: string) => {},
    say,
    move,
    live,
    append,
    cut() {
      for (const stream of streams) stream.destroy();
    },
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };

  const next = () => ({ seq: rows.length + 1 });
  function append(event: Row['event'], data: object) {
    const row = { event, data: { ...next(), at: fake.now(), ...data } } as Row;
    rows.push(row);
    for (const stream of streams) write(stream, event, row.data, row.data.seq);
    return row.data.seq;
  }
  function say(from: Events['message']['from'], text: string, more: Said = {}) {
    return append('message', { id: more.id ?? crypto.randomUUID(), from, text, ...more });
  }
  function move(change: Moved) {
    fake.status = change.status;
    fake.agent = change.status === 'agent' ? (change.agent ?? null) : null;
    append('status', { epoch: ++fake.epoch, by: { kind: 'system' }, ...change });
    if (change.status === 'waiting' && fake.queue) live('queue', fake.queue);
  }
  function live(event: string, data: unknown) {
    for (const stream of streams) write(stream, event, data);
  }

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/v1/')) return api(request, response, pathname.slice(4));
    if (pathname === '/page') return page(request, response);
    if (pathname === '/settings.js') {
      const settings = new URL(request.url ?? '', 'http://localhost').searchParams.get('set') ?? '{}';
      response.setHeader('content-type', 'text/javascript; charset=utf-8');
      response.end(`window.batonSettings=${settings};window.Baton=function(){(Baton.q=Baton.q||[]).push(arguments)}`);
      return;
    }
    const file = pathname === '/widget.js' ? 'widget.js' : pathname.replace('/widget/', '');
    try {
      const body = await readFile(join(widget, file.replace(/\.\./g, '')));
      response.setHeader('content-type', 'text/javascript');
      response.setHeader('access-control-allow-origin', '*');
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });

  async function api(request: IncomingMessage, response: ServerResponse, path: string) {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'authorization, content-type, last-event-id');
    response.setHeader('access-control-allow-methods', 'GET, POST, DELETE');
    response.setHeader('access-control-expose-headers', 'retry-after');
    if (request.method === 'OPTIONS') return response.writeHead(204).end();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = chunks.length ? JSON.parse(Buffer.concat(chunks).toString()) : undefined;
    const method = request.method ?? 'GET';
    const token = request.headers.authorization?.slice(7);
    requests.push({ method, path, body, token });
    const json = (status: number, value?: unknown, headers = {}) =>
      response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(value === undefined ? undefined : JSON.stringify(value));
    const refusal = fake.refuse(method, path);
    if (refusal) return json(refusal.status, refusal.body ?? {}, refusal.headers);
    const conversation = rows.length
      ? { id: 'c1', status: fake.status, epoch: fake.epoch, seq: rows.length, agent: fake.agent }
      : null;
    if (path === 'visits') {
      fake.visits++;
      if (body.token !== fake.token || !fake.token) fake.token = `t-${fake.visits}`;
      return json(201, { token: fake.token, visitor: { id: fake.token, name: null }, conversation, site: fake.site });
    }
    if (token !== fake.token) return json(401, { status: 401, detail: 'Unknown token.' });
    if (path === 'events') return listen(request, response);
    if (path === 'messages') {
      const known = rows.find((row) => row.event === 'message' && (row.data as Events['message']).id === body.id);
      const seq = known?.data.seq ?? say('visitor', body.text, { id: body.id });
      json(known ? 200 : 201, { id: body.id, seq, conversation: 'c1' });
      if (!known) fake.heard(body.text);
      return;
    }
    if (path === 'callbacks' && method === 'GET')
      return json(200, { slots: fake.slots, timezone: 'UTC', opensAt: fake.opensAt, opens: fake.opensAt });
    if (path === 'callbacks' && method === 'DELETE') {
      append('callback', {
        ...rows.findLast(({ event }) => event === 'callback')?.data,
        ...next(),
        status: 'cancelled',
      });
      return json(204);
    }
    if (path === 'callbacks') {
      const label = (fake.queue?.slots ?? fake.slots).find(({ at }) => at === body.at)?.label;
      append('callback', { id: 'cb1', ...body, label, status: 'booked' });
      if (fake.status === 'waiting') move({ move: 'bookCallback', status: 'assistant' });
      say('system', `Your callback is booked for ${label}.`);
      return json(201, { id: 'cb1', at: body.at, contact: body.contact, status: 'booked' });
    }
    if (path === 'handoff' && method === 'POST') {
      move({ move: 'handOff', status: 'waiting', by: { kind: 'visitor' } });
      return json(200, { conversation: { ...conversation, status: fake.status }, queue: fake.queue });
    }
    if (path === 'handoff') {
      move({ move: 'leaveQueue', status: 'assistant', by: { kind: 'visitor' } });
      return json(200, { conversation });
    }
    if (path === 'ratings') return json(201, {});
    return json(204);
  }

  function listen(request: IncomingMessage, response: ServerResponse) {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.flushHeaders();
    const cursor = Number(request.headers['last-event-id'] ?? 0);
    for (const row of rows) if (row.data.seq > cursor) write(response, row.event, row.data, row.data.seq);
    if (fake.status === 'waiting' && fake.queue) write(response, 'queue', fake.queue);
    streams.add(response);
    response.on('close', () => streams.delete(response));
  }

  function page(request: IncomingMessage, response: ServerResponse) {
    const query = new URL(request.url ?? '', 'http://localhost').searchParams;
    const product = fake.url;
    const settings = query.get('set');
    response.setHeader('content-type', 'text/html');
    response.setHeader(
      'content-security-policy',
      `default-src 'none'; script-src ${product}; connect-src ${product}; style-src 'none'; require-trusted-types-for 'script'`,
    );
    response.end(`<!doctype html><html lang="${query.get('lang') ?? 'en'}"><meta name="viewport" content="width=device-width"><title>Shop</title><h1>A shop</h1><p>Some words of the page.</p>
${settings ? `<script src="${product}/settings.js?set=${encodeURIComponent(settings)}"></script>` : ''}<script async src="${product}/widget.js" data-site="demo"></script>`);
  }

  await new Promise<void>((done) => server.listen(0, done));
  const { port } = server.address() as AddressInfo;
  fake.url = `http://localhost:${port}`;
  fake.page = `http://127.0.0.1:${port}/page`;
  return fake;
}

function write(stream: ServerResponse, event: string, data: unknown, seq?: number) {
  stream.write(`${seq === undefined ? '' : `id: ${seq}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
