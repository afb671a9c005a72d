import { afterAll, beforeAll, expect, test } from 'vitest';
import { claim, resolve } from '../../server/conversation/handoff.ts';
import { receive, reply } from '../../server/conversation/message.ts';
import { rate } from '../../server/conversation/requests.ts';
import { pastRows } from '../../server/desk/past.ts';
import type { Agent, Visitor } from '../../server/store/tables.ts';
import type { HistoryQuery } from '../../shared/staff.ts';
import { toQueue } from '../conversation/speaking.ts';
import { overEveryDatabase } from '../dialects.ts';
import type { Home } from '../fixture.ts';

overEveryDatabase((dialect) => {
  let home: Home;
  let ada: Agent;
  let sale: Visitor;
  let alone: Visitor;
  let waiting: Visitor;
  const says = (visitor: Visitor, text: string) => receive(home.house, visitor, { id: home.house.newId(), text });
  beforeAll(async () => {
    home = await dialect.openFast();
    await home.addSite('past');
    await home.addSite('other');
    ada = await home.newAgent('Ada', { site_id: 'past' });
    [sale, alone, waiting] = [
      await home.newVisitor({ site_id: 'past', name: 'Mira_100%' }),
      await home.newVisitor({ site_id: 'past', email: 'jo@example.test' }),
      await home.newVisitor({ site_id: 'past' }),
    ];
    await says(sale, 'I want a Tandem');
    const id = sale.conversation_id;
    await toQueue(home, id, 0);
    await claim(home.house, ada, id);
    await reply(home.house, ada, id, { id: home.house.newId(), text: 'Here is one.' });
    await resolve(home.house, ada, id, 'sale');
    await rate(home.house, sale, { score: 5 });
    home.clock.forward(1000);
    await says(alone, 'how much is a tandem');
    await rate(home.house, alone, { score: 1 });
    home.clock.forward(1000);
    await says(waiting, 'a tandem please');
    await toQueue(home, waiting.conversation_id, 0);
    await says(await home.newVisitor({ site_id: 'other' }), 'a tandem elsewhere');
  });
  afterAll(() => home.close());

  const past = async (asked: HistoryQuery = {}) =>
    (await pastRows(home.house.store, 'past', asked)).map(({ visitor }) => visitor.id);

  test('the history has what is closed and what the assistant handled alone, the newest first, and nobody who waits', async () => {
    expect(await past()).toEqual([alone.id, sale.id]);
    expect((await pastRows(home.house.store, 'past', {})).map(({ ended }) => ended)).toEqual([
      { disposition: null, rating: 1, alone: true },
      { disposition: 'sale', rating: 5, alone: false },
    ]);
  });

  test.each<[HistoryQuery, () => Visitor[]]>([
    [{ handled: 'assistant' }, () => [alone]],
    [{ handled: 'person' }, () => [sale]],
    [{ disposition: 'sale' }, () => [sale]],
    [{ disposition: 'spam' }, () => []],
    [{ rating: 'low' }, () => [alone]],
    [{ rating: 'high' }, () => [sale]],
    [{ rating: 'middle' }, () => []],
    [{ text: 'TANDEM' }, () => [alone, sale]],
    [{ text: 'here is' }, () => [sale]],
    [{ text: 'a_100%' }, () => [sale]],
    [{ text: 'a%e' }, () => []],
    [{ text: 'jo@example' }, () => [alone]],
    [{ text: 'visitor' }, () => []],
    [{ text: 'tandem', rating: 'low', handled: 'assistant' }, () => [alone]],
  ])('asked for %j it has exactly what matches', async (asked, expected) => {
    expect(await past(asked)).toEqual(expected().map(({ id }) => id));
  });
});
