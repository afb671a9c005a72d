import type { Outcome } from '../../answers/outcome.ts';
import type { Toolbox } from './toolbox.ts';

const VAGUE = ['no_answer', 'assistant_failure'];

/**
 * No answer stands in for a tool that failed. An answer that rests on a passage may go without the tool, unless the failure is final;
 * all others become a handoff whose note names the tool, for the brief.
 */
export function withoutPretence(outcome: Outcome, toolbox: Toolbox): Outcome {
  if (outcome.account.note === 'stopped') return outcome;
  const broken = toolbox.broken();
  const why = broken?.why ?? toolbox.missing();
  if (outcome.mode === 'escalate') {
    const isVague = VAGUE.includes(outcome.reason);
    return why !== undefined && isVague ? failed(outcome, why) : outcome;
  }
  if (!broken || outcome.mode === 'clarify') return outcome;
  const isGrounded = outcome.account.by === 'model' && outcome.sources.length > 0;
  return isGrounded && !broken.isFinal ? outcome : failed(outcome, broken.why);
}

const failed = ({ account }: Outcome, note: string): Outcome => ({
  mode: 'escalate',
  reason: 'assistant_failure',
  account: { ...account, note },
});
