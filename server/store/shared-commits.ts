import { CompiledQuery, type Kysely } from 'kysely';
import type { Trx } from './open.ts';
import type { Tables } from './tables.ts';

type Work<T> = (trx: Trx) => Promise<T>;
type Job = { work: Work<unknown>; done(value: unknown): void; fail(error: unknown): void };
type End = { value: unknown } | { error: unknown };

const MOST = 256;
const SAVEPOINT = CompiledQuery.raw('savepoint job');
const RELEASE = CompiledQuery.raw('release job');
const ROLLBACK = CompiledQuery.raw('rollback to job');

/**
 * Works that arrive together share one commit, and one wait for the disk. Each has a savepoint of its own: one that throws is rolled back
 * alone. An error that `isStorage` says is the storage's own ends all of them; then nothing of any was written.
 */
export function sharedCommits(db: Kysely<Tables>, settle: () => Promise<void>, isStorage: (error: unknown) => boolean) {
  const waiting: Job[] = [];
  let isRunning = false;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const jobs = waiting.splice(0, MOST);
      try {
        const ends = await db.transaction().execute((trx) => together(trx, jobs));
        await settle();
        for (const [index, job] of jobs.entries()) finish(job, ends[index] as End);
      } catch (error) {
        for (const job of jobs) job.fail(error);
      }
    }
    isRunning = false;
  }

  const finish = (job: Job, end: End) => ('error' in end ? job.fail(end.error) : job.done(end.value));

  async function together(trx: Trx, jobs: Job[]): Promise<End[]> {
    if (jobs.length === 1) return [{ value: await (jobs[0] as Job).work(trx) }];
    const ends: End[] = [];
    for (const job of jobs) {
      await trx.executeQuery(SAVEPOINT);
      try {
        ends.push({ value: await job.work(trx) });
      } catch (error) {
        if (isStorage(error)) throw error; // SQLite may have rolled back everything already
        await trx.executeQuery(ROLLBACK);
        ends.push({ error });
      }
      await trx.executeQuery(RELEASE);
    }
    return ends;
  }

  return <T>(work: Work<T>): Promise<T> =>
    new Promise<T>((done, fail) => {
      waiting.push({ work, done: done as (value: unknown) => void, fail });
      if (isRunning) return;
      isRunning = true;
      setImmediate(run); // what other sockets have brought by then joins
    });
}
