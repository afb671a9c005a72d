import { existsSync } from 'node:fs';
import type { Outcome, TurnInput } from '../answers/outcome.ts';
import type { Log } from '../house.ts';
import type { Passage } from '../search/passage.ts';
import type { Decision, TriggerInput, TriggerSettings } from '../triggers/index.ts';
import { createThoughts, type Thoughts } from './thoughts.ts';
import { openThread, type Thread } from './thread.ts';

/** What was found for a question; `answerable` (0..1) says whether the answer is in there at all. */
export type Findings = { found: { passage: Passage; score: number }[]; answerable: number };

/**
 * The thinking that takes processor time and nothing else: triggers, search, answers out of the knowledge. It runs in threads of its own,
 * so that no question, however odd, holds up a stream. Rejects when a thought takes longer than `LONGEST_MS`; then that thread is replaced.
 */
export type Mind = {
  /** What the mind holds of a site's knowledge: a number for each time it learned it; undefined when never, or forgotten. */
  holds(site: string): number | undefined;
  /** Resolves with that number. Until then the site is answered from what was learned before. */
  learn(site: string, passages: Passage[]): Promise<number>;
  /** Takes in vectors of a site's passages, by their ids; a site that moves to another thread is to be told them again. */
  remember(site: string, ids: string[], vectors: Int8Array[]): Promise<void>;
  /** Passages whose vectors are near, best first. */
  near(site: string, vector: Float32Array, most: number): Promise<Passage[]>;
  decide(input: TriggerInput, settings: TriggerSettings): Promise<Decision>;
  search(site: string, question: string, limit: number): Promise<Findings>;
  answer(site: string, input: TurnInput): Promise<Outcome>;
  close(): Promise<void>;
};

/** A site of more passages learns in a thread of its own, which takes over when it is done: nobody waits for it meanwhile. */
export const LARGE = 2000;
const LONGEST_MS = 10_000;
const LEARNING_MS_EACH = 10;
const BATCH = 500;
const file = new URL('./mind-thread.js', import.meta.url);

/** A mind in threads when this is the built server, else one that thinks in place. */
export const openMind = (log: Log): Mind => (existsSync(file) ? threadedMind(log, file) : mindInPlace());

export function mindInPlace(thoughts: Thoughts = createThoughts()): Mind {
  const held = new Map<string, number>();
  let lessons = 0;
  return {
    holds: (site) => held.get(site),
    async learn(site, passages) {
      thoughts.learn(site, passages);
      held.set(site, ++lessons);
      return lessons;
    },
    remember: async (site, ids, vectors) => thoughts.remember(site, ids, vectors),
    near: async (site, vector, most) => thoughts.near(site, vector, most),
    decide: async (input, settings) => thoughts.decide(input, settings),
    search: async (site, question, limit) => thoughts.search(site, question, limit),
    answer: async (site, input) => thoughts.answer(site, input),
    close: async () => {},
  };
}

/** `script` is the built `mind-thread.js`. */
export function threadedMind(log: Log, script: URL, longestMs = LONGEST_MS): Mind {
  const held = new Map<string, { thread: Thread; lesson: number }>();
  const open = new Set<Thread>();
  let lessons = 0;
  let common = begin();

  function begin(): Thread {
    const thread = openThread(script, log, () => {
      open.delete(thread);
      for (const [site, home] of held) if (home.thread === thread) held.delete(site);
      if (thread === common) common = begin();
    });
    open.add(thread);
    return thread;
  }

  async function teach(thread: Thread, site: string, passages: Passage[]): Promise<void> {
    for (let from = 0; from === 0 || from < passages.length; from += BATCH) {
      const isLast = from + BATCH >= passages.length;
      const longest = longestMs + (isLast ? LEARNING_MS_EACH * passages.length : 0);
      await thread.ask('learn', [site, passages.slice(from, from + BATCH), isLast], longest);
    }
  }

  /** A thread that serves one site alone has nothing left to do once that site has moved. */
  function leave(thread: Thread, site: string): void {
    if (thread !== common) {
      open.delete(thread);
      thread.retire();
    } else thread.ask('forget', [site], longestMs).catch(() => undefined); // it ended, and so forgot
  }

  const home = (site: string) => held.get(site)?.thread ?? common;

  return {
    holds: (site) => held.get(site)?.lesson,
    async learn(site, passages) {
      const thread = passages.length > LARGE ? begin() : common;
      try {
        await teach(thread, site, passages);
      } catch (error) {
        if (thread !== common) leave(thread, site);
        throw error;
      }
      const before = held.get(site)?.thread;
      held.set(site, { thread, lesson: ++lessons });
      if (before && before !== thread) leave(before, site);
      return lessons;
    },
    remember: (site, ids, vectors) => home(site).ask('remember', [site, ids, vectors], longestMs),
    near: (site, vector, most) => home(site).ask('near', [site, vector, most], longestMs),
    decide: (input, settings) => common.ask('decide', [input, settings], longestMs),
    search: (site, question, limit) => home(site).ask('search', [site, question, limit], longestMs),
    answer: (site, input) => home(site).ask('answer', [site, input], longestMs),
    async close() {
      const last = [...open];
      open.clear();
      await Promise.all(last.map((thread) => thread.close()));
    },
  };
}
