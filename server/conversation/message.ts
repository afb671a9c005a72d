import { sql } from 'kysely';
import type { Speaker } from '../../shared/conversation.ts';
import type { House } from '../house.ts';
import { Refusal } from '../refusal.ts';
import { run } from '../store/statement.ts';
import type { Agent, Visitor } from '../store/tables.ts';
import { type Book, type Draft, write } from './change.ts';

export type Receipt = { id: string; seq: number; conversation: string; again: boolean };

/**
 * Takes a visitor's message: the event, the conversation's row and a turn due for the assistant, in one transaction. The same id with
 * the same text again gives the first receipt; with another text a 409. A `notice` is what the visitor is told at once, below it.
 */
export async function receive(
  house: House,
  visitor: Visitor,
  message: { id: string; text: string },
  notice?: string,
): Promise<Receipt> {
  const id = visitor.conversation_id;
  const drafts: Draft[] = [{ type: 'message', id: message.id, from: 'visitor', text: message.text }];
  if (notice) drafts.push({ type: 'message', id: house.newId(), from: 'system', text: notice });
  try {
    return await write(house, async (book) => {
      const open = { status: ['assistant', 'waiting', 'agent'] } as const;
      const changed = (await book.change(id, open, drafts)) ?? (await reopenOrBegin(book, visitor, drafts));
      const { conversation } = changed;
      const seq = changed.seq - drafts.length + 1;
      if (conversation.status === 'assistant' || conversation.status === 'waiting') await makeDue(book, id, seq);
      // Who was away is in line again.
      if (conversation.status === 'waiting') book.ring(`site:${visitor.site_id}`, { what: 'presence' });
      return { id: message.id, seq, conversation: id, again: false };
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return receiptOf(house, id, message, 'visitor');
  }
}

async function reopenOrBegin(book: Book, visitor: Visitor, drafts: Draft[]) {
  const id = visitor.conversation_id;
  const by = { kind: 'visitor', id: visitor.id } as const;
  const again = { type: 'status', by, reason: 'The visitor wrote again' } as const;
  const reopened = await book.change(id, { move: 'reopen', set: reopening }, [again, ...drafts]);
  if (reopened) return reopened;
  await begin(book, visitor);
  const begun = await book.change(id, {}, drafts);
  if (!begun) throw new Error(`Conversation ${id} could not be begun`);
  return begun;
}

/** What a conversation that was closed begins anew with: it is nobody's, and counts as repeat contact. */
export const reopening = {
  agent_id: null,
  agent_name: null,
  claimed_at: null,
  place: null,
  waiting_since: null,
  disposition: null,
  repeats: sql<number>`repeats + 1`,
};

/** Makes the visitor's conversation, if there is none yet. */
export async function begin(book: Book, visitor: Visitor): Promise<void> {
  const id = visitor.conversation_id;
  await book.trx
    .insertInto('conversations')
    .values({
      id,
      site_id: visitor.site_id,
      visitor_id: visitor.id,
      status: 'assistant',
      epoch: 0,
      seq: 0,
      created_at: book.at,
      updated_at: book.at,
      ...empty,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

const empty = { urgency: 0, unanswered: 0, clarified: 0, low_confidence: 0, repeats: 0 };

/** People write in several short messages: when one comes while the last is not answered yet, the assistant lets them finish. */
export const FINISH_MS = 400;

/** Makes a turn of the assistant due for what the visitor said at `seq`. One under way sees it and starts over. */
export async function makeDue(book: Book, conversation: string, seq: number): Promise<void> {
  const later = new Date(Date.parse(book.at) + FINISH_MS).toISOString();
  const turn = { conversation_id: conversation, due_at: book.at, after_seq: seq, lease: null, leased_until: null };
  await run(book.trx, 'make a turn due', { ...turn, attempts: 0, later }, ({ later, ...turn }) =>
    book.trx
      .insertInto('turns')
      .values(turn)
      .onConflict((conflict) =>
        conflict
          .column('conversation_id')
          .doUpdateSet({ due_at: later, after_seq: turn.after_seq, attempts: turn.attempts }),
      ),
  );
  book.ring('turns', { conversation });
}

/** Posts an agent's reply, if the conversation is still this agent's. */
export async function reply(
  house: House,
  agent: Agent,
  conversation: string,
  message: { id: string; text: string },
): Promise<Receipt> {
  try {
    return await write(house, async (book) => {
      const changed = await book.change(conversation, { status: ['agent'], agent: agent.id }, [
        { type: 'message', from: 'agent', agent: { id: agent.id, name: agent.name }, ...message },
      ]);
      if (!changed) throw await notYours(book, agent, conversation);
      return { id: message.id, seq: changed.seq, conversation, again: false };
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return receiptOf(house, conversation, message, 'agent');
  }
}

/** Why an agent may not act on a conversation. Another site's looks the same as none. */
export async function notYours(book: Book, agent: Agent, conversation: string): Promise<Refusal> {
  const row = await book.trx
    .selectFrom('conversations')
    .selectAll()
    .where('id', '=', conversation)
    .where('site_id', '=', agent.site_id)
    .executeTakeFirst();
  if (!row) return new Refusal(404, 'No such conversation', 'Check the address.');
  if (row.status === 'agent' && row.agent_id && row.agent_id !== agent.id) {
    const name = row.agent_name ?? 'A colleague';
    return new Refusal(409, 'Taken', `${name} has this conversation.`, { agent: { id: row.agent_id, name } });
  }
  const now = {
    assistant: 'It is with the assistant now.',
    waiting: 'It is waiting: take it first.',
    closed: 'It is closed.',
    agent: '',
  };
  return new Refusal(409, 'Not yours', now[row.status] || 'It changed meanwhile. Try again.');
}

async function receiptOf(
  house: House,
  conversation: string,
  message: { id: string; text: string },
  from: Speaker,
): Promise<Receipt> {
  const stored = await house.store.db
    .selectFrom('events')
    .select(['seq', 'body'])
    .where('conversation_id', '=', conversation)
    .where('message_id', '=', message.id)
    .executeTakeFirst();
  const body = stored && (JSON.parse(stored.body) as { from: string; text: string });
  if (!stored || body?.from !== from || body.text !== message.text) {
    throw new Refusal(
      409,
      'Id already used',
      'A message with this id and another text is stored. Send the new text under a new id.',
      { field: 'id' },
    );
  }
  return { id: message.id, seq: stored.seq, conversation, again: true };
}

function isDuplicate(error: unknown): boolean {
  const code = (error as { code?: unknown })?.code;
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === '23505';
}
