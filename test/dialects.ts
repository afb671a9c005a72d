import { describe } from 'vitest';
import { type Home, openHome } from './fixture.ts';
import { createDatabase } from './postgres.ts';

const postgres = await createDatabase();
let opened = 0;

export type Dialect = {
  name: 'sqlite' | 'postgres';
  /** A house over this database: one of its own for SQLite, the test file's for PostgreSQL. */
  open(): Promise<Home>;
};

/** Runs a suite over every database that the product runs on. */
export function overEveryDatabase(suite: (dialect: Dialect) => void): void {
  const lead = () => (++opened).toString(16);
  describe('over SQLite', () => suite({ name: 'sqlite', open: () => openHome({ lead: lead() }) }));
  describe.skipIf(!postgres)('over PostgreSQL', () => {
    const where = { url: postgres?.url ?? '' };
    suite({ name: 'postgres', open: () => openHome({ where, lead: lead() }) });
  });
}
