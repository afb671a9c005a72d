import { CompiledQuery } from 'kysely';
import type { Trx } from './open.ts';
import type { Transact } from './transaction.ts';

type Work<T> = (trx: Trx) => Promise<T>;
type Job = { work: Work<unknown>; committed: () => void; done(value: unknown): void; fail(error: unknown): void };
type End = { value: unknown } | { error: unknown };

const MOST = 256;
const SAVEPOINT = CompiledQuery.raw('savepoint job');
const RELEASE = CompiledQuery.raw('release job');
const ROLLBACK = CompiledQuery.raw('rollback to job');

/**
 * Works that arrive together share one commit, and one wait for the disk; `committed` is called between the two. When one of them throws,
 * all are rolled back and run again, each with a savepoint of its own, so that only that one is undone: savepoints for all, always, cost
 * as much as the rows. An error that `isStorage` says is the storage's own ends all of them; then nothing of any was written.
 */
export function sharedCommits(transact: Transact, settle: () => Promise<void>, isStorage: (error: unknown) => boolean) {
  const waiting: Job[] = [];
  let isRunning = false;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      await new Promise(setImmediate); // what other sockets have brought by then joins
      const jobs = waiting.splice(0, MOST);
      try {
        const ends = await commit(jobs);
        for (const [index, job] of jobs.entries()) if (!('error' in (ends[index] as End))) job.committed();
        await settle();
        for (const [index, job] of jobs.entries()) finish(job, ends[index] as End);
      } catch (error) {
        for (const job of jobs) job.fail(error);
      }
    }
    isRunning = false;
  }

  const finish = (job: Job, end: End) => ('error' in end ? job.fail(end.error) : job.done(end.value));

  async function commit(jobs: Job[]): Promise<End[]> {
    try {
      return await transact((trx) => together(trx, jobs));
    } catch (error) {
      if (jobs.length === 1 || isStorage(error)) throw error;
      return transact((trx) => apart(trx, jobs));
    }
  }

  async function together(trx: Trx, jobs: Job[]): Promise<End[]> {
    const ends: End[] = [];
    for (const { work } of jobs) ends.push({ value: await work(trx) });
    return ends;
  }

  async function apart(trx: Trx, jobs: Job[]): Promise<End[]> {
    const ends: End[] = [];
    for (const { work } of jobs) {
      await trx.executeQuery(SAVEPOINT);
      try {
        ends.push({ value: await work(trx) });
      } catch (error) {
        if (isStorage(error)) throw error; // SQLite may have rolled back everything already
        await trx.executeQuery(ROLLBACK);
        ends.push({ error });
      }
      await trx.executeQuery(RELEASE);
    }
    return ends;
  }

  return <T>(work: Work<T>, committed: () => void = () => {}): Promise<T> =>
    new Promise<T>((done, fail) => {
      waiting.push({ work, committed, done: done as (value: unknown) => void, fail });
      if (isRunning) return;
      isRunning = true;
      run();
    });
}
