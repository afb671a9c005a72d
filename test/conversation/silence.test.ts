import { afterAll, beforeAll, expect, test } from 'vitest';
import { bookCallback } from '../../server/conversation/callback.ts';
import { claim } from '../../server/conversation/handoff.ts';
import { receive } from '../../server/conversation/message.ts';
import { closeSilent } from '../../server/conversation/silence.ts';
import { closeAllSilent } from '../../server/desk/rounds.ts';
import type { Visitor } from '../../server/store/tables.ts';
import { overEveryDatabase } from '../dialects.ts';
import type { Home } from '../fixture.ts';
import { think, toQueue } from './speaking.ts';

const HOUR_MS = 3_600_000;

overEveryDatabase((dialect) => {
  let home: Home;
  beforeAll(async () => {
    home = await dialect.openFast();
  });
  afterAll(async () => {
    expect(home.errors()).toEqual([]);
    await home.close();
  });

  const says = (visitor: Visitor, text = 'How much is it?') =>
    receive(home.house, visitor, { id: home.house.newId(), text });
  /** A visitor whom the assistant has answered. */
  async function answered(): Promise<Visitor> {
    const visitor = await home.newVisitor();
    await says(visitor);
    await (await think(home))?.speak();
    return visitor;
  }
  const status = async ({ conversation_id }: Visitor) => (await home.row(conversation_id)).status;
  const sweep = () => closeSilent(home.house, 'shop', 72);

  test('a conversation with the assistant is closed after so many hours without an event, and the log says why', async () => {
    const visitor = await answered();
    home.clock.forward(72 * HOUR_MS - 1);
    expect(await sweep()).toBe(0);
    home.clock.forward(1);
    expect(await sweep()).toBe(1);
    const last = (await home.log(visitor.conversation_id)).at(-1);
    expect(last).toMatchObject({
      type: 'status',
      body: { status: 'closed', move: 'close', by: { kind: 'system' }, reason: 'Nothing was written for 72 hours' },
    });
    expect(await sweep()).toBe(0);
  });

  test('whoever writes again reopens it', async () => {
    const visitor = await answered();
    home.clock.forward(72 * HOUR_MS);
    await sweep();
    await says(visitor, 'One more thing');
    expect(await home.row(visitor.conversation_id)).toMatchObject({ status: 'assistant', repeats: 1 });
    await (await think(home))?.speak();
  });

  test('one who waits or talks to an agent is never closed', async () => {
    const [waiting, talking] = [await answered(), await answered()];
    for (const { conversation_id } of [waiting, talking]) await toQueue(home, conversation_id, 0);
    await claim(home.house, await home.newAgent('Ada'), talking.conversation_id);
    home.clock.forward(1000 * HOUR_MS);
    await sweep();
    expect([await status(waiting), await status(talking)]).toEqual(['waiting', 'agent']);
  });

  test('a question that is still to be answered keeps it open, however long the server was away', async () => {
    const visitor = await home.newVisitor();
    await says(visitor);
    home.clock.forward(1000 * HOUR_MS);
    await sweep();
    expect(await status(visitor)).toBe('assistant');
    await (await think(home))?.speak();
    expect(await status(visitor)).toBe('assistant');
  });

  test('a callback that is still to come keeps it open', async () => {
    const visitor = await answered();
    const at = new Date(home.clock.now().getTime() + 100 * HOUR_MS).toISOString();
    await bookCallback(home.house, visitor, { at, contact: '555 0100' }, 'Booked.');
    home.clock.forward(150 * HOUR_MS);
    await sweep();
    expect(await status(visitor)).toBe('assistant');
    home.clock.forward(30 * HOUR_MS);
    await sweep();
    expect(await status(visitor)).toBe('closed');
  });

  test('two processes at once close each conversation once, many in one go', async () => {
    const visitors: Visitor[] = [];
    for (let count = 0; count < 120; count++) visitors.push(await answered());
    home.clock.forward(72 * HOUR_MS);
    const counts = await Promise.all([sweep(), sweep()]);
    expect(counts[0] + counts[1]).toBe(visitors.length);
    for (const { conversation_id } of visitors) {
      const closings = (await home.log(conversation_id)).filter(({ body }) => body.move === 'close');
      expect(closings).toHaveLength(1);
    }
  });

  test('a message that comes at the same moment wins or reopens; it is never lost in a closed conversation', async () => {
    const visitors = await Promise.all(Array.from({ length: 20 }, () => answered()));
    home.clock.forward(72 * HOUR_MS);
    await Promise.all([sweep(), ...visitors.map((visitor) => says(visitor, 'Hello again')), sweep()]);
    for (const visitor of visitors) {
      expect(await status(visitor)).toBe('assistant');
      expect(await home.turn(visitor.conversation_id)).toBeDefined();
    }
  });

  test('every site has its own time, and 0 closes nothing', async () => {
    await home.addSite('keeps', { silence: { closeHours: 0 } });
    await home.addSite('short', { silence: { closeHours: 1 } });
    const visitors = {
      keeps: await home.newVisitor({ site_id: 'keeps' }),
      short: await home.newVisitor({ site_id: 'short' }),
    };
    for (const visitor of Object.values(visitors)) {
      await says(visitor);
      await home.house.store.db.deleteFrom('turns').where('conversation_id', '=', visitor.conversation_id).execute();
    }
    home.clock.forward(HOUR_MS);
    await closeAllSilent(home.house, home.sites);
    const statusAt = async ({ conversation_id }: Visitor) =>
      (
        await home.house.store.db
          .selectFrom('conversations')
          .select('status')
          .where('id', '=', conversation_id)
          .executeTakeFirstOrThrow()
      ).status;
    expect(await statusAt(visitors.keeps)).toBe('assistant');
    expect(await statusAt(visitors.short)).toBe('closed');
  });
});
