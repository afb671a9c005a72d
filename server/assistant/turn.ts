import type { Outcome, TurnInput } from '../answers/outcome.ts';
import { type Breaker, createBreaker } from './breaker.ts';
import type { Budget } from './budget.ts';
import { account } from './conclude.ts';
import { converse } from './converse.ts';
import type { Limits } from './listen.ts';
import type { Findings } from './mind.ts';
import type { Model } from './model.ts';
import type { Past } from './spent.ts';
import { standIn, stopped } from './standing-in.ts';
import type { Offered } from './tools/offer.ts';

/** What a site knows, looked up and answered from in another thread: see `mind.ts`. */
export type Knowledge = {
  search(question: string, limit: number): Promise<Findings>;
  answer(input: TurnInput): Promise<Outcome>;
};

export type Parts = {
  knowledge: Knowledge;
  model?: Model | undefined;
  /** Hears a model's answer as it comes. An answer out of the knowledge alone comes whole, as the outcome. */
  onDelta(text: string): void;
  /** Aborted when the visitor presses stop or the conversation moves on. */
  signal: AbortSignal;
  now(): number;
  limits?: Partial<Limits>;
  /** Hosts that an answer may link to, besides the addresses in its passages. */
  hosts?: string[];
  breaker?: Breaker;
  /** What the model may call; without it, only what ends a turn. */
  offer?(): Promise<Offered>;
  /** What a tool gives is sent on and stored without what this takes out. */
  mask?(text: string): string;
  budget?: Budget;
  /** The conversation so far, as far as it counts towards its budget. */
  past?(): Promise<Past>;
};

const breakers = new WeakMap<Model, Breaker>();

/**
 * The assistant's turn. Ends in exactly one outcome within `limits.whole` and the budget's seconds, and never throws.
 *
 * The model may call tools in between; the text of all its steps is one message. A tool that failed is never papered over: an answer
 * that rests on no passage is dropped then, and the outcome is to escalate with `assistant_failure`, as it is after a second failure of
 * the same tool. A conversation over its budget escalates with `too_long` where the embedded answerer is not sure.
 *
 * The outcome's text replaces what was streamed. When the model fails before anything was shown, it is asked once more
 * where that can help; then the embedded answerer takes over if it is confident, else the outcome is to escalate with
 * `assistant_failure`. When it fails inside an answer, the whole sentences that the visitor has read are kept, with a
 * sentence that says so; with none, it counts as nothing shown. Too long an answer is cut after its last whole sentence.
 * When `signal` is aborted, the call upstream ends at once and the outcome is to resolve with the text shown so far, which
 * may be '', and `account.note` 'stopped'.
 */
export async function takeTurn(input: TurnInput, parts: Parts): Promise<Outcome> {
  const { model, signal } = parts;
  try {
    if (signal.aborted) return stopped('', []);
    if (!model) return await parts.knowledge.answer(input);
    const breaker = parts.breaker ?? breakerOf(model, parts.now);
    if (!breaker.mayPass()) return await standIn(input, parts, 'the model is resting after failures');
    return await converse(input, parts, model, breaker).finally(breaker.gaveUp);
  } catch (error) {
    return { mode: 'escalate', reason: 'assistant_failure', account: account(0, [], `the assistant broke: ${error}`) };
  }
}

function breakerOf(model: Model, now: () => number): Breaker {
  const known = breakers.get(model) ?? createBreaker(now);
  breakers.set(model, known);
  return known;
}
