import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { demoSite } from '../demo/site.ts';
import { createAccounts } from './accounts.ts';
import { createApp } from './app.ts';
import { attend } from './assistant/attend.ts';
import { createEmbedder } from './assistant/embedder.ts';
import { forgetLeases } from './assistant/lease.ts';
import { createLibrary } from './assistant/library.ts';
import { createMeaning } from './assistant/meaning.ts';
import { openMind } from './assistant/mind.ts';
import { createModel } from './assistant/model.ts';
import { createOffers, toolWorld } from './assistant/tools/offer.ts';
import { createWorker } from './assistant/worker.ts';
import { BadEnvironment, type Config } from './config.ts';
import { openDatabase, reasonOf } from './database.ts';
import { createQueue } from './desk/queue.ts';
import { makeRounds } from './desk/rounds.ts';
import { createFeed } from './feed/feed.ts';
import { localSignal, type Signal } from './feed/signal.ts';
import { createStreams } from './feed/stream.ts';
import type { House } from './house.ts';
import { readFolder } from './knowledge/markdown.ts';
import { createLimits } from './limiter.ts';
import { createLog } from './log.ts';
import { seedDemo } from './site/demo.ts';
import { createSites } from './sites.ts';

/** A ring that was lost on the way through Redis costs at most this. */
const LOOK_MS = 5000;
const COME_BACK_MS = 1000;
/** How long a server that stops waits for requests under way, and how often it lets go of connections that rest. */
const LEAVE_MS = 3000;
const LET_GO_MS = 20;

export type Started = { url: string; welcome: string | undefined; close(): Promise<void> };

/** Wires the rooms and serves. `root` is the folder of the project; `say` prints for the person who started it. */
export async function start(config: Config, root: string, say: (line: string) => void = () => {}): Promise<Started> {
  const { house, sites, accounts, library, mind } = await openHouse(config, root);
  const { store, signal, log, now } = house;
  const queue = createQueue(house, sites);
  const feed = createFeed(store, signal, log);
  const streams = createStreams(now);
  const model = config.model && createModel(config.model);
  const limits = createLimits(() => now().getTime(), config.isLimited);
  const rooms = {
    house,
    sites,
    queue,
    library,
    mind,
    feed,
    streams,
    accounts,
    limits,
    isBehindProxy: config.isBehindProxy,
    ...(model ? { model, offer: createOffers(toolWorld(now), queue.later) } : {}),
  };

  if (store.kind === 'sqlite') await forgetLeases(house);
  const worker = createWorker(house, (turn, leaving) => attend(rooms, turn, leaving));
  const rounds = makeRounds(house, sites, feed.isHeard);
  const looking = config.redis ? setInterval(feed.lookAgain, LOOK_MS) : undefined;

  const app = createApp(rooms, root);
  const server = serve({
    fetch: app.fetch,
    port: config.port,
    hostname: config.host,
    serverOptions: { keepAliveTimeout: 65_000, requestTimeout: 30_000 },
  }) as Server;
  await Promise.race([once(server, 'listening'), once(server, 'error').then(([error]) => Promise.reject(error))]);
  worker.look();
  library.ready(demoSite.id).catch(() => undefined); // ready before the first question; what went wrong is logged there
  library.prepare().catch((error) => log('error', 'The large sites could not be learned ahead', { error }));
  const url = config.url ?? addressOf(server, config.host);
  const welcome = await firstAgent(config, accounts, url);
  if (welcome) say(`Set up  ${welcome}   (signs the first agent in, once)`);
  say(`Demo    ${url}/`);
  say(`Inbox   ${url}/inbox`);
  say(`Both    ${url}/both   (shop and inbox side by side)`);

  return {
    url,
    welcome,
    async close() {
      rounds.end();
      clearInterval(looking);
      const left = once(server, 'close');
      server.close();
      await streams.farewell(COME_BACK_MS);
      const letGo = setInterval(() => server.closeIdleConnections(), LET_GO_MS);
      await Promise.race([left, new Promise((done) => setTimeout(done, LEAVE_MS).unref())]); // what was asked is still answered
      clearInterval(letGo);
      await worker.close();
      await queue.close();
      await library.close();
      await mind.close();
      await signal.close();
      await store.close();
      server.closeAllConnections();
    },
  };
}

/** Opens everything that does not listen: for the server and for the command line. The demo's site is made on the first start. */
export async function openHouse(config: Config, root: string) {
  const log = createLog(config.logLevel);
  const store = await openDatabase(config);
  const self = randomUUID();
  const signal = config.redis ? await openRedis(config.redis, self, log) : localSignal();
  const house: House = { store, signal, now: () => new Date(), newId: () => randomUUID(), log };
  const sites = createSites(store, house.now);
  const mind = openMind(log);
  const meaning = config.embedding && createMeaning(house, mind, createEmbedder(config.embedding));
  const library = createLibrary(house, mind, meaning);
  const accounts = await createAccounts(house, { url: config.url });
  const id = await seedDemo(store, sites);
  const { passages, skipped } = await readFolder(join(root, 'demo/knowledge'));
  for (const { what, why } of skipped) log('warn', 'An article was skipped', { what, why });
  await library.keep(id, { source: 'demo/knowledge', passages });
  return { house, sites, accounts, library, mind };
}

async function openRedis(url: string, self: string, log: House['log']): Promise<Signal> {
  const { redisSignal } = await import('./feed/redis-signal.ts'); // most run without, and start faster for it
  return redisSignal(url, self, log).catch((error) => {
    throw new BadEnvironment(`REDIS_URL cannot be used: ${reasonOf(error)}.`);
  });
}

/** A name to begin with: what stands before the @, as a name is written. */
export const nameFrom = (email: string) =>
  (email.split('@')[0] as string).replace(/[._-]+/g, ' ').replace(/(^|\s)\p{L}/gu, (first) => first.toUpperCase());

/** Makes the first admin from the environment, or a link that signs the first agent in. A later start makes neither. */
async function firstAgent(
  config: Config,
  accounts: Awaited<ReturnType<typeof createAccounts>>,
  url: string,
): Promise<string | undefined> {
  if (!(await accounts.isEmpty())) return undefined;
  if (config.admin) {
    await accounts.add({
      ...config.admin,
      name: nameFrom(config.admin.email),
      site: demoSite.id,
      role: 'admin',
    });
    return undefined;
  }
  if (await accounts.isInvited()) return undefined;
  return `${url}/inbox/welcome?token=${await accounts.invite(demoSite.id, null, 'admin')}`;
}

function addressOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return `http://${host === '0.0.0.0' || host === '::' || host === '127.0.0.1' ? 'localhost' : host}:${port}`;
}
