import { addressesOf } from './addresses.ts';
import { type Breaker, createBreaker } from './breaker.ts';
import { account, conclude, keepWhole } from './conclude.ts';
import { createDraft } from './draft.ts';
import { ModelFailure } from './failure.ts';
import { LIMITS, type Limits, listen, pauseAfter, waited } from './listen.ts';
import type { Findings } from './mind.ts';
import type { Model } from './model.ts';
import type { Outcome, Passage, TurnInput } from './outcome.ts';
import { messagesFor, systemPrompt, toolsFor } from './prompt.ts';

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
};

const PASSAGES = 6;
const breakers = new WeakMap<Model, Breaker>();

/**
 * The assistant's turn. Ends in exactly one outcome within `limits.whole`, and never throws.
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

async function converse(input: TurnInput, parts: Parts, model: Model, breaker: Breaker): Promise<Outcome> {
  const limits = { ...LIMITS, ...parts.limits };
  const until = parts.now() + limits.whole;
  const { passages, answerable } = await retrieve(input, parts.knowledge);
  const mayAsk = input.clarified === 0;
  const isAllowed = addressesOf(
    passages.flatMap(({ text, url }) => [text, url ?? '']),
    parts.hosts,
  );
  const prompt = {
    system: systemPrompt(input.site.name, mayAsk),
    messages: messagesFor(input, passages),
    tools: toolsFor(mayAsk),
    longest: limits.tokens,
  };
  for (let attempt = 1; ; attempt++) {
    const draft = createDraft(isAllowed, limits.longest, parts.onDelta);
    const result = await listen(model, prompt, draft, parts.signal, limits, until - parts.now());
    if (parts.signal.aborted) return stopped(draft.text(), passages);
    if (!(result instanceof ModelFailure)) {
      breaker.succeeded();
      return conclude({ input, draft, answer: result, passages, answerable, isAllowed });
    }
    const note = `${result.kind}: ${result.message}`.slice(0, 300);
    const pause = pauseAfter(result, limits.pause);
    const retries = draft.text() === '' && attempt === 1 && pause !== undefined && parts.now() + pause < until;
    if (retries && (await waited(pause, parts.signal))) continue;
    if (parts.signal.aborted) return stopped('', passages);
    // A refused request and a withheld answer say nothing about whether the upstream is alive.
    if (result.kind !== 'rejected' && result.kind !== 'withheld') breaker.failed(result.kind === 'unauthorized');
    return keepWhole(input, draft, passages, note) ?? standIn(input, parts, note);
  }
}

/** The embedded answerer in the model's place: only where it is sure. */
async function standIn(input: TurnInput, parts: Parts, note: string): Promise<Outcome> {
  const outcome = await parts.knowledge.answer(input);
  outcome.account.note = note;
  const { confident } = { ...LIMITS, ...parts.limits };
  if (outcome.mode !== 'escalate' && outcome.account.confidence >= confident) return outcome;
  return { mode: 'escalate', reason: 'assistant_failure', account: outcome.account };
}

/** A short question that follows another ("and to France?") is looked up together with it. */
async function retrieve(input: TurnInput, knowledge: Knowledge): Promise<{ passages: Passage[]; answerable: number }> {
  let found = await knowledge.search(input.question, PASSAGES);
  const before = input.history.findLast(({ from }) => from === 'visitor')?.text;
  if (before && input.question.length < 60) {
    const together = await knowledge.search(`${before.slice(0, 500)}\n${input.question}`, PASSAGES);
    if (together.answerable > found.answerable) found = together;
  }
  return { passages: found.found.map(({ passage }) => passage), answerable: found.answerable };
}

function stopped(text: string, passages: Passage[]): Outcome {
  return { mode: 'resolve', text, sources: [], account: account(0.5, passages, 'stopped') };
}

function breakerOf(model: Model, now: () => number): Breaker {
  const known = breakers.get(model) ?? createBreaker(now);
  breakers.set(model, known);
  return known;
}
