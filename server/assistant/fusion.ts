import type { Passage } from '../search/passage.ts';
import type { Findings } from './mind.ts';

/** How little the very first places of a ranking count for more than the next: the constant of the paper. */
const K = 60;

/**
 * Joins what was found by words with what is near in meaning, by reciprocal rank fusion: a passage's score is the sum of
 * 1 / (60 + its place) over the rankings that have it (Cormack, Clarke & Büttcher, SIGIR 2009). Of two that score the same, the one that
 * was found by words comes first where the words say that the answer is there, else the other.
 *
 * `answerable` stays what the words say: a cosine has no scale that holds for all models, so nothing is claimed from it.
 */
export function fuse(worded: Findings, near: Passage[], limit: number): Findings {
  const byWords = worded.found.map(({ passage }) => passage);
  const rankings = worded.answerable >= 0.5 ? [byWords, near] : [near, byWords];
  const scores = new Map<string, { passage: Passage; score: number }>();
  for (const ranking of rankings) {
    ranking.forEach((passage, at) => {
      const before = scores.get(passage.id);
      scores.set(passage.id, { passage: before?.passage ?? passage, score: (before?.score ?? 0) + 1 / (K + at + 1) });
    });
  }
  const found = [...scores.values()].sort((a, b) => b.score - a.score).slice(0, limit);
  return { found, answerable: worded.answerable };
}
