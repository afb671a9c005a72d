import { judges } from './figures.ts';
import { confidenceOf, judgeWords, strongestWords } from './model.ts';
import type { Reading } from './reading.ts';
import { findRule, type Rule } from './rules.ts';
import type { Action, Match, Trigger, TriggerName } from './trigger.ts';

type Wording = {
  name: TriggerName;
  urgency: number;
  rules: readonly Rule[];
  /** Stretches that the rules must not see. */
  veto?: RegExp;
  /** The most this trigger may do. */
  upTo?: Action;
  /** What it may do when no rule saw it, only the judge. */
  unwritten?: Action;
};

export type WordedTrigger = Trigger & Wording;

const ASKS_FOR_INFORMATION =
  /\b(?:polic(?:y|ies)|how long|how much|what (?:is|are|kind|happens)|which|is there|are there|will there|do you|does it|information|know about)\b/;

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
      const match = byRule(reading, wording);
      const sure = judgeWords(learned, reading.features, match && (match.upTo ? 'mild' : 'sure'));
      if (sure < learned.threshold) return undefined;
      const confidence = confidenceOf(sure, learned.threshold);
      if (match) return { ...match, confidence: Math.max(match.confidence, confidence) };
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

function byRule(reading: Reading, { rules, veto, upTo }: Wording): Match | undefined {
  const span = findRule(reading.plain, rules, veto);
  if (!span) return undefined;
  const match = { evidence: reading.words(span.start, span.end), confidence: span.confidence };
  const most = upTo ?? (span.mild ? 'offer' : undefined);
  return most ? { ...match, upTo: most } : match;
}
