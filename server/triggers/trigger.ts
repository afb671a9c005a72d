import type { Speaker } from '../../shared/conversation.ts';

/** Most urgent first; the order breaks ties between triggers that fire together. */
export const TRIGGER_NAMES = [
  'asks_for_person',
  'emergency',
  'legal',
  'medical',
  'fraud',
  'billing_dispute',
  'account_closure',
  'refund',
  'cancellation',
  'complaint',
  'privacy',
  'hardship',
  'change_request',
  'identity',
  'sensitive_data',
  'assistant_failure',
  'verification_failed',
  'same_error',
  'unconfirmed',
  'frustration',
  'repeated_question',
  'ambiguity',
  'low_confidence',
  'too_long',
  'buying_intent',
  'prompt_injection',
] as const;
export type TriggerName = (typeof TRIGGER_NAMES)[number];

/** `handoff` passes the conversation on at once, `offer` answers and offers a person, `note` is only written down. */
export type Action = 'handoff' | 'offer' | 'note';

/** `forced` hands off at any confidence, `on` only when sure enough, `offer` never by itself. */
export type Switch = 'off' | 'offer' | 'on' | 'forced';

export type Line = { from: Speaker; text: string };

/** What the site knows of the visitor. `cart` is in the site's own currency, whole units. */
export type Profile = { tags?: string[]; cart?: number };

/** The state of the turn, which no message tells. Counts start at 0; `minutes` is the age of the conversation. */
export type Turn = {
  failed?: boolean;
  lowConfidence?: number;
  clarified?: number;
  turns?: number;
  minutes?: number;
  /** Kinds of personal data that were found in the message before it was masked. */
  sensitive?: string[];
};

export type TriggerInput = { text: string; history: Line[]; profile?: Profile; turn?: Turn };

/** `evidence` holds the visitor's very words, or says what was counted; `urgency` is 0..100. */
export type Fired = { name: TriggerName; evidence: string; confidence: number; urgency: number; action: Action };

export type Decision = { decision: 'continue' | 'escalate'; triggers: Fired[] };

/**
 * What one trigger saw. `upTo` is the most that these words may lead to: words on the subject that only ask for
 * information ("what is your refund policy?") get their answer and at most an offer.
 */
export type Match = { evidence: string; confidence: number; upTo?: Action };

export type TriggerSettings = {
  switches: Record<TriggerName, Switch>;
  /** More words of the site's own, for each trigger; whole words, any case. */
  words: Partial<Record<TriggerName, string[]>>;
  thresholds: {
    /** Confidence at which a trigger that is `on` hands off instead of offering. */
    handoff: number;
    /** Answers below the confidence threshold, in a row. */
    lowConfidence: number;
    /** Clarifying questions asked without getting clear. */
    clarified: number;
    /** Refused proofs of who the visitor is, in one conversation. */
    verifications: number;
    /** Requests to confirm that got neither a yes nor a no. */
    prompts: number;
    turns: number;
    minutes: number;
    /** A cart worth more than this goes to sales. */
    cart: number;
  };
  /** Visitors with one of these tags go to a person. */
  tags: string[];
  /** How complex their message must be for that, 0..1; 0 is any message. */
  complexity: number;
  /** Kinds of personal data that need trained staff. */
  sensitive: string[];
};
