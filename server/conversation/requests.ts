import type { z } from 'zod';
import type { CallbackRequest, RatingRequest } from '../../shared/wire.ts';
import type { House } from '../house.ts';
import { Refusal } from '../refusal.ts';
import type { Agent, Visitor } from '../store/tables.ts';
import { write } from './change.ts';
import { begin } from './message.ts';

/** Books a callback. From the queue, the conversation goes back to the assistant; nobody waits twice. */
export async function bookCallback(
  house: House,
  visitor: Visitor,
  request: z.infer<typeof CallbackRequest> & { label?: string | undefined },
  words: string,
) {
  const id = house.newId();
  const { at, label, contact, note } = request;
  await write(house, async (book) => {
    await begin(book, visitor);
    const body = { id, at, label, contact, note, status: 'booked' };
    const { numInsertedOrUpdatedRows: booked } = await book.trx
      .insertInto('callbacks')
      .values({
        id,
        conversation_id: visitor.conversation_id,
        site_id: visitor.site_id,
        at,
        contact,
        note: note ?? null,
        status: 'booked',
        created_at: book.at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (!booked)
      throw new Refusal(409, 'Time taken', 'Someone has just taken this time. Choose another.', { field: 'at' });
    const by = { kind: 'visitor', id: visitor.id } as const;
    const message = { type: 'message', id: house.newId(), from: 'system', text: words } as const;
    const set = { agent_id: null, agent_name: null, place: null, waiting_since: null };
    const moved = await book.change(visitor.conversation_id, { move: 'bookCallback', set }, [
      { type: 'callback', body: { ...body } },
      { type: 'status', by, reason: 'Booked a callback' },
      message,
    ]);
    if (!moved) await book.change(visitor.conversation_id, {}, [{ type: 'callback', body: { ...body } }, message]);
    book.ring(`site:${visitor.site_id}`, { what: 'callbacks' });
  });
  return { id, at, contact, status: 'booked' as const };
}

/** Marks a callback as done. */
export async function callbackDone(house: House, agent: Agent, id: string): Promise<void> {
  await write(house, async (book) => {
    const row = await book.trx
      .updateTable('callbacks')
      .set({ status: 'done' })
      .where('id', '=', id)
      .where('site_id', '=', agent.site_id)
      .where('status', '=', 'booked')
      .returningAll()
      .executeTakeFirst();
    if (!row) throw new Refusal(404, 'No such callback', 'It may be done already.');
    await book.change(row.conversation_id, {}, [
      { type: 'callback', body: { id, at: row.at, contact: row.contact, note: row.note ?? undefined, status: 'done' } },
    ]);
    book.ring(`site:${agent.site_id}`, { what: 'callbacks' });
  });
}

/** Keeps what the visitor thought of it. */
export async function rate(house: House, visitor: Visitor, rating: z.infer<typeof RatingRequest>): Promise<void> {
  await write(house, async (book) => {
    const changed = await book.change(visitor.conversation_id, {}, [{ type: 'rating', body: { ...rating } }]);
    if (!changed) throw new Refusal(409, 'Nothing to rate', 'There is no conversation yet.');
  });
}
