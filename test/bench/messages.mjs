// A message's way: POST to delivery at a second client at 200 messages a second, and how many get through with 64 posting.
import { randomUUID } from 'node:crypto';
import { pause, post, quantile, stream, visit } from './measure.mjs';

const VISITORS = 64;

async function company(server) {
  const visitors = [];
  for (let i = 0; i < VISITORS; i++) visitors.push(await visit(server.url));
  for (const { token } of visitors) await post(server.url, token, randomUUID(), 'hello');
  await pause(1500); // the first answers are written
  return visitors;
}

/** Milliseconds from POST to the event at another client, for messages sent at `rate` a second. */
export async function latency(server, { rate = 200, seconds = 6 } = {}) {
  const visitors = await company(server);
  const sent = new Map();
  const took = [];
  const hear = (chunk) => {
    const now = performance.now();
    for (const [, id] of chunk.toString('utf8').matchAll(/"id":"([0-9a-f-]{36})","from":"visitor"/g)) {
      if (sent.has(id)) took.push(now - sent.get(id));
      sent.delete(id);
    }
  };
  const streams = await Promise.all(visitors.map(({ token }) => stream(server.url, '/v1/events', token, hear)));
  const began = performance.now();
  const posts = [];
  for (let i = 0; i < rate * seconds; i++) {
    const due = began + (i * 1000) / rate;
    if (due > performance.now()) await pause(due - performance.now());
    const id = randomUUID();
    sent.set(id, performance.now());
    posts.push(post(server.url, visitors[i % VISITORS].token, id, 'What do you charge for a new chain on a city bike?'));
  }
  await Promise.all(posts);
  await pause(500);
  for (const open of streams) open.close();
  return { p50: quantile(took, 0.5), p95: quantile(took, 0.95), delivered: took.length };
}

/** Messages a second with 64 posting as fast as they are answered. */
export async function throughput(server, { seconds = 5 } = {}) {
  const visitors = await company(server);
  let stored = 0;
  const began = performance.now();
  const end = began + seconds * 1000;
  await Promise.all(
    visitors.map(async ({ token }) => {
      while (performance.now() < end) {
        await post(server.url, token, randomUUID(), 'What do you charge for a new chain on a city bike?');
        stored++;
      }
    }),
  );
  return (stored * 1000) / (performance.now() - began);
}
