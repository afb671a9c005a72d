import { afterAll, beforeAll, expect, test } from 'vitest';
import { claim } from '../../server/conversation/handoff.ts';
import { receive } from '../../server/conversation/message.ts';
import { colleagues, GRACE_MS, PRESENT_MS, seen, sweep } from '../../server/desk/presence.ts';
import type { Agent } from '../../server/store/tables.ts';
import { toQueue } from '../conversation/speaking.ts';
import { overEveryDatabase } from '../dialects.ts';
import type { Home } from '../fixture.ts';
import { type Serving, serveHome } from '../serving.ts';

overEveryDatabase((dialect) => {
  let home: Home;
  let serving: Serving;
  let sites = 0;
  beforeAll(async () => {
    home = await dialect.openFast();
    serving = await serveHome(home);
  });
  afterAll(async () => {
    expect(home.errors()).toEqual([]);
    await serving.close();
    await home.close();
  });

  const words = async (agent: Agent) => `${agent.name} lost the connection. You are next.`;
  /** An agent of a site of their own, there since this moment, with one visitor. */
  async function talking() {
    const site = `floor-${++sites}`;
    await home.addSite(site);
    const ada = await home.newAgent('Ada', { site_id: site, seen_until: home.clock.now().toISOString() });
    await seen(home.house, ada, 'on');
    const newcomer = await serving.newcomer({ site_id: site });
    await receive(home.house, newcomer.visitor, { id: home.house.newId(), text: 'hello' });
    await toQueue(home, newcomer.id, 0);
    await claim(home.house, ada, newcomer.id);
    return { ...newcomer, site, ada };
  }
  const row = (id: string) =>
    home.house.store.db.selectFrom('conversations').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const sweepNow = () => sweep(home.house, new Date(home.clock.now().getTime() - 5000), words);
  const isAvailable = (site: string) => serving.rooms.queue.isAvailable(site);

  test('presence runs out by itself, and then nobody is shown as available', async () => {
    const { site } = await talking();
    home.clock.forward(PRESENT_MS - 1);
    expect(await isAvailable(site)).toBe(true);
    expect(await colleagues(home.house.store.db, site, home.clock.now())).toMatchObject([{ shift: 'on', load: 1 }]);
    home.clock.forward(1);
    expect(await isAvailable(site)).toBe(false);
    expect(await colleagues(home.house.store.db, site, home.clock.now())).toMatchObject([{ shift: 'off', load: 1 }]);
  });

  test('an agent who is away keeps the conversation but counts as nobody to wait for', async () => {
    const { site, ada, id } = await talking();
    await seen(home.house, ada, 'away');
    expect(await isAvailable(site)).toBe(false);
    await sweepNow();
    expect(await row(id)).toMatchObject({ status: 'agent', agent_id: ada.id });
  });

  test('a renewal keeps what the agent has said of the shift', async () => {
    const { site, ada } = await talking();
    await seen(home.house, ada, 'away');
    home.clock.forward(PRESENT_MS / 3);
    await seen(home.house, ada);
    expect(await colleagues(home.house.store.db, site, home.clock.now())).toMatchObject([{ shift: 'away' }]);
  });

  test('of an agent who is gone the visitor is told, and goes to the head of the queue', async () => {
    const { id, site, ada, token } = await talking();
    const other = await serving.newcomer({ site_id: site });
    await receive(home.house, other.visitor, { id: home.house.newId(), text: 'me too' });
    await toQueue(home, other.id, 0);
    home.clock.forward(PRESENT_MS + GRACE_MS - 1);
    await sweepNow();
    expect((await row(id)).status).toBe('agent');
    home.clock.forward(1);
    expect(await sweepNow()).toBeGreaterThanOrEqual(1);
    expect(await row(id)).toMatchObject({ status: 'waiting', agent_id: null, epoch: 3 });
    expect((await row(id)).place).toBeLessThan((await row(other.id)).place as number);
    const stream = serving.listen('/v1/events', { token });
    await stream.until(() => stream.texts().includes('Ada lost the connection. You are next.'));
    expect(stream.rows().at(-2)).toMatchObject({
      event: 'status',
      data: { status: 'waiting', move: 'requeue', by: { kind: 'system' } },
    });
    stream.close();
    expect(await sweepNow()).toBe(0);
    await seen(home.house, ada);
    expect((await row(id)).status).toBe('waiting');
  });

  test('an agent who comes back in time keeps the conversation', async () => {
    const { id, ada } = await talking();
    home.clock.forward(PRESENT_MS + GRACE_MS - 1);
    await seen(home.house, ada);
    home.clock.forward(1);
    await sweepNow();
    expect((await row(id)).status).toBe('agent');
  });

  test('colleagues read that one of them has gone', async () => {
    const { site, ada } = await talking();
    const ben = await home.newAgent('Ben', { site_id: site });
    const inbox = serving.listen('/v1/agent/inbox', { agent: ben.id });
    await inbox.until((heard) => heard.some(({ event }) => event === 'lists'));
    home.clock.forward(PRESENT_MS);
    await seen(home.house, ben);
    await sweepNow();
    const shiftOf = (data: { colleagues: { id: string; shift: string }[] }) =>
      data.colleagues.find((one) => one.id === ada.id)?.shift;
    await inbox.until((heard) => heard.some(({ event, data }) => event === 'colleagues' && shiftOf(data) === 'off'));
    inbox.close();
  });

  test('opening the inbox makes an agent present, and colleagues read it', async () => {
    const { site, ada } = await talking();
    home.clock.forward(PRESENT_MS);
    expect(await isAvailable(site)).toBe(false);
    const inbox = serving.listen('/v1/agent/inbox', { agent: ada.id });
    await inbox.until((heard) => heard.some(({ event }) => event === 'lists'));
    expect(inbox.heard.find(({ event }) => event === 'lists')?.data.colleagues).toMatchObject([
      { name: 'Ada', shift: 'on', load: 1 },
    ]);
    expect(await isAvailable(site)).toBe(true);
    inbox.close();
  });
});
