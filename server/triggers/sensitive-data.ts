import type { Trigger } from './reading.ts';

/** The visitor typed a number that trained staff should handle; it was masked before it was stored. */
export const sensitiveData: Trigger = {
  name: 'sensitive_data',
  urgency: 54,
  look({ input: { turn } }, { sensitive }) {
    const kinds = turn?.sensitive?.filter((kind) => sensitive.includes(kind)) ?? [];
    return kinds.length === 0 ? undefined : { evidence: `typed: ${kinds.join(', ')}`, confidence: 1 };
  },
};
