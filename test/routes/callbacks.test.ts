import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Agent } from '../../server/store/tables.ts';
import { type Home, openHome } from '../fixture.ts';
import { type Serving, serveHome } from '../serving.ts';
import { expectProblem } from './problem.ts';

const DAY = [['09:00', '17:00']];
const WEEK = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, DAY]));

let home: Home;
let serving: Serving;
let ada: Agent;
let eve: Agent;
beforeAll(async () => {
  home = await openHome();
  await home.addSite('shop', { hours: { timezone: 'UTC', week: WEEK } });
  await home.addSite('elsewhere');
  serving = await serveHome(home);
  ada = await home.newAgent('Ada', { site_id: 'shop' });
  eve = await home.newAgent('Eve', { site_id: 'elsewhere' });
});
afterAll(async () => {
  expect(home.errors()).toEqual([]);
  await serving.close();
  await home.close();
});

/** A German visitor who was handed off and has booked the first time that is free. */
async function booked() {
  const visitor = await serving.newcomer({ site_id: 'shop', locale: 'de', timezone: 'UTC' });
  const { token } = visitor;
  const text = 'Guten Tag, wo bleibt denn meine Bestellung?';
  await serving.call('POST', '/v1/messages', { token, body: { id: home.house.newId(), text } });
  await serving.call('POST', '/v1/handoff', { token });
  const { slots } = (await serving.call('GET', '/v1/callbacks', { token })).json;
  const body = { at: slots[0].at, contact: '555 0100' };
  const { json } = await serving.call('POST', '/v1/callbacks', { token, body });
  return { ...visitor, callback: json.id as string, at: json.at as string };
}
const act = (agent: Agent, id: string, verb: string, body?: object) =>
  serving.call('POST', `/v1/agent/callbacks/${id}/${verb}`, { agent: agent.id, body });
const newest = async (id: string, type: string) => (await home.log(id)).findLast((row) => row.type === type)?.body;

async function listed(): Promise<{ id: string; topic: string; status: string }[]> {
  const inbox = serving.listen('/v1/agent/inbox', { agent: ada.id });
  await inbox.until((heard) => heard.some(({ event }) => event === 'lists'));
  inbox.close();
  return inbox.heard.find(({ event }) => event === 'lists')?.data.callbacks;
}

test('the list says what a callback is about', async () => {
  const { callback } = await booked();
  const row = (await listed()).find(({ id }) => id === callback);
  expect(row).toMatchObject({ status: 'booked', topic: expect.stringContaining('wo bleibt denn meine Bestellung') });
});

test('an agent who cancels one tells the visitor, in the language the visitor writes, and the list keeps it until its time', async () => {
  const { callback, id } = await booked();
  expect((await act(ada, callback, 'cancel')).status).toBe(200);
  expect((await newest(id, 'message'))?.text).toMatch(/^Ada hat Ihren Rückruf für .+ abgesagt/);
  expect(await newest(id, 'callback')).toMatchObject({ status: 'cancelled', by: { kind: 'agent', name: 'Ada' } });
  expect(await newest(id, 'brief')).not.toHaveProperty('callback');
  expect((await listed()).find((row) => row.id === callback)?.status).toBe('cancelled');
  const length = (await home.log(id)).length;
  for (const verb of ['cancel', 'done']) expectProblem(await act(ada, callback, verb), 409);
  expect(await home.log(id)).toHaveLength(length);
});

test('an agent moves one to another time that is free, and the visitor and the brief know it', async () => {
  const { callback, id, at } = await booked();
  const { slots } = (await serving.call('GET', '/v1/agent/callbacks/times', { agent: ada.id })).json;
  expect(slots.map((slot: { at: string }) => slot.at)).not.toContain(at);
  const to = slots.at(-1).at;
  expect((await act(ada, callback, 'move', { at: to })).status).toBe(200);
  expect(await newest(id, 'callback')).toMatchObject({ id: callback, at: to, status: 'booked', contact: '555 0100' });
  expect((await newest(id, 'message'))?.text).toMatch(/^Ada hat Ihren Rückruf verschoben/);
  expect(await newest(id, 'brief')).toMatchObject({ callback: { at: to } });
  expectProblem(await act(ada, callback, 'move', { at: '2026-03-02T03:00:00Z' }), 409, { field: 'at' });
  const other = await booked();
  expectProblem(await act(ada, other.callback, 'move', { at: to }), 409, { field: 'at' });
});

test('one that is done leaves the list and the brief, without a word to the visitor', async () => {
  const { callback, id } = await booked();
  const said = (await home.log(id)).filter(({ type }) => type === 'message').length;
  expect((await act(ada, callback, 'done')).status).toBe(200);
  expect((await home.log(id)).filter(({ type }) => type === 'message')).toHaveLength(said);
  expect((await listed()).map((row) => row.id)).not.toContain(callback);
  expect(await newest(id, 'brief')).not.toHaveProperty('callback');
});

test('the log tells when it was booked, moved and done, and beside that when it is due', async () => {
  const { token, callback, at } = await booked();
  const { slots } = (await serving.call('GET', '/v1/agent/callbacks/times', { agent: ada.id })).json;
  const to = slots.at(-1).at;
  const times = [home.house.now().toISOString()];
  for (const [verb, body] of [['move', { at: to }], ['done']] as const) {
    home.clock.forward(60_000);
    times.push(home.house.now().toISOString());
    expect((await act(ada, callback, verb, body)).status).toBe(200);
  }
  const tab = serving.listen('/v1/events', { token });
  const told = () => tab.heard.filter(({ event }) => event === 'callback').map(({ data }) => data);
  await tab.until(() => told().length === 3);
  tab.close();
  expect(told().map((row) => row.happened)).toEqual(times);
  expect(told().map((row) => row.at)).toEqual([at, to, to]);
});

test('an agent of another site can do nothing with one', async () => {
  const { callback, id, at } = await booked();
  const length = (await home.log(id)).length;
  for (const [verb, body] of [['done'], ['cancel'], ['move', { at }]] as const)
    expectProblem(await act(eve, callback, verb, body), 404);
  expect(await home.log(id)).toHaveLength(length);
});
