import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { receive } from '../../server/conversation/message.ts';
import type { Agent } from '../../server/store/tables.ts';
import { toQueue } from '../conversation/speaking.ts';
import { type Home, openHome } from '../fixture.ts';
import { type Serving, serveHome } from '../serving.ts';
import { expectProblem } from './problem.ts';

let home: Home;
let serving: Serving;
let ada: Agent;
let ben: Agent;
let eve: Agent;
beforeAll(async () => {
  home = await openHome();
  await home.addSite('elsewhere');
  serving = await serveHome(home);
  ada = await home.newAgent('Ada');
  ben = await home.newAgent('Ben');
  eve = await home.newAgent('Eve', { site_id: 'elsewhere' });
});
afterAll(async () => {
  expect(home.errors()).toEqual([]);
  await serving.close();
  await home.close();
});

async function waiting() {
  const newcomer = await serving.newcomer();
  await receive(home.house, newcomer.visitor, { id: home.house.newId(), text: 'hello' });
  await toQueue(home, newcomer.id, 0);
  return newcomer;
}
const act = (agent: Agent | undefined, id: string, verb: string, body?: object, headers: Record<string, string> = {}) =>
  serving.call('POST', `/v1/agent/conversations/${id}/${verb}`, {
    ...(agent ? { agent: agent.id } : {}),
    body,
    headers,
  });
const say = (agent: Agent, id: string, text = 'Hello') => act(agent, id, 'messages', { id: home.house.newId(), text });
const open = (agent: Agent, id: string) => serving.call('GET', `/v1/agent/conversations/${id}`, { agent: agent.id });

/** Every verb on a conversation with a body that is right. */
const verbs: [string, object | undefined][] = [
  ['claim', undefined],
  ['messages', { id: '6f1c2a52-5f8e-4a25-9d13-1a2b3c4d5e6f', text: 'x' }],
  ['typing', { on: true }],
  ['notes', { text: 'x' }],
  ['release', {}],
  ['transfer', {}],
  ['resolve', { disposition: 'solved' }],
  ['take-back', { epoch: 1 }],
];

test('the brief that opens with a conversation, and the one that the claim writes, carry what was asked in line', async () => {
  const { id, visitor } = await waiting();
  await receive(home.house, visitor, { id: home.house.newId(), text: 'Which size should I take then?' });
  expect((await open(ada, id)).json.brief.wants).toContain('Which size');
  await act(ada, id, 'claim');
  const written = (await home.log(id)).filter(({ type }) => type === 'brief');
  expect(written.at(-1)?.body.wants).toContain('Which size');
  expect(written).toHaveLength(2);
});

test('without a session every route of agents is a 401', async () => {
  const { id } = await waiting();
  const routes: [string, string, object?][] = [
    ['GET', '/v1/agent/me'],
    ['GET', '/v1/agent/inbox'],
    ['PUT', '/v1/agent/presence', { shift: 'on' }],
    ['GET', '/v1/agent/conversations'],
    ['GET', `/v1/agent/conversations/${id}`],
    ['GET', `/v1/agent/conversations/${id}/events`],
    ...verbs.map(([verb, body]): [string, string, object?] => ['POST', `/v1/agent/conversations/${id}/${verb}`, body]),
    ['GET', '/v1/agent/callbacks/times'],
    ['POST', '/v1/agent/callbacks/x/done'],
    ['POST', '/v1/agent/callbacks/x/cancel'],
    ['POST', '/v1/agent/callbacks/x/move', { at: '2026-03-02T12:00:00Z' }],
    ['POST', '/v1/agent/invites', { email: 'x@example.test' }],
  ];
  for (const [method, path, body] of routes) expectProblem(await serving.call(method, path, { body }), 401);
});

describe('an agent of another site', () => {
  test('sees no conversation of this one, and each verb is the same 404 as for one that there is not', async () => {
    const { id } = await waiting();
    const length = (await home.log(id)).length;
    const none = await open(eve, 'nothing');
    for (const path of ['', '/events']) {
      const answer = await serving.call('GET', `/v1/agent/conversations/${id}${path}`, { agent: eve.id });
      expectProblem(answer, 404);
      expect(answer.json).toEqual(none.json);
    }
    for (const [verb, body] of verbs) {
      const [real, made] = [await act(eve, id, verb, body), await act(eve, 'nothing', verb, body)];
      expectProblem(real, 404);
      expect(real.json).toEqual(made.json);
    }
    expect(await home.log(id)).toHaveLength(length);
  });

  test('hears nothing of this one in its inbox, and is no colleague', async () => {
    const inbox = serving.listen('/v1/agent/inbox', { agent: eve.id });
    await inbox.until((heard) => heard.some(({ event }) => event === 'lists'));
    const lists = inbox.heard.find(({ event }) => event === 'lists')?.data;
    expect(lists.rows).toEqual([]);
    expect(lists.colleagues.map(({ name }: { name: string }) => name)).toEqual(['Eve']);
    const { id } = await waiting();
    const hers = await serving.newcomer({ site_id: 'elsewhere' });
    await receive(home.house, hers.visitor, { id: home.house.newId(), text: 'hello' });
    await toQueue(home, hers.id, 0);
    await inbox.until((heard) => heard.some(({ event }) => event === 'row'));
    expect(inbox.heard.filter(({ event }) => event === 'row').map(({ data }) => data.id)).toEqual([hers.id]);
    expect(JSON.stringify(inbox.heard)).not.toContain(id);
    inbox.close();
    await act(ada, id, 'claim');
    expectProblem(await act(ada, id, 'transfer', { agent: eve.id }), 422, { field: 'agent' });
  });
});

