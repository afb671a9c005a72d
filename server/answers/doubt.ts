import { fold, words } from '../language/words.ts';
import { askedKinds, KINDS, statedKinds } from '../search/kinds.ts';
import type { Found, Search } from '../search/knowledge.ts';
import type { Passage } from '../search/passage.ts';
import { blocks } from '../search/pieces.ts';
import { NEGATION } from '../search/postings.ts';
import { isThingAged } from '../search/ranges.ts';
import { compose, pinpoint } from './compose.ts';
import { coverage } from './coverage.ts';
import { isOfAnother } from './figures.ts';

/** A lower passage is preferred for stating the kind of fact asked for: in the very sentence as far down as `FAR` in rank. */
const NEAR = 1;
const FAR = 1.8;
const BETTER_ROW = 0.2;
const LITTLE_LESS = 0.12;
const LOOKED_AT = 8;
/** A word with this share of the question is what it turns on. */
const TELLING = 0.35;
/** A heading that is about this much of what is asked, or less, only names it among other things. */
const HEADED = 0.5;
/** A word with this share of the question is all of it. */
const MAIN = 0.75;
const HARDLY = 0.3;

/**
 * Puts a passage whose answer states the kind of fact that is asked for (a price, a time) before a better one that does not: best one that
 * says it of just what is asked about, in one sentence or row.
 */
export function stating(question: string, search: Search): Search {
  const asked = factsAsked(question);
  const [best] = search.found;
  const isOneWord = search.facets.filter(({ implied }) => !implied).length < 2; // too little to tell passages apart by
  if (!best || !asked || isOneWord) return search;
  if (states(question, search, best, asked)) return asked & KINDS.money ? byRow(search, best) : search;
  const near = (rank: number) =>
    search.found
      .slice(1, LOOKED_AT)
      .filter(
        (found) => found.score > best.score - rank && coverage(search, found) > coverage(search, best) - LITTLE_LESS,
      );
  const first =
    near(FAR).find((found) => pinpoint(question, search, found) !== '') ??
    near(NEAR).find((found) => states(question, search, found, asked)) ??
    best;
  return first === best ? search : { ...search, found: [first, ...search.found.filter((found) => found !== first)] };
}

/** Prefers a price list's own row on what is asked about (`Chain replaced`) to one that only has its word (`Wheel with chain case`). */
function byRow(search: Search, best: Found): Search {
  const fit = rowFit(search, best);
  const other = search.found
    .slice(1, LOOKED_AT)
    .find((found) => found.score > best.score - NEAR && rowFit(search, found) > fit + BETTER_ROW);
  return other && fit > 0 ? { ...search, found: [other, ...search.found.filter((found) => found !== other)] } : search;
}

/** How nearly the first cell of a row is what the question names, 0..1: harmonic mean of the share of each in the other. */
function rowFit({ facets, weights, have }: Search, { passage }: Found): number {
  const own = weights.map((weight, f) => (facets[f]?.implied ? 0 : weight));
  const total = own.reduce((sum, weight) => sum + weight, 0) || 1;
  const heads = blocks(passage.text).flatMap((block) =>
    block.kind === 'table' ? block.rows.map(([cell = '']) => cell) : [],
  );
  const fits = heads.map((cell) => {
    const all = words(cell);
    const named = all.filter((word) => have(word).some((part, f) => part > 0.6 && (own[f] ?? 0) > 0)).length;
    const recall = have(cell).reduce((sum, part, f) => sum + (part > 0.6 ? (own[f] ?? 0) : 0), 0) / total;
    const precision = named / (all.length || 1);
    return named ? (2 * precision * recall) / (precision + recall) : 0;
  });
  return Math.max(0, ...fits);
}

/**
 * Is there reason not to be sure of a passage, whatever it has of the question: it lacks the word that the question turns on, states
 * nothing of the kind that is asked for, only mentions the one thing asked about, or says what is not so when nobody asked for that?
 * `isMeasured`: a range of its table holds the measure that the question names.
 */
