import type { WaitWords } from '../../shared/phrase.ts';
import { en } from './en.ts';
import type { enDesk } from './en-desk.ts';

export type Words = Record<keyof typeof en | keyof typeof enDesk, string>;
/** A language's file: all words, and how it says a wait. */
export type Spoken = Words & { wait: WaitWords };

/** The words of a language tag such as `de-AT`; English where there is no file or it cannot be loaded. */
export async function wordsOf(locale: string): Promise<Partial<Spoken>> {
  try {
    return /^en\b/i.test(locale) ? en : ((await (await import('./files.ts')).load(locale)) ?? en);
  } catch {
    return en; // offline, most likely
  }
}

/** Puts values into the `{}` of a word, in order. */
export function fill(word: string, ...values: unknown[]): string {
  return word.replace(/\{\}/g, () => String(values.shift()));
}
