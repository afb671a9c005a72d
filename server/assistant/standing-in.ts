import type { Outcome, TurnInput } from '../answers/outcome.ts';
import type { Passage } from '../search/passage.ts';
import { account } from './conclude.ts';
import { LIMITS } from './listen.ts';
import type { Parts } from './turn.ts';

/** The embedded answerer in the model's place: only where it is sure. `note` says why, and `reason` is to escalate with otherwise. */
export async function standIn(
  input: TurnInput,
  parts: Parts,
  note: string,
  reason = 'assistant_failure',
): Promise<Outcome> {
  const outcome = await parts.knowledge.answer(input);
  outcome.account.note = note;
  const { confident } = { ...LIMITS, ...parts.limits };
  if (outcome.mode !== 'escalate' && outcome.account.confidence >= confident) return outcome;
  return { mode: 'escalate', reason, account: outcome.account };
}

/** The visitor's stop keeps what was shown. */
export function stopped(text: string, passages: Passage[]): Outcome {
  return { mode: 'resolve', text, sources: [], account: account(0.5, passages, 'stopped') };
}
