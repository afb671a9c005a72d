import type { Kysely } from 'kysely';
import type { Events } from '../../shared/wire.ts';
import { requeue } from '../conversation/handoff.ts';
import type { House } from '../house.ts';
import type { Agent, Tables } from '../store/tables.ts';

/** An open inbox renews presence long before it runs out; a closed one is missed after at most this. */
export const PRESENT_MS = 45_000;
/** How long an agent may be gone before the visitors are given to others. Reloads and tunnels take less. */
export const GRACE_MS = 30_000;

/** Is the agent there and taking conversations at `now`? */
export const isOnShift = (agent: Pick<Agent, 'shift' | 'seen_until'>, now: Date) =>
  agent.shift === 'on' && agent.seen_until > now.toISOString();

/** Where an agent is, as colleagues see it. */
export function shiftOf(agent: Pick<Agent, 'shift' | 'seen_until'>, now: Date): 'on' | 'away' | 'off' {
  return agent.seen_until > now.toISOString() ? agent.shift : 'off';
}

/** Renews an agent's presence; with `shift`, changes what they say of themselves. Returns until when they count as present. */
export async function seen(
  house: House,
  agent: Pick<Agent, 'id' | 'site_id' | 'seen_until'>,
  shift?: Agent['shift'],
): Promise<string> {
  const now = house.now();
  const until = new Date(now.getTime() + (shift === 'off' ? 0 : PRESENT_MS)).toISOString();
  const changes = shift !== undefined || agent.seen_until <= now.toISOString();
  await house.store.jot((trx) =>
    trx
      .updateTable('agents')
      .set({ seen_until: until, ...(shift ? { shift } : {}) })
      .where('id', '=', agent.id)
      .where('removed_at', 'is', null)
      .execute(),
  );
  if (changes) house.signal.ring(`site:${agent.site_id}`, { what: 'presence' });
  return until;
}

/**
 * Gives the conversations of agents who are gone back to the head of the queue. `words` tells the visitor. Returns how many.
 * Also rings for those whose presence has just run out, so that nobody is shown who is not there.
 */
export async function sweep(
  house: House,
  since: Date,
  words: (agent: Agent, conversation: string) => Promise<string>,
): Promise<number> {
  const now = house.now();
  const gone = await house.store.db
    .selectFrom('agents')
    .selectAll()
    .where('seen_until', '<=', now.toISOString())
    .where('seen_until', '>', new Date(since.getTime()).toISOString())
    .execute();
  for (const site of new Set(gone.map((agent) => agent.site_id)))
    house.signal.ring(`site:${site}`, { what: 'presence' });
  const left = await house.store.db
    .selectFrom('conversations')
    .innerJoin('agents', 'agents.id', 'conversations.agent_id')
    .selectAll('agents')
    .select('conversations.id as conversation')
    .where('conversations.status', '=', 'agent')
    .where('agents.seen_until', '<=', new Date(now.getTime() - GRACE_MS).toISOString())
    .execute();
  let moved = 0;
  for (const { conversation, ...agent } of left)
    if (await requeue(house, agent, conversation, await words(agent, conversation))) moved++;
  return moved;
}

/** Agents of a site with what they hold, as colleagues see each other. */
export async function colleagues(
  db: Kysely<Tables>,
  site: string,
  now: Date,
): Promise<{ id: string; name: string; shift: 'on' | 'away' | 'off'; load: number; skills: string[] }[]> {
  const agents = await db
    .selectFrom('agents')
    .leftJoin('conversations', (join) =>
      join.onRef('conversations.agent_id', '=', 'agents.id').on('conversations.status', '=', 'agent'),
    )
    .select((eb) => [
      'agents.id',
      'agents.name',
      'agents.shift',
      'agents.seen_until',
      'agents.skills',
      eb.fn.count<number>('conversations.id').as('load'),
    ])
    .where('agents.site_id', '=', site)
    .where('agents.removed_at', 'is', null)
    .groupBy(['agents.id', 'agents.name', 'agents.shift', 'agents.seen_until', 'agents.skills'])
    .orderBy('agents.name')
    .execute();
  return agents.map((agent) => ({
    id: agent.id,
    name: agent.name,
    shift: shiftOf(agent, now),
    load: Number(agent.load),
    skills: JSON.parse(agent.skills) as string[],
  }));
}

export type Place = Events['queue'];
