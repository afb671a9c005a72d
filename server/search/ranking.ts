import { KINDS } from './kinds.ts';
import type { Facet } from './question.ts';

/**
 * A passage as the ranking sees it: term numbers, and where in `body` each sentence begins. `kinds` are what each
 * sentence states (bits of KINDS).
 */
export type Indexed = {
  title: Int32Array;
  /** The title up to its first comma, without numbers. */
  label: Int32Array;
  heading: Int32Array;
  body: Int32Array;
  starts: Int32Array;
  kinds: Uint16Array;
  article: number;
  /** Bits of KINDS that the heading asks for (`What does it cost?`), and that a table's head names. */
  heads: number;
  columns: number;
  /** The heading says what is not so: `What we do not repair`. */
  isNegative: boolean;
  isFirst: boolean;
};

/**
 * What a candidate has of the question, each 0..1. `bm25` of what is possible; `coverage` of the question's weight
 * anywhere in it, `sentence` in its best sentence, `window` in two neighbouring ones; `pairs` of neighbouring words near
 * each other; `kind`: the best sentence states what is asked for; `titled` in title and heading; `article`: the
 * best other passage of the article; `together`: of the question in the article's candidates as one; `fit` of title or heading that the question names;
 * `headed`: the heading asks what the question asks; `first`: the first section of an article in sections, which is the most general;
 * `brief`: `coverage` again, of a question of few words, each of which matters.
 */
export type Signals = {
  bm25: number;
  coverage: number;
  sentence: number;
  window: number;
  pairs: number;
  kind: number;
  titled: number;
  article: number;
  together: number;
  fit: number;
  headed: number;
  first: number;
  brief: number;
};

/** A candidate's signals, with the share of the question in each sentence and the weight of each facet found. */
export type Reading = { signals: Signals; sentences: number[]; have: number[]; isFirst: boolean };

/**
 * Learned on the English questions of XQuAD (CC BY-SA 4.0) by `test/search/learn-retrieval.ts`, then rounded; logistic over candidates.
 * The last three are set by hand: those articles have no headings and those questions are long.
 */
const RANK: Signals = {
  bm25: 2.5,
  coverage: 0.4,
  sentence: 0.15,
  window: 0.5,
  pairs: 0.6,
  kind: 0.25,
  titled: 0.7,
  article: 0.1,
  together: 0.25,
  fit: 0.9,
  headed: 0.5,
  first: 0.3,
  brief: 0.9,
};
const ANSWERABLE = {
  base: -4.25,
  bm25: 0.75,
  window: 0.7,
  pairs: 1.5,
  titled: 0.75,
  article: 0.8,
  unknown: -2.4,
  margin: 1.9,
  score: 1.95,
};

/** How well a candidate answers, comparable between candidates of one question only. */
export function rank(signals: Signals): number {
  return (Object.keys(RANK) as (keyof Signals)[]).reduce((sum, name) => sum + RANK[name] * signals[name], 0);
}

/** Rank without what only the headings add, which says where to look and not whether the answer is there. */
function substance(signals: Signals): number {
  return rank({ ...signals, fit: 0, headed: 0, first: 0, brief: 0 });
}

/**
 * The chance (0..1) that the best candidate holds the answer. `second` is the next one, `unknown` the share of the question's weight in words that the knowledge does not have.
 */
export function answerable(best: Signals, second: Signals | undefined, unknown: number): number {
  const { bm25, window, pairs, titled, article } = best;
  const score = substance(best);
  const margin = second ? Math.max(0, score - substance(second)) : score;
  const given = { bm25, window, pairs, titled, article, unknown, margin, score };
  const sum = (Object.keys(given) as (keyof typeof given)[]).reduce((z, name) => z + ANSWERABLE[name] * given[name], 0);
  return 1 / (1 + Math.exp(-sum - ANSWERABLE.base));
}

/** Kinds that too many headings ask for to tell one from another. */
const VAGUE = KINDS.number | KINDS.name | KINDS.place;
/** Terms of the question that count in full when they are only in the title or heading of a sentence's passage. */
const FROM_TITLE = 0.7;
const NEXT_SENTENCE = 0.9;

