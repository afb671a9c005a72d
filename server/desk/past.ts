import { sql } from 'kysely';
import type { z } from 'zod';
import type { HistoryQuery, Row } from '../../shared/staff.ts';
import type { Store } from '../store/open.ts';
import { base, rowOf } from './lists.ts';

const PAGE = 50;
const RATED = { low: [1, 2], middle: [3, 3], high: [4, 5] } as const;

/**
 * Conversations of the past, the newest first, one page that ends before `before`: those that are closed, and those that the assistant
 * has to itself. Who waits or has an agent is not past.
 */
export async function pastRows({ db, kind }: Store, site: string, asked: HistoryQuery): Promise<z.infer<typeof Row>[]> {
  const field = (name: 'text' | 'score') =>
    kind === 'postgres'
      ? sql<string>`e.body::json ->> ${sql.lit(name)}`
      : sql<string>`json_extract(e.body, ${sql.lit(`$.${name}`)})`;
  const score = sql<number>`cast(${field('score')} as integer)`;
  const events = () =>
    db.selectFrom('events as e').where('e.conversation_id', '=', sql.ref<string>('c.id')).select(sql.lit(1).as('one'));
  const reply = events().where('e.sender', '=', 'agent');
  const { before, text, handled, disposition, rating } = asked;
  let query = base(db, site)
    .where('c.status', 'in', ['closed', 'assistant'])
    .select((eb) => [
      eb.case().when(eb.exists(reply)).then(0).else(1).end().as('alone'),
      db
        .selectFrom('events as e')
        .select(score.as('score'))
        .where('e.conversation_id', '=', sql.ref<string>('c.id'))
        .where('e.type', '=', 'rating')
        .orderBy('e.seq', 'desc')
        .limit(1)
        .as('score'),
    ]);
  if (before) query = query.where('c.updated_at', '<', before);
  if (disposition) query = query.where('c.disposition', '=', disposition);
  if (handled) query = query.where((eb) => (handled === 'person' ? eb.exists(reply) : eb.not(eb.exists(reply))));
  if (rating) {
    const [low, high] = RATED[rating];
    query = query.where((eb) =>
      eb.exists(events().where('e.type', '=', 'rating').where(score, '>=', low).where(score, '<=', high)),
    );
  }
  const words = text?.trim().toLowerCase();
  if (words) {
    const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
    const isIn = (value: unknown) => sql<boolean>`lower(${value}) like ${pattern} escape '\\'`;
    query = query.where((eb) =>
      eb.or([
        isIn(sql.ref('v.name')),
        isIn(sql.ref('v.email')),
        eb.exists(
          events()
            .where('e.type', '=', 'message')
            .where(isIn(field('text'))),
        ),
      ]),
    );
  }
  const rows = await query.orderBy('c.updated_at', 'desc').limit(PAGE).execute();
  return rows.map((row) => ({
    ...rowOf(row),
    ended: {
      disposition: row.status === 'closed' ? row.disposition : null,
      rating: row.score === null ? null : Number(row.score),
      alone: Number(row.alone) === 1,
    },
  }));
}
