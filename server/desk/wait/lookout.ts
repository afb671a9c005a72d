import { type Presence, planAfter } from './presence.ts';
import type { Service } from './service.ts';
import type { QueueState } from './types.ts';

const MOST_GROUPS = 24;

/** Chats of about the same prospects, counted together so that a desk of hundreds costs no more than one of twenty. */
export interface Group {
  count: number;
  work: number;
  speed: number;
  /** Seconds until their agent leaves by plan; infinite when not known to. */
  leavesIn: number;
}

/** The desk at one instant, ready to be laid on any grid. */
export interface Desk {
  now: number;
  groups: Group[];
  /** Openings taken up at once, and the seconds it takes to take one up. */
  free: number;
  pickUp: number;
  /** Agents away who may come back: how long they have been away, and how many conversations they may hold. */
  away: { age: number; cap: number }[];
  /** Seconds the agents at the desk have been on, for who may leave unannounced. */
  stays: { age: number; agents: number }[];
  /** Known changes to come. */
  starts: { in: number; cap: number }[];
  agents: number;
  /** Conversations one agent may hold, on average. */
  cap: number;
  /** Chance a second of an opening, as things are this instant. */
  rate: number;
  speed: number;
}

export function lookAround(
  state: QueueState,
  service: Service,
  presence: Presence,
  pickUp: number,
  position: number,
): Desk {
  const { now, agents, inService, plan } = state;
  const unstaffed = agents.size === 0;
  const desk: Desk = {
    now,
    groups: [],
    free: 0,
    pickUp,
    away: [],
    stays: [],
    starts: [],
    agents: 0,
    cap: 1,
    rate: 0,
    speed: 1,
  };
  const planned = new Map<string, number>();
  if (plan) readPlan(state, desk, planned);
  let room = 0;
  let unseen = 0;
  for (const agent of agents.values()) {
    const age = presence.lasted(agent, now);
    if (agent.online) {
      desk.agents++;
      desk.free += Math.max(0, agent.cap - agent.busy);
      room += agent.cap;
      unseen += Math.min(agent.cap, agent.busy);
      if (agent.offAt === null && !planned.has(agent.id)) addStay(desk, age ?? 3600);
    } else if (!planned.has(agent.id)) desk.away.push({ age: age ?? 86_400, cap: agent.cap });
  }
  if (desk.agents) desk.cap = room / desk.agents;
  desk.speed = service.speed(desk.cap);
  const byKey = new Map<number, Group>();
  const fold = inService.size > MOST_GROUPS;
  for (const chat of inService.values()) {
    const agent = chat.agentId === null ? undefined : agents.get(chat.agentId);
    if (!(unstaffed || agent?.online || (chat.agentId === null && desk.agents > 0))) continue;
    const work = service.workOf(chat, now);
    unseen--;
    const leavesAt = agent
      ? (agent.offAt ?? planned.get(agent.id) ?? Number.POSITIVE_INFINITY)
      : Number.POSITIVE_INFINITY;
    const speed =
      (agent ? service.speed(Math.max(agent.busy, agent.cap)) : desk.speed) * service.pace(chat.agentId, chat.klass);
    desk.rate += service.work.rate(work) * speed;
    const leavesIn = Math.max(0, leavesAt - now);
    if (!fold) {
      desk.groups.push({ count: 1, work, speed, leavesIn });
      continue;
    }
    const soon = leavesIn > 14_400 ? 9 : Math.floor(leavesIn / 1800);
    const key = service.work.stretch(work) * 10 + soon;
    const group = byKey.get(key);
    if (!group) {
      const fresh = { count: 1, work, speed, leavesIn };
      byKey.set(key, fresh);
      desk.groups.push(fresh);
    } else {
      const share = 1 / ++group.count;
      group.work += (work - group.work) * share;
      group.speed += (speed - group.speed) * share;
      if (leavesIn < 14_400) group.leavesIn += (leavesIn - group.leavesIn) * share;
    }
  }
  if (unseen > 0) {
    // agents say they are busy with chats that nobody told about: taken as just begun
    desk.groups.push({ count: unseen, work: 0, speed: desk.speed, leavesIn: Number.POSITIVE_INFINITY });
    desk.rate += unseen * service.work.rate(0) * desk.speed;
  }
  for (const one of desk.away) desk.rate += presence.returnRate(one.age, now) * one.cap;
  desk.free = Math.min(desk.free, position);
  if (desk.free) desk.rate += desk.free / Math.max(1, pickUp);
  return desk;
}

function readPlan(state: QueueState, desk: Desk, planned: Map<string, number>): void {
  const plan = state.plan ?? [];
  for (let i = planAfter(plan, state.now); i < plan.length; i++) {
    const change = plan[i] as (typeof plan)[number];
    if (change.t > state.now + 2 * 86_400) break;
    if (change.on) desk.starts.push({ in: change.t - state.now, cap: change.cap });
    if (!planned.has(change.agentId)) planned.set(change.agentId, change.t);
  }
}

function addStay(desk: Desk, age: number): void {
  const near = desk.stays.find((stay) => Math.abs(stay.age - age) < 300);
  if (near) near.agents++;
  else if (desk.stays.length < 12) desk.stays.push({ age, agents: 1 });
  else (desk.stays[11] as { agents: number }).agents++;
}

/** Nothing can open before the next shift: seen from its first moment, the desk is `later` seconds nearer. */
export function untilStaffed(desk: Desk): { desk: Desk; later: number } {
  const first = desk.rate === 0 ? desk.starts[0] : undefined;
  if (!first) return { desk, later: 0 };
  const starts = desk.starts.map((start) => ({ ...start, in: start.in - first.in }));
  return { desk: { ...desk, now: desk.now + first.in, starts }, later: first.in };
}
