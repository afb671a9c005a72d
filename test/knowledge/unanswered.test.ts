import { afterAll, describe, expect, it } from 'vitest';
import type { Draft } from '../../server/conversation/change.ts';
import { write } from '../../server/conversation/change.ts';
import { begin } from '../../server/conversation/message.ts';
import { groupAlike } from '../../server/knowledge/alike.ts';
import { missedQuestions } from '../../server/knowledge/unanswered.ts';
import { overEveryDatabase } from '../dialects.ts';
import type { Home } from '../fixture.ts';

const LONG_AGO = new Date('2000-01-01T00:00:00Z');

overEveryDatabase((dialect) => {
  const homes: Home[] = [];
  afterAll(async () => {
    for (const home of homes) await home.close();
  });
  let sites = 0;

  /** A site with conversations whose logs are written as given. */
  async function newSite() {
    const home = await dialect.openFast();
    homes.push(home);
    const { house, newVisitor, sites: known } = home;
    const id = `asked-${++sites}`;
    await home.addSite(id);
    const say = (from: 'visitor' | 'assistant' | 'agent', text: string): Draft => ({
      type: 'message',
      id: house.newId(),
      from,
      text,
    });
    return {
      home,
      async converse(...lines: ((to: typeof say) => Draft[])[]) {
        const visitor = await newVisitor({ site_id: id });
        await write(house, async (book) => {
          await begin(book, visitor);
          for (const line of lines) await book.change(visitor.conversation_id, {}, line(say));
        });
      },
      missed: async (since = LONG_AGO) => missedQuestions(house.store.db, await known.get(id), since),
    };
  }

  type Say = (from: 'visitor' | 'assistant' | 'agent', text: string) => Draft;
  const asks = (text: string) => (say: Say) => [say('visitor', text)];
  const ends = (mode: string, confidence: number, note?: string) => (say: Say) => [
    say('assistant', 'Something.'),
    {
      type: 'turn',
      body: { mode, account: { by: 'grounded', confidence, passages: [], ...(note ? { note } : {}) } },
    } as Draft,
  ];
  const handsOff = (name: string) => (say: Say) => [
    { type: 'trigger', body: { name, evidence: 'x', confidence: 1, action: 'handoff' } } as Draft,
    say('assistant', 'A person is coming.'),
    { type: 'turn', body: { mode: 'escalate', account: { confidence: 0.1 } } } as Draft,
  ];

  it('are what had an unsure answer or none, and not what was answered or was passed on for another reason', async () => {
    const { converse, missed } = await newSite();
    await converse(asks('When do you open?'), ends('resolve', 0.9), asks('Do you sell kayaks?'), ends('resolve', 0.3));
    await converse(asks('Do you rent tents?'), handsOff('no_answer'));
    await converse(asks('I want my money back'), handsOff('refund'));
    await converse(asks('Which one?'), ends('clarify', 0.3));
    await converse(asks('Is there a toilet?'), ends('dropped', 0.2));
    await converse(asks('Tell me all'), ends('dropped', 0.2, 'stopped by the visitor'));
    expect((await missed()).map(({ question }) => question).sort()).toEqual([
      'Do you rent tents?',
      'Do you sell kayaks?',
      'Is there a toilet?',
    ]);
  });

  it('are all that was written since the last answer, once, whatever became of it', async () => {
    const { converse, missed } = await newSite();
    await converse(
      asks('Hello'),
      ends('resolve', 1),
      asks('I have a question.'),
      asks('Do you\n fix drones?'),
      ends('resolve', 0.2),
      handsOff('low_confidence'),
    );
    expect((await missed()).map(({ question }) => question)).toEqual(['I have a question. Do you fix drones?']);
  });

  it('hold nobody’s personal values', async () => {
    const { converse, missed } = await newSite();
    await converse(asks('Can you write to anna@example.com about drones?'), handsOff('no_answer'));
    expect((await missed()).map(({ question }) => question)).toEqual(['Can you write to [email] about drones?']);
  });

  it('are of this site and of the time that was asked for', async () => {
    const { home, converse, missed } = await newSite();
    const other = await newSite();
    await converse(asks('An old one?'), handsOff('no_answer'));
    home.clock.forward(3_600_000);
    const since = home.clock.now();
    await converse(asks('A new one?'), handsOff('no_answer'));
    expect((await missed(since)).map(({ question }) => question)).toEqual(['A new one?']);
    expect(await other.missed()).toEqual([]);
  });
});

describe('alike questions', () => {
  const at = (day: number) => `2026-03-0${day}T10:00:00.000Z`;
  const group = (...questions: string[]) =>
    groupAlike(
      questions.map((question, day) => ({ question, at: at(day + 1) })),
      KNOWLEDGE,
    );
  const KNOWLEDGE = [
    'We repair every bike: brakes, gears, wheels. A repair takes two days.',
    'The shop is open every day. On Sunday we are open until four.',
    'Our shop repairs bikes on Sunday too.',
  ].map((text, at) => ({ id: String(at), article: 'a', title: 'Shop', text }));

  it('count together, most frequent first, with when one was asked last', () => {
    const groups = group(
      'Do you sell gift cards?',
      'Can you repair e-scooters?',
      'do you repair my escooter',
      'E-scooter repair??',
    );
    expect(groups.map(({ count, last }) => [count, last])).toEqual([
      [3, at(4)],
      [1, at(1)],
    ]);
    expect(groups[0]?.wordings).toHaveLength(3);
  });

  it('are told apart by what the knowledge does not have', () => {
    expect(group('Are you open on Christmas day?', 'Are you open on Easter day?')).toHaveLength(2);
    expect(group('Do you repair drones?', 'Do you repair skates?')).toHaveLength(2);
  });

  it('are found in other languages and without a word', () => {
    expect(group('¿Alquiláis tiendas de campaña?', 'alquilais tienda de campaña')).toHaveLength(1);
    expect(group('テントを借りられますか', 'テントは借りられますか?')).toHaveLength(1);
    expect(group('🛶', '🛶', '??')).toHaveLength(2);
  });

  it('are the most frequent wording first', () => {
    expect(group('scooter repairs', 'Repair a scooter?', 'Repair a scooter?')[0]?.wordings[0]).toBe(
      'Repair a scooter?',
    );
  });
});
