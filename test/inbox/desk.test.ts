import { beforeEach, expect, test } from 'vitest';
import { createApi } from '../../inbox/api.ts';
import { createChat } from '../../inbox/chat.ts';
import { createDesk, type News, type Tools } from '../../inbox/desk.ts';
import { kept } from '../../inbox/kept.ts';
import { createSession } from '../../inbox/session.ts';
import type { Me, Row } from '../../inbox/shapes.ts';
import type { ListenOptions } from '../../shared/listener.ts';
import { line } from './lines.ts';

const ME: Me = {
  agent: { id: 'ada', name: 'Ada', email: 'ada@shop.test', role: 'admin', skills: [] },
  site: { id: 'demo', name: 'Demo shop' },
  shift: 'on',
};
const ada = { id: 'ada', name: 'Ada' };

let streams: (ListenOptions & { closed: boolean })[];
let asked: { request: string; body: unknown }[];
let answers: Record<string, () => Response>;
let stored: Map<string, string>;
let waits: (() => void)[];
let news: News[];

beforeEach(() => {
  streams = [];
  asked = [];
  answers = {};
  stored = new Map();
  waits = [];
  news = [];
});

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

function tools(signedOut = () => {}): Tools {
  const fetch = (async (path: string, init: RequestInit) => {
    const request = `${init.method} ${path}`;
    asked.push({ request, body: init.body && JSON.parse(init.body as string) });
    return answers[request]?.() ?? json({});
  }) as typeof globalThis.fetch;
  return {
    api: createApi(fetch, signedOut),
    fetch,
    listen: (options) => {
      const stream = { ...options, closed: false };
      streams.push(stream);
      const close = () => {
        stream.closed = true;
      };
      return { close, cursor: () => 0, wake: () => {} };
    },
    shelf: {
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => void stored.set(key, value),
      removeItem: (key) => void stored.delete(key),
    },
    now: () => 1_000_000,
    newId: () => 'new-id',
    wait: () => new Promise((done) => waits.push(done)),
  };
}

const deskNow = () => createDesk(tools(), ME, (one) => news.push(one));
const hear = (stream: number, event: string, data: unknown, seq: number | null = null) =>
  streams[stream]?.onEvent({ event, data }, seq);
const lists = (rows: Row[], more = {}) =>
  hear(0, 'lists', { rows, colleagues: [], callbacks: [], now: new Date(1_060_000).toISOString(), ...more });

test('who waits when the page opens is no news; who comes later is', () => {
  const desk = deskNow();
  lists([line('a', { status: 'waiting' })]);
  expect(news).toEqual([]);
  hear(0, 'row', line('b', { status: 'waiting', seq: 1 }));
  expect(news.map((one) => [one.kind, one.row.id])).toEqual([['waiting', 'b']]);
  expect(desk.waiting.value).toHaveLength(2);
});

test('a visitor who came while the connection was down is news when it is back', () => {
  deskNow();
  lists([]);
  lists([line('a', { status: 'waiting' })]);
  expect(news).toHaveLength(1);
});

test('a reply in a conversation of one’s own is news, and unread until it is seen', () => {
  const desk = deskNow();
  const own = line('a', { status: 'agent', agent: ada, seq: 1 });
  lists([own]);
  const replied: Row = { ...own, seq: 2, last: { from: 'visitor', text: 'hello?', at: '2025-01-01T00:00:00.000Z' } };
  hear(0, 'row', replied);
  expect(news.map((one) => one.kind)).toEqual(['reply']);
  expect(desk.unread.value).toHaveLength(1);
  desk.see(replied);
  expect(desk.unread.value).toHaveLength(0);
});

test('what a colleague passes on is news, and unread until it is seen', () => {
  const desk = deskNow();
  const bens = line('a', { status: 'agent', agent: { id: 'ben', name: 'Ben' }, seq: 1 });
  lists([bens]);
  const at = '2025-01-01T00:00:00.000Z';
  const mine = { ...bens, agent: ada, seq: 2, passed: { by: { id: 'ben', name: 'Ben' }, note: 'Yours', at } };
  hear(0, 'row', mine);
  hear(0, 'row', { ...mine, seq: 3 });
  expect(news.map((one) => one.kind)).toEqual(['passed']);
  expect(desk.unread.value).toHaveLength(1);
  desk.see(mine);
  expect(desk.unread.value).toHaveLength(0);
});

test('an event that was overtaken changes nothing', () => {
  const desk = deskNow();
  lists([line('a', { status: 'agent', agent: ada, seq: 5 })]);
  hear(0, 'row', line('a', { status: 'waiting', seq: 4 }));
  expect(desk.mine.value).toHaveLength(1);
});

test('waits are counted by the server’s clock', () => {
  const desk = deskNow();
  lists([]);
  expect(desk.now()).toBe(1_060_000);
});

test('the state of the connection is said as it is', () => {
  const desk = deskNow();
  for (const state of ['connecting', 'live', 'waiting', 'offline'] as const) {
    streams[0]?.onState(state);
    expect(desk.connection.value).toBe(state);
  }
});

test('the loser of a take reads who has the conversation', async () => {
  answers['POST /v1/agent/conversations/a/claim'] = () =>
    json({ status: 409, title: 'Taken', detail: 'x', agent: { id: 'ben', name: 'Ben' } }, 409);
  const chat = createChat(deskNow(), 'a');
  expect(await chat.claim()).toBe(false);
  expect(chat.notice.value).toEqual({ tone: 'conflict', text: 'Ben was faster and has this conversation.' });
});

