import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createEstimator,
  type DeskAgent,
  type Estimator,
  type QueueState,
  type SavedEstimator,
  type Waiter,
} from '../../server/desk/wait.ts';
import { playDesk } from './wait-day.ts';

const quiet = { seed: 4, visitors: 1500, agents: 3, cap: 2, patience: 900, urgent: 0 };
const learned = createEstimator();
playDesk(learned, { ...quiet, every: 70, chat: (roll) => -400 * Math.log(1 - roll()) });
const saved = JSON.parse(JSON.stringify(learned.export())) as SavedEstimator;

describe('an estimate', () => {
  it('is nothing for somebody who is not in the queue', () => {
    const { state, estimator } = desk({ agents: 1, waiting: 2 });
    expect(estimator.estimate(state, 'stranger')).toEqual({ low: null, mid: 0, high: null, position: 0 });
  });

  it('is a sane range before anything was learned', () => {
    const { state, estimator } = desk({ agents: 2, waiting: 3, busy: true });
    const { low, mid, high, position } = estimator.estimate(state, 'v2');
    expect(position).toBe(3);
    expect(low).toBeGreaterThan(10);
    expect(mid).toBeGreaterThan(120);
    expect(high).toBeLessThan(3600);
  });

  it('cannot be told while no agent is online and none is planned', () => {
    const { state, estimator } = desk({ agents: 2, waiting: 1, online: false });
    const told = estimator.estimate(state, 'v0');
    expect(told).toMatchObject({ low: null, high: null, position: 1 });
    expect(Number.isFinite(told.mid)).toBe(true);
  });

  it('waits for the shift that is planned', () => {
    const { state, estimator } = desk({ agents: 1, waiting: 1, online: false });
    state.plan = [{ t: state.now + 1800, agentId: 'a0', on: true, cap: 2 }];
    const told = estimator.estimate(state, 'v0');
    expect(told.low).toBeGreaterThan(1200);
    expect(told.high).toBeLessThan(2700);
  });

  it('grows when an agent is known to leave soon', () => {
    const staying = desk({ agents: 2, waiting: 4, busy: true });
    const leaving = desk({ agents: 2, waiting: 4, busy: true });
    (leaving.state.agents.get('a0') as DeskAgent).offAt = leaving.state.now + 60;
    expect(leaving.estimator.estimate(leaving.state, 'v3').mid).toBeGreaterThan(
      1.3 * staying.estimator.estimate(staying.state, 'v3').mid,
    );
  });

  it('grows for those whom urgent visitors pass', () => {
    const calm = createEstimator(saved);
    const urgent = createEstimator(saved);
    const { state } = desk({ agents: 3, waiting: 3, busy: true }, urgent);
    for (let i = 60; i > 0; i--)
      urgent.onArrive({ ...state, now: state.now - 30 * i }, waiter(`u${i}`, state.now - 30 * i, 0));
    expect(urgent.estimate(state, 'v2').mid).toBeGreaterThan(1.1 * calm.estimate(state, 'v2').mid);
  });

  it('grows for one who stands there longer than free agents ever take, the more the longer that lasts', () => {
    const { state, estimator } = desk({ agents: 2, waiting: 0 }, createEstimator());
    const one = waiter('v0', state.now, 1);
    state.queue.push(one);
    estimator.onArrive(state, one);
    const told = [0, 30, 180, 300, 600].map((after) => {
      state.now = one.arrivedAt + after;
      return estimator.estimate(state, 'v0').high as number;
    });
    expect(told[1]).toBeLessThan(1.2 * (told[0] as number));
    expect(told[2]).toBeGreaterThan(1.5 * (told[0] as number));
    expect(told[3]).toBeGreaterThan(1.3 * (told[2] as number));
    expect(told[4]).toBeGreaterThan(1.3 * (told[3] as number));
    const agent = state.agents.get('a0') as DeskAgent;
    state.queue.pop();
    state.inService.set('v0', chat('v0', 'a0', state.now));
    agent.busy++;
    estimator.onAssign(state, one, agent);
    const next = waiter('v1', state.now, 1);
    state.queue.push(next);
    estimator.onArrive(state, next);
    expect(estimator.estimate(state, 'v1').high).toBeLessThan(told[4] as number);
  });

  it('shrinks as chats at the desk grow old, where chats have a usual length', () => {
    const punctual = createEstimator();
    playDesk(punctual, { ...quiet, every: 70, chat: (roll) => 350 + 100 * roll() });
    const fresh = desk({ agents: 3, waiting: 1, busy: true, age: 10 }, punctual);
    const old = desk({ agents: 3, waiting: 1, busy: true, age: 390 }, punctual);
    expect(punctual.estimate(old.state, 'v0').mid).toBeLessThan(0.5 * punctual.estimate(fresh.state, 'v0').mid);
  });
});

