import { PART, PARTS, partOf } from './daytime.ts';
import { Hazard, numbers, type SavedHazard, STRETCHES, short } from './hazard.ts';
import type { Waiter } from './types.ts';

const DAY = 86_400;
const RECENT = 1800;
const MOST_PRIORITIES = 8;
/** What a day's part weighs against the day after. */
const DAILY = 0.85;

export interface SavedCrowd {
  patience: SavedHazard;
  arrivals: { priority: number; recent: number; at: number; counts: number[] }[];
  time: number[];
  at: number;
}

interface Arrivals {
  /** Arrivals of about the last half hour, fading. */
  recent: number;
  at: number;
  counts: number[];
}

/** Who joins, how often at this time of day, and how soon they give up. */
export class Crowd {
  readonly patience: Hazard;
  private readonly arrivals = new Map<number, Arrivals>();
  private readonly time: number[];
  private at: number;

  constructor(saved?: SavedCrowd) {
    this.patience = new Hazard(STRETCHES, { mean: 3600, worth: 2, memory: 2000 }, saved?.patience);
    this.time = numbers(saved?.time, PARTS);
    this.at = Number.isFinite(saved?.at) ? (saved?.at as number) : Number.NaN;
    for (const one of Array.isArray(saved?.arrivals) ? saved.arrivals.slice(0, MOST_PRIORITIES) : [])
      this.arrivals.set(one.priority, { recent: one.recent, at: one.at, counts: numbers(one.counts, PARTS) });
  }

  arrived(now: number, waiter: Waiter): void {
    this.pass(now);
    const one = this.of(waiter.priority ?? 0, now);
    if (!one) return;
    one.recent = one.recent * Math.exp(-Math.max(0, now - one.at) / RECENT) + 1;
    one.at = now;
    const part = partOf(now);
    one.counts[part] = (one.counts[part] as number) + 1;
  }

  served(now: number, waiter: Waiter): void {
    if (now > waiter.arrivedAt) this.patience.observe(0, now - waiter.arrivedAt, false);
  }

  left(now: number, waiter: Waiter): void {
    this.patience.observe(0, Math.max(0, now - waiter.arrivedAt), true);
  }

  /** Arrivals a second, expected now, of those who are served before this priority. */
  jumping(now: number, priority: number | undefined): number {
    let rate = 0;
    const part = partOf(now);
    for (const [other, one] of this.arrivals) {
      if (other >= (priority ?? 0)) continue;
      const recent = one.recent * Math.exp(-Math.max(0, now - one.at) / RECENT);
      const usual = ((one.counts[part] as number) + 0.1) / ((this.time[part] as number) + PART);
      rate += (recent + usual * RECENT) / (2 * RECENT);
    }
    return rate;
  }

  save(): SavedCrowd {
    return {
      patience: this.patience.save(),
      arrivals: [...this.arrivals].map(([priority, one]) => ({
        priority,
        recent: short(one.recent),
        at: Math.round(one.at),
        counts: one.counts.map(short),
      })),
      time: this.time.map(Math.round),
      at: this.at,
    };
  }

  private of(priority: number, now: number): Arrivals | undefined {
    const known = this.arrivals.get(priority);
    if (known || this.arrivals.size >= MOST_PRIORITIES) return known;
    const fresh = { recent: 0, at: now, counts: new Array<number>(PARTS).fill(0) };
    this.arrivals.set(priority, fresh);
    return fresh;
  }

  /** Time goes by in every part of the day since the last arrival; a part entered anew fades what it held. */
  private pass(now: number): void {
    if (!(now > this.at)) {
      if (Number.isNaN(this.at)) this.at = now;
      return;
    }
    let at = Math.max(this.at, now - 7 * DAY);
    while (at < now) {
      const part = partOf(at);
      const end = Math.min(now, (Math.floor(at / PART) + 1) * PART);
      if (at % PART === 0) {
        this.time[part] = (this.time[part] as number) * DAILY;
        for (const one of this.arrivals.values()) one.counts[part] = (one.counts[part] as number) * DAILY;
      }
      this.time[part] = (this.time[part] as number) + end - at;
      at = end;
    }
    this.at = now;
  }
}
