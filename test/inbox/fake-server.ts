import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Agent, createFakeDesk, type Talk } from './fake-desk.ts';

type Answer = { status: number; body?: unknown; headers?: Record<string, string> };

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; media-src 'self'; manifest-src 'self'";
const TYPES: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
};

/** The agent's side of the server, in memory: enough of it to drive the real page, and to fail on demand. `pages` is the built inbox. */
export async function startFakeServer(pages: string) {
  const desk = createFakeDesk();
  const { agents, talks, callbacks, inboxes, colleagues, push, say, move, write, now, tellColleagues } = desk;
  const invitations = new Map<string, string | null>();
  const sessions = new Map<string, string>();
  /** Answers this instead of the truth, for requests whose `METHOD path` it matches. Return null to let one through. */
  const trouble: { of: (request: string, body: Record<string, string>) => Answer | 'cut' | null } = { of: () => null };

  const problem = (status: number, title: string, detail: string, more = {}): Answer => ({
    status,
    body: { type: 'about:blank', title, status, detail, ...more },
  });

  const me = ({ id, name, email, role, shift }: Agent) => ({
    agent: { id, name, email, role, skills: [] },
    site: { id: 'demo', name: 'Demo shop' },
    shift,
  });

  function act(agent: Agent, talk: Talk, verb: string, body: Record<string, string>): Answer {
    const by = { kind: 'agent', id: agent.id, name: agent.name };
    const self = { id: agent.id, name: agent.name };
    const { row } = talk;
    const answer = (done: Talk): Answer => ({ status: 200, body: { row: done.row } });
    if (verb === 'notes') {
      write(row.id, 'note', { text: body.text, agent: self });
      return { status: 201, body: {} };
    }
    if (verb === 'claim') {
      if (row.status !== 'waiting') return problem(409, 'Taken', 'Somebody was faster.', { agent: row.agent });
      return answer(move(row.id, 'claim', 'agent', by, { agent: self }));
    }
    if (verb === 'take-back') {
      if (Number(body.epoch) !== row.epoch) return problem(409, 'Moved on', 'This cannot be taken back any more.');
      return answer(move(row.id, 'takeBack', 'agent', by, { agent: self }));
    }
    if (row.agent?.id !== agent.id)
      return problem(409, 'Not yours', 'This conversation is not yours any more.', { agent: row.agent ?? undefined });
    if (verb === 'messages') {
      const known = talk.events.find((one) => one.data.id === body.id);
      const seq = known
        ? (known.data.seq as number)
        : say(row.id, 'agent', body.text ?? '', { id: body.id as string, agent: self });
      return { status: known ? 200 : 201, body: { id: body.id, seq, conversation: row.id } };
    }
    if (verb === 'typing') return { status: 204 };
    if (body.note) write(row.id, 'note', { text: body.note, agent: self });
    if (verb === 'release') return answer(move(row.id, 'release', 'assistant', by, { agent: null }));
    if (verb === 'transfer') {
      const to = agents.get(body.agent ?? '');
      const passed = { by: self, note: body.note ?? null, at: now() };
      return answer(
        to
          ? move(row.id, 'transferTo', 'agent', by, { agent: { id: to.id, name: to.name }, passed })
          : move(row.id, 'transfer', 'waiting', by, { agent: null, place: 0, passed }),
      );
    }
    write(row.id, 'resolved', { disposition: body.disposition, note: body.note, agent: self });
    return answer(move(row.id, 'resolve', 'closed', by));
  }

  function route(
    request: IncomingMessage,
    url: URL,
    body: Record<string, string>,
    response: ServerResponse,
  ): Answer | null {
    const path = url.pathname;
    const asked = `${request.method} ${path}`;
    const cookie = /session=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
    const signIn = (agent: Agent, status: number): Answer => {
      const key = `s${sessions.size + 1}`;
      sessions.set(key, agent.id);
      agent.shift = 'on';
      return { status, body: me(agent), headers: { 'set-cookie': `session=${key}; HttpOnly; Path=/` } };
    };
    if (asked === 'POST /api/auth/sign-in/email') {
      const agent = [...agents.values()].find((one) => one.email === body.email && one.password === body.password);
      return agent
        ? signIn(agent, 200)
        : { status: 401, body: { code: 'INVALID', message: 'Invalid email or password' } };
    }
    if (path === '/v1/agent/welcome') {
      const token = url.searchParams.get('token') ?? body.token ?? '';
      const email = invitations.get(token);
      if (email === undefined) return problem(410, 'Used', 'This link was used.');
      if (request.method === 'GET') return { status: 200, body: { email, site: { name: 'Demo shop' } } };
      invitations.delete(token);
      const agent: Agent = {
        id: `a${agents.size + 1}`,
        name: body.name ?? '',
        email: body.email ?? '',
        password: body.password ?? '',
        role: 'agent',
        shift: 'on',
      };
      agents.set(agent.id, agent);
      return signIn(agent, 201);
    }
    const agent = agents.get(sessions.get(cookie) ?? '');
    if (!agent) return problem(401, 'Signed out', 'Sign in.');
    if (asked === 'POST /api/auth/sign-out') {
      sessions.delete(cookie);
      return { status: 200, body: {} };
    }
    if (asked === 'GET /v1/agent/me') return { status: 200, body: me(agent) };
    if (asked === 'PUT /v1/agent/presence') {
      agent.shift = body.shift as Agent['shift'];
      tellColleagues();
      return { status: 200, body: me(agent) };
    }
    if (asked === 'POST /v1/agent/invites') {
      invitations.set('invited', body.email ?? null);
      return { status: 201, body: { link: '/inbox/welcome?token=invited', email: body.email } };
    }
    if (asked === 'GET /v1/agent/inbox') {
      const rows = [...talks.values()].map((talk) => talk.row).filter((row) => row.status !== 'closed');
      openStream(response, inboxes);
      push([response], { event: 'lists', data: { rows, colleagues: colleagues(), callbacks, now: now() } });
      return null;
    }
    if (asked === 'GET /v1/agent/conversations') {
      const ended = { disposition: null, rating: null, alone: false };
      const rows = [...talks.values()].map(({ row }) => ({ ...row, ended: { ...ended, alone: row.agent === null } }));
      const { text = '', handled } = Object.fromEntries(url.searchParams);
      const past = rows.filter(({ status, ended, visitor }) => {
        const isPast = status === 'closed' || status === 'assistant';
        return isPast && (!handled || ended.alone === (handled === 'assistant')) && `${visitor.name}`.includes(text);
      });
      return { status: 200, body: { rows: past } };
    }
    if (asked === 'GET /v1/agent/passages') {
      const known = url.searchParams.getAll('id').filter((id) => id === 'payments#2');
      const facts = { title: 'Payments and receipts', heading: 'Two lines', text: 'One of them is a reservation.' };
      return { status: 200, body: { passages: known.map((id) => ({ id, ...facts })) } };
    }
    if (asked === 'GET /v1/agent/callbacks/times') {
      const times = [2, 3].map((hours) => new Date(Date.parse(now()) + hours * 3_600_000).toISOString());
      return { status: 200, body: { slots: times.map((at) => ({ at })) } };
    }
    const [, called, how] = /^\/v1\/agent\/callbacks\/(\w+)\/(done|cancel|move)$/.exec(path) ?? [];
    const callback = callbacks.find(({ id }) => id === called);
    if (callback) {
      if (how === 'move') callback.at = body.at ?? '';
      else callback.status = how === 'done' ? 'done' : 'cancelled';
      return { status: 200, body: {} };
    }
    const [, id = '', verb = ''] = /^\/v1\/agent\/conversations\/([^/]+)\/?([\w-]*)$/.exec(path) ?? [];
    const talk = talks.get(id);
    if (!talk) return problem(404, 'Not here', 'No such conversation.');
    if (verb === 'events') {
      openStream(response, talk.readers);
      const cursor = Number(request.headers['last-event-id'] ?? 0);
      for (const one of talk.events) if ((one.data.seq as number) > cursor) push([response], one);
      return null;
    }
    if (verb) return act(agent, talk, verb, body);
    const messages = talk.events.filter((one) => one.event === 'message').map((one) => one.data);
    const { status, epoch, seq, agent: holder } = talk.row;
    const brief = talk.events.findLast((one) => one.event === 'brief')?.data ?? null;
    return {
      status: 200,
      body: { row: talk.row, snapshot: { conversation: { id, status, epoch, seq, agent: holder }, messages }, brief },
    };
  }

  function openStream(response: ServerResponse, readers: Set<ServerResponse>) {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    readers.add(response);
    response.on('close', () => readers.delete(response));
  }

  async function sendPage(path: string, response: ServerResponse) {
    const file = path.includes('/assets/') ? path.slice('/inbox/'.length) : 'index.html';
    const type = TYPES[file.split('.').at(-1) ?? ''] ?? 'text/plain';
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': POLICY });
    response.end(await readFile(join(pages, file)));
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://here');
    if (url.pathname.startsWith('/inbox')) return sendPage(url.pathname, response);
    let text = '';
    for await (const piece of request) text += piece;
    const body = text ? JSON.parse(text) : {};
    const disturbed = trouble.of(`${request.method} ${url.pathname}`, body);
    if (disturbed === 'cut') return request.socket.destroy();
    const answer = disturbed ?? route(request, url, body, response);
    if (!answer) return;
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));

  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...desk,
    invitations,
    trouble,
    /** Ends every stream, as a restart would. */
    hangUp: () => {
      for (const reader of [...inboxes, ...[...talks.values()].flatMap((talk) => [...talk.readers])]) reader.destroy();
    },
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((done) => server.close(() => done()));
    },
  };
}
