import { afterEach, expect, it } from 'vitest';
import { LARGE, type Mind, threadedMind } from '../../server/assistant/mind.ts';
import type { Passage } from '../../server/search/passage.ts';

/**
 * A thread that keeps to the thinking thread's protocol and says who it is: a search finds its own number and how much it was taught. A
 * `gate` (shared memory) in the first passage holds the lesson up until it is opened.
 */
const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads';
    const taught = new Map();
    let lesson = 0;
    parentPort.on('message', ({ id, verb, args: [site, given, isLast] }) => {
      let value;
      if (verb === 'learn') {
        if (given[0]?.gate) Atomics.wait(new Int32Array(given[0].gate), 0, 0);
        lesson += given.length;
        if (isLast) [lesson] = [(taught.set(site, lesson), 0)];
      } else if (verb === 'forget') taught.delete(site);
      else if (verb === 'search') value = { found: [], answerable: 0, thread: threadId, taught: taught.get(site) ?? 0, gate: false };
      else if (verb === 'decide' && site.text === 'think for ever') for (;;);
      else if (verb === 'decide' && site.text === 'break') throw new Error('broken');
      else value = { decision: 'continue', triggers: [] };
      parentPort.postMessage({ id, value });
    });
  `)}`,
);

type Told = { thread: number; taught: number };
const minds: Mind[] = [];
afterEach(async () => {
  for (const mind of minds.splice(0)) await mind.close();
});

function open(longestMs?: number) {
  const logged: string[] = [];
  const mind = threadedMind((_level, message) => logged.push(message), script, longestMs);
  minds.push(mind);
  return { mind, logged, ask: async (site: string) => (await mind.search(site, 'x', 1)) as unknown as Told };
}

const passages = (count: number, gate?: SharedArrayBuffer) =>
  Array.from({ length: count }, (_, at) => ({
    id: String(at),
    ...(gate && at === 0 ? { gate } : {}),
  })) as unknown as Passage[];
const settings = {} as Parameters<Mind['decide']>[1];
const hello = { text: 'hello', history: [] };

it('teaches small sites in one thread and each large one in a thread of its own', async () => {
  const { mind, ask } = open();
  await mind.learn('a', passages(3));
  await mind.learn('b', passages(0));
  await mind.learn('c', passages(LARGE + 1));
  const [a, b, c] = [await ask('a'), await ask('b'), await ask('c')];
  expect([a.taught, b.taught, c.taught]).toEqual([3, 0, LARGE + 1]);
  expect(a.thread).toBe(b.thread);
  expect(c.thread).not.toBe(a.thread);
});

it('answers and decides while a large site learns, from what it held before', async () => {
  const { mind, ask } = open();
  await mind.learn('large', passages(LARGE + 1));
  const before = mind.holds('large');
  const gate = new SharedArrayBuffer(4);
  const learning = mind.learn('large', passages(LARGE + 2, gate));
  expect((await ask('large')).taught).toBe(LARGE + 1);
  expect(await mind.decide(hello, settings)).toMatchObject({ decision: 'continue' });
  expect(mind.holds('large')).toBe(before);
  Atomics.store(new Int32Array(gate), 0, 1);
  Atomics.notify(new Int32Array(gate), 0);
  expect(await learning).toBe(mind.holds('large'));
  expect((await ask('large')).taught).toBe(LARGE + 2);
});

it('moves a site that has become small back among the others, and forgets it where it was', async () => {
  const { mind, ask } = open();
  await mind.learn('a', passages(1));
  await mind.learn('b', passages(2));
  await mind.learn('b', passages(LARGE + 1));
  await mind.learn('b', passages(4));
  expect((await ask('b')).taught).toBe(4);
  expect((await ask('b')).thread).toBe((await ask('a')).thread);
});

it('replaces a thread that thinks for ever, refuses what it was asked, and says that all was forgotten', async () => {
  const { mind, logged } = open(3000);
  await mind.learn('a', passages(1));
  const stuck = mind.decide({ text: 'think for ever', history: [] }, settings);
  const behind = mind.decide(hello, settings);
  await expect(stuck).rejects.toThrow('longer than 3000 ms');
  await expect(behind).rejects.toThrow('longer than 3000 ms');
  expect(mind.holds('a')).toBeUndefined();
  expect(await mind.decide(hello, settings)).toMatchObject({ decision: 'continue' });
  expect(logged).toEqual(['Thinking took longer than 3000 ms']);
});

it('replaces a thread that breaks', async () => {
  const { mind } = open();
  await expect(mind.decide({ text: 'break', history: [] }, settings)).rejects.toThrow('ended');
  expect(await mind.decide(hello, settings)).toMatchObject({ decision: 'continue' });
});
