import type { Speaker } from '../../shared/conversation.ts';
import type { OpeningHours } from '../desk/hours.ts';

/** One earlier message, oldest first in a history. */
export type Line = { from: Speaker; text: string };

export type Source = { title: string; url?: string };

/** What the assistant knows when its turn comes. `question` is the visitor's newest message (several joined, when they came together). */
export type TurnInput = {
  question: string;
  history: Line[];
  locale: string;
  /** The language to speak around the shop's words (ISO 639-1), when `question` is not in the visitor's own. */
  speaks?: string;
  site: { name: string; hours?: OpeningHours };
  /** Now, ISO 8601; without it nothing is said that depends on the clock. */
  at?: string;
  /** Clarifying questions already asked since the last resolved answer. */
  clarified: number;
  /** Answers below the confidence threshold, in a row, before this one. */
  lowConfidence: number;
};

/** One call of a tool, for staff. `input` and `result` are clipped JSON; of a call that failed `result` says why. */
export type ToolReport = {
  name: string;
  input: string;
  ok: boolean;
  milliseconds: number;
  result: string;
};

/** How the turn came about, for staff and for the audit. `confidence` is 0..1. */
export type Account = {
  by: 'grounded' | 'model';
  confidence: number;
  passages: string[];
  /** What the search gave each of `passages`, in their order. */
  scores?: number[];
  milliseconds?: number;
  /** Counted by the provider, or `isEstimated`. */
  tokens?: { in: number; out: number; isEstimated?: true };
  /** Calls of the model. */
  steps?: number;
  /** Tokens times the site's price. */
  money?: number;
  /** Every call of a tool, in order. */
  tools?: ToolReport[];
  note?: string;
};

/** A turn ends in exactly one of these; never in nothing. */
export type Outcome =
  | { mode: 'resolve'; text: string; sources: Source[]; account: Account }
  | { mode: 'clarify'; text: string; choices: string[]; account: Account }
  | { mode: 'escalate'; reason: string; account: Account };
