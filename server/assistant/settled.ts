import { attempt, type Draft, MovedOn } from '../conversation/change.ts';
import { endTurn } from './lease.ts';
import type { Rooms, Work } from './work.ts';

/** `said`: the draft became the message. `unsaid`: the turn is over without it. `moved`: the conversation moved on, nothing was written. */
export type Settled = 'said' | 'unsaid' | 'moved';

export const unsaid = (isDone: boolean): Settled => (isDone ? 'unsaid' : 'moved');

/** Writes what a turn came to, and ends it: both or nothing. False when the conversation moved on. */
export async function post(
  { house }: Rooms,
  { turn, conversation }: Work,
  set: { clarified?: number; low_confidence?: number },
  drafts: Draft[],
): Promise<boolean> {
  const posted = await attempt(house, async (book) => {
    const terms = { status: ['assistant', 'waiting'], epoch: conversation.epoch, set } as const;
    const changed = await book.change(conversation.id, terms, drafts);
    if (!changed || !(await endTurn(book, turn))) throw new MovedOn();
    return true;
  });
  return posted ?? false;
}
