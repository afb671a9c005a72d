import type { Features } from './features.ts';

/**
 * A linear judge of one label: logistic regression over hashed words (`weights`, one for each bucket, times `scale`)
 * and over named marks. `threshold` is where firing pays best, found by cross-validation.
 */
export type Judge = {
  bias: number;
  marks: Record<string, number>;
  threshold: number;
  words?: { weights: Int8Array; scale: number };
};

/** How sure the judge is from marks alone, 0..1. */
export function judgeMarks(judge: Judge, marks: Record<string, number>): number {
  return sigmoid(marked(judge, marks));
}

/** How sure the judge is from the words and the marks together, 0..1. */
export function judgeWords(judge: Judge, features: Features, marks: Record<string, number>): number {
  const written = marked(judge, marks);
  if (!judge.words || features.count === 0) return sigmoid(written);
  const { weights, scale } = judge.words;
  const { buckets, count } = features;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += weights[buckets[i] as number] as number;
  return sigmoid(written + (sum * scale) / Math.sqrt(count));
}

/** The judge's answer on a scale where its threshold is a half. */
export function confidenceOf(sure: number, threshold: number): number {
  const scaled = sure >= threshold ? 0.5 + (0.5 * (sure - threshold)) / (1 - threshold) : (0.5 * sure) / threshold;
  return Math.round(scaled * 100) / 100;
}

/** Start and end, in the folded text, of the up to eight neighbouring words that speak most for the label. */
export function strongestWords(judge: Judge, features: Features): [start: number, end: number] {
  const { buckets, words, count, spans, wordCount } = features;
  const weights = judge.words?.weights;
  if (wordCount === 0 || !weights) return [0, 0];
  const worth = new Float64Array(wordCount);
  for (let i = 0; i < count; i++) {
    const word = words[i] as number;
    worth[word] = (worth[word] as number) + (weights[buckets[i] as number] as number);
  }
  let best = { from: 0, to: 0, sum: Number.NEGATIVE_INFINITY };
  for (let from = 0; from < wordCount; from++) {
    let sum = 0;
    for (let to = from; to < wordCount && to < from + 8; to++) {
      sum += worth[to] as number;
      if (sum > best.sum) best = { from, to, sum };
    }
  }
  return [spans[best.from * 2] as number, spans[best.to * 2 + 1] as number];
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

function marked(judge: Judge, marks: Record<string, number>): number {
  let sum = judge.bias;
  for (const name in marks) sum += (judge.marks[name] ?? 0) * (marks[name] ?? 0);
  return sum;
}
