import type { House } from '../house.ts';
import type { Agent } from '../store/tables.ts';

const LONG_AGO = '1970-01-01T00:00:00.000Z';

/**
 * An agent leaves for good: from now on they have no access and count as gone, so that the next round gives what they hold back to the
 * head of the queue. The log keeps their name, and the address is free for another. Returns how many conversations they hold.
 */
export async function dismiss(house: House, { id, site_id }: Pick<Agent, 'id' | 'site_id'>): Promise<number> {
  const now = house.now().toISOString();
  const held = await house.store.write(async (trx) => {
    await trx
      .updateTable('agents')
      .set({ removed_at: now, email: `removed ${id}`, shift: 'off', seen_until: LONG_AGO })
      .where('id', '=', id)
      .execute();
    return trx
      .selectFrom('conversations')
      .select('id')
      .where('agent_id', '=', id)
      .where('status', '=', 'agent')
      .execute();
  });
  house.signal.ring(`site:${site_id}`, { what: 'presence' });
  return held.length;
}

/** Takes away the rows of removed agents who hold nothing any more. */
export async function forgetRemoved(house: House): Promise<void> {
  const { db } = house.store;
  const held = db
    .selectFrom('conversations')
    .select('agent_id')
    .where('status', '=', 'agent')
    .where('agent_id', 'is not', null);
  const gone = await db
    .selectFrom('agents')
    .select(['id', 'site_id'])
    .where('removed_at', 'is not', null)
    .where('id', 'not in', held)
    .execute();
  if (gone.length === 0) return;
  const ids = gone.map(({ id }) => id);
  await house.store.write((trx) => trx.deleteFrom('agents').where('id', 'in', ids).execute());
  for (const site of new Set(gone.map(({ site_id }) => site_id)))
    house.signal.ring(`site:${site}`, { what: 'presence' });
}
