import type { Kysely } from 'kysely';
import type { Account } from '../answers/outcome.ts';
import { run } from '../store/statement.ts';
import type { Tables } from '../store/tables.ts';
import { NOTHING, type Spent } from './budget.ts';

/** What the assistant's turns of a conversation used up so far, and the tools that failed in them and did not work since. */
export type Past = { spent: Spent; failed: string[] };

export const NO_PAST: Past = { spent: NOTHING, failed: [] };

export async function pastOf(db: Kysely<Tables>, conversation: string): Promise<Past> {
  const { rows } = await run(db, 'accounts of turns', { conversation }, ({ conversation }) =>
    db
      .selectFrom('events')
      .select('body')
      .where('conversation_id', '=', conversation)
      .where('type', '=', 'turn')
      .orderBy('seq'),
  );
  return sumOf(rows.map(({ body }) => (JSON.parse(body) as { account: Partial<Account> }).account));
}

export function sumOf(accounts: Partial<Account>[]): Past {
  const spent = { ...NOTHING };
  let failed: string[] = [];
  for (const { steps, tokens, milliseconds, money, tools } of accounts) {
    spent.steps += steps ?? 0;
    spent.tokens += (tokens?.in ?? 0) + (tokens?.out ?? 0);
    spent.seconds += steps ? (milliseconds ?? 0) / 1000 : 0;
    spent.money += money ?? 0;
    for (const { name, ok } of tools ?? []) failed = ok ? failed.filter((known) => known !== name) : [...failed, name];
  }
  return { spent, failed };
}
