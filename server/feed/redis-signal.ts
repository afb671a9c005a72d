import { createClient } from 'redis';
import type { Log } from '../house.ts';
import { localSignal, type Ring, type Signal } from './signal.ts';

const CHANNEL = 'baton';
/** A server that takes the connection and says nothing is none. */
const SILENT_MS = 5000;

/**
 * A doorbell for several processes: every ring is heard at home at once, and by the others over one Redis channel. While Redis is away
 * the others hear nothing and find the news at their next look; nothing is kept for them, since a late ring tells nothing.
 * Rejects when Redis cannot be used at the start.
 */
export async function redisSignal(url: string, self: string, log: Log, silentMs = SILENT_MS): Promise<Signal> {
  const home = localSignal();
  let hasConnected = false;
  // The first connection must succeed, so that a wrong address is said at the start; later ones are tried for ever.
  const reconnectStrategy = (tries: number, cause: Error) => (hasConnected ? Math.min(100 * 2 ** tries, 5000) : cause);
  const publisher = createClient({
    url,
    RESP: 2, // all that a channel needs, and known to every server and proxy
    disableOfflineQueue: true,
    socket: { connectTimeout: 3000, reconnectStrategy },
  });
  const subscriber = publisher.duplicate();
  const clients = [publisher, subscriber];
  for (const client of clients) client.on('error', (error) => log('warn', 'Redis is away', { error: String(error) }));

  function hear(text: string): void {
    try {
      const { from, topic, ring } = read(text);
      if (from !== self) home.ring(topic, ring);
    } catch (error) {
      log('warn', 'A ring could not be read', { error: String(error) });
    }
  }

  async function connect(): Promise<void> {
    await Promise.all([publisher.connect(), subscriber.connect()]);
    hasConnected = true;
    await subscriber.subscribe(CHANNEL, hear);
  }

  await within(silentMs, connect()).catch((error) => {
    for (const client of clients) if (client.isOpen) client.destroy();
    throw error;
  });
  return {
    ring(topic, ring = {}) {
      home.ring(topic, ring);
      if (!publisher.isReady) return; // it was logged when it went away
      publisher
        .publish(CHANNEL, JSON.stringify({ from: self, topic, ring }))
        .catch((error) => log('warn', 'A ring was lost', { error: String(error) }));
    },
    listen: home.listen,
    close: async () => {
      await home.close();
      await Promise.all(clients.map((client) => (client.isReady ? client.close() : client.destroy())));
    },
  };
}

function read(text: string): { from: string; topic: string; ring: Ring } {
  const { from, topic, ring } = JSON.parse(text);
  if (typeof from === 'string' && typeof topic === 'string' && typeof ring === 'object' && ring)
    return { from, topic, ring };
  throw new Error('it names no sender and topic');
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`the server did not answer within ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
