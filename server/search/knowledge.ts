import { detectLanguage } from '../language/detect.ts';
import { stem } from '../language/stems.ts';
import { isStopword } from '../language/stopwords.ts';
import { words } from '../language/words.ts';
import { type Instances, instancesIn, kindsNamed } from './instances.ts';
import { askedKinds } from './kinds.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import type { Passage } from './passage.ts';
import { createPostings, labelOf, readPassage } from './postings.ts';
import { type Facet, hasTopic, readQuestion } from './question.ts';
import { answerable, type Indexed, type Reading, rank, readCandidate } from './ranking.ts';

export { chunkMarkdown } from './chunk.ts';

/** `sentences` is the share (0..1) of the question that each sentence of the passage has, as `sentences()` splits its text. */
export type Found = { passage: Passage; score: number; reading: Reading };
export type Search = {
  found: Found[];
  answerable: number;
  facets: Facet[];
  weights: number[];
  /** The share (0..1) of each facet that a text has by itself. */
  have(text: string): number[];
};

export type KnowledgeIndex = {
  size: number;
  /** Languages of the passages (ISO 639-1), most used first. */
  languages: string[];
  /**
   * Best first, at most `limit` (5). `answerable` is 0..1: how likely the answer is in the knowledge at all. Words of
   * `context`, an earlier question that this one may lean on, count for less.
   */
  search(question: string, limit?: number, context?: string): Search;
  /** Does a word, in any of its forms, occur anywhere? */
  knows(word: string): boolean;
  /** The headings of an article, in its order. */
  sections(article: string): string[];
};

/** Candidates that are read closely, and how many further passages of the best ones' articles. */
const CANDIDATES = 40;
const SIBLINGS = 12;
/** Added to the rank of a passage whose heading the question holds word by word. */
const NAMED = 0.6;
/** Added to the rank of a passage in the question's language, where the knowledge has several. */
const OWN = 0.8;

/**
 * Makes passages searchable: BM25 over title, heading and text with stems, synonyms and misspellings, then a closer
 * reading of the best. Pure and in memory; a changed knowledge is a new index.
 */
export function createIndex(passages: Passage[]): KnowledgeIndex {
  const lexicon = createLexicon();
  const articles = groupBy(passages, (passage) => passage.article);
  const numbers = new Map([...articles.keys()].map((article, number) => [article, number]));
  const overall = detectLanguage(
    passages
      .slice(0, 60)
      .map(({ text }) => text.slice(0, 150))
      .join('\n'),
  );
  const spoken = new Map<string, string>();
  for (const [article, members] of articles) {
    const sample = members.slice(0, 5).map((at) => passages[at]?.text ?? '');
    spoken.set(article, detectLanguage([passages[members[0] ?? 0]?.title, ...sample].join('\n'), overall));
  }
  const indexed = passages.map((passage, at) => {
    const place = { article: numbers.get(passage.article) ?? 0, isFirst: articles.get(passage.article)?.[0] === at };
    return readPassage(passage, spoken.get(passage.article) ?? 'en', place, lexicon);
  });
  const topical = (word: string) => !isStopword(word, overall);
  const instances = instancesIn(passages, topical);
  const postings = createPostings(indexed, lexicon.size);
  const languages = [...groupBy(passages, (passage) => spoken.get(passage.article) ?? 'en')]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([language]) => language);

  return {
    size: passages.length,
    languages,
    knows: (word) => languages.some((language) => lexicon.id(stem(word, language)) !== undefined),
    sections: (article) => [...new Set((articles.get(article) ?? []).flatMap((at) => passages[at]?.heading ?? []))],
    search(question, limit = 5, context = '') {
      const facets = withKinds(
        withContext(question, context, languages, lexicon),
        question,
        instances,
        languages,
        lexicon,
      );
      const weights = facets.map(postings.weigh);
      const { best, scoreOf } = postings.match(facets, weights, CANDIDATES);
      const chosen = new Set(best);
      for (const at of best.slice(0, 5)) {
        for (const sibling of articles.get(passages[at]?.article ?? '')?.slice(0, SIBLINGS) ?? []) chosen.add(sibling);
      }
      const asked = askedKinds(question) || askedKinds(context);
      const language = languages.length > 1 ? detectLanguage(question, '') : '';
      const isOwn = (passage: Passage) => language !== '' && spoken.get(passage.article) === language;
      const isNamedHere = namedBy(question, languages[0]);
      const read = [...chosen].map((at) => {
        const reading = readCandidate(indexed[at] as Indexed, facets, weights, asked, postings.tells);
        reading.signals.bm25 = scoreOf(at);
        return { at, passage: passages[at] as Passage, reading };
      });
      joinArticles(read, weights);
      const found = read
        .map(({ at, passage, reading }) => ({
          at,
          passage,
          reading,
          score: rank(reading.signals) + (isNamedHere(passage) ? NAMED : 0) + (isOwn(passage) ? OWN : 0),
        }))
        .sort((a, b) => b.score - a.score || a.at - b.at);
      return {
        found: found.slice(0, limit).map(({ passage, reading, score }) => ({ passage, reading, score })),
        answerable: chance(found, facets, weights),
        facets,
        weights,
        have: (text) => haveOf(text, facets, languages, lexicon),
      };
    },
  };
}

