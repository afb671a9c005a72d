/** Steps the horizon is cut into. */
export const STEPS = 32;
const SIZE = STEPS + 1;
/** Nobody is told about a wait beyond this, seconds. */
const LONGEST = 4 * 86_400;

/** Openings on a grid of `step` seconds: what the desk is expected to take on, and how sure that is. Index 0 is now. */
export interface Supply {
  mean: Float64Array;
  variance: Float64Array;
}

export interface Demand {
  position: number;
  /** Chance a second that one waiter ahead gives up, at each grid point. */
  leaving: Float64Array;
  /** Arrivals a second that are served first. */
  jumping: number;
}

export interface Outlook {
  low: number;
  median: number;
  mean: number;
  high: number;
  /** False when the desk may not get to this waiter within the horizon at all. */
  certain: boolean;
}

const survival = new Float64Array(SIZE);

/** A grid that holds nearly all of the distribution: `guess` seconds is tried first, then longer or shorter. */
export function outlook(
  guess: number,
  at: (step: number) => { supply: Supply; demand: Demand },
): { outlook: Outlook; horizon: number } {
  let horizon = Math.min(LONGEST, Math.max(20, guess));
  for (let attempt = 0; ; attempt++) {
    const step = horizon / STEPS;
    const { supply, demand } = at(step);
    survive(step, supply, demand);
    const left = survival[STEPS] as number;
    if (left > 0.05 && horizon < LONGEST && attempt < 12) {
      horizon = Math.min(LONGEST, horizon * (left > 0.5 ? 3 : 1.7));
      continue;
    }
    if ((survival[STEPS >> 2] as number) < 0.02 && attempt < 3 && horizon > 20) {
      horizon = Math.max(20, horizon / 3);
      continue;
    }
    return { outlook: read(step), horizon };
  }
}

/** Chance of still waiting at each grid point: fewer openings than people to be served first. */
function survive(step: number, supply: Supply, demand: Demand): void {
  const p = demand.position;
  let gone = 0;
  let variance = 0;
  let left = 1;
  let ratio = 1;
  let reached = false;
  survival[0] = 1;
  for (let i = 1; i < SIZE; i++) {
    const opened = supply.mean[i] as number;
    const ahead = Math.max(0, p - opened - gone - 1);
    const theta = demand.leaving[i] as number;
    const quit = ahead * (1 - Math.exp(-theta * step));
    const join = demand.jumping * step;
    gone += quit - join;
    if (ahead > 0) variance *= Math.exp(-2 * theta * step);
    variance += (supply.variance[i] as number) - (supply.variance[i - 1] as number) + quit + join;
    const count = opened + gone;
    if (count > 1e-9 && !reached) ratio = Math.min(12, Math.max(0.05, variance / count));
    reached ||= count >= p;
    if (count > 1e-9) left = Math.min(left, fewer(p, count, ratio));
    survival[i] = left;
  }
}

/**
 * P(count < p) for a count whose variance is `ratio` times its mean: Poisson, stretched; exact when the ratio is 1.
 * Above 1 it is joiners who come and are served between, so the mean of the first passage is kept (Wald). The ratio is the one at which the mean reaches p: later ones speak of openings that are none of this waiter's business.
 */
function fewer(p: number, mean: number, ratio: number): number {
  const shape = ratio > 1 ? p / ratio : (p - 0.5) / ratio + 0.5;
  return gammaTail(Math.max(0.25, shape), mean / ratio);
}

/** P(Gamma(shape, 1) > x) by Wilson and Hilferty's cube root (1931). */
export function gammaTail(shape: number, x: number): number {
  const z = 3 * Math.sqrt(shape) * (Math.cbrt(x / shape) - 1 + 1 / (9 * shape));
  return normalTail(z);
}

/** P(Normal > z), error under 1e-7 (Abramowitz and Stegun 26.2.17). */
function normalTail(z: number): number {
  const a = Math.abs(z);
  if (a > 8) return z > 0 ? 0 : 1;
  const t = 1 / (1 + 0.2316419 * a);
  const poly = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = 0.3989422804 * Math.exp((-a * a) / 2) * poly;
  return z > 0 ? tail : 1 - tail;
}

function read(step: number): Outlook {
  const high = crossing(0.1, step);
  const median = crossing(0.5, step);
  return {
    low: crossing(0.9, step),
    median,
    mean: meanUpTo(Math.min(1.5 * high, 2.2 * median + 60), step),
    high,
    certain: (survival[STEPS] as number) < 0.1,
  };
}

/** Mean of the wait with what is beyond `most` counted as `most`: the one day nobody comes back must not rule every promise. */
function meanUpTo(most: number, step: number): number {
  let mean = 0;
  for (let i = 1; i < SIZE && (i - 1) * step < most; i++) {
    const share = Math.min(1, most / step - (i - 1));
    const before = survival[i - 1] as number;
    mean += step * share * (before + ((survival[i] as number) - before) * (share / 2));
  }
  const left = survival[STEPS] as number;
  const half = survival[STEPS >> 1] as number;
  const beyond = Math.min(
    (step * STEPS) / 2 / Math.log(Math.max(1.1, half / Math.max(1e-9, left))),
    most - step * STEPS,
  );
  return beyond > 0 ? mean + left * beyond : mean;
}

function crossing(level: number, step: number): number {
  for (let i = 1; i < SIZE; i++) {
    const here = survival[i] as number;
    if (here > level) continue;
    const before = survival[i - 1] as number;
    return step * (i - 1 + (before - level) / Math.max(1e-12, before - here));
  }
  return step * STEPS;
}
