import { type Decision, decide, type TriggerInput, type TriggerSettings } from '../triggers/index.ts';
import { answer } from './grounded.ts';
import { createIndex, type KnowledgeIndex } from './knowledge.ts';
import type { Findings } from './mind.ts';
import type { Outcome, Passage, TurnInput } from './outcome.ts';

const NOTHING = createIndex([]);

/** Pure thinking over the knowledge learned so far, a site at a time. */
export function createThoughts() {
  const indexes = new Map<string, KnowledgeIndex>();
  const of = (site: string) => indexes.get(site) ?? NOTHING;
  return {
    learn(site: string, passages: Passage[]): void {
      indexes.set(site, createIndex(passages));
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
