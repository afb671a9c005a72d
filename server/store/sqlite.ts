import { closeSync, existsSync, fdatasync, openSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

/**
 * SQLite for a server that streams. A commit is written to the WAL on this thread (microseconds); making it durable, `fdatasync` of
 * the WAL, runs on another thread and is shared by all commits that arrive meanwhile. Nothing is acknowledged before it. That is what
 * `synchronous=FULL` guarantees, without a disk's pause in the middle of every stream. Checkpoints run in a worker, for the same reason.
 */
export function openSqlite(file: string): {
  dialect: Dialect;
  settle: () => Promise<void>;
  close: () => Promise<void>;
} {
  const database = new Database(file, { timeout: 0 });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.pragma('foreign_keys = ON');
  database.pragma('wal_autocheckpoint = 0');
  const { settle, release } = file === ':memory:' ? IN_MEMORY : sharedSync(`${file}-wal`);
  const checkpointer = file === ':memory:' ? null : startCheckpointer(file);
  return {
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new SingleConnection(database),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
    settle,
    close: async () => {
      await settle().catch(() => undefined); // a disk that fails now was reported to whoever waited on it
      await checkpointer?.terminate();
      database.close();
      release();
    },
  };
}

const IN_MEMORY = { settle: () => Promise.resolve(), release: () => {} };

/** One `fdatasync` under way and at most one waiting: all who ask while one runs share the next. */
function sharedSync(file: string): { settle: () => Promise<void>; release: () => void } {
  let fd: number | null = null;
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const sync = () =>
    new Promise<void>((done, fail) => {
      if (fd === null && existsSync(file)) fd = openSync(file, 'r');
      if (fd === null) return done();
      fdatasync(fd, (error) => (error ? fail(error) : done()));
    });
  const start = (): Promise<void> => {
    const mine = sync().finally(() => {
      if (running === mine) running = null;
    });
    running = mine;
    return mine;
  };
  return {
    settle() {
      if (!running) return start();
      next ??= running
        .catch(() => undefined) // its own callers hear of it
        .then(() => {
          next = null;
          return start();
        });
      return next;
    },
    release() {
      if (fd !== null) closeSync(fd);
      fd = null;
    },
  };
}

function startCheckpointer(file: string): Worker {
  const worker = new Worker(new URL('./checkpoint.js', import.meta.url), { workerData: { file }, execArgv: [] });
  worker.unref();
  return worker;
}

/** The only connection, handed to one caller at a time; statements are prepared once. */
class SingleConnection implements Driver {
  readonly #database: Database.Database;
  readonly #connection: DatabaseConnection;
  #tail: Promise<void> = Promise.resolve();
  #free: (() => void) | null = null;

  constructor(database: Database.Database) {
    this.#database = database;
    this.#connection = new Connection(database);
  }
  async init() {}
  async acquireConnection() {
    const before = this.#tail;
    let free = () => {};
    this.#tail = new Promise((done) => {
      free = done;
    });
    await before;
    this.#free = free;
    return this.#connection;
  }
  async releaseConnection() {
    this.#free?.();
  }
  async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(BEGIN);
  }
  async commitTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(COMMIT);
  }
  async rollbackTransaction() {
    // SQLite itself rolls back on a full disk or a failed read; a second rollback would hide that error
    if (this.#database.inTransaction) this.#database.prepare('rollback').run();
  }
  async destroy() {}
}

const BEGIN = CompiledQuery.raw('begin immediate');
const COMMIT = CompiledQuery.raw('commit');

class Connection implements DatabaseConnection {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(database: Database.Database) {
    this.#database = database;
  }
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const statement = this.#prepare(query.sql);
    const parameters = query.parameters as unknown[];
    if (statement.reader) return { rows: statement.all(parameters) as R[] };
    const { changes, lastInsertRowid } = statement.run(parameters);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }
  // biome-ignore lint/correctness/useYield: rows of a server's queries fit in memory
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('SQLite queries are not streamed');
  }
  #prepare(sql: string): Database.Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    if (this.#statements.size > 500) this.#statements.clear();
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}
