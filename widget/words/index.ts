import type { WaitWords } from '../../shared/phrase.ts';
import { en } from './en.ts';
import type { enDesk } from './en-desk.ts';

export type Words = Record<keyof typeof en | keyof typeof enDesk, string>;
/** A language's file: all words, and how it says a wait. */
export type Spoken = Words & { wait: WaitWords };

/** Languages beside English, each a file of its own that only its readers load. */
const files: Record<string, () => Promise<{ words: Spoken }>> = {
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
  fr: () => import('./fr.ts'),
};

/** The words of a language tag such as `de-AT`; English where there is no file or it cannot be loaded. */
export async function wordsOf(locale: string): Promise<Partial<Spoken>> {
  const file = files[locale.slice(0, 2)];
  return file
    ? file().then(
        ({ words }) => words,
        () => en,
      )
    : en;
}

/** Puts values into the `{}` of a word, in order. */
export function fill(word: string, ...values: unknown[]): string {
  return word.replace(/\{\}/g, () => String(values.shift()));
}

/** Is a language written from right to left? */
export function isRightToLeft(locale: string): boolean {
  return /^(ar|he|fa|ur)\b/.test(locale);
}
