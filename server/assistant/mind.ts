import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Log } from '../house.ts';
import type { Decision, TriggerInput, TriggerSettings } from '../triggers/index.ts';
import type { Outcome, Passage, TurnInput } from './outcome.ts';
import { createThoughts, type Thoughts } from './thoughts.ts';

/** What was found for a question; `answerable` (0..1) says whether the answer is in there at all. */
export type Findings = { found: { passage: Passage; score: number }[]; answerable: number };

/**
 * The thinking that takes processor time and nothing else: triggers, search, answers out of the knowledge. It runs in a thread of its own,
 * so that no question, however odd, holds up a stream. Rejects when a thought takes longer than `LONGEST_MS`; then the thread is replaced.
 */
export type Mind = {
  /** Which thread this is: one that was replaced has forgotten what it learned. */
  generation(): number;
  learn(site: string, passages: Passage[]): Promise<void>;
  decide(input: TriggerInput, settings: TriggerSettings): Promise<Decision>;
  search(site: string, question: string, limit: number): Promise<Findings>;
  answer(site: string, input: TurnInput): Promise<Outcome>;
  close(): Promise<void>;
};

const LONGEST_MS = 10_000;
const file = new URL('./mind-thread.js', import.meta.url);

/** A mind in a thread when this is the built server, else one that thinks in place. */
export const openMind = (log: Log): Mind => (existsSync(file) ? threadedMind(log) : mindInPlace());

export function mindInPlace(thoughts: Thoughts = createThoughts()): Mind {
  return {
    generation: () => 0,
    learn: async (site, passages) => thoughts.learn(site, passages),
    decide: async (input, settings) => thoughts.decide(input, settings),
    search: async (site, question, limit) => thoughts.search(site, question, limit),
    answer: async (site, input) => thoughts.answer(site, input),
    close: async () => {},
  };
}

type Pending = { done(value: unknown): void; fail(error: Error): void; timer: NodeJS.Timeout };

function threadedMind(log: Log): Mind {
  const pending = new Map<number, Pending>();
  let generation = 0;
  let asked = 0;
  let worker = begin();

  function begin(): Worker {
    const thread = new Worker(file, { execArgv: [] });
    thread.unref();
    thread.on(
      'message',
      ({ id, value, error, stack }: { id: number; value?: unknown; error?: string; stack?: string }) => {
        const question = pending.get(id);
        if (!question) return;
        pending.delete(id);
        clearTimeout(question.timer);
        if (error === undefined) question.done(value);
        else {
          log('error', 'A thought failed', { stack });
          question.fail(new Error(error));
        }
      },
    );
    thread.on('error', (error) => log('error', 'The thinking thread broke', { error }));
    thread.on('exit', () => thread === worker && replace('The thinking thread ended'));
    return thread;
  }

  function replace(why: string): void {
    const old = worker;
    generation++;
    worker = begin();
    for (const { fail, timer } of pending.values()) {
      clearTimeout(timer);
      fail(new Error(why));
    }
    pending.clear();
    old.terminate().catch((error) => log('warn', 'A thread would not end', { error }));
  }

  function ask<T>(verb: keyof Thoughts, ...args: unknown[]): Promise<T> {
    return new Promise<T>((done, fail) => {
      const id = ++asked;
      const timer = setTimeout(() => replace(`Thinking took longer than ${LONGEST_MS} ms`), LONGEST_MS);
      timer.unref();
      pending.set(id, { done: done as (value: unknown) => void, fail, timer });
      worker.postMessage({ id, verb, args });
    });
  }

  return {
    generation: () => generation,
    learn: (site, passages) => ask('learn', site, passages),
    decide: (input, settings) => ask('decide', input, settings),
    search: (site, question, limit) => ask('search', site, question, limit),
    answer: (site, input) => ask('answer', site, input),
    async close() {
      const last = worker;
      worker = undefined as unknown as Worker; // its end is no accident
      await last.terminate();
    },
  };
}
