import type { Kysely } from 'kysely';

/** Passages may have a vector of an embedding model. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('vectors')
    .addColumn('site_id', 'text', (c) => c.notNull())
    .addColumn('passage_id', 'text', (c) => c.notNull())
    .addColumn('model', 'text', (c) => c.notNull())
    .addColumn('digest', 'text', (c) => c.notNull())
    .addColumn('vector', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('vectors_pk', ['site_id', 'passage_id'])
    .execute();
}