test('an agent reads the passages of the own site that an answer was made of', async () => {
  const facts = { article: 'a', heading: null, url: null, digest: '', source: 'test', place: 0 };
  const passages = [
    { ...facts, id: 'p1', site_id: 'shop', title: 'Returns', text: 'Within 30 days.' },
    { ...facts, id: 'p2', site_id: 'elsewhere', title: 'Secret', text: 'Not for them.' },
  ];
  await home.house.store.write((trx) => trx.insertInto('passages').values(passages).execute());
  const { json } = await serving.call('GET', '/v1/agent/passages?id=p1&id=p2&id=p3', { agent: ada.id });
  expect(json.passages).toEqual([{ id: 'p1', title: 'Returns', heading: null, text: 'Within 30 days.' }]);
});

describe('two agents', () => {
  test('one takes, the other reads who has it, whatever they try', async () => {
    const { id } = await waiting();
    expect(await act(ada, id, 'claim')).toMatchObject({
      status: 200,
      json: { row: { id, status: 'agent', agent: { id: ada.id, name: 'Ada' } } },
    });
    expect((await act(ada, id, 'claim')).status).toBe(200);
    for (const [verb, body] of verbs.filter(([verb]) => verb !== 'typing' && verb !== 'notes'))
      expectProblem(await act(ben, id, verb, body), 409, { agent: { id: ada.id, name: 'Ada' } });
    expect(await say(ada, id)).toMatchObject({ status: 201 });
  });

  test('pass a conversation on, and the first may not speak any more', async () => {
    const { id } = await waiting();
    await act(ada, id, 'claim');
    expect(await act(ada, id, 'transfer', { agent: ben.id, note: 'About a bike' })).toMatchObject({
      status: 200,
      json: { row: { status: 'agent', agent: { id: ben.id } } },
    });
    const { passed } = (await open(ben, id)).json.row;
    expect(passed).toMatchObject({ by: { id: ada.id, name: 'Ada' }, note: 'About a bike' });
    expectProblem(await say(ada, id), 409, { agent: { id: ben.id } });
    expect((await say(ben, id)).status).toBe(201);
    expect((await open(ada, id)).json.row.last).toMatchObject({ from: 'agent', agent: { id: ben.id, name: 'Ben' } });
    expect((await act(ben, id, 'release')).json.row.passed).toBeNull();
    const notes = (await home.log(id)).filter(({ type }) => type === 'note');
    expect(notes).toMatchObject([{ staff: 1, body: { text: 'About a bike', agent: { id: ada.id } } }]);
  });

  test('cannot pass one to someone who is not on shift, to themselves or to nobody', async () => {
    const away = await home.newAgent('Zoe', { shift: 'away' });
    const { id } = await waiting();
    await act(ada, id, 'claim');
    expectProblem(await act(ada, id, 'transfer', { agent: away.id }), 409, { field: 'agent' });
    expectProblem(await act(ada, id, 'transfer', { agent: ada.id }), 422, { field: 'agent' });
    expectProblem(await act(ada, id, 'transfer', { agent: 'nobody' }), 422, { field: 'agent' });
    expectProblem(await act(ada, id, 'transfer', { agent: ben.id, skill: 'workshop' }), 422);
  });

  test('put one back at the head of the queue, before those who came earlier', async () => {
    const [first, second] = [await waiting(), await waiting()];
    await act(ada, second.id, 'claim');
    const { row } = (await act(ada, second.id, 'transfer')).json;
    expect(row).toMatchObject({ status: 'waiting', agent: null });
    expect(row.place).toBeLessThan((await open(ada, first.id)).json.row.place);
  });

  test('read the same history of closed conversations, the newest first', async () => {
    const ids = [];
    for (let count = 0; count < 3; count++) {
      const { id } = await waiting();
      await act(ada, id, 'claim');
      home.clock.forward(1000);
      expect((await act(ada, id, 'resolve', { disposition: 'solved', note: 'Told them' })).json.row.status).toBe(
        'closed',
      );
      ids.unshift(id);
    }
    const { rows } = (await serving.call('GET', '/v1/agent/conversations?status=closed', { agent: ben.id })).json;
    expect(rows.slice(0, 3).map(({ id }: { id: string }) => id)).toEqual(ids);
    expectProblem(await say(ada, ids[0] as string), 409, { detail: 'It is closed.' });
    expectProblem(await act(ben, ids[0] as string, 'claim'), 409, { detail: 'It is closed.' });
  });
});

