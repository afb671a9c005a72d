import { numbers, short } from './hazard.ts';

const DAY = 86_400;
const LEAN = 2;
const MEMORY = 20;

export const PARTS = 48;
/** Seconds in one part of the day. */
export const PART = DAY / PARTS;

export interface SavedDaytime {
  came: number[];
  due: number[];
}

export function partOf(now: number): number {
  return Math.floor((((now % DAY) + DAY) % DAY) / PART) % PARTS;
}

/** How much likelier something is in this half hour of the day than its age alone says: seen over due, leaning to 1. */
export class Daytime {
  private readonly came: number[];
  private readonly due: number[];

  constructor(saved?: SavedDaytime) {
    this.came = numbers(saved?.came, PARTS);
    this.due = numbers(saved?.due, PARTS);
  }

  factor(now: number): number {
    const part = partOf(now);
    return ((this.came[part] as number) + LEAN) / ((this.due[part] as number) + LEAN);
  }

  add(now: number, came: boolean, due: number): void {
    const part = partOf(now);
    this.came[part] = (this.came[part] as number) + (came ? 1 : 0);
    this.due[part] = (this.due[part] as number) + due;
    if ((this.due[part] as number) + (this.came[part] as number) < 2 * MEMORY) return;
    this.came[part] = (this.came[part] as number) * 0.8;
    this.due[part] = (this.due[part] as number) * 0.8;
  }

  save(): SavedDaytime {
    return { came: this.came.map(short), due: this.due.map(short) };
  }
}
