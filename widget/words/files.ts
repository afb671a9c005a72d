import type { Spoken } from './index.ts';

type File = () => Promise<{ words: Spoken }>;

/** Languages beside English, each a file of its own that only its readers load; so is this list. */
const files: Record<string, File | undefined> = {
  ar: () => import('./ar.ts'),
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
  fr: () => import('./fr.ts'),
  hi: () => import('./hi.ts'),
  it: () => import('./it.ts'),
  ja: () => import('./ja.ts'),
  ko: () => import('./ko.ts'),
  nl: () => import('./nl.ts'),
  pl: () => import('./pl.ts'),
  pt: () => import('./pt.ts'),
  ru: () => import('./ru.ts'),
  tr: () => import('./tr.ts'),
  uk: () => import('./uk.ts'),
  zh: () => import('./zh.ts'),
};

/** The words of a language tag; nothing where they are not written. */
export async function load(locale: string): Promise<Spoken | undefined> {
  const [language = ''] = locale.toLowerCase().split(/[-_]/);
  return (await files[language]?.())?.words;
}
