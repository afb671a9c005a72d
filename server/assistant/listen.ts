import { directiveOf, isEnding } from './directive.ts';
import type { Draft } from './draft.ts';
import { ModelFailure } from './failure.ts';
import type { Answer, Ask, Call, Model } from './model.ts';

/** Times in milliseconds: to the first sign of an answer, between two, for the whole turn, before another try. `longest` in characters. */
export type Limits = {
  first: number;
  between: number;
  whole: number;
  longest: number;
  tokens: number;
  confident: number;
  pause: number;
};

export const LIMITS: Limits = {
  first: 10_000,
  between: 10_000,
  whole: 45_000,
  longest: 4000,
  tokens: 900,
  confident: 0.5,
  pause: 250,
};

const LONGEST_PAUSE = 2000;
const TOO_LONG = Symbol('too long');
const OVER = Symbol('over');

/** Runs one call of the model into `draft`, under the limits. The draft is closed when it returns. */
export async function listen(
  model: Model,
  prompt: Omit<Ask, 'signal' | 'onText'>,
  draft: Draft,
  signal: AbortSignal,
  limits: Limits,
  left: number,
): Promise<Answer | ModelFailure> {
  const control = new AbortController();
  const end = (why: unknown) => control.abort(why);
  const stop = () => end(signal.reason);
  const slow = (milliseconds: number, what: string) =>
    setTimeout(() => end(new ModelFailure('slow', `${what} within ${milliseconds} ms`)), milliseconds);
  const whole = slow(Math.max(0, left), 'no end');
  const first = slow(limits.first, 'no sign of an answer');
  let between: NodeJS.Timeout | undefined;
  signal.addEventListener('abort', stop);
  const ended = new Promise<never>((_, reject) => {
    control.signal.addEventListener('abort', () => reject(control.signal.reason));
  });
  const onText = (text: string) => {
    if (control.signal.aborted) return;
    clearTimeout(first);
    if (between) between.refresh();
    else between = slow(limits.between, 'nothing more');
    if (text) draft.take(text);
    if (draft.isOver()) end(TOO_LONG);
  };
  if (signal.aborted) stop();
  try {
    const answer = await Promise.race([model.ask({ ...prompt, signal: control.signal, onText }), ended]);
    draft.close();
    const isMeant = (call: Call) =>
      directiveOf(call) ?? (!isEnding(call) && prompt.tools?.some(({ name }) => name === call.name));
    if (draft.text() === '' && !draft.directive() && !answer.calls.some(isMeant)) {
      const [call] = answer.calls;
      if (call)
        return new ModelFailure('malformed', `the model called ${call.name.slice(0, 60)} in a way that means nothing`);
      return new ModelFailure('empty', 'the model said nothing');
    }
    return answer;
  } catch (error) {
    if (control.signal.reason === TOO_LONG) return { calls: [], isCut: true };
    return error instanceof ModelFailure ? error : new ModelFailure('broken', String(error));
  } finally {
    for (const timer of [whole, first, between]) clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    ended.catch(() => undefined); // Without a listener a late abort would count as unhandled.
    control.abort(OVER);
  }
}

/** Milliseconds until another try may help; undefined when it would not. */
export function pauseAfter(failure: ModelFailure, usual: number): number | undefined {
  if (['unauthorized', 'rejected', 'slow', 'withheld'].includes(failure.kind)) return undefined;
  const pause = failure.retryAfter === undefined ? usual : failure.retryAfter * 1000;
  return pause <= LONGEST_PAUSE ? pause : undefined;
}

/** True when `milliseconds` have passed, false when `signal` was aborted before. */
export function waited(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const done = (whole: boolean) => () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', aborted);
      resolve(whole);
    };
    const aborted = done(false);
    const timer = setTimeout(done(true), milliseconds);
    signal.addEventListener('abort', aborted);
  });
}
