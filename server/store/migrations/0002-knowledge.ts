import type { Kysely } from 'kysely';

/** Passages know which source gave them and where in their article they stand; a source knows when it was imported. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('passages')
    .addColumn('source', 'text', (c) => c.notNull().defaultTo('unknown'))
    .execute();
  await db.schema
    .alterTable('passages')
    .addColumn('place', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('sources')
    .addColumn('site_id', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('digest', 'text', (c) => c.notNull())
    .addColumn('imported_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('sources_pk', ['site_id', 'source'])
    .execute();
  await db.schema
    .createTable('editions')
    .addColumn('site_id', 'text', (c) => c.primaryKey())
    .addColumn('edition', 'text', (c) => c.notNull())
    .execute();
}
