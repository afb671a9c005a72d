import type { Account, Outcome, ToolReport } from '../answers/outcome.ts';
import { type Budget, costOf, estimated, type Spent, together, usedUp } from './budget.ts';
import type { Answer, Ask } from './model.ts';

/** What one turn took, counted by the provider where it counts; `before` is what the conversation took. Times in milliseconds. */
export function createLedger(budget: Budget, before: Spent, now: () => number, began: number) {
  let steps = 0;
  let isEstimated = false;
  const tokens = { in: 0, out: 0 };
  const money = () => costOf(tokens, budget.price);
  return {
    steps: () => steps,
    took(asked: Omit<Ask, 'signal' | 'onText'>, text: string, { tokens: counted, calls }: Answer): void {
      steps++;
      isEstimated ||= counted === undefined;
      const { in: read, out } =
        counted ?? estimated(JSON.stringify(asked).length, text.length + JSON.stringify(calls).length);
      tokens.in += read;
      tokens.out += out;
    },
    /** Which limit of the turn, or of the conversation, is used up, in words. */
    usedUp(): string | undefined {
      const seconds = (now() - began) / 1000;
      const spent = { steps, tokens: tokens.in + tokens.out, seconds, money: money() };
      return usedUp(spent, budget.turn, 'turn') ?? usedUp(together(before, spent), budget.conversation, 'conversation');
    },
    /** The outcome with all that in its account. */
    booked(outcome: Outcome, tools: ToolReport[]): Outcome {
      const taken: Partial<Account> = {
        ...(steps > 0 && { steps, tokens: { ...tokens, ...(isEstimated && { isEstimated }) } }),
        ...(budget.price && { money: money() }),
        ...(tools.length > 0 && { tools }),
      };
      return { ...outcome, account: { ...outcome.account, ...taken } };
    },
  };
}
