import { inARow } from '../../shared/phrase.ts';
import { speaksOfDespair } from '../triggers/despair.ts';
import { momentFor, type Zones } from './clock.ts';
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
import type { Topic, Words } from './words/words.ts';
import { zh } from './words/zh.ts';

const LANGUAGES = new Map<string, Words>(
  Object.entries({ ar, de, en, es, fr, hi, it, ja, ko, nl, pl, pt, ru, tr, uk, zh }),
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
    no_answer: 'unknown',
    too_long: 'long',
    buying_intent: 'sales',
  }),
);
/** Only here are the visitor's words given back: anger and danger are not quoted, and counts are no words. */
const QUOTED: readonly Topic[] = ['serious', 'money', 'refund', 'cancellation', 'sales'];

/** Whether somebody is on shift, and else when the desk opens. */
export type Place = { available: boolean; opensAt?: string | null | undefined };

export type HandoffWords = {
  /** A trigger's name, or the reason of an outcome. */
  trigger: string;
  /** What the visitor wrote, as far as the trigger saw it. */
  evidence?: string | undefined;
  locale: string;
  place: Place;
  /** For the time at which the desk opens; UTC without them. */
  zones?: Zones | undefined;
  /** What the site itself wants said first, in the place of the built-in words for the trigger. */
  script?: string | undefined;
  agentName?: string | undefined;
};

/**
 * What the visitor reads when the conversation is handed off: that they were understood, why a person is better, that the
 * details go along, and what happens next, and where place and wait are shown as they are: a figure in a message that stays would be
 * wrong a minute later. When nobody is on shift it says so, names the time the desk opens and offers a callback; then no
 * sentence of it promises a person. To one who speaks of dying the site's script for emergencies is not said.
 */
export function handoffWords({ trigger, evidence, locale, place, zones, script, agentName }: HandoffWords): string {
  const words = wordsOf(locale);
  const isDespair = trigger === 'emergency' && speaksOfDespair(evidence ?? '');
  const topic = isDespair ? 'despair' : (TOPICS.get(trigger) ?? 'other');
  const said = QUOTED.includes(topic) ? quotable(evidence) : undefined;
  const opening =
    (isDespair ? undefined : script) ?? inARow(said ? fill(words.said, { said }) : '', words.topics[topic]);
  return inARow(opening, words.details, nextStep(words, locale, place, zones, agentName));
}

/**
 * What the visitor reads at the other turns of a conversation. `agent` is a name, `at` an ISO time; `requeued` without a
 * place says nothing of the wait, and `failed` is for when the assistant cannot answer and nobody is on shift.
 * Without `zones` times are UTC.
 */
export function asides(locale: string, zones?: Zones) {
  const words = wordsOf(locale);
  return {
    joined: (agent: string) => fill(words.joined, { agent }),
    released: (agent: string) => fill(words.released, { agent }),
    resolved: (agent: string) => fill(words.resolved, { agent }),
    requeued(agent: string, place?: Place): string {
      const left = fill(words.requeued, { agent });
      if (!place) return left;
      return inARow(left, place.available ? words.now : withoutAnyone(words, locale, place, zones));
    },
    /** For one who asks for a person and is in line already. */
    waiting: (place: Place) =>
      place.available ? inARow(words.inLine, words.now) : withoutAnyone(words, locale, place, zones),
    here: words.here,
    program: words.program,
    /** For one who tells of danger and is in line already. */
    danger: (evidence: string) => words.topics[speaksOfDespair(evidence) ? 'despair' : 'urgent'],
    offer: words.offer,
    leftQueue: words.left,
    noted: words.noted,
    masked: words.masked,
    unreachable: words.unreachable,
    booked: (at: string) => fill(words.booked, { time: timeOf(at, locale, zones) }),
    taken: words.taken,
    cancelled: (at: string) => fill(words.cancelled, { time: timeOf(at, locale, zones) }),
    /** By the agent of this name. */
    calledOff: (at: string, agent: string) => fill(words.calledOff, { time: timeOf(at, locale, zones), agent }),
    moved: (at: string, agent: string) => fill(words.moved, { time: timeOf(at, locale, zones), agent }),
    failed(place: Place): string {
      return inARow(words.failed, opensWords(words, locale, place, zones), words.callback);
    },
  };
}

function nextStep(words: Words, locale: string, place: Place, zones?: Zones, agent?: string): string {
  if (!place.available) return withoutAnyone(words, locale, place, zones);
  return inARow(agent ? fill(words.nextBy, { agent }) : words.next, words.now);
}

function withoutAnyone(words: Words, locale: string, place: Place, zones?: Zones): string {
  return inARow(words.nobody, opensWords(words, locale, place, zones), words.callback);
}

function opensWords(words: Words, locale: string, { opensAt }: Place, zones?: Zones): string {
  return opensAt ? fill(words.opens, { time: timeOf(opensAt, locale, zones) }) : '';
}

const languageOf = (locale: string) => locale.split(/[-_]/)[0]?.toLowerCase() ?? 'en';

const knownOf = (locale: string) => (LANGUAGES.has(languageOf(locale)) ? languageOf(locale) : 'en');

const wordsOf = (locale: string): Words => LANGUAGES.get(languageOf(locale)) ?? en;

function fill(text: string, values: Record<string, unknown>): string {
  return text.replace(/\{(agent|time|said)\}/g, (_, name) => String(values[name] ?? ''));
}

/** A day and an hour, in the language that the words are in and by the clock of whoever reads it. */
export function timeOf(at: string, locale: string, zones: Zones = { shop: 'UTC' }): string {
  const isTag = LANGUAGES.has(languageOf(locale)) && /^[a-z]{2}-[a-z]{2}$/i.test(locale);
  const form = { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' } as const;
  return momentFor(new Date(at), isTag ? locale : knownOf(locale), zones, form);
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
