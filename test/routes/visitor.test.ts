import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claim, release, resolve } from '../../server/conversation/handoff.ts';
import { reply } from '../../server/conversation/message.ts';
import { toQueue } from '../conversation/speaking.ts';
import { type Home, openHome } from '../fixture.ts';
import { type Serving, serveHome } from '../serving.ts';
import { expectProblem } from './problem.ts';

let home: Home;
let serving: Serving;
beforeAll(async () => {
  home = await openHome();
  await home.addSite('strict', { origins: ['https://shop.example'] });
  serving = await serveHome(home);
});
afterAll(async () => {
  expect(home.errors()).toEqual([]);
  await serving.close();
  await home.close();
});

const visit = (body: object, headers: Record<string, string> = {}) =>
  serving.call('POST', '/v1/visits', { body: { site: 'shop', ...body }, headers });
const say = (token: string, text: string, id = home.house.newId()) =>
  serving.call('POST', '/v1/messages', { token, body: { id, text } });

describe('a visit', () => {
  test('gives a token, and with it the same visitor and conversation again', async () => {
    const first = await visit({ identity: { name: 'Ann' } });
    expect(first).toMatchObject({
      status: 201,
      json: { conversation: null, visitor: { name: 'Ann' }, site: { id: 'shop' } },
    });
    const { token, visitor } = first.json;
    await say(token, 'hello');
    const again = await visit({ token });
    expect(again.json).toMatchObject({
      token,
      visitor,
      conversation: { status: 'assistant', seq: 1, epoch: 0, agent: null },
    });
  });

  test('with an unknown token, or one of another site, is a fresh visit', async () => {
    const { token, visitor } = (await visit({})).json;
    for (const other of [{ token: 'made-up' }, { site: 'strict', token }]) {
      const fresh = await visit(other);
      expect(fresh.status).toBe(201);
      expect(fresh.json.token).not.toBe(token);
      expect(fresh.json.visitor.id).not.toBe(visitor.id);
      expect(fresh.json.conversation).toBeNull();
    }
  });

  test('keeps what it knew of the visitor and adds what it learns', async () => {
    const { token } = (await visit({ identity: { name: 'Ann', email: 'ann@example.test' } })).json;
    expect((await visit({ token })).json.visitor.name).toBe('Ann');
    expect((await visit({ token, identity: { name: 'Anna' } })).json.visitor.name).toBe('Anna');
  });

  test('to a site that there is not is refused with the name of the field', async () => {
    for (const site of ['nowhere', '__proto__', "x' or 1=1 --"])
      expectProblem(await visit({ site }), 404, { field: 'site' });
  });
});

describe('a token', () => {
  const calls = [
    ['POST', '/v1/messages', { id: '6f1c2a52-5f8e-4a25-9d13-1a2b3c4d5e6f', text: 'x' }],
    ['GET', '/v1/events', undefined],
    ['POST', '/v1/handoff', {}],
    ['DELETE', '/v1/handoff', undefined],
    ['DELETE', '/v1/turn', undefined],
    ['GET', '/v1/callbacks', undefined],
    ['DELETE', '/v1/callbacks', undefined],
    ['POST', '/v1/callbacks', { at: '2026-03-02T12:00:00Z', contact: '555 0100' }],
    ['POST', '/v1/ratings', { score: 5 }],
    ['POST', '/v1/typing', { on: true }],
  ] as const;

  test.each(calls)('that is missing, made up or malformed opens nothing: %s %s', async (method, path, body) => {
    const { token } = await serving.newcomer();
    const made = [undefined, '', 'Bearer', 'Bearer ', `Basic ${token}`, `bearer  ${token}`, `Bearer ${token}x`, token];
    for (const Authorization of [...made, `Bearer ${'x'.repeat(4000)}`, "Bearer ' or '1'='1"])
      expectProblem(
        await serving.call(method, path, { body, headers: Authorization === undefined ? {} : { Authorization } }),
        401,
      );
  });

  test('of one visitor shows nothing of another', async () => {
    const [ann, bob] = [await serving.newcomer(), await serving.newcomer()];
    await say(ann.token, 'a secret of Ann');
    await say(bob.token, 'something else');
    const stream = serving.listen('/v1/events', { token: bob.token });
    await stream.until(() => stream.texts().includes('something else'));
    await say(ann.token, 'another secret');
    await say(bob.token, 'the end');
    await stream.until(() => stream.texts().includes('the end'));
    expect(stream.texts()).toEqual(['something else', 'the end']);
    stream.close();
  });
});

