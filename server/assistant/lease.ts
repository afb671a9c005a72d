import { sql } from 'kysely';
import type { Book } from '../conversation/change.ts';
import type { House } from '../house.ts';
import { run } from '../store/statement.ts';
import type { Turn } from '../store/tables.ts';

/** A turn whose worker has said nothing for this long is someone else's: the time within which no turn ends in silence. */
export const LEASE_MS = 30_000;
/** A turn that was begun so often and never ended goes to a person. */
export const MAX_ATTEMPTS = 3;

/** Leases up to `count` due turns, the oldest first. What crashed while leased is due again when its lease runs out. */
export async function leaseTurns(house: House, count: number): Promise<Turn[]> {
  const now = house.now();
  const until = new Date(now.getTime() + LEASE_MS).toISOString();
  const values = { now: now.toISOString(), lease: house.newId(), until, count };
  const isShared = house.store.kind === 'postgres';
  const { rows } = await house.store.jot((trx) =>
    run(trx, 'lease turns', values, ({ now, lease, until, count }) => {
      const due = trx
        .selectFrom('turns')
        .select('conversation_id')
        .where('due_at', '<=', now)
        .where((eb) => eb.or([eb('leased_until', 'is', null), eb('leased_until', '<=', now)]))
        .orderBy('due_at')
        .limit(count);
      return trx
        .updateTable('turns')
        .set({ lease, leased_until: until, attempts: sql`attempts + 1` })
        .where('conversation_id', 'in', isShared ? due.forUpdate().skipLocked() : due)
        .returningAll();
    }),
  );
  return rows;
}

/** Holds on to a turn that is still being worked on; false when it is not ours any more or a newer message has come. */
export async function renewLease(house: House, turn: Turn): Promise<boolean> {
  const until = new Date(house.now().getTime() + LEASE_MS).toISOString();
  const { numUpdatedRows } = await house.store.jot((trx) =>
    held(trx.updateTable('turns').set({ leased_until: until }), turn).executeTakeFirstOrThrow(),
  );
  return numUpdatedRows > 0n;
}

/** Is the turn still ours, and about the newest message? */
export async function holdsLease(house: House, turn: Turn): Promise<boolean> {
  const { db } = house.store;
  const { rows } = await run(db, 'is a turn held', turn, (turn) => held(db.selectFrom('turns').select('lease'), turn));
  return rows.length > 0;
}

/** Ends the turn, in the transaction that applies its outcome; false when it was not ours any more, and then nothing may be applied. */
export async function endTurn(book: Book, turn: Turn): Promise<boolean> {
  const { numAffectedRows } = await run(book.trx, 'end a turn', turn, (turn) =>
    held(book.trx.deleteFrom('turns'), turn),
  );
  return (numAffectedRows ?? 0n) > 0n;
}

/** Gives a turn back: it is due again at once. */
export async function yieldTurn(house: House, turn: Turn): Promise<void> {
  await house.store.jot((trx) =>
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
  await house.store.jot((trx) =>
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
