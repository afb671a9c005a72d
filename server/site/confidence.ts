import type { Profile } from '../triggers/index.ts';
import type { Site } from './settings.ts';
import { triggerSettings } from './triggers.ts';

/** An answer that is ready: how it came out and how sure it is, 0..1. */
export type Answered = { mode: 'resolve' | 'clarify'; confidence: number };

/** `unsure` counts the unsure answers in a row, this one included. */
export type Verdict = { unsure: number } & (
  | { action: 'answer' | 'offer' }
  | { action: 'handoff'; trigger: 'low_confidence' | 'identity'; evidence: string }
);

/** Is an answer good enough to be said, after `before` unsure ones in a row? */
export function judgeAnswer(site: Site, profile: Profile, { mode, confidence }: Answered, before: number): Verdict {
  const { threshold, inARow } = site.confidence;
  const isUnsure = mode === 'resolve' && confidence < threshold;
  const unsure = isUnsure ? before + 1 : 0;
  const tag =
    site.identity.bypass !== 'always' && (isUnsure || mode === 'clarify') ? knownTag(site, profile) : undefined;
  if (tag !== undefined && (site.triggers.identity?.mode ?? 'forced') !== 'off')
    return { unsure, action: 'handoff', trigger: 'identity', evidence: `tagged "${tag}"` };
  const set = triggerSettings(site).switches.low_confidence;
  if (unsure < inARow || set === 'off') return { unsure, action: 'answer' };
  if (set === 'offer') return { unsure, action: 'offer' };
  return { unsure, action: 'handoff', trigger: 'low_confidence', evidence: unsureInARow(unsure) };
}

const unsureInARow = (count: number) => (count === 1 ? '1 unsure answer' : `${count} unsure answers in a row`);

function knownTag(site: Site, { tags = [] }: Profile): string | undefined {
  const wanted = site.identity.tags.map((tag) => tag.toLowerCase());
  return tags.find((tag) => wanted.includes(tag.toLowerCase()));
}

/** What the page said of its visitor: `identity` as JSON, with `tags` as a list with commas and `cart` as a number of whole units. */
export function profileOf(identity: string | null): Profile {
  const { tags, cart } = (identity ? JSON.parse(identity) : {}) as Record<string, string>;
  const worth = Number(cart);
  return {
    tags: (tags ?? '').split(',').flatMap((tag) => tag.trim() || []),
    ...(cart && Number.isFinite(worth) ? { cart: worth } : {}),
  };
}
