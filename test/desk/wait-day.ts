import type { DeskAgent, Estimate, Estimator, QueueState, ServedChat, Waiter } from '../../server/desk/wait.ts';

/** Seeded, uniform in [0, 1) (mulberry32). */
export function dice(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface DeskRules {
  seed: number;
  /** Seconds on the clock when it begins. */
  from?: number;
  /** How many visitors come in all. */
  visitors: number;
  /** Mean seconds between them. */
  every: number;
  agents: number;
  cap: number;
  /** Seconds of one chat. */
  chat: (roll: () => number) => number;
  /** Mean seconds until a waiter gives up. */
  patience: number;
  /** Share of visitors who are served before the others. */
  urgent: number;
}

export interface Judged {
  told: Estimate;
  waited: number;
}

type Happening = { t: number; act: () => void };

/**
 * A desk of its own, apart from the estimator: plays the visitors through and judges what each was told on arrival by the wait that came.
 * Who gives up is judged by when they would have been served: at the first start of somebody behind them.
 */
export function playDesk(estimator: Estimator, rules: DeskRules): Judged[] {
  const roll = dice(rules.seed);
  const exponential = (mean: number) => -mean * Math.log(1 - roll());
  const state: QueueState = { now: rules.from ?? 0, queue: [], agents: new Map(), inService: new Map(), plan: null };
  const calendar: Happening[] = [];
  const judged: Judged[] = [];
  const told = new Map<string, { at: number; key: number; told: Estimate; gone: boolean }>();
  const at = (t: number, act: () => void) => {
    let i = calendar.length;
    while (i > 0 && (calendar[i - 1] as Happening).t <= t) i--;
    calendar.splice(i, 0, { t, act });
  };
  const judge = (id: string) => {
    const one = told.get(id);
    if (one) judged.push({ told: one.told, waited: state.now - one.at });
    told.delete(id);
  };
  const dispatch = () => {
    for (;;) {
      const agent = [...state.agents.values()].sort((a, b) => a.busy - b.busy).find((one) => one.busy < one.cap);
      const waiter = agent && state.queue.shift();
      if (!agent || !waiter) return;
      start(agent, waiter);
    }
  };
  const start = (agent: DeskAgent, waiter: Waiter) => {
    const { id, klass } = waiter;
    const chat: ServedChat = {
      id,
      klass,
      agentId: agent.id,
      startedAt: state.now,
      waited: state.now - waiter.arrivedAt,
    };
    state.inService.set(id, chat);
    agent.busy++;
    judge(id);
    for (const [other, one] of told) if (one.gone && one.key < waiter.key) judge(other);
    estimator.onAssign(state, waiter, agent);
    at(state.now + rules.chat(roll), () => {
      state.inService.delete(id);
      agent.busy--;
      estimator.onServiceEnd(state, { ...chat, endedAt: state.now });
      if (!state.queue.length) for (const [other, one] of told) if (one.gone) judge(other);
      dispatch();
    });
  };
  const arrive = (n: number) => {
    const priority = roll() < rules.urgent ? 0 : 1;
    const waiter = { id: `v${n}`, arrivedAt: state.now, klass: 'any', priority, key: priority * 1e9 + state.now };
    const behind = state.queue.findIndex((other) => other.key > waiter.key);
    state.queue.splice(behind < 0 ? state.queue.length : behind, 0, waiter);
    estimator.onArrive(state, waiter);
    dispatch();
    if (state.queue.includes(waiter)) {
      told.set(waiter.id, { at: state.now, key: waiter.key, told: estimator.estimate(state, waiter.id), gone: false });
      at(state.now + exponential(rules.patience), () => leave(waiter));
    }
    if (n < rules.visitors) at(state.now + exponential(rules.every), () => arrive(n + 1));
  };
  const leave = (waiter: Waiter) => {
    const place = state.queue.indexOf(waiter);
    if (place < 0) return;
    state.queue.splice(place, 1);
    const one = told.get(waiter.id);
    if (one) one.gone = true;
    estimator.onAbandon(state, waiter);
  };
  for (let i = 0; i < rules.agents; i++) {
    const agent = { id: `a${i}`, cap: rules.cap, busy: 0, online: true, offAt: null };
    state.agents.set(agent.id, agent);
    estimator.onAgentChange(state, agent);
  }
  at(state.now, () => arrive(1));
  for (let happening = calendar.pop(); happening; happening = calendar.pop()) {
    state.now = happening.t;
    happening.act();
  }
  return judged;
}
