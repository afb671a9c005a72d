/** Minutes and what they are rounded to: the longer the wait, the rounder the number. */
const ROUND: readonly [upTo: number, to: number][] = [
  [10, 1],
  [30, 5],
  [240, 15],
  [Number.POSITIVE_INFINITY, 60],
];

/** Up to here, seconds, it is said to last less than one. */
const A_MINUTE = 60;

type Forms = { one: string; other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** One language. `#` is the number; `{a}` and `{b}` are times. */
export interface WaitWords {
  next: string;
  /** Endings of the ordinal by plural category. */
  ordinal: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
  place: string;
  moment: string;
  upTo: string;
  about: string;
  between: string;
  unknown: string;
  /** What was promised has passed. */
  late: string;
  nobody: string;
  minutes: Forms;
  hours: Forms;
  /** Between hours and minutes, in a language that has no quarters of an hour for `1¼ hours`; there each time has its unit. */
  joint?: string;
}

/** Sentences one after the other: a Japanese or Chinese full stop has its space in itself. */
export const inARow = (...sentences: string[]) =>
  sentences
    .filter(Boolean)
    .join(' ')
    .replace(/(?<=[。！？]) /g, '');

export const WAIT_WORDS: Record<string, WaitWords> = {
  en: {
    next: 'You are 1st in line.',
    ordinal: { one: '#st', two: '#nd', few: '#rd', other: '#th' },
    place: 'You are {a} in line.',
    moment: 'Less than a minute.',
    upTo: 'Up to {b}.',
    about: 'About {b}.',
    between: 'About {a} to {b}.',
    unknown: "We can't tell yet how long it will take.",
    late: "It is taking longer than usual, and we can't tell yet how much longer.",
    nobody: "Nobody is on shift right now, so we can't tell yet how long it will take.",
    minutes: { one: '# minute', other: '# minutes' },
    hours: { one: '# hour', other: '# hours' },
  },
};

export interface PlaceInLine {
  /** 1 is next. */
  position: number;
  /** Seconds; null when nobody can tell. */
  low: number | null;
  high: number | null;
  /** Whether an agent is on shift. */
  available: boolean;
  /** Whether it takes longer than was told. */
  late?: boolean | undefined;
}

/**
 * What a waiting visitor is told, in one or two sentences. The range is only ever widened by rounding: the low end down, the high end up.
 *
 * @example phraseWait({ position: 2, low: 130, high: 230, available: true }, 'en') // 'You are 2nd in line. About 2 to 4 minutes.'
 */
export function phraseWait(
  { position, low, high, available, late = false }: PlaceInLine,
  locale = 'en',
  table: Record<string, WaitWords> = WAIT_WORDS,
): string {
  const language = locale.split('-')[0] as string;
  const known = language in table ? language : 'en';
  const words = (table[known] ?? WAIT_WORDS.en) as WaitWords;
  const ordinal =
    words.ordinal[new Intl.PluralRules(known, { type: 'ordinal' }).select(position)] ?? words.ordinal.other;
  const place = position === 1 ? words.next : words.place.replace('{a}', ordinal.replace('#', `${position}`));
  if (!available) return inARow(place, words.nobody);
  return inARow(place, late ? words.late : phraseRange(low, high, words, known));
}

/** The minutes that a wait of at most `high` seconds is said to last at most. */
export const minutesSaid = (high: number): number => (high <= A_MINUTE ? 1 : rounded(high, Math.ceil));

function phraseRange(low: number | null, high: number | null, words: WaitWords, locale: string): string {
  if (low === null || high === null) return words.unknown;
  if (high <= A_MINUTE) return words.moment;
  const from = rounded(low, Math.floor);
  const to = minutesSaid(high);
  const b = spoken(to, words, locale);
  if (from < 1) return words.upTo.replace('{b}', b);
  if (from === to) return words.about.replace('{b}', b);
  const isShort = words.joint === undefined ? from < 60 === to < 60 : to < 60;
  const a = isShort ? amount(from) : spoken(from, words, locale);
  return words.between.replace('{a}', a).replace('{b}', b);
}

function rounded(seconds: number, round: (value: number) => number): number {
  const minutes = seconds / 60;
  const to = (ROUND.find(([upTo]) => minutes <= upTo) as [number, number])[1];
  return to * round(minutes / to);
}

function amount(minutes: number): string {
  if (minutes < 60) return `${minutes}`;
  return Math.floor(minutes / 60) + (['', '¼', '½', '¾'][Math.floor((minutes % 60) / 15)] as string);
}

function spoken(minutes: number, words: WaitWords, locale: string): string {
  const rest = minutes % 60;
  if (words.joint !== undefined && minutes > 60 && rest)
    return spoken(minutes - rest, words, locale) + words.joint + spoken(rest, words, locale);
  const forms = minutes < 60 ? words.minutes : words.hours;
  const count = minutes < 60 ? minutes : minutes / 60;
  return (forms[new Intl.PluralRules(locale).select(count)] ?? forms.other).replace('#', amount(minutes));
}
