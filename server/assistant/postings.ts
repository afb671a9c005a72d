import { askedKinds, statedKinds } from './kinds.ts';
import { stem } from './language/stems.ts';
import { isStopword } from './language/stopwords.ts';
import { words } from './language/words.ts';
import type { Lexicon } from './lexicon.ts';
import type { Passage } from './outcome.ts';
import type { Facet } from './question.ts';
import type { Indexed } from './ranking.ts';
import { sentences } from './sentences.ts';

/** BM25's saturation and length normalisation (Robertson & Zaragoza 2009), and how often a term of title and heading counts. */
const K1 = 1.6;
const B = 0.5;
const TITLE = 1;
const HEADING = 1.5;
/** Rare words tell more than their logarithm says. */
const RARITY = 1.25;
/** What a word tells that is only implied, and a single letter or an amount, whose place is mostly taken by another. */
const IMPLIED = 0.5;
const SLIGHT = 0.4;

/** Which passages hold a term, and BM25 over them. */
export type Postings = {
  /** How much a facet tells: inverse document frequency, halved when it is only implied by a turn of phrase. */
  weigh(facet: Facet): number;
  /** How much a term tells, by its rarity. */
  tells(term: number): number;
  /** Passages that hold anything of the question, best first, each 0..1 of the score that is possible. */
  match(facets: Facet[], weights: number[]): { at: number; score: number }[];
};

/** A heading with one of these tells what is not so. */
export const NEGATION = /\b(?:not|no|never|cannot|without|nicht|kein\w*|nunca|ne|pas|sans|nao|non|niet|geen)\b/i;

/** Holds the place of a function word, which is no term. */
const NOTHING = -1;

/** Which article a passage is of, as a number, and whether it begins it. */
export type Place = { article: number; isFirst: boolean };

/** A passage as term numbers; new terms are added to the lexicon. */
export function readPassage(passage: Passage, language: string, place: Place, lexicon: Lexicon): Indexed {
  const terms = (text: string) => words(text).map((word) => lexicon.add(stem(word, language)));
  const headline = (text = '') => Int32Array.from(terms(topical(text, language)));
  const parts = sentences(passage.text);
  const body: number[] = [];
  const starts: number[] = [];
  for (const part of parts) {
    starts.push(body.length);
    for (const word of words(part)) body.push(isStopword(word, language) ? NOTHING : lexicon.add(stem(word, language)));
  }
  return {
    title: headline(passage.title),
    label: headline(labelOf(passage.title).replace(/\d+/g, '')),
    heading: headline(passage.heading),
    body: Int32Array.from(body),
    starts: Int32Array.from(starts),
    kinds: Uint16Array.from(parts.map(statedKinds)),
    ...place,
    heads: askedKinds(passage.heading ?? ''),
    isNegative: NEGATION.test(passage.heading ?? ''),
    columns: askedKinds(/^\|.*\|$/m.exec(passage.text)?.[0] ?? ''),
  };
}

/** A title as a visitor would say it: up to the first comma or colon. */
export function labelOf(title: string): string {
  return (title.split(/[,:;–—]\s/)[0] ?? title).trim();
}

/** The words of a title that name a topic; all of them when none does. */
function topical(text: string, language: string): string {
  const all = words(text);
  const kept = all.filter((word) => !isStopword(word, language));
  return (kept.length ? kept : all).join(' ');
}

export function createPostings(indexed: Indexed[], terms: number): Postings {
  const lists: { at: number[]; count: number[] }[] = Array.from({ length: terms }, () => ({ at: [], count: [] }));
  indexed.forEach((passage, at) => {
    for (const [term, count] of counts(passage)) {
      lists[term]?.at.push(at);
      lists[term]?.count.push(count);
    }
  });
  const size = indexed.length;
  const average = indexed.reduce((sum, { body }) => sum + body.length, 0) / Math.max(1, size) || 1;
  const norms = Float32Array.from(indexed, ({ body }) => K1 * (1 - B + (B * body.length) / average));
  const frequency = new Float32Array(size);
  const scores = new Float32Array(size);

  const rarity = (held: number) => Math.log(1 + (size - held + 0.5) / (held + 0.5)) ** RARITY;

  return {
    tells: (term) => rarity(lists[term]?.at.length ?? 0),
    weigh(facet) {
      const holding = (list: Facet['forms']) => list.map(({ term }) => lists[term]?.at.length ?? 0);
      const own = facet.forms.filter(({ weight }) => weight === 1);
      const held = own.length ? Math.max(...holding(own)) : facet.forms.length ? Math.min(...holding(facet.forms)) : 0;
      return rarity(held) * (facet.implied ? IMPLIED : 1) * (isSlight(facet) ? SLIGHT : 1);
    },
    match(facets, weights) {
      const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
      const touched = new Set<number>();
      facets.forEach((facet, f) => {
        const here = new Set<number>();
        for (const { term, weight } of facet.forms) {
          lists[term]?.at.forEach((at, i) => {
            here.add(at);
            frequency[at] = (frequency[at] ?? 0) + weight * (lists[term]?.count[i] ?? 0);
          });
        }
        for (const at of here) {
          const tf = frequency[at] ?? 0;
          frequency[at] = 0;
          touched.add(at);
          scores[at] = (scores[at] ?? 0) + ((weights[f] ?? 0) * tf) / (tf + (norms[at] ?? K1)) / total;
        }
      });
      const found = [...touched].map((at) => ({ at, score: scores[at] ?? 0 }));
      for (const at of touched) scores[at] = 0;
      return found.sort((a, b) => b.score - a.score);
    },
  };
}

const isSlight = ({ word, known }: Facet) => /^[a-z]$/.test(word) || (!known && /^\d/.test(word));

function counts({ title, heading, body }: Indexed): Map<number, number> {
  const found = new Map<number, number>();
  const add = (term: number, count: number) => found.set(term, (found.get(term) ?? 0) + count);
  for (const term of body) if (term !== NOTHING) add(term, 1);
  for (const term of new Set(title)) add(term, TITLE);
  for (const term of new Set(heading)) add(term, HEADING);
  return found;
}
