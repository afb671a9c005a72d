import type { Kysely } from 'kysely';

/** Since when an agent has no access any more; the row goes as soon as nobody waits on them. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('agents').addColumn('removed_at', 'text').execute();
}
