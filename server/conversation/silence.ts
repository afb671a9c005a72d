import { sql } from 'kysely';
import type { House } from '../house.ts';
import { attempt, MovedOn } from './change.ts';

const PAGE = 100;
const HOUR_MS = 3_600_000;

/**
 * Closes a site's conversations with the assistant in which nothing has happened for `hours`; 0 closes none. Left open: those whose
 * answer is still due, and those with a callback that is booked for later or was due within these hours. A visitor who writes again
 * reopens theirs. Any number of processes may do it at once: what got a new event meanwhile, or is closed already, is left alone.
 * Returns how many were closed.
 */
export async function closeSilent(house: House, site: string, hours: number): Promise<number> {
  if (hours <= 0) return 0;
  const before = new Date(house.now().getTime() - hours * HOUR_MS).toISOString();
  const reason = `Nothing was written for ${hours} ${hours === 1 ? 'hour' : 'hours'}`;
  let closed = 0;
  for (;;) {
    const silent = await silentSince(house, site, before);
    const results = await Promise.all(silent.map(({ id, seq }) => closeAsOf(house, id, seq, reason)));
    const count = results.filter(Boolean).length;
    closed += count;
    if (silent.length < PAGE || count === 0) return closed;
  }
}

const silentSince = ({ store: { db } }: House, site: string, before: string) =>
  db
    .selectFrom('conversations as c')
    .select(['c.id', 'c.seq'])
    .where('c.site_id', '=', site)
    .where(sql<boolean>`c.status = 'assistant'`) // as a parameter it could not use the index over these alone
    .where('c.updated_at', '<=', before)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('turns as t').select('t.conversation_id').whereRef('t.conversation_id', '=', 'c.id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('callbacks as k')
            .select('k.id')
            .whereRef('k.conversation_id', '=', 'c.id')
            .where('k.status', '=', 'booked')
            .where('k.at', '>', before),
        ),
      ),
    )
    .orderBy('c.updated_at')
    .limit(PAGE)
    .execute();

/**
 * Closes a conversation with the assistant to whose log nothing was added since `seq`, unless an answer is due. False when it moved on.
 */
export async function closeAsOf(house: House, id: string, seq: number, reason: string): Promise<boolean> {
  const done = await attempt(house, async (book) => {
    const by = { kind: 'system' } as const;
    const terms = { move: 'close', status: ['assistant'], seq, set: { unanswered: 0 } } as const;
    if (!(await book.change(id, terms, [{ type: 'status', by, reason }]))) throw new MovedOn();
    const { trx } = book;
    const due = await trx.selectFrom('turns').select('due_at').where('conversation_id', '=', id).executeTakeFirst();
    if (due) throw new MovedOn();
    return true;
  });
  return done ?? false;
}
