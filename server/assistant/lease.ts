import { sql } from 'kysely';
import type { Book } from '../conversation/change.ts';
import type { House } from '../house.ts';
import type { Turn } from '../store/tables.ts';

/** A turn whose worker has said nothing for this long is someone else's: the time within which no turn ends in silence. */
export const LEASE_MS = 30_000;
/** A turn that was begun so often and never ended goes to a person. */
export const MAX_ATTEMPTS = 3;

/** Leases up to `count` due turns, the oldest first. What crashed while leased is due again when its lease runs out. */
export async function leaseTurns(house: House, count: number): Promise<Turn[]> {
  const now = house.now();
  const lease = house.newId();
  const until = new Date(now.getTime() + LEASE_MS).toISOString();
  return house.store.write((trx) => {
    let due = trx
      .selectFrom('turns')
      .select('conversation_id')
      .where('due_at', '<=', now.toISOString())
      .where((eb) => eb.or([eb('leased_until', 'is', null), eb('leased_until', '<=', now.toISOString())]))
      .orderBy('due_at')
      .limit(count);
    if (house.store.kind === 'postgres') due = due.forUpdate().skipLocked();
    return trx
      .updateTable('turns')
      .set({ lease, leased_until: until, attempts: sql`attempts + 1` })
      .where('conversation_id', 'in', due)
      .returningAll()
      .execute();
  });
}

/** Holds on to a turn that is still being worked on; false when it is not ours any more or a newer message has come. */
export async function renewLease(house: House, turn: Turn): Promise<boolean> {
  const until = new Date(house.now().getTime() + LEASE_MS).toISOString();
  const { numUpdatedRows } = await house.store.write((trx) =>
    held(trx.updateTable('turns').set({ leased_until: until }), turn).executeTakeFirstOrThrow(),
  );
  return numUpdatedRows > 0n;
}

/** Is the turn still ours, and about the newest message? */
export async function holdsLease(house: House, turn: Turn): Promise<boolean> {
  return Boolean(await held(house.store.db.selectFrom('turns').select('lease'), turn).executeTakeFirst());
}

/** Ends the turn, in the transaction that applies its outcome; false when it was not ours any more, and then nothing may be applied. */
export async function endTurn(book: Book, turn: Turn): Promise<boolean> {
  const { numDeletedRows } = await held(book.trx.deleteFrom('turns'), turn).executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Gives a turn back: it is due again at once. */
export async function yieldTurn(house: House, turn: Turn): Promise<void> {
  await house.store.write((trx) =>
    trx
      .updateTable('turns')
      .set({
        lease: null,
        leased_until: null,
        attempts: sql`case when attempts > 0 then attempts - 1 else 0 end`, // a newer message has begun the count anew
      })
      .where('conversation_id', '=', turn.conversation_id)
      .where('lease', '=', turn.lease)
      .execute(),
  );
}

/** Lets a turn that failed rest for `ms`; its attempts stay counted. */
export async function pauseTurn(house: House, turn: Turn, ms: number): Promise<void> {
  const until = new Date(house.now().getTime() + ms).toISOString();
  await house.store.write((trx) =>
    trx
      .updateTable('turns')
      .set({ leased_until: until })
      .where('conversation_id', '=', turn.conversation_id)
      .where('lease', '=', turn.lease)
      .execute(),
  );
}

/** At the start of a process that has the database to itself: whatever was leased was leased by a process that is gone. */
export async function forgetLeases(house: House): Promise<void> {
  await house.store.write((trx) => trx.updateTable('turns').set({ lease: null, leased_until: null }).execute());
}

type Filter<Q> = {
  where(column: 'conversation_id' | 'lease' | 'after_seq', operator: '=', value: string | number | null): Q;
};

const held = <Q extends Filter<Q>>(query: Q, turn: Turn): Q =>
  query
    .where('conversation_id', '=', turn.conversation_id)
    .where('lease', '=', turn.lease)
    .where('after_seq', '=', turn.after_seq);
