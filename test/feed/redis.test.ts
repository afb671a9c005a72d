import { afterEach, expect, test } from 'vitest';
import { receive } from '../../server/conversation/message.ts';
import { redisSignal } from '../../server/feed/redis-signal.ts';
import type { Ring, Signal } from '../../server/feed/signal.ts';
import { openHome, temporaryFolder } from '../fixture.ts';
import { startRedis } from '../redis-server.ts';
import { runCommand } from '../server.ts';
import { serveHome } from '../serving.ts';

const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function redis(options: Parameters<typeof startRedis>[0] = {}) {
  const server = await startRedis(options);
  endings.push(server.stop);
  return server;
}

/** One process's doorbell. `heard` has the rings of the topic `turns`; `next` waits for one more than there are. */
async function bell(url: string, self: string) {
  const logged: string[] = [];
  const signal = await redisSignal(url, self, (_level, message) => logged.push(message));
  const heard: Ring[] = [];
  signal.listen('turns', (ring) => heard.push(ring));
  endings.push(signal.close);
  const hears = (count: number) => expect.poll(() => heard.length).toBe(count);
  return { signal, heard, hears, logged };
}

/** Rings until the others have heard it, as they do once their connection is back. */
const ringUntil = (signal: Signal, isHeard: () => boolean) =>
  expect
    .poll(() => {
      if (!isHeard()) signal.ring('turns', { what: 'moved' });
      return isHeard();
    })
    .toBe(true);

test('a ring is heard once in its own process and once in every other', async () => {
  const { url, heardBy } = await redis();
  const [a, b, c] = [await bell(url, 'a'), await bell(url, 'b'), await bell(url, 'c')];
  await heardBy(3);
  a.signal.ring('turns', { what: 'moved', conversation: 'ü 🚲' });
  expect(a.heard).toHaveLength(1);
  await Promise.all([b.hears(1), c.hears(1)]);
  b.signal.ring('turns');
  await Promise.all([a.hears(2), c.hears(2)]);
  expect(a.heard).toEqual([{ what: 'moved', conversation: 'ü 🚲' }, {}]);
  expect(b.heard).toEqual(a.heard);
  expect(c.heard).toEqual(a.heard);
});

test('a ring reaches only those who listen to its topic', async () => {
  const { url, heardBy } = await redis();
  const [a, b] = [await bell(url, 'a'), await bell(url, 'b')];
  await heardBy(2);
  a.signal.ring('conversation:1');
  a.signal.ring('turns', { what: 'joined' });
  await b.hears(1);
  expect(b.heard).toEqual([{ what: 'joined' }]);
});

test('rings go on after the server dropped every connection', async () => {
  const server = await redis();
  const [a, b] = [await bell(server.url, 'a'), await bell(server.url, 'b')];
  await server.heardBy(2);
  server.drop();
  await server.heardBy(2);
  await ringUntil(a.signal, () => b.heard.length > 0);
  expect(a.logged).toContain('Redis is away');
});

test('while Redis is away a ring is heard at home, nothing is heaped up, and the others hear again when it is back', async () => {
  const before = await startRedis();
  const [a, b] = [await bell(before.url, 'a'), await bell(before.url, 'b')];
  await before.heardBy(2);
  await before.stop();
  await expect.poll(() => a.logged).toContain('Redis is away');
  for (let i = 0; i < 1000; i++) a.signal.ring('turns');
  expect(a.heard).toHaveLength(1000);
  expect(a.logged).not.toContain('A ring was lost');
  const after = await redis({ port: before.port });
  await after.heardBy(2);
  await ringUntil(a.signal, () => b.heard.length > 0);
  expect(after.published.length).toBeLessThan(1000);
});

