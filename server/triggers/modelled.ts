import { judges } from './figures.ts';
import { confidenceOf, judgeWords, strongestWords } from './model.ts';
import { latinOf, type Plain } from './plain.ts';
import type { Reading, Trigger } from './reading.ts';
import { findRule, type Rule, type Span, vetoed } from './rules.ts';
import type { Action, Match, TriggerName } from './trigger.ts';

type Wording = {
  name: TriggerName;
  urgency: number;
  /** Wordings in English. Where a judge was learned, it weighs them. */
  rules: readonly Rule[];
  /** Wordings in other languages, not searched for in plain English. */
  abroad?: readonly Rule[];
  /** Stretches that the rules must not see. */
  veto?: RegExp;
  /** The most this trigger may do. */
  upTo?: Action;
  /** Stems of which every one of `rules` needs one: where there is none, they are not searched for. */
  hint?: RegExp;
  /** The judge also hears the signs of anger. */
  hearsAnger?: boolean;
  /** A wording fires whatever else is said. */
  neverOverheard?: boolean;
  /** What it may do when no rule saw it, only the judge. */
  unwritten?: Action;
};

export type WordedTrigger = Trigger & Wording;

const CERTAIN = 0.9;
/** Words that no wording has and that convince the judge no more than this are only written down. */
const VAGUE = 0.6;

/** Written to a company's name before everybody's eyes. */
const PUBLIC = /(?:^|\s)@\w/;

const ASKS_FOR_INFORMATION =
  /\b(?:polic(?:y|ies)|how long|how much|what (?:is|are|kind|happens)|which|is there|are there|will there|do you|does it|information|know about)(?!\w)/;

/** Terms and prices in other languages, as folded text has them. */
const ASKS_ABROAD =
  /politica|politique|richtlinie|bedingungen|condiciones|condicoes|condizioni|voorwaarden|zasady|kosullar|услови|умови|политик|سياسه|شروط|नीति|शर्त|ポリシー|規定|规定|政策|정책|규정|cuanto (?:cuesta|tiempo|tarda)|combien|was kostet|wie lange|quanto (?:custa|costa|tempo)|hoe ?(?:veel|lang)|ile (?:kosztuje|czasu)|ne kadar|сколько|скільки|كم |कितन|いくら|何日|多少钱|多久|얼마/;

/** A trigger whose linear judge hears both the words of a message and which written wordings it has. Without figures, the wordings alone decide. */
export function modelled(wording: Wording): WordedTrigger {
  const learned = judges[wording.name];
  return {
    ...wording,
    look(reading) {
      const span = findWording(wording, reading.plain, reading.isEnglish);
      if (!learned) return span && matchOf(reading, span, wording.upTo, 0);
      const sure = judgeWords(learned, reading.features, marksOf(wording, span, reading));
      if (sure < learned.threshold * share(span, wording)) return undefined;
      const confidence = confidenceOf(sure, learned.threshold);
      if (span) return matchOf(reading, span, wording.upTo, confidence);
      const [start, end] = strongestWords(learned, reading.features);
      const informs = ASKS_FOR_INFORMATION.test(reading.text) || (!reading.isEnglish && ASKS_ABROAD.test(reading.text));
      const most = informs || confidence < VAGUE ? 'note' : undefined;
      return { evidence: reading.words(start, end), confidence, upTo: wording.unwritten ?? wording.upTo ?? most };
    },
  };
}

/**
 * How much of its threshold a judge needs: little where a wording in a language is found of which it has heard few
 * sentences, or of what nobody may overhear.
 */
export function share(span: Worded | undefined, { neverOverheard = false }: Wording): number {
  const isSure = span?.isForeign || (neverOverheard && span && !span.mild);
  return isSure ? 0.1 : 1;
}

type Worded = Span & { isForeign?: boolean };

/** The surest wording in a text; those of other languages only where it is not plainly English. */
export function findWording(
  { rules, abroad, veto, hint }: Wording,
  plain: Plain,
  english: boolean,
): Worded | undefined {
  const foreign = abroad && !english ? findRule(plain, abroad, veto) : undefined;
  if (foreign) return { ...foreign, isForeign: true };
  return !hint || hint.test(latinOf(plain)) ? findRule(plain, rules, veto) : undefined;
}

/** Is it written before everybody's eyes? There people say it louder. */
export function kindsOf(plain: Plain): Record<string, number> {
  return PUBLIC.test(plain.raw) ? { public: 1 } : {};
}

/** What a judge hears besides the words: how the wordings matched and, for some, the signs of anger. */
export function marksOf(
  { veto, hearsAnger }: Wording,
  span: Worded | undefined,
  reading: { readonly plain: Plain; readonly signs: Record<string, number> },
): Record<string, number> {
  const marks: Record<string, number> = hearsAnger ? { ...reading.signs, ...kindsOf(reading.plain) } : {};
  if (span?.isForeign) marks.abroad = 1;
  else if (span) marks[span.mild ? 'mild' : span.confidence >= CERTAIN ? 'certain' : 'likely'] = 1;
  else if (vetoed(reading.plain, veto)) marks.vetoed = 1;
  return marks;
}

function matchOf(reading: Reading, span: Span, most: Action | undefined, sure: number): Match {
  const upTo = most ?? (span.mild ? 'offer' : undefined);
  const match = { evidence: reading.words(span.start, span.end), confidence: Math.max(span.confidence, sure) };
  return upTo ? { ...match, upTo } : match;
}
