import { detectLanguage } from '../language/detect.ts';
import { stem } from '../language/stems.ts';
import { isStopword } from '../language/stopwords.ts';
import { fold, words } from '../language/words.ts';
import type { Passage } from '../search/passage.ts';
import type { Missed } from './unanswered.ts';

/** Questions that ask the same; `wordings` has the most frequent first, `last` is when one was asked last. */
export type Group = { count: number; last: string; wordings: string[] };

type Kind = { stems: Set<string>; group: Group; counts: Map<string, number> };

/** Two questions with this share (0..1) of what they tell in common ask the same. */
const ALIKE = 0.6;

/**
 * Puts alike questions together, most frequent first, then most recent. They are compared by the stems of what they name, each weighed
 * by its rarity in the knowledge (inverse document frequency), since what a question names that the knowledge lacks is what it is about.
 */
export function groupAlike(missed: Missed[], passages: Passage[]): Group[] {
  const tells = rarity(passages);
  const kinds: Kind[] = [];
  const having = new Map<string, Kind[]>();
  for (const same of sameWords(missed)) {
    const near = new Set([...same.stems].flatMap((one) => having.get(one) ?? []));
    let best: Kind | undefined;
    let most = ALIKE;
    for (const kind of near) {
      const share = common(same.stems, kind.stems, tells);
      if (share >= most) [best, most] = [kind, share];
    }
    if (best) join(best, same);
    else {
      kinds.push(same);
      for (const one of same.stems) having.set(one, [...(having.get(one) ?? []), same]);
    }
  }
  for (const { group, counts } of kinds)
    group.wordings = [...counts].sort((a, b) => b[1] - a[1]).map(([wording]) => wording);
  return kinds.map(({ group }) => group).sort((a, b) => b.count - a.count || (a.last < b.last ? 1 : -1));
}

/** Questions of the very same stems, most frequent first: each later one is compared to the ones asked more often. */
function sameWords(missed: Missed[]): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const { question, at } of missed) {
    const stems = stemsOf(question);
    const key = [...stems].sort().join(' ') || fold(question);
    const kind: Kind = { stems, group: { count: 0, last: '', wordings: [] }, counts: new Map() };
    const known = kinds.get(key) ?? kind;
    kinds.set(key, known);
    join(known, { stems, group: { count: 1, last: at, wordings: [] }, counts: new Map([[question, 1]]) });
  }
  return [...kinds.values()].sort((a, b) => b.group.count - a.group.count);
}

function join({ group, counts }: Kind, other: Kind): void {
  group.count += other.group.count;
  if (other.group.last > group.last) group.last = other.group.last;
  for (const [wording, count] of other.counts) counts.set(wording, (counts.get(wording) ?? 0) + count);
}

function stemsOf(text: string): Set<string> {
  const language = detectLanguage(text);
  const all = words(text);
  const telling = all.filter((word) => !isStopword(word, language));
  return new Set((telling.length > 0 ? telling : all).map((word) => stem(word, language)));
}

/** Dice's coefficient with weights: what both have, twice, over what each has. */
function common(a: Set<string>, b: Set<string>, tells: (stem: string) => number): number {
  const weigh = (stems: Iterable<string>) => [...stems].reduce((sum, one) => sum + tells(one), 0);
  return (2 * weigh([...a].filter((one) => b.has(one)))) / (weigh(a) + weigh(b) || 1);
}

function rarity(passages: Passage[]): (stem: string) => number {
  const holding = new Map<string, number>();
  for (const { title, heading = '', text } of passages)
    for (const one of stemsOf(`${title}\n${heading}\n${text}`)) holding.set(one, (holding.get(one) ?? 0) + 1);
  return (one) => {
    const held = holding.get(one) ?? 0;
    return Math.log(1 + (passages.length - held + 0.5) / (held + 0.5));
  };
}
