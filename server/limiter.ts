/** Token buckets by name: `burst` at once, `perSecond` on and on. */
export type Limiter = {
  /** Takes one token. 0 when there was one, else the seconds until there is. */
  take(name: string): number;
};

const MOST = 50_000;

/** A limiter over `now` (milliseconds). Buckets that have filled up again are forgotten. */
export function createLimiter(now: () => number, { burst, perSecond }: { burst: number; perSecond: number }): Limiter {
  const buckets = new Map<string, { tokens: number; at: number }>();
  const forget = (time: number) => {
    for (const [name, bucket] of buckets)
      if (bucket.tokens + ((time - bucket.at) / 1000) * perSecond >= burst) buckets.delete(name);
  };
  return {
    take(name) {
      const time = now();
      if (buckets.size >= MOST) forget(time);
      const bucket = buckets.get(name) ?? { tokens: burst, at: time };
      const tokens = Math.min(burst, bucket.tokens + ((time - bucket.at) / 1000) * perSecond);
      const has = tokens >= 1;
      buckets.set(name, { tokens: has ? tokens - 1 : tokens, at: time });
      return has ? 0 : Math.ceil((1 - tokens) / perSecond);
    },
  };
}

/** Lets everything pass: for load tests. */
export const noLimiter: Limiter = { take: () => 0 };