test('what the log holds is read at the next look when Redis lost the ring', async () => {
  const folder = await temporaryFolder();
  endings.push(folder.remove);
  const where = { file: `${folder.path}/baton.db` };
  const server = await startRedis();
  const [here, there] = [await openHome({ where, lead: 'a' }), await openHome({ where, lead: 'b' })];
  for (const [self, home] of Object.entries({ here, there })) {
    home.house.signal = await redisSignal(server.url, self, home.house.log);
    endings.push(home.close);
  }
  await server.heardBy(2);
  const serving = await serveHome(there);
  endings.push(serving.close);
  const { visitor, token } = await serving.newcomer();
  const page = serving.listen('/v1/events', { token });
  const post = (text: string) => receive(here.house, visitor, { id: here.house.newId(), text });
  await post('rung');
  await page.until(() => page.texts().includes('rung'));
  await server.stop();
  await expect.poll(() => here.logged.map(({ message }) => message)).toContain('Redis is away');
  await post('not rung');
  serving.rooms.feed.lookAgain();
  await page.until(() => page.texts().includes('not rung'));
  expect(page.texts()).toEqual(['rung', 'not rung']);
  page.close();
});

test.each([
  '',
  'no json',
  'null',
  '7',
  '{}',
  '{"from":"b","topic":7,"ring":{}}',
  '{"from":"b","topic":"turns","ring":null}',
])('what is no ring is passed over: %s', async (text) => {
  const server = await redis();
  const a = await bell(server.url, 'a');
  await server.heardBy(1);
  server.publish(text);
  server.publish('{"from":"b","topic":"turns","ring":{"what":"moved"}}');
  await a.hears(1);
  expect(a.logged).toEqual(['A ring could not be read']);
});

test('a listener that breaks does not break the doorbell', async () => {
  const { url, heardBy, publish } = await redis();
  const a = await bell(url, 'a');
  a.signal.listen('broken', () => {
    throw new Error('broken');
  });
  await heardBy(1);
  publish('{"from":"b","topic":"broken","ring":{}}');
  publish('{"from":"b","topic":"turns","ring":{}}');
  await a.hears(1);
});

test('closing while Redis is away ends at once and leaves nothing that tries again', async () => {
  const server = await startRedis();
  const a = await redisSignal(server.url, 'a', () => undefined);
  await server.stop();
  await a.close();
  const again = await redis({ port: server.port });
  const b = await bell(again.url, 'b');
  await again.heardBy(1);
  expect(again.connections()).toBe(2);
  expect(b.heard).toEqual([]);
});

test('a password is given, and a wrong one refused', async () => {
  const { port } = await redis({ password: 'secret' });
  const log = () => undefined;
  endings.push((await redisSignal(`redis://:secret@127.0.0.1:${port}`, 'a', log)).close);
  await expect(redisSignal(`redis://:wrong@127.0.0.1:${port}`, 'a', log)).rejects.toThrow('WRONGPASS');
  await expect(redisSignal(`redis://127.0.0.1:${port}`, 'a', log)).rejects.toThrow('NOAUTH');
});

test('a server that does not allow the channel, or says nothing, is refused, and no connection stays open', async () => {
  const log = () => undefined;
  const mute = await redis({ mayNotSubscribe: true });
  await expect(redisSignal(mute.url, 'a', log)).rejects.toThrow('NOPERM');
  await expect.poll(mute.connections).toBe(0);
  const silent = await redis({ isSilent: true });
  await expect(redisSignal(silent.url, 'a', log, 50)).rejects.toThrow('did not answer within 50 ms');
  await expect.poll(silent.connections).toBe(0);
});

test.each([
  [
    'an address where nobody is',
    async () => 'redis://127.0.0.1:1',
    /^REDIS_URL cannot be used: .*ECONNREFUSED[^\n]*\.\n$/,
  ],
  [
    'a wrong password',
    async () => `redis://:wrong@127.0.0.1:${(await redis({ password: 'secret' })).port}`,
    /^REDIS_URL cannot be used: WRONGPASS[^\n]*\.\n$/,
  ],
  ['what is no address', async () => '127.0.0.1:6379', /^REDIS_URL must be an address such as redis:[^\n]*\.\n$/],
])('a start with %s ends in one sentence', async (_, address, sentence) => {
  const folder = await temporaryFolder();
  endings.push(folder.remove);
  const { code, stderr } = await runCommand(folder, ['start'], { env: { REDIS_URL: await address(), PORT: '0' } });
  expect(stderr.replaceAll(/^\{.*\}\n/gm, '')).toMatch(sentence);
  expect(code).toBe(2);
});
