import { fold } from '../../language/words.ts';
import { VOCABULARY, type Vocabulary } from './vocabulary.ts';

/**
 * What a message wants to know of the opening hours. `days` are weekdays, 0 for Monday; `tomorrow` is one day. `week`: all of them;
 * `now`: whether it is open, and until when.
 */
export type Asked = { language: string } & ({ about: 'now' | 'week' | 'tomorrow' } | { about: 'days'; days: number[] });

type Mark = Exclude<keyof Vocabulary, 'days' | 'short'> | 'day' | 'figure';
type Entry = { phrase: string; mark: Mark; day: number; isStem: boolean };

const UNSPACED = /^(?:ja|zh|ko)$/;
const LONGEST = 90;
const entries = new Map<string, Entry[]>();

/**
 * Reads a message that asks for opening hours and for nothing else, in the first of the languages in which every word of it is understood;
 * null when it asks anything more (`open on Christmas Day?`). With `isFollowUp`, a day alone (`and Monday?`) asks for it too. `name` is the
 * site's, which may be called by it.
 */
export function askedHours(message: string, languages: string[], name: string, isFollowUp = false): Asked | null {
  const text = plain(message);
  if (text === '' || text.length > LONGEST) return null;
  for (const language of new Set([...languages, ...Object.keys(VOCABULARY)])) {
    const found = VOCABULARY[language] && read(text, language, plain(name));
    const asked = found && meant(found, isFollowUp);
    if (asked) return { ...asked, language };
  }
  return null;
}

/** The weekdays named at the beginning of a text, in any language, and what is left of it: `Mon` -> [0]. */
export function dayAt(text: string, language: string): { day: number; length: number } | null {
  const found = entriesOf(language)
    .filter(({ mark, phrase }) => mark === 'day' && text.startsWith(phrase))
    .find(({ isStem, phrase }) => isStem || !/^\p{L}/u.test(text.slice(phrase.length)));
  if (!found) return null;
  const rest =
    found.isStem && !UNSPACED.test(language)
      ? (/^[\p{L}\p{M}]*/u.exec(text.slice(found.phrase.length))?.[0] ?? '')
      : '';
  return { day: found.day, length: found.phrase.length + rest.length };
}

/** Folded, with signs as blanks, so that `aujourd'hui` is two words here and in the vocabulary. */
export function plain(text: string): string {
  return fold(text)
    .replace(/(?<=\d)[.:](?=\d)/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

function read(text: string, language: string, name: string): Entry[] | null {
  const found: Entry[] = [];
  const isSpaced = !UNSPACED.test(language);
  let rest = text;
  while (rest) {
    const entry = nextOf(rest, language, isSpaced) ?? figureOf(rest) ?? nameOf(rest, name);
    if (!entry) return null;
    found.push(entry);
    rest = rest.slice(entry.phrase.length);
    if (entry.isStem && isSpaced) rest = rest.replace(/^[\p{L}\p{M}]+/u, '');
    rest = rest.trimStart();
  }
  return found;
}

function nextOf(rest: string, language: string, isSpaced: boolean): Entry | undefined {
  return entriesOf(language).find(({ phrase, isStem }) => {
    if (!rest.startsWith(phrase)) return false;
    return !isSpaced || isStem || rest.length === phrase.length || rest[phrase.length] === ' ';
  });
}

const figureOf = (rest: string): Entry | undefined => {
  const figure = /^\d{1,4} ?(?:am|pm|uhr|h|uur)?(?= |$)/.exec(rest)?.[0];
  return figure ? { phrase: figure, mark: 'figure', day: -1, isStem: false } : undefined;
};

const nameOf = (rest: string, name: string): Entry | undefined => {
  const called = [name, name.split(' ')[0] ?? ''].find((one) => one.length > 2 && `${rest} `.startsWith(`${one} `));
  return called ? { phrase: called, mark: 'rest', day: -1, isStem: false } : undefined;
};

type Meant = { about: 'now' | 'week' | 'tomorrow' } | { about: 'days'; days: number[] };

function meant(found: Entry[], isFollowUp: boolean): Meant | null {
  const marks = new Set(found.map(({ mark }) => mark));
  const days = found.flatMap(({ mark, day }) => (mark === 'day' ? [day] : []));
  if (marks.has('weekend')) days.push(5, 6);
  const isNow = marks.has('now') || marks.has('today');
  const isTopic = marks.has('open') || marks.has('close') || marks.has('hours');
  if (!isTopic && !(isFollowUp && (days.length || marks.has('tomorrow') || isNow))) return null;
  if (days.length) return { about: 'days', days: [...new Set(days)] };
  if (marks.has('tomorrow')) return { about: 'tomorrow' };
  if (isNow) return { about: 'now' };
  if (marks.has('hours') || (marks.has('when') && marks.has('open') && !marks.has('close'))) return { about: 'week' };
  return { about: 'now' };
}

function entriesOf(language: string): Entry[] {
  const known = entries.get(language);
  if (known) return known;
  const { days = '', short = '', ...lists } = VOCABULARY[language] ?? {};
  const of = (list: string) => list.split('|').map(plain);
  const daily = (list: string, isStem: boolean) =>
    of(list).flatMap((phrase, at): Entry[] => (phrase ? [{ phrase, mark: 'day', day: at % 7, isStem }] : []));
  const made = [
    ...(Object.entries(lists) as [Mark, string][]).flatMap(([mark, list]) =>
      of(list).map((phrase): Entry => ({ phrase, mark, day: -1, isStem: false })),
    ),
    ...daily(days, true),
    ...daily(short, false),
  ].sort((a, b) => b.phrase.length - a.phrase.length);
  entries.set(language, made);
  return made;
}
