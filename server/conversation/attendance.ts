import type { House } from '../house.ts';
import type { Store } from '../store/open.ts';
import { there } from './change.ts';

/** Whose page matters to people: those who wait for one and those who talk with one. */
const ATTENDED = ['waiting', 'agent'] as const;
/** How often it is noted which of them have a stream open. */
export const RENEW_MS = 15_000;
const BEAT = 'attendance';
/** Ids in one statement. */
const MANY = 500;

/**
 * Notes a sign of a visitor who waits for a person or has one: a page that opens a stream or asks. Who was away is back at once, in line at
 * the old place.
 */
export async function appear(house: House, id: string): Promise<void> {
  const now = house.now();
  const fresh = new Date(now.getTime() - RENEW_MS).toISOString();
  const [known] = await house.store.db
    .selectFrom('conversations')
    .select(['site_id', 'seen_at', 'away_since'])
    .where('id', '=', id)
    .where('status', 'in', ATTENDED)
    .execute();
  if (!known || (!known.away_since && (known.seen_at ?? '') > fresh)) return;
  await house.store.jot((trx) =>
    trx
      .updateTable('conversations')
      .set(there(now.toISOString()))
      .where('id', '=', id)
      .where('status', 'in', ATTENDED)
      .execute(),
  );
  if (known.away_since) house.signal.ring(`site:${known.site_id}`, { what: 'presence', conversation: id });
}

/**
 * One round over all who wait for a person or have one. Whose page listens to this process (`isHere`) was seen now; who was not seen by
 * any process for longer than the site's grace (ms) is away from then on. Time in which no process made rounds, as in a restart, counts
 * against nobody: they had no one to come back to. Any number of processes may make rounds at once.
 */
export async function takeAttendance(
  house: House,
  graceOf: (site: string) => Promise<number>,
  isHere: (conversation: string) => boolean,
): Promise<void> {
  const { store } = house;
  const now = house.now();
  const at = now.toISOString();
  const wasServed = await rounds(store, now);
  const here: string[] = [];
  const away: { id: string; site: string; before: string }[] = [];
  const back: { id: string; site: string }[] = [];
  for (const { id, site_id: site, seen_at, away_since } of await attended(store)) {
    if (isHere(id) || (!wasServed && !away_since)) here.push(id);
    if (isHere(id) && away_since) back.push({ id, site });
    if (here.at(-1) === id || away_since) continue;
    // A page that closed just after a round was noted at that round: it is given the time until the next.
    const before = new Date(now.getTime() - (await graceOf(site)) - RENEW_MS).toISOString();
    if ((seen_at ?? '') < before) away.push({ id, site, before });
  }
  const left = await store.jot(async (trx) => {
    for (let from = 0; from < here.length; from += MANY)
      await trx
        .updateTable('conversations')
        .set(there(at))
        .where('id', 'in', here.slice(from, from + MANY))
        .where('status', 'in', ATTENDED)
        .execute();
    const left: typeof away = [];
    for (const one of away) {
      const { numUpdatedRows } = await trx
        .updateTable('conversations')
        .set((eb) => ({ away_since: eb.fn.coalesce('seen_at', 'waiting_since', 'updated_at') }))
        .where('id', '=', one.id)
        .where('status', 'in', ATTENDED)
        .where('away_since', 'is', null)
        .where((eb) => eb.or([eb('seen_at', 'is', null), eb('seen_at', '<', one.before)]))
        .executeTakeFirst();
      if (numUpdatedRows > 0n) left.push(one);
    }
    await trx
      .insertInto('memories')
      .values({ name: BEAT, value: at })
      .onConflict((c) => c.column('name').doUpdateSet({ value: at }))
      .execute();
    return left;
  });
  for (const { id, site } of [...back, ...left])
    house.signal.ring(`site:${site}`, { what: 'presence', conversation: id });
}

/** Whether some process has been making rounds up to now. */
async function rounds({ db }: Store, now: Date): Promise<boolean> {
  const last = await db.selectFrom('memories').select('value').where('name', '=', BEAT).executeTakeFirst();
  return last !== undefined && now.getTime() - Date.parse(last.value) <= 2 * RENEW_MS;
}

async function attended({ db }: Store) {
  return db
    .selectFrom('conversations')
    .select(['id', 'site_id', 'seen_at', 'away_since'])
    .where('site_id', 'in', db.selectFrom('sites').select('id'))
    .where('status', 'in', ATTENDED)
    .execute();
}
