import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Kysely, Migrator, type Transaction } from 'kysely';
import { Refusal } from '../refusal.ts';
import { migrations } from './migrations/index.ts';
import { sharedCommits } from './shared-commits.ts';
import { openSqlite } from './sqlite.ts';
import type { Tables } from './tables.ts';
import { directTransactions } from './transaction.ts';

export type Trx = Transaction<Tables>;

export type Store = {
  db: Kysely<Tables>;
  kind: 'sqlite' | 'postgres';
  /**
   * Runs `work` in one transaction and resolves once it is durable. Inside, await nothing but the database.
   * `committed` is called a disk's pause earlier, when others can read it already.
   * Throws a 503 `Refusal` when the database is locked, full or away; then nothing was written. `work` may be run more than once.
   */
  write<T>(work: (trx: Trx) => Promise<T>, committed?: () => void): Promise<T>;
  /** As `write`, for what a power cut may undo: resolves without waiting for the disk. The order of all writes is kept even then. */
  jot<T>(work: (trx: Trx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

type Commit = Store['write'];

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
  if ('file' in where && where.file !== ':memory:') makeFolder(dirname(resolve(where.file)));
  const { dialect, settle, close } =
    'url' in where ? (await import('./postgres.ts')).openPostgres(where.url) : openSqlite(where.file);
  const db = new Kysely<Tables>({ dialect });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
  await settle();

  const isStorage = (error: unknown) => unavailable(error) !== undefined;
  const transact = directTransactions(db, dialect);
  const durable: Commit = kind === 'sqlite' ? sharedCommits(transact, settle, isStorage) : alone;
  const passing: Commit = kind === 'sqlite' ? sharedCommits(transact, async () => {}, isStorage) : alone;

  async function alone<T>(work: (trx: Trx) => Promise<T>, committed?: () => void): Promise<T> {
    const value = await db.transaction().execute(work);
    committed?.();
    return value;
  }

  async function patiently<T>(commit: Commit, work: (trx: Trx) => Promise<T>, committed?: () => void): Promise<T> {
    for (let waited = 0; ; waited += RETRY_MS) {
      try {
        return await commit(work, committed);
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
    write: (work, committed) => patiently(durable, work, committed),
    jot: (work) => patiently(passing, work),
    close: async () => {
      await db.destroy();
      await close();
    },
  };
}

/** Step by step: the recursive `mkdir` of Node never returns where the kernel makes the files. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
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
