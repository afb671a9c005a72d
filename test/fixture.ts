import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newSecret } from '../server/accounts.ts';
import { conversationOf } from '../server/conversation/history.ts';
import { localSignal } from '../server/feed/signal.ts';
import type { House } from '../server/house.ts';
import { createSites } from '../server/sites.ts';
import { openStore } from '../server/store/open.ts';
import type { Agent, ConversationRow, Turn, Visitor } from '../server/store/tables.ts';

export type Where = { url: string } | { file: string };
export type Logged = { level: string; message: string; facts: Record<string, unknown> | undefined };
/** One row of a log with its body read. */
export type Logrow = { seq: number; type: string; staff: number; sender: string | null; body: Record<string, unknown> };

/** Time that moves only when it is told to. */
export function createClock(start = '2026-03-02T10:00:00.000Z') {
  let time = Date.parse(start);
  return {
    now: () => new Date(time),
    forward(milliseconds: number) {
      time += milliseconds;
    },
  };
}

/** Ids in the shape of UUIDs, in order. Two houses over one database need two `lead`s (hexadecimal, up to 8 characters). */
export function createIds(lead = '0') {
  let last = 0;
  return () => `${lead.padStart(8, '0')}-0000-4000-8000-${(++last).toString(16).padStart(12, '0')}`;
}

/** A folder that goes away with `remove`. */
export async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), 'baton-test-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/**
 * A house over a database of its own (a temporary SQLite file unless `where` says otherwise), with a clock and ids that the test owns,
 * and a site called `shop`. `close` leaves nothing behind.
 */
export async function openHome({ where, lead }: { where?: Where | undefined; lead?: string } = {}) {
  const folder = where ? undefined : await temporaryFolder();
  const store = await openStore(where ?? { file: join((folder as { path: string }).path, 'baton.db') });
  const clock = createClock();
  const newId = createIds(lead);
  const logged: Logged[] = [];
  const house: House = {
    store,
    signal: localSignal(),
    now: clock.now,
    newId,
    log: (level, message, facts) => logged.push({ level, message, facts }),
  };
  const { db } = store;
  const sites = createSites(store, clock.now);
  const addSite = (id: string, settings: object = {}) =>
    sites.put(id, { name: `The ${id}`, origins: ['loopback'], ...settings });
  if (!(await db.selectFrom('sites').select('id').where('id', '=', 'shop').executeTakeFirst())) await addSite('shop');

  return {
    house,
    sites,
    clock,
    logged,
    addSite,
    async newVisitor(facts: Partial<Visitor> = {}): Promise<Visitor> {
      const visitor: Visitor = {
        id: newId(),
        site_id: 'shop',
        token_hash: newSecret(),
        conversation_id: newId(),
        name: null,
        email: null,
        identity: null,
        locale: null,
        timezone: null,
        page: null,
        created_at: clock.now().toISOString(),
        ...facts,
      };
      await store.write((trx) => trx.insertInto('visitors').values(visitor).execute());
      return visitor;
    },
    /** An agent on shift, whose presence lasts an hour. */
    async newAgent(name: string, facts: Partial<Agent> = {}): Promise<Agent> {
      const id = newId();
      const agent: Agent = {
        id,
        site_id: 'shop',
        name,
        email: `${id}@example.test`,
        role: 'agent',
        shift: 'on',
        seen_until: new Date(clock.now().getTime() + 3_600_000).toISOString(),
        capacity: 5,
        skills: '[]',
        created_at: clock.now().toISOString(),
        removed_at: null,
        ...facts,
      };
      await store.write((trx) => trx.insertInto('agents').values(agent).execute());
      return agent;
    },
    row: (id: string): Promise<ConversationRow> => conversationOf(db, 'shop', id),
    async log(id: string): Promise<Logrow[]> {
      const rows = await db
        .selectFrom('events')
        .select(['seq', 'type', 'staff', 'sender', 'body'])
        .where('conversation_id', '=', id)
        .orderBy('seq')
        .execute();
      return rows.map((row) => ({ ...row, body: JSON.parse(row.body) }));
    },
    turn: (id: string): Promise<Turn | undefined> =>
      db.selectFrom('turns').selectAll().where('conversation_id', '=', id).executeTakeFirst(),
    /** What went wrong without anyone being told. */
    errors: () => logged.filter(({ level }) => level === 'error'),
    async close() {
      await house.signal.close();
      await store.close();
      await folder?.remove();
    },
  };
}
export type Home = Awaited<ReturnType<typeof openHome>>;

/** What `work` was refused with. Fails when it was not refused. */
export async function refusal(
  work: Promise<unknown>,
): Promise<{ status: number; agent?: { id: string; name: string } }> {
  const error = await work.then(
    () => undefined,
    (error) => error,
  );
  if (error?.name !== 'Refusal') throw error ?? new Error('It was not refused');
  return error.problem();
}
