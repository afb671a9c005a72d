import type { Trigger } from './trigger.ts';

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

/** A visitor the site knows by a tag, who goes straight to a person. */
export const identity: Trigger = {
  name: 'identity',
  urgency: 56,
  look({ input: { profile } }, { tags }) {
    const wanted = tags.map((tag) => tag.toLowerCase());
    const tag = profile?.tags?.find((own) => wanted.includes(own.toLowerCase()));
    return tag === undefined ? undefined : { evidence: `tagged "${tag}"`, confidence: 1 };
  },
};

/** The visitor typed a number that trained staff should handle; it was masked before it was stored. */
export const sensitiveData: Trigger = {
  name: 'sensitive_data',
  urgency: 54,
  look({ input: { turn } }, { sensitive }) {
    const kinds = turn?.sensitive?.filter((kind) => sensitive.includes(kind)) ?? [];
    return kinds.length === 0 ? undefined : { evidence: `typed: ${kinds.join(', ')}`, confidence: 1 };
  },
};
