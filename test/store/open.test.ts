import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { receive } from '../../server/conversation/message.ts';
import { openStore, type Store } from '../../server/store/open.ts';
import { overEveryDatabase } from '../dialects.ts';
import { type Home, openHome, refusal, temporaryFolder } from '../fixture.ts';

const memory = (store: Store, name: string) =>
  store.db.selectFrom('memories').select('value').where('name', '=', name).executeTakeFirst();
const remember = (store: Store, name: string, value: string) =>
  store.write((trx) => trx.insertInto('memories').values({ name, value }).execute());

overEveryDatabase((dialect) => {
  let home: Home;
  beforeAll(async () => {
    home = await dialect.open();
  });
  afterAll(() => home.close());

  test('opening brings an empty database up to date, and a second opening changes nothing', async () => {
    const tables = (await home.house.store.db.introspection.getTables()).map(({ name }) => name);
    expect(tables).toEqual(expect.arrayContaining(['sites', 'visitors', 'conversations', 'events', 'turns', 'agents']));
    await remember(home.house.store, 'kept', 'yes');
    const again = await dialect.open();
    if (dialect.name === 'postgres') expect(await memory(again.house.store, 'kept')).toEqual({ value: 'yes' });
    await again.close();
  });

  test('a write that throws leaves nothing behind, and the next one goes through', async () => {
    const { store } = home.house;
    const failing = store.write(async (trx) => {
      await trx.insertInto('memories').values({ name: 'half', value: '1' }).execute();
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await memory(store, 'half')).toBeUndefined();
    await remember(store, 'whole', '1');
    expect(await memory(store, 'whole')).toEqual({ value: '1' });
  });

  test('writes that arrive together are each whole', async () => {
    const { store } = home.house;
    await remember(store, 'count', '0');
    const increment = () =>
      store.write(async (trx) => {
        let count = trx.selectFrom('memories').select('value').where('name', '=', 'count');
        if (store.kind === 'postgres') count = count.forUpdate();
        const { value } = await count.executeTakeFirstOrThrow();
        await trx
          .updateTable('memories')
          .set({ value: String(Number(value) + 1) })
          .where('name', '=', 'count')
          .execute();
      });
    await Promise.all(Array.from({ length: 50 }, increment));
    expect(await memory(store, 'count')).toEqual({ value: '50' });
  });
});

describe('a SQLite file', () => {
  let home: Home | undefined;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  afterEach(async () => {
    await home?.close();
    home = undefined;
    await folder?.remove();
  });
  async function openFile() {
    folder = await temporaryFolder();
    const file = join(folder.path, 'baton.db');
    home = await openHome({ where: { file } });
    return { file, home };
  }

  test('holds an acknowledged message in its log on disk', async () => {
    const { file, home } = await openFile();
    const text = 'written before it was acknowledged';
    await receive(home.house, await home.newVisitor(), { id: crypto.randomUUID(), text });
    expect(readFileSync(`${file}-wal`).includes(text)).toBe(true);
  });

  test('that someone else has locked is waited for', async () => {
    const { file, home } = await openFile();
    const other = new Database(file);
    other.exec('begin immediate');
    const writing = remember(home.house.store, 'patient', '1');
    await new Promise(setImmediate); // the first attempt has been refused by now
    expect(await memory(home.house.store, 'patient')).toBeUndefined(); // and reading goes on meanwhile
    other.exec('rollback');
    other.close();
    await writing;
    expect(await memory(home.house.store, 'patient')).toEqual({ value: '1' });
  });

  test('that stays locked is a 503, and nothing was written', async () => {
    const { file } = await openFile();
    const store = await openStore({ file }, { lockedMs: 30 });
    const other = new Database(file);
    other.exec('begin immediate');
    expect(await refusal(remember(store, 'late', '1'))).toMatchObject({ status: 503, title: 'Storage unavailable' });
    other.exec('rollback');
    other.close();
    expect(await memory(store, 'late')).toBeUndefined();
    await remember(store, 'late', '2');
    await store.close();
  });

  test('on a full disk refuses with 503, writes no half of a message, and goes on when there is room', async () => {
    const { home } = await openFile();
    const { house } = home;
    const visitor = await home.newVisitor();
    const say = (text: string) => receive(house, visitor, { id: house.newId(), text });
    await say('first');
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(house.store.db);
    await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 4}`).execute(house.store.db);
    let stored = 1;
    for (;;) {
      const outcome = await say('x'.repeat(8000)).then(
        () => null,
        (error) => error,
      );
      if (outcome) {
        expect(outcome).toMatchObject({ name: 'Refusal', status: 503 });
        break;
      }
      stored++;
    }
    const before = await home.log(visitor.conversation_id);
    expect(before).toHaveLength(stored);
    expect((await home.row(visitor.conversation_id)).seq).toBe(stored);
    expect((await home.turn(visitor.conversation_id))?.after_seq).toBe(stored);
    await sql.raw('pragma max_page_count = 1000000').execute(house.store.db);
    expect(await say('there is room again')).toMatchObject({ seq: stored + 1, again: false });
  });
});
