import type { Kysely, Migration } from 'kysely';
import * as first from './0001-first.ts';
import * as knowledge from './0002-knowledge.ts';
import * as presence from './0003-presence.ts';
import * as vectors from './0004-vectors.ts';
import * as lastWords from './0005-last-words.ts';
import * as removedAgents from './0006-removed-agents.ts';

/** Every migration, in the order in which they run. Names never change once released. */
export const migrations: Record<string, Migration> = {
  '0001-first': first as { up(db: Kysely<unknown>): Promise<void> },
  '0002-knowledge': knowledge as { up(db: Kysely<unknown>): Promise<void> },
  '0003-presence': presence as { up(db: Kysely<unknown>): Promise<void> },
  '0004-vectors': vectors as { up(db: Kysely<unknown>): Promise<void> },
  '0005-last-words': lastWords as { up(db: Kysely<unknown>): Promise<void> },
  '0006-removed-agents': removedAgents as { up(db: Kysely<unknown>): Promise<void> },
};
