import { doubtOf } from './doubt.ts';
import type { Trigger } from './reading.ts';

/** Two answers in a row below the site's confidence, or as many as the site says; or answers that hedge, echo or contradict. */
export const lowConfidence: Trigger = {
  name: 'low_confidence',
  urgency: 44,
  look({ input: { turn, history } }, { thresholds }) {
    const count = turn?.lowConfidence ?? 0;
    if (count >= thresholds.lowConfidence)
      return { evidence: `${count} answers in a row were unsure`, confidence: 0.9 };
    const doubt = doubtOf(history, Math.max(2, thresholds.lowConfidence));
    return doubt === undefined ? undefined : { evidence: doubt, confidence: 0.75, upTo: 'offer' };
  },
};
