import { short } from './hazard.ts';
import type { Outlook } from './outlook.ts';

/** Positions at which the correction is learned; between them it is interpolated in the logarithm. */
const KNOTS = [1, 2, 4, 8, 16, 32, 64];
/** Seconds added before logarithms are taken, so that short waits are not all relative error. */
const FLOOR = 15;
const TAIL = 0.1;
const SLOWEST = 0.0025;
/** What one knot leans on all knots together. */
const LEAN = 80;

interface Knot {
  seen: number;
  /** The scores below which a tenth and above which a tenth of the truths fell; -1 and 1 when the outlook is right. */
  low: number;
  high: number;
  /** Waits that came and waits that were expected, both fading: their ratio corrects the middle. */
  came: number;
  expected: number;
}

export type SavedCalibration = Knot[];

/** What was told, to be judged by the wait that came. */
export interface Told {
  at: number;
  position: number;
  outlook: Outlook;
}

/**
 * Normalised conformal prediction, online (after Gibbs and Candès 2021): the score of a wait is its distance from the median
 * in units of the outlook's own half-range, on a log scale, and a tenth of the scores is kept outside each end.
 */
export class Calibration {
  private readonly knots: Knot[];
  private readonly all: Knot;

  constructor(saved?: SavedCalibration) {
    const fits = Array.isArray(saved) && saved.length === KNOTS.length + 1 && saved.every(isKnot);
    const knots = fits ? saved.map((knot) => ({ ...knot })) : [...KNOTS, 0].map(fresh);
    this.all = knots.pop() as Knot;
    this.knots = knots;
  }

  /** The range and middle to tell, in seconds. */
  tell(outlook: Outlook, position: number): { low: number; mid: number; high: number } {
    const { low, high, ratio } = this.at(position);
    const middle = Math.log(outlook.median + FLOOR);
    const end = (score: number) =>
      Math.max(0, Math.exp(middle + score * (score < 0 ? below(outlook) : above(outlook))) - FLOOR);
    const mid = outlook.mean * ratio;
    return { low: Math.min(mid, end(low)), mid, high: Math.max(mid, end(high)) };
  }

  /** The wait that was told about ended after `seconds`. */
  learn(told: Told, seconds: number): void {
    const { outlook, position } = told;
    const distance = Math.log((seconds + FLOOR) / (outlook.median + FLOOR));
    const score = Math.max(-6, Math.min(6, distance / (distance < 0 ? below(outlook) : above(outlook))));
    const { index, share } = place(position);
    for (const [knot, weight] of [
      [this.all, 1],
      [this.knots[index] as Knot, 1 - share],
      [this.knots[index + 1] as Knot, share],
    ] as const)
      if (weight > 0.01) adjust(knot, score, seconds, outlook.mean, weight);
  }

  save(): SavedCalibration {
    return [...this.knots, this.all].map((knot) => ({
      seen: short(knot.seen),
      low: short(knot.low),
      high: short(knot.high),
      came: short(knot.came),
      expected: short(knot.expected),
    }));
  }

  private at(position: number): { low: number; high: number; ratio: number } {
    const { index, share } = place(position);
    const a = this.of(this.knots[index] as Knot);
    const b = this.of(this.knots[index + 1] as Knot);
    const mix = (x: number, y: number) => x + share * (y - x);
    return { low: mix(a.low, b.low), high: mix(a.high, b.high), ratio: mix(a.ratio, b.ratio) };
  }

  private of(knot: Knot): { low: number; high: number; ratio: number } {
    const own = knot.seen / (knot.seen + LEAN);
    const all = this.all;
    const overall = (all.came + 1500) / (all.expected + 1500);
    const lean = 60 * (knot.seen > 1 ? knot.expected / knot.seen : 60);
    const ratio = (knot.came + lean * overall) / (knot.expected + lean);
    return {
      low: all.low + own * (knot.low - all.low),
      high: all.high + own * (knot.high - all.high),
      ratio: Math.min(3, Math.max(0.33, 1 + garrote(ratio - 1))),
    };
  }
}

function adjust(knot: Knot, score: number, came: number, expected: number, weight: number): void {
  knot.seen = Math.min(5000, knot.seen + weight);
  const pull = weight * Math.max(SLOWEST, 1.5 / (knot.seen + 30));
  knot.low = Math.min(-0.05, Math.max(-6, knot.low + 4 * pull * (TAIL - (score < knot.low ? 1 : 0))));
  knot.high = Math.max(0.05, Math.min(6, knot.high - 4 * pull * (TAIL - (score > knot.high ? 1 : 0))));
  const keep = knot.seen > 2000 ? 1 - weight / 2000 : 1;
  knot.came = knot.came * keep + weight * came;
  knot.expected = knot.expected * keep + weight * expected;
}

/** Small corrections are chance, for the waits of one busy hour err together; large ones pass nearly whole (Breiman's garrote). */
function garrote(deviation: number): number {
  return deviation * Math.max(0, 1 - (0.06 / deviation) ** 2 || 0);
}

function place(position: number): { index: number; share: number } {
  const last = KNOTS.length - 2;
  const x = Math.log2(Math.max(1, position));
  const index = Math.min(last, Math.floor(x));
  return { index, share: Math.min(1, x - index) };
}

function below(outlook: Outlook): number {
  return Math.max(0.05, Math.log((outlook.median + FLOOR) / (outlook.low + FLOOR)));
}

function above(outlook: Outlook): number {
  return Math.max(0.05, Math.log((outlook.high + FLOOR) / (outlook.median + FLOOR)));
}

function fresh(): Knot {
  return { seen: 0, low: -1.15, high: 1.15, came: 0, expected: 0 };
}

function isKnot(knot: unknown): knot is Knot {
  const k = knot as Knot;
  return !!k && [k.seen, k.low, k.high, k.came, k.expected].every(Number.isFinite) && k.low < 0 && k.high > 0;
}
