import { inOneByte, latinOf, type Plain } from './plain.ts';

/**
 * One wording. `find` reads folded text (see plain.ts) and has neither flag `g` nor nested repeats. Flag `u` marks
 * a wording in other than Latin letters, which plain ASCII need not be searched for.
 */
export type Rule = { find: RegExp; confidence: number; mild?: boolean };

export type Span = { start: number; end: number; confidence: number; mild: boolean };

/**
 * The surest wording found in a text, the first of equals. Stretches that a veto covers do not count.
 * A mild wording of 0.8 and more settles the matter: who asks about the refund policy has not asked for a refund.
 */
export function findRule(plain: Plain, rules: readonly Rule[], veto?: RegExp): Span | undefined {
  plain.letters ??= lettersOf(plain);
  const skipped = SKIPPED[plain.letters];
  const found = findIn(plain.text, latinOf(plain), rules, skipped);
  if (!found || !veto) return found;
  const rest = plain.text.replace(veto, (words) => ' '.repeat(words.length));
  return rest === plain.text ? found : findIn(rest, inOneByte(rest), rules, skipped);
}

/** Rules for a script that the text has nothing of: those with flag `u`, those without, or none. */
const SKIPPED = { Latin: true, other: false, both: undefined };

function lettersOf({ text, at }: Plain): 'Latin' | 'other' | 'both' {
  if (at === undefined || !OTHER_LETTERS.test(text)) return 'Latin';
  return /[a-z]{3}/.test(text) ? 'both' : 'other';
}

function findIn(text: string, latin: string, rules: readonly Rule[], skipped: boolean | undefined): Span | undefined {
  let best: Span | undefined;
  let most = -1;
  for (const { find, confidence, mild = false } of rules) {
    if (find.unicode === skipped) continue;
    const rank = mild ? (confidence >= 0.8 ? 2 : 0) : confidence;
    if (rank <= most) continue;
    const match = find.exec(find.unicode ? text : latin);
    if (!match) continue;
    const [words] = match;
    const start = match.index + (words.length - words.trimStart().length);
    best = { start, end: match.index + words.trimEnd().length, confidence, mild };
    most = rank;
  }
  return best;
}

/** Letters of scripts other than Latin. */
const OTHER_LETTERS = /[\u0370-\u1dff\u3040-\ud7ff\uf900-\ufaff\ufb50-\ufdff\ufe70-\ufefc]/;

const ENGLISH =
  /\b(?:the|you|my|your|what|how|this|that|with|have|please|can|i'm|don'?t|where|when|does|would|could|not|and|for|to|it|been|want|do|get)(?!\w)/g;

/** Plainly English, by three of its commonest words, so that wordings in other languages need not be searched for. */
export function isEnglish(plain: Plain): boolean {
  if (plain.at !== undefined) return false;
  ENGLISH.lastIndex = 0;
  return ENGLISH.test(plain.text) && ENGLISH.test(plain.text) && ENGLISH.test(plain.text);
}

/** Does a veto cover any of this text? */
export function vetoed(plain: Plain, veto: RegExp | undefined): boolean {
  if (!veto) return false;
  veto.lastIndex = 0;
  return veto.test(plain.text);
}

/**
 * `verb filler filler noun` in one breath: what a request looks like in most languages. Like `anyOf` for languages
 * in Latin letters, which folded text has without accents.
 */
export function phrase(verbs: string, fillers: string, nouns: string): RegExp {
  return new RegExp(`\\b(?:${verbs})(?:[\\s,]+(?:${fillers})){0,6}[\\s,]+(?:${nouns})(?!\\w)`);
}

/** Two kinds of words in one breath, in either order, with at most `gap` characters between them; whole words. */
export function near(ones: string, others: string, gap = 24): RegExp {
  const between = `[^.!?\\n]{0,${gap}}`;
  return new RegExp(
    `\\b(?:${ones})\\b${between}\\b(?:${others})(?!\\w)|\\b(?:${others})\\b${between}\\b(?:${ones})(?!\\w)`,
  );
}

/** Like `near` for other than Latin letters: the words are found anywhere. */
export function nearGlued(ones: string, others: string, gap = 16): RegExp {
  const between = `[^.!?\\n。！？؟।]{0,${gap}}`;
  return new RegExp(`(?:${ones})${between}(?:${others})|(?:${others})${between}(?:${ones})`, 'u');
}

/** Whole words anywhere. */
export function anyOf(...words: string[]): RegExp {
  return new RegExp(`\\b(?:${words.join('|')})(?!\\w)`);
}

/** Words in other than Latin letters, which may have endings glued on or no spaces around them: found anywhere. */
export function glued(...words: string[]): RegExp {
  return new RegExp(words.join('|'), 'u');
}
