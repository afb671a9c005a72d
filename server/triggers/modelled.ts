import { judges } from './figures.ts';
import { confidenceOf, judgeWords, strongestWords } from './model.ts';
import { latinOf, type Plain } from './plain.ts';
import type { Reading, Trigger } from './reading.ts';
import { findRule, type Rule, type Span, vetoed } from './rules.ts';
import type { Action, Match, TriggerName } from './trigger.ts';

type Wording = {
  name: TriggerName;
  urgency: number;
  /** Wordings in English; where a judge was learned, it weighs them. */
  rules: readonly Rule[];
  /** Wordings in other languages, which no judge has learned: they count as they stand. */
  abroad?: readonly Rule[];
  /** Stretches that the rules must not see. */
  veto?: RegExp;
  /** The most this trigger may do. */
  upTo?: Action;
  /** Stems of which every one of `rules` needs one: where there is none, they are not searched for. */
  hint?: RegExp;
  /** The judge also hears the signs of anger. */
  hearsAnger?: boolean;
  /** The judge alone is heard only where this is found. */
  alone?: RegExp;
  /** The judge alone is not heard over what a veto covers; so it is for one that may hand off. */
  heedsVeto?: boolean;
  /** What it may do when no rule saw it, only the judge. */
  unwritten?: Action;
};

export type WordedTrigger = Trigger & Wording;

const CERTAIN = 0.9;

/** Words that hardly any other language has; the judges have learned English alone. */
const ENGLISH =
  /\b(?:my|the|you|is|to|it|can|how|what|please|for|of|not|have|was|want|need|with|this|your|don'?t|are|that|why|where|and|will|be|from|help|order|account|payments?|at|there|get|make|fees?|charges?|buy|i)(?!\w)/;

/** Written to a company's name before everybody's eyes. */
const PUBLIC = /(?:^|\s)@\w/;

/** Signs that say nothing of displeasure by themselves. */
const INNOCENT = new Set(['kind', 'asking', 'length', 'smile', 'vetoed', 'shouting', 'exclaiming', 'again', 'waiting']);

const ASKS_FOR_INFORMATION =
  /\b(?:polic(?:y|ies)|how long|how much|what (?:is|are|kind|happens)|which|is there|are there|will there|do you|does it|information|know about)(?!\w)/;

/** A trigger by written wordings alone. */
export function ruled(wording: Wording): WordedTrigger {
  return { ...wording, look: (reading) => byRule(reading, wording) };
}

/** A trigger by written wordings and by a linear judge, where one was learned, that hears both words and wordings. */
export function modelled(wording: Wording): WordedTrigger {
  const learned = judges[wording.name];
  if (!learned) return ruled(wording);
  return {
    ...wording,
    look(reading) {
      const abroad = wording.abroad && byAbroad(reading, wording);
      if (abroad) return abroad;
      const { plain } = reading;
      const isHinted = !wording.hint || wording.hint.test(latinOf(plain));
      const span = isHinted ? findRule(plain, wording.rules, wording.veto) : undefined;
      const marks = marksOf(wording, span, reading);
      const sure = judgeWords(learned, reading.features, marks);
      if (sure < learned.threshold * share(span)) return undefined;
      const confidence = confidenceOf(sure, learned.threshold);
      if (!span && !hears(reading.text, wording, marks)) return undefined;
      if (span) return matchOf(reading, span, wording.upTo, confidence);
      const [start, end] = strongestWords(learned, reading.features);
      const informs = confidence < 0.8 || ASKS_FOR_INFORMATION.test(reading.text);
      return {
        evidence: reading.words(start, end),
        confidence,
        upTo: wording.unwritten ?? (informs ? 'note' : 'offer'),
      };
    },
  };
}

function byAbroad(reading: Reading, { abroad = [], veto, upTo }: Wording): Match | undefined {
  const span = reading.isEnglish ? undefined : findRule(reading.plain, abroad, veto);
  return span && matchOf(reading, span, upTo, 0);
}

/**
 * May a judge decide alone? One that may hand off not over what a veto covers; and only over a few words of English, or over something long and strange; one that hears anger
 * also needs a sign of displeasure.
 */
export function hears(
  text: string,
  { alone, hearsAnger, unwritten, heedsVeto = unwritten === 'handoff' }: Wording,
  marks: Record<string, number>,
): boolean {
  if (alone && !alone.test(text)) return false;
  if (marks.vetoed && heedsVeto) return false;
  if (hearsAnger && !Object.keys(marks).some((mark) => !INNOCENT.has(mark))) return false;
  return text.length > 200 || (ENGLISH.test(text) && /\S\s+\S+\s+\S/.test(text));
}

/** How much of the judge's threshold a written wording still needs; cross-validation finds no loss in so little. */
export function share(span: Span | undefined): number {
  if (!span) return 1;
  if (span.mild) return span.confidence >= 0.8 ? 0.1 : 1;
  return span.confidence >= CERTAIN ? 0 : 0.1;
}

/** What a judge hears besides the words: how the wordings matched and, for some, the signs of anger. */
export function marksOf(
  { veto, hearsAnger }: Wording,
  span: Span | undefined,
  reading: { readonly plain: Plain; readonly signs: Record<string, number> },
): Record<string, number> {
  const marks: Record<string, number> = hearsAnger ? { ...reading.signs } : {};
  if (hearsAnger && PUBLIC.test(reading.plain.raw)) marks.public = 1;
  if (span) marks[span.mild ? 'mild' : span.confidence >= CERTAIN ? 'certain' : 'likely'] = 1;
  else if (vetoed(reading.plain, veto)) marks.vetoed = 1;
  return marks;
}

function byRule(reading: Reading, { rules, abroad = [], veto, upTo }: Wording): Match | undefined {
  const span = findRule(reading.plain, rules, veto) ?? findRule(reading.plain, abroad, veto);
  return span && matchOf(reading, span, upTo, 0);
}

function matchOf(reading: Reading, span: Span, most: Action | undefined, sure: number): Match {
  const upTo = most ?? (span.mild ? 'offer' : undefined);
  const match = { evidence: reading.words(span.start, span.end), confidence: Math.max(span.confidence, sure) };
  return upTo ? { ...match, upTo } : match;
}
