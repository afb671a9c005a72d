import type { Insertable, Selectable } from 'kysely';
import type { Events } from '../../shared/wire.ts';
import type { House } from '../house.ts';
import { Refusal } from '../refusal.ts';
import type { Agent, Tables, Visitor } from '../store/tables.ts';
import { type Actor, type Book, type Draft, write } from './change.ts';
import { begin } from './message.ts';

export type CallbackRow = Selectable<Tables['callbacks']>;
type Slot = { at: string; label?: string | undefined };
type Wanted = Slot & { contact: string; note?: string | undefined };

const TAKEN = 'Someone has just taken this time. Choose another.';

/**
 * Books a callback, or moves the one that is booked. From the queue, the conversation goes back to the assistant; nobody waits twice.
 * `words` and `taken` are the visitor's to read: the confirmation, and that somebody was faster (409).
 */
export async function bookCallback(house: House, visitor: Visitor, wanted: Wanted, words: string, taken = TAKEN) {
  const { id: visitorId, conversation_id, site_id } = visitor;
  const { at, contact, note } = wanted;
  return write(house, async (book) => {
    const before = await book.trx
      .deleteFrom('callbacks')
      .where('conversation_id', '=', conversation_id)
      .where('status', '=', 'booked')
      .returning('id')
      .execute();
    const id = before[0]?.id ?? house.newId();
    await put(book, { id, conversation_id, site_id, at, contact, note: note ?? null }, taken);
    await begin(book, visitor);
    const by = { kind: 'visitor', id: visitorId } as const;
    const booked = happened({ id, at, contact, note: note ?? null }, 'booked', by, wanted.label);
    const said = aside(house, words);
    const set = { agent_id: null, agent_name: null, place: null, waiting_since: null };
    const moved = await book.change(conversation_id, { move: 'bookCallback', set }, [
      booked,
      { type: 'status', by, reason: 'Booked a callback' },
      said,
    ]);
    if (!moved) await book.change(conversation_id, {}, [booked, said]);
    book.ring(`site:${site_id}`, { what: 'callbacks' });
    return { id, at, contact, status: 'booked' as const };
  });
}

/** The visitor cancels what is booked; `words` say so in the chat. Says whether anything was: cancelling again changes nothing. */
export async function cancelCallback(house: House, visitor: Visitor, words: (at: string) => string): Promise<boolean> {
  return write(house, async (book) => {
    const rows = await book.trx
      .updateTable('callbacks')
      .set({ status: 'cancelled' })
      .where('conversation_id', '=', visitor.conversation_id)
      .where('status', '=', 'booked')
      .returningAll()
      .execute();
    for (const row of rows) await tell(book, row, { kind: 'visitor', id: visitor.id }, aside(house, words(row.at)));
    return rows.length > 0;
  });
}

/** An agent has called (`done`), or calls it off (`cancelled`); `words`, if any, tell the visitor in the chat. */
export async function settleCallback(
  house: House,
  agent: Agent,
  id: string,
  status: 'done' | 'cancelled',
  words?: string,
): Promise<void> {
  await write(house, async (book) => {
    const row = await book.trx
      .updateTable('callbacks')
      .set({ status })
      .where('id', '=', id)
      .where('site_id', '=', agent.site_id)
      .where('status', '=', 'booked')
      .returningAll()
      .executeTakeFirst();
    if (!row) throw new Refusal(409, 'Not booked any more', 'It is done or cancelled already.');
    await tell(book, row, actor(agent), ...(words ? [aside(house, words)] : []));
  });
}

/** An agent moves a callback to another time; `words` tell the visitor in the chat. */
export async function moveCallback(house: House, agent: Agent, id: string, to: Slot, words: string): Promise<void> {
  await write(house, async (book) => {
    const row = await book.trx
      .deleteFrom('callbacks')
      .where('id', '=', id)
      .where('site_id', '=', agent.site_id)
      .where('status', '=', 'booked')
      .returningAll()
      .executeTakeFirst();
    if (!row) throw new Refusal(409, 'Not booked any more', 'It is done or cancelled already.');
    const { created_at: _, status: __, ...kept } = row;
    await put(book, { ...kept, at: to.at }, TAKEN);
    await tell(book, { ...row, at: to.at }, actor(agent), aside(house, words), to.label);
  });
}

/** The callback that is booked for a conversation, if any. */
export async function bookedFor(db: House['store']['db'], conversation: string): Promise<CallbackRow | undefined> {
  return db
    .selectFrom('callbacks')
    .selectAll()
    .where('conversation_id', '=', conversation)
    .where('status', '=', 'booked')
    .orderBy('at')
    .limit(1)
    .executeTakeFirst();
}

/** Takes the time, unless somebody has it. The row goes in anew also when it moves: only an INSERT can give way without an error. */
async function put(book: Book, row: Omit<Insertable<Tables['callbacks']>, 'status' | 'created_at'>, taken: string) {
  const { numInsertedOrUpdatedRows: booked } = await book.trx
    .insertInto('callbacks')
    .values({ ...row, status: 'booked', created_at: book.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (!booked) throw new Refusal(409, 'Time taken', taken, { field: 'at' });
}

async function tell(book: Book, row: CallbackRow, by: Actor, said?: Draft, label?: string): Promise<void> {
  await book.change(row.conversation_id, {}, [happened(row, row.status, by, label), ...(said ? [said] : [])]);
  book.ring(`site:${row.site_id}`, { what: 'callbacks' });
}

function happened(
  { id, at, contact, note }: Pick<CallbackRow, 'id' | 'at' | 'contact' | 'note'>,
  status: Events['callback']['status'],
  by: Actor,
  label?: string,
): Draft {
  return { type: 'callback', body: { id, at, label, contact, note: note ?? undefined, status, by } };
}

const aside = (house: House, text: string): Draft => ({ type: 'message', id: house.newId(), from: 'system', text });
const actor = ({ id, name }: Agent): Actor => ({ kind: 'agent', id, name });
