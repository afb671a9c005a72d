import { answerAnyone, understood } from '../answers/abroad/abroad.ts';
import type { Outcome, TurnInput } from '../answers/outcome.ts';
import { createIndex, type KnowledgeIndex } from '../search/knowledge.ts';
import { createNearness, type Nearness } from '../search/nearness.ts';
import type { Passage } from '../search/passage.ts';
import { type Decision, decide, type TriggerInput, type TriggerSettings } from '../triggers/index.ts';
import type { Findings } from './mind.ts';

const NOTHING = createIndex([]);

/** Pure thinking over the knowledge learned so far, a site at a time. */
export function createThoughts() {
  const indexes = new Map<string, KnowledgeIndex>();
  const lessons = new Map<string, Passage[]>();
  const passagesOf = new Map<string, Map<string, Passage>>();
  const nearness = new Map<string, Nearness>();
  const of = (site: string) => indexes.get(site) ?? NOTHING;
  return {
    /** Learns a site's knowledge anew, in as many parts as it is told in; until the last one, what it knew before holds. */
    learn(site: string, passages: Passage[], isLast = true): void {
      const all = [...(lessons.get(site) ?? []), ...passages];
      lessons.set(site, all);
      if (!isLast) return;
      lessons.delete(site);
      indexes.set(site, createIndex(all));
      const known = new Map(all.map((passage) => [passage.id, passage]));
      passagesOf.set(site, known);
      nearness.get(site)?.keep((id) => known.has(id));
    },
    forget(site: string): void {
      indexes.delete(site);
      lessons.delete(site);
      passagesOf.delete(site);
      nearness.delete(site);
    },
    /** Takes in vectors of passages, by their ids. */
    remember(site: string, ids: string[], vectors: Int8Array[]): void {
      const known = nearness.get(site) ?? createNearness();
      nearness.set(site, known);
      known.put(ids, vectors);
    },
    /** Passages of what was learned whose vectors are near, best first. */
    near(site: string, vector: Float32Array, most: number): Passage[] {
      const found = nearness.get(site)?.nearest(vector, most) ?? [];
      return found.flatMap(({ id }) => passagesOf.get(site)?.get(id) ?? []);
    },
    decide: (input: TriggerInput, settings: TriggerSettings): Decision => decide(input, settings),
    search(site: string, question: string, limit: number): Findings {
      const said = understood(question, '', of(site));
      const { found, answerable } = of(site).search(said?.text ?? question, limit);
      const likely = answerable * (said?.share ?? 1);
      return { found: found.map(({ passage, score }) => ({ passage, score })), answerable: likely }; // data only: it goes to another thread
    },
    answer: (site: string, input: TurnInput): Outcome => answerAnyone(input, of(site)),
  };
}
export type Thoughts = ReturnType<typeof createThoughts>;
