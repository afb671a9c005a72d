import type { Features } from './features.ts';

/** A linear judge of one label: logistic regression over hashed features. */
export type Judge = { weights: Int8Array; scale: number; bias: number; rule: number; mild: number; threshold: number };

/** How sure the judge is, 0..1. `rule` says what the written wordings found. */
export function judge(model: Judge, features: Features, rule: 'sure' | 'mild' | undefined): number {
  const { weights } = model;
  const { buckets, count } = features;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += weights[buckets[i] as number] as number;
  const words = count === 0 ? 0 : (sum * model.scale) / Math.sqrt(count);
  const written = rule === 'sure' ? model.rule : rule === 'mild' ? model.mild : 0;
  return 1 / (1 + Math.exp(-(words + written + model.bias)));
}

/** First and one past the last of the up to eight neighbouring words that speak most for the label. */
export function strongestWords(model: Judge, features: Features): [start: number, end: number] {
  const { buckets, words, count, spans, wordCount } = features;
  if (wordCount === 0) return [0, 0];
  const worth = new Float64Array(wordCount);
  for (let i = 0; i < count; i++) worth[words[i] as number] = (worth[words[i] as number] ?? 0) + (model.weights[buckets[i] as number] ?? 0);
  let best = [0, 0, Number.NEGATIVE_INFINITY] as [number, number, number];
  for (let from = 0; from < wordCount; from++) {
    let sum = 0;
    for (let to = from; to < wordCount && to < from + 8; to++) {
      sum += worth[to] as number;
      if (sum > best[2]) best = [from, to, sum];
    }
  }
  return [spans[best[0] * 2] as number, spans[best[1] * 2 + 1] as number];
}
