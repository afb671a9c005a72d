import type { Kysely } from 'kysely';
import type { Speaker } from '../../shared/conversation.ts';
import type { Events } from '../../shared/wire.ts';
import { withPlace } from '../feed/encode.ts';
import { Refusal } from '../refusal.ts';
import { run } from '../store/statement.ts';
import type { ConversationRow, Tables } from '../store/tables.ts';

type Db = Kysely<Tables>;
type Said = Events['message'];

/** What everyone may know of a conversation's state. */
export function conversationView(row: ConversationRow) {
  const { id, status, epoch, seq } = row;
  return { id, status, epoch, seq, agent: row.agent_id ? { id: row.agent_id, name: row.agent_name ?? '' } : null };
}

export async function findConversation(db: Db, id: string): Promise<ConversationRow | undefined> {
  const { rows } = await run(db, 'find a conversation', { id }, ({ id }) =>
    db.selectFrom('conversations').selectAll().where('id', '=', id),
  );
  return rows[0];
}

/** The conversation, if it is of this site; else a 404 that reveals nothing. */
export async function conversationOf(db: Db, site: string, id: string): Promise<ConversationRow> {
  const row = await db
    .selectFrom('conversations')
    .selectAll()
    .where('id', '=', id)
    .where('site_id', '=', site)
    .executeTakeFirst();
  if (!row) throw new Refusal(404, 'No such conversation', 'Check the address.');
  return row;
}

/** The newest `limit` messages, oldest first. */
export async function messages(db: Db, conversation: string, limit = 200): Promise<Said[]> {
  const { rows } = await run(db, 'newest messages', { conversation, limit }, ({ conversation, limit }) =>
    db
      .selectFrom('events')
      .select(['seq', 'at', 'body'])
      .where('conversation_id', '=', conversation)
      .where('type', '=', 'message')
      .orderBy('seq', 'desc')
      .limit(limit),
  );
  return rows.reverse().map((row) => JSON.parse(withPlace(row)) as Said);
}

/** What answers a cursor that this conversation never had. */
export async function snapshot(db: Db, row: ConversationRow): Promise<Events['reset']> {
  return { conversation: conversationView(row), messages: await messages(db, row.id) };
}

/** The newest event of a type, with where it stands in the log. */
export async function newest<T extends 'brief' | 'trigger' | 'turn'>(
  db: Db,
  conversation: string,
  type: T,
): Promise<Events[T] | null> {
  const row = await db
    .selectFrom('events')
    .select(['seq', 'at', 'body'])
    .where('conversation_id', '=', conversation)
    .where('type', '=', type)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? (JSON.parse(withPlace(row)) as Events[T]) : null;
}

/** Messages as the assistant and the triggers read them. */
export const lines = (said: Said[]): { from: Speaker; text: string }[] =>
  said.map(({ from, text }) => ({ from, text }));
