import { Daytime, PART, type SavedDaytime } from './daytime.ts';
import { Hazard, type SavedHazard } from './hazard.ts';
import type { DeskAgent, QueueState } from './types.ts';

const MINUTE = 60;
const HOUR = 3600;
const AWAY = [
  0, 2, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 70, 80, 90, 120, 180, 300, 480, 660, 780, 840, 900, 960, 1080,
  1440, 2160, 2880, 4320,
].map((minutes) => minutes * MINUTE);
const ON = [
  0, 5, 15, 30, 45, 60, 75, 90, 105, 120, 150, 180, 195, 210, 225, 240, 255, 270, 300, 360, 420, 480, 540, 720,
].map((minutes) => minutes * MINUTE);
const MOST_AGENTS = 500;
/** A change this close to a planned one is that planned one. */
const SLACK = 3 * MINUTE;

/** How often spells still running are counted, seconds. */
const SWEEP = 600;

interface Spell {
  online: boolean;
  since: number;
  /** Until when this spell is counted. */
  counted: number;
}

export interface SavedPresence {
  leaving: SavedHazard;
  returning: SavedHazard;
  leavingBy: SavedDaytime;
  returningBy: SavedDaytime;
  spells: [string, boolean, number][];
}

/** When agents come and go without saying so: how long they stay and how long they are away, learned from what they did. */
export class Presence {
  private readonly leaving: Hazard;
  private readonly returning: Hazard;
  private readonly leavingBy: Daytime;
  private readonly returningBy: Daytime;
  private readonly spells = new Map<string, Spell>();
  private swept = Number.NEGATIVE_INFINITY;

  constructor(saved?: SavedPresence) {
    this.leaving = new Hazard(ON, { mean: 8 * HOUR, worth: 1, memory: 400 }, saved?.leaving);
    this.returning = new Hazard(AWAY, { mean: 4 * HOUR, worth: 1, memory: 400 }, saved?.returning);
    this.leavingBy = new Daytime(saved?.leavingBy);
    this.returningBy = new Daytime(saved?.returningBy);
    for (const [id, online, since] of Array.isArray(saved?.spells) ? saved.spells : [])
      this.spells.set(id, { online, since, counted: Number.NaN });
  }

  changed(state: QueueState, agent: DeskAgent): void {
    const spell = this.spells.get(agent.id);
    if (spell && spell.online === agent.online) return;
    if (spell) this.count(spell, state.now, !isPlanned(state, agent));
    this.spells.delete(agent.id);
    this.spells.set(agent.id, { online: agent.online, since: state.now, counted: state.now });
    if (this.spells.size > MOST_AGENTS) this.spells.delete(this.spells.keys().next().value as string);
  }

  /** Counts the spells still running: a desk whose agents never leave must be known to be one. */
  pass(now: number): void {
    if (now < this.swept + SWEEP) return;
    this.swept = now;
    for (const spell of this.spells.values()) this.count(spell, now, false);
  }

  /** Seconds this agent has been as they are now, or null when that was never seen to begin. */
  lasted(agent: DeskAgent, now: number): number | null {
    const spell = this.spells.get(agent.id);
    return spell && spell.online === agent.online ? Math.max(0, now - spell.since) : null;
  }

  /** Fills `out[i]` with the expected leavings (or returns) of one agent, `age` seconds as they are, in the next i steps. */
  expect(what: 'leaving' | 'returning', age: number, now: number, step: number, out: Float64Array): void {
    this[what].curve(age, step, out);
    const by = what === 'leaving' ? this.leavingBy : this.returningBy;
    let sum = 0;
    let before = 0;
    for (let i = 1; i < out.length; i++) {
      const here = out[i] as number;
      sum += (here - before) * by.factor(now + (i - 0.5) * step);
      before = here;
      out[i] = sum;
    }
  }

  /** Chance a second that an agent away for `age` seconds is back. */
  returnRate(age: number, now: number): number {
    return this.returning.rate(age) * this.returningBy.factor(now);
  }

  save(): SavedPresence {
    return {
      leaving: this.leaving.save(),
      returning: this.returning.save(),
      leavingBy: this.leavingBy.save(),
      returningBy: this.returningBy.save(),
      spells: [...this.spells].map(([id, { online, since }]) => [id, online, Math.round(since)]),
    };
  }

  private count(spell: Spell, now: number, changed: boolean): void {
    const hazard = spell.online ? this.leaving : this.returning;
    const by = spell.online ? this.leavingBy : this.returningBy;
    let at = Math.max(spell.since, now - 4 * 86_400, Number.isNaN(spell.counted) ? now : spell.counted);
    hazard.observe(at - spell.since, Math.max(at, now) - spell.since, changed);
    spell.counted = now;
    while (at < now) {
      const end = Math.min(now, (Math.floor(at / PART) + 1) * PART);
      by.add(at, false, hazard.cumulative(end - spell.since) - hazard.cumulative(at - spell.since));
      at = end;
    }
    if (changed) by.add(now, true, 0);
  }
}

/** Index of the first planned change after `t`; the plan is in order of time. */
export function planAfter(plan: readonly { t: number }[], t: number): number {
  let low = 0;
  let high = plan.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((plan[middle] as { t: number }).t <= t) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isPlanned(state: QueueState, agent: DeskAgent): boolean {
  const plan = state.plan;
  if (!plan) return false;
  for (let i = planAfter(plan, state.now - SLACK); i < plan.length; i++) {
    const change = plan[i] as (typeof plan)[number];
    if (change.t > state.now + SLACK) return false;
    if (change.agentId === agent.id && change.on === agent.online) return true;
  }
  return false;
}
