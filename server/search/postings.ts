import { stem } from '../language/stems.ts';
import { isStopword } from '../language/stopwords.ts';
import { words } from '../language/words.ts';
import { askedKinds, statedKinds } from './kinds.ts';
import type { Lexicon } from './lexicon.ts';
import type { Passage } from './passage.ts';
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
  /** How much a facet tells: inverse document frequency times its emphasis, halved when it is only implied by a turn of phrase. */
  weigh(facet: Facet): number;
  /** How much a term tells, by its rarity. */
  tells(term: number): number;
  /** The `most` best passages, best first; `scoreOf` tells any passage's share (0..1) of the score that is possible, until the next match. */
  match(facets: Facet[], weights: number[], most: number): { best: number[]; scoreOf(at: number): number };
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
  const lists = invert(indexed, terms);
  const size = indexed.length;
  const average = indexed.reduce((sum, { body }) => sum + body.length, 0) / Math.max(1, size) || 1;
  const norms = Float32Array.from(indexed, ({ body }) => K1 * (1 - B + (B * body.length) / average));
  const frequency = new Float32Array(size);
  const scores = new Float32Array(size);
  const rarity = (held: number) => Math.log(1 + (size - held + 0.5) / (held + 0.5)) ** RARITY;
  const heldBy = (term: number) => lists[term]?.at.length ?? 0;

  /** Adds one facet's share to the scores of the passages that hold it. */
  function score({ forms }: Facet, weight: number): void {
    const found = forms.flatMap((form) =>
      lists[form.term] ? [{ ...(lists[form.term] as List), weight: form.weight }] : [],
    );
    for (const { at, count, weight: share } of found) {
      for (let i = 0; i < at.length; i++)
        frequency[at[i] as number] = (frequency[at[i] as number] as number) + share * (count[i] as number);
    }
    for (const { at } of found) {
      for (let i = 0; i < at.length; i++) {
        const passage = at[i] as number;
        const tf = frequency[passage] as number;
        if (tf === 0) continue; // counted under another of its forms
        frequency[passage] = 0;
        scores[passage] = (scores[passage] as number) + (weight * tf) / (tf + (norms[passage] as number));
      }
    }
  }

  return {
    tells: (term) => rarity(heldBy(term)),
    weigh(facet) {
      const own = facet.forms.filter(({ weight }) => weight === 1).map(({ term }) => heldBy(term));
      const held = own.length ? Math.max(...own) : Math.min(size, ...facet.forms.map(({ term }) => heldBy(term)));
      const share = facet.emphasis * (facet.implied ? IMPLIED : 1) * (isSlight(facet) ? SLIGHT : 1);
      return rarity(facet.forms.length ? held : 0) * share;
    },
    match(facets, weights, most) {
      const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
      scores.fill(0);
      facets.forEach((facet, f) => {
        score(facet, (weights[f] ?? 0) / total);
      });
      return { best: highest(scores, most), scoreOf: (at) => scores[at] ?? 0 };
    },
  };
}

type List = { at: Int32Array; count: Float32Array };

function invert(indexed: Indexed[], terms: number): List[] {
  const lists: { at: number[]; count: number[] }[] = Array.from({ length: terms }, () => ({ at: [], count: [] }));
  indexed.forEach((passage, at) => {
    for (const [term, count] of counts(passage)) {
      lists[term]?.at.push(at);
      lists[term]?.count.push(count);
    }
  });
  return lists.map(({ at, count }) => ({ at: Int32Array.from(at), count: Float32Array.from(count) }));
}

/** The places of the `most` highest scores above 0, highest first. */
function highest(scores: Float32Array, most: number): number[] {
  const best: number[] = [];
  let least = 0;
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] as number;
    if (score <= least) continue;
    let place = best.length;
    while (place > 0 && (scores[best[place - 1] as number] as number) < score) place--;
    best.splice(place, 0, at);
    if (best.length > most) best.pop();
    if (best.length === most) least = scores[best[most - 1] as number] as number;
  }
  return best;
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
