import { type LocalSpan, type OpeningHours, spanFrom, type Weekday } from '../../desk/hours.ts';
import { fold } from '../../language/words.ts';
import { askedKinds, KINDS, statedKinds } from '../../search/kinds.ts';
import type { Found, KnowledgeIndex } from '../../search/knowledge.ts';
import type { Passage } from '../../search/passage.ts';
import type { Asked } from './asked.ts';
import { statedHours } from './stated.ts';
import { VOCABULARY } from './vocabulary.ts';
import { hoursWords } from './words.ts';

/** `at` is ISO 8601; `hours` are those in which people answer, which need not be those of the door. */
export type Clock = { at: string; hours: OpeningHours };
export type SaidHours = { text: string; passage: Passage | undefined };

const DAYS: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const LOOKED_AT = 10;
const DAY_MS = 86_400_000;

type Known = {
  hours: OpeningHours;
  passage: Passage | undefined;
  isHalf: boolean | undefined;
  /** Says whether the hours of that day are known: not when the text names the date apart. */
  isKnown(date: string): boolean;
};

/**
 * Answers a question for opening hours by the clock: out of the hours that the knowledge states as a table or a list of weekdays; out of
 * the site's own where the knowledge has none. Null when that would be a guess: then the article itself is the answer. Pure.
 */
export function sayHours(asked: Asked, { at, hours }: Clock, index: KnowledgeIndex): SaidHours | null {
  const known = knownHours(hours, index);
  if (!known) return null;
  const now = new Date(at);
  const today = localDate(now, hours.timezone);
  const say = sayer(asked.language, known.isHalf, hours.timezone);
  const spansOn = (date: string) =>
    known.hours.exceptions?.[date] ?? known.hours.week[DAYS[weekdayOf(date)] as Weekday];
  const lines = (dates: string[]) => {
    if (!dates.every((date) => known.isKnown(date) && spansOn(date))) return null;
    return dates.map(
      (date) => `**${say.day(date, known.hours.exceptions?.[date] !== undefined)}**: ${say.spans(spansOn(date) ?? [])}`,
    );
  };
  const status = () => statusOf(known, now, today, spansOn, say);
  const text =
    asked.about === 'days'
      ? listed(lines(asked.days.map((day) => nextDate(today, day))))
      : asked.about === 'tomorrow'
        ? listed(lines([later(today, 1)]))
        : status();
  if (text === null) return null;
  if (asked.about !== 'week') return { text, passage: known.passage };
  const week = listed(weekly(known, say));
  return week === null ? null : { text: `${text}\n\n${week}`, passage: known.passage };
}

/** What to look for opening hours by, in the language of the knowledge. */
export function hoursQuestion({ languages }: KnowledgeIndex): string {
  const { hours = '', open = '' } = VOCABULARY[languages[0] ?? 'en'] ?? {};
  return [hours, open].flatMap((list) => list.split('|').slice(0, 2)).join(' ');
}

const listed = (lines: string[] | null): string | null =>
  lines && (lines.length === 1 ? (lines[0] ?? null) : lines.map((line) => `- ${line}`).join('\n'));

function statusOf(
  known: Known,
  now: Date,
  today: string,
  spansOn: (date: string) => readonly LocalSpan[] | undefined,
  say: Sayer,
): string | null {
  const { timezone } = known.hours;
  const span = spanFrom(known.hours, now);
  if (!span || !spansOn(today) || !known.isKnown(today)) return null;
  if (span.from <= now) {
    if (span.to.getTime() - now.getTime() > DAY_MS) return null; // open day and night: the article says it better
    const more = (spansOn(today) ?? []).length > 1 ? ` ${say.today()}: ${say.spans(spansOn(today) ?? [])}.` : '';
    return say.words.open.replace('{time}', say.time(span.to)) + more;
  }
  const date = localDate(span.from, timezone);
  for (let day = today; day < date; day = later(day, 1)) if (!spansOn(day)) return null; // nobody knows of the days between
  if (!known.isKnown(date)) return null;
  const name =
    date === today
      ? say.words.today
      : date === later(today, 1)
        ? `${say.words.tomorrow}, ${say.weekday(date)}`
        : say.day(date, date > later(today, 6));
  return say.words.closed.replace('{when}', `${name}, ${say.spans(spansOn(date) ?? [])}`);
}

/** Every weekday that the hours tell of, those in a row with the same hours in one. */
function weekly({ hours }: Known, say: Sayer): string[] {
  const days = DAYS.map((name, day) => ({ day, spans: hours.week[name] }));
  const lines: string[] = [];
  for (let at = 0; at < 7; ) {
    const { spans } = days[at] as (typeof days)[number];
    let to = at;
    while (to < 6 && JSON.stringify(days[to + 1]?.spans) === JSON.stringify(spans)) to++;
    const names = [say.named(at), ...(to > at ? [say.named(to)] : [])].join(to > at + 1 ? ' – ' : ', ');
    if (spans) lines.push(`**${names}**: ${say.spans(spans)}`);
    at = to + 1;
  }
  return lines;
}

