import { type Decision, decide, type TriggerInput, type TriggerSettings } from '../triggers/index.ts';
import { answer } from './grounded.ts';
import { createIndex, type KnowledgeIndex } from './knowledge.ts';
import type { Findings } from './mind.ts';
import type { Outcome, Passage, TurnInput } from './outcome.ts';

const NOTHING = createIndex([]);

/** Pure thinking over the knowledge learned so far, a site at a time. */
export function createThoughts() {
  const indexes = new Map<string, KnowledgeIndex>();
  const lessons = new Map<string, Passage[]>();
  const of = (site: string) => indexes.get(site) ?? NOTHING;
  return {
    /** Learns a site's knowledge anew, in as many parts as it is told in; until the last one, what it knew before holds. */
    learn(site: string, passages: Passage[], isLast = true): void {
      const all = [...(lessons.get(site) ?? []), ...passages];
      lessons.set(site, all);
      if (!isLast) return;
      lessons.delete(site);
      indexes.set(site, createIndex(all));
    },
    forget(site: string): void {
      indexes.delete(site);
      lessons.delete(site);
    },
    decide: (input: TriggerInput, settings: TriggerSettings): Decision => decide(input, settings),
    search(site: string, question: string, limit: number): Findings {
      const { found, answerable } = of(site).search(question, limit);
      return { found: found.map(({ passage, score }) => ({ passage, score })), answerable }; // data only: it goes to another thread
    },
    answer: (site: string, input: TurnInput): Outcome => answer(input, of(site)),
  };
}
export type Thoughts = ReturnType<typeof createThoughts>;
