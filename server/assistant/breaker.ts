/**
 * Keeps a dead upstream from being waited for by every visitor. `closed`: calls pass. `open`: none does. `half-open`: after
 * the rest one call may try, and its end decides.
 */
export type Breaker = {
  state(): 'closed' | 'open' | 'half-open';
  /** May a call be made now? A yes under `half-open` is given once, until that call ends. */
  mayPass(): boolean;
  succeeded(): void;
  /** `forGood` opens at once: a refused key does not heal by asking twice more. */
  failed(forGood?: boolean): void;
  /** The call ended, perhaps without saying anything about the upstream, as by the visitor's stop. */
  gaveUp(): void;
};

/** Opens after `failures` in a row and rests for `rest` milliseconds. `now` is a clock in milliseconds. */
export function createBreaker(now: () => number, { failures = 3, rest = 30_000 } = {}): Breaker {
  let inARow = 0;
  let openedAt: number | undefined;
  let isTrying = false;
  const state = () => {
    if (openedAt === undefined) return 'closed';
    return now() - openedAt < rest ? 'open' : 'half-open';
  };
  return {
    state,
    mayPass() {
      if (state() === 'closed') return true;
      if (state() === 'open' || isTrying) return false;
      isTrying = true;
      return true;
    },
    succeeded() {
      inARow = 0;
      openedAt = undefined;
      isTrying = false;
    },
    failed(forGood = false) {
      inARow++;
      if (forGood || openedAt !== undefined || inARow >= failures) openedAt = now();
      isTrying = false;
    },
    gaveUp() {
      isTrying = false;
    },
  };
}
