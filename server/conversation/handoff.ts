import type { Events } from '../../shared/wire.ts';
import type { House } from '../house.ts';
import { Refusal } from '../refusal.ts';
import type { Agent, ConversationRow, Visitor } from '../store/tables.ts';
import { type Actor, attempt, type Book, type Draft, MovedOn, there, write } from './change.ts';
import { begin, makeDue, notYours, reopening } from './message.ts';

/** Not waiting, nobody's. */
const unassigned = { agent_id: null, agent_name: null, place: null, waiting_since: null, claimed_at: null } as const;

export type Handoff = {
  /** The epoch the decision was made under. */
  epoch: number;
  by: Actor;
  trigger: { name: string; evidence: string; confidence: number; action: string };
  reason: string;
  urgency: number;
  /** Whom it is for; null for anyone. */
  skill?: string | null;
  /** Why it is offered to every agent from the beginning although it is for a skill, if it is. */
  anyone?: string | null;
  /** What the visitor is told. */
  words: string;
  /** What the visitor wanted passed on. */
  note?: string | undefined;
  brief: Omit<Events['brief'], 'seq' | 'at'>;
  /** How the assistant's turn came to this, when it was one. */
  account?: object | undefined;
};

/** From this urgency (0..100) on a conversation goes before all that are less urgent: danger, not annoyance. */
export const URGENT = 95;
const AHEAD_MS = 1e12;

export const isUrgent = (urgency: number) => urgency >= URGENT;

/** A conversation's order in the queue: by the time it began to wait, urgent ones before all others. */
export const placeOf = (at: Date, urgency: number) => at.getTime() - (isUrgent(urgency) ? AHEAD_MS : 0);

/**
 * Hands a conversation from the assistant to the queue: status, words for the visitor and brief in one transaction. Null when it moved
 * on meanwhile (or when `guard`, checked in the same transaction, says no); then nothing was written.
 */
export async function handOff(
  house: House,
  id: string,
  handoff: Handoff,
  guard?: (book: Book) => Promise<boolean>,
): Promise<ConversationRow | null> {
  const { trigger, by, reason, urgency, note } = handoff;
  return attempt(house, async (book) => {
    const place = placeOf(house.now(), urgency);
    const drafts: Draft[] = [
      { type: 'trigger', body: trigger },
      { type: 'status', by, reason },
      { type: 'message', id: house.newId(), from: 'assistant', text: handoff.words },
      { type: 'brief', body: handoff.brief },
    ];
    if (handoff.account) drafts.push({ type: 'turn', body: { mode: 'escalate', account: handoff.account } });
    if (handoff.anyone) drafts.push({ type: 'note', body: { text: handoff.anyone } });
    if (note) drafts.unshift({ type: 'message', id: house.newId(), from: 'visitor', text: note });
    const set = {
      ...unassigned,
      ...there(book.at),
      place,
      waiting_since: book.at,
      reason,
      urgency,
      skill: handoff.skill ?? null,
      anyone_since: handoff.anyone ? book.at : null,
      unanswered: 1,
      clarified: 0,
      low_confidence: 0,
    };
    const changed = await book.change(id, { move: 'handOff', epoch: handoff.epoch, set }, drafts);
    if (!changed || (guard && !(await guard(book)))) throw new MovedOn();
    await dropTurn(book, id);
    return changed.conversation;
  });
}

/** Opens the conversation so that a person can be asked for: begins it when there is none, reopens it when it was closed. */
export async function open(house: House, visitor: Visitor): Promise<ConversationRow> {
  const id = visitor.conversation_id;
  return write(house, async (book) => {
    await begin(book, visitor);
    const by = { kind: 'visitor', id: visitor.id } as const;
    await book.change(id, { move: 'reopen', set: reopening }, [{ type: 'status', by }]);
    return book.trx.selectFrom('conversations').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  });
}

/**
 * The visitor leaves the queue; the assistant goes on, and still answers what it was asked meanwhile. Null when the conversation was not
 * waiting.
 */
export async function leaveQueue(house: House, id: string, by: Actor, words: string): Promise<ConversationRow | null> {
  return write(house, async (book) => {
    const changed = await book.change(id, { move: 'leaveQueue', set: unassigned }, [
      { type: 'status', by, reason: 'The visitor left the queue' },
      { type: 'message', id: house.newId(), from: 'system', text: words },
    ]);
    return changed?.conversation ?? null;
  });
}

/** An agent takes a waiting conversation. One conditional UPDATE: of any number who try, one succeeds, the others read who has it (409). */
export async function claim(house: House, agent: Agent, id: string): Promise<ConversationRow> {
  return write(house, async (book) => {
    const set = { agent_id: agent.id, agent_name: agent.name, place: null, waiting_since: null, claimed_at: book.at };
    const changed = await book.change(id, { move: 'claim', site: agent.site_id, set }, [
      { type: 'status', by: asActor(agent) },
    ]);
    if (changed) {
      await dropTurn(book, id);
      return changed.conversation;
    }
    const mine = await book.trx
      .selectFrom('conversations')
      .selectAll()
      .where('id', '=', id)
      .where('agent_id', '=', agent.id)
      .where('status', '=', 'agent')
      .executeTakeFirst();
    if (mine) return mine; // the same claim again, after an answer that was lost
    throw await notYours(book, agent, id);
  });
}

