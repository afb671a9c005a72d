import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attempt, MovedOn, write } from '../../server/conversation/change.ts';
import { annotate, claim, release, resolve } from '../../server/conversation/handoff.ts';
import { snapshot } from '../../server/conversation/history.ts';
import { receive, reply } from '../../server/conversation/message.ts';
import type { Ring } from '../../server/feed/signal.ts';
import type { Agent, Visitor } from '../../server/store/tables.ts';
import { overEveryDatabase } from '../dialects.ts';
import { type Home, refusal } from '../fixture.ts';
import { expectOrderly, toQueue } from './speaking.ts';

overEveryDatabase((dialect) => {
  let home: Home;
  let ada: Agent;
  beforeAll(async () => {
    home = await dialect.openFast();
    ada = await home.newAgent('Ada');
  });
  afterAll(() => home.close());

  const say = (visitor: Visitor, text: string, id = home.house.newId()) => receive(home.house, visitor, { id, text });
  async function withAda(): Promise<{ visitor: Visitor; id: string }> {
    const visitor = await home.newVisitor();
    await say(visitor, 'hello');
    await toQueue(home, visitor.conversation_id, 0);
    await claim(home.house, ada, visitor.conversation_id);
    return { visitor, id: visitor.conversation_id };
  }

  test('the first message begins the conversation, with a turn due for the assistant', async () => {
    const visitor = await home.newVisitor();
    const id = visitor.conversation_id;
    expect(await say(visitor, 'hello')).toMatchObject({ seq: 1, conversation: id, again: false });
    expect(await home.row(id)).toMatchObject({
      status: 'assistant',
      epoch: 0,
      seq: 1,
      unanswered: 1,
      last_from: 'visitor',
      last_text: 'hello',
    });
    expect(await home.turn(id)).toMatchObject({ after_seq: 1, lease: null, attempts: 0 });
  });

  test('an id is used once in a conversation, by whomever, and another conversation may use it too', async () => {
    const { visitor, id } = await withAda();
    const used = home.house.newId();
    await reply(home.house, ada, id, { id: used, text: 'Hello, Ada here' });
    expect(await refusal(say(visitor, 'Hello, Ada here', used))).toMatchObject({ status: 409, field: 'id' });
    const mine = home.house.newId();
    await say(visitor, 'thanks', mine);
    expect(await refusal(reply(home.house, ada, id, { id: mine, text: 'thanks' }))).toMatchObject({ status: 409 });
    const stranger = await home.newVisitor();
    expect(await say(stranger, 'something else', used)).toMatchObject({ seq: 1, again: false });
  });

  test('a message that is repeated after the conversation moved on gives its first receipt and reopens nothing', async () => {
    const { visitor, id } = await withAda();
    const message = home.house.newId();
    const { seq } = await say(visitor, 'bye', message);
    await resolve(home.house, ada, id, 'solved');
    expect(await say(visitor, 'bye', message)).toMatchObject({ seq, again: true });
    expect((await home.row(id)).status).toBe('closed');
  });

  test('whoever writes into a closed conversation opens the same one again, as repeat contact', async () => {
    const { visitor, id } = await withAda();
    await resolve(home.house, ada, id, 'solved', 'Told them the price');
    expect(await home.turn(id)).toBeUndefined();
    await say(visitor, 'one more thing');
    expect(await home.row(id)).toMatchObject({
      status: 'assistant',
      agent_id: null,
      disposition: null,
      repeats: 1,
      unanswered: 1,
    });
    expect(await home.turn(id)).toBeDefined();
    expect((await home.log(id)).slice(-2)).toMatchObject([
      { type: 'status', body: { move: 'reopen', by: { kind: 'visitor', id: visitor.id } } },
      { type: 'message', body: { text: 'one more thing' } },
    ]);
    expectOrderly(await home.log(id));
  });

  test('while an agent has the conversation no turn of the assistant is due; given back unanswered, one is', async () => {
    const { visitor, id } = await withAda();
    await say(visitor, 'And to France?');
    expect(await home.turn(id)).toBeUndefined();
    await release(home.house, ada, id, 'The assistant is back.', 'They ask about France');
    const log = await home.log(id);
    expect(log.slice(-3)).toMatchObject([
      { type: 'note', staff: 1, body: { text: 'They ask about France' } },
      { type: 'status', body: { move: 'release', status: 'assistant' } },
      { type: 'message', sender: 'system' },
    ]);
    expect(await home.turn(id)).toMatchObject({ after_seq: log.length, lease: null });
  });

  test('a note is for staff, changes nothing else, and may be written by any agent of the site', async () => {
    const { id } = await withAda();
    const before = await home.row(id);
    await annotate(home.house, await home.newAgent('Ben'), id, 'A regular');
    const after = await home.row(id);
    expect(after).toEqual({ ...before, seq: before.seq + 1, updated_at: after.updated_at });
    expect((await home.log(id)).at(-1)).toMatchObject({
      type: 'note',
      staff: 1,
      body: { text: 'A regular', agent: { name: 'Ben' } },
    });
    expect(await refusal(annotate(home.house, ada, 'nothing', 'x'))).toMatchObject({ status: 404 });
  });

  test("a snapshot has everyone's messages in order, and nothing that is for staff", async () => {
    const { visitor, id } = await withAda();
    await reply(home.house, ada, id, { id: home.house.newId(), text: 'Hi' });
    await say(visitor, 'Bye');
    const now = await snapshot(home.house.store.db, await home.row(id));
    expect(now.conversation).toMatchObject({ id, status: 'agent', epoch: 2, agent: { id: ada.id, name: 'Ada' } });
    expect(now.messages.map(({ from, text }) => [from, text])).toEqual([
      ['visitor', 'hello'],
      ['assistant', 'A person is coming.'],
      ['agent', 'Hi'],
      ['visitor', 'Bye'],
    ]);
    expect(now.messages.at(2)?.agent).toEqual({ id: ada.id, name: 'Ada' });
  });

  describe('a transaction', () => {
    test('rings for what it changed after the commit, and not before', async () => {
      const visitor = await home.newVisitor();
      const id = visitor.conversation_id;
      const heard: [Ring, Promise<number>][] = [];
      const unlisten = home.house.signal.listen(`conversation:${id}`, (ring) => {
        heard.push([ring, home.log(id).then((log) => log.length)]);
      });
      await say(visitor, 'hello');
      unlisten();
      expect(await Promise.all(heard.map(([, length]) => length))).toEqual([1]);
    });

    test('that is given up writes nothing and rings for nothing', async () => {
      const { id } = await withAda();
      const before = await home.log(id);
      let rings = 0;
      const unlisten = home.house.signal.listen(`conversation:${id}`, () => rings++);
      const given = attempt(home.house, async (book) => {
        await book.change(id, {}, [{ type: 'note', body: { text: 'never' } }]);
        throw new MovedOn();
      });
      expect(await given).toBeNull();
      await expect(
        write(home.house, async (book) => {
          await book.change(id, { move: 'resolve' }, [{ type: 'status', by: { kind: 'system' } }]);
          throw new Error('broken');
        }),
      ).rejects.toThrow('broken');
      unlisten();
      expect(rings).toBe(0);
      expect(await home.log(id)).toEqual(before);
      expect((await home.row(id)).status).toBe('agent');
    });

    test('whose terms do not hold changes nothing', async () => {
      const { id } = await withAda();
      const before = await home.row(id);
      const note = [{ type: 'note', body: { text: 'x' } }] as const;
      for (const terms of [
        { epoch: 1 },
        { agent: 'someone' },
        { site: 'elsewhere' },
        { status: ['waiting'] },
        { move: 'claim' },
        { move: 'handOff' },
      ] as const)
        expect(await write(home.house, (book) => book.change(id, terms, [...note]))).toBeNull();
      expect(await home.row(id)).toEqual(before);
    });
  });
});
