import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { RENEW_MS, takeAttendance } from '../../server/conversation/attendance.ts';
import { claim, transfer } from '../../server/conversation/handoff.ts';
import { receive } from '../../server/conversation/message.ts';
import { openRows } from '../../server/desk/lists.ts';
import { seen } from '../../server/desk/presence.ts';
import type { Agent, Visitor } from '../../server/store/tables.ts';
import { toQueue } from '../conversation/speaking.ts';
import { overEveryDatabase } from '../dialects.ts';
import type { Home } from '../fixture.ts';
import { type Listening, type Serving, serveHome } from '../serving.ts';

const GRACE_MS = 3 * 60_000;
type Waiter = { token: string; id: string; visitor: Visitor };

overEveryDatabase((dialect) => {
  let home: Home;
  let serving: Serving;
  let sites = 0;
  const open: Listening[] = [];
  beforeAll(async () => {
    home = await dialect.openFast();
    serving = await serveHome(home);
  });
  afterEach(() => {
    for (const stream of open.splice(0)) stream.close();
    expect(home.errors()).toEqual([]);
  });
  afterAll(async () => {
    await serving.close();
    await home.close();
  });

  async function newDesk(settings: object = {}) {
    const site = `hall-${++sites}`;
    await home.addSite(site, settings);
    const ada = await home.newAgent('Ada', { site_id: site });
    await round(); // the desk is open
    return { site, ada };
  }
  async function joins(site: string, urgency = 60): Promise<Waiter> {
    home.clock.forward(1000);
    const newcomer = await serving.newcomer({ site_id: site });
    await receive(home.house, newcomer.visitor, { id: home.house.newId(), text: 'hello' });
    await toQueue(home, newcomer.id, 0, undefined, urgency);
    return newcomer;
  }
  async function listen(waiter: Waiter): Promise<Listening> {
    const stream = serving.listen('/v1/events', { token: waiter.token });
    open.push(stream);
    await stream.until((heard) => heard.some(({ event }) => event === 'queue'));
    return stream;
  }
  const graceOf = async (site: string) => (await home.sites.get(site)).waiting.awayMinutes * 60_000;
  const round = (isHere = serving.rooms.feed.isHeard) => takeAttendance(home.house, graceOf, isHere);
  /** Time goes by as in a running server: with a round every so often. */
  async function pass(milliseconds: number, ada?: Agent): Promise<void> {
    for (let left = milliseconds; left > 0; left -= RENEW_MS) {
      home.clock.forward(Math.min(left, RENEW_MS));
      if (ada) await seen(home.house, ada);
      await round();
    }
  }
  const place = (site: string, { id }: Waiter) => serving.rooms.queue.place(site, id);
  const positions = async (site: string, waiters: Waiter[]) =>
    Promise.all(waiters.map(async (waiter) => (await place(site, waiter))?.position ?? null));
  const listed = async (site: string) =>
    (await openRows(home.house.store.db, site)).map(({ id, away }) => [id, away !== null]);

  test('who closed the page stands in nobody’s way after the grace time, and not before', async () => {
    const { site, ada } = await newDesk();
    const [gone, there] = [await joins(site), await joins(site)];
    (await listen(gone)).close();
    await listen(there);
    await pass(GRACE_MS - RENEW_MS, ada);
    expect(await positions(site, [gone, there])).toEqual([1, 2]);
    await pass(4 * RENEW_MS, ada);
    expect(await positions(site, [gone, there])).toEqual([null, 1]);
    expect((await serving.rooms.queue.quote(site, 'newcomer', 60)).position).toBe(2);
  });

  test('who may be in danger and closed the page keeps the head of the line, and is counted there', async () => {
    const { site, ada } = await newDesk();
    const there = await joins(site);
    const gone = await joins(site, 100);
    await listen(there);
    await pass(GRACE_MS + 3 * RENEW_MS, ada);
    expect(await listed(site)).toEqual([
      [gone.id, true],
      [there.id, false],
    ]);
    expect(await positions(site, [gone, there])).toEqual([1, 2]);
    const { json } = await serving.call('POST', `/v1/agent/conversations/${gone.id}/claim`, { agent: ada.id });
    expect(json.row).toMatchObject({ status: 'agent', agent: { id: ada.id } });
  });

  test('agents see them below those who are there, and may take them', async () => {
    const { site, ada } = await newDesk();
    const [gone, there] = [await joins(site), await joins(site)];
    await listen(there);
    await pass(GRACE_MS + 3 * RENEW_MS, ada);
    expect(await listed(site)).toEqual([
      [there.id, false],
      [gone.id, true],
    ]);
    const { json } = await serving.call('POST', `/v1/agent/conversations/${gone.id}/claim`, { agent: ada.id });
    expect(json.row).toMatchObject({ status: 'agent', agent: { id: ada.id }, away: expect.any(String) });
  });

  test('whoever comes back has the old place at once, and those behind read it', async () => {
    const { site, ada } = await newDesk();
    const [gone, there] = [await joins(site), await joins(site)];
    const stream = await listen(there);
    await pass(GRACE_MS + 3 * RENEW_MS, ada);
    await stream.until((heard) => heard.findLast(({ event }) => event === 'queue')?.data.position === 1);
    const back = await listen(gone);
    expect(back.heard.find(({ event }) => event === 'queue')?.data).toMatchObject({ position: 1, ahead: 0 });
    await stream.until((heard) => heard.findLast(({ event }) => event === 'queue')?.data.position === 2);
    expect(await listed(site)).toEqual([
      [gone.id, false],
      [there.id, false],
    ]);
  });

  test.each([
    ['a message', (waiter: Waiter) => ['POST', '/v1/messages', { id: home.house.newId(), text: `Still ${waiter.id}` }]],
    ['asking for a person again', () => ['POST', '/v1/handoff', {}]],
    [
      'coming to another page',
      (waiter: Waiter) => ['POST', '/v1/visits', { site: waiter.visitor.site_id, token: waiter.token }],
    ],
    ['looking at the times for a callback', () => ['GET', '/v1/callbacks']],
  ] as [string, (waiter: Waiter) => [string, string, object?]][])('%s is a sign of being there', async (_, sign) => {
    const { site, ada } = await newDesk();
    const waiter = await joins(site);
    await pass(GRACE_MS + 3 * RENEW_MS, ada);
    expect(await place(site, waiter)).toBeNull();
    const [method, path, body] = sign(waiter);
    const { status } = await serving.call(method, path, { token: waiter.token, body });
    expect(status).toBeLessThan(300);
    expect(await positions(site, [waiter])).toEqual([1]);
    await pass(GRACE_MS, ada);
    expect(await positions(site, [waiter])).toEqual([1]);
  });

  test('one who asks by a script and looks in once in two minutes is never left out', async () => {
    const { site, ada } = await newDesk();
    const waiter = await joins(site);
    for (let look = 0; look < 5; look++) {
      await pass(2 * 60_000, ada);
      const { json } = await serving.call('POST', '/v1/handoff', { token: waiter.token });
      expect(json.queue).toMatchObject({ position: 1 });
    }
  });

  test('a page that listens to another process counts all the same', async () => {
    const { site, ada } = await newDesk();
    const waiter = await joins(site);
    for (let minute = 0; minute < 10; minute++) {
      await pass(60_000, ada); // here nobody listens
      await round((id) => id === waiter.id); // there somebody does
    }
    expect(await positions(site, [waiter])).toEqual([1]);
    await pass(GRACE_MS + 3 * RENEW_MS, ada);
    expect(await positions(site, [waiter])).toEqual([null]);
  });

  test('after a night without a server everybody has time to come back, but who had left before is still away', async () => {
    const { site, ada } = await newDesk();
    const gone = await joins(site);
    await pass(GRACE_MS + 3 * RENEW_MS, ada);
    const there = await joins(site);
    await listen(there).then((stream) => stream.close());
    home.clock.forward(9 * 3_600_000);
    await seen(home.house, ada);
    await round();
    await pass(GRACE_MS - RENEW_MS, ada);
    expect(await positions(site, [gone, there])).toEqual([null, 1]);
    await pass(4 * RENEW_MS, ada);
    expect(await positions(site, [gone, there])).toEqual([null, null]);
  });

  test('who is put back in the queue after a long talk has the whole grace time', async () => {
    const { site, ada } = await newDesk();
    const waiter = await joins(site);
    await claim(home.house, ada, waiter.id);
    await pass(60 * 60_000, ada);
    await transfer(home.house, ada, waiter.id, {});
    await pass(GRACE_MS - RENEW_MS, ada);
    expect(await positions(site, [waiter])).toEqual([1]);
  });

  test('a site may have its own grace time', async () => {
    const { site, ada } = await newDesk({ waiting: { awayMinutes: 30 } });
    const waiter = await joins(site);
    await pass(29 * 60_000, ada);
    expect(await positions(site, [waiter])).toEqual([1]);
    await pass(2 * 60_000, ada);
    expect(await positions(site, [waiter])).toEqual([null]);
  });

  test('an inbox is told when a visitor leaves and when they are back', async () => {
    const { site, ada } = await newDesk();
    const waiter = await joins(site);
    const inbox = serving.listen('/v1/agent/inbox', { agent: ada.id });
    open.push(inbox);
    await inbox.until((heard) => heard.some(({ event }) => event === 'lists'));
    const isAway = (heard: Listening['heard']) =>
      heard.findLast(({ event, data }) => event === 'row' && data.id === waiter.id)?.data.away;
    await pass(GRACE_MS + 3 * RENEW_MS, ada);
    await inbox.until((heard) => typeof isAway(heard) === 'string');
    await listen(waiter);
    await inbox.until((heard) => isAway(heard) === null);
  });

  test('an agent reads that the visitor they talk with has left the page, and that they are back', async () => {
    const { site, ada } = await newDesk();
    const waiter = await joins(site);
    const page = await listen(waiter);
    await claim(home.house, ada, waiter.id);
    await pass(GRACE_MS + 3 * RENEW_MS, ada);
    expect(await listed(site)).toEqual([[waiter.id, false]]);
    page.close();
    await expect.poll(() => serving.rooms.feed.isHeard(waiter.id)).toBe(false);
    await pass(GRACE_MS - RENEW_MS, ada);
    expect(await listed(site)).toEqual([[waiter.id, false]]);
    await pass(4 * RENEW_MS, ada);
    expect(await listed(site)).toEqual([[waiter.id, true]]);
    await serving.call('POST', '/v1/visits', { token: waiter.token, body: { site, token: waiter.token } });
    expect(await listed(site)).toEqual([[waiter.id, false]]);
  });
});
