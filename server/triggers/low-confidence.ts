import type { Trigger } from './reading.ts';

/** Two answers in a row below the site's confidence, or as many as the site says. */
export const lowConfidence: Trigger = {
  name: 'low_confidence',
  urgency: 44,
  look({ input: { turn } }, { thresholds }) {
    const count = turn?.lowConfidence ?? 0;
    if (count < thresholds.lowConfidence) return undefined;
    return { evidence: `${count} answers in a row were unsure`, confidence: 0.9 };
  },
};
