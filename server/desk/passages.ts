import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { PassageRead } from '../../shared/staff.ts';
import type { Tables } from '../store/tables.ts';

const MOST = 30;

/** Passages of a site by their ids, for an agent who wants to see what an answer was made of. Those that are gone since are left out. */
export async function passagesOf(
  db: Kysely<Tables>,
  site: string,
  ids: readonly string[],
): Promise<z.infer<typeof PassageRead>[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('passages')
    .select(['id', 'title', 'heading', 'text'])
    .where('site_id', '=', site)
    .where('id', 'in', ids.slice(0, MOST))
    .execute();
}
