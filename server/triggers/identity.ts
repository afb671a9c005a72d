import type { Trigger } from './reading.ts';

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
