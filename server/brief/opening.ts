import { phraseWait, type WaitWords } from '../../shared/phrase.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { it } from './words/it.ts';
import { nl } from './words/nl.ts';
import { pt } from './words/pt.ts';
import type { Topic, Words } from './words/words.ts';

const LANGUAGES = new Map<string, Words>(Object.entries({ en, de, es, fr, it, nl, pt }));
const WAITS: Record<string, WaitWords> = Object.fromEntries(
  [...LANGUAGES].map(([language, { wait }]) => [language, wait]),
);

const TOPICS = new Map<string, Topic>(
  Object.entries({
    asks_for_person: 'person',
    emergency: 'urgent',
    legal: 'serious',
    medical: 'serious',
    fraud: 'money',
    billing_dispute: 'money',
    refund: 'refund',
    cancellation: 'cancellation',
    account_closure: 'cancellation',
    complaint: 'complaint',
    privacy: 'private',
    sensitive_data: 'private',
    hardship: 'hardship',
    frustration: 'upset',
    repeated_question: 'upset',
    assistant_failure: 'failure',
    verification_failed: 'failure',
    same_error: 'failure',
    unconfirmed: 'unsure',
    ambiguity: 'unsure',
    low_confidence: 'unsure',
    no_answer: 'unsure',
    too_long: 'long',
    buying_intent: 'sales',
  }),
);
/** Only here are the visitor's words given back: anger and danger are not quoted, and counts are no words. */
const QUOTED: readonly Topic[] = ['serious', 'money', 'refund', 'cancellation', 'sales'];

/** The visitor's place at this moment; `low` and `high` are seconds, null when nobody can tell. */
export type Place = {
  position: number;
  low: number | null;
  high: number | null;
  available: boolean;
  opensAt?: string | null | undefined;
};

export type HandoffWords = {
  /** A trigger's name, or the reason of an outcome. */
  trigger: string;
  /** What the visitor wrote, as far as the trigger saw it. */
  evidence?: string | undefined;
  locale: string;
  place: Place;
  /** IANA name, for the time at which the desk opens; UTC without one. */
  timezone?: string | undefined;
  /** What the site itself wants said first, in the place of the built-in words for the trigger. */
  script?: string | undefined;
  agentName?: string | undefined;
};

/**
 * What the visitor reads when the conversation is handed off: that they were understood, why a person is better, that the
 * details go along, and what happens next, with the place and the wait. When nobody is on shift it says so, names the time
 * the desk opens and offers a callback; then no sentence of it promises a person.
 */
export function handoffWords({ trigger, evidence, locale, place, timezone, script, agentName }: HandoffWords): string {
  const words = wordsOf(locale);
  const topic = TOPICS.get(trigger) ?? 'other';
  const said = QUOTED.includes(topic) ? quotable(evidence) : undefined;
  const opening = script ?? [said && fill(words.said, { said }), words.topics[topic]].filter(Boolean).join(' ');
  return [opening, words.details, nextStep(words, locale, place, timezone, agentName)].join(' ');
}

/**
 * What the visitor reads at the other turns of a conversation. `agent` is a name, `at` an ISO time; `requeued` without a
 * place says nothing of the wait, and `failed` is for when the assistant cannot answer and nobody is on shift.
 */
export function asides(locale: string) {
  const words = wordsOf(locale);
  return {
    joined: (agent: string) => fill(words.joined, { agent }),
    released: (agent: string) => fill(words.released, { agent }),
    resolved: (agent: string) => fill(words.resolved, { agent }),
    requeued(agent: string, place?: Place, timezone?: string): string {
      const left = fill(words.requeued, { agent });
      if (!place) return left;
      return `${left} ${place.available ? waitOf(locale, place) : withoutAnyone(words, locale, place, timezone)}`;
    },
    /** For one who asks for a person and is in line already. */
    waiting: (place: Place, timezone?: string) =>
      place.available ? waitOf(locale, place) : withoutAnyone(words, locale, place, timezone),
    offer: words.offer,
    leftQueue: words.left,
    noted: words.noted,
    masked: words.masked,
    booked: (at: string, timezone?: string) => fill(words.booked, { time: timeOf(at, locale, timezone) }),
    failed(place: Place, timezone?: string): string {
      return [words.failed, opensWords(words, locale, place, timezone), words.callback].filter(Boolean).join(' ');
    },
  };
}

function nextStep(words: Words, locale: string, place: Place, timezone?: string, agent?: string): string {
  if (!place.available) return withoutAnyone(words, locale, place, timezone);
  return `${agent ? fill(words.nextBy, { agent }) : words.next} ${waitOf(locale, place)}`;
}

function withoutAnyone(words: Words, locale: string, place: Place, timezone?: string): string {
  return [words.nobody, opensWords(words, locale, place, timezone), words.callback].filter(Boolean).join(' ');
}

function opensWords(words: Words, locale: string, { opensAt }: Place, timezone?: string): string {
  return opensAt ? fill(words.opens, { time: timeOf(opensAt, locale, timezone) }) : '';
}

const languageOf = (locale: string) => locale.split(/[-_]/)[0]?.toLowerCase() ?? 'en';

const knownOf = (locale: string) => (LANGUAGES.has(languageOf(locale)) ? languageOf(locale) : 'en');

const wordsOf = (locale: string): Words => LANGUAGES.get(languageOf(locale)) ?? en;

const waitOf = (locale: string, place: Place) => phraseWait(place, knownOf(locale), WAITS);

function fill(text: string, values: Record<string, unknown>): string {
  return text.replace(/\{(agent|time|said)\}/g, (_, name) => String(values[name] ?? ''));
}

/** A day, an hour and whose hour it is, in the language that the words are in: the visitor's own clock may say another. */
function timeOf(at: string, locale: string, timezone = 'UTC'): string {
  const isTag = LANGUAGES.has(languageOf(locale)) && /^[a-z]{2}-[a-z]{2}$/i.test(locale);
  const form = { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' } as const;
  const zone = { timeZone: timezone, timeZoneName: 'short' } as const;
  return new Intl.DateTimeFormat(isTag ? locale : knownOf(locale), { ...form, ...zone }).format(new Date(at));
}

/** The visitor's words if they can be given back as they are: a phrase, and no number or address in it. */
function quotable(evidence = ''): string | undefined {
  const said = evidence
    .replace(/\s+/g, ' ')
    .replace(/[“”„«»"]/g, '')
    .trim();
  const isPhrase = /\s/.test(said) && said.length <= 80;
  return isPhrase && !/@|\/\/|\d[\d\s-]{4,}\d/.test(said) ? said : undefined;
}
