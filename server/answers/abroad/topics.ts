import { isStopword } from '../../language/stopwords.ts';
import { fold, words } from '../../language/words.ts';
import { ar } from './words/ar.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { hi } from './words/hi.ts';
import { it } from './words/it.ts';
import { ja } from './words/ja.ts';
import { ko } from './words/ko.ts';
import { nl } from './words/nl.ts';
import { pl } from './words/pl.ts';
import { pt } from './words/pt.ts';
import { ru } from './words/ru.ts';
import { tr } from './words/tr.ts';
import { uk } from './words/uk.ts';
import { zh } from './words/zh.ts';

/**
 * What people ask shops about, in sixteen languages: a topic a line, the words to search for first, then other ways to say it. `*`
 * stands for any ending. `aside` are words that say nothing of the topic.
 */
const WRITTEN: Record<string, string> = { ar, de, en, es, fr, hi, it, ja, ko, nl, pl, pt, ru, tr, uk, zh };

type Way = { topic: string; length: number; says: RegExp };
type Topics = { first: Map<string, string>; ways: Map<string, Way[]> };

/** Written without spaces, so that a word may begin anywhere. */
const UNSPACED = /^(?:ja|zh)$/;
/** Stands for `*` while a phrase is folded: a letter that no language here has. */
const ANY = 'ꙮ';
/** How something is asked, and not what about. */
const ASKING = new Set(['much', 'long', 'when', 'where']);

/** Topics that say little beside another: where the knowledge has no such word, they are left out. */
const MILD = new Set(['price', 'order', 'shop', 'bike']);

const known = new Map<string, Topics>();

function topicsOf(language: string): Topics | null {
  const before = known.get(language);
  if (before) return before;
  const written = WRITTEN[language];
  if (written === undefined) return null;
  const first = new Map<string, string>();
  const ways = new Map<string, Way[]>();
  const add = (topic: string, given: string) => {
    const phrase = plain(given.replaceAll('*', ANY), language);
    const [initial = ''] = phrase;
    const list = ways.get(initial) ?? [];
    list.push({ topic, length: phrase.length, says: patternOf(phrase, language) });
    ways.set(initial, list);
  };
  for (const line of written.trim().split('\n')) {
    const [topic = '', said = ''] = line.split(/:\s*/, 2);
    const phrases = said.split(', ');
    first.set(topic, phrases[0] ?? '');
    for (const phrase of phrases) add(topic, phrase);
  }
  for (const [day, name] of daysOf(language).entries()) {
    first.set(`day ${day}`, name);
    add(`day ${day}`, name.length > 4 && !UNSPACED.test(language) ? `${name.slice(0, -1)}*` : name);
  }
  for (const list of ways.values()) list.sort((a, b) => b.length - a.length);
  known.set(language, { first, ways });
  return { first, ways };
}

export type Translated = { text: string; topics: string[]; share: number };

/**
 * A question as far as it names everyday topics of a shop, in the words of another language; null when it names none. `share` (0..1) is how
 * much of the question was understood. What `isKnown` there as it is (names) is kept.
 */
export function translate(
  question: string,
  from: string,
  to: string,
  isKnown: (word: string) => boolean,
): Translated | null {
  const theirs = topicsOf(from);
  const ours = topicsOf(to);
  if (!theirs || !ours || from === to) return null;
  const { topics, unknown } = read(question, from, theirs);
  const isWhere = topics.includes('where') && topics.every((topic) => /^(?:where|shop)$/.test(topic));
  const about = isWhere ? ['address'] : topics.filter((topic) => !ASKING.has(topic));
  if (about.length === 0) return null;
  // `Сколько длится`: how much of time.
  const asking = topics.filter((topic) => ASKING.has(topic) && !(topic === 'much' && topics.includes('long')));
  const kept = unknown.filter(isKnown);
  const isSaid = (topic: string) =>
    words(ours.first.get(topic) ?? '').every((word) => isKnown(word) || isStopword(word, to));
  const needed = about.filter((topic) => !MILD.has(topic) || isSaid(topic));
  const looked = [...asking.filter(isSaid), ...(needed.length > 0 ? needed : about)];
  const phrases = [...new Set(looked)].map((topic) => ours.first.get(topic) ?? '');
  return {
    text: [...phrases, ...kept].join(' '),
    topics,
    share: (topics.length + kept.length) / (topics.length + unknown.length),
  };
}

function read(question: string, language: string, { ways }: Topics): { topics: string[]; unknown: string[] } {
  const topics: string[] = [];
  const unknown: string[] = [];
  let rest = plain(question, language);
  let skipped = '';
  const passOver = () => {
    if (isSaying(skipped, language)) unknown.push(skipped);
    skipped = '';
  };
  while (rest) {
    const way = ways.get(rest[0] as string)?.find(({ says }) => says.test(rest));
    if (way) {
      passOver();
      if (way.topic !== 'aside') topics.push(way.topic);
      rest = rest.replace(way.says, '').trimStart();
    } else if (UNSPACED.test(language)) {
      const next = String.fromCodePoint(rest.codePointAt(0) as number);
      if (next.trim()) skipped += next;
      else passOver();
      rest = rest.slice(next.length);
    } else {
      skipped = /^\S+/.exec(rest)?.[0] ?? '';
      rest = rest.slice(skipped.length).trimStart();
      passOver();
    }
  }
  passOver();
  return { topics, unknown };
}

/** A Korean word carries its particles, and so ends in anything. */
function patternOf(phrase: string, language: string): RegExp {
  const end = language === 'ko' ? '\\S*' : UNSPACED.test(language) ? '' : '(?!\\S)';
  return new RegExp(`^${phrase.replaceAll(ANY, '\\S*')}${end}`, 'u');
}

/** The names of the days, Monday first. */
const daysOf = (language: string): string[] => {
  const { format } = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, day) => format(Date.UTC(2024, 0, 1 + day)));
};

/** Is this more than a word that only holds a sentence together? Of Japanese, the words that are not written in Hiragana alone. */
function isSaying(text: string, language: string): boolean {
  if (UNSPACED.test(language)) return /[\p{Script=Han}\p{Script=Katakana}]{2}|[\p{Script=Latin}\d]{2}/u.test(text);
  return text.length > 1 && !isStopword(text, language);
}

/** Folded, signs as blanks; an Arabic word without its article and the particles before it. */
function plain(text: string, language: string): string {
  const folded = fold(text)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
  if (language !== 'ar') return folded;
  return folded.replace(/(?<![\p{L}\p{M}])(?:[وف]?[بك]?ال|[وف]?لل)(?=\p{L}{2})/gu, '');
}
