import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';

/** PostgreSQL, whose own commit is durable. */
export function openPostgres(url: string): {
  dialect: Dialect;
  settle: () => Promise<void>;
  close: () => Promise<void>;
} {
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({ connectionString: url, max: 20, connectionTimeoutMillis: 3000 });
  pool.on('error', () => {}); // an idle connection that broke is replaced at its next use, which reports what is wrong
  pool.on('connect', (client) => client.on('error', () => {})); // one that breaks in use has its query fail, which reports it
  return { dialect: new PostgresDialect({ pool }), settle: () => Promise.resolve(), close: async () => {} };
}
