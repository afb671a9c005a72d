import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bookCallback } from '../../server/conversation/callback.ts';
import { claim, resolve, transfer } from '../../server/conversation/handoff.ts';
import { receive, reply } from '../../server/conversation/message.ts';
import type { Agent, Visitor } from '../../server/store/tables.ts';
import { overEveryDatabase } from '../dialects.ts';
import type { Home } from '../fixture.ts';
import { expectOrderly, think, toQueue } from './speaking.ts';

overEveryDatabase((dialect) => {
  const rounds = dialect.name === 'sqlite' ? 1000 : 200;
  let home: Home;
  let ada: Agent;
  let ben: Agent;
  beforeAll(async () => {
    home = await dialect.openFast();
    ada = await home.newAgent('Ada');
    ben = await home.newAgent('Ben');
  });
  afterAll(() => home.close());

  const say = (visitor: Visitor, text = 'What does it cost?') =>
    receive(home.house, visitor, { id: home.house.newId(), text });
  const answerAs = (agent: Agent, id: string) =>
    reply(home.house, agent, id, { id: home.house.newId(), text: `It is ${agent.name}.` });

  async function inQueue(): Promise<{ visitor: Visitor; id: string }> {
    const visitor = await home.newVisitor();
    await say(visitor);
    await toQueue(home, visitor.conversation_id, 0);
    return { visitor, id: visitor.conversation_id };
  }
  /** Runs both at the same time, now one and now the other a little ahead; every few rounds one has ended before the other begins. */
  async function race<A, B>(round: number, one: () => Promise<A>, other: () => Promise<B>) {
    const shift = (round % 9) - 4;
    const behind = async (turns: number, before?: Promise<unknown>) => {
      if (turns === 4) await before?.catch(() => undefined);
      else for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
    };
    if (shift >= 0) {
      const ended = other();
      return Promise.allSettled([behind(shift, ended).then(one), ended]);
    }
    const ended = one();
    return Promise.allSettled([ended, behind(-shift, ended).then(other)]);
  }

  test(`of two agents who take one conversation, ${rounds} times, exactly one has it and the other reads who`, async () => {
    const wins = new Map<string, number>();
    for (let round = 0; round < rounds; round++) {
      const { id } = await inQueue();
      const ends = await race(
        round,
        () => claim(home.house, ada, id),
        () => claim(home.house, ben, id),
      );
      const won = ends.findIndex(({ status }) => status === 'fulfilled');
      const [winner, loser] = won === 0 ? [ada, ben] : [ben, ada];
      const refused = ends[1 - won] as PromiseRejectedResult;
      expect(refused.status).toBe('rejected');
      expect(refused.reason.problem()).toMatchObject({ status: 409, agent: { id: winner.id, name: winner.name } });
      expect(await home.row(id)).toMatchObject({ status: 'agent', agent_id: winner.id, epoch: 2 });
      const replies = await race(
        round,
        () => answerAs(winner, id),
        () => answerAs(loser, id),
      );
      expect(replies.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
      expect(expectOrderly(await home.log(id)).agent).toBe(winner.id);
      wins.set(winner.name, (wins.get(winner.name) ?? 0) + 1);
    }
    expect(wins.size).toBe(2);
  });

  test(`the assistant's answer against a claim, ${rounds} times: it comes before the claim or never`, async () => {
    let said = 0;
    for (let round = 0; round < rounds; round++) {
      const { visitor, id } = await inQueue();
      await say(visitor, 'And to France?');
      const thinking = await think(home);
      const ends = await race(
        round,
        () => claim(home.house, ada, id),
        async () => thinking?.speak(),
      );
      expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
      const log = await home.log(id);
      expect(expectOrderly(log)).toMatchObject({ status: 'agent', agent: ada.id });
      const answers = log.filter(({ sender, body }) => sender === 'assistant' && body.text === 'It costs 12.');
      expect(answers.length).toBeLessThanOrEqual(1);
      said += answers.length;
      expect(await home.turn(id)).toBeUndefined();
    }
    expect(said).toBeGreaterThan(0);
    expect(said).toBeLessThan(rounds);
  });

  test(`the assistant's answer against a handoff by the button, ${rounds} times: it comes before the handoff or never`, async () => {
    let said = 0;
    for (let round = 0; round < rounds; round++) {
      const visitor = await home.newVisitor();
      const id = visitor.conversation_id;
      await say(visitor);
      const thinking = await think(home);
      const ends = await race(
        round,
        () => toQueue(home, id, 0),
        async () => thinking?.speak(),
      );
      expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
      const log = await home.log(id);
      expect(expectOrderly(log).status).toBe('waiting');
      const moved = log.findIndex(({ type }) => type === 'status');
      const answered = log.findIndex(({ body }) => body.text === 'It costs 12.');
      expect(answered).toBeLessThan(moved);
      if (answered >= 0) said++;
      expect(await home.turn(id)).toBeUndefined();
    }
    expect(said).toBeGreaterThan(0);
    expect(said).toBeLessThan(rounds);
  });

  describe('other pairs', () => {
    const fewer = rounds / 10;

    test('an answer against a newer message: the answer to the old one is dropped, and a turn is due for both', async () => {
      for (let round = 0; round < fewer; round++) {
        const visitor = await home.newVisitor();
        const id = visitor.conversation_id;
        await say(visitor);
        const thinking = await think(home);
        await race(
          round,
          () => say(visitor, 'Wait, one more thing.'),
          async () => thinking?.speak(),
        );
        const log = await home.log(id);
        const answered = log.findIndex(({ body }) => body.text === 'It costs 12.');
        const added = log.findIndex(({ body }) => body.text === 'Wait, one more thing.');
        expect(answered).toBeLessThan(added);
        const due = await home.turn(id);
        expect(due).toMatchObject({ lease: null, after_seq: (log[added] as { seq: number }).seq });
        await (await think(home))?.speak();
        expect(await home.turn(id)).toBeUndefined();
      }
    });

    test("an agent's reply against the transfer to a colleague: it comes before, or is refused with the colleague's name", async () => {
      for (let round = 0; round < fewer; round++) {
        const { id } = await inQueue();
        await claim(home.house, ada, id);
        const [, replied] = await race(
          round,
          () => transfer(home.house, ada, id, { agent: ben }),
          () => answerAs(ada, id),
        );
        if (replied.status === 'rejected')
          expect(replied.reason.problem()).toMatchObject({ status: 409, agent: { id: ben.id, name: 'Ben' } });
        expect(expectOrderly(await home.log(id)).agent).toBe(ben.id);
      }
    });

    test('a message against the end of the conversation is never lost and never left without a turn', async () => {
      for (let round = 0; round < fewer; round++) {
        const { visitor, id } = await inQueue();
        await claim(home.house, ada, id);
        const [, said] = await race(
          round,
          () => resolve(home.house, ada, id, 'solved'),
          () => say(visitor, 'Thanks!'),
        );
        expect(said.status).toBe('fulfilled');
        const { status } = expectOrderly(await home.log(id));
        const turn = await home.turn(id);
        expect(status === 'closed' ? turn === undefined : turn !== undefined).toBe(true);
        if (turn) await (await think(home))?.speak();
      }
    });

    test('the same message sent five times at once is stored once, and all read the same place', async () => {
      for (let round = 0; round < fewer; round++) {
        const visitor = await home.newVisitor();
        const message = { id: home.house.newId(), text: 'Hello?' };
        const receipts = await Promise.all(
          Array.from({ length: 5 }, () => receive(home.house, visitor, { ...message })),
        );
        expect(new Set(receipts.map(({ seq }) => seq))).toEqual(new Set([1]));
        expect(receipts.filter(({ again }) => !again)).toHaveLength(1);
        expect(await home.log(visitor.conversation_id)).toHaveLength(1);
        await (await think(home))?.speak();
      }
    });

    test('of visitors who book the same time at once, one has it', async () => {
      for (let round = 0; round < fewer / 10; round++) {
        const visitors = await Promise.all(Array.from({ length: 4 }, () => home.newVisitor()));
        const at = new Date(Date.parse('2026-03-03T10:00:00Z') + round * 1_800_000).toISOString();
        const ends = await Promise.allSettled(
          visitors.map((visitor) => bookCallback(home.house, visitor, { at, contact: 'by phone' }, 'Booked.')),
        );
        expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        for (const end of ends) if (end.status === 'rejected') expect(end.reason).toMatchObject({ status: 409 });
      }
    });
  });
});
