import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { CallbackRow, Row } from '../../shared/staff.ts';
import { URGENT } from '../conversation/handoff.ts';
import { run } from '../store/statement.ts';
import type { Tables } from '../store/tables.ts';

type Db = Kysely<Tables>;

export const base = (db: Db, site: string) =>
  db
    .selectFrom('conversations as c')
    .innerJoin('visitors as v', 'v.id', 'c.visitor_id')
    .selectAll('c')
    .select(['v.name as visitor_name', 'v.email as visitor_email'])
    .where('c.site_id', '=', site);
type Joined = Awaited<ReturnType<ReturnType<typeof base>['execute']>>[number];

/** Lines of the inbox: who waits (in the order of the queue, those who have left the page last, unless in danger) and who is with an agent. */
export async function openRows(db: Db, site: string): Promise<z.infer<typeof Row>[]> {
  const rows = await base(db, site)
    .where('c.status', 'in', ['waiting', 'agent'])
    .orderBy((eb) =>
      eb
        .case()
        .when(eb.or([eb('c.away_since', 'is', null), eb('c.urgency', '>=', URGENT)]))
        .then(0)
        .else(1)
        .end(),
    )
    .orderBy('c.place')
    .orderBy('c.updated_at', 'desc')
    .execute();
  return rows.map(rowOf);
}

/** One line; undefined when there is no such conversation at this site. */
export async function oneRow(db: Db, site: string, id: string): Promise<z.infer<typeof Row> | undefined> {
  const { rows } = await run(db, 'one row', { site, id }, ({ site, id }) => base(db, site).where('c.id', '=', id));
  return rows[0] && rowOf(rows[0]);
}

/** Callbacks that are still to be made, and those cancelled before their time, so that nobody calls; the next first. */
export async function openCallbacks(db: Db, site: string, now: Date): Promise<z.infer<typeof CallbackRow>[]> {
  const rows = await db
    .selectFrom('callbacks as k')
    .innerJoin('conversations as c', 'c.id', 'k.conversation_id')
    .innerJoin('visitors as v', 'v.id', 'c.visitor_id')
    .select([
      'k.id',
      'k.conversation_id as conversation',
      'k.at',
      'k.contact',
      'k.note',
      'k.status',
      'v.id as visitor',
      'v.name',
      'v.email',
      'c.last_text',
    ])
    .select((eb) =>
      eb
        .selectFrom('events as e')
        .select('e.body')
        .whereRef('e.conversation_id', '=', 'k.conversation_id')
        .where('e.type', '=', 'brief')
        .orderBy('e.seq', 'desc')
        .limit(1)
        .as('brief'),
    )
    .where('k.site_id', '=', site)
    .where((eb) =>
      eb.or([
        eb('k.status', '=', 'booked'),
        eb.and([eb('k.status', '=', 'cancelled'), eb('k.at', '>', now.toISOString())]),
      ]),
    )
    .orderBy('k.at')
    .limit(200)
    .execute();
  return rows.map(({ brief, last_text, visitor: id, name, email, ...row }) => ({
    ...row,
    visitor: { id, name, email },
    topic: brief ? (JSON.parse(brief).summary as string) : last_text,
  }));
}

/** A conversation with its visitor as a line. */
export function rowOf(row: Joined): z.infer<typeof Row> {
  const { id, status, epoch, seq, urgency, skill, repeats, reason, place } = row;
  return {
    id,
    site: row.site_id,
    status,
    epoch,
    seq,
    visitor: { id: row.visitor_id, name: row.visitor_name, email: row.visitor_email },
    agent: row.agent_id ? { id: row.agent_id, name: row.agent_name ?? '' } : null,
    last:
      row.last_from && row.last_at
        ? {
            from: row.last_from as 'visitor',
            text: row.last_text ?? '',
            at: row.last_at,
            ...(row.last_agent && { agent: JSON.parse(row.last_agent) }),
          }
        : null,
    passed: row.passed ? JSON.parse(row.passed) : null,
    waitingSince: row.waiting_since,
    away: row.status === 'waiting' || row.status === 'agent' ? row.away_since : null,
    place,
    reason,
    urgency,
    skill,
    anyone: skill === null || row.anyone_since !== null,
    unanswered: row.unanswered === 1,
    repeats,
    updatedAt: row.updated_at,
  };
}
