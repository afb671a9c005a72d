import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { type Postgres, startServer } from './postgres-server.ts';

/** What a test file gets: the address of an empty database of its own. `drop` is for those that make many. */
export type Database = { url: string; drop: () => Promise<void> };

/**
 * A PostgreSQL for the suites over the store, or `undefined`, with the reason printed, where none can run.
 * `BATON_TEST_POSTGRES` may hold the address of one that is there already, or `off`.
 */
export async function startPostgres(): Promise<Postgres | undefined> {
  const wanted = process.env.BATON_TEST_POSTGRES;
  if (wanted && wanted !== 'off') return { url: wanted, stop: async () => {} };
  try {
    if (wanted === 'off') throw new Error('BATON_TEST_POSTGRES is "off".');
    return await startServer();
  } catch (error) {
    console.warn(`The PostgreSQL tests are skipped: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}

/**
 * An empty database, or `undefined` where PostgreSQL cannot run:
 *
 * @example
 * const postgres = await createDatabase();
 * describe.skipIf(!postgres)('over PostgreSQL', () => suite(postgres!.url));
 */
export async function createDatabase(): Promise<Database | undefined> {
  const server = await serverOfThisRun();
  if (!server) return undefined;
  const name = `baton_${randomUUID().replaceAll('-', '')}`;
  await execute(server, `create database ${name}`);
  const address = new URL(server);
  address.pathname = name;
  return { url: address.href, drop: () => execute(server, `drop database if exists ${name} with (force)`) };
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Vitest's global setup opens a door at which the first test file to knock has the one server of the run started. */
const door = 'BATON_TEST_POSTGRES_DOOR';
let own: Promise<Postgres | undefined> | undefined;

async function serverOfThisRun(): Promise<string | undefined> {
  const knock = process.env[door];
  if (knock) return ((await (await fetch(knock)).json()) as { url?: string }).url;
  own ??= startPostgres();
  return (await own)?.url;
}

/** `globalSetup` of Vitest. It costs nothing to a run that never asks for a database. */
export default async function setup(): Promise<() => Promise<void>> {
  const porter = createServer(async (_request, response) => {
    own ??= startPostgres();
    response.end(JSON.stringify({ url: (await own)?.url }));
  });
  await new Promise<void>((resolve) => porter.listen(0, '127.0.0.1', resolve));
  process.env[door] = `http://127.0.0.1:${(porter.address() as AddressInfo).port}`;
  return async () => {
    delete process.env[door];
    porter.closeAllConnections();
    porter.close();
    await (await own)?.stop();
    own = undefined;
  };
}