/** The agent gives the conversation back to the assistant, which answers at once if the visitor is still waiting for one. */
export async function release(
  house: House,
  agent: Agent,
  id: string,
  words: string,
  note?: string,
): Promise<ConversationRow> {
  return write(house, async (book) => {
    const changed = await book.change(id, { move: 'release', agent: agent.id, set: { ...unassigned, unanswered: 0 } }, [
      ...noteDraft(agent, note),
      { type: 'status', by: asActor(agent), reason: 'Given back to the assistant' },
      { type: 'message', id: house.newId(), from: 'system', text: words },
    ]);
    if (!changed) throw await notYours(book, agent, id);
    if (await owesAnAnswer(book, id)) await makeDue(book, id, changed.seq);
    return changed.conversation;
  });
}

/** Of a transfer's note, in a list. */
const LONGEST_NOTE = 140;

/** To a colleague directly, or (with a skill, or nobody named) back to the head of the queue. */
export async function transfer(
  house: House,
  agent: Agent,
  id: string,
  to: { agent?: Agent | undefined; skill?: string | undefined; note?: string | undefined },
): Promise<ConversationRow> {
  return write(house, async (book) => {
    const by = asActor(agent);
    const note = to.note?.slice(0, LONGEST_NOTE) ?? null;
    const passed = JSON.stringify({ by: { id: agent.id, name: agent.name }, note, at: book.at });
    const changed = to.agent
      ? await book.change(
          id,
          {
            move: 'transferTo',
            agent: agent.id,
            set: { agent_id: to.agent.id, agent_name: to.agent.name, claimed_at: book.at, passed },
          },
          [...noteDraft(agent, to.note), { type: 'status', by, reason: `Passed to ${to.agent.name}` }],
        )
      : await book.change(
          id,
          {
            move: 'transfer',
            agent: agent.id,
            set: { ...unassigned, ...(await head(book, agent.site_id)), skill: to.skill ?? null, passed },
          },
          [
            ...noteDraft(agent, to.note),
            { type: 'status', by, reason: to.skill ? `Passed to ${to.skill}` : 'Put back in the queue' },
          ],
        );
    if (!changed) throw await notYours(book, agent, id);
    return changed.conversation;
  });
}

/** The agent is gone: their conversation goes back to the head of the queue, and the visitor is told. */
export async function requeue(house: House, agent: Agent, id: string, words: string): Promise<ConversationRow | null> {
  return write(house, async (book) => {
    const set = { ...unassigned, ...(await head(book, agent.site_id)) };
    const changed = await book.change(id, { move: 'requeue', agent: agent.id, set }, [
      { type: 'status', by: { kind: 'system' }, reason: `${agent.name} lost the connection` },
      { type: 'message', id: house.newId(), from: 'system', text: words },
    ]);
    return changed?.conversation ?? null;
  });
}

/** Done, with a disposition. */
export async function resolve(
  house: House,
  agent: Agent,
  id: string,
  disposition: Events['resolved']['disposition'],
  note?: string,
): Promise<ConversationRow> {
  return write(house, async (book) => {
    const changed = await book.change(
      id,
      { move: 'resolve', agent: agent.id, set: { place: null, waiting_since: null, disposition, unanswered: 0 } },
      [
        { type: 'resolved', body: { disposition, note, agent: { id: agent.id, name: agent.name } } },
        { type: 'status', by: asActor(agent) },
      ],
    );
    if (!changed) throw await notYours(book, agent, id);
    return changed.conversation;
  });
}

/** An agent's note for colleagues. */
export async function annotate(house: House, agent: Agent, id: string, text: string): Promise<void> {
  await write(house, async (book) => {
    const changed = await book.change(id, { site: agent.site_id }, noteDraft(agent, text));
    if (!changed) throw new Refusal(404, 'No such conversation', 'Check the address.');
  });
}

const asActor = (agent: Agent): Actor => ({ kind: 'agent', id: agent.id, name: agent.name });

const noteDraft = (agent: Agent, text?: string): Draft[] =>
  text ? [{ type: 'note', body: { text, agent: { id: agent.id, name: agent.name } } }] : [];

/** Before everyone who waits now, urgent ones too: this visitor has waited once already, and has time to come back to the page. */
async function head(book: Book, site: string) {
  const { first } = await book.trx
    .selectFrom('conversations')
    .select((eb) => eb.fn.min('place').as('first'))
    .where('site_id', '=', site)
    .where('status', '=', 'waiting')
    .executeTakeFirstOrThrow();
  const now = Date.parse(book.at);
  return { ...there(book.at), anyone_since: null, place: Math.min(first ?? now, now) - 1, waiting_since: book.at };
}

export async function owesAnAnswer(book: Book, id: string): Promise<boolean> {
  const last = await book.trx
    .selectFrom('events')
    .select('sender')
    .where('conversation_id', '=', id)
    .where('type', '=', 'message')
    .where('sender', '!=', 'system')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.sender === 'visitor';
}

export const dropTurn = (book: Book, id: string) =>
  book.trx.deleteFrom('turns').where('conversation_id', '=', id).execute();
