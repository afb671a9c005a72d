/** Seconds; ratio about the square root of two, so a one-minute and a two-hour desk are both resolved. */
export const STRETCHES = [
  0, 10, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720, 960, 1440, 1920, 2880, 3840, 5760, 7680, 11520, 15360,
];

export interface SavedHazard {
  events: number[];
  exposure: number[];
}

export interface HazardPrior {
  /** Mean seconds to the event before anything was seen. */
  mean: number;
  /** How many events that belief is worth. */
  worth: number;
  /** Events remembered; older ones fade. */
  memory: number;
}

/**
 * How likely something ends at each age: events over time at risk, a constant for each stretch of age.
 * A stretch seen rarely leans on the overall rate.
 */
export class Hazard {
  readonly starts: readonly number[];
  readonly events: number[];
  readonly exposure: number[];
  private readonly prior: HazardPrior;
  private readonly rates: Float64Array;
  private readonly upTo: Float64Array;
  private total = 0;
  private stale = true;

  constructor(starts: readonly number[], prior: HazardPrior, saved?: SavedHazard) {
    this.starts = starts;
    this.prior = prior;
    this.events = numbers(saved?.events, starts.length);
    this.exposure = numbers(saved?.exposure, starts.length);
    this.total = this.events.reduce((a, b) => a + b, 0);
    this.rates = new Float64Array(starts.length);
    this.upTo = new Float64Array(starts.length);
  }

  /** Somebody was at risk from age `from` to age `to` (seconds), and it happened at `to` or was cut off there. */
  observe(from: number, to: number, happened: boolean): void {
    if (!(to >= from) || from < 0) return;
    let bin = this.stretch(from);
    let at = from;
    for (;;) {
      const end = Math.min(to, this.starts[bin + 1] ?? Number.POSITIVE_INFINITY);
      this.exposure[bin] = (this.exposure[bin] ?? 0) + end - at;
      at = end;
      if (at >= to) break;
      bin++;
    }
    if (happened) {
      this.events[bin] = (this.events[bin] ?? 0) + 1;
      this.total++;
      if (this.total > this.prior.memory) this.fade(this.prior.memory / this.total);
    }
    this.stale = true;
  }

  /** Events seen and still remembered. */
  get seen(): number {
    return this.total;
  }

  /** Expected events up to this age, for somebody at risk from age 0. */
  cumulative(age: number): number {
    this.refresh();
    const bin = this.stretch(age);
    return (this.upTo[bin] as number) + (this.rates[bin] as number) * (age - (this.starts[bin] as number));
  }

  /** Events a second at this age. */
  rate(age: number): number {
    this.refresh();
    return this.rates[this.stretch(age)] as number;
  }

  /** Fills `out[i]` with the expected events between `age` and `age + i * step`, for i = 0 .. out.length - 1. */
  curve(age: number, step: number, out: Float64Array): void {
    this.refresh();
    const { starts, rates } = this;
    let bin = this.stretch(age);
    let next = starts[bin + 1] ?? Number.POSITIVE_INFINITY;
    let at = age;
    let sum = 0;
    out[0] = 0;
    for (let i = 1; i < out.length; i++) {
      const to = age + i * step;
      while (to > next) {
        sum += (rates[bin] as number) * (next - at);
        at = next;
        next = starts[++bin + 1] ?? Number.POSITIVE_INFINITY;
      }
      sum += (rates[bin] as number) * (to - at);
      at = to;
      out[i] = sum;
    }
  }

  /** All time at risk so far counts for `by` times as much. */
  stretchTime(by: number): void {
    for (let i = 0; i < this.starts.length; i++) this.exposure[i] = (this.exposure[i] as number) * by;
    this.stale = true;
  }

  save(): SavedHazard {
    return { events: this.events.map(short), exposure: this.exposure.map(short) };
  }

  stretch(age: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= age) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private fade(by: number): void {
    for (let i = 0; i < this.starts.length; i++) {
      this.events[i] = (this.events[i] as number) * by;
      this.exposure[i] = (this.exposure[i] as number) * by;
    }
    this.total *= by;
  }

  private refresh(): void {
    if (!this.stale) return;
    this.stale = false;
    const { mean, worth } = this.prior;
    const time = this.exposure.reduce((a, b) => a + b, 0);
    const overall = (this.total + worth) / (time + worth * mean);
    const lean = 3;
    let sum = 0;
    for (let i = 0; i < this.starts.length; i++) {
      const rate = ((this.events[i] as number) + lean) / ((this.exposure[i] as number) + lean / overall);
      this.rates[i] = rate;
      this.upTo[i] = sum;
      const end = this.starts[i + 1];
      if (end !== undefined) sum += rate * (end - (this.starts[i] as number));
    }
  }
}

/** Four significant digits keep what is saved small. */
export function short(value: number): number {
  return Number(value.toPrecision(4));
}

/** A saved list of exactly this many finite, non-negative numbers, or zeros. */
export function numbers(saved: unknown, length: number): number[] {
  const fits = Array.isArray(saved) && saved.length === length && saved.every((n) => Number.isFinite(n) && n >= 0);
  return fits ? [...(saved as number[])] : new Array<number>(length).fill(0);
}