describe('a message', () => {
  test('sent again under its id is stored once and answered alike; with another text it is a 409', async () => {
    const { token, id: conversation } = await serving.newcomer();
    const id = crypto.randomUUID();
    const first = await say(token, 'hello', id);
    expect(first).toMatchObject({ status: 201, json: { id, seq: 1, conversation } });
    const second = await say(token, 'hello', id);
    expect(second).toMatchObject({ status: 200, json: first.json });
    expectProblem(await say(token, 'hello!', id), 409, { field: 'id' });
    expect(await home.log(conversation)).toHaveLength(1);
  });

  test("under another visitor's id is a message like any other", async () => {
    const [ann, bob] = [await serving.newcomer(), await serving.newcomer()];
    const id = crypto.randomUUID();
    await say(ann.token, "Ann's", id);
    expect(await say(bob.token, "Bob's", id)).toMatchObject({
      status: 201,
      json: { id, seq: 1, conversation: bob.id },
    });
    expect((await home.log(ann.id)).map(({ body }) => body.text)).toEqual(["Ann's"]);
  });

  test('with an id that is no UUID is refused', async () => {
    const { token } = await serving.newcomer();
    for (const id of ['1', '', 'x'.repeat(36), "6f1c2a52-5f8e-4a25-9d13-1a2b3c4d5e6f'"])
      expectProblem(await say(token, 'x', id), 422, { field: 'id' });
  });

  test('of blanks alone is refused', async () => {
    const { token } = await serving.newcomer();
    for (const text of ['', ' ', '\n\n', '\u00a0\u2003']) expectProblem(await say(token, text), 422, { field: 'text' });
  });
});

describe('asking for a person', () => {
  test('works before anything was said, passes the note on, and asking again changes nothing', async () => {
    await home.newAgent('Ada');
    const { token, id } = await serving.newcomer();
    const asked = await serving.call('POST', '/v1/handoff', { token, body: { note: 'My bike is stuck' } });
    expect(asked).toMatchObject({ status: 200, json: { conversation: { id, status: 'waiting', epoch: 1 } } });
    expect(asked.json.queue).toMatchObject({ position: expect.any(Number), available: true });
    const length = (await home.log(id)).length;
    const again = await serving.call('POST', '/v1/handoff', { token });
    expect(again.json.conversation).toMatchObject({ status: 'waiting', epoch: 1 });
    expect(await home.log(id)).toHaveLength(length);
    const said = (await home.log(id)).filter(({ type }) => type === 'message');
    expect(said.map(({ sender }) => sender)).toEqual(['visitor', 'assistant']);
    expect(said[0]?.body.text).toBe('My bike is stuck');
  });

  test('and leaving the queue gives the chat back to the assistant, once', async () => {
    const { token, id } = await serving.newcomer();
    expect((await serving.call('DELETE', '/v1/handoff', { token })).json).toEqual({ conversation: null, queue: null });
    await serving.call('POST', '/v1/handoff', { token });
    const left = await serving.call('DELETE', '/v1/handoff', { token });
    expect(left.json).toMatchObject({ conversation: { status: 'assistant', epoch: 2 }, queue: null });
    const length = (await home.log(id)).length;
    expect((await serving.call('DELETE', '/v1/handoff', { token })).status).toBe(200);
    expect(await home.log(id)).toHaveLength(length);
  });

  test('in a closed conversation opens the same one again and counts as repeat contact', async () => {
    const ada = await home.newAgent('Ada');
    const { token, id } = await serving.newcomer();
    await serving.call('POST', '/v1/handoff', { token });
    await claim(home.house, ada, id);
    await resolve(home.house, ada, id, 'solved');
    const asked = await serving.call('POST', '/v1/handoff', { token });
    expect(asked.json.conversation).toMatchObject({ id, status: 'waiting', agent: null });
    expect((await home.row(id)).repeats).toBe(1);
  });
});

