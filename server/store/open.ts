import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, Migrator, type Transaction } from 'kysely';
import { Refusal } from '../refusal.ts';
import { migrations } from './migrations/index.ts';
import { sharedCommits } from './shared-commits.ts';
import { openSqlite } from './sqlite.ts';
import type { Tables } from './tables.ts';

export type Trx = Transaction<Tables>;

export type Store = {
  db: Kysely<Tables>;
  kind: 'sqlite' | 'postgres';
  /**
   * Runs `work` in one transaction and resolves once it is durable. Inside, await nothing but the database.
   * Throws a 503 `Refusal` when the database is locked, full or away; then nothing was written.
   */
  write<T>(work: (trx: Trx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

const LOCKED_MS = 3000;
const RETRY_MS = 15;
/** Another writer was there first, and nothing is wrong: locked (SQLite), a failed serialization or a deadlock (PostgreSQL). */
const TRY_AGAIN = ['SQLITE_BUSY', '40001', '40P01'];

/**
 * Opens (and brings up to date) the database at `url` (postgres://) or in `file` (SQLite). `lockedMs` is how long a write stands off
 * while others hold the database.
 */
export async function openStore(
  where: { url: string } | { file: string },
  { lockedMs = LOCKED_MS }: { lockedMs?: number } = {},
): Promise<Store> {
  const kind = 'url' in where ? 'postgres' : 'sqlite';
  if ('file' in where && where.file !== ':memory:') mkdirSync(dirname(where.file), { recursive: true });
  const { dialect, settle, close } =
    'url' in where ? (await import('./postgres.ts')).openPostgres(where.url) : openSqlite(where.file);
  const db = new Kysely<Tables>({ dialect });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
  await settle();

  const commit =
    kind === 'sqlite'
      ? sharedCommits(db, settle, (error) => unavailable(error) !== undefined)
      : <T>(work: (trx: Trx) => Promise<T>) => db.transaction().execute(work);

  async function write<T>(work: (trx: Trx) => Promise<T>): Promise<T> {
    for (let waited = 0; ; waited += RETRY_MS) {
      try {
        return await commit(work);
      } catch (error) {
        const code = unavailable(error);
        if (!code) throw error;
        if (!TRY_AGAIN.includes(code) || waited >= lockedMs) throw storeAway(error);
        await new Promise((done) => setTimeout(done, RETRY_MS));
      }
    }
  }
  return {
    db,
    kind,
    write,
    close: async () => {
      await db.destroy();
      await close();
    },
  };
}

const AWAY =
  /^(SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN|NOMEM)|ENOSPC|EIO|EDQUOT|EROFS|ECONN|ETIMEDOUT|EPIPE|53|57P|58|08|40001|40P01)/;

/** The code of an error that says the database cannot be written just now, else undefined. */
export function unavailable(error: unknown): string | undefined {
  const code = (error as { code?: unknown })?.code;
  if (typeof code === 'string' && AWAY.test(code)) return code.startsWith('SQLITE_BUSY') ? 'SQLITE_BUSY' : code;
  if (error instanceof Error && /timeout exceeded when trying to connect|Connection terminated/.test(error.message))
    return 'ECONN';
  return undefined;
}

const storeAway = (cause: unknown) =>
  new Refusal(503, 'Storage unavailable', 'Nothing was stored. Send the same request again in a few seconds.', {
    retryAfter: 2,
    cause,
  });
