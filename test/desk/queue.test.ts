import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { bookCallback } from '../../server/conversation/callback.ts';
import { claim, leaveQueue, transfer } from '../../server/conversation/handoff.ts';
import { receive } from '../../server/conversation/message.ts';
import { seen } from '../../server/desk/presence.ts';
import type { Agent, Visitor } from '../../server/store/tables.ts';
import { minutesSaid } from '../../shared/phrase.ts';
import { toQueue } from '../conversation/speaking.ts';
import { overEveryDatabase } from '../dialects.ts';
import type { Home } from '../fixture.ts';
import { type Listening, type Serving, serveHome } from '../serving.ts';

const ALWAYS = [['00:00', '24:00']];
const WEEK = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, ALWAYS]));

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

  /** A site of its own with one agent on shift. */
  async function newDesk(hours: object = { timezone: 'UTC', week: WEEK }) {
    const site = `desk-${++sites}`;
    await home.addSite(site, { hours });
    return { site, ada: await home.newAgent('Ada', { site_id: site }) };
  }
  async function joins(site: string, urgency?: number): Promise<{ token: string; id: string; visitor: Visitor }> {
    home.clock.forward(1000);
    const newcomer = await serving.newcomer({ site_id: site });
    await receive(home.house, newcomer.visitor, { id: home.house.newId(), text: 'hello' });
    await toQueue(home, newcomer.id, 0, undefined, urgency);
    return newcomer;
  }
  const place = (site: string, id: string) => serving.rooms.queue.place(site, id);
  async function positions(site: string, waiters: { id: string }[]) {
    const places = await Promise.all(waiters.map(({ id }) => place(site, id)));
    return places.map((at) => at && [at.position, at.ahead]);
  }
  function listen(token: string): Listening {
    const stream = serving.listen('/v1/events', { token });
    open.push(stream);
    return stream;
  }
  const hears = (stream: Listening, position: number) =>
    stream.until((heard) => heard.some(({ event, data }) => event === 'queue' && data.position === position));

  test('each who waits has a place by when they began, and all move up as one is taken', async () => {
    const { site, ada } = await newDesk();
    const waiters = [await joins(site), await joins(site), await joins(site)];
    expect(await positions(site, waiters)).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
    ]);
    await claim(home.house, ada, waiters[0]?.id as string);
    expect(await positions(site, waiters)).toEqual([null, [1, 0], [2, 1]]);
    await leaveQueue(home.house, waiters[1]?.id as string, { kind: 'visitor' }, 'You left.');
    expect(await positions(site, waiters)).toEqual([null, null, [1, 0]]);
    await bookCallback(
      home.house,
      waiters[2]?.visitor as Visitor,
      { at: home.clock.now().toISOString(), contact: '555' },
      'Booked.',
    );
    expect(await positions(site, waiters)).toEqual([null, null, null]);
  });

  test('who is put back goes before all others, and danger goes before annoyance', async () => {
    const { site, ada } = await newDesk();
    const [first, second, third] = [await joins(site), await joins(site), await joins(site)];
    await claim(home.house, ada, second.id);
    await transfer(home.house, ada, second.id, {});
    expect(await positions(site, [second, first, third])).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
    ]);
    const urgent = await joins(site, 100);
    expect(await positions(site, [urgent, second, first, third])).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
      [4, 3],
    ]);
  });

  test('a place quoted beforehand is the place that is had afterwards', async () => {
    const { site } = await newDesk();
    await joins(site);
    await joins(site);
    const visitor = await home.newVisitor({ site_id: site });
    expect(await serving.rooms.queue.quote(site, visitor.conversation_id, 60)).toMatchObject({ position: 3, ahead: 2 });
    expect(await serving.rooms.queue.quote(site, visitor.conversation_id, 100)).toMatchObject({
      position: 1,
      ahead: 0,
    });
  });

  test('queues of two sites do not count each other', async () => {
    const [one, other] = [await newDesk(), await newDesk()];
    await joins(one.site);
    await joins(one.site);
    expect(await positions(other.site, [await joins(other.site)])).toEqual([[1, 0]]);
  });

  test('every change of place is pushed to those who wait, and to nobody else', async () => {
    const { site, ada } = await newDesk();
    const [first, second] = [await joins(site), await joins(site)];
    const streams = [listen(first.token), listen(second.token)] as const;
    await hears(streams[0], 1);
    await hears(streams[1], 2);
    await claim(home.house, ada, first.id);
    await hears(streams[1], 1);
    expect(streams[0].heard.filter(({ event, data }) => event === 'queue' && data.position !== 1)).toEqual([]);
    const staff = serving.listen(`/v1/agent/conversations/${second.id}/events`, { agent: ada.id });
    open.push(staff);
    await staff.until(() => staff.texts().includes('hello'));
    await transfer(home.house, ada, first.id, {});
    await hears(streams[1], 2);
    expect(staff.heard.some(({ event }) => event === 'queue')).toBe(false);
  });

  test('a wait is a range, or honestly unknown: both ends or neither, and the low end is the lower', async () => {
    const { site, ada } = await newDesk();
    const agent: Agent = { ...ada };
    for (let round = 0; round < 40; round++) {
      const waiter = await joins(site);
      const at = await place(site, waiter.id);
      expect((at?.low === null) === (at?.high === null)).toBe(true);
      if (at?.low != null && at.high != null) expect(at.low).toBeLessThanOrEqual(at.high);
      home.clock.forward(60_000);
      await seen(home.house, agent);
      await claim(home.house, agent, waiter.id);
      home.clock.forward(30_000);
      await seen(home.house, agent);
    }
    const known = await place(site, (await joins(site)).id);
    expect(known?.low).not.toBeNull();
  });

  test('first in line before free agents, no figure is told beyond its own time: it widens or is given up', async () => {
    const { site, ada } = await newDesk();
    const waiter = await joins(site);
    const began = home.clock.now().getTime();
    const first = new Map<number, number>();
    const told: (number | null)[] = [];
    for (let look = 0; look < 60; look++) {
      const at = await place(site, waiter.id);
      const waited = (home.clock.now().getTime() - began) / 60_000;
      const minutes = at?.high == null ? null : minutesSaid(at.high);
      told.push(minutes);
      if (minutes === null) expect(at).toMatchObject({ late: true, low: null });
      else {
        if (!first.has(minutes)) first.set(minutes, waited);
        expect(waited).toBeLessThanOrEqual((first.get(minutes) as number) + minutes);
      }
      home.clock.forward(10_000);
      await seen(home.house, ada);
    }
    expect(told[0]).not.toBeNull();
    expect(Math.max(...told.map(Number))).toBeGreaterThan(2 * (told[0] as number));
  });

  test('with nobody on shift no wait is shown, but when the desk opens and which times are free', async () => {
    const { site, ada } = await newDesk({ timezone: 'UTC', week: { ...WEEK, mon: [['14:00', '18:00']] } });
    const waiter = await joins(site);
    expect(await serving.rooms.queue.isAvailable(site)).toBe(true);
    await seen(home.house, ada, 'off');
    expect(await serving.rooms.queue.isAvailable(site)).toBe(false);
    const alone = await place(site, waiter.id);
    expect(alone).toMatchObject({ position: 1, available: false, low: null, high: null });
    expect(alone?.slots?.length).toBeGreaterThan(0);
    const now = home.clock.now();
    if (now.getUTCDay() === 1 && now.getUTCHours() < 14)
      expect(alone?.opensAt).toBe(`${now.toISOString().slice(0, 10)}T14:00:00.000Z`);
    else expect(alone?.opensAt).toBeNull();
    await seen(home.house, ada, 'on');
    const again = await place(site, waiter.id);
    expect(again).toMatchObject({ position: 1, available: true });
    expect(again).not.toHaveProperty('slots');
  });

  test('a visitor who waits reads at once that the last agent has left', async () => {
    const { site, ada } = await newDesk();
    const stream = listen((await joins(site)).token);
    await stream.until((heard) => heard.some(({ event, data }) => event === 'queue' && data.available));
    await seen(home.house, ada, 'away');
    await stream.until((heard) => heard.some(({ event, data }) => event === 'queue' && !data.available));
  });
});
