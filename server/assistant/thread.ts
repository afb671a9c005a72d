import { Worker } from 'node:worker_threads';
import type { Log } from '../house.ts';
import type { Thoughts } from './thoughts.ts';

type Verb = keyof Thoughts;
type Question = {
  verb: Verb;
  args: unknown[];
  longestMs: number;
  done(value: unknown): void;
  fail(error: Error): void;
};

/** A thread that thinks: one question at a time, in their order. */
export type Thread = {
  /** Rejects when the thought takes longer than `longestMs` (waiting for earlier ones does not count); then the thread is at its end. */
  ask<T>(verb: Verb, args: unknown[], longestMs: number): Promise<T>;
  /** Ends once all that was asked has been answered. */
  retire(): void;
  close(): Promise<void>;
};

/** `onEnd` is told when the thread ended by itself or was ended for thinking too long; all that it was asked has been rejected. */
export function openThread(file: URL, log: Log, onEnd: () => void): Thread {
  const worker = new Worker(file, { execArgv: [] });
  worker.unref();
  const asked = new Map<number, Question>();
  let last = 0;
  let timer: NodeJS.Timeout | undefined;
  let hasEnded = false;
  let isRetiring = false;

  worker.on(
    'message',
    ({ id, value, error, stack }: { id: number; value?: unknown; error?: string; stack?: string }) => {
      const question = asked.get(id);
      if (!question) return;
      asked.delete(id);
      watch();
      if (isRetiring && asked.size === 0) close().catch((error) => log('warn', 'A thread would not end', { error }));
      if (error === undefined) return question.done(value);
      log('error', 'A thought failed', { stack });
      question.fail(new Error(error));
    },
  );
  worker.on('error', (error) => log('error', 'A thinking thread broke', { error }));
  worker.on('exit', () => end('The thinking thread ended'));

  /** The thread works at the first of the questions that are open. */
  function watch(): void {
    clearTimeout(timer);
    const [first] = asked.values();
    if (!first) return;
    timer = setTimeout(() => end(`Thinking took longer than ${first.longestMs} ms`), first.longestMs);
    timer.unref();
  }

  function end(why: string): void {
    if (hasEnded) return;
    hasEnded = true;
    log('error', why);
    clearTimeout(timer);
    for (const { fail } of asked.values()) fail(new Error(why));
    asked.clear();
    worker.terminate().catch((error) => log('warn', 'A thread would not end', { error }));
    onEnd();
  }

  async function close(): Promise<void> {
    hasEnded = true; // its end is no accident
    clearTimeout(timer);
    await worker.terminate();
  }

  return {
    close,
    retire() {
      isRetiring = true;
      if (asked.size === 0) close().catch((error) => log('warn', 'A thread would not end', { error }));
    },
    ask<T>(verb: Verb, args: unknown[], longestMs: number): Promise<T> {
      return new Promise<T>((done, fail) => {
        if (hasEnded) return fail(new Error('The thinking thread ended'));
        const id = ++last;
        asked.set(id, { verb, args, longestMs, done: done as (value: unknown) => void, fail });
        if (asked.size === 1) watch();
        worker.postMessage({ id, verb, args });
      });
    },
  };
}
