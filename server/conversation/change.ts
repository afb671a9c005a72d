import { type Insertable, sql, type Updateable, type UpdateObject } from 'kysely';
import { MOVES, type Move, type Speaker, type Status } from '../../shared/conversation.ts';
import { type DurableName, STAFF_ONLY } from '../../shared/wire.ts';
import type { Ring } from '../feed/signal.ts';
import type { House } from '../house.ts';
import type { Trx } from '../store/open.ts';
import { run } from '../store/statement.ts';
import type { ConversationRow, Tables } from '../store/tables.ts';

/** Who did it, as it stands in the log. */
export type Actor = { kind: Speaker; id?: string; name?: string };

/** An event to be. `status` takes its status and epoch from the row as it is after the change. */
export type Draft =
  | { type: 'status'; by: Actor; reason?: string }
  | {
      type: 'message';
      id: string;
      from: Speaker;
      text: string;
      agent?: { id: string; name: string };
      sources?: unknown[];
      choices?: string[];
    }
  | { type: Exclude<DurableName, 'status' | 'message'>; body: Record<string, unknown> };

/** What must hold for a change to happen. All of it is checked by the UPDATE itself, so nobody can come between. */
export type Terms = {
  move?: Move;
  status?: readonly Status[];
  epoch?: number;
  /** Nothing was added to the log since this. */
  seq?: number;
  /** The conversation must be this agent's. */
  agent?: string;
  site?: string;
  set?: UpdateObject<Tables, 'conversations'>;
};

export type Changed = { conversation: ConversationRow; seq: number };

/** One transaction over conversations: `change` writes, and whoever listens hears of it after the commit, never before. */
export type Book = {
  trx: Trx;
  /** ISO time of this transaction. */
  at: string;
  /** Applies `drafts` under `terms`; null when the terms do not hold (or there is no such conversation), and then nothing was written. */
  change(id: string, terms: Terms, drafts: Draft[]): Promise<Changed | null>;
  /** Rings `topic` after the commit. */
  ring(topic: string, ring?: Ring): void;
};

/**
 * Runs `work` in one durable transaction, then rings for all that it changed. Only `turns` is rung while the disk is still at it: a turn
 * is nothing that anyone reads, its outcome is written after what it is about, and so the assistant need not wait.
 */
export async function write<T>(house: House, work: (book: Book) => Promise<T>): Promise<T> {
  let rings: [string, Ring][] = [];
  const ring = (isNow: (topic: string) => boolean) => {
    for (const [topic, ring] of rings) if (isNow(topic)) house.signal.ring(topic, ring);
  };
  const attempted = (trx: Trx) => {
    rings = []; // the work may be run again when the database was locked
    const at = house.now().toISOString();
    return work({
      trx,
      at,
      ring: (topic, ring = {}) => rings.push([topic, ring]),
      async change(id, terms, drafts) {
        const changed = await apply(trx, at, id, terms, drafts);
        if (!changed) return null;
        rings.push(
          [`conversation:${id}`, {}],
          [`site:${changed.conversation.site_id}`, { conversation: id, ...(terms.move ? { what: 'moved' } : {}) }],
        );
        return changed;
      },
    });
  };
  const result = await house.store.write(attempted, () => ring((topic) => topic === 'turns'));
  ring((topic) => topic !== 'turns');
  return result;
}

/** Thrown inside `attempt`: the conversation is not any more what the work was begun under. */
export class MovedOn extends Error {}

/** As `write`, but null when the work threw `MovedOn`; then all of it was rolled back. */
export async function attempt<T>(house: House, work: (book: Book) => Promise<T>): Promise<T | null> {
  return write(house, work).catch((error) => {
    if (error instanceof MovedOn) return null;
    throw error;
  });
}

/** The sole writer of a conversation's status and log. */
async function apply(trx: Trx, at: string, id: string, terms: Terms, drafts: Draft[]): Promise<Changed | null> {
  const conversation = await update(trx, at, id, terms, drafts);
  if (!conversation) return null;
  const first = conversation.seq - drafts.length + 1;
  for (const [index, draft] of drafts.entries()) {
    const row = eventRow(conversation, first + index, at, draft, terms.move);
    await run(trx, 'add an event', row, (event) => trx.insertInto('events').values(event));
  }
  return { conversation, seq: conversation.seq };
}

/** The one conditional UPDATE; undefined when the terms do not hold. */
async function update(
  trx: Trx,
  at: string,
  id: string,
  { move, status, epoch, seq, agent, site, set }: Terms,
  drafts: Draft[],
): Promise<ConversationRow | undefined> {
  const to = move && MOVES[move];
  const from = to ? to.from.filter((one) => !status || status.includes(one)) : status;
  const spoken = drafts.findLast(
    (draft) => draft.type === 'message' && (draft.from === 'visitor' || draft.from === 'agent'),
  );
  const columns = { updated_at: at, ...(move ? { passed: null } : {}), ...lastSaid(spoken, at), ...set };
  const values = { ...columns, id, by: drafts.length, epoch, last: seq, agent, site };
  const shape = `${move} ${from} ${epoch === undefined} ${seq === undefined} ${agent === undefined} ${site === undefined} ${Object.keys(columns)}`;
  const { rows } = await run(trx, `change ${shape}`, values, (value) => {
    const { id, by, epoch: held, last, agent: whose, site: where, ...columns } = value;
    let query = trx
      .updateTable('conversations')
      .set({ seq: sql`seq + ${by}`, ...columns })
      .where('id', '=', id);
    if (to) query = query.set({ status: to.to, epoch: sql`epoch + 1` });
    if (from) query = query.where('status', 'in', from);
    if (epoch !== undefined) query = query.where('epoch', '=', held as number);
    if (seq !== undefined) query = query.where('seq', '=', last as number);
    if (agent !== undefined) query = query.where('agent_id', '=', whose as string);
    if (site !== undefined) query = query.where('site_id', '=', where as string);
    return query.returningAll();
  });
  return rows[0];
}

/** The visitor was there at this time. */
export const there = (at: string) => ({ seen_at: at, away_since: null });

/** What a list shows of a conversation is what a person said last, not the assistant. */
function lastSaid(spoken: Draft | undefined, at: string): Updateable<Tables['conversations']> {
  if (spoken?.type !== 'message') return {};
  const isVisitor = spoken.from === 'visitor';
  const last_agent = spoken.agent ? JSON.stringify(spoken.agent) : null;
  const said = { last_from: spoken.from, last_text: spoken.text.slice(0, 140), last_at: at, last_agent };
  return isVisitor ? { ...said, unanswered: 1, ...there(at) } : { ...said, unanswered: 0 };
}

function eventRow(
  conversation: ConversationRow,
  seq: number,
  at: string,
  draft: Draft,
  move?: Move,
): Insertable<Tables['events']> {
  const row = {
    conversation_id: conversation.id,
    seq,
    type: draft.type,
    staff: STAFF_ONLY.includes(draft.type) ? 1 : 0,
    message_id: null,
    sender: null,
    at,
  };
  if (draft.type === 'message') {
    const { type: _, ...body } = draft;
    return { ...row, message_id: draft.id, sender: draft.from, body: JSON.stringify(body) };
  }
  if (draft.type === 'status') {
    const { status, epoch, agent_id, agent_name } = conversation;
    const agent = agent_id ? { id: agent_id, name: agent_name ?? '' } : undefined;
    return {
      ...row,
      body: JSON.stringify({ status, epoch, move: move ?? 'none', by: draft.by, reason: draft.reason, agent }),
    };
  }
  return { ...row, body: JSON.stringify(draft.body) };
}
