import { type DatabaseConnection, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { createFeed, type Feed } from '../../server/feed/feed.ts';
import { localSignal, type Signal } from '../../server/feed/signal.ts';
import type { Reader } from '../../server/feed/stream.ts';
import type { Store } from '../../server/store/open.ts';
import type { Tables } from '../../server/store/tables.ts';

type Row = { seq: number; type: string; at: string; body: string };
let log: Row[];
/** Called with what a look at the log has found, before whoever looked gets to know. */
let meanwhile: (found: Row[]) => unknown;
let signal: Signal;
let feed: Feed;
let failures: unknown[];

/** A log in memory that is read as the database's is, and between whose looks a test can write. */
beforeEach(() => {
  log = [];
  meanwhile = () => {};
  failures = [];
  const connection: DatabaseConnection = {
    async executeQuery({ parameters }) {
      const after = parameters.find((value) => typeof value === 'number') as number;
      const found = log.filter(({ seq }) => seq > after).slice(0, 200);
      await meanwhile(found);
      return { rows: found as never[] };
    },
    // biome-ignore lint/correctness/useYield: nobody streams from it
    async *streamQuery() {
      throw new Error('Not streamed');
    },
  };
  const nothing = async () => {};
  const driver = {
    ...{ init: nothing, destroy: nothing, releaseConnection: nothing },
    ...{ beginTransaction: nothing, commitTransaction: nothing, rollbackTransaction: nothing },
    acquireConnection: async () => connection,
  };
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => driver,
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
  signal = localSignal();
  feed = createFeed({ db, kind: 'sqlite' } as Store, signal, (_, __, facts) => failures.push(facts));
});

function say(text: string): void {
  log.push({ seq: log.length + 1, type: 'message', at: '2026-03-02T10:00:00.000Z', body: JSON.stringify({ text }) });
  signal.ring('conversation:one');
}

/** A page that notes the `seq` of each row as it comes. */
function newPage() {
  const seen: number[] = [];
  const note = (bytes: Buffer) =>
    seen.push(...[...bytes.toString().matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id)));
  const reader: Reader = {
    closed: false,
    write: note,
    writeAll: async (bytes) => {
      note(bytes);
      return true;
    },
    onClose: () => {},
  };
  return { seen, reader };
}
const settled = () => new Promise(setImmediate);

test('what is written after the last look of a page that joins is heard, though its ring came too early', async () => {
  say('one');
  const page = newPage();
  meanwhile = (found) => {
    if (found.length > 0) return;
    meanwhile = () => {};
    say('two');
  };
  await feed.follow('one', 'visitor', page.reader, 0);
  await settled();
  expect(page.seen).toEqual([1, 2]);
});

test('what the others are told while a page that joins takes its last look, it is told too', async () => {
  say('one');
  const [first, second] = [newPage(), newPage()];
  await feed.follow('one', 'visitor', first.reader, 0);
  await settled();
  meanwhile = (found) => {
    if (found.length > 0) return;
    meanwhile = () => {};
    say('two');
    return settled(); // the others have been told before this look ends
  };
  await feed.follow('one', 'visitor', second.reader, 1);
  await settled();
  expect(first.seen).toEqual([1, 2]);
  expect(second.seen).toEqual([2]);
});

test('a page whose cursor is ahead of the others hears what is new for it, once', async () => {
  for (const text of ['one', 'two', 'three']) say(text);
  const [ahead, behind, level] = [newPage(), newPage(), newPage()];
  await feed.follow('one', 'visitor', behind.reader, 1);
  await feed.follow('one', 'visitor', ahead.reader, 5);
  await feed.follow('one', 'visitor', level.reader, 3);
  for (const text of ['four', 'five', 'six']) say(text);
  await settled();
  await settled();
  expect(behind.seen).toEqual([2, 3, 4, 5, 6]);
  expect(level.seen).toEqual([4, 5, 6]);
  expect(ahead.seen).toEqual([6]);
});

test('a log of many batches comes whole to a page that joins and to one that follows', async () => {
  const [following, joining] = [newPage(), newPage()];
  await feed.follow('one', 'visitor', following.reader, 0);
  for (let count = 0; count < 1000; count++) say('more');
  await feed.follow('one', 'visitor', joining.reader, 0);
  await settled();
  await settled();
  const all = Array.from({ length: 1000 }, (_, index) => index + 1);
  expect(joining.seen).toEqual(all);
  expect(following.seen).toEqual(all);
});

test('a look that fails is told to the log, and the next one goes on from where it was', async () => {
  const page = newPage();
  await feed.follow('one', 'visitor', page.reader, 0);
  await settled();
  meanwhile = () => {
    throw new Error('the database is away');
  };
  say('one');
  await settled();
  expect(failures).toHaveLength(1);
  meanwhile = () => {};
  feed.lookAgain();
  await settled();
  expect(page.seen).toEqual([1]);
});
