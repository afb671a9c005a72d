import { judges } from './figures.ts';
import { confidenceOf, judgeMarks } from './model.ts';
import type { Plain } from './plain.ts';
import type { Trigger } from './reading.ts';
import { COMMON, CONCEPTS } from './synonyms.ts';

type Gist = { words: Set<string>; grams: Set<string> };

/** How alike two messages are: shared meanings, shared spelling, and how much of the shorter one is in the longer. */
export function likeness(a: Plain, b: Plain): Record<string, number> {
  return likenessOf(gistOf(a), gistOf(b));
}

function likenessOf(one: Gist, other: Gist): Record<string, number> {
  const words = shared(one.words, other.words);
  return {
    words: words / Math.sqrt(one.words.size * other.words.size || 1),
    inside: words / (Math.min(one.words.size, other.words.size) || 1),
    spelling: shared(one.grams, other.grams) / Math.sqrt(one.grams.size * other.grams.size || 1),
    any: words > 0 ? 1 : 0,
    two: words > 1 ? 1 : 0,
  };
}

/** The same question again in other words: the last answer did not help. */
export const repeatedQuestion: Trigger = {
  name: 'repeated_question',
  urgency: 40,
  look(reading) {
    const learned = judges.repeated_question;
    if (!learned || reading.text.length < 6 || reading.earlier.length === 0) return undefined;
    const gist = gistOf(reading.plain);
    let best: { sure: number; earlier: Plain } | undefined;
    for (const earlier of reading.earlier) {
      const sure = judgeMarks(learned, likenessOf(gist, gistOf(earlier)));
      if (sure >= learned.threshold && sure > (best?.sure ?? 0)) best = { sure, earlier };
    }
    if (!best) return undefined;
    const confidence = confidenceOf(best.sure, learned.threshold);
    return { evidence: best.earlier.raw.trim().slice(0, 160), confidence, upTo: confidence < 0.9 ? 'note' : 'offer' };
  },
};

/** Gists of the latest messages: what was said earlier is looked at again with each new message. */
const gists = new Map<string, Gist>();

function gistOf({ text }: Plain): Gist {
  const known = gists.get(text);
  if (known) return known;
  const gist = read(text);
  if (gists.size >= 2000) gists.clear();
  if (text.length < 500) gists.set(text, gist);
  return gist;
}

function read(text: string): Gist {
  const words = new Set<string>();
  const grams = new Set<string>();
  for (const word of text
    .replace(/\b(log|sign|check|set|top|pay)(?:ging)? (in|out|up|off)(?!\w)/g, '$1$2')
    .split(/[^\p{L}\p{N}']+/u)) {
    if (word === '') continue;
    const meaning = meaningOf(word);
    if (!meaning || words.has(meaning.name)) continue;
    words.add(meaning.name);
    for (const gram of meaning.grams) grams.add(gram);
  }
  return { words, grams };
}

type Meaning = { name: string; grams: string[] };

const meanings = new Map<string, Meaning | undefined>();

/** What a word stands for: the first of its synonyms, or its stem; nothing for the words that every question has. */
function meaningOf(word: string): Meaning | undefined {
  if (meanings.has(word)) return meanings.get(word);
  const stem = stemOf(word);
  const name = CONCEPTS.get(word) ?? CONCEPTS.get(stem) ?? stem;
  const meaning = COMMON.has(word) ? undefined : { name, grams: gramsOf(` ${name} `) };
  if (meanings.size < 20_000 && word.length < 30) meanings.set(word, meaning);
  return meaning;
}

function gramsOf(padded: string): string[] {
  return Array.from({ length: Math.min(12, padded.length - 2) }, (_, at) => padded.slice(at, at + 3));
}

/** A rough English stem: endings off, then the first seven letters. */
function stemOf(word: string): string {
  const bare = word.replace(/(?:'s|'|ations?|ments?|tions?|ings?|ions?|ers?|ed|es|ly|s)$/, '');
  return (bare.length < 3 ? word : bare).slice(0, 7);
}

function shared(a: Set<string>, b: Set<string>): number {
  let count = 0;
  for (const value of a) if (b.has(value)) count++;
  return count;
}
