import type { Trigger } from './reading.ts';

/** Too many turns or too many minutes without an end. */
export const tooLong: Trigger = {
  name: 'too_long',
  urgency: 30,
  look({ input: { turn } }, { thresholds }) {
    const { turns = 0, minutes = 0 } = turn ?? {};
    if (turns >= thresholds.turns) return { evidence: `${turns} turns without an end`, confidence: 0.9 };
    if (minutes < thresholds.minutes) return undefined;
    return { evidence: `${Math.floor(minutes)} minutes without an end`, confidence: 0.9 };
  },
};
