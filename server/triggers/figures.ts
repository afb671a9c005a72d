import figures from './figures.json' with { type: 'json' };
import type { Judge } from './model.ts';
import type { TriggerName } from './trigger.ts';

type Written = {
  bias: number;
  marks: Record<string, number>;
  threshold: number;
  words?: { weights: string; scale: number };
};

/** What `learn.mjs` learned, by trigger. Sources of the figures are named in that script. */
export const judges: Partial<Record<TriggerName, Judge>> = Object.fromEntries(
  Object.entries(figures as Record<string, Written>).map(([name, judge]) => [
    name,
    { ...judge, words: judge.words && { scale: judge.words.scale, weights: decoded(judge.words.weights) } },
  ]),
);

/** The alphabet is that of addresses (RFC 4648, 5), so that no search for a path or a word finds figures. */
function decoded(base64url: string): Int8Array {
  const base64 = base64url.replaceAll('-', '+').replaceAll('_', '/');
  return Int8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
