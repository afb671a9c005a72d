import type { Outcome } from '../../server/answers/outcome.ts';
import { attend } from '../../server/assistant/attend.ts';
import { leaseTurns } from '../../server/assistant/lease.ts';
import { mindInPlace } from '../../server/assistant/mind.ts';
import type { Rooms } from '../../server/assistant/work.ts';
import { receive } from '../../server/conversation/message.ts';
import { createQueue } from '../../server/desk/queue.ts';
import { mask } from '../../server/site/sensitive.ts';
import type { Visitor } from '../../server/store/tables.ts';
import type { Home } from '../fixture.ts';

/** An answer of this confidence, 0..1. */
export const answer = (confidence: number): Outcome => ({
  mode: 'resolve',
  text: `An answer of ${confidence}.`,
  sources: [],
  account: { by: 'grounded', confidence, passages: [] },
});

export const question: Outcome = {
  mode: 'clarify',
  text: 'Which one?',
  choices: ['This', 'That'],
  account: { by: 'grounded', confidence: 0.3, passages: [] },
};

/** The assistant at work with its real triggers; what it would answer is given, and how sure it is. */
export function openTalk(home: Home) {
  const { house, sites } = home;
  const queue = createQueue(house, sites);
  let next: Outcome = answer(1);
  const library = { answer: async () => structuredClone(next) };
  const rooms = { house, sites, queue, mind: mindInPlace(), library } as unknown as Rooms;
  return {
    rooms,
    /** What it would answer from now on. */
    expect(outcome: Outcome): void {
      next = outcome;
    },
    /** The visitor writes, as the route takes it, and the assistant's turn is taken to its end. */
    async say(visitor: Visitor, text: string, outcome: Outcome = answer(1)): Promise<void> {
      next = outcome;
      home.clock.forward(5000);
      const site = await sites.get(visitor.site_id);
      await receive(house, visitor, { id: house.newId(), text: mask(site, text).text });
      home.clock.forward(1000);
      for (const turn of await leaseTurns(house, 8)) await attend(rooms, turn, new AbortController().signal);
    },
    close: () => queue.close(),
  };
}