describe('a callback', () => {
  const book = (token: string, at: string) =>
    serving.call('POST', '/v1/callbacks', { token, body: { at, contact: '555 0100' } });

  test('is offered at times that are free, is booked once, and takes the visitor out of the queue', async () => {
    await home.addSite('open', {
      origins: ['loopback'],
      hours: {
        timezone: 'UTC',
        week: Object.fromEntries(
          ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['09:00', '17:00']]]),
        ),
      },
    });
    const [ann, bob] = [await serving.newcomer({ site_id: 'open' }), await serving.newcomer({ site_id: 'open' })];
    await serving.call('POST', '/v1/handoff', { token: ann.token });
    const { slots } = (await serving.call('GET', '/v1/callbacks', { token: ann.token })).json;
    expect(slots.length).toBeGreaterThan(0);
    const { at } = slots[0];
    expect(await book(ann.token, at)).toMatchObject({
      status: 201,
      json: { at, contact: '555 0100', status: 'booked' },
    });
    const row = await home.house.store.db
      .selectFrom('conversations')
      .selectAll()
      .where('id', '=', ann.id)
      .executeTakeFirst();
    expect(row).toMatchObject({ status: 'assistant', place: null });
    expectProblem(await book(bob.token, at), 409, { field: 'at' });
    expectProblem(await book(bob.token, '2026-03-02T03:00:00Z'), 409, { field: 'at' });
    const left = (await serving.call('GET', '/v1/callbacks', { token: bob.token })).json.slots;
    expect(left.map((slot: { at: string }) => slot.at)).not.toContain(at);
  });

  const slotsFor = async (token: string): Promise<{ at: string; label: string; day: string; time: string }[]> =>
    (await serving.call('GET', '/v1/callbacks', { token })).json.slots;
  const callbacks = async (id: string) => (await home.log(id)).filter(({ type }) => type === 'callback');

  test('is offered on several days, each time short and under its day', async () => {
    const { token } = await serving.newcomer({ site_id: 'open', locale: 'en-GB', timezone: 'Asia/Tokyo' });
    const slots = await slotsFor(token);
    expect(new Set(slots.map(({ day }) => day)).size).toBeGreaterThanOrEqual(3);
    expect(slots.filter(({ at }) => at.slice(0, 10) === slots.at(-1)?.at.slice(0, 10))).toHaveLength(4);
    for (const { day, time } of slots) {
      expect(time).toMatch(/^\w{3} \d\d:\d\d \((\w{3},? )?\d\d:\d\d UTC\)$/);
      expect(day.slice(0, 3)).toBe(time.slice(0, 3));
    }
  });

  test('is moved by booking again, also for the same time with another contact, and gives its old time back', async () => {
    const { token, id } = await serving.newcomer({ site_id: 'open' });
    const [first, second] = await slotsFor(token);
    const { json } = await book(token, first?.at as string);
    expect((await book(token, second?.at as string)).json).toMatchObject({ id: json.id, at: second?.at });
    const again = { at: second?.at, contact: 'me@mail.example', note: 'The rental' };
    expect(await serving.call('POST', '/v1/callbacks', { token, body: again })).toMatchObject({ status: 201 });
    expect((await slotsFor(token)).map(({ at }) => at)).toContain(first?.at);
    const stored = home.house.store.db.selectFrom('callbacks').selectAll().where('conversation_id', '=', id);
    expect(await stored.execute()).toMatchObject([{ ...again, id: json.id, status: 'booked' }]);
    expect((await callbacks(id)).map(({ body }) => [body.id, body.at])).toEqual([
      [json.id, first?.at],
      [json.id, second?.at],
      [json.id, second?.at],
    ]);
  });

  test('that cannot be moved, because somebody was faster, stays where it was', async () => {
    const [ann, bob] = [await serving.newcomer({ site_id: 'open' }), await serving.newcomer({ site_id: 'open' })];
    const [first, second] = await slotsFor(ann.token);
    await book(ann.token, first?.at as string);
    await book(bob.token, second?.at as string);
    const refused = await book(ann.token, second?.at as string);
    expectProblem(refused, 409, { field: 'at' });
    expect(refused.json.detail).toMatch(/choose another/i);
    const kept = home.house.store.db.selectFrom('callbacks').selectAll().where('conversation_id', '=', ann.id);
    expect(await kept.execute()).toMatchObject([{ at: first?.at, status: 'booked' }]);
  });

  test('is cancelled by the visitor, whose tabs hear of it; cancelling again changes nothing', async () => {
    const { token, id } = await serving.newcomer({ site_id: 'open' });
    const cancel = () => serving.call('DELETE', '/v1/callbacks', { token });
    const [slot] = await slotsFor(token);
    await book(token, slot?.at as string);
    const tab = serving.listen('/v1/events', { token });
    expect(await cancel()).toMatchObject({ status: 204 });
    const isOff = ({ event, data }: (typeof tab.heard)[number]) => event === 'callback' && data.status === 'cancelled';
    await tab.until(() => tab.heard.some(isOff));
    tab.close();
    expect(tab.heard.find(isOff)?.data).toMatchObject({ at: slot?.at, by: { kind: 'visitor' } });
    const log = await home.log(id);
    expect(log.at(-1)?.body.text).toMatch(/cancelled/);
    expect(await cancel()).toMatchObject({ status: 204 });
    expect(await home.log(id)).toHaveLength(log.length);
    expect((await slotsFor(token)).map(({ at }) => at)).toContain(slot?.at);
  });

  test('is no business of another visitor', async () => {
    const [ann, bob] = [await serving.newcomer({ site_id: 'open' }), await serving.newcomer({ site_id: 'open' })];
    const [slot] = await slotsFor(ann.token);
    await book(ann.token, slot?.at as string);
    expect(await serving.call('DELETE', '/v1/callbacks', { token: bob.token })).toMatchObject({ status: 204 });
    expect((await callbacks(ann.id)).map(({ body }) => body.status)).toEqual(['booked']);
  });

  test('stands in the brief with its contact until it is cancelled', async () => {
    const { token, id } = await serving.newcomer({ site_id: 'open' });
    await say(token, 'My rental was not ready');
    await serving.call('POST', '/v1/handoff', { token });
    const [slot] = await slotsFor(token);
    await book(token, slot?.at as string);
    const brief = async () => (await home.log(id)).findLast(({ type }) => type === 'brief')?.body;
    expect(await brief()).toMatchObject({ callback: { at: slot?.at, contact: '555 0100' } });
    await serving.call('POST', '/v1/handoff', { token });
    expect(await brief()).toMatchObject({ callback: { contact: '555 0100' } });
    await serving.call('DELETE', '/v1/callbacks', { token });
    expect(await brief()).not.toHaveProperty('callback');
  });
});

