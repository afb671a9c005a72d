import { expect } from 'vitest';
import type { Outcome } from '../../server/answers/outcome.ts';
import { attend } from '../../server/assistant/attend.ts';
import { leaseTurns } from '../../server/assistant/lease.ts';
import { handOff } from '../../server/conversation/handoff.ts';
import type { Agent, ConversationRow } from '../../server/store/tables.ts';
import type { Status } from '../../shared/conversation.ts';
import { maySpeak } from '../../shared/conversation.ts';
import type { Home, Logrow } from '../fixture.ts';

type Rooms = Parameters<typeof attend>[0];

/** Hands a conversation to the queue as of `epoch`, with words and a brief that do not matter here. */
export const toQueue = (
  home: Home,
  id: string,
  epoch: number,
  note?: string,
  urgency = 60,
): Promise<ConversationRow | null> =>
  handOff(home.house, id, {
    epoch,
    by: { kind: 'visitor' },
    trigger: { name: 'asks_for_person', evidence: 'button', confidence: 1, action: 'handoff' },
    reason: 'Asked for a person',
    urgency,
    words: 'A person is coming.',
    note,
    brief: {
      summary: 'Wants a person.',
      who: 'A visitor',
      wants: 'A person',
      tried: [],
      why: { trigger: 'asks_for_person', reason: 'Asked for a person' },
      by: 'rules',
    },
  });

const ANSWER: Outcome = {
  mode: 'resolve',
  text: 'It costs 12.',
  sources: [],
  account: { by: 'grounded', confidence: 1, passages: [] },
};

/** A turn of the assistant that was begun and whose answer is held back until `speak`. */
export type Thinking = { after: number; speak(outcome?: Outcome): Promise<void> };

/** Leases what is due and has the assistant think about it, up to the point where it would apply its answer. Null when nothing is due. */
export async function think(home: Home): Promise<Thinking | null> {
  home.clock.forward(1000); // whoever writes in several messages has finished
  const [turn] = await leaseTurns(home.house, 1);
  if (!turn) return null;
  let answer = (_: Outcome) => {};
  const held = new Promise<Outcome>((done) => {
    answer = done;
  });
  let asked = () => {};
  const isAsked = new Promise<void>((done) => {
    asked = done;
  });
  const rooms = {
    house: home.house,
    sites: home.sites,
    queue: { quote: async () => ({ position: 1, ahead: 0, low: 60, high: 240, available: true }) },
    mind: { decide: async () => ({ decision: 'continue', triggers: [] }) },
    library: {
      answer() {
        asked();
        return held;
      },
    },
  } as unknown as Rooms;
  const attending = attend(rooms, turn, new AbortController().signal);
  await Promise.race([isAsked, attending]);
  return {
    after: turn.after_seq,
    async speak(outcome = ANSWER) {
      answer(outcome);
      await attending;
    },
  };
}

/** Reads a log from its beginning and checks that whoever speaks in it may, that each move raises the epoch, and that no `seq` is missing. */
export function expectOrderly(log: Logrow[]): { status: Status; epoch: number; agent: string | null } {
  const now = { status: 'assistant' as Status, epoch: 0, agent: null as string | null };
  for (const [index, { seq, type, sender, body }] of log.entries()) {
    expect(seq).toBe(index + 1);
    if (type === 'status') {
      expect(body.epoch).toBe(now.epoch + 1);
      now.epoch = body.epoch as number;
      now.status = body.status as Status;
      now.agent = (body.agent as { id: string } | undefined)?.id ?? null;
    }
    if (type !== 'message') continue;
    expect(maySpeak(now.status, sender as 'visitor'), `${sender} while ${now.status}, seq ${seq}`).toBe(true);
    if (sender === 'agent') expect((body.agent as Agent).id).toBe(now.agent);
  }
  return now;
}
