import type { Desk, Group } from './lookout.ts';
import { STEPS, type Supply } from './outlook.ts';
import type { Presence } from './presence.ts';
import type { Service } from './service.ts';

const SIZE = STEPS + 1;

const hazard = new Float64Array(SIZE);
const hazard2 = new Float64Array(SIZE);
const still = new Float64Array(SIZE);
const entering = new Float64Array(SIZE);
const ending = new Float64Array(SIZE + 1);
const known = new Float64Array(SIZE);
const firstMean = new Float64Array(SIZE);
const firstSquares = new Float64Array(SIZE);
const supply: Supply = { mean: new Float64Array(SIZE), variance: new Float64Array(SIZE) };

/** Expected openings by each grid point and their variance. The arrays are reused by the next call. */
export function openings(desk: Desk, service: Service, presence: Presence, step: number): Supply {
  entering.fill(0);
  known.fill(0);
  firstMean.fill(0);
  firstSquares.fill(0);
  const { mean, variance } = supply;
  mean.fill(0);
  variance.fill(0);
  stay(desk, presence, step);
  for (const group of desk.groups) endings(group, service, step);
  if (desk.free) takeUps(desk, step);
  for (const one of desk.away) comeBack(desk, one, presence, step);
  swapBack(desk, presence, step);
  for (const start of desk.starts) begin(start, step);
  renew(desk, service, step);
  const unsure = 1 / (8 + service.work.seen);
  const slots = desk.groups.reduce((count, group) => count + group.count, desk.free) || desk.cap;
  let sum = 0;
  let sure = 0;
  for (let i = 1; i < SIZE; i++) {
    sum += entering[i] as number;
    sure += known[i] as number;
    mean[i] = sum;
    const first = firstMean[i] as number;
    const squares = firstSquares[i] as number;
    const later = Math.max(0, ending[i] as number);
    const stays = still[i] as number;
    const leave = desk.agents ? (sum * sum * (1 - stays)) / (Math.max(0.3, stays) * desk.agents) : 0;
    const renewed = later * scatter(service.variation, later / slots, first > 0 ? squares / first : 1);
    variance[i] = (variance[i] as number) + first - squares + renewed + leave + (sum - sure) ** 2 * unsure;
  }
  return supply;
}

/**
 * Variance that one expected later opening adds. Few a slot: chance alone, and there is a second only after a first (`ended` is the share of
 * firsts that came). Many a slot: as a renewal process in the long run, the squared coefficient of variation.
 */
function scatter(variation: number, perSlot: number, ended: number): number {
  return 1 + (variation - 1) * Math.min(1, perSlot) + 2 * (1 - ended);
}

/** Chance that an agent at the desk is still there. */
function stay(desk: Desk, presence: Presence, step: number): void {
  still.fill(1);
  if (!desk.stays.length || !desk.agents) return;
  hazard2.fill(0);
  for (const { age, agents } of desk.stays) {
    presence.expect('leaving', age, desk.now, step, hazard);
    for (let i = 0; i < SIZE; i++) hazard2[i] = (hazard2[i] as number) + (agents / desk.agents) * (hazard[i] as number);
  }
  for (let i = 0; i < SIZE; i++) still[i] = Math.exp(-Math.min(20, hazard2[i] as number));
}

function endings(group: Group, service: Service, step: number): void {
  const { count, work, speed, leavesIn } = group;
  service.work.curve(work, step * speed, hazard);
  let before = 0;
  let opened = 0;
  for (let i = 1; i < SIZE; i++) {
    const ended = 1 - Math.exp(-(hazard[i] as number));
    if (i * step - step / 2 < leavesIn) {
      const opens = (ended - before) * (still[i] as number);
      opened += opens;
      entering[i] = (entering[i] as number) + count * opens;
    }
    before = ended;
    firstMean[i] = (firstMean[i] as number) + count * opened;
    firstSquares[i] = (firstSquares[i] as number) + count * opened * opened;
  }
}

/** A planned start, shared between two steps so that it lies where it is planned whatever the grid. */
function begin(start: Desk['starts'][number], step: number): void {
  const x = start.in / step + 0.5;
  const i = Math.max(1, Math.floor(x));
  const after = Math.max(0, x - i);
  for (const [at, share] of [
    [i, 1 - after],
    [i + 1, after],
  ] as const) {
    if (at >= SIZE) continue;
    entering[at] = (entering[at] as number) + share * start.cap;
    known[at] = (known[at] as number) + share * start.cap;
  }
}

function takeUps(desk: Desk, step: number): void {
  let before = 0;
  for (let i = 1; i < SIZE; i++) {
    const taken = 1 - Math.exp((-i * step) / Math.max(1, desk.pickUp));
    entering[i] = (entering[i] as number) + desk.free * (taken - before);
    known[i] = (known[i] as number) + desk.free * (taken - before);
    firstMean[i] = (firstMean[i] as number) + desk.free * taken;
    firstSquares[i] = (firstSquares[i] as number) + desk.free * taken * taken;
    before = taken;
  }
}

function comeBack(desk: Desk, one: Desk['away'][number], presence: Presence, step: number): void {
  presence.expect('returning', one.age, desk.now, step, hazard);
  let before = 0;
  for (let i = 1; i < SIZE; i++) {
    const back = 1 - Math.exp(-(hazard[i] as number));
    entering[i] = (entering[i] as number) + one.cap * (back - before);
    supply.variance[i] = (supply.variance[i] as number) + one.cap * one.cap * back * (1 - back);
    before = back;
  }
}

/** Who leaves comes back in time, with room for new chats. */
function swapBack(desk: Desk, presence: Presence, step: number): void {
  const staying = desk.stays.reduce((sum, one) => sum + one.agents, 0);
  if (!staying || (still[SIZE - 1] as number) > 0.999) return;
  presence.expect('returning', 0, desk.now, step, hazard);
  for (let k = SIZE - 1; k > 0; k--)
    hazard[k] = Math.exp(-(hazard[k - 1] as number)) - Math.exp(-(hazard[k] as number));
  for (let i = 2; i < SIZE; i++) {
    let back = 0;
    for (let j = 1; j < i; j++) back += ((still[j - 1] as number) - (still[j] as number)) * (hazard[i - j] as number);
    entering[i] = (entering[i] as number) + staying * desk.cap * back;
  }
}

/**
 * Those taken on end in their turn: the renewal equation on the grid, for starts and ends spread evenly within a step (Simpson), so that a
 * coarse grid stays unbiased. `ending` becomes the openings from these.
 */
function renew(desk: Desk, service: Service, step: number): void {
  const work = hazard2;
  service.work.curve(0, (step * desk.speed) / 2, half);
  let before = 0;
  let start = 0;
  for (let k = 0; k < SIZE; k++) {
    const middle = 1 - Math.exp(-(half[2 * k + 1] as number));
    const end = 1 - Math.exp(-(half[2 * k + 2] as number));
    const ended = (start + 4 * middle + end) / 6;
    work[k] = ended - before;
    before = ended;
    start = end;
  }
  const own = 1 / (1 - Math.min(0.9, work[0] as number));
  let sum = 0;
  ending[0] = 0;
  for (let i = 1; i < SIZE; i++) {
    let again = 0;
    for (let j = 1; j < i; j++) again += ((entering[j] as number) * (work[i - j] as number)) / (still[j] as number);
    const first = entering[i] as number;
    const all = (first + again * (still[i] as number)) * own;
    sum += all - first;
    entering[i] = all;
    ending[i] = sum;
  }
}
const half = new Float64Array(2 * SIZE + 1);
