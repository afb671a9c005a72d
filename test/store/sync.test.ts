import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openStore, type Store } from '../../server/store/open.ts';
import { refusal, temporaryFolder } from '../fixture.ts';

type Done = (error: Error | null) => void;
const disk = vi.hoisted(() => ({ held: null as Done[] | null, syncs: 0 }));

/** A disk that takes its time: while `held` is a list, each sync waits in it. */
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const fdatasync = (fd: number, done: Done) => {
    disk.syncs++;
    if (disk.held) disk.held.push((error) => (error ? done(error) : fs.fdatasync(fd, done)));
    else fs.fdatasync(fd, done);
  };
  return { ...fs, fdatasync };
});

let store: Store;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
  store = await openStore({ file: join(folder.path, 'baton.db') });
  disk.held = [];
  disk.syncs = 0;
});
afterEach(async () => {
  disk.held = null;
  await store.close();
  await folder.remove();
});

const remember = (name: string) =>
  store.write((trx) => trx.insertInto('memories').values({ name, value: '' }).execute());
const settled = () => new Promise(setImmediate);
/** Until the disk has been asked to sync. */
async function asked(): Promise<void> {
  while (disk.held?.length === 0) await settled();
}
function finish(error: Error | null = null): void {
  for (const done of disk.held?.splice(0) ?? []) done(error);
}

test('a write is not acknowledged before the disk has it', async () => {
  let isAcknowledged = false;
  const writing = remember('one').then(() => {
    isAcknowledged = true;
  });
  await asked();
  expect(await store.db.selectFrom('memories').selectAll().execute()).toHaveLength(1);
  expect(isAcknowledged).toBe(false);
  finish();
  await writing;
});

test('writes that arrive while the disk is busy share the next sync', async () => {
  const first = remember('first');
  await asked();
  const others = Array.from({ length: 40 }, (_, index) => remember(`other ${index}`));
  for (let round = 0; round < 10; round++) await settled();
  expect(disk.syncs).toBe(1);
  finish();
  await first;
  await asked();
  expect(disk.syncs).toBe(2);
  finish();
  await Promise.all(others);
  expect(disk.syncs).toBe(2);
});

test('a write that began while a sync ran is not acknowledged by that sync', async () => {
  const first = remember('first');
  await asked();
  let isAcknowledged = false;
  const second = remember('second').then(() => {
    isAcknowledged = true;
  });
  await settled();
  finish();
  await first;
  await asked();
  expect(isAcknowledged).toBe(false);
  finish();
  await second;
});

test('a disk that fails to sync is a 503, never an acknowledgement', async () => {
  const writing = refusal(remember('one'));
  await asked();
  finish(Object.assign(new Error('i/o error'), { code: 'EIO' }));
  expect(await writing).toMatchObject({ status: 503 });
});
