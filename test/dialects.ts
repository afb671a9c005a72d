import { describe } from 'vitest';
import { type Home, openHome } from './fixture.ts';
import { createDatabase } from './postgres.ts';

const postgres = await createDatabase();
let opened = 0;

export type Dialect = {
  name: 'sqlite' | 'postgres';
  /** A house over this database: one of its own for SQLite, the test file's for PostgreSQL. */
  open(): Promise<Home>;
  /** As `open`, but SQLite stays in memory: for many rounds of what has nothing to do with the disk. */
  openFast(): Promise<Home>;
};

/** Runs a suite over every database that the product runs on. */
export function overEveryDatabase(suite: (dialect: Dialect) => void): void {
  const lead = () => (++opened).toString(16);
  describe('over SQLite', () => {
    const openFast = () => openHome({ where: { file: ':memory:' }, lead: lead() });
    suite({ name: 'sqlite', open: () => openHome({ lead: lead() }), openFast });
  });
  describe.skipIf(!postgres)('over PostgreSQL', () => {
    const where = { url: postgres?.url ?? '' };
    const open = () => openHome({ where, lead: lead() });
    suite({ name: 'postgres', open, openFast: open });
  });
}
