import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { claim } from '../../server/conversation/handoff.ts';
import { receive } from '../../server/conversation/message.ts';
import type { Agent } from '../../server/store/tables.ts';
import { toQueue } from '../conversation/speaking.ts';
import { type Home, openHome } from '../fixture.ts';
import { type Listening, type Serving, serveHome } from '../serving.ts';

let home: Home;
let serving: Serving;
let ada: Agent;
const open: Listening[] = [];
beforeAll(async () => {
  home = await openHome();
  serving = await serveHome(home);
  ada = await home.newAgent('Ada');
});
afterEach(() => {
  for (const stream of open.splice(0)) stream.close();
  expect(home.errors()).toEqual([]);
});
afterAll(async () => {
  await serving.close();
  await home.close();
});

/** A conversation that Ada has, with the visitor's page, Ada's and a stranger's listening to their end. */
async function talking() {
  const [mine, other] = [await serving.newcomer(), await serving.newcomer()];
  for (const { visitor, id } of [mine, other]) {
    await receive(home.house, visitor, { id: home.house.newId(), text: 'hello' });
    await toQueue(home, id, 0);
  }
  await claim(home.house, ada, mine.id);
  const visitor = serving.listen('/v1/events', { token: mine.token });
  const staff = serving.listen(`/v1/agent/conversations/${mine.id}/events`, { agent: ada.id });
  const stranger = serving.listen('/v1/events', { token: other.token });
  open.push(visitor, staff, stranger);
  await Promise.all([visitor, staff, stranger].map((stream) => stream.until(() => stream.texts().includes('hello'))));
  await visitor.until(() => visitor.rows().some(({ data }) => data.move === 'claim'));
  /** What the three have heard of an event, once something said later has reached all of them. */
  async function heard(event: string) {
    for (const { visitor } of [mine, other])
      await receive(home.house, visitor, { id: home.house.newId(), text: `after ${event}` });
    return Promise.all(
      [visitor, staff, stranger].map(async (stream) => {
        await stream.until(() => stream.texts().includes(`after ${event}`));
        return stream.heard.filter((one) => one.event === event).map(({ data }) => data);
      }),
    );
  }
  return { ...mine, other, heard };
}

test("a visitor's typing reaches the agent and nobody else", async () => {
  const { token, heard } = await talking();
  expect((await serving.call('POST', '/v1/typing', { token, body: { on: true } })).status).toBe(204);
  expect(await heard('typing')).toEqual([[], [{ from: 'visitor', on: true }], []]);
});

test("an agent's typing reaches the visitor, with the name", async () => {
  const { id, heard } = await talking();
  const path = `/v1/agent/conversations/${id}/typing`;
  expect((await serving.call('POST', path, { agent: ada.id, body: { on: true } })).status).toBe(204);
  expect(await heard('typing')).toEqual([[{ from: 'agent', on: true, agent: { id: ada.id, name: 'Ada' } }], [], []]);
});

test('the typing of an agent who does not have the conversation reaches nobody', async () => {
  const ben = await home.newAgent('Ben');
  const { id, heard } = await talking();
  const path = `/v1/agent/conversations/${id}/typing`;
  expect((await serving.call('POST', path, { agent: ben.id, body: { on: true } })).status).toBe(204);
  expect(await heard('typing')).toEqual([[], [], []]);
});

test("a draft's pieces reach everyone in this conversation, are not stored and have no place in the log", async () => {
  const { id, token, heard } = await talking();
  const delta = { id: 'draft', offset: 0, text: 'It co' };
  home.house.signal.ring(`conversation:${id}`, { aside: { event: 'delta', data: delta } });
  expect(await heard('delta')).toEqual([[delta], [delta], []]);
  const later = serving.listen('/v1/events', { token });
  open.push(later);
  await later.until(() => later.texts().includes('after delta'));
  expect(later.heard.some(({ event }) => event === 'delta')).toBe(false);
});

test('a ring without news sends nothing', async () => {
  const { id, heard } = await talking();
  for (let ring = 0; ring < 20; ring++) home.house.signal.ring(`conversation:${id}`, {});
  await heard('nothing');
  const [visitor] = open;
  const ids = visitor?.rows().map((row) => row.id);
  expect(new Set(ids).size).toBe(ids?.length);
});

test('who closes a page leaves no stream behind', async () => {
  await talking();
  const before = serving.rooms.streams.size();
  expect(before).toBeGreaterThanOrEqual(3);
  for (const stream of open) stream.close();
  while (serving.rooms.streams.size() > 0 || serving.rooms.feed.size() > 0) await new Promise(setImmediate);
});
