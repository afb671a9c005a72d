import { short } from './hazard.ts';

interface Seen {
  ends: number;
  due: number;
}

/** Ends expected of one name after which the older ones fade. */
const MEMORY = 1000;
const REFIT_EVERY = 40;

/**
 * Who is faster and who slower: ends seen over ends expected for each name, against everyone's. How far a name may stand out is itself
 * learned from how much names differ beyond chance (empirical Bayes, gamma over Poisson), so equals stay equal.
 */
export class Paces {
  private readonly most: number;
  private readonly seen = new Map<string, Seen>();
  private everyone = 1;
  private lean = Number.POSITIVE_INFINITY;
  private sinceFit = 0;

  constructor(most: number, saved?: [string, number, number][]) {
    this.most = most;
    for (const [name, ends, due] of Array.isArray(saved) ? saved.slice(0, most) : [])
      this.seen.set(name, { ends, due });
    this.fit();
  }

  /** Over 1 is faster than everyone together. */
  of(name: string): number {
    const one = this.seen.get(name);
    if (!one || this.lean === Number.POSITIVE_INFINITY) return 1;
    return (one.ends + this.lean) / (one.due * this.everyone + this.lean);
  }

  add(name: string, ended: boolean, due: number): void {
    const one = this.seen.get(name) ?? { ends: 0, due: 0 };
    one.due += due;
    if (ended) one.ends++;
    if (one.due > MEMORY) {
      one.ends *= 0.8;
      one.due *= 0.8;
    }
    if (ended) this.seen.delete(name); // moves to the end: the name unseen for longest is first
    this.seen.set(name, one);
    if (this.seen.size > this.most) this.seen.delete(this.seen.keys().next().value as string);
    if (ended && ++this.sinceFit >= REFIT_EVERY) this.fit();
  }

  save(): [string, number, number][] {
    return [...this.seen].map(([name, { ends, due }]) => [name, short(ends), short(due)]);
  }

  private fit(): void {
    this.sinceFit = 0;
    let ends = 0;
    let due = 0;
    for (const one of this.seen.values()) {
      ends += one.ends;
      due += one.due;
    }
    if (ends < REFIT_EVERY || due <= 0) return;
    this.everyone = ends / due;
    let beyond = 0;
    let squares = 0;
    for (const one of this.seen.values()) {
      const expected = one.due * this.everyone;
      beyond += (one.ends - expected) ** 2 - expected;
      squares += expected * expected;
    }
    this.lean = beyond > 0 ? Math.max(5, squares / beyond) : Number.POSITIVE_INFINITY;
  }
}
