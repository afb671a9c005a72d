import { findContradiction } from './contradiction.ts';
import type { Trigger } from './reading.ts';

/** Clarifying questions were asked, and it still is not clear what is wanted; or the answer to one contradicts itself or says nothing. */
export const ambiguity: Trigger = {
  name: 'ambiguity',
  urgency: 46,
  look(reading, { thresholds }) {
    const count = reading.input.turn?.clarified ?? 0;
    if (count === 0) return undefined;
    if (count >= thresholds.clarified)
      return { evidence: `${count} clarifying questions asked, still unclear`, confidence: 0.9 };
    const span = findContradiction(reading.plain);
    return span && { evidence: reading.words(span.start, span.end), confidence: span.confidence };
  },
};
