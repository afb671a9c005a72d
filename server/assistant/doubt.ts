import { compose, pinpoint } from './compose.ts';
import { coverage } from './coverage.ts';
import { askedKinds, KINDS, statedKinds } from './kinds.ts';
import type { Found, Search } from './knowledge.ts';
import type { Passage } from './outcome.ts';
import { blocks } from './pieces.ts';

/** A lower passage is preferred for stating the kind of fact asked for: in the very sentence as far down as `FAR` in rank. */
const NEAR = 1;
const FAR = 1.8;
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
  if (!best || !asked || isOneWord || states(question, search, best, asked)) return search;
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

/**
 * Is there reason not to be sure of a passage, whatever it has of the question: it lacks the word that the question turns on, states
 * nothing of the kind that is asked for, or only mentions the one thing asked about?
 */
export function isDoubtful(question: string, search: Search, best: Found, leans: boolean): boolean {
  const own = search.facets.flatMap((facet, f) => (facet.implied ? [] : [{ ...facet, f }]));
  const total = own.reduce((sum, { f }) => sum + (search.weights[f] ?? 0), 0) || 1;
  const have = (f: number) => best.reading.have[f] ?? 0;
  const lacks = own.some(
    ({ f, known }) => known >= 0.9 && (search.weights[f] ?? 0) / total >= TELLING && have(f) < HARDLY,
  );
  if (lacks && !leans) return true;
  const asked = factsAsked(question);
  if (asked) return !states(question, search, best, asked | (asked & KINDS.money ? KINDS.number : 0));
  const [main] = own.filter(({ f }) => (search.weights[f] ?? 0) / total >= MAIN);
  if (!main || leans || search.facets.length > own.length) return false;
  if (hasRow(best.passage, (text) => (search.have(text)[main.f] ?? 0) > 0.6)) return false;
  const isTitled = (search.have(best.passage.title)[main.f] ?? 0) > 0.6;
  return !isTitled && best.reading.signals.fit < HEADED;
}

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
