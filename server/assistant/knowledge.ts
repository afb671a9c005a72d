import { askedKinds } from './kinds.ts';
import { detectLanguage } from './language/detect.ts';
import { createLexicon } from './lexicon.ts';
import type { Passage } from './outcome.ts';
import { createPostings, readPassage } from './postings.ts';
import { type Facet, readQuestion } from './question.ts';
import { answerable, type Indexed, type Reading, rank, readCandidate } from './ranking.ts';

export { chunkMarkdown } from './chunk.ts';

/** `sentences` is the share (0..1) of the question that each sentence of the passage has, as `sentences()` splits its text. */
export type Found = { passage: Passage; score: number; reading: Reading };
export type Search = { found: Found[]; answerable: number; facets: Facet[] };

export type KnowledgeIndex = {
  size: number;
  /** Languages of the passages (ISO 639-1), most used first. */
  languages: string[];
  /** Best first. `answerable` is 0..1: how likely the answer is in the knowledge at all. */
  search(question: string, limit?: number): Search;
};

/** Candidates that are read closely, and how many further passages of the best ones' articles. */
const CANDIDATES = 40;
const SIBLINGS = 12;

/**
 * Makes passages searchable: BM25 over title, heading and text with stems, synonyms and misspellings, then a closer
 * reading of the best. Pure and in memory; a changed knowledge is a new index.
 */
export function createIndex(passages: Passage[]): KnowledgeIndex {
  const lexicon = createLexicon();
  const articles = groupBy(passages, (passage) => passage.article);
  const numbers = new Map([...articles.keys()].map((article, number) => [article, number]));
  const spoken = new Map<string, string>();
  for (const [article, members] of articles) {
    const sample = members.slice(0, 5).map((at) => passages[at]?.text ?? '');
    spoken.set(article, detectLanguage([passages[members[0] ?? 0]?.title, ...sample].join('\n')));
  }
  const indexed = passages.map((passage) =>
    readPassage(passage, spoken.get(passage.article) ?? 'en', numbers.get(passage.article) ?? 0, lexicon),
  );
  const postings = createPostings(indexed, lexicon.size);
  const languages = [...groupBy(passages, (passage) => spoken.get(passage.article) ?? 'en')]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([language]) => language);

  return {
    size: passages.length,
    languages,
    search(question, limit = 5) {
      const facets = readQuestion(question, languages, lexicon);
      const weights = facets.map(postings.weigh);
      const matched = postings.match(facets, weights);
      const scores = new Map(matched.map(({ at, score }) => [at, score]));
      const chosen = new Set(matched.slice(0, CANDIDATES).map(({ at }) => at));
      for (const { at } of matched.slice(0, 5)) {
        for (const sibling of articles.get(passages[at]?.article ?? '')?.slice(0, SIBLINGS) ?? []) chosen.add(sibling);
      }
      const asked = askedKinds(question);
      const read = [...chosen].map((at) => {
        const reading = readCandidate(indexed[at] as Indexed, facets, weights, asked);
        reading.signals.bm25 = scores.get(at) ?? 0;
        return { at, passage: passages[at] as Passage, reading };
      });
      joinArticles(read, weights);
      const found = read
        .map(({ at, passage, reading }) => ({ at, passage, reading, score: rank(reading.signals) }))
        .sort((a, b) => b.score - a.score || a.at - b.at);
      return {
        found: found.slice(0, limit).map(({ passage, reading, score }) => ({ passage, reading, score })),
        answerable: chance(found, facets, weights),
        facets,
      };
    },
  };
}

type Candidate = { passage: Passage; reading: Reading };

/** Fills in the signals that need the other passages of a candidate's article. */
function joinArticles(candidates: Candidate[], weights: number[]): void {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  for (const [, members] of groupBy(candidates, ({ passage }) => passage.article)) {
    const readings = members.map((i) => (candidates[i] as Candidate).reading);
    const together = weights.reduce((sum, w, f) => sum + w * Math.max(...readings.map(({ have }) => have[f] ?? 0)), 0);
    for (const reading of readings) {
      const others = readings.filter((other) => other !== reading).map(({ signals }) => signals.bm25);
      reading.signals.article = Math.max(0, ...others);
      reading.signals.together = together / total;
    }
  }
}

function chance(found: { reading: Reading; score: number }[], facets: Facet[], weights: number[]): number {
  const [best, second] = found;
  if (!best) return 0;
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const unknown = weights.reduce((sum, weight, f) => sum + (facets[f]?.known ? 0 : weight), 0) / total;
  return answerable(best.reading.signals, best.score - (second?.score ?? 0), unknown);
}

function groupBy<T>(items: T[], key: (item: T) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  items.forEach((item, at) => {
    const group = groups.get(key(item));
    if (group) group.push(at);
    else groups.set(key(item), [at]);
  });
  return groups;
}
