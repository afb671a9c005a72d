import { judge, strongestWords } from './model.ts';
import { judges } from './figures.ts';
import type { Reading } from './reading.ts';
import { findRule, type Rule } from './rules.ts';
import type { Match, Trigger, TriggerName } from './trigger.ts';

type Wording = { name: TriggerName; urgency: number; rules: readonly Rule[]; veto?: RegExp; action?: 'note' };

export type WordedTrigger = Trigger & Wording;

/** A trigger by written wordings alone. */
export function ruled(wording: Wording): WordedTrigger {
  return { ...wording, look: (reading) => byRule(reading, wording) };
}

/** A trigger by written wordings and, where figures were learned for its name, by a linear judge that hears both. */
export function modelled(wording: Wording): WordedTrigger {
  const learned = judges[wording.name];
  if (!learned) return ruled(wording);
  return {
    ...wording,
    look(reading) {
      const match = byRule(reading, wording);
      const sure = judge(learned, reading.features, match ? (match.mild ? 'mild' : 'sure') : undefined);
      if (sure < learned.threshold) return undefined;
      const confidence = scaled(sure, learned.threshold);
      if (match) return { ...match, confidence: Math.max(match.confidence, confidence) };
      const [start, end] = strongestWords(learned, reading.features);
      return { evidence: reading.words(start, end), confidence, mild: true };
    },
  };
}

function byRule(reading: Reading, { rules, veto }: Wording): Match | undefined {
  const span = findRule(reading.plain, rules, veto);
  if (!span) return undefined;
  return { evidence: reading.words(span.start, span.end), confidence: span.confidence, mild: span.mild };
}

/** The threshold was chosen where firing pays; there the confidence is a half. */
function scaled(sure: number, threshold: number): number {
  return sure >= threshold ? 0.5 + (0.5 * (sure - threshold)) / (1 - threshold + 1e-9) : (0.5 * sure) / threshold;
}