/** Reads one candidate against the question's facets, whose `weights` say how much each tells. `asked` are bits of KINDS. */
export function readCandidate(
  passage: Indexed,
  facets: Facet[],
  weights: number[],
  asked: number,
  tells: (term: number) => number,
): Reading {
  const wanted = wantedTerms(facets);
  const titled = new Float64Array(facets.length);
  for (const field of [passage.title, passage.heading]) {
    for (const term of field) {
      for (const { facet, weight } of wanted.get(term) ?? []) titled[facet] = Math.max(titled[facet] ?? 0, weight);
    }
  }
  const { parts, near } = readBody(passage, wanted, facets.length);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const share = (have: (facet: number) => number) =>
    weights.reduce((sum, weight, facet) => sum + weight * have(facet), 0) / total;
  const have = weights.map((_, f) => Math.max(titled[f] ?? 0, ...parts.map((part) => part[f] ?? 0)));
  const own = facets.flatMap(({ implied }, f) => (implied ? [] : [f]));
  const sentences = parts.map((part) => share((f) => Math.max(part[f] ?? 0, FROM_TITLE * (titled[f] ?? 0))));
  const windows = parts.map((part, s) =>
    share((f) => Math.max(part[f] ?? 0, NEXT_SENTENCE * (parts[s + 1]?.[f] ?? 0), FROM_TITLE * (titled[f] ?? 0))),
  );
  const sentence = Math.max(0, ...sentences);
  const states = passage.kinds.reduce(
    (bits, kind, s) => ((sentences[s] ?? 0) >= 0.8 * sentence ? bits | kind : bits),
    0,
  );
  const signals = {
    bm25: 0,
    coverage: share((f) => have[f] ?? 0),
    sentence,
    window: Math.max(0, ...windows),
    pairs: pairShare(near, weights),
    kind: asked ? Number((states & asked) > 0) : 0.5,
    titled: share((f) => titled[f] ?? 0),
    article: 0,
    together: 0,
    fit: Math.max(fitOf(passage.heading, wanted, weights, tells), 0.8 * fitOf(passage.label, wanted, weights, tells)),
    headed: headedFor(passage, asked & ~VAGUE),
    first: passage.isFirst && passage.heading.length ? (asked & ~VAGUE ? 0.5 : 1) : 0,
    brief: own.length <= 3 ? shareOf(own, weights, (f) => have[f] ?? 0) * (own.length === 3 ? 0.4 : 1) : 0,
  };
  return { signals, sentences, have, isFirst: passage.isFirst };
}

/** 1 when heading or table promise what is asked for, less than nothing when the heading promises something else. */
function headedFor({ heads, columns, isNegative }: Indexed, asked: number): number {
  if (isNegative) return ELSEWHERE;
  if ((heads | columns) & asked) return 1;
  return heads & ~VAGUE ? ELSEWHERE : 0;
}

const ELSEWHERE = -0.6;

/** How nearly a headline is the question: harmonic mean of its share that is asked for and of the question's share in it. */
function fitOf(terms: Int32Array, wanted: Wanted, weights: number[], tells: (term: number) => number): number {
  let total = 0;
  let named = 0;
  const have = new Map<number, number>();
  for (const term of terms) {
    const facets = wanted.get(term) ?? [];
    total += tells(term);
    named += tells(term) * Math.max(0, ...facets.map(({ weight }) => weight));
    for (const { facet, weight } of facets) have.set(facet, Math.max(have.get(facet) ?? 0, weight));
  }
  if (!named) return 0;
  const precision = named / total;
  const asked = weights.reduce((sum, weight) => sum + weight, 0);
  const recall = [...have].reduce((sum, [facet, weight]) => sum + weight * (weights[facet] ?? 0), 0) / asked;
  return (2 * precision * recall) / (precision + recall);
}

type Wanted = Map<number, { facet: number; weight: number }[]>;

function wantedTerms(facets: Facet[]): Wanted {
  const wanted: Wanted = new Map();
  facets.forEach((facet, index) => {
    for (const { term, weight } of facet.forms) {
      const list = wanted.get(term) ?? [];
      list.push({ facet: index, weight });
      wanted.set(term, list);
    }
  });
  return wanted;
}

/** What each sentence has of each facet, and how near each facet comes to the next one of the question. */
function readBody(passage: Indexed, wanted: Wanted, facets: number) {
  const parts: Float64Array[] = [];
  const last = new Int32Array(facets).fill(-1000);
  const near = new Float64Array(facets);
  for (let s = 0; s < passage.starts.length; s++) {
    const part = new Float64Array(facets);
    const end = passage.starts[s + 1] ?? passage.body.length;
    for (let at = passage.starts[s] ?? 0; at < end; at++) {
      for (const { facet, weight } of wanted.get(passage.body[at] ?? -1) ?? []) {
        part[facet] = Math.max(part[facet] ?? 0, weight);
        last[facet] = at;
        for (const other of [facet - 1, facet + 1]) {
          const gap = at - (last[other] ?? -1000);
          if (gap <= 0 || gap > 4 || !part[other]) continue;
          const low = Math.min(facet, other);
          // Squared: a weak stand-in beside another word is hardly the phrase that was asked for.
          const closeness = (other < facet ? 1 : 0.6) * (gap <= 2 ? 1 : 0.6) * (weight * (part[other] ?? 0)) ** 2;
          near[low] = Math.max(near[low] ?? 0, closeness);
        }
      }
    }
    parts.push(part);
  }
  return { parts, near };
}

function shareOf(facets: number[], weights: number[], have: (facet: number) => number): number {
  const total = facets.reduce((sum, f) => sum + (weights[f] ?? 0), 0);
  return total ? facets.reduce((sum, f) => sum + (weights[f] ?? 0) * have(f), 0) / total : 0;
}

function pairShare(near: Float64Array, weights: number[]): number {
  let total = 0;
  let found = 0;
  for (let f = 0; f + 1 < weights.length; f++) {
    const weight = Math.min(weights[f] ?? 0, weights[f + 1] ?? 0);
    total += weight;
    found += weight * (near[f] ?? 0);
  }
  return total ? found / total : 0;
}