function knownHours(hours: OpeningHours, index: KnowledgeIndex): Known | null {
  const language = index.languages[0] ?? 'en';
  const { found } = index.search(hoursQuestion(index), LOOKED_AT);
  const stated = found.flatMap(({ passage }) => {
    const read = statedHours(passage.text, language);
    return read ? [{ passage, ...read }] : [];
  });
  const [one] = stated;
  const isConfigured = DAYS.some((day) => hours.week[day]?.length);
  if (!one) {
    if (!isConfigured || found.some((each) => tellsHours(each, language))) return null;
    return { hours: fully(hours), passage: undefined, isHalf: undefined, isKnown: () => true };
  }
  if (stated.some(({ week }) => JSON.stringify(week) !== JSON.stringify(one.week))) return null; // several places, each with its own
  const agree = DAYS.every(
    (day, n) => !one.week[n] || JSON.stringify(one.week[n]) === JSON.stringify(hours.week[day] ?? []),
  );
  const { passage, isHalf } = one;
  const week = Object.fromEntries(DAYS.map((day, n) => [day, one.week[n]]));
  if (agree && isConfigured) return { hours: { ...hours, week }, passage, isHalf, isKnown: () => true };
  const apart = fold(
    found
      .filter((other) => other.passage.article === passage.article)
      .map((other) => other.passage.text)
      .join('\n'),
  );
  const isKnown = (date: string) =>
    !hours.exceptions?.[date] && !datesIn(date, language).some((said) => apart.includes(said));
  return { hours: { timezone: hours.timezone, week }, passage, isHalf, isKnown };
}

const fully = (hours: OpeningHours): OpeningHours => ({
  ...hours,
  week: Object.fromEntries(DAYS.map((day) => [day, hours.week[day] ?? []])),
});

/** Does a passage tell of opening hours in words that are no table? */
export function tellsHours({ passage }: Pick<Found, 'passage'>, language = 'en'): boolean {
  const { text, heading = '', title } = passage;
  if (!(statedKinds(text) & KINDS.clock)) return false;
  const named = fold(`${title} ${heading}`);
  const asks = (VOCABULARY[language]?.hours ?? '').split('|').map(fold);
  return (
    asks.some((one) => named.includes(one)) ||
    (askedKinds(heading) & KINDS.clock) > 0 ||
    (statedKinds(text) & KINDS.day) > 0
  );
}

/** A date as texts write it: `25 december`, `december 25`. */
function datesIn(date: string, language: string): string[] {
  const at = new Date(`${date}T12:00:00Z`);
  const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(at);
  const day = at.getUTCDate();
  return [`${day} ${month}`, `${day}. ${month}`, `${month} ${day}`, `${day} de ${month}`].map(fold);
}

type Sayer = ReturnType<typeof sayer>;

function sayer(language: string, isHalf: boolean | undefined, timezone: string) {
  const words = hoursWords(language);
  const isShort = isHalf ?? false;
  const clock = (timeZone: string) =>
    new Intl.DateTimeFormat(isShort ? language : language === 'en' ? 'en-GB' : language, {
      hour: isShort ? 'numeric' : '2-digit',
      minute: '2-digit',
      timeZone,
      ...(isShort ? { hour12: true } : { hourCycle: 'h23' as const }),
    });
  const here = clock(timezone);
  const plain = clock('UTC');
  const name = (options: Intl.DateTimeFormatOptions, date: string) =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeZone: 'UTC', ...options }).format(
      new Date(`${date}T12:00:00Z`),
    );
  const local = (text: string) => (text === '24:00' ? '24:00' : plain.format(new Date(`2024-01-01T${text}:00Z`)));
  return {
    words,
    time: (at: Date) => here.format(at),
    today: () => words.today.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
    spans: (spans: readonly LocalSpan[]) =>
      spans.length ? spans.map(([from, to]) => `${local(from)}–${local(to)}`).join(', ') : words.shut,
    weekday: (date: string) => name({ weekday: 'long' }, date),
    day: (date: string, isDated: boolean) =>
      name(isDated ? { weekday: 'long', day: 'numeric', month: 'long' } : { weekday: 'long' }, date),
    named: (day: number) => name({ weekday: 'long' }, later('2024-01-01', day)),
  };
}

const localDate = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
const later = (date: string, days: number) => new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
const weekdayOf = (date: string) => (new Date(date).getUTCDay() + 6) % 7;

/** The first such weekday from today on. */
const nextDate = (today: string, day: number) => later(today, (day - weekdayOf(today) + 7) % 7);
