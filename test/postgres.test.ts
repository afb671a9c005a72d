import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createDatabase, startPostgres } from './postgres.ts';

async function rows(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => 'a server that ends says it here too, beside failing the query');
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

const here = await createDatabase();

describe.skipIf(!here)('PostgreSQL of the storage suites', () => {
  const create = async () => {
    const database = await createDatabase();
    if (!database) throw new Error('There was a database a moment ago.');
    onTestFinished(database.drop);
    return database.url;
  };

  test('each database is empty and its own, on the one server of the run', async () => {
    const [first, second] = await Promise.all([create(), create()]);
    expect(new URL(first).host).toBe(new URL(second).host);
    await rows(first, 'create table note (text text)');
    const tables = "select table_name from information_schema.tables where table_schema = 'public'";
    expect(await rows(first, tables)).toEqual([{ table_name: 'note' }]);
    expect(await rows(second, tables)).toEqual([]);
  });

  test('a dropped database is gone, even while somebody is connected', async () => {
    const database = await createDatabase();
    const client = new pg.Client(database?.url);
    await client.connect();
    const cutOff = new Promise<void>((resolve) => client.once('end', resolve));
    client.on('error', () => 'said once for the server and once for the socket');
    await database?.drop();
    await cutOff;
    await expect(rows(database?.url ?? '', 'select 1')).rejects.toThrow('does not exist');
  });

  test('it speaks UTF-8 and sorts text as people do, not by bytes', async () => {
    const sorted = await rows(
      await create(),
      "select text from (values ('b'), ('A'), ('a'), ('é'), ('🙂')) as t (text) order by 1",
    );
    expect(sorted.map((row) => row.text)).toEqual(['🙂', 'a', 'A', 'b', 'é']);
  });

  test('a lock that is held makes another transaction wait, as only a real server does', async () => {
    const url = await create();
    await rows(url, 'create table turn (id int primary key, owner text); insert into turn values (1)');
    const [first, second] = [new pg.Client(url), new pg.Client(url)];
    await Promise.all([first.connect(), second.connect()]);
    await first.query("begin; update turn set owner = 'first' where id = 1 and owner is null");
    const late = second.query("update turn set owner = 'second' where id = 1 and owner is null");
    await expect
      .poll(async () =>
        rows(url, "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"),
      )
      .toHaveLength(1);
    await first.query('commit');
    expect((await late).rowCount).toBe(0);
    await Promise.all([first.end(), second.end()]);
  });

  test('it ends with the process that started it, even one that was killed', { timeout: 120_000 }, async () => {
    const script = `
      const { runnerImport } = await import('vite');
      const { module } = await runnerImport('./test/postgres-server.ts', { configFile: false });
      process.stdout.write((await module.startServer()).url);
      process.stdin.resume();`;
    const owner = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
    });
    const url = await new Promise<string>((resolve, reject) => {
      owner.stdout.setEncoding('utf8').once('data', resolve);
      owner.once('exit', () => reject(new Error('The owner ended before it was killed.')));
    });
    expect(await rows(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    owner.kill('SIGKILL');
    await expect
      .poll(() => rows(url, 'select 1').catch((error) => error.code), { timeout: 60_000 })
      .toBe('ECONNREFUSED');
  });

  test('the global setup starts one server at the first knock and stops it at the end', async () => {
    vi.resetModules();
    vi.stubEnv('BATON_TEST_POSTGRES_DOOR', undefined);
    onTestFinished(() => void vi.unstubAllEnvs());
    const run = await import('./postgres.ts');
    const end = await run.default();
    const databases = await Promise.all([run.createDatabase(), run.createDatabase()]);
    const [first, second] = databases.map((database) => database?.url ?? '') as [string, string];
    expect(new URL(first).port).toBe(new URL(second).port);
    expect(new URL(first).port).not.toBe(new URL(here?.url ?? '').port);
    await end();
    await expect(rows(first, 'select 1')).rejects.toThrow('ECONNREFUSED');
  });
});

test('where PostgreSQL is not wanted there is none, and the reason is printed', async () => {
  vi.stubEnv('BATON_TEST_POSTGRES', 'off');
  const printed = vi.spyOn(console, 'warn').mockReturnValue();
  onTestFinished(() => {
    vi.unstubAllEnvs();
    printed.mockRestore();
  });
  expect(await startPostgres()).toBeUndefined();
  expect(printed).toHaveBeenCalledWith('The PostgreSQL tests are skipped: BATON_TEST_POSTGRES is "off".');
});

test('an address that is given is used as it is, and left running', async () => {
  vi.stubEnv('BATON_TEST_POSTGRES', 'postgres://elsewhere/postgres');
  onTestFinished(() => void vi.unstubAllEnvs());
  const postgres = await startPostgres();
  expect(postgres?.url).toBe('postgres://elsewhere/postgres');
  await postgres?.stop();
});
