import type { Kysely } from 'kysely';
import { isUrgent, URGENT } from '../conversation/handoff.ts';
import type { Agent, Tables } from '../store/tables.ts';
import { isOnShift } from './presence.ts';
import type { Estimator, QueueState, ServedChat, Waiter } from './wait.ts';

const seconds = (iso: string) => Date.parse(iso) / 1000;

/** What the estimator sees of one site, read from the database and told to it as what happened since the last look. */
export type Floor = { state: QueueState; available: boolean };

export const emptyFloor = (now: Date): Floor => ({
  state: { now: now.getTime() / 1000, queue: [], agents: new Map(), inService: new Map(), plan: null },
  available: false,
});

/** Reads the floor anew. Visitors who have left their page stand in nobody's way, and in no estimate, unless they may be in danger. */
export async function readFloor(db: Kysely<Tables>, site: string, now: Date): Promise<Floor> {
  const rows = await db
    .selectFrom('conversations')
    .select(['id', 'status', 'skill', 'urgency', 'place', 'waiting_since', 'claimed_at', 'agent_id'])
    .where('site_id', '=', site)
    .where('status', 'in', ['waiting', 'agent'])
    .where((eb) => eb.or([eb('status', '=', 'agent'), eb('away_since', 'is', null), eb('urgency', '>=', URGENT)]))
    .orderBy('place')
    .execute();
  const agents = await db.selectFrom('agents').selectAll().where('site_id', '=', site).execute();
  const floor = emptyFloor(now);
  for (const agent of agents) floor.state.agents.set(agent.id, deskAgent(agent, now));
  for (const row of rows) {
    if (row.status === 'waiting') {
      const arrivedAt = row.waiting_since ? seconds(row.waiting_since) : floor.state.now;
      floor.state.queue.push({
        id: row.id,
        arrivedAt,
        klass: row.skill ?? 'any',
        priority: isUrgent(row.urgency) ? 0 : 1,
        key: row.place ?? arrivedAt * 1000,
      });
    } else {
      const agent = row.agent_id ? floor.state.agents.get(row.agent_id) : undefined;
      if (agent) agent.busy++;
      floor.state.inService.set(row.id, {
        id: row.id,
        agentId: row.agent_id,
        klass: row.skill ?? 'any',
        startedAt: row.claimed_at ? seconds(row.claimed_at) : floor.state.now,
        waited: 0,
      });
    }
  }
  floor.available = agents.some((agent) => isOnShift(agent, now));
  return floor;
}

const deskAgent = (agent: Agent, now: Date) => ({
  id: agent.id,
  cap: agent.capacity,
  busy: 0,
  online: isOnShift(agent, now),
  offAt: null,
});

/**
 * Moves `before` (kept by the estimator) to what `after` says, one happening at a time, and calls the estimator's hook after each: ends
 * first, since an end is what frees a place.
 */
export function tell(estimator: Estimator, before: Floor, after: Floor): void {
  const { state } = before;
  state.now = after.state.now;
  before.available = after.available;
  for (const chat of [...state.inService.values()]) {
    if (after.state.inService.get(chat.id)?.agentId !== chat.agentId) endChat(estimator, state, chat);
  }
  for (const agent of after.state.agents.values()) {
    const known = state.agents.get(agent.id);
    if (known && known.online === agent.online && known.cap === agent.cap) continue;
    state.agents.set(agent.id, { ...agent, busy: known?.busy ?? 0 });
    if (agent.online || known) estimator.onAgentChange(state, state.agents.get(agent.id) as typeof agent);
  }
  for (const waiter of [...state.queue]) {
    if (after.state.queue.some((other) => other.id === waiter.id)) continue;
    state.queue.splice(state.queue.indexOf(waiter), 1);
    const chat = after.state.inService.get(waiter.id);
    if (chat) assign(estimator, state, waiter, chat);
    else estimator.onAbandon(state, waiter);
  }
  for (const waiter of after.state.queue) {
    const known = state.queue.find((other) => other.id === waiter.id);
    if (known?.key === waiter.key) continue;
    if (known) state.queue.splice(state.queue.indexOf(known), 1); // danger told while in line: it is the same wait
    insert(state.queue, waiter);
    if (!known) estimator.onArrive(state, waiter);
  }
  for (const chat of after.state.inService.values()) {
    if (state.inService.has(chat.id)) continue;
    state.inService.set(chat.id, chat); // taken between two looks, or transferred
    occupy(state, chat.agentId, 1);
  }
}

/** Puts a waiter where its key belongs. */
export function insert(queue: Waiter[], waiter: Waiter): void {
  const behind = queue.findIndex((other) => other.key > waiter.key);
  queue.splice(behind < 0 ? queue.length : behind, 0, waiter);
}

function endChat(estimator: Estimator, state: QueueState, chat: ServedChat): void {
  state.inService.delete(chat.id);
  occupy(state, chat.agentId, -1);
  estimator.onServiceEnd(state, { ...chat, endedAt: state.now });
}

function assign(estimator: Estimator, state: QueueState, waiter: Waiter, chat: ServedChat): void {
  state.inService.set(chat.id, { ...chat, waited: chat.startedAt - waiter.arrivedAt });
  occupy(state, chat.agentId, 1);
  estimator.onAssign(state, waiter, (chat.agentId && state.agents.get(chat.agentId)) || null);
}

function occupy(state: QueueState, agentId: string | null, by: number): void {
  const agent = agentId ? state.agents.get(agentId) : undefined;
  if (agent) agent.busy = Math.max(0, agent.busy + by);
}