describe('what was learned', () => {
  it('survives being saved, and tells the same', () => {
    const { state } = desk({ agents: 3, waiting: 6, busy: true });
    const before = learned.estimate(state, 'v4');
    const after = createEstimator(saved).estimate(state, 'v4');
    for (const end of ['low', 'mid', 'high'] as const)
      expect(Math.abs((after[end] as number) - (before[end] as number))).toBeLessThan(
        1 + 0.03 * (before[end] as number),
      );
  });

  it('stays small however much was seen', () => {
    expect(JSON.stringify(saved).length).toBeLessThan(12_000);
    const many = createEstimator();
    const { state } = desk({ agents: 1, waiting: 0 }, many);
    for (let i = 0; i < 3000; i++) {
      const agent = { id: `agent-${i}`, cap: 1, busy: 1, online: true, offAt: null };
      state.now += 10;
      state.agents = new Map([[agent.id, agent]]);
      many.onAgentChange(state, agent);
      const one = waiter(`w${i}`, state.now - 5, i);
      one.klass = `class-${i}`;
      many.onArrive(state, one);
      many.estimate({ ...state, queue: [one] }, one.id);
      state.inService = new Map([[one.id, chat(one.id, agent.id, state.now)]]);
      many.onAssign(state, one, agent);
    }
    expect(JSON.stringify(many.export()).length).toBeLessThan(60_000);
  });

  it('is begun anew when what was saved is broken', () => {
    const broken = [
      {},
      { version: 2 },
      { version: 1 },
      { ...saved, service: { ...saved.service, work: { events: ['x'] } } },
    ];
    const { state } = desk({ agents: 1, waiting: 2, busy: true });
    for (const one of broken) {
      const told = createEstimator(one as unknown as SavedEstimator).estimate(state, 'v1');
      expect(told.mid).toBeGreaterThan(0);
      expect(told.high).toBeGreaterThan(told.mid);
    }
  });
});

const floor = fc.record({
  agents: fc.array(
    fc.record({
      cap: fc.integer({ min: 0, max: 4 }),
      busy: fc.nat(5),
      online: fc.boolean(),
      leaves: fc.option(fc.nat(9000)),
    }),
    {
      maxLength: 8,
    },
  ),
  chats: fc.array(fc.record({ agent: fc.option(fc.nat(9)), age: fc.nat(20_000) }), { maxLength: 20 }),
  waiting: fc.array(fc.record({ urgent: fc.boolean(), age: fc.nat(5000) }), { minLength: 1, maxLength: 40 }),
  plan: fc.option(
    fc.array(fc.record({ in: fc.integer({ min: -500, max: 90_000 }), agent: fc.nat(9), on: fc.boolean() }), {
      maxLength: 6,
    }),
  ),
  now: fc.integer({ min: 0, max: 2_000_000_000 }),
});
type Floor = typeof floor extends fc.Arbitrary<infer T> ? T : never;

describe.each([
  ['a new estimator', () => createEstimator()],
  ['one that has learned', () => createEstimator(saved)],
])('on any floor, %s', (_, make) => {
  it('gives finite, ordered ranges and the true place, and never grows shorter down the line', () => {
    fc.assert(
      fc.property(floor, (given) => {
        const estimator = make();
        const state = build(given);
        for (const agent of state.agents.values()) estimator.onAgentChange(state, agent);
        const last = new Map<number, { mid: number; low: number; high: number }>();
        state.queue.forEach((one, i) => {
          const { low, mid, high, position } = estimator.estimate(state, one.id);
          expect(position).toBe(i + 1);
          expect(Number.isFinite(mid) && mid >= 0).toBe(true);
          expect(low === null).toBe(high === null);
          if (low === null || high === null) return;
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(mid);
          expect(mid).toBeLessThanOrEqual(high);
          const ahead = last.get(one.priority ?? 0);
          if (ahead) {
            const grain = 5 + 0.12 * high; // the estimate is worked out on a grid, some thirty steps to the far end
            expect(mid + grain).toBeGreaterThan(ahead.mid);
            expect(low + grain).toBeGreaterThan(ahead.low);
            expect(high + grain).toBeGreaterThan(ahead.high);
          }
          last.set(one.priority ?? 0, { low, mid, high });
        });
      }),
      { numRuns: 500, seed: 5 },
    );
  });
});