test('an action moves the row at once, without waiting for the stream', async () => {
  const desk = deskNow();
  lists([line('a', { status: 'waiting', seq: 1 })]);
  answers['POST /v1/agent/conversations/a/claim'] = () =>
    json({ row: line('a', { status: 'agent', agent: ada, seq: 2 }) });
  const chat = createChat(desk, 'a');
  expect(await chat.claim()).toBe(true);
  expect(desk.mine.value.map((row) => row.id)).toEqual(['a']);
  expect(chat.isMine.value).toBe(true);
});

function ownChat() {
  const desk = deskNow();
  lists([line('a', { status: 'agent', agent: ada, seq: 1 })]);
  return createChat(desk, 'a');
}

test('a reply refused because the conversation is another’s says so and keeps its text', async () => {
  answers['POST /v1/agent/conversations/a/messages'] = () =>
    json({ status: 409, title: 'x', detail: 'Not yours any more.', agent: { id: 'ben', name: 'Ben' } }, 409);
  const chat = ownChat();
  chat.draft.value = 'Here you are';
  chat.send();
  await expect.poll(() => chat.pending.value).toMatchObject([{ text: 'Here you are', state: 'refused' }]);
  expect(chat.notice.value?.text).toBe('Ben has this conversation now. Your reply was not sent.');
});

test('a draft is kept for each conversation, and only while there is one', () => {
  const chat = ownChat();
  chat.draft.value = 'half a sen';
  expect(createChat(deskNow(), 'a').draft.value).toBe('half a sen');
  expect(createChat(deskNow(), 'b').draft.value).toBe('');
  chat.draft.value = '';
  expect([...stored.keys()]).not.toContain('baton.inbox.draft.a');
});

test('typing is told at most every three seconds, and only where one may speak', () => {
  const chat = ownChat();
  chat.sayTyping(true);
  chat.sayTyping(true);
  chat.sayTyping(false);
  chat.sayTyping(false);
  expect(asked.map((one) => one.body)).toEqual([{ on: true }, { on: false }]);
  createChat(deskNow(), 'another').sayTyping(true);
  expect(asked).toHaveLength(2);
});

test('a visitor who types and vanishes does not type for ever', async () => {
  const chat = ownChat();
  void chat.open();
  hear(1, 'typing', { from: 'visitor', on: true });
  expect(chat.typing.value).toBe(true);
  for (const done of waits.splice(0)) done();
  await expect.poll(() => chat.typing.value).toBe(false);
});

test('the snapshot is shown until the stream has caught up with it', async () => {
  const said = (seq: number) => ({ seq, id: `m${seq}`, from: 'visitor', text: 'x', at: '2025-01-01T00:00:00.000Z' });
  const snapshot = {
    conversation: { id: 'a', status: 'waiting', epoch: 1, seq: 2, agent: null },
    messages: [said(1), said(2)],
  };
  answers['GET /v1/agent/conversations/a'] = () =>
    json({ row: line('a', { status: 'waiting', seq: 2 }), snapshot, brief: null });
  const chat = createChat(deskNow(), 'a');
  await chat.open();
  expect(chat.log.value.messages).toHaveLength(2);
  hear(1, 'message', said(1), 1);
  expect(chat.log.value.messages).toHaveLength(2);
  hear(1, 'message', said(2), 2);
  hear(1, 'note', { seq: 3, at: '2025-01-01T00:00:00.000Z', text: 'psst' }, 3);
  expect(chat.log.value.rows).toHaveLength(1);
});

test('a conversation that is left keeps what it heard, and listens on from there', async () => {
  const chat = ownChat();
  void chat.open();
  hear(1, 'message', { seq: 7, id: 'm7', from: 'visitor', text: 'x', at: '2025-01-01T00:00:00.000Z' }, 7);
  chat.pause();
  expect(streams[1]?.closed).toBe(true);
  void chat.open();
  expect(streams[2]?.cursor).toBe(7);
});

test('a conversation that is not here says so', async () => {
  answers['GET /v1/agent/conversations/a'] = () => json({ status: 404, title: 'Not here', detail: 'x' }, 404);
  const chat = createChat(deskNow(), 'a');
  await chat.open();
  expect(chat.state.value).toBe('missing');
});

test('whoever is signed out finds the door, and later what they typed', async () => {
  answers['GET /v1/agent/me'] = () => json(ME);
  const session = createSession(tools(), () => {});
  await session.begin(null);
  if (session.stage.value.at !== 'in') throw new Error('not in');
  session.chat(session.stage.value.desk, 'a').draft.value = 'kept';
  session.lost();
  expect(session.stage.value).toMatchObject({ at: 'out', why: expect.stringContaining('kept') });
  expect(streams.every((stream) => stream.closed)).toBe(true);
  expect(stored.get('baton.inbox.draft.a')).toBe('"kept"');
});

test('an invitation that was used is explained', async () => {
  answers['GET /v1/agent/welcome?token=t'] = () => json({ status: 410, title: 'Gone', detail: 'x' }, 410);
  const session = createSession(tools(), () => {});
  await session.begin('t');
  expect(session.stage.value.at).toBe('expired');
});

test('storage that is full costs the memory, not the page', () => {
  const full = () => {
    throw new Error('full');
  };
  const draft = kept('x', '', { getItem: full, setItem: full, removeItem: full });
  draft.value = 'still here';
  expect(draft.value).toBe('still here');
});