test('a rating wants a conversation to rate, and only staff read it', async () => {
  const { token } = await serving.newcomer();
  expectProblem(await serving.call('POST', '/v1/ratings', { token, body: { score: 5 } }), 409);
  await say(token, 'hello');
  expect((await serving.call('POST', '/v1/ratings', { token, body: { score: 5, comment: 'Fine' } })).status).toBe(201);
  for (const score of [0, 6, 4.5, '5'])
    expectProblem(await serving.call('POST', '/v1/ratings', { token, body: { score } }), 422);
  await say(token, 'after');
  const stream = serving.listen('/v1/events', { token });
  await stream.until(() => stream.texts().includes('after'));
  expect(stream.heard.some(({ event }) => event === 'rating')).toBe(false);
  stream.close();
});

test('an agent who gives the chat back while the visitor is owed an answer makes a turn due, otherwise not', async () => {
  const ada = await home.newAgent('Ada');
  for (const isOwed of [true, false]) {
    const { token, id } = await serving.newcomer();
    await say(token, 'hello');
    await toQueue(home, id, 0);
    await claim(home.house, ada, id);
    await reply(home.house, ada, id, { id: home.house.newId(), text: 'Hello, Ada here' });
    if (isOwed) await say(token, 'And the price?');
    expect(await home.turn(id)).toBeUndefined();
    const row = await release(home.house, ada, id, 'The assistant is back.');
    expect((await home.turn(id))?.after_seq).toBe(isOwed ? row.seq : undefined);
  }
});