describe('hooks in any order, some of them lost', () => {
  it('never break the estimate', () => {
    const step = fc.tuple(
      fc.constantFrom('arrive', 'assign', 'abandon', 'end', 'agent', 'ask'),
      fc.nat(12),
      fc.nat(4),
      fc.nat(3000),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const estimator = createEstimator();
        const { state } = desk({ agents: 0, waiting: 0 }, estimator);
        for (const [what, who, agentId, later] of steps) {
          state.now += later;
          happen(estimator, state, what, `v${who}`, `a${agentId}`);
          for (const one of state.queue) {
            const { low, mid, high } = estimator.estimate(state, one.id);
            expect(Number.isFinite(mid) && mid >= 0).toBe(true);
            expect((low ?? 0) <= mid && mid <= (high ?? Number.POSITIVE_INFINITY)).toBe(true);
          }
        }
        const text = JSON.stringify(estimator.export());
        expect(text.replace('"at":null', '')).not.toContain('null');
      }),
      { numRuns: 150, seed: 6 },
    );
  });
});

function happen(estimator: Estimator, state: QueueState, what: string, id: string, agentId: string): void {
  const agent = state.agents.get(agentId);
  const place = state.queue.findIndex((one) => one.id === id);
  const known = state.queue[place] ?? waiter(id, state.now, 1);
  if (what === 'arrive' && place < 0) {
    state.queue.push(known);
    estimator.onArrive(state, known);
  } else if (what === 'assign') {
    if (place >= 0) state.queue.splice(place, 1);
    state.inService.set(id, chat(id, agent?.id ?? null, state.now));
    if (agent) agent.busy++;
    estimator.onAssign(state, known, agent ?? null);
  } else if (what === 'abandon') {
    if (place >= 0) state.queue.splice(place, 1);
    estimator.onAbandon(state, known);
  } else if (what === 'end') {
    state.inService.delete(id);
    estimator.onServiceEnd(state, { ...chat(id, agentId, state.now - 100), endedAt: state.now });
  } else if (what === 'agent') {
    const next = { id: agentId, cap: 2, busy: agent?.busy ?? 0, online: !agent?.online, offAt: null };
    state.agents.set(agentId, next);
    estimator.onAgentChange(state, next);
  }
}

interface Setting {
  agents: number;
  waiting: number;
  busy?: boolean;
  online?: boolean;
  /** Seconds the chats at the desk have lasted. */
  age?: number;
}

function desk(
  { agents, waiting, busy = false, online = true, age = 100 }: Setting,
  estimator = createEstimator(saved),
) {
  const state: QueueState = { now: 1_800_000_000, queue: [], agents: new Map(), inService: new Map(), plan: null };
  for (let i = 0; i < agents; i++) {
    const agent = { id: `a${i}`, cap: 2, busy: busy ? 2 : 0, online, offAt: null };
    state.agents.set(agent.id, agent);
    for (let c = 0; c < agent.busy; c++)
      state.inService.set(`c${i}-${c}`, chat(`c${i}-${c}`, agent.id, state.now - age - 10 * c));
    estimator.onAgentChange(state, agent);
  }
  for (let i = 0; i < waiting; i++) state.queue.push(waiter(`v${i}`, state.now - waiting + i, 1));
  return { state, estimator };
}

function build({ agents, chats, waiting, plan, now }: Floor): QueueState {
  const queue = waiting
    .map(({ urgent, age }, i) => ({ ...waiter(`v${i}`, now - age, urgent ? 0 : 1) }))
    .sort((a, b) => a.key - b.key);
  return {
    now,
    queue,
    agents: new Map(
      agents.map(({ cap, busy, online, leaves }, i) => {
        const offAt = leaves === null ? null : now + leaves;
        return [`a${i}`, { id: `a${i}`, cap, busy, online, offAt }];
      }),
    ),
    inService: new Map(
      chats.map(({ agent, age }, i) => [`c${i}`, chat(`c${i}`, agent === null ? null : `a${agent}`, now - age)]),
    ),
    plan:
      plan
        ?.map((change) => ({ t: now + change.in, agentId: `a${change.agent}`, on: change.on, cap: 2 }))
        .sort((a, b) => a.t - b.t) ?? null,
  };
}

function waiter(id: string, arrivedAt: number, priority: number): Waiter {
  return { id, arrivedAt, klass: 'any', priority, key: priority * 1e10 + arrivedAt };
}

function chat(id: string, agentId: string | null, startedAt: number) {
  return { id, agentId, klass: 'any', startedAt, waited: 0 };
}
