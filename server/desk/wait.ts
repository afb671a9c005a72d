import { Calibration, type SavedCalibration } from './wait/calibration.ts';
import { Crowd, type SavedCrowd } from './wait/crowd.ts';
import { type Desk, lookAround, untilStaffed } from './wait/lookout.ts';
import { type Outlook, outlook, STEPS } from './wait/outlook.ts';
import { Presence, type SavedPresence } from './wait/presence.ts';
import { Promises } from './wait/promises.ts';
import { type SavedService, Service } from './wait/service.ts';
import { openings } from './wait/supply.ts';
import type { DeskAgent, Estimate, QueueState, ServedChat, Waiter } from './wait/types.ts';

export type { DeskAgent, Estimate, PlannedShift, QueueState, ServedChat, Waiter } from './wait/types.ts';

/** Beyond this a range says nothing, seconds. */
const TOO_FAR = 12 * 3600;

export interface SavedEstimator {
  version: 1;
  service: SavedService;
  presence: SavedPresence;
  crowd: SavedCrowd;
  calibration: SavedCalibration;
  pickUp: [number, number];
}

export interface Estimator {
  name: string;
  onArrive(state: QueueState, waiter: Waiter): void;
  onAssign(state: QueueState, waiter: Waiter, agent: DeskAgent | null): void;
  onAbandon(state: QueueState, waiter: Waiter): void;
  onServiceEnd(state: QueueState, chat: ServedChat): void;
  onAgentChange(state: QueueState, agent: DeskAgent): void;
  estimate(state: QueueState, waiterId: string): Estimate;
  export(): SavedEstimator;
}

export function createEstimator(saved?: SavedEstimator): Estimator {
  const known = saved?.version === 1 ? saved : undefined;
  const service = new Service(known?.service);
  const presence = new Presence(known?.presence);
  const crowd = new Crowd(known?.crowd);
  const calibration = new Calibration(known?.calibration);
  const promises = new Promises(calibration);
  const pickUp = createPickUp(known?.pickUp);
  const leaving = new Float64Array(STEPS + 1);
  const patience = new Float64Array(STEPS + 1);
  let stretch = 3;

  const look = (state: QueueState, desk: Desk, waiter: Waiter, position: number) => {
    const jumping = crowd.jumping(state.now, waiter.priority);
    let ages = 0;
    for (let i = 0; i < position - 1; i++) ages += state.now - (state.queue[i] as Waiter).arrivedAt;
    const age = position > 1 ? ages / (position - 1) : 0;
    const guess = (position / Math.max(1e-5, desk.rate)) * stretch;
    const seen = outlook(guess, (step) => {
      crowd.patience.curve(Math.max(0, age), step, patience);
      for (let i = 1; i <= STEPS; i++) leaving[i] = ((patience[i] as number) - (patience[i - 1] as number)) / step;
      return { supply: openings(desk, service, presence, step), demand: { position, leaving, jumping } };
    });
    stretch += 0.1 * (Math.min(20, Math.max(0.3, (stretch * seen.horizon) / guess)) - stretch);
    return seen.outlook;
  };

  return {
    name: 'Baton',
    onArrive(state, waiter) {
      pickUp.pass(state);
      presence.pass(state.now);
      crowd.arrived(state.now, waiter);
      promises.arrived(waiter);
    },
    onAssign(state, waiter, agent) {
      pickUp.taken(state);
      crowd.served(state.now, waiter);
      promises.served(state.now, waiter);
      service.began(state, waiter.id, agent);
    },
    onAbandon(state, waiter) {
      pickUp.pass(state);
      crowd.left(state.now, waiter);
      promises.left(waiter);
    },
    onServiceEnd(state, chat) {
      pickUp.pass(state);
      service.finished(state, chat);
      if (!state.queue.length && freeSlots(state)) promises.stoodFree(state.now);
    },
    onAgentChange(state, agent) {
      pickUp.pass(state);
      presence.changed(state, agent);
      if (!state.queue.length && freeSlots(state)) promises.stoodFree(state.now);
    },
    estimate(state, waiterId) {
      const index = state.queue.findIndex((waiter) => waiter.id === waiterId);
      const waiter = state.queue[index];
      if (!waiter) return { low: null, mid: 0, high: null, position: 0 };
      const position = index + 1;
      const slow = pickUp.seconds(state);
      const desk = lookAround(state, service, presence, slow, position);
      const rounds = desk.free < position ? 1 + (position - 1) / Math.max(1, desk.agents * desk.cap) : 0;
      const near = untilStaffed(desk);
      const seen = later(look(state, near.desk, waiter, position), near.later + rounds * slow);
      const told = calibration.tell(seen, position);
      promises.note(state, waiter, position, seen);
      const nobody =
        desk.agents === 0 && desk.starts.length === 0 && !(state.agents.size === 0 && state.inService.size > 0);
      if (nobody || !seen.certain || told.high > TOO_FAR) return { low: null, mid: told.mid, high: null, position };
      return { ...told, position };
    },
    export: () => ({
      version: 1,
      service: service.save(),
      presence: presence.save(),
      crowd: crowd.save(),
      calibration: calibration.save(),
      pickUp: pickUp.save(),
    }),
  };
}

/** An opening is no start yet where agents take their time to pick the next visitor up. */
function later(seen: Outlook, by: number): Outlook {
  return {
    low: seen.low + by,
    median: seen.median + by,
    mean: seen.mean + by,
    high: seen.high + by,
    certain: seen.certain,
  };
}

/** Nine in ten are taken up within so many times the mean, where that is chance alone. */
const NINE_IN_TEN = Math.log(10);

/** How long a free agent takes to take up a waiting visitor: at once where the desk assigns, some time where agents choose. */
function createPickUp(saved?: [number, number]) {
  let [taken, idle] = Array.isArray(saved) && saved.every(Number.isFinite) ? saved : [2, 80];
  let at = Number.NaN;
  let standing = 0;
  let since = Number.NaN;
  const pass = (state: QueueState) => {
    if (state.now > at) idle += Math.min(600, state.now - at) * standing;
    at = state.now;
    const before = standing;
    standing = Math.min(state.queue.length, freeSlots(state));
    if (before === 0) since = at;
  };
  return {
    pass,
    taken(state: QueueState) {
      pass(state);
      since = at;
      taken++;
      if (taken < 100) return;
      taken /= 2;
      idle /= 2;
    },
    /** Seconds from now on. Whoever has stood for longer than that explains, although an agent was free, has met a slower desk than usual. */
    seconds: ({ now }: QueueState) => Math.max(idle / taken, standing > 0 ? (now - since) / NINE_IN_TEN : 0),
    save: (): [number, number] => [taken, idle],
  };
}

function freeSlots(state: QueueState): number {
  let free = 0;
  for (const agent of state.agents.values()) if (agent.online) free += Math.max(0, agent.cap - agent.busy);
  return free;
}