test('what an agent opens has the line, the messages and the brief', async () => {
  const { id } = await waiting();
  const { json } = await open(ada, id);
  expect(json.row).toMatchObject({ id, status: 'waiting', unanswered: true, reason: 'Asked for a person' });
  expect(json.snapshot.conversation).toMatchObject({ id, status: 'waiting', epoch: 1 });
  expect(json.snapshot.messages.map(({ text }: { text: string }) => text)).toEqual(['hello', 'A person is coming.']);
  expect(json.brief).toMatchObject({ summary: 'Wants a person.', why: { trigger: 'asks_for_person' } });
});

test("an agent's message sent again under its id is stored once; with another text, or a visitor's id, it is a 409", async () => {
  const { id } = await waiting();
  await act(ada, id, 'claim');
  const message = { id: crypto.randomUUID(), text: 'Hello' };
  const first = await act(ada, id, 'messages', message);
  expect(first.status).toBe(201);
  expect(await act(ada, id, 'messages', message)).toMatchObject({ status: 200, json: first.json });
  expectProblem(await act(ada, id, 'messages', { ...message, text: 'Hi' }), 409, { field: 'id' });
});

describe('a page of another origin that has the cookie', () => {
  test.each(['https://evil.example', 'null', 'nonsense', 'http://localhost:1', 'http://127.0.0.1', ''])(
    '%j may change nothing',
    async (Origin) => {
      const { id } = await waiting();
      const length = (await home.log(id)).length;
      if (Origin === '') return;
      for (const [verb, body] of verbs) expectProblem(await act(ada, id, verb, body, { Origin }), 403);
      expectProblem(
        await serving.call('PUT', '/v1/agent/presence', {
          agent: ada.id,
          body: { shift: 'away' },
          headers: { Origin },
        }),
        403,
      );
      expect(await home.log(id)).toHaveLength(length);
    },
  );

  test('the inbox’s own origin may', async () => {
    const { id } = await waiting();
    expect((await act(ada, id, 'claim', undefined, { Origin: serving.url })).status).toBe(200);
  });

  test('is told nothing that would let it read an answer', async () => {
    const headers = { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' };
    const asked = await serving.call('OPTIONS', '/v1/agent/me', { agent: ada.id, headers });
    expect(asked.headers.get('Access-Control-Allow-Credentials')).toBeNull();
    const read = await serving.call('GET', '/v1/agent/me', {
      agent: ada.id,
      headers: { Origin: 'https://evil.example' },
    });
    expect(read.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });
});

test('only an admin invites', async () => {
  expectProblem(
    await serving.call('POST', '/v1/agent/invites', { agent: ada.id, body: { email: 'x@example.test' } }),
    403,
  );
});

test('an inbox hears each line that changes, and what its agent says of the shift', async () => {
  const zed = await home.newAgent('Zed', { shift: 'off' });
  const inbox = serving.listen('/v1/agent/inbox', { agent: ada.id });
  await inbox.until((heard) => heard.some(({ event }) => event === 'lists'));
  const { id } = await waiting();
  const lineIs = (holds: (row: { id: string; status: string; agent: { id: string } | null }) => boolean) =>
    inbox.until((heard) => heard.some(({ event, data }) => event === 'row' && data.id === id && holds(data)));
  await lineIs(({ status }) => status === 'waiting');
  await act(ben, id, 'claim');
  await lineIs(({ status, agent }) => status === 'agent' && agent?.id === ben.id);
  const changed = await serving.call('PUT', '/v1/agent/presence', { agent: zed.id, body: { shift: 'on' } });
  expect(changed.json).toMatchObject({ shift: 'on', agent: { name: 'Zed' }, site: { id: 'shop' } });
  await inbox.until((heard) =>
    heard.some(
      ({ event, data }) =>
        event === 'colleagues' &&
        data.colleagues.some((one: { id: string; shift: string }) => one.id === zed.id && one.shift === 'on'),
    ),
  );
  inbox.close();
});