/** The facets of a question, then those of the earlier one that it does not name itself. Without any of its own, it asks the earlier one. */
function withContext(question: string, context: string, languages: string[], lexicon: Lexicon): Facet[] {
  const facets = readQuestion(question, languages, lexicon);
  if (!context) return facets;
  const earlier = readQuestion(context, languages, lexicon).filter(({ known }) => known > 0);
  if (!hasTopic(question, languages)) return [...facets.filter(({ implied }) => implied), ...earlier];
  const terms = ({ forms }: Facet) => forms.filter(({ weight }) => weight === 1).map(({ term }) => term);
  const named = new Set(facets.flatMap(terms));
  return [
    ...facets,
    ...earlier
      .filter((facet) => !terms(facet).some((term) => named.has(term)))
      .map((facet) => ({ ...facet, implied: true })),
  ];
}

/** A thing that a table names stands for its kind as well, and is one of many: the delivery of a bike is that of any model. */
function withKinds(facets: Facet[], question: string, instances: Instances, languages: string[], lexicon: Lexicon) {
  const asked = words(question);
  for (const { at, kind } of kindsNamed(asked, instances)) {
    const facet = facets.find(({ word, implied }) => word === asked[at] && !implied);
    if (facet) facet.emphasis = Math.min(facet.emphasis, 1);
    const terms = languages.flatMap((language) => lexicon.id(stem(kind, language)) ?? []);
    for (const term of new Set(terms))
      if (!facet?.forms.some((form) => form.term === term)) facet?.forms.push({ term, weight: KIND_OF });
  }
  return facets;
}

/** What the kind of a named thing counts for, beside its name. */
const KIND_OF = 0.3;

function haveOf(text: string, facets: Facet[], languages: string[], lexicon: Lexicon): number[] {
  const terms = new Set<number>();
  for (const word of words(text)) {
    for (const language of languages) terms.add(lexicon.id(stem(word, language)) ?? -1);
  }
  return facets.map(({ forms }) =>
    Math.max(0, ...forms.filter(({ term }) => terms.has(term)).map(({ weight }) => weight)),
  );
}

type Named = Pick<Passage, 'title' | 'heading'>;

/** Does the question hold all that a passage's heading or title names, in two words or more (endings aside)? */
export const isNamed = (question: string, passage: Named, language?: string): boolean =>
  namedBy(question, language)(passage);

/** As `isNamed`, for many passages. */
function namedBy(question: string, language = 'en'): (passage: Named) => boolean {
  const asked = new Set(stemsOf(question, language));
  return (passage) =>
    namesOf(passage, language).some((named) => named.size > 1 && [...named].every((one) => asked.has(one)));
}

const names = new WeakMap<Named, { language: string; stems: Set<string>[] }>();

/** The stems of heading and title; worked out once, since every question looks at those of every candidate. */
function namesOf(passage: Named, language: string): Set<string>[] {
  const known = names.get(passage);
  if (known?.language === language) return known.stems;
  const { heading = '', title } = passage;
  const stems = [heading, labelOf(title)].map((name) => new Set(stemsOf(name, language)));
  names.set(passage, { language, stems });
  return stems;
}

const stemsOf = (text: string, language: string) =>
  words(text).flatMap((word) => (isStopword(word, language) ? [] : [stem(word, language)]));

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
  const unknown = weights.reduce((sum, weight, f) => sum + weight * (1 - (facets[f]?.known ?? 0)), 0) / total;
  return answerable(best.reading.signals, second?.reading.signals, unknown);
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
