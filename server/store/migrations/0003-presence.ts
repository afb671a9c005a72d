import { type Kysely, sql } from 'kysely';

/**
 * When a waiting visitor was last seen and since when nobody is there; what an agent is trained for, and since when a conversation that
 * was meant for such an agent is anyone's; the visitor's time zone; and an index for conversations that have fallen silent.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  for (const column of ['seen_at', 'away_since', 'anyone_since'])
    await schema.alterTable('conversations').addColumn(column, 'text').execute();
  for (const table of ['agents', 'invitations'])
    await schema
      .alterTable(table)
      .addColumn('skills', 'text', (c) => c.notNull().defaultTo('[]'))
      .execute();
  await schema.alterTable('visitors').addColumn('timezone', 'text').execute();
  await schema
    .createIndex('conversations_by_silence')
    .on('conversations')
    .columns(['site_id', 'updated_at'])
    .where(sql.ref('status'), '=', sql.lit('assistant'))
    .execute();
}
