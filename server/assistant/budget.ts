import { z } from 'zod';

/** Steps are calls of the model; money is tokens times the price, in whatever the price is in. */
const most = (steps: number, tokens: number, seconds: number) =>
  z
    .strictObject({
      steps: z.number().int().min(1).max(10_000).default(steps),
      tokens: z.number().int().min(500).max(100_000_000).default(tokens),
      seconds: z.number().min(1).max(86_400).default(seconds),
      money: z.number().positive('must be more than 0').optional(),
    })
    .prefault({});

const price = z.number().min(0).max(10_000);

/** What the model may use up for a site. */
export const Budget = z
  .strictObject({
    turn: most(4, 30_000, 45),
    conversation: most(120, 500_000, 1800),
    /** For a million tokens. */
    price: z.strictObject({ in: price, out: price }).optional(),
  })
  .superRefine((budget, context) => {
    for (const span of ['turn', 'conversation'] as const)
      if (budget[span].money !== undefined && !budget.price)
        context.addIssue({ code: 'custom', path: [span, 'money'], message: 'must go with budget.price' });
  });
export type Budget = z.output<typeof Budget>;
type Most = Budget['turn'];

/** What was used up. `money` is 0 where no price is known. */
export type Spent = { steps: number; tokens: number; seconds: number; money: number };
export const NOTHING: Spent = { steps: 0, tokens: 0, seconds: 0, money: 0 };

export const together = (a: Spent, b: Spent): Spent => ({
  steps: a.steps + b.steps,
  tokens: a.tokens + b.tokens,
  seconds: a.seconds + b.seconds,
  money: a.money + b.money,
});

/** Characters a token, about, where the provider does not count. */
const PER_TOKEN = 4;

/** The tokens of a call that were not counted by the provider. */
export const estimated = (asked: number, answered: number) => ({
  in: Math.ceil(asked / PER_TOKEN),
  out: Math.ceil(answered / PER_TOKEN),
});

export function costOf(tokens: { in: number; out: number }, price: Budget['price']): number {
  return price ? (tokens.in * price.in + tokens.out * price.out) / 1_000_000 : 0;
}

/** Which limit is used up, in words, or undefined. */
export function usedUp(spent: Spent, most: Most, whose: 'turn' | 'conversation'): string | undefined {
  for (const what of ['steps', 'tokens', 'seconds', 'money'] as const) {
    const limit = most[what];
    if (limit !== undefined && spent[what] >= limit)
      return `the ${whose}’s budget of ${limit} ${UNITS[what]} is used up`;
  }
  return undefined;
}

const UNITS = { steps: 'calls of the model', tokens: 'tokens', seconds: 'seconds', money: '(money)' };
