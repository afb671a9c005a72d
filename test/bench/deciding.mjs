// Deciding: the triggers over messages with their history, in one thread, beside a loop that only lower-cases and splits the same texts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { inPairs } from './figures.mjs';

const MESSAGES = 10_000;
const EARLIER = 6;
const root = join(import.meta.dirname, '../..');

export async function measureDeciding(count = 5) {
  const { module } = await runnerImport(join(root, 'server/triggers/index.ts'), { root, configFile: false });
  const messages = conversations();
  const seconds = (look) => () => {
    const began = performance.now();
    let seen = 0;
    for (const message of messages) seen += look(message);
    if (seen === 0) throw new Error('nothing was looked at');
    return (performance.now() - began) / 1000;
  };
  const ours = seconds((message) => module.decide(message).triggers.length);
  const floor = seconds(split);
  for (const look of [floor, ours]) look(); // warm
  return [
    { name: `deciding ${MESSAGES} messages with history`, unit: 's', limit: 2, ...(await inPairs(count, floor, ours)) },
  ];
}

const wordsIn = (text) => text.toLowerCase().split(/[^\p{L}\p{N}']+/u).length;
const split = ({ text, history }) => history.reduce((count, line) => count + wordsIn(line.text), wordsIn(text));

/** The project's own sentences in all languages, each with a number of its own, after three questions and answers. */
function conversations() {
  const folders = ['triggers', 'fresh'].map((name) => join(root, 'test/eval', name));
  const files = folders.flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)));
  const sentences = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).text),
  );
  const said = (at) => `${sentences[(at * 7) % sentences.length]} ${at}`;
  return Array.from({ length: MESSAGES }, (_, at) => ({
    text: said(at),
    history: Array.from({ length: EARLIER }, (_, back) => ({
      from: back % 2 ? 'assistant' : 'visitor',
      text: said(at + back * 31 + 1),
    })),
  }));
}
