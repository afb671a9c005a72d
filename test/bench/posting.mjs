// Load: visitors who post and listen.
import { randomUUID } from 'node:crypto';
import { openLine, openStream, visit } from './client.mjs';
import { pause, quantile } from './figures.mjs';

/** The shop's knowledge answers each of these. Nobody asks one twice, since that is a sign of trouble and ends with a person. */
const QUESTIONS = [
  'What does a puncture repair cost?',
  'What are your opening hours on Saturday?',
  'How long is the warranty on a new bike?',
  'Can I return a bike that I bought online?',
  'How much is a full service?',
  'Do you sell gift cards?',
];
const SPOKEN = /"id":"([0-9a-f-]{36})","from":"visitor"/g;

async function postOn(line, token, count, id = randomUUID()) {
  const text = QUESTIONS[count % QUESTIONS.length];
  const { status, body } = await line.ask('POST', '/v1/messages', { token, body: { id, text } });
  if (status !== 201) throw new Error(`POST /v1/messages: ${status} ${body}`);
}

/** Makes visitors, each with a conversation; resolves with their tokens. */
async function visitors(url, count, isTalking = true) {
  const tokens = await Promise.all(Array.from({ length: count }, () => visit(url)));
  if (!isTalking) return tokens;
  const line = await openLine(url);
  for (const token of tokens) await postOn(line, token, 0);
  line.close();
  return tokens;
}

/** Milliseconds from POST to the event at a second client of the same visitor, at `rate` messages a second in all. */
async function latency(url, tokens, rate, seconds) {
  const sent = new Map();
  const took = [];
  const hear = (chunk) => {
    const now = performance.now();
    for (const [, id] of chunk.toString('latin1').matchAll(SPOKEN)) {
      if (sent.has(id)) took.push(now - sent.get(id));
      sent.delete(id);
    }
  };
  const streams = await Promise.all(tokens.map((token) => openStream(url, token, hear)));
  const lines = await Promise.all(tokens.map(() => openLine(url)));
  const began = performance.now();
  const posts = [];
  for (let i = 0; i < rate * seconds; i++) {
    const due = began + (i * 1000) / rate;
    if (due > performance.now()) await pause(due - performance.now());
    const id = randomUUID();
    const at = i % tokens.length;
    sent.set(id, performance.now());
    posts.push(postOn(lines[at], tokens[at], 1 + Math.floor(i / tokens.length), id));
  }
  await Promise.all(posts);
  for (let waited = 0; sent.size > 0 && waited < 2000; waited += 20) await pause(20);
  for (const open of [...streams, ...lines]) open.close();
  if (sent.size > 0) throw new Error(`${sent.size} messages were never delivered`);
  return { p50: quantile(took, 0.5), p95: quantile(took, 0.95) };
}

/** Messages a second when every visitor posts again as soon as the last post was answered. */
async function throughput(url, tokens, seconds) {
  const lines = await Promise.all(tokens.map(() => openLine(url)));
  let stored = 0;
  const began = performance.now();
  const end = began + seconds * 1000;
  await Promise.all(
    lines.map(async (line, at) => {
      while (performance.now() < end) {
        await postOn(line, tokens[at], stored);
        stored++;
      }
    }),
  );
  const rate = (stored * 1000) / (performance.now() - began);
  for (const line of lines) line.close();
  return rate;
}

export const verbs = { visitors, latency, throughput };
