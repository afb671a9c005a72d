import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGate } from '../gate.ts';
import { answers, startModelServer } from '../model-server.ts';
import { type Folder, newFolder, startProduct } from '../server.ts';
import { Visitor } from './client.ts';

const ROUNDS = 50;
const VISITORS = 8;
const UNLIMITED = { BATON_RATE_LIMITS: 'off' };

let folder: Folder;
beforeAll(async () => {
  folder = await newFolder();
});
afterAll(() => folder.remove());

test('what was acknowledged survives 50 kills under load: nothing lost, doubled or out of order', async () => {
  const visitors = Array.from({ length: VISITORS }, () => new Visitor());
  let product = await startProduct(folder, UNLIMITED);
  for (const visitor of visitors) await visitor.visit(product.url);

  for (let round = 0; round < ROUNDS; round++) {
    const { url } = product;
    const listening = visitors.map((visitor) => visitor.listen(url).catch(untilKilled));
    const load = visitors.map((visitor) => postOn(visitor, url));
    const posting = load.map(({ ended }) => ended.catch(untilKilled));
    await somewhere(50 + 300 * Math.random(), Promise.race(load.flatMap(({ first, ended }) => [first, ended])));
    await product.kill();
    await Promise.all([...posting, ...listening]);
    product = await startProduct(folder, UNLIMITED);
  }

  try {
    for (const visitor of visitors) {
      await visitor.post(product.url, 'Is the shop open on Sundays?'); // also settles the one nobody was sure of
      const all = await visitor.replayUntilAnswered(product.url);
      const stored = all.filter((event) => event.data.from === 'visitor').map((event) => event.data.id);
      expect(new Set(stored).size, 'stored once each').toBe(stored.length);
      expect(stored, 'in the order in which they were acknowledged').toEqual(visitor.acknowledged);
      expect(all.map((event) => event.seq)).toEqual([...all.map((event) => event.seq)].sort((a, b) => a - b));
      expect(visitor.heard, 'a listener heard what is stored, each once, in order').toEqual(
        all.slice(0, visitor.heard.length),
      );
    }
    const total = visitors.reduce((sum, visitor) => sum + visitor.acknowledged.length, 0);
    console.log(`${ROUNDS} kills, ${total} acknowledged messages: 0 lost, 0 doubled, 0 out of order`);
    expect(total).toBeGreaterThan(ROUNDS);
  } finally {
    await product.kill();
  }
}, 300_000);

test('a turn under way when the server died is answered once after the restart', async () => {
  const model = await startModelServer();
  const env = { BATON_AI_URL: model.url, BATON_AI_MODEL: 'scripted' };
  const gate = createGate();
  model.next(answers(['It costs ', 'EUR 17.50 [1].'], { gate }));
  let product = await startProduct(folder, env);
  try {
    const visitor = new Visitor();
    await visitor.visit(product.url);
    await visitor.post(product.url, 'What does a puncture repair cost?');
    await model.requested(1);
    await product.kill();
    model.next(answers(['It costs ', 'EUR 17.50 [1].']));
    product = await startProduct(folder, env);
    const all = await visitor.replayUntilAnswered(product.url);
    expect(all.filter((event) => event.data.from === 'assistant')).toHaveLength(1);
  } finally {
    gate.open();
    await product.kill();
    await model.stop();
  }
});

/** Posts until the server is gone. `first` is resolved at the first acknowledgement. */
function postOn(visitor: Visitor, url: string): { first: Promise<void>; ended: Promise<never> } {
  let acknowledged = () => {};
  const first = new Promise<void>((done) => {
    acknowledged = done;
  });
  const posting = async (): Promise<never> => {
    for (;;) {
      await visitor.post(url, 'How long does delivery take?');
      acknowledged();
    }
  };
  return { first, ended: posting() };
}

/** A moment in the middle of the load: some milliseconds, but on however busy a machine not before something was acknowledged. */
async function somewhere(ms: number, first: Promise<void>): Promise<void> {
  await Promise.all([new Promise((done) => setTimeout(done, ms)), first]);
}

/** A killed server ends every request; anything else is a failure of the test. */
function untilKilled(error: unknown): void {
  if (!(error instanceof TypeError)) throw error;
}
