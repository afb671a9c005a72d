import type { Trigger } from './reading.ts';

/** Clarifying questions were asked, and it still is not clear what is wanted. */
export const ambiguity: Trigger = {
  name: 'ambiguity',
  urgency: 46,
  look({ input: { turn } }, { thresholds }) {
    const count = turn?.clarified ?? 0;
    if (count < thresholds.clarified) return undefined;
    return { evidence: `${count} clarifying questions asked, still unclear`, confidence: 0.9 };
  },
};
