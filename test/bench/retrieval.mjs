// A site of 20,000 passages: how long the thinking thread of the built server takes to find and to answer, beside reading all of them once.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { median, quantile } from './figures.mjs';
import { root } from './measure.mjs';

const PASSAGES = 20_000;
const SECTIONS = 4;
const DIMENSION = 1536;
const LIMIT_MS = 50;
const ROUNDS = 5;
const SYLLABLES = 'ba ko ri ta lo men sa du pe vi gra sto el or ni cha fu wi zan ter mo li que ha'.split(' ');

export async function measureRetrieval() {
  const passages = synthesize();
  const thread = openThread();
  const began = performance.now();
  await thread.ask('learn', 'large', passages, true);
  const learned = (performance.now() - began) / 1000;
  const questions = questionsAbout(passages);
  const reading = [];
  const searching = [];
  const answering = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const question of questions) {
      reading.push(await time(() => readAll(passages, question)));
      searching.push(await time(() => thread.ask('search', 'large', question, 6)));
      answering.push(await time(() => thread.ask('answer', 'large', turn(question))));
    }
  }
  const vectors = vectorsOf(passages.length);
  const held = process.memoryUsage().rss;
  for (let from = 0; from < PASSAGES; from += 500) {
    const ids = passages.slice(from, from + 500).map(({ id }) => id);
    await thread.ask('remember', 'large', ids, vectors.bytes.slice(from, from + 500));
  }
  const grown = (process.memoryUsage().rss - held) / 1e6;
  const nearing = [];
  for (let round = 0; round < 40; round++) {
    const asked = vectors.question();
    nearing.push(await time(() => thread.ask('near', 'large', asked, 40)));
  }
  await thread.close();
  const floor = median(reading);
  return [
    row('Search in 20,000 passages, median', median(searching), floor),
    slow('Search in 20,000 passages, 95 %', quantile(searching, 0.95), floor),
    row('Answer from 20,000 passages, median', median(answering), floor),
    slow('Answer from 20,000 passages, 95 %', quantile(answering, 0.95), floor),
    row('Nearest of 20,000 vectors of 1,536 numbers, median', median(nearing), floor),
    slow('Nearest of 20,000 vectors of 1,536 numbers, 95 %', quantile(nearing, 0.95), floor),
    { name: 'Memory of 20,000 vectors', unit: 'MB', ours: grown },
    { name: 'Learning 20,000 passages, aside', unit: 's', ours: learned },
  ];
}

/** The slowest are bound by what reading everything takes, since a busy machine makes both slow. */
const slow = (name, ours, floor) => ({ name, unit: 'ms', ours, floor, ratio: ours / floor, most: 0.5 });
const row = (name, ours, floor) => ({ name, unit: 'ms', ours, floor, ratio: ours / floor, limit: LIMIT_MS });

async function time(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** What the least clever search does: look for each word of the question in each passage. */
function readAll(passages, question) {
  const words = question.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  let best = 0;
  for (const { text } of passages) {
    const lower = text.toLowerCase();
    best = Math.max(best, words.filter((word) => lower.includes(word)).length);
  }
  return best;
}

const turn = (question) => ({
  question,
  history: [],
  locale: 'en',
  site: { name: 'Shop' },
  clarified: 0,
  lowConfidence: 0,
});

function openThread() {
  const worker = new Worker(join(root, 'dist/server/mind-thread.js'));
  const waiting = new Map();
  let last = 0;
  worker.on('message', ({ id, value, error }) => {
    const { done, fail } = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) done(value);
    else fail(new Error(error));
  });
  return {
    ask: (verb, ...args) =>
      new Promise((done, fail) => {
        waiting.set(++last, { done, fail });
        worker.postMessage({ id: last, verb, args });
      }),
    close: () => worker.terminate(),
  };
}

/** Articles of four sections: sentences of the demo's knowledge, so that words are as frequent as in real texts, about things with made-up names. */
function synthesize() {
  const random = randomFrom(20_000);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const folder = join(root, 'demo/knowledge');
  const lines = readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'));
  const headings = lines.flatMap((line) => /^##+ (.+)/.exec(line)?.[1] ?? []);
  const sentences = lines
    .filter((line) => /^[A-Z].{40,}/.test(line))
    .flatMap((line) => line.match(/[^.]{20,}\./g) ?? []);
  const name = () => Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES)).join('');
  return Array.from({ length: PASSAGES }, (_, at) => at).flatMap((at) => {
    if (at % SECTIONS !== 0) return [];
    const things = [name(), name(), name()];
    const title = `${things[0]} ${things[1]}`;
    return Array.from({ length: SECTIONS }, (_, section) => {
      const said = Array.from({ length: 5 }, () =>
        pick(sentences)
          .trim()
          .replace(/\b(?:bikes?|shop|repairs?)\b/g, () => pick(things)),
      );
      const id = `article-${at}`;
      return { id: `${id}#${section}`, article: id, title, heading: pick(headings), text: said.join(' ') };
    });
  });
}

/** Vectors without a pattern, which are the hardest to tell apart, in bytes as the server keeps them. */
function vectorsOf(count) {
  const random = randomFrom(3);
  const bytes = Array.from({ length: count }, () => {
    const vector = new Int8Array(DIMENSION);
    for (let i = 0; i < DIMENSION; i++) vector[i] = Math.floor(random() * 255) - 127;
    return vector;
  });
  return { bytes, question: () => Float32Array.from({ length: DIMENSION }, () => random() - 0.5) };
}

/** Forty questions: half about something that only some passages name, half in words that thousands have. */
function questionsAbout(passages) {
  const random = randomFrom(7);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const common = [
    'How long does delivery take?',
    'What does it cost to change a tyre?',
    'Can I return it within thirty days?',
    'When are you open on Sunday?',
  ];
  return Array.from({ length: 20 }, () => pick(passages)).flatMap(({ title, heading }) => [
    `What about ${title}: ${heading}?`,
    pick(common),
  ]);
}

function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
