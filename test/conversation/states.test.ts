import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Agent } from '../../server/store/tables.ts';
import { MOVES } from '../../shared/conversation.ts';
import { overEveryDatabase } from '../dialects.ts';
import type { Home } from '../fixture.ts';
import { blank, type Real } from './model.ts';
import { commands, withChoice } from './moves.ts';

overEveryDatabase((dialect) => {
  const numRuns = dialect.name === 'sqlite' ? 200 : 20;
  let home: Home;
  let agents: [Agent, Agent];
  beforeAll(async () => {
    home = await dialect.openFast();
    agents = [await home.newAgent('Ada'), await home.newAgent('Ben')];
  });
  afterAll(() => home.close());

  test(`whatever happens, in ${numRuns} histories: row, log and turn agree, and nobody speaks who may not`, async () => {
    const happenings = fc.commands([...commands, ...withChoice, ...withChoice, ...withChoice, ...withChoice], {
      maxCommands: 60,
      size: 'max',
    });
    await fc.assert(
      fc.asyncProperty(happenings, async (history) => {
        const real: Real = { home, visitor: await home.newVisitor(), agents, thinking: [] };
        try {
          await fc.asyncModelRun(() => ({ model: blank(), real }), history);
        } finally {
          for (const thought of real.thinking) await thought.speak();
          await home.house.store.write((trx) => trx.deleteFrom('turns').execute());
        }
      }),
      { numRuns },
    );
    expect(home.errors()).toEqual([]);
    if (dialect.name === 'postgres') return;
    const rows = await home.house.store.db.selectFrom('events').select('body').where('type', '=', 'status').execute();
    const made = new Set(rows.map(({ body }) => JSON.parse(body).move));
    expect([...made].sort()).toEqual(Object.keys(MOVES).sort());
  });
});
