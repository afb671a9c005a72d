import type { Calibration, Told } from './calibration.ts';
import type { Outlook } from './outlook.ts';
import type { QueueState, Waiter } from './types.ts';

const MOST_EACH = 8;
const MOST_WAITERS = 3000;
const MOST_GONE = 500;

/**
 * What each waiter was told, kept until it can be judged: when they are served or, for one who left, when somebody behind
 * them is served or the desk stands free, which is when they would have been. Judging the served alone would favour short waits.
 */
export class Promises {
  private readonly open = new Map<string, Told[]>();
  private gone: { key: number; told: Told[] }[] = [];
  private readonly calibration: Calibration;

  constructor(calibration: Calibration) {
    this.calibration = calibration;
  }

  /** Notes an outlook now and then as the wait goes on; a page that asks every second must not weigh more. */
  note(state: QueueState, waiter: Waiter, position: number, outlook: Outlook): void {
    const told = this.open.get(waiter.id);
    const fresh = { at: state.now, position, outlook };
    if (!told) {
      this.open.set(waiter.id, [fresh]);
      if (this.open.size > MOST_WAITERS) this.open.delete(this.open.keys().next().value as string);
      return;
    }
    const last = (told[told.length - 1] as Told).at;
    const due = last + 20 + 0.5 * (last - waiter.arrivedAt);
    if (state.now >= due && told.length < MOST_EACH) told.push(fresh);
  }

  /** What was told before they joined (or joined again) says nothing about this wait. */
  arrived(waiter: Waiter): void {
    this.open.delete(waiter.id);
  }

  served(now: number, waiter: Waiter): void {
    this.judge(this.open.get(waiter.id), now);
    this.open.delete(waiter.id);
    this.judgeGone(now, (key) => key < waiter.key);
  }

  left(waiter: Waiter): void {
    const told = this.open.get(waiter.id);
    if (!told) return;
    this.open.delete(waiter.id);
    this.gone.push({ key: waiter.key, told });
    if (this.gone.length > MOST_GONE) this.gone.shift();
  }

  stoodFree(now: number): void {
    this.judgeGone(now, () => true);
  }

  private judgeGone(now: number, reached: (key: number) => boolean): void {
    if (!this.gone.length) return;
    this.gone = this.gone.filter(({ key, told }) => {
      if (!reached(key)) return true;
      this.judge(told, now);
      return false;
    });
  }

  private judge(told: Told[] | undefined, now: number): void {
    for (const one of told ?? []) this.calibration.learn(one, Math.max(0, now - one.at));
  }
}
