import { createClient } from 'redis';
import type { Log } from '../house.ts';
import { localSignal, type Ring, type Signal } from './signal.ts';

const CHANNEL = 'baton';

/**
 * A doorbell for several processes: every ring is heard at home at once, and by the others over one Redis channel. While Redis is away
 * the others hear nothing and find the news at their next look.
 */
export async function redisSignal(url: string, self: string, log: Log): Promise<Signal> {
  const home = localSignal();
  let hasConnected = false;
  // The first connection must succeed, so that a wrong address is said at the start; later ones are tried for ever.
  const reconnectStrategy = (tries: number, cause: Error) => (hasConnected ? Math.min(100 * 2 ** tries, 5000) : cause);
  const publisher = createClient({ url, socket: { connectTimeout: 3000, reconnectStrategy } });
  const subscriber = publisher.duplicate();
  for (const client of [publisher, subscriber])
    client.on('error', (error) => log('warn', 'Redis is away', { error: String(error) }));
  await Promise.all([publisher.connect(), subscriber.connect()]);
  hasConnected = true;
  await subscriber.subscribe(CHANNEL, (text) => {
    const { from, topic, ring } = JSON.parse(text) as { from: string; topic: string; ring: Ring };
    if (from !== self) home.ring(topic, ring);
  });
  return {
    ring(topic, ring = {}) {
      home.ring(topic, ring);
      publisher
        .publish(CHANNEL, JSON.stringify({ from: self, topic, ring }))
        .catch((error) => log('warn', 'A ring was lost', { error: String(error) }));
    },
    listen: home.listen,
    close: async () => {
      await home.close();
      await Promise.all([publisher.close(), subscriber.close()]);
    },
  };
}
