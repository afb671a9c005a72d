import { stem } from '../language/stems.ts';
import type { Lexicon } from './lexicon.ts';

const AFFIXES = ['er', 'or', 'est', 'li', 'ing', 'ist', 'y', 'i', 'al'];
const SHORTEST = 3;

/** Terms that an English stem is derived from, or that are of it, where a stemmer has to be careful: `play`, `player`; `high`, `highest`. */
export function derivations(base: string, lexicon: Lexicon): number[] {
  if (!/^[a-z]{3,}$/.test(base)) return [];
  const tries = AFFIXES.flatMap((affix) => [...withAffix(base, affix), ...withoutAffix(base, affix)]);
  const found = tries.flatMap((word) => lexicon.id(stem(word, 'en')) ?? lexicon.id(word) ?? []);
  return [...new Set(found)];
}

function withAffix(base: string, affix: string): string[] {
  if (base.endsWith('e')) return [base + affix, base.slice(0, -1) + affix];
  return /[bdgmnprt]$/.test(base) ? [base + affix, base + base.at(-1) + affix] : [base + affix];
}

function withoutAffix(base: string, affix: string): string[] {
  if (!base.endsWith(affix) || base.length - affix.length < SHORTEST) return [];
  const root = base.slice(0, -affix.length);
  return [root, `${root}e`, root.replace(/([bdgmnprt])\1$/, '$1')];
}

/** Languages that write compounds as one word. */
export const COMPOUNDING = /^(?:de|nl)$/;