export function isDoubtful(
  question: string,
  search: Search,
  best: Found,
  leans: boolean,
  isMeasured: boolean,
): boolean {
  if (OF_THE_WORLD.test(fold(question)) || SOMEBODY.test(fold(question))) return true;
  const own = search.facets.flatMap((facet, f) => (facet.implied ? [] : [{ ...facet, f }]));
  const total = own.reduce((sum, { f }) => sum + (search.weights[f] ?? 0), 0) || 1;
  const have = (f: number) => best.reading.have[f] ?? 0;
  const things = own.filter(({ word }) => !MEASURE.test(word));
  const told = things.reduce((sum, { f }) => sum + (search.weights[f] ?? 0), 0) || 1;
  const lacks = things.some(
    ({ f, known }) => known >= 0.9 && (search.weights[f] ?? 0) / told >= TELLING && have(f) < HARDLY,
  );
  if (lacks && !leans) return true;
  if (isMeasured) return false;
  if (isThingAged(question) && isOfAges(best.passage)) return true;
  if (!leans && isOfAnother(question, search, best)) return true;
  const { title, heading = '' } = best.passage;
  const named = search.have(`${title} ${heading}`);
  const isDenied = NEGATION.test(heading) && !NEGATION.test(question);
  if (isDenied && !leans && own.every(({ f }) => (named[f] ?? 0) > 0.6)) return true;
  const asked = factsAsked(question);
  if (asked) return !states(question, search, best, asked | (asked & KINDS.money ? KINDS.number : 0));
  const [main] = own.filter(({ f }) => (search.weights[f] ?? 0) / total >= MAIN);
  if (!main || leans || search.facets.length > own.length) return false;
  if (hasRow(best.passage, (text) => (search.have(text)[main.f] ?? 0) > 0.6)) return false;
  const isTitled = (search.have(best.passage.title)[main.f] ?? 0) > 0.6;
  return !isTitled && best.reading.signals.fit < HEADED;
}

/** What people ask of anyone, and no business writes about: the weather as it will be, the time, the news. */
const OF_THE_WORLD =
  /\b(?:what is the (?:weather|time|date|news)\b|is it (?:going to )?(?:rain|snow)\w*|(?:weather|rain) (?:today|tomorrow|forecast)|what (?:time|day|date) is it\b|tell me a joke)/;

/** Sends for somebody, or asks for whoever is there, whatever else it names. */
const SOMEBODY =
  /^(?:(?:please|can you|could you|just) )*(?:get|fetch|bring|give|find|put|call) (?:me )?(?:some(?:one|body)|any(?:one|body))\b|^(?:is|are) (?:there )?(?:any|some)(?:one|body)\b.*\b(?:here|there|chat|online|available|around)\b/;

/** A figure or its unit: a range of a table may hold it. */
const MEASURE = /^(?:\d.*|cm|mm|kg|km|m|years?|old|age)$/;

/** A table of people's ages says nothing of how old a thing may be. */
const isOfAges = ({ text }: Passage) =>
  blocks(text).some((block) => block.kind === 'table' && block.header.some((cell) => /\bage\b/i.test(cell)));

/** A row of a table is about what it names. */
const hasRow = ({ text }: Passage, isAbout: (text: string) => boolean) =>
  blocks(text).some((block) => block.kind === 'table' && block.rows.some((row) => isAbout(row.join(' '))));

/** The kinds of fact that a question asks for and that an answer cannot do without, as bits of KINDS. */
function factsAsked(question: string): number {
  const asked = askedKinds(question);
  const isLength = /\bhow (?:long|soon)\b|\bhow many (?:days|weeks|hours|months|years|minutes)\b/i.test(question);
  return (asked & KINDS.money) | (isLength ? KINDS.span : 0);
}

const states = (question: string, search: Search, found: Found, asked: number) =>
  (statedKinds(compose(question, search, found)) & asked) > 0;
