import type { Kysely } from 'kysely';

/** Which agent said the last thing, and, of a conversation that was transferred, by whom and with which note. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('conversations').addColumn('last_agent', 'text').execute();
  await schema.alterTable('conversations').addColumn('passed', 'text').execute();
}
