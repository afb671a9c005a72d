import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store, type Trx } from '../../server/store/open.ts';
import { createDatabase } from '../postgres.ts';

const database = await createDatabase();

describe.skipIf(!database)('PostgreSQL', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ url: database?.url ?? '' });
  });
  afterAll(() => store.close());
  const put = (trx: Trx, name: string, value: string) =>
    trx
      .insertInto('memories')
      .values({ name, value })
      .onConflict((c) => c.column('name').doUpdateSet({ value }))
      .execute();

  test('whose connections are cut is a 503 for the write under way, and there again for the next', async () => {
    const cut = store.write(async (trx) => {
      await put(trx, 'cut', '1');
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(trx);
    });
    await expect(cut).rejects.toMatchObject({ name: 'Refusal', status: 503 });
    await store.write((trx) => put(trx, 'after', '1'));
    const names = await store.db.selectFrom('memories').select('name').execute();
    expect(names).toEqual([{ name: 'after' }]);
  });

  test('that breaks a deadlock has the loser tried again', async () => {
    await store.write(async (trx) => {
      await put(trx, 'a', '0');
      await put(trx, 'b', '0');
    });
    let arrived = 0;
    let bothIn = () => {};
    const met = new Promise<void>((done) => {
      bothIn = done;
    });
    const cross = (first: string, second: string) =>
      store.write(async (trx) => {
        await put(trx, first, first);
        if (++arrived === 2) bothIn();
        await met;
        await put(trx, second, first);
      });
    await Promise.all([cross('a', 'b'), cross('b', 'a')]);
    expect(arrived).toBe(3);
  });

  test('that cannot be reached says so at the start', async () => {
    await expect(openStore({ url: 'postgres://nobody@127.0.0.1:1/none' })).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
  });
});
