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
const noLimiter: Limiter = { take: () => 0 };

/** How fast one address may visit, and one visitor write and do all else. People, and their lost connections, are always slower. */
export function createLimits(now: () => number, isLimited: boolean) {
  if (!isLimited) return { visits: noLimiter, messages: noLimiter, asides: noLimiter };
  return {
    visits: createLimiter(now, { burst: 60, perSecond: 1 }),
    messages: createLimiter(now, { burst: 20, perSecond: 12 }),
    asides: createLimiter(now, { burst: 20, perSecond: 4 }),
  };
}
export type Limits = ReturnType<typeof createLimits>;
